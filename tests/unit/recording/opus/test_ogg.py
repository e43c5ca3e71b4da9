"""Pages, and giving an end to a stream that was cut anywhere."""

import io
import shutil
import subprocess
from itertools import pairwise
from pathlib import Path

import numpy as np
import pytest
import soundfile

from soundingboard.recording.opus.encoder import Encoder
from soundingboard.recording.opus.ogg import END_OF_STREAM, ended, last_page, pages, pre_skip, samples_until
from soundingboard.recording.state import RATE


def stream(seconds: float = 3.0) -> bytes:
    encoder = Encoder()
    chance = np.random.default_rng(7)
    noise = chance.integers(-3000, 3000, int(seconds * RATE), np.int16)
    return encoder.encode(noise) + encoder.finish()


STREAM = stream()


def test_the_encoder_writes_short_pages_and_an_exact_length() -> None:
    found = list(pages(STREAM))
    assert found[-1].end == len(STREAM)
    assert found[-1].flags & END_OF_STREAM
    assert samples_until(found[-1], pre_skip(STREAM)) == 3 * RATE
    steps = [later.granule - earlier.granule for earlier, later in pairwise(found[2:])]
    assert max(steps) <= 0.23 * RATE


def test_the_encoder_keeps_back_no_more_than_a_quarter_of_a_second() -> None:
    encoder = Encoder()
    assert encoder.short_pages
    data, least = b"", float("inf")
    for number in range(1, 100):
        data += encoder.encode(np.full(RATE // 50, number, np.int16))
        last = last_page(data)
        kept = samples_until(last, pre_skip(data)) / RATE if last else 0.0
        least = min(least, kept - number / 50)
    assert least >= -0.25
    encoder.finish()


def test_two_channels_keep_apart_and_are_as_long_as_they_were() -> None:
    encoder = Encoder(2)
    chance = np.random.default_rng(8)
    voice = chance.integers(-9000, 9000, 3 * RATE, np.int16)
    first = np.arange(3 * RATE) < 1.5 * RATE
    both = np.column_stack([np.where(first, voice, 0), np.where(first, 0, voice)]).astype(np.int16)
    data = b"".join(encoder.encode(both[at : at + 2400]) for at in range(0, len(both), 2400))
    assert encoder.samples == 3 * RATE
    heard, _ = soundfile.read(io.BytesIO(data + encoder.finish()), dtype="float64")
    assert heard.shape == both.shape
    early, late = heard[RATE // 4 : RATE] ** 2, heard[2 * RATE :] ** 2
    for loud, quiet in (early.mean(axis=0), late.mean(axis=0)[::-1]):
        assert quiet < loud / 10_000


def test_the_last_page_is_found_behind_any_rubbish() -> None:
    last = list(pages(STREAM))[-1]
    tail = STREAM[-5000:]
    found = last_page(tail)
    assert found
    assert (found.granule, found.sequence) == (last.granule, last.sequence)
    assert last_page(tail + b"OggS and no more") is not None
    assert last_page(b"nothing here") is None


def test_a_stream_cut_anywhere_ends_well_with_its_last_whole_page() -> None:
    found = list(pages(STREAM))
    for length in range(0, len(STREAM), 131):
        whole = [page for page in found if page.end <= length]
        cut = ended(STREAM[:length])
        if len(whole) < 3:
            assert cut == b""
            continue
        assert len(cut) == whole[-1].end
        assert list(pages(cut))[-1].flags & END_OF_STREAM
        assert soundfile.info(io.BytesIO(cut)).frames == samples_until(whole[-1], pre_skip(cut))


@pytest.mark.skipif(not shutil.which("opusinfo"), reason="opus-tools is not installed")
def test_opusinfo_finds_nothing_wrong_with_a_cut_stream_that_was_ended(tmp_path: Path) -> None:
    path = tmp_path / "cut.opus"
    for length in (9000, 9101, len(STREAM) - 1):
        path.write_bytes(ended(STREAM[:length]))
        said = subprocess.run(["opusinfo", path], capture_output=True, text=True, check=True)
        assert "WARNING" not in said.stdout + said.stderr
        assert "ended" in said.stdout


def test_a_packet_that_goes_on_in_a_lost_page_is_left_out() -> None:
    *_, before, last = pages(STREAM)
    header = bytearray(STREAM[last.start : last.body])
    header[26] = 3
    lacing = bytes([last.lacing[0], 255, 255])
    body = STREAM[last.body : last.body + last.lacing[0]] + bytes(510)
    cut = ended(STREAM[: before.end] + bytes(header[:27]) + lacing + body)
    final = list(pages(cut))[-1]
    assert final.lacing == last.lacing[:1]
    assert final.end == len(cut)
