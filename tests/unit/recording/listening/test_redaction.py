"""Silence in place of sound: exactly where it was asked for, and nowhere else."""

import io
from datetime import datetime

import numpy as np
import pytest
from numpy import float64
from numpy.typing import NDArray

from soundingboard.base.errors import BadInput
from soundingboard.recording.keeping.marks import Mark
from soundingboard.recording.listening.redaction import MARGIN, rebuilt, silenced
from soundingboard.recording.listening.spans import CLOSED, CLOSED_AGAIN, OPEN, Span, closed_spans, merged
from soundingboard.recording.opus.codec import soundfile
from soundingboard.recording.opus.encoder import Encoder
from soundingboard.recording.opus.ogg import checksum, ended, packet_samples, pages
from soundingboard.recording.state import RATE

SECONDS = 12
FROM, TO = 5.0, 7.5
INFINITY = float("inf")


def voice(channels: int) -> NDArray[np.int16]:
    """Something like a voice: a buzz whose pitch and loudness move, another on each channel."""
    at = np.arange(SECONDS * RATE) / RATE
    sides = []
    for side in range(channels):
        pitch = 120 + 40 * side + 20 * np.sin(2 * np.pi * 0.7 * at)
        buzz = sum(np.sin(n * 2 * np.pi * np.cumsum(pitch) / RATE) / n for n in range(1, 9))
        sides.append(7000 * buzz * (0.6 + 0.4 * np.sin(2 * np.pi * 3 * at + side)))
    noise = np.random.default_rng(6).normal(0, 60, (len(at), channels))
    sound = np.stack(sides, axis=1) + noise
    return (sound[:, 0] if channels == 1 else sound).astype(np.int16)


def encoded(channels: int) -> bytes:
    encoder = Encoder(channels)
    return encoder.encode(voice(channels)) + encoder.finish()


def heard(opus: bytes) -> NDArray[float64]:
    sound, rate = soundfile.read(io.BytesIO(opus), dtype="float64", always_2d=True)
    assert rate == RATE
    return np.asarray(sound, float64)


def part(sound: NDArray[float64], start: float, end: float) -> NDArray[float64]:
    return sound[round(start * RATE) : round(end * RATE)]


@pytest.fixture(scope="module", params=[1, 2], ids=["mono", "stereo"])
def opus(request: pytest.FixtureRequest) -> bytes:
    return encoded(request.param)


def test_the_span_is_silent_and_everything_else_is_as_it_was(opus: bytes) -> None:
    before, after = heard(opus), heard(b"".join(silenced(opus, [Span(FROM, TO)])))
    assert after.shape == before.shape
    assert np.abs(part(before, FROM, TO)).max() > 0.1
    assert np.abs(part(after, FROM - MARGIN + 0.03, TO + MARGIN - 0.03)).max() < 1e-9
    assert np.array_equal(part(after, 0, FROM - MARGIN - 0.03), part(before, 0, FROM - MARGIN - 0.03))
    settling = part(after, TO + MARGIN + 0.3, TO + MARGIN + 1) - part(
        before, TO + MARGIN + 0.3, TO + MARGIN + 1
    )
    assert np.sqrt((settling**2).mean()) < 0.001
    assert np.array_equal(part(after, TO + MARGIN + 1, SECONDS), part(before, TO + MARGIN + 1, SECONDS))


def test_no_packet_of_the_span_is_left_and_none_beside_it_is_touched(opus: bytes) -> None:
    after = b"".join(silenced(opus, [Span(FROM, TO)]))
    whole = [opus[page.start : page.end] for page in pages(opus)]
    new = [after[page.start : page.end] for page in pages(after)]
    assert len(new) == len(whole)
    changed = [number for number in range(len(new)) if new[number] != whole[number]]
    found = list(pages(after))
    ends = [found[number].granule / RATE for number in changed]
    assert changed == list(range(changed[0], changed[-1] + 1))
    assert ends[0] > FROM - MARGIN - 0.01
    assert found[changed[-1] - 1].granule / RATE < TO + MARGIN + 0.02
    silent = b"".join(new[number] for number in changed[1:-1])
    assert len(silent) < len(changed) * 120
    for number, page in enumerate(found):
        loose = bytearray(new[number])
        loose[22:26] = bytes(4)
        assert checksum(bytes(loose)) == int.from_bytes(new[number][22:26], "little"), page.sequence


def test_without_spans_nothing_changes(opus: bytes) -> None:
    assert b"".join(silenced(opus, [])) == opus


def test_the_start_and_the_end_can_be_silent(opus: bytes) -> None:
    after = heard(b"".join(silenced(opus, [Span(0.0, 2.0), Span(10.0, INFINITY)])))
    assert after.shape == heard(opus).shape
    assert np.abs(part(after, 0, 2)).max() < 1e-9
    assert np.abs(part(after, 10, SECONDS)).max() < 1e-9
    assert np.abs(part(after, 4, 8)).max() > 0.1


def test_a_recovered_end_is_kept(opus: bytes) -> None:
    cut = ended(opus[: len(opus) // 2])
    after = b"".join(silenced(cut, [Span(1.0, 2.0)]))
    assert heard(after).shape == heard(cut).shape


@pytest.mark.parametrize("first", [0b00011_000, 0b01111_000, 0b11111_000])
@pytest.mark.parametrize("code", [0, 1, 3])
def test_packets_of_other_lengths_are_replaced_by_as_much_silence(first: int, code: int) -> None:
    source = encoded(1)
    body = bytes([first | code]) + (b"\x02" if code == 3 else b"")
    shaped = [body + b"\x00" * 40] * 3
    header = list(pages(source))[:2]
    base = source[: header[1].end]
    page = rebuilt(source[header[1].end :][:27], shaped)
    length = packet_samples(shaped[0])
    after = b"".join(silenced(base + page, [Span(0.0, INFINITY)]))
    (last,) = list(pages(after))[2:]
    replaced = after[last.body : last.end]
    size = last.lacing[0]
    assert packet_samples(replaced[:size]) == length
    assert b"\x00\x00" not in replaced


def test_what_is_no_opus_is_refused() -> None:
    for data in (b"", b"Good morning", encoded(1)[:30]):
        with pytest.raises(BadInput, match="not as a recorder makes it"):
            list(silenced(data, [Span(0, 1)]))


def mark(seconds: float, text: str) -> Mark:
    return Mark(round(seconds * RATE), datetime(2026, 11, 23, 10), "mark", text)


@pytest.mark.parametrize(
    ("marks", "spans"),
    [
        ([], []),
        ([(3, CLOSED), (8, OPEN)], [(3, 8)]),
        ([(3, CLOSED), (8, OPEN), (20, CLOSED), (30, OPEN)], [(3, 8), (20, 30)]),
        ([(3, CLOSED)], [(3, INFINITY)]),
        ([(8, OPEN)], [(0, 8)]),
        ([(3, CLOSED), (8, OPEN), (9, CLOSED_AGAIN), (12, OPEN)], [(3, 12)]),
        ([(3, CLOSED), (8, OPEN), (9, CLOSED_AGAIN)], [(3, INFINITY)]),
        ([(4, CLOSED_AGAIN), (9, OPEN)], [(4, 9)]),
        ([(3, CLOSED), (4, CLOSED), (8, OPEN), (9, OPEN)], [(3, 8)]),
        ([(3, "bookmark"), (8, "item")], []),
    ],
)
def test_what_marks_tell_of_closed_parts(
    marks: list[tuple[float, str]], spans: list[tuple[float, float]]
) -> None:
    assert closed_spans([mark(*each) for each in marks]) == tuple(Span(*each) for each in spans)


def test_spans_are_joined_and_kept_inside() -> None:
    spans = [Span(50, 90), Span(-5, 2), Span(10, 12), Span(11, 14), Span(12, 13), Span(70, 80), Span(99, 99)]
    assert merged(spans, 60.0) == (Span(0, 2), Span(10, 14), Span(50, 60))
