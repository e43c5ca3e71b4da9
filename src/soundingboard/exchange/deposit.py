"""Giving a conference to the council's store: sealed files in a folder, and their sums."""

import hashlib
import shutil
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from soundingboard.base.destination import Destination
from soundingboard.base.disk import sum_of, whole_file
from soundingboard.base.errors import BadInput, Refused, Trouble
from soundingboard.base.faults import told
from soundingboard.sealing.keys import Identity, Recipient
from soundingboard.sealing.whole import open_sealed, seal

DATA, SUMS = ".json.age", ".sha256"
"""How the names end: of the conference as data, of the list of sums."""


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
        return (
            hashlib.sha256(self.source).hexdigest() if isinstance(self.source, bytes) else sum_of(self.source)
        )


def deposit(parcel: Parcel, folder: Path, identity: Identity) -> Iterator[Deposited]:
    """Put everything into a folder that is there; gives each file once it lies there, the list of sums last.

    ``identity`` opens what an earlier deposit left, to see whether it is the same. A file that is
    there and is another is never touched: then the first raises `Refused`, and nothing is written.
    Raises `Trouble` for a folder that cannot be reached or written, or goes away meanwhile.
    """
    with told(f"The conference could not be put into {folder}"):
        if not folder.is_dir():
            raise Trouble(
                f"The folder {folder} cannot be reached: connect to the council's store and try again."
            )
        store = Destination.at(folder, make=False)
        items = tuple(_items(parcel, folder, identity))
        there = [_is_there(item, folder) for item in items]
        for item, is_there in zip(items, there, strict=True):
            store.refuse_gone()
            if not is_there:
                _put(item, folder)
            yield Deposited(item.name, (folder / item.name).stat().st_size, item.sha256, is_there)


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
    if not place.is_file() or sum_of(place) != item.sha256:
        raise Refused(f"Another {item.name} lies in {folder} already and is kept: choose an empty folder.")
    return True


def _put(item: _Item, folder: Path) -> None:
    """Write it beside its place, read it back, and only then give it its name."""
    with whole_file(folder / item.name, item.sha256) as file:
        if isinstance(item.source, bytes):
            file.write(item.source)
        else:
            with item.source.open("rb") as source:
                shutil.copyfileobj(source, file)
