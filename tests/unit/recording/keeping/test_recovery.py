"""Recovery holds little in memory, and mixes no two recordings."""

import tracemalloc
from datetime import datetime
from pathlib import Path
from typing import IO

import numpy as np
import pytest

from soundingboard.base.errors import BadInput, Locked
from soundingboard.recording.keeping import recovery
from soundingboard.recording.keeping.files import RecordingFiles
from soundingboard.recording.keeping.marks import Mark, read_marks
from soundingboard.recording.keeping.piece import Piece
from soundingboard.recording.keeping.recovery import recover
from soundingboard.recording.keeping.verify import chunks, verify
from soundingboard.recording.opus.encoder import Encoder
from soundingboard.recording.opus.ogg import moved, pages, pre_skip, samples_until
from soundingboard.recording.state import RATE
from soundingboard.sealing.keys import Identity

ME = Identity.new()
TEN = datetime(2026, 11, 24, 10, 0)
TICK = 40
"""Pages in each tick."""


def long_sound(times: int, seed: int = 1) -> list[bytes]:
    """The pages of ten seconds of noise, again and again."""
    encoder = Encoder()
    noise = np.random.default_rng(seed).normal(0, 3000, 10 * RATE)
    data = encoder.encode(noise.astype(np.int16))
    head, *rest = pages(data)
    tags, *body = rest
    made, first = [data[: tags.end]], body[0].granule - 200 * RATE // 1000
    length = body[-1].granule - first
    for turn in range(times):
        for number, page in enumerate(body):
            sequence = 2 + turn * len(body) + number
            made.append(moved(data[page.start : page.end], sequence, page.granule + turn * length))
    assert head.sequence == 0
    return made


def seconds_of(sound: list[bytes]) -> float:
    return samples_until(next(pages(sound[-1])), pre_skip(sound[0])) / RATE


def left(folder: Path, sound: list[bytes]) -> Path:
    """What a recorder leaves that was killed."""
    folder.mkdir()
    live = Piece(RecordingFiles(folder, "a"), [ME.recipient])
    for at in range(0, len(sound), TICK):
        live.keep(b"".join(sound[at : at + TICK]), [Mark(at, TEN, "mark")])
    live.leave()
    return folder


def test_recovering_a_long_recording_takes_little_memory(tmp_path: Path) -> None:
    sound = long_sound(100)
    folder = left(tmp_path / "a", sound)
    size = (folder / "a.opus.age").stat().st_size
    assert size > 6_000_000
    recover(folder, "a", [ME])
    tracemalloc.start()
    made = recover(folder, "a", [ME])
    _, most = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert most < 1_500_000
    assert verify(made.path, [ME]).seconds == made.seconds == seconds_of(sound)
    assert len(read_marks(folder, "a.recovered", [ME])) == len(sound) // TICK + 2


def test_another_recording_of_the_same_name_is_not_mixed_in(tmp_path: Path) -> None:
    sound = long_sound(5)
    first = left(tmp_path / "first", long_sound(2, seed=2))
    second = left(tmp_path / "second", sound)
    made = recover(first, "a", [ME], second)
    assert (made.seconds, made.holes) == (seconds_of(sound), ())
    assert b"".join(chunks(made.path, [ME])).startswith(b"".join(sound[:-1]))


def test_what_cannot_be_read_back_is_not_called_recovered(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = left(tmp_path / "a", long_sound(2))
    before = sorted(path.name for path in folder.iterdir())

    def flaky(file: IO[bytes]) -> None:
        """A disk that says that all is well, and has another byte."""
        file.seek(30_000)
        byte = file.read(1)
        file.seek(30_000)
        file.write(bytes([byte[0] ^ 1]))

    with monkeypatch.context() as bad:
        bad.setattr(recovery, "settle", flaky)
        with pytest.raises(BadInput):
            recover(folder, "a", [ME])
    assert sorted(path.name for path in folder.iterdir()) == before
    assert recover(folder, "a", [ME]).path.name == "a.recovered.opus.age"


def test_a_stranger_recovers_nothing_and_leaves_nothing(tmp_path: Path) -> None:
    folder = left(tmp_path / "a", long_sound(2))
    before = sorted(path.name for path in folder.iterdir())
    with pytest.raises(Locked):
        recover(folder, "a", [Identity.new()])
    assert sorted(path.name for path in folder.iterdir()) == before
