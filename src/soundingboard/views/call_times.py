"""When everybody was on the call, as the call itself noted it after the day."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Final

from soundingboard.base.dates import clock_time, joined
from soundingboard.conference.people import CallStay, Person, Presence
from soundingboard.conference.record import Record
from soundingboard.practice.facts import Spell
from soundingboard.views.found import Known

Stretch = tuple[datetime, datetime]
_CALL = "teams"
DROPPED: Final = "the call dropped"
"""Why somebody left who did not mean to."""


@dataclass(frozen=True, slots=True)
class CallTimes:
    """What the close shows of the call.

    Attributes:
        people: Everybody whose times are not kept yet.
        kept: The name of everybody whose times are, with these times in words.
    """

    people: tuple[Known, ...]
    kept: tuple[tuple[str, str], ...]


def call_times(record: Record) -> CallTimes | None:
    """What is known of the call; None where nobody was to be on one."""
    people = [row for row in record.all(Person) if not row.removed]
    on_it = {row.id for row in people if row.joins == _CALL}
    on_it |= {row.who for row in record.all(Presence) if row.joins == _CALL}
    kept = {row.id: told for row in people if (told := told_of(record, row.id))}
    if not on_it and not kept:
        return None
    return CallTimes(
        tuple(Known(row.id, row.name) for row in people if row.id not in kept),
        tuple((row.name, kept[row.id]) for row in people if row.id in kept),
    )


def told_of(record: Record, who: str) -> str:
    """``09:58 to 11:40 and 11:44 to 12:01``; empty where the call's own times are not kept."""
    return stretches_told(_stretches(record, who))


def stretches_told(stretches: Sequence[Stretch]) -> str:
    """The same of any stretches."""
    return joined([f"{clock_time(start)} to {clock_time(until)}" for start, until in stretches])


def spells_of(record: Record, who: str, noted: Sequence[Presence]) -> Iterator[Spell]:
    """When somebody was there: on the call as the call itself noted it, else as it was noted by hand."""
    own = _stretches(record, who)
    spells = [_spell(each) for each in noted if not own or each.joins != _CALL]
    spells += [Spell(start, until, _CALL) for start, until in own]
    spells = sorted(spells, key=lambda spell: spell.start) if own else spells
    # Who is there now is, although the clock may have been set back since they last left.
    yield from sorted(spells, key=lambda spell: spell.end is None)


def _spell(noted: Presence) -> Spell:
    return Spell(noted.started, noted.until, noted.joins, noted.why == DROPPED, noted.let_in)


def _stretches(record: Record, who: str) -> tuple[Stretch, ...]:
    return tuple((row.started, row.until) for row in record.all(CallStay) if row.who == who)
