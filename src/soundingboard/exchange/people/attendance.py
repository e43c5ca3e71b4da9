"""Who was on the call, out of the attendance file that Teams gives after a meeting."""

import csv
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Final

from soundingboard.base.dates import clock_time
from soundingboard.base.errors import BadInput
from soundingboard.exchange.people.names import called_by, marked, plain_name
from soundingboard.exchange.people.tables import parsed
from soundingboard.views.found import ATTENDANCE, FoundPerson, Known, Meeting, Preview

_PEOPLE: Final = re.compile(r"^\W*2\. Participants\W*$", re.MULTILINE)
_MOST_LINES: Final = 2_000
_NAMES: Final = ("name", "full name")
_CAME: Final = ("first join", "first join time", "join time", "user action")
_WENT: Final = ("last leave", "last leave time", "leave time")
_NOT_ONE: Final = (
    "There are no participants in this attendance file: download it from Teams again, after the call."
)
_FORMS: Final = (
    "%d/%m/%Y, %H:%M:%S", "%m/%d/%y, %I:%M:%S %p", "%m/%d/%Y, %I:%M:%S %p", "%d/%m/%Y %H:%M:%S",
    "%d/%m/%y, %H:%M:%S", "%Y-%m-%d %H:%M:%S", "%m/%d/%Y, %H:%M:%S", "%d/%m/%Y, %H:%M", "%d.%m.%Y, %H:%M:%S",
    "%d/%m/%Y, %I:%M:%S %p", "%d/%m/%y, %I:%M:%S %p",
)  # fmt: skip
_OTHER_DAY: Final = "This file is of {}, and the conference is on another day."
_NO_TIMES: Final = "Its times could not be read, so it only says who was there."


@dataclass(frozen=True, slots=True)
class _Stay:
    """One row of the file: somebody, from when until when as it writes them."""

    row: int
    name: str
    came: str
    went: str


def is_attendance(text: str) -> bool:
    """Whether the text is such a file: it has its sections, or the headings of the form before."""
    head = text[:4000].casefold()
    return bool(_PEOPLE.search(text)) or ("full name" in head and "user action" in head)


def preview_attendance(text: str, there: tuple[Known, ...], day: date | None) -> Preview:
    """Who was there and when; ``day`` is the conference's, which tells 4/11 from 11/4.

    Raises `BadInput` where nobody is in it.
    """
    stays = tuple(_stays(text))
    if not stays:
        raise BadInput(_NOT_ONE)
    form = _form(stays, day)
    people = tuple(marked(_people(stays, form), there))
    starts = min((moment for each in stays if (moment := _moment(each.came, form))), default=None)
    notes = []
    if starts is None:
        notes.append(_NO_TIMES)
    elif day and starts.date() != day:
        notes.append(_OTHER_DAY.format(f"{starts:%d/%m/%Y}"))
    return Preview(ATTENDANCE, people, meeting=Meeting(starts=starts), notes=tuple(notes))


def _stays(text: str) -> Iterator[_Stay]:
    section = _PEOPLE.search(text)
    lines = text[section.end() :] if section else text
    places: Mapping[str, int] | None = None
    for row, cells in enumerate(_rows(lines), start=1):
        said = [cell.strip() for cell in cells]
        if re.match(r"\d\. ", said[0] if said else ""):
            return
        if places is None:
            places = _places([cell.casefold() for cell in said])
        elif len(said) > max(places.values()) and said[places["name"]]:
            yield _Stay(row, said[places["name"]], said[places["came"]], said[places["went"]])


def _rows(text: str) -> list[list[str]]:
    """Tabs stand between cells, or commas after somebody opened the file and saved it."""
    if "\t" in text:
        return [line.split("\t") for line in text.split("\n")[:_MOST_LINES]]
    try:
        return parsed(text, ",", quoted=True)[:_MOST_LINES]
    except csv.Error as error:
        raise BadInput(_NOT_ONE) from error


def _places(headings: Sequence[str]) -> Mapping[str, int] | None:
    """Where name, coming and going stand, once the row of headings has come."""
    found = {
        part: next((headings.index(word) for word in words if word in headings), None)
        for part, words in {"name": _NAMES, "came": _CAME, "went": _WENT}.items()
    }
    if found["name"] is None or found["came"] is None:
        return None
    went = found["went"] if found["went"] is not None else found["came"]
    return {"name": found["name"], "came": found["came"], "went": went}


def _form(stays: Sequence[_Stay], day: date | None) -> str:
    """The way in which this file writes moments: one that reads them all, and on the right day if it can."""
    fitting = [form for form in _FORMS if all(_moment(each.came, form) for each in stays)]
    on_day = (form for form in fitting if (first := _moment(stays[0].came, form)) and first.date() == day)
    return next(on_day, next(iter(fitting), ""))


def _moment(text: str, form: str) -> datetime | None:
    try:
        return datetime.strptime(text.replace("\u202f", " "), form) if form else None
    except ValueError:
        return None


def _people(stays: Sequence[_Stay], form: str) -> Iterator[FoundPerson]:
    """Everybody once, from their first coming to their last going."""
    by_name: dict[str, list[_Stay]] = {}
    for stay in stays:
        by_name.setdefault(plain_name(stay.name), []).append(stay)
    for name, theirs in by_name.items():
        if not name:
            continue
        came = [moment for each in theirs if (moment := _moment(each.came, form))]
        went = [moment for each in theirs if (moment := _moment(each.went, form))]
        told = (
            f"on Teams from {clock_time(min(came))} to {clock_time(max(went))}"
            if came and went
            else "on Teams"
        )
        yield FoundPerson(theirs[0].row, name, called_by(name), joins="teams", told=told)
