"""Giving a conference to the council's store: sealed files in a folder, and their sums."""

import hashlib
import shutil
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from soundingboard.base.disk import settle, settle_folder
from soundingboard.base.errors import BadInput, Refused, Trouble
from soundingboard.sealing.keys import Identity, Recipient
from soundingboard.sealing.whole import open_sealed, seal

DATA, SUMS, PART = ".json.age", ".sha256", ".part"
"""How the names end: of the conference as data, of the list of sums, of what is not there yet."""


@dataclass(frozen=True, slots=True)
class Parcel:
    """What is given: a conference as data, its sealed recordings, and for whom the data is sealed."""

    name: str
    data: bytes
    recordings: tuple[Path, ...]
    recipients: tuple[Recipient, ...]


@dataclass(frozen=True, slots=True)
class Deposited:
    """One file in the store; ``there_already`` when an earlier deposit left the very same."""

    name: str
    size: int
    sha256: str
    there_already: bool


@dataclass(frozen=True, slots=True)
class _Item:
    """One file to come: what it holds, or the file that it is copied from."""

    name: str
    source: bytes | Path

    @property
    def sha256(self) -> str:
        return _sum(self.source)


def deposit(parcel: Parcel, folder: Path, identity: Identity) -> Iterator[Deposited]:
    """Put everything into a folder that is there; gives each file once it lies there, the list of sums last.

    ``identity`` opens what an earlier deposit left, to see whether it is the same. A file that is
    there and is another is never touched: then the first raises `Refused`, and nothing is written.
    Raises `Trouble` for a folder that cannot be reached or written.
    """
    if not folder.is_dir():
        raise Trouble(f"The folder {folder} cannot be reached: connect to the council's store and try again.")
    try:
        items = tuple(_items(parcel, folder, identity))
        there = [_is_there(item, folder) for item in items]
        for item, is_there in zip(items, there, strict=True):
            if not is_there:
                _put(item, folder)
            yield Deposited(item.name, (folder / item.name).stat().st_size, item.sha256, is_there)
    except OSError as error:
        reason = (error.strerror or "it failed").lower()
        raise Trouble(f"The conference could not be put into {folder} ({reason}): try again.") from error


def _items(parcel: Parcel, folder: Path, identity: Identity) -> Iterator[_Item]:
    name = parcel.name + DATA
    items = [
        _Item(
            name, _sealed_before(folder / name, parcel.data, identity) or seal(parcel.data, parcel.recipients)
        )
    ]
    items += [_Item(file.name, file) for file in parcel.recordings]
    yield from items
    sums = "".join(f"{item.sha256}  {item.name}\n" for item in items)
    yield _Item(parcel.name + SUMS, sums.encode())


def _sealed_before(file: Path, data: bytes, identity: Identity) -> bytes | None:
    """The same data as an earlier deposit sealed it, for no two sealings are alike."""
    if not file.is_file():
        return None
    sealed = file.read_bytes()
    try:
        return sealed if open_sealed(sealed, [identity]) == data else None
    except BadInput:
        return None


def _is_there(item: _Item, folder: Path) -> bool:
    place = folder / item.name
    if not place.exists():
        return False
    if not place.is_file() or _sum(place) != item.sha256:
        raise Refused(f"Another {item.name} lies in {folder} already and is kept: choose an empty folder.")
    return True


def _put(item: _Item, folder: Path) -> None:
    """Write it beside its place, read it back, and only then give it its name."""
    part = folder / (item.name + PART)
    try:
        with part.open("wb") as file:
            if isinstance(item.source, bytes):
                file.write(item.source)
            else:
                with item.source.open("rb") as source:
                    shutil.copyfileobj(source, file)
            file.flush()
            settle(file)
        if _sum(part) != item.sha256:
            raise Trouble(f"{item.name} arrived damaged in {folder}: check that store and try again.")
        part.rename(folder / item.name)
        settle_folder(folder)
    finally:
        part.unlink(missing_ok=True)


def _sum(what: bytes | Path) -> str:
    if isinstance(what, bytes):
        return hashlib.sha256(what).hexdigest()
    with what.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()
