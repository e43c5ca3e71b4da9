"""What was found in a file, for the chair to look at before anybody is taken in."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Final, Protocol

LIST, INVITATION, ATTENDANCE = "list", "invitation", "attendance"
"""The sorts of file."""

FIELDS: Final = {
    "": "Not taken in",
    "name": "Full name",
    "first": "First name",
    "last": "Last name",
    "called": "Called",
    "is_": "What they are here",
    "agency": "Agency",
    "group": "Family, supporter or professional",
    "joins": "How they join",
    "plain": "In words for the family",
}
"""What a column can be taken for, by the code of the field, in words."""


@dataclass(frozen=True, slots=True)
class Known:
    """Somebody who is part of the conference already."""

    id: str
    name: str


@dataclass(frozen=True, slots=True)
class FoundPerson:
    """One human being in the file.

    Attributes:
        row: Where in the file, from 1.
        is_: What they are here; empty where the file does not say.
        group: family, supporter or professional; empty where the file does not tell.
        joins: room, teams, phone or written.
        answer: yes, no or perhaps, to the invitation; empty for none.
        same_as: The id of whoever is there already under this name; empty for nobody.
        again: The file has named them before, in an earlier row.
        told: What else the file tells of them, such as when they were on the call.
        odd: What to look at, in sentences.
        stays: When they were on the call, one after another; nothing that is unclear.
        unclear: What of their times was left out or put together, in sentences.
    """

    row: int
    name: str
    called: str
    is_: str = ""
    group: str = ""
    agency: str = ""
    plain: str = ""
    joins: str = "room"
    answer: str = ""
    same_as: str = ""
    again: bool = False
    told: str = ""
    odd: tuple[str, ...] = ()
    stays: tuple[tuple[datetime, datetime], ...] = ()
    unclear: tuple[str, ...] = ()

    @property
    def is_new(self) -> bool:
        """Nobody of this name is there, in the conference or further up in the file."""
        return not self.same_as and not self.again


@dataclass(frozen=True, slots=True)
class Column:
    """One column of a list: its heading, which field it is taken for (empty for none), and a first cell."""

    heading: str
    field: str
    example: str


@dataclass(frozen=True, slots=True)
class Meeting:
    """What an invitation says of the conference itself."""

    subject: str = ""
    starts: datetime | None = None
    place: str = ""


@dataclass(frozen=True, slots=True)
class Preview:
    """Everything that was found in a file; nothing else of it can be taken in.

    Attributes:
        sort: list, invitation or attendance.
        notes: What is odd about the file as a whole, in sentences.
    """

    sort: str
    people: tuple[FoundPerson, ...]
    columns: tuple[Column, ...] = ()
    meeting: Meeting = Meeting()
    notes: tuple[str, ...] = ()


class Files(Protocol):
    """How people come out of a file, for a page that shows them first."""

    def choose(self) -> bytes | None:
        """What the file holds that the chair chooses; None for none. Raises `BadInput`."""
        ...

    def preview(
        self, data: bytes, there: tuple[Known, ...], *, day: date | None, fields: Sequence[str] | None = None
    ) -> Preview:
        """Who is found in it, beside those who are there; raises `BadInput`.

        ``fields`` says for each column of a list what it is, where the chair has said so.
        """
        ...
