"""The store never seals twice under one key and nonce, whatever it keeps and however the disk fails."""

import errno
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any, BinaryIO, cast

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from soundingboard.recording.keeping import frames, store
from soundingboard.recording.keeping.disk import new_file
from soundingboard.recording.keeping.files import RecordingFiles
from soundingboard.recording.keeping.store import Store
from soundingboard.sealing.keys import Identity
from soundingboard.sealing.payload import CHUNK
from soundingboard.sealing.whole import open_sealed
from tests.unit.sealing.ledger import Ledger, kept_ledger, repeated

ME = Identity.new()
sizes = st.one_of(
    st.just(0), st.integers(1, 9_000), st.integers(CHUNK - 3, CHUNK + 3), st.integers(0, 150_000)
)
rooms = st.one_of(st.just(None), st.none(), st.integers(0, 100_000))
"""How many bytes the disk takes from now on; None is all."""
Tick = tuple[int, int | None]


@dataclass
class Disk:
    """One disk for all files of a store; what does not fit is torn where the room ends."""

    room: int | None = None

    def new_file(self, path: Path) -> BinaryIO:
        disk, real = self, new_file(path)

        class Held:
            def write(self, data: bytes) -> int:
                if disk.room == 0:
                    raise OSError(errno.ENOSPC, "No space left on device")
                taken = real.write(data[: disk.room])
                if disk.room is not None:
                    disk.room -= taken
                return taken

            def __getattr__(self, name: str) -> Any:  # noqa: ANN401 - whatever a file has
                return getattr(real, name)

        return cast("BinaryIO", Held())


@contextmanager
def on(disk: Disk) -> Iterator[Ledger]:
    """The store's files on this disk, which settles nothing, and the ledger of what is sealed."""
    with pytest.MonkeyPatch.context() as patch, kept_ledger() as ledger:
        for module in (store, frames):
            patch.setattr(module, "new_file", disk.new_file)
            patch.setattr(module, "settle", lambda _file: None)
        yield ledger


def keep(kept: Store, disk: Disk, ticks: list[Tick]) -> bytes:
    """Have so much kept at each tick; gives all of it."""
    given_ = b""
    for number, (size, disk.room) in enumerate(ticks):
        data = bytes([number]) * size
        given_ += data
        try:
            kept.keep(data)
        except OSError:
            assert disk.room == 0
    return given_


# What could not be written is written again: the same bytes, or other bytes under another key.
@settings(max_examples=60)
@given(ticks=st.lists(st.tuples(sizes, rooms), max_size=25), ends=st.lists(rooms, max_size=4))
def test_a_store_never_repeats_itself(ticks: list[Tick], ends: list[int | None]) -> None:
    with tempfile.TemporaryDirectory() as place:
        disk, files = Disk(), RecordingFiles(Path(place), "a")
        with on(disk) as ledger:
            kept = Store(files, [ME.recipient])
            given_ = keep(kept, disk, ticks)
            for disk.room in (*ends, None):
                try:
                    kept.keep(b"")
                except OSError:
                    assert disk.room == 0
            kept.finish()
        assert repeated(ledger) == 0
        assert open_sealed(files.sound.read_bytes(), [ME]) == given_


@settings(max_examples=20)
@given(ticks=st.lists(st.tuples(sizes, st.none()), max_size=15))
def test_two_copies_of_one_recording_share_no_key(ticks: list[Tick]) -> None:
    with tempfile.TemporaryDirectory() as place:
        disk = Disk()
        with on(disk) as ledger:
            for name in ("a", "b"):
                kept = Store(RecordingFiles(Path(place), name), [ME.recipient])
                keep(kept, disk, ticks)
                kept.leave()
        assert repeated(ledger) == 0
        assert len({key for key, _ in ledger}) >= 2 * 2 * sum(1 for size, _ in ticks if size)
