"""What is written on the page before the day and not entered yet, as it outlives the program."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Self

import msgspec

Answers = Mapping[str, str | bool | tuple[str, ...]]
"""What stands in the fields of a form, by name, as it was written."""


class HalfAnswered(msgspec.Struct, frozen=True):
    """Something that was asked over the page: from which button of which part, and what was filled in."""

    title: str
    part: int
    button: str
    answers: Answers


class Written(msgspec.Struct, frozen=True, omit_defaults=True):
    """The forms that are half filled in.

    Attributes:
        conference: The conference, as long as it is not made.
        child: A child who is being added; ``id`` says which is being changed.
        person: The same of somebody who is asked to come.
        change: The conference as it is being changed.
        asked: What is being asked over the page.
    """

    conference: Answers = {}
    child: Answers = {}
    person: Answers = {}
    change: Answers = {}
    asked: HalfAnswered | None = None

    @classmethod
    def read(cls, words: str) -> Self:
        """What these words hold; nothing where they cannot be read."""
        try:
            return msgspec.json.decode(words or "{}", type=cls)
        except msgspec.DecodeError:
            return cls()

    @property
    def words(self) -> str:
        """All of it in one text; empty for nothing."""
        return msgspec.json.encode(self).decode() if self != type(self)() else ""


@dataclass(frozen=True, slots=True)
class Begun:
    """A conference that somebody began to enter, as the list shows it: whose it is, and what is known."""

    id: str
    family: str
    about: str


def begun(key: str, written: Written) -> Begun:
    """``Quist family``, ``Not made yet · 27 Nov 2026 9:30 am``."""
    family, starts = (str(written.conference.get(name, "")).strip() for name in ("family", "starts"))
    called = f"{family} family" if family else "No family name yet"
    return Begun(key, called, f"Not made yet · {starts or 'no day yet'}")
