"""Names as files write them: turned round, with titles, in capitals, and whether two are one person's."""

import re
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import takewhile
from typing import Final

from soundingboard.views.found import FoundPerson, Known

_TITLES: Final = frozenset(
    {
        "mr",
        "mrs",
        "ms",
        "miss",
        "mx",
        "dr",
        "prof",
        "professor",
        "rev",
        "revd",
        "sir",
        "dame",
        "cllr",
        "sgt",
        "sergeant",
        "insp",
        "inspector",
        "constable",
        "detective",
    }
)
_RANKS: Final = frozenset({"PC", "DC", "DS", "DI", "DCI", "PS", "PCSO"})
"""Titles only in capitals: Di is a name, too."""
_ASIDE: Final = re.compile(r"\s*[(\[<].*?[)\]>]\s*|\s*\|.*$")
"""What programs add to a name: an address, a team, (Guest), (Unverified)."""


def plain_name(text: str) -> str:
    """The name as people say it: ``KEEBLE, Sam (Children's)`` is ``Sam Keeble``; else as it stands."""
    name = " ".join(_ASIDE.sub(" ", text).strip(" \"',;").split())
    last, comma, first = name.partition(",")
    if comma and first.strip() and "," not in first:
        name = f"{first.strip()} {last.strip()}"
    words = _turned(name.split())
    while len(words) > 1 and (words[0].casefold().strip(".") in _TITLES or words[0] in _RANKS):
        del words[0]
    return " ".join(_from_capitals(word) for word in words)


def called_by(name: str) -> str:
    """What somebody of this name is called, as far as the name tells."""
    return name.split(maxsplit=1)[0] if name else ""


def marked(people: Iterable[FoundPerson], there: tuple[Known, ...]) -> Iterator[FoundPerson]:
    """The same people, each told apart from those who are there and from earlier rows."""
    known = {sameness(each.name): each for each in there}
    seen: dict[str, int] = {}
    for person in people:
        same, again = known.get(key := sameness(person.name)), seen.setdefault(key, person.row)
        odd = person.odd
        if same is not None:
            odd = (f"{same.name} is there already.", *odd)
        elif again != person.row:
            odd = (f"Row {again} has the same name.", *odd)
        elif like := next((each.name for each in there if _alike(each.name, person.name)), ""):
            odd = (f"This may be {like}, who is there already.", *odd)
        yield replace(person, same_as=same.id if same else "", again=again != person.row, odd=odd)


def sameness(name: str) -> str:
    """What is the same for two spellings of one name: no marks over letters, capitals or titles."""
    bare = unicodedata.normalize("NFKD", plain_name(name)).casefold()
    return " ".join(re.findall(r"[^\W_]+", "".join(sign for sign in bare if not unicodedata.combining(sign))))


def _alike(one: str, other: str) -> bool:
    """The same surname, and first names that begin alike: Sam and Samantha Keeble."""
    ours, theirs = sameness(one).split(), sameness(other).split()
    if len(ours) < 2 or len(theirs) < 2 or ours[-1] != theirs[-1]:
        return False
    return ours[0].startswith(theirs[0]) or theirs[0].startswith(ours[0])


def _turned(words: list[str]) -> list[str]:
    """``O'NEILL Pat`` is Pat O'Neill: where only the first words are in capitals, they are the surname."""
    shouted = sum(1 for _ in takewhile(_in_capitals, words))
    given = words[shouted:]
    return [*given, *words[:shouted]] if given and not any(_in_capitals(word) for word in given) else words


def _in_capitals(word: str) -> bool:
    """Two letters may be initials that people go by."""
    return len(word) > 2 and word.isupper()


def _from_capitals(word: str) -> str:
    """``KEEBLE`` is Keeble, and ``MCDONALD`` McDonald; what is not in capitals stays."""
    if not _in_capitals(word.removeprefix("Mc")):
        return word
    return re.sub(r"^Mc([a-z])", lambda found: f"Mc{found[1].upper()}", word.title())
