"""What a line of capture says beside its words: its kind, who said it, whom it is about and not for.

Pure: text and the chair's view in, a reading out. Everything here is a guess that the chair can
see and change before the card goes up; nothing here changes what was said.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from soundingboard.practice.protection import stands_in
from soundingboard.views.chair.parts import ChairView

MARKS: Final[Mapping[str, str]] = {
    "!": "risk",
    "~": "worry",
    "+": "going_well",
    "?": "not_sure",
    ">": "action",
}
"""A first letter that says the kind of what follows."""

_NAMED: Final = re.compile(r"(?:^|(?<=\s))@(\w[\w'’-]*)\s?")
_NOT_FOR: Final = re.compile(r"-([^\W\d][\w'’]*)\s")
_FAMILY: Final = "family"


@dataclass(frozen=True, slots=True)
class Reading:
    """A line, read.

    Attributes:
        text: The words alone.
        said_by: The id of whoever ``@name`` means, or empty.
        unknown: A name after ``@`` or ``-``, with its sign, that nobody here has or that two people have.
        own_words: The line stood in quotation marks: somebody's exact words.
        about: The ids of the children whose names it holds.
        not_for: The ids of those whom ``-name`` before the words means.
        professionals: ``-family`` stood before the words.
    """

    text: str
    said_by: str = ""
    unknown: str = ""
    own_words: bool = False
    about: tuple[str, ...] = ()
    not_for: tuple[str, ...] = ()
    professionals: bool = False


def read_line(line: str, view: ChairView) -> Reading:
    """Read a whole line as it was typed, without its kind's mark."""
    named = _NAMED.search(line)
    said_by = whose_name(named[1], view) if named else ""
    text = _NAMED.sub("", line, count=1) if said_by else line
    unknown = f"@{named[1]}" if named and not said_by else ""
    text, signs = _taken_out(text.lstrip())
    not_for = [(sign, whose_name(sign, view)) for sign in signs]
    family = [sign for sign, who in not_for if not who and _FAMILY.startswith(sign.casefold())]
    nobody = [f"-{sign}" for sign, who in not_for if not who and sign not in family]
    text, own_words = _without_quotes(text.strip())
    return Reading(
        text,
        said_by,
        unknown or next(iter(nobody), ""),
        own_words,
        children_named(text, view),
        tuple(who for _, who in not_for if who),
        bool(family),
    )


def _taken_out(line: str) -> tuple[str, list[str]]:
    """The line without the ``-names`` before its words, and those names."""
    signs = []
    while found := _NOT_FOR.match(line):
        signs.append(found[1])
        line = line[found.end() :].lstrip()
    return line, signs


def kind_of(line: str) -> str:
    """The kind that the line's first letter says; empty for none."""
    return MARKS.get(line[:1], "")


def whose_name(name: str, view: ChairView) -> str:
    """The one person or child whose name is this or begins with it, by role if by no name; else empty."""
    wanted = name.casefold()
    called = [(person.id, person.called) for person in view.people]
    called += [(child.id, child.called) for child in view.children]
    roles = [(person.id, person.role.partition(" ")[0]) for person in view.people]
    for names in (called, roles):
        for fits in (str.__eq__, str.startswith):
            found = {key for key, word in names if fits(word.casefold(), wanted)}
            if len(found) == 1:
                return found.pop()
            if found:
                return ""
    return ""


def children_named(text: str, view: ChairView) -> tuple[str, ...]:
    """The children whose names stand in the text."""
    return tuple(child.id for child in view.children if stands_in(text, child.called))


def who_speaks(view: ChairView) -> str:
    """The id of whoever is speaking now; empty for nobody."""
    return next((person.id for person in view.people if person.speaking), "")


def called(key: str, view: ChairView) -> str:
    """What somebody is called: ``Mia``, or ``Health visitor`` of a professional."""
    for person in view.people:
        if person.id == key:
            return person.role if person.group == "professional" and person.role else person.called
    return next((child.called for child in view.children if child.id == key), "")


def is_family(key: str, view: ChairView) -> bool:
    """Whether this is a member of the family."""
    children = any(child.id == key for child in view.children)
    return children or any(person.id == key and person.group == "family" for person in view.people)


def sentences_of(text: str) -> tuple[str, ...]:
    """Its sentences, each whole."""
    return tuple(part for part in re.split(r"(?<=[.!?…])\s+", text.strip()) if part)


_QUOTES: Final = (("“", "”"), ('"', '"'), ("‘", "’"))


def _without_quotes(text: str) -> tuple[str, bool]:
    for begin, end in _QUOTES:
        inner = text[1:-1]
        if len(text) > 2 and text[0] == begin and text[-1] == end and begin not in inner and end not in inner:
            return inner.strip(), True
    return text, False
