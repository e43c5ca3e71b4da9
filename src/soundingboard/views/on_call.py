"""Who comes by Teams, and what they see there, as the page before the day tells it."""

from dataclasses import dataclass
from typing import Final

from soundingboard.base.dates import joined
from soundingboard.conference.nouns import KEPT_FROM_SOME
from soundingboard.conference.people import Person
from soundingboard.conference.record import Record
from soundingboard.practice.names import dialled

_NAMED: Final = 3
"""So many are named; of more only how many there are."""


@dataclass(frozen=True, slots=True)
class OnCall:
    """``Dean is on Teams``, and in sentences what that means."""

    title: str
    lines: tuple[str, ...]


def on_call(record: Record) -> OnCall | None:
    """Whoever of the people asked to come is on Teams; None for nobody."""
    people = [
        row for row in record.all(Person) if row.joins == "teams" and not row.removed and not row.apologies
    ]
    if not people:
        return None
    one = len(people) == 1
    called = joined([row.called for row in people])
    who = called if len(people) <= _NAMED else f"{len(people)} people"
    sees = f"{called} sees" if one else "They see"
    kept = (_kept_from(row, record) for row in people)
    return OnCall(
        f"{who} {'is' if one else 'are'} on Teams",
        (f"{sees} the family’s screen if you share it.", *filter(None, (*kept, *map(_rung, people)))),
    )


def _rung(row: Person) -> str:
    """Whom to ring when the call drops; it is asked for those who come from home."""
    if row.ring:
        return f"If the call drops, ring {row.called} on {dialled(row.ring)}."
    asked = row.group != "professional"
    return f"There is no number to ring if {row.called}’s call drops." if asked else ""


def _kept_from(row: Person, record: Record) -> str:
    count = sum(row.id in each.not_for for noun in KEPT_FROM_SOME for each in record.all(noun))
    kept = "1 thing is" if count == 1 else f"{count} things are"
    return f"{kept} kept from {row.called}." if count else ""
