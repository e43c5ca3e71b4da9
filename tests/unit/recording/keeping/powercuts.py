"""A disk that keeps a log of what was done to it, and what may be on it should the power fail at any step.

What was settled is there. Of what came after, each file may have any of its steps or none: whole,
torn at a sector, as nothing but zeros, or later ones without those before. Names that were made,
changed or taken away are on the disk once the folder was settled, and any of them may be before.
"""

import io
import itertools
import random
import sys
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import BinaryIO, Literal, cast

import pytest

from soundingboard.recording.keeping import disk as disk_module
from soundingboard.recording.keeping import frames, piece, store
from soundingboard.recording.keeping.disk import new_file

SECTOR = 512
MANY = 24
"""States that are tried of one moment when there are more."""
Content = dict[str, bytes]
What = Literal["write", "cut", "settle", "create", "unlink", "rename"]


@dataclass(frozen=True, slots=True)
class Step:
    """One thing that was done: to a file, by its number, or to a name; ``site`` is the code that settled."""

    what: What
    file: int = -1
    at: int = 0
    data: bytes = b""
    name: str = ""
    to: str = ""
    site: str = ""

    @property
    def named(self) -> bool:
        """Whether it was done to the folder."""
        return self.file < 0 or self.what == "create"


@dataclass
class Disk:
    """The log of one folder. ``promised`` holds what was safe at which step: bytes of sound, and marks."""

    folder: Path
    log: list[Step] = field(default_factory=list)
    promised: list[tuple[int, int, int]] = field(default_factory=list)
    given: int = 0
    marked: int = 0
    _files: int = 0
    _numbers: dict[int, int] = field(default_factory=dict)
    _marks_safe: int = 0
    _sound_safe: int = 0

    def watch(self, monkeypatch: pytest.MonkeyPatch) -> None:
        """See all that the recorder does to its folder."""
        for module in (store, frames, disk_module):
            monkeypatch.setattr(module, "new_file", self.new_file)
            monkeypatch.setattr(module, "settle", self.settle)
        for module in (store, piece, disk_module):
            monkeypatch.setattr(module, "settle_folder", self.settle_folder)
        unlink, rename = Path.unlink, Path.rename

        def unlinked(path: Path, missing_ok: bool = False) -> None:
            if path.exists():
                self.log.append(Step("unlink", name=path.name))
            unlink(path, missing_ok)

        def renamed(path: Path, target: Path) -> Path:
            self.log.append(Step("rename", name=path.name, to=target.name))
            return rename(path, target)

        monkeypatch.setattr(Path, "unlink", unlinked)
        monkeypatch.setattr(Path, "rename", renamed)

    def new_file(self, path: Path) -> BinaryIO:
        """A file whose steps are logged."""
        real, number, log = new_file(path), self._files, self.log
        self._files += 1
        log.append(Step("create", number, name=path.name))

        class Logged(io.RawIOBase):
            def write(self, data: bytes) -> int:  # type: ignore[override] # bytes is what is written here
                log.append(Step("write", number, real.tell(), bytes(data)))
                return real.write(data)

            def truncate(self, size: int | None = None) -> int:
                log.append(Step("cut", number, size or 0))
                return real.truncate(size)

            def seek(self, offset: int, whence: int = 0) -> int:
                return real.seek(offset, whence)

            def tell(self) -> int:
                return real.tell()

            def close(self) -> None:
                real.close()

        made = Logged()
        self._numbers[id(made)] = number
        made.path = path  # type: ignore[attr-defined] # for `settle`
        return cast("BinaryIO", made)

    def settle(self, file: BinaryIO) -> None:
        """From the moment that a tail has settled, all sound that was given is safe; marks by the journal."""
        name = file.path.name  # type: ignore[attr-defined] # it is one of ours
        site = f"{sys._getframe(1).f_code.co_qualname} {name.removeprefix('a.').removeprefix('opus.age.')}"
        self.log.append(Step("settle", self._numbers[id(file)], site=site))
        if "tail" in name:
            self._sound_safe = self.given
        if name.endswith(".marks"):
            self._marks_safe = self.marked
        self.promised.append((len(self.log), self._sound_safe, self._marks_safe))

    def settle_folder(self, _folder: Path) -> None:
        """The names are on the disk."""
        self.log.append(Step("settle", site=f"{sys._getframe(1).f_code.co_qualname} folder"))

    @property
    def sites(self) -> set[str]:
        """Every place in the code that waits for the disk."""
        return {step.site for step in self.log if step.site}

    def without(self, site: str) -> "Disk":
        """The same, had this place not waited."""
        log = [Step("settle", -2) if step.site == site else step for step in self.log]
        return Disk(self.folder, log, self.promised, _files=self._files)

    def crashes(self, chance: random.Random) -> Iterator[tuple[int, int, Content]]:
        """What was safe, in bytes of sound and in marks, and what may be on the disk, at every step."""
        seen = set[int]()
        for until in range(len(self.log) + 1):
            sound, marks = self.safe(until)
            for state in self.states(until, chance):
                kind = hash((sound, marks, *sorted(state.items())))
                if kind not in seen:
                    seen.add(kind)
                    yield sound, marks, state

    def safe(self, until: int) -> tuple[int, int]:
        """What was promised before a step."""
        said = [(sound, marks) for at, sound, marks in self.promised if at <= until]
        return said[-1] if said else (0, 0)

    def states(self, until: int, chance: random.Random) -> list[Content]:
        """What may be on the disk if the power fails after so many steps."""
        steps = self.log[:until]
        contents = [self._contents([step for step in steps if step.file == file], chance)
                    for file in range(self._files)]  # fmt: skip
        names = self._names([step for step in steps if step.named])
        every = [[*range(count)] for count in (*map(len, contents), len(names))]
        least, most = [0] * len(every), [len(each) - 1 for each in every]
        chosen: list[list[int]] = [least, most]
        whole = 1
        for each in every:
            whole *= len(each)
        if whole <= MANY:
            chosen = [list(each) for each in itertools.product(*every)]
        else:
            chosen += [[chance.choice(each) for each in every] for _ in range(MANY)]
        return [
            {name: contents[file][choice[file]] for name, file in names[choice[-1]].items()}
            for choice in chosen
        ]

    def _contents(self, steps: list[Step], chance: random.Random) -> list[bytes]:
        settled = max((at for at, step in enumerate(steps) if step.what == "settle"), default=-1) + 1
        before, later = b"", steps[settled:]
        for step in steps[:settled]:
            before = _after(before, step)
        states, content = [before], before
        for number, step in enumerate(later):
            if step.what == "write":
                states += [_after(content, torn) for torn in _torn(step, chance)]
                states += [_after(before, step)] * (number > 0)
            content = _after(content, step)
            states.append(content)
        return list(dict.fromkeys(states))

    def _names(self, steps: list[Step]) -> list[dict[str, int]]:
        settled = max((at for at, step in enumerate(steps) if step.what == "settle" and step.file == -1),
                      default=-1) + 1  # fmt: skip
        before: dict[str, int] = {}
        for step in steps[:settled]:
            before = _renamed(before, step)
        later = [step for step in steps[settled:] if step.what != "settle"]
        chosen = [later[:count] for count in range(len(later) + 1)]
        chosen += [[each for each in later if each is not left] for left in later]
        chosen += [[each] for each in later]
        return [_all(before, each) for each in chosen]


def _all(names: dict[str, int], steps: list[Step]) -> dict[str, int]:
    for step in steps:
        names = _renamed(names, step)
    return names


def _renamed(names: dict[str, int], step: Step) -> dict[str, int]:
    after = dict(names)
    if step.what == "create":
        after[step.name] = step.file
    elif step.what == "unlink":
        after.pop(step.name, None)
    elif step.what == "rename" and step.name in after:
        after[step.to] = after.pop(step.name)
    return after


def _after(content: bytes, step: Step) -> bytes:
    if step.what == "cut":
        return content[: step.at]
    if step.what != "write":
        return content
    data = step.data
    return content[: step.at].ljust(step.at, b"\0") + data + content[step.at + len(data) :]


def _torn(step: Step, chance: random.Random) -> Iterator[Step]:
    """A write that reached the disk in part."""
    data, size = step.data, len(step.data)
    for kept in {0, 1, size // 2, size - 1, SECTOR * chance.randint(0, size // SECTOR)}:
        yield Step("write", step.file, step.at, data[:kept])
        yield Step("write", step.file, step.at, data[:kept].ljust(size, b"\0"))
    sectors = [data[at : at + SECTOR] for at in range(0, size, SECTOR)]
    some = [each if chance.random() < 0.5 else bytes(len(each)) for each in sectors]
    yield Step("write", step.file, step.at, b"".join(some))
