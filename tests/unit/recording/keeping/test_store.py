"""The files of a live recording, and what is left of them when it was stopped."""

from pathlib import Path

import pytest

from soundingboard.recording.keeping.files import RecordingFiles
from soundingboard.recording.keeping.store import Store
from soundingboard.sealing.keys import Identity
from soundingboard.sealing.whole import open_sealed

ME = Identity.new()


@pytest.mark.parametrize("sizes", [[0], [1], [65_536], [65_537], [65_535, 1, 1], [200_000, 5]])
def test_a_finished_recording_is_one_age_file_and_nothing_else(tmp_path: Path, sizes: list[int]) -> None:
    files = RecordingFiles(tmp_path, "a")
    live = Store(files, [ME.recipient])
    for size in sizes:
        live.keep(bytes(size))
    live.finish()
    assert [path.name for path in tmp_path.iterdir()] == ["a.opus.age"]
    assert open_sealed(files.sound.read_bytes(), [ME]) == bytes(sum(sizes))


def test_a_recording_is_never_overwritten(tmp_path: Path) -> None:
    files = RecordingFiles(tmp_path, "a")
    files.sound.write_bytes(b"an older one")
    with pytest.raises(FileExistsError):
        Store(files, [ME.recipient])
    assert files.sound.read_bytes() == b"an older one"


def test_a_recording_that_is_taken_away_is_noticed(tmp_path: Path) -> None:
    files = RecordingFiles(tmp_path, "a")
    live = Store(files, [ME.recipient])
    live.keep(bytes(70_000))
    assert live.intact()
    files.sound.rename(tmp_path / "b")
    assert not live.intact()
    files.sound.write_bytes(b"another")
    assert not live.intact()
    (tmp_path / "b").replace(files.sound)
    assert live.intact()
    live.finish()


def test_the_tail_is_made_of_plain_age_files(tmp_path: Path) -> None:
    files = RecordingFiles(tmp_path, "a")
    live = Store(files, [ME.recipient])
    live.keep(b"first")
    live.keep(b"second")
    data, opened = files.slots[0].read_bytes(), []
    while data:
        size = int.from_bytes(data[:4], "big")
        opened.append(open_sealed(data[4 : 4 + size], [ME]))
        data = data[4 + size :]
    assert opened == [(0).to_bytes(8, "big") + b"first", (5).to_bytes(8, "big") + b"second"]
    live.finish()
