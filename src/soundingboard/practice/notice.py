"""The notice about the recording: what the chair reads aloud, and what stands on the family's screen."""

from collections.abc import Iterator
from functools import cache

import msgspec

from soundingboard.practice.books import read_book


class Topic(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One thing to say: a quiet word for the chair, and the sentences that are read aloud."""

    about: str
    say: str


class Topics(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Everything that a notice must say; a file that leaves one out is refused."""

    who: Topic
    whose: Topic
    what: Topic
    pauses: Topic
    kept: Topic
    hears: Topic
    transcript: Topic
    access: Topic
    court: Topic
    objecting: Topic
    yours: Topic
    publishing: Topic

    def __iter__(self) -> Iterator[tuple[str, Topic]]:
        """Each with its name, in the order in which they are read."""
        return ((name, getattr(self, name)) for name in self.__struct_fields__)


class Screen(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The short lines on the family's screen."""

    lines: tuple[str, ...]


class Kept(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What the chair is told is kept where nothing is recorded."""

    notes: str


class Notice(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The whole of it."""

    topics: Topics
    screen: Screen
    kept: Kept


@cache
def notice() -> Notice:
    """The notice that ships with the program, or what the council made of it."""
    return read_book(Notice, "wording", "notice.toml")
