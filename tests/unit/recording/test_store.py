"""What was kept can be read back after a crash at any moment, of the program or of the power."""

import io
import itertools
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import BinaryIO

import pytest

from soundingboard.recording import frames, store
from soundingboard.recording.disk import new_file
from soundingboard.recording.files import RecordingFiles
from soundingboard.recording.salvage import contents
from soundingboard.recording.store import Store
from soundingboard.sealing.keys import Identity
from soundingboard.sealing.whole import open_sealed

ME = Identity.new()
Content = dict[str, bytes]


@dataclass
class Disk:
    """A log of everything that was done to the files, in order, and when what was promised."""

    log: list[tuple[str, str, int, bytes]] = field(default_factory=list)
    promised: list[tuple[int, int]] = field(default_factory=list)
    given: int = 0

    def new_file(self, path: Path) -> BinaryIO:
        disk, real = self, new_file(path)

        class Logged(io.RawIOBase):
            name = path.name

            def write(self, data: bytes) -> int:  # type: ignore[override] # bytes is what is written here
                disk.log.append((path.name, "write", real.tell(), bytes(data)))
                return real.write(data)

            def truncate(self, size: int | None = None) -> int:
                disk.log.append((path.name, "cut", size or 0, b""))
                return real.truncate(size)

            def seek(self, offset: int, whence: int = 0) -> int:
                return real.seek(offset, whence)

            def tell(self) -> int:
                return real.tell()

            def close(self) -> None:
                real.close()

        return Logged()  # type: ignore[return-value] # it has all of a file that is used

    def settle(self, file: BinaryIO) -> None:
        """From the moment that a tail has settled, all that was given is promised."""
        self.log.append((file.name, "settle", 0, b""))
        if "tail" in file.name:
            self.promised.append((len(self.log), self.given))

    def states(self, until: int) -> Iterator[Content]:
        """Every content that the disk may have if the power fails after so many steps.

        What was settled is there. Of what came after, each file has any number of steps, in order,
        and the last of them may be torn.
        """
        names = sorted({name for name, *_ in self.log if name})
        choices = [list(self._choices(name, until)) for name in names]
        for contents in itertools.product(*choices):
            yield dict(zip(names, contents, strict=True))

    def _choices(self, name: str, until: int) -> Iterator[bytes]:
        steps = [step for step in self.log[:until] if step[0] == name]
        settled = max((at for at, step in enumerate(steps) if step[1] == "settle"), default=-1) + 1
        content = b""
        for step in steps[:settled]:
            content = after(content, *step[1:])
        yield content
        for _, what, at, data in steps[settled:]:
            if what == "write":
                yield after(content, what, at, data[: len(data) // 2])
                yield after(content, what, at, bytes(len(data)))
            content = after(content, what, at, data)
            yield content


def after(content: bytes, what: str, at: int, data: bytes) -> bytes:
    if what == "cut":
        return content[:at]
    return content if what == "settle" else content[:at].ljust(at, b"\0") + data + content[at + len(data) :]


def kept(files: RecordingFiles) -> bytes:
    found = b""
    for part in contents(files, [ME]):
        if part is None:
            break
        found += part
    return found


def pieces(count: int, size: Callable[[int], int]) -> list[bytes]:
    return [bytes([65 + number]) * size(number) for number in range(count)]


def crashes(disk: Disk) -> Iterator[tuple[int, Content]]:
    """Every crash: how much was promised by then, and what is on the disk."""
    seen = set[int]()
    for until in range(len(disk.log) + 1):
        promised = max((size for at, size in disk.promised if at <= until), default=0)
        for state in disk.states(until):
            sort = hash((promised, *state.items()))
            if sort not in seen:
                seen.add(sort)
                yield promised, state


def found_after(folder: Path, state: Content) -> bytes:
    for name, content in state.items():
        (folder / name).write_bytes(content)
    return kept(RecordingFiles(folder, "a"))


def recorded(folder: Path, monkeypatch: pytest.MonkeyPatch, ticks: list[bytes]) -> Disk:
    disk = Disk()
    for module in (store, frames):
        monkeypatch.setattr(module, "new_file", disk.new_file)
        monkeypatch.setattr(module, "settle", disk.settle)
    live = Store(RecordingFiles(folder, "a"), [ME.recipient])
    for tick in ticks:
        disk.given += len(tick)
        live.keep(tick)
    return disk


TICKS = pieces(14, lambda number: (20_000, 30_000, 15_536, 70_000, 1, 140_000, 65_536)[number % 7])


@pytest.fixture
def live(tmp_path: Path) -> Path:
    """Where the recording is made."""
    folder = tmp_path / "live"
    folder.mkdir()
    return folder


@pytest.fixture
def crash(tmp_path: Path) -> Path:
    """Where what a crash left is laid out."""
    folder = tmp_path / "crash"
    folder.mkdir()
    return folder


def test_no_power_cut_loses_what_was_kept(live: Path, crash: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    disk, data, count = recorded(live, monkeypatch, TICKS), b"".join(TICKS), 0
    for promised, state in crashes(disk):
        found = found_after(crash, state)
        assert data.startswith(found)
        assert len(found) >= promised
        count += 1
    assert count > 150


# The check above is only worth something if it notices when the disk is not waited for.
@pytest.mark.parametrize("unsettled", ["a.opus.age", "a.opus.age.tail0", "a.opus.age.tail1"])
def test_the_check_notices_a_disk_that_is_not_waited_for(
    unsettled: str, live: Path, crash: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    disk = recorded(live, monkeypatch, TICKS[:8])
    disk.log = [("", "nothing", 0, b"") if step[:2] == (unsettled, "settle") else step for step in disk.log]
    assert any(len(found_after(crash, state)) < promised for promised, state in crashes(disk))


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
    data, opened = files.tails[0].read_bytes(), []
    while data:
        size = int.from_bytes(data[:4], "big")
        opened.append(open_sealed(data[4 : 4 + size], [ME]))
        data = data[4 + size :]
    assert opened == [(0).to_bytes(8, "big") + b"first", (5).to_bytes(8, "big") + b"second"]
    live.finish()
