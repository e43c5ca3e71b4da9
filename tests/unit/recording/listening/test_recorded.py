"""Reading sealed sound at random: the right samples, the fewest chunks, and nothing plain on the disk."""

import builtins
import io
from pathlib import Path

import numpy as np
import pytest
import soundfile

from soundingboard.base.errors import BadInput
from soundingboard.recording.keeping.files import RecordingFiles
from soundingboard.recording.keeping.store import Store
from soundingboard.recording.listening.recorded import Part, Recorded, Samples
from soundingboard.recording.opus.encoder import Encoder
from soundingboard.recording.state import RATE
from soundingboard.sealing.errors import BadPayload, NoMatch
from soundingboard.sealing.keys import Identity
from soundingboard.sealing.payload import CHUNK, SEALED_CHUNK, ChunkCipher
from soundingboard.sealing.whole import seal

ME = Identity.new()
LONG = 240
"""Seconds of the long sample: a dozen chunks and more."""


def encoded(samples: Samples) -> bytes:
    """Ogg Opus of one channel, as the recorder makes it."""
    encoder = Encoder()
    return encoder.encode((samples * 32767).astype(np.int16)) + encoder.finish()


def steps(seconds: int, first: float = 300.0) -> Samples:
    """Each second a tone of its own, ten hertz above the one before."""
    at = np.arange(seconds * RATE)
    noise = np.random.default_rng(4).normal(0, 0.02, len(at))
    tone = 0.4 * np.sin(2 * np.pi * (first + 10 * (at // RATE)) * (at % RATE) / RATE)
    return (tone + noise).astype(np.float32)


def step_at(sound: Samples, first: float = 300.0) -> int:
    """Which second's tone this is."""
    spectrum = np.abs(np.fft.rfft(sound * np.hanning(len(sound)), 1 << 17))
    return round((float(spectrum.argmax()) * RATE / (1 << 17) - first) / 10)


@pytest.fixture(scope="module")
def sealed() -> bytes:
    """The long sample, sealed."""
    return seal(encoded(steps(LONG)), [ME.recipient])


@pytest.fixture
def path(sealed: bytes, tmp_path: Path) -> Path:
    """It, as a file."""
    file = tmp_path / "a.opus.age"
    file.write_bytes(sealed)
    return file


@pytest.fixture
def opened(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """The numbers of the chunks that are decrypted."""
    numbers = list[int]()
    real = ChunkCipher.open

    def spy(cipher: ChunkCipher, number: int, sealed: bytes, *, last: bool) -> bytes | None:
        numbers.append(number)
        return real(cipher, number, sealed, last=last)

    monkeypatch.setattr(ChunkCipher, "open", spy)
    return numbers


def test_every_place_gives_the_sound_of_that_place(path: Path) -> None:
    with Recorded.open([path], [ME]) as recorded:
        assert recorded.seconds == LONG
        for second in (*range(0, LONG, 7), LONG - 1, 0):
            heard = recorded.read(second * RATE + RATE // 4, RATE // 2)
            assert len(heard) == RATE // 2
            assert step_at(heard) == second


def test_a_jump_gives_the_same_samples_as_reading_on(path: Path) -> None:
    with Recorded.open([path], [ME]) as one, Recorded.open([path], [ME]) as other:
        whole = one.read(0, 60 * RATE)
        for at in (7 * RATE, 41 * RATE + 17, 20 * RATE + 959):
            there = other.read(at, RATE)
            settled = RATE // 10
            difference = there[settled:] - whole[at + settled : at + RATE]
            assert np.abs(difference).max() < 0.02


def test_only_the_chunks_that_are_needed_are_opened(path: Path, opened: list[int]) -> None:
    chunks = -(-path.stat().st_size // SEALED_CHUNK)
    assert chunks >= 12
    with Recorded.open([path], [ME]) as recorded:
        assert set(opened) <= {0, chunks - 2, chunks - 1}
        opened.clear()
        recorded.read(LONG // 2 * RATE, RATE)
        assert 1 <= len(set(opened)) <= 5
        opened.clear()
        recorded.read((LONG // 2 + 1) * RATE, RATE)
        assert len(opened) <= 1


def test_nothing_is_written_anywhere(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    real = io.open

    def read_only(file: str, mode: str = "r", buffering: int = -1, *rest: None) -> object:
        assert set(mode) <= set("rbt"), (file, mode)
        return real(file, mode, buffering, *rest)  # type: ignore[call-overload] # passed on as it came

    monkeypatch.setattr(io, "open", read_only)
    monkeypatch.setattr(builtins, "open", read_only)
    with Recorded.open([path], [ME]) as recorded:
        recorded.read(100 * RATE, RATE)
    assert [each.name for each in path.parent.iterdir()] == [path.name]


def test_parts_follow_each_other(tmp_path: Path) -> None:
    paths = [tmp_path / "a.opus.age", tmp_path / "a.part2.opus.age"]
    for file, first in zip(paths, (300.0, 2000.0), strict=True):
        file.write_bytes(seal(encoded(steps(5, first)), [ME.recipient]))
    with Recorded.open(paths, [ME]) as recorded:
        assert recorded.starts == (0.0, 5.0)
        assert recorded.seconds == 10.0
        across = recorded.read(5 * RATE - RATE // 2, RATE)
        assert len(across) == RATE
        assert step_at(across[: RATE // 3]) == 4
        assert step_at(across[-RATE // 3 :], 2000.0) == 0
        assert step_at(recorded.read(8 * RATE + 4800, RATE // 2), 2000.0) == 3
        assert len(recorded.read(10 * RATE, 100)) == 0
        assert len(recorded.read(10 * RATE - 60, 100)) == 60


def test_the_room_and_the_call_are_heard_together(tmp_path: Path) -> None:
    at = np.arange(4 * RATE) / RATE
    room, call = 0.3 * np.sin(2 * np.pi * 500 * at), 0.3 * np.sin(2 * np.pi * 900 * at)
    plain = io.BytesIO()
    soundfile.write(plain, np.stack([room, call], axis=1), RATE, format="OGG", subtype="OPUS")
    file = tmp_path / "a.opus.age"
    file.write_bytes(seal(plain.getvalue(), [ME.recipient]))
    with Recorded.open([file], [ME]) as recorded:
        heard = recorded.read(RATE, 2 * RATE)
    spectrum = np.abs(np.fft.rfft(heard * np.hanning(len(heard)))) / len(heard) * 4
    assert spectrum[1000] == pytest.approx(0.3, rel=0.1)
    assert spectrum[1800] == pytest.approx(0.3, rel=0.1)
    assert spectrum[2500] < 0.01


@pytest.mark.parametrize("seconds", [1, 40])
def test_a_recording_that_has_no_end_yet_is_heard_as_far_as_it_goes(seconds: int, tmp_path: Path) -> None:
    files = RecordingFiles(tmp_path, "day")
    store, encoder = Store(files, [ME.recipient]), Encoder()
    sound = (steps(seconds) * 32767).astype(np.int16)
    for at in range(0, len(sound), RATE // 2):
        store.keep(encoder.encode(sound[at : at + RATE // 2]))
    with Recorded.open([files.sound], [ME]) as recorded:
        assert seconds - 0.5 <= recorded.seconds <= seconds
        assert step_at(recorded.read((seconds - 1) * RATE + 4800, RATE // 2)) == seconds - 1
    store.keep(encoder.finish())
    store.finish()


def test_a_changed_chunk_is_told_and_the_rest_is_heard(path: Path) -> None:
    data = bytearray(path.read_bytes())
    data[-6 * SEALED_CHUNK] ^= 1
    path.write_bytes(data)
    with Recorded.open([path], [ME]) as recorded:
        seen = 0
        for second in range(0, LONG, 2):
            try:
                assert step_at(recorded.read(second * RATE + 4800, RATE // 2)) == second
            except BadPayload:
                seen += 1
        assert 1 <= seen <= 20 * CHUNK // 65536


@pytest.mark.parametrize("data", [b"", b"no sound", b"OggS"])
def test_what_holds_no_sound_is_one_sentence(data: bytes, tmp_path: Path) -> None:
    file = tmp_path / "a.opus.age"
    file.write_bytes(seal(data, [ME.recipient]))
    with pytest.raises(BadInput, match=r"no sound in a\.opus\.age"):
        Part(file, [ME])


def test_other_keys_and_no_file_are_told(path: Path) -> None:
    with pytest.raises(NoMatch):
        Recorded.open([path], [Identity.new()])
    with pytest.raises(BadInput, match="cannot be read"):
        Recorded.open([path, path.with_name("b")], [ME])
