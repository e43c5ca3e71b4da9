"""What people are sent when they are asked to come: the council's own sentences."""

from functools import cache
from string import Formatter

import msgspec

from soundingboard.base.errors import BadInput
from soundingboard.practice.books import read_book

FILLED = frozenset({"called", "children", "meeting", "when", "place", "chair", "report_by", "hours"})
"""What a sentence may ask for."""


class Letter(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A subject and paragraphs, with names in braces."""

    subject: str
    text: tuple[str, ...]

    def __post_init__(self) -> None:
        """Refuse what the program cannot fill in."""
        asked = {name for part in (self.subject, *self.text) for _, name, _, _ in Formatter().parse(part)}
        if unknown := sorted(filter(None, asked - FILLED)):
            raise BadInput(
                f"An invitation cannot fill in “{{{unknown[0]}}}”: take it out of invitations.toml."
            )

    def filled(self, values: dict[str, str]) -> "Letter":
        """The same with names for what stands in braces."""
        return Letter(self.subject.format(**values), tuple(part.format(**values) for part in self.text))


class Letters(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One for each sort of reader, and what each says about the recording."""

    recording: str
    family: Letter
    supporter: Letter
    professional: Letter
    exempt: Letter
    reminder: Letter


@cache
def letters() -> Letters:
    """The letters that ship with the program, or what the council made of them."""
    return read_book(Letters, "wording", "invitations.toml")
