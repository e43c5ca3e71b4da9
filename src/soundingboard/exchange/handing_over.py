"""A whole conference in one sealed file, from one laptop to another.

The file is an age file. Inside stands a first line, then the length of a table of contents as eight
bytes, the contents as JSON, and after them each of the recording's own files as it is, sealed as it was.
The contents hold what opens these files, for whoever takes them in.
"""

import hashlib
from collections.abc import Iterator, Mapping, Sequence
from datetime import datetime
from pathlib import Path
from typing import BinaryIO, Final

import msgspec

from soundingboard.base.disk import refuse_taken, sum_of, whole_file
from soundingboard.base.errors import BadInput, TooNew
from soundingboard.base.faults import told
from soundingboard.base.rows import Lifted
from soundingboard.sealing.file_key import FileKey
from soundingboard.sealing.header import Key, Lock
from soundingboard.sealing.reader import SealedReader
from soundingboard.sealing.writer import SealedWriter

Columns = Mapping[str, tuple[str, ...]]
FORM: Final = 1
FIRST: Final = b"soundingboard conference\n"
SUFFIX: Final = ".conference.age"
_LENGTH: Final = 8
_LARGEST: Final = 1 << 30
"""Bytes of contents at the most: a thousand times what the largest conference comes to."""
_AT_ONCE: Final = 1 << 16
_NO_FILE: Final = "{} is no conference that was handed over: choose the file that ends {}."
_TOO_NEW: Final = (
    "This conference comes from a newer version of Sounding Board: install the newest version to take it in."
)
_TOO_OLD: Final = (
    "This conference comes from an older version of Sounding Board: hand it over again once that laptop has "
    "the newest version."
)
_CUT: Final = "This file is damaged or not all there: ask for it again. Nothing was taken in."


class File(msgspec.Struct, frozen=True):
    """One file of the recording: its name, its size in bytes and its SHA-256."""

    name: str
    size: int
    sha256: str


class Contents(msgspec.Struct, frozen=True):
    """What a file holds, told before anything of it is taken.

    Attributes:
        form: Of this file.
        key: The conference's id.
        family: As the list shows it.
        kind: initial, review, pre_birth or transfer_in.
        rows: Everything that is kept of it.
        files: Those of its recording.
        keys: What opens these, for they stay sealed as they were.
    """

    form: int
    key: str
    family: str
    kind: str
    starts: datetime
    handed_over: datetime
    rows: Lifted
    files: tuple[File, ...] = ()
    keys: tuple[FileKey, ...] = ()

    def count(self, table: str) -> int:
        """How many rows of that table it has."""
        return len(self.rows[table].values) if table in self.rows else 0


def hand_over(contents: Contents, recordings: Path, to: Path, locks: Sequence[Lock]) -> None:
    """Write a conference whole into a new file; where that fails nothing is left.

    Raises `Refused` where a file is there, and `Trouble` where it cannot be written.
    """
    with told("The conference could not be written there"):
        refuse_taken(to)
        with whole_file(to) as out:
            writer = SealedWriter(out, locks)
            for piece in _pieces(contents, recordings):
                writer.write(piece)
            writer.close()


def file_of(path: Path) -> File:
    """How a file of a recording stands in the contents."""
    return File(path.name, path.stat().st_size, sum_of(path))


class HandedOver:
    """A file that was handed over, opened to be looked at, and then perhaps taken in.

    Args:
        stream: The file.
        keys: What may open it.
        here: The columns of every table of a conference, as this version has them.
        name: What it is called, for sentences.

    Raises `BadInput` for what is no such file or damaged, `Locked` where no key fits, `TooNew` for one
    from a newer version.
    """

    def __init__(self, stream: BinaryIO, keys: Sequence[Key], here: Columns, name: str) -> None:
        self._chunks = SealedReader(stream, keys).chunks()
        self._left = b""
        if self._take(len(FIRST)) != FIRST:
            raise BadInput(_NO_FILE.format(name, SUFFIX))
        size = int.from_bytes(self._whole(_LENGTH), "big")
        if size > _LARGEST:
            raise BadInput(_CUT)
        self.contents = _checked(self._whole(size), here)

    def unpack(self, folder: Path) -> tuple[Path, ...]:
        """Write the recording's files into this folder; raises `BadInput` where any is not whole.

        All of the sealed file is read, so what comes after it as well.
        """
        made = tuple(self._one(each, folder / each.name) for each in self.contents.files)
        if self._left or any(self._chunks):
            raise BadInput(_CUT)
        return made

    def _one(self, file: File, path: Path) -> Path:
        digest, left = hashlib.sha256(), file.size
        with whole_file(path) as out:
            while left:
                piece = self._whole(min(left, _AT_ONCE))
                left -= len(piece)
                digest.update(piece)
                out.write(piece)
        if digest.hexdigest() != file.sha256:
            raise BadInput(_CUT)
        return path

    def _whole(self, size: int) -> bytes:
        found = self._take(size)
        if len(found) < size:
            raise BadInput(_CUT)
        return found

    def _take(self, size: int) -> bytes:
        pieces, have = [self._left], len(self._left)
        while have < size and (piece := next(self._chunks, b"")):
            pieces.append(piece)
            have += len(piece)
        found = b"".join(pieces)
        self._left = found[size:]
        return found[:size]


def _pieces(contents: Contents, recordings: Path) -> Iterator[bytes]:
    told = msgspec.json.encode(contents)
    yield FIRST + len(told).to_bytes(_LENGTH, "big") + told
    for file in contents.files:
        with (recordings / file.name).open("rb") as stream:
            while piece := stream.read(_AT_ONCE):
                yield piece


def _checked(told: bytes, here: Columns) -> Contents:
    """The contents, of this version's own form and of one conference alone."""
    try:
        form = msgspec.json.decode(told, type=dict[str, msgspec.Raw]).get("form", msgspec.Raw(b"0"))
        if msgspec.json.decode(form, type=int) > FORM:
            raise TooNew(_TOO_NEW)
        contents = msgspec.json.decode(told, type=Contents)
    except msgspec.DecodeError:
        raise BadInput(_CUT) from None
    _refuse_other_form(contents, here)
    for file in contents.files:
        if not file.name.startswith(f"{contents.key}.") or Path(file.name).name != file.name or file.size < 0:
            raise BadInput(_CUT)
    return contents


def _refuse_other_form(contents: Contents, here: Columns) -> None:
    """Tables or columns that are not known here are newer; those that it lacks make it older."""
    there = {table: set(rows.columns) for table, rows in contents.rows.items()}
    if there.keys() - here.keys() or any(there[table] - set(here[table]) for table in there):
        raise TooNew(_TOO_NEW)
    if here.keys() - there.keys() or any(set(here[table]) - there[table] for table in here):
        raise BadInput(_TOO_OLD)
