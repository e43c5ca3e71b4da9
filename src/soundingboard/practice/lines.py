"""The rules for whoever edits a rule book: one line in, one answer out.

Any text is taken. Only broken JSON is refused, with `BadInput`; a field that is missing or of the
wrong type is found or ignored.
"""

import json
from collections.abc import Callable, Mapping
from dataclasses import asdict
from datetime import date, datetime

from soundingboard.base.errors import BadInput
from soundingboard.practice.dates import add_days, add_hours, add_months, add_working_days
from soundingboard.practice.facts import ActionFacts, EntryFacts
from soundingboard.practice.finding import FieldFinding
from soundingboard.practice.language import check_text
from soundingboard.practice.risk import DOMESTIC_ABUSE, check_entry
from soundingboard.practice.smart import PlanContext, as_day, check_action
from soundingboard.practice.spelling import Knows, misspelt
from soundingboard.practice.spoken_dates import Said, day_meant

FARTHEST = 100_000
"""Days, working days, months or hours that a line may ask for; more is no date."""

Answer = dict[str, object]


def language_line(text: str, knows: Knows | None = None) -> Answer:
    """What the language guide finds in one piece of text; positions are its characters.

    With a dictionary that `knows` words also what is misspelt in it, apart: that is no finding. What
    may have been meant is not looked for, because it takes a tenth of a second for each word.
    """
    answer: Answer = {"findings": [asdict(found) for found in check_text(text)]}
    if knows is not None:
        answer["spelling"] = [asdict(found) for found in misspelt(text, knows)]
    return answer


def smart_line(line: str) -> Answer:
    """What the coach finds in one action: the fields of `add_action`, with day, review, parents, people."""
    given = _object(line)
    who, parents = _text(given, "who"), frozenset(_texts(given, "parents"))
    people = frozenset(_texts(given, "people")) if "people" in given else None
    owner = frozenset({who} if who else ())
    known = owner if people is None else owner & people
    context = PlanContext(
        day=_day(given, "day"),
        review=_day(given, "review"),
        parents=parents,
        people=people,
        professionals=known - parents,
        closed=frozenset(_days(given, "closed")),
        core_group=_day(given, "core_group"),
    )
    action = ActionFacts(
        id="",
        what=_text(given, "what"),
        who=who or None,
        by=_text(given, "by") or None,
        how_we_will_know=_text(given, "how_we_will_know"),
        help=_text(given, "help"),
        risks=_texts(given, "risks"),
        agreed_by=_texts(given, "agreed_by"),
    )
    return _fields(check_action(action, context))


def risk_line(line: str) -> Answer:
    """What one entry lacks: the fields of `capture`; without a kind it is taken for a risk."""
    given = _object(line)
    about = _texts(given, "about")
    entry = EntryFacts(
        id="",
        kind=_text(given, "kind") or "risk",
        text=_text(given, "text"),
        about=about,
        because=_text(given, "because"),
        effect=_effect(given.get("effect"), about),
        likelihood=_text(given, "likelihood"),
        significant_because=_text(given, "significant_because"),
        if_nothing_changes=_text(given, "if_nothing_changes"),
        finder=_text(given, "finder") or None,
    )
    return _fields(check_entry(entry, domestic_abuse=DOMESTIC_ABUSE in _texts(given, "matters")))


def dates_line(line: str) -> Answer:
    """The day that is so many days, working days or months from another, or that `words` said then mean.

    With `hours` the moment that is so many true hours from the moment `from`. Null when the line names
    none. `review` and `core_group` are days that words may lean on.
    """
    given = _object(line)
    start, moment = _day(given, "from"), _moment(given, "from")
    closed = frozenset(_days(given, "closed"))
    if start is None or moment is None:
        return {"date": None}
    if words := _text(given, "words"):
        leaning = (_day(given, "review"), _day(given, "core_group"))
        day = day_meant(words, Said(start, *leaning, closed))
        return {"date": day.isoformat() if day else None}
    ways: Mapping[str, Callable[[int], str]] = {
        "working_days": lambda count: add_working_days(start, count, closed).isoformat(),
        "days": lambda count: add_days(start, count).isoformat(),
        "months": lambda count: add_months(start, count).isoformat(),
        "hours": lambda count: add_hours(moment, count).isoformat(timespec="minutes"),
    }
    for field, way in ways.items():
        count = given.get(field)
        if type(count) is int and abs(count) <= FARTHEST:
            return {"date": _reached(way, count)}
    return {"date": None}


def _reached(way: Callable[[int], str], count: int) -> str | None:
    """Where that way leads; None outside the calendar."""
    try:
        return way(count)
    except OverflowError:
        return None


def _object(line: str) -> Mapping[str, object]:
    """The JSON object of a line; any other JSON value is one without fields."""
    try:
        given = json.loads(line)
    except (ValueError, RecursionError) as error:
        raise BadInput(f"This is not JSON ({_where(error)}): write one JSON object on each line.") from error
    return given if isinstance(given, dict) else {}


def _where(error: Exception) -> str:
    if isinstance(error, json.JSONDecodeError):
        return f"{error.msg[0].lower()}{error.msg[1:]} at character {error.pos + 1}"
    return "it goes too deep, or a number is too long"


def _fields(found: tuple[FieldFinding, ...]) -> Answer:
    return {"findings": [asdict(one) for one in found]}


def _text(given: Mapping[str, object], field: str) -> str:
    value = given.get(field)
    return value.strip() if isinstance(value, str) else ""


def _texts(given: Mapping[str, object], field: str) -> tuple[str, ...]:
    value = given.get(field)
    listed = [value] if isinstance(value, str) else value if isinstance(value, list) else []
    return tuple(one.strip() for one in listed if isinstance(one, str) and one.strip())


def _effect(value: object, about: tuple[str, ...]) -> Mapping[str, str]:
    """The effect on each child; one text stands for every child it is about."""
    if isinstance(value, str):
        return dict.fromkeys(about or ("",), value)
    pairs = value.items() if isinstance(value, dict) else ()
    return {child: effect for child, effect in pairs if isinstance(effect, str)}


def _day(given: Mapping[str, object], field: str) -> date | None:
    return as_day(_text(given, field))


def _moment(given: Mapping[str, object], field: str) -> datetime | None:
    """A civil time; of one with a zone, the time as it is written."""
    try:
        return datetime.fromisoformat(_text(given, field)).replace(tzinfo=None)
    except ValueError:
        return None


def _days(given: Mapping[str, object], field: str) -> tuple[date, ...]:
    return tuple(day for one in _texts(given, field) if (day := as_day(one)))
