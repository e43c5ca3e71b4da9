"""What was kept can be read back after the power failed at any moment, in one place or in both."""

import random
from datetime import datetime
from pathlib import Path

import numpy as np
import pytest

from soundingboard.recording.keeping.aside import OFFSET
from soundingboard.recording.keeping.files import RecordingFiles
from soundingboard.recording.keeping.marks import Mark, read_marks
from soundingboard.recording.keeping.piece import Piece
from soundingboard.recording.keeping.salvage import Salvage, contents
from soundingboard.recording.keeping.store import Store
from soundingboard.recording.opus.encoder import Encoder
from soundingboard.recording.state import RATE
from soundingboard.sealing.errors import BadPayload
from soundingboard.sealing.keys import Identity
from tests.unit.recording.keeping.powercuts import Content, Disk

ME = Identity.new()
TEN = datetime(2026, 11, 24, 10, 0)
LENGTHS = (1.2, 0.6, 3.0, 0.4, 4.5, 0.4, 9.0, 0.6, 2.0, 14.0, 0.4, 1.0)
"""Seconds of each tick: some fill no chunk, some one to the byte or two at once."""
HARMLESS = {
    # It only finds out at the start that a disk takes nothing.
    "Store.__init__ opus.age",
    # Should it not be waited for, a tail may come back beside a recording that is whole without it.
    "Store.finish folder",
}


def ticks() -> list[bytes]:
    encoder, chance = Encoder(), np.random.default_rng(1)
    said = [
        encoder.encode(chance.normal(0, 3000, round(seconds * RATE)).astype(np.int16)) for seconds in LENGTHS
    ]
    return [*said, encoder.finish()]


TICKS = ticks()
ALL = b"".join(TICKS)


def recorded(folder: Path, monkeypatch: pytest.MonkeyPatch) -> Disk:
    """A recording from its start to its stop, seen by a disk."""
    folder.mkdir()
    with monkeypatch.context() as watched:
        disk = Disk(folder)
        disk.watch(watched)
        live = Piece(RecordingFiles(folder, "a"), [ME.recipient])
        for number, tick in enumerate(TICKS):
            disk.given, disk.marked = disk.given + len(tick), disk.marked + 1
            live.keep(tick, [Mark(number, TEN, "mark", str(number))])
        live.finish()
    return disk


@pytest.fixture(scope="module")
def disk(tmp_path_factory: pytest.TempPathFactory) -> Disk:
    """One log for all."""
    with pytest.MonkeyPatch.context() as monkeypatch:
        return recorded(tmp_path_factory.mktemp("live") / "a", monkeypatch)


def laid_out(folder: Path, state: Content) -> RecordingFiles:
    folder.mkdir(exist_ok=True)
    for path in folder.iterdir():
        path.unlink()
    for name, content in state.items():
        (folder / name).write_bytes(content)
    return RecordingFiles(folder, "a")


def sound_in(files: RecordingFiles) -> bytes:
    found = b""
    for part in contents(files, [ME]):
        if part is None:
            break
        found += part
    return found


def marks_in(files: RecordingFiles) -> int:
    try:
        return len(read_marks(files.folder, files.name, [ME]))
    except BadPayload:
        return 0


def loses(disk: Disk, folder: Path, seed: int = 0) -> bool:
    """Whether a power cut can lose what was kept."""
    for sound, marks, state in disk.crashes(random.Random(seed)):
        files = laid_out(folder, state)
        found = sound_in(files)
        if len(found) < sound or not ALL.startswith(found) or marks_in(files) < marks:
            return True
    return False


def test_no_power_cut_loses_what_was_kept(disk: Disk, tmp_path: Path) -> None:
    count = 0
    for seed in range(3):
        for sound, marks, state in disk.crashes(random.Random(seed)):
            files = laid_out(tmp_path / "crash", state)
            found = sound_in(files)
            assert ALL.startswith(found)
            assert len(found) >= sound
            assert marks_in(files) >= marks
            count += 1
    assert count > 1_500
    assert disk.safe(len(disk.log)) == (len(ALL), len(TICKS))


# The check is only worth something if it notices each place in the code that does not wait.
def test_each_wait_for_the_disk_is_needed(disk: Disk, tmp_path: Path) -> None:
    needed = {site for site in disk.sites if loses(disk.without(site), tmp_path / "crash")}
    assert needed == disk.sites - HARMLESS
    assert len(needed) == 8


def test_the_old_slot_is_emptied_last(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def hasty(self: Store) -> None:
        old, new = self._slots
        old.clear()
        new.clear()
        new.add(OFFSET.pack(self._writer.sealed) + self._writer.waiting)
        self._slots = [new, old]
        self._homed = self._writer.sealed

    monkeypatch.setattr(Store, "_change_slots", hasty)
    assert loses(recorded(tmp_path / "live", monkeypatch), tmp_path / "crash")


# Each disk of two fails in its own way: together they have what either has.
def test_both_copies_together_lose_nothing_either(
    disk: Disk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    other, chance = recorded(tmp_path / "other", monkeypatch), random.Random(3)
    for _ in range(60):
        moments = sorted(chance.sample(range(8, len(disk.log)), 2))
        chance.shuffle(moments)
        pieces, safe = list[RecordingFiles](), 0
        for number, (place, until) in enumerate(zip((disk, other), moments, strict=True)):
            state = chance.choice(place.states(until, chance))
            pieces.append(laid_out(tmp_path / f"crash{number}", state))
            safe = max(safe, place.safe(until)[0])
        salvage = Salvage(pieces, [ME])
        # Only the last page differs, for it is given the mark of the end.
        found = b"".join(salvage)
        assert salvage.holes == []
        assert len(found) >= safe
        assert ALL.startswith(found[:-20_000])
