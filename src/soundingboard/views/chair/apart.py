"""Who must not meet and where they would, who is at the door, and whether there is an emergency."""

from datetime import timedelta
from typing import Final

from soundingboard.conference.board import Entry
from soundingboard.conference.meeting import Alarm, AtDoor, ClosedPart
from soundingboard.conference.plan import Action
from soundingboard.conference.record import Record
from soundingboard.practice.apart import Pair, Place, meet, pairs, place, would_meet
from soundingboard.practice.facts import ArrivalFacts, Facts, ItemFacts
from soundingboard.practice.missed import out_now
from soundingboard.practice.names import called
from soundingboard.views.chair.apart_parts import (
    AlarmView,
    ApartView,
    ClosedView,
    DoorView,
    MeetingView,
    PairView,
)
from soundingboard.views.shown import Shown

WHERE: Final[dict[Place, str]] = {"room": "in the room", "call": "on the call", "out": "not there"}
BOTH: Final[dict[Place, str]] = {"room": "both in the room", "call": "both on the call", "out": "neither"}


def apart(record: Record, facts: Facts, shown: Shown) -> ApartView:
    """All of it, at this moment."""
    return ApartView(
        pairs=tuple(_pair(pair, facts) for pair in pairs(facts)),
        warnings=tuple(found.message for found in would_meet(facts)) if facts.closed_at is None else (),
        arrivals=tuple((each.who, _arrival(each)) for each in facts.arrivals),
        waited_for=out_now(facts) if facts.running else (),
        door=_door(record, facts, shown),
        closed=_closed(record, facts),
        alarm=next((AlarmView(row.why, row.started) for row in record.all(Alarm) if row.until is None), None),
    )


def _pair(pair: Pair, facts: Facts) -> PairView:
    names = called(pair.one.id, facts), called(pair.other.id, facts)
    parts = tuple(_meeting(pair, item, names) for item in facts.items if item.state != "skipped")
    return PairView(pair.one.id, pair.other.id, names, pair.why, pair.arrangement, pair.kept, parts)


def _meeting(pair: Pair, item: ItemFacts, names: tuple[str, str]) -> MeetingView:
    one, other = place(pair.one, item), place(pair.other, item)
    line = BOTH[one] if one == other else f"{names[0]} {WHERE[one]}, {names[1]} {WHERE[other]}"
    return MeetingView(item.id, item.title or item.id, line, meet(pair, item))


def _arrival(plan: ArrivalFacts) -> str:
    parts = (("comes", plan.arrives), ("waits", plan.waits), ("leaves", plan.leaves))
    return " · ".join(f"{word} {words}" for word, words in parts if words)


def _closed(record: Record, facts: Facts) -> ClosedView | None:
    row = next((each for each in record.all(ClosedPart) if each.until is None), None)
    if row is None:
        return None
    return ClosedView(
        since=row.started,
        outside=tuple(called(who, facts) for who in row.outside),
        ground=row.ground,
        ends=row.started + timedelta(minutes=row.minutes) if row.minutes else None,
        speaks=called(row.speaks, facts) if row.speaks else "",
        contact=row.contact,
    )


def _door(record: Record, facts: Facts, shown: Shown) -> DoorView | None:
    row = next((each for each in record.all(AtDoor) if each.until is None), None)
    if row is None:
        return None
    cards: tuple[Entry | Action, ...] = (*record.all(Entry), *record.all(Action))
    may_have_stood = [
        card.text if isinstance(card, Entry) else card.what
        for card in cards
        if not card.withdrawn and card.at <= row.started and card.id not in shown.kept_back
    ]
    return DoorView(called(row.who, facts) if row.who else "", row.started, tuple(may_have_stood))
