"""The rows of an attendance file of Teams: who came when and went when, in whichever form it has."""

import csv
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Final

from soundingboard.base.errors import BadInput
from soundingboard.exchange.people.names import plain_name
from soundingboard.exchange.people.tables import parsed

NOT_ONE: Final = (
    "There are no participants in this attendance file: download it from Teams again, after the call."
)
_SECTION: Final = re.compile(r"^\W*(\d\. [^\t,\n]+?)\W*$", re.MULTILINE)
_PEOPLE, _EACH_STAY = "2. Participants", "3. In-Meeting Activities"
_MOST_LINES: Final = 2_000
_HEADINGS: Final = {
    "name": ("name", "full name"),
    "came": ("first join", "first join time", "join time", "timestamp"),
    "went": ("last leave", "last leave time", "leave time", "timestamp"),
    "did": ("user action",),
}
_LEFT: Final = "left"
_DAYS: Final = ("%d/%m/%Y", "%m/%d/%Y", "%d/%m/%y", "%m/%d/%y", "%Y-%m-%d", "%d.%m.%Y", "%d-%m-%Y")
_HOURS: Final = ("%H:%M:%S", "%I:%M:%S %p", "%H:%M", "%I:%M %p")
_FORMS: Final = tuple(f"{day} {hour}" for day in _DAYS for hour in _HOURS)
"""Every way in which programs here write a moment, British days before American ones."""
_BETWEEN: Final = re.compile(r"(?<=\d)(, *|T| +)(?=\d)")
"""What may stand between a day and an hour."""


@dataclass(frozen=True, slots=True)
class Stay:
    """Somebody, from when until when as the file writes them; ``went`` may be empty."""

    row: int
    name: str
    came: str
    went: str


def is_attendance(text: str) -> bool:
    """Whether the text is such a file: it has its sections, or the headings of the form before."""
    head = text[:4000].casefold()
    return _PEOPLE in _sections(text) or ("full name" in head and "user action" in head)


def stays_of(text: str) -> Mapping[str, Sequence[Stay]]:
    """Everybody's stays by name, in the order of the file; each stay where it tells them one by one.

    Raises `BadInput` where the file cannot be taken apart.
    """
    sections = _sections(text)
    listed = _by_name(_stays(sections.get(_PEOPLE, text)))
    return listed | _by_name(_stays(sections.get(_EACH_STAY, "")))


def form_of(stays: Sequence[Stay], day: date | None) -> str:
    """The way in which this file writes moments: one that reads them all, and on the right day if it can.

    It is empty where none does.
    """
    fitting = [form for form in _FORMS if all(moment(each.came, form) for each in stays)]
    on_day = (form for form in fitting if (first := moment(stays[0].came, form)) and first.date() == day)
    return next(on_day, next(iter(fitting), ""))


def moment(text: str, form: str) -> datetime | None:
    """The moment that is written there; None where it cannot be read."""
    try:
        plain = _BETWEEN.sub(" ", text.replace("\u202f", " ").strip(), count=1)
        return datetime.strptime(plain, form) if form else None
    except ValueError:
        return None


def _sections(text: str) -> dict[str, str]:
    """What stands under each numbered heading."""
    found = [(each[1], each.end(), each.start()) for each in _SECTION.finditer(text)]
    ends = (*(start for *_, start in found[1:]), len(text))
    return {title: text[begin:end] for (title, begin, _), end in zip(found, ends, strict=False)}


def _by_name(stays: Iterator[Stay]) -> dict[str, list[Stay]]:
    found: dict[str, list[Stay]] = {}
    for stay in stays:
        if name := plain_name(stay.name):
            found.setdefault(name, []).append(stay)
    return found


def _stays(lines: str) -> Iterator[Stay]:
    """A stay for each row; where coming and going have a row each, one for each pair of them."""
    places: Mapping[str, int] | None = None
    open_: dict[str, Stay] = {}
    for row, cells in enumerate(_rows(lines), start=1):
        said = [cell.strip() for cell in cells]
        if places is None:
            places = _places([cell.casefold() for cell in said])
        elif len(said) > max(places.values()) and (name := said[places["name"]]):
            stay = Stay(row, name, said[places["came"]], said[places["went"]])
            if "did" not in places:
                yield stay
            elif said[places["did"]].casefold() != _LEFT:
                open_.setdefault(name, stay)
            elif came := open_.pop(name, None):
                yield Stay(came.row, name, came.came, stay.went)
    yield from (Stay(each.row, each.name, each.came, "") for each in open_.values())


def _rows(text: str) -> list[list[str]]:
    """Tabs stand between cells, or commas after somebody opened the file and saved it."""
    if "\t" in text:
        return [line.split("\t") for line in text.split("\n")[:_MOST_LINES]]
    try:
        return parsed(text, ",", quoted=True)[:_MOST_LINES]
    except csv.Error as error:
        raise BadInput(NOT_ONE) from error


def _places(headings: Sequence[str]) -> Mapping[str, int] | None:
    """Where name, coming and going stand, once the row of headings has come."""
    found = {
        part: headings.index(word)
        for part, words in _HEADINGS.items()
        if (word := next((word for word in words if word in headings), ""))
    }
    if "name" not in found or "came" not in found:
        return None
    return {"went": found["came"]} | found
