"""An invitation from a calendar (.ics): when, where, and who was asked."""

import re
from collections.abc import Iterator
from datetime import date, datetime, time
from typing import Any, Final

from soundingboard.base.clock import LONDON
from soundingboard.base.errors import BadInput
from soundingboard.base.plain import plain
from soundingboard.exchange.people.names import called_by, marked, plain_name
from soundingboard.views.found import INVITATION, FoundPerson, Known, Meeting, Preview

BEGINS: Final = "BEGIN:VCALENDAR"
_BROKEN: Final = (
    "This invitation cannot be read: save it from the calendar again as an .ics file, and choose that."
)
_REPEATS: Final = "It repeats; the first day is shown."
_SEVERAL: Final = "There are several meetings in it; the first is shown."
_CANCELLED: Final = "It says that this meeting is cancelled: ask before you go on."
_WHOLE_DAY: Final = "It names a day and no time: write when the conference starts."
_NO_ROLE: Final = "An invitation does not say what they are here."
_ANSWERS: Final = {"ACCEPTED": "yes", "DECLINED": "no", "TENTATIVE": "perhaps"}
_MOST: Final = 300


def preview_invitation(text: str, there: tuple[Known, ...]) -> Preview:
    """What an invitation holds; raises `BadInput` for one that cannot be read or holds no meeting."""
    calendar, events = _read(text)
    event = events[0]
    people = tuple(marked(_people(event), there))
    starts, whole_day = _starts(event)
    notes = (
        (
            str(calendar.get("METHOD", "")).upper() == "CANCEL" or event.get("STATUS") == "CANCELLED",
            _CANCELLED,
        ),
        (len({str(each.get("UID")) for each in events}) > 1, _SEVERAL),
        ("RRULE" in event, _REPEATS),
        (whole_day, _WHOLE_DAY),
    )
    meeting = Meeting(_words(event.get("SUMMARY")), starts, _words(event.get("LOCATION")))
    return Preview(INVITATION, people, meeting=meeting, notes=tuple(note for holds, note in notes if holds))


def _read(text: str) -> tuple[Any, list[Any]]:
    """The calendar and its meetings, the earliest that is no change to one day of a row first."""
    from icalendar import Calendar  # noqa: PLC0415 - a fifth of a second, and only for invitations

    try:
        calendar = Calendar.from_ical(text)
        events = list(calendar.walk("VEVENT"))
        events.sort(key=lambda event: ("RECURRENCE-ID" in event, _starts(event)[0] or datetime.max))
    except Exception as error:  # the library raises whatever a broken file leads it to
        raise BadInput(_BROKEN) from error
    if not events:
        raise BadInput("There is no meeting in this file: choose the invitation to the conference.")
    return calendar, events


def _starts(event: Any) -> tuple[datetime | None, bool]:  # noqa: ANN401 - the library's events have no types
    """When it starts, on a clock in London, and whether only the day is named."""
    value = getattr(event.get("DTSTART"), "dt", None)
    if isinstance(value, datetime):
        return (value.astimezone(LONDON).replace(tzinfo=None) if value.tzinfo else value), False
    if isinstance(value, date):
        return datetime.combine(value, time()), True
    return None, False


def _people(event: Any) -> Iterator[FoundPerson]:  # noqa: ANN401 - as above
    given = event.get("ATTENDEE", [])
    for row, each in enumerate((given if isinstance(given, list) else [given])[:_MOST], start=1):
        about = getattr(each, "params", {})
        if str(about.get("CUTYPE", "")).upper() in {"ROOM", "RESOURCE"}:
            continue
        name = plain_name(_words(about.get("CN")) or _from_address(str(each)))
        if name:
            answer = _ANSWERS.get(str(about.get("PARTSTAT", "")).upper(), "")
            told = f"has said {answer}" if answer else "has not answered"
            yield FoundPerson(row, name, called_by(name), answer=answer, told=told, odd=(_NO_ROLE,))


def _from_address(address: str) -> str:
    """``mailto:sam.keeble@example.org`` is ``Sam Keeble``, as a last resort."""
    local = re.sub(r"^mailto:", "", address, flags=re.IGNORECASE).partition("@")[0]
    return " ".join(re.findall(r"[^\W\d_]+", local)).title()


def _words(value: object) -> str:
    text = " ".join(plain(str(value or "")).split())
    # A name in a calendar may be its owner's whole address.
    return _from_address(text) if re.fullmatch(r"\S+@\S+", text) else text
