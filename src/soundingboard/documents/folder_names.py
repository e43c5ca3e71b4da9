"""What the folders of the readers are called."""

from collections import Counter
from collections.abc import Collection, Iterable, Iterator
from typing import Final

from soundingboard.views.audience import holds
from soundingboard.views.copies.parts import Recipient

_NAMELESS: Final = "reader"
_DEVICES: Final = frozenset(
    ("con", "prn", "aux", "nul", *(f"{port}{which}" for port in ("com", "lpt") for which in "0123456789¹²³"))
)
"""What Windows keeps for its devices: no folder may be called so."""


def folder_names(readers: Iterable[Recipient], unnamed: Collection[str]) -> dict[str, str]:
    """The name of each one's folder, by id: what people call them.

    No word of it is one of ``unnamed``, by which a child would be recognised, but in a child's own.

    Two who are called the same are told apart by what they are, else by the first letter of their surname,
    else by both with the whole surname; those who have all of it in common are counted in their order.
    """
    ways = {reader.id: tuple(_ways(reader, unnamed)) for reader in readers}
    had = Counter(way for each in ways.values() for way in set(each))
    names = {key: way for key, each in ways.items() if (way := next((w for w in each if had[w] == 1), ""))}
    for key, each in ways.items():
        if key not in names:
            free = (each[0], *(f"{each[0]}-{number}" for number in range(2, len(ways) + 2)))
            names[key] = next(name for name in free if name not in names.values())
    return names


def _ways(reader: Recipient, unnamed: Collection[str]) -> Iterator[str]:
    """What one may be called, the shortest first."""
    surname = reader.name.split()[-1] if " " in reader.name else ""
    own = reader.reader == "child"
    called, role = ("" if holds(text, unnamed) and not own else text for text in (reader.called, reader.role))
    for more in ((), (role,), (surname[:1],), (role, surname)):
        way = _plain(called or role, *more)
        yield _plain(way, _NAMELESS) if way in _DEVICES else way or _NAMELESS


def _plain(*words: str) -> str:
    """In small letters, of whatever script, with a dash between words."""
    kept = "".join(letter if letter.isalnum() else " " for letter in " ".join(words).casefold())
    return "-".join(kept.split())
