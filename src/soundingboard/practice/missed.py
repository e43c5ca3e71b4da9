"""What somebody missed, item by item: while they were out, off the call, late, gone, or waiting outside."""

from dataclasses import dataclass
from datetime import datetime

from soundingboard.base.dates import seconds_between
from soundingboard.practice.facts import Facts, ItemFacts, PersonFacts

Stretch = tuple[datetime, datetime]

SHORT = 60.0
"""Seconds that nobody misses anything in."""


@dataclass(frozen=True, slots=True)
class Missed:
    """An item that somebody missed, whole or in part."""

    item: ItemFacts
    whole: bool


def missed(person: PersonFacts, facts: Facts) -> tuple[Missed, ...]:
    """The items that took time while this person was not there; nothing for somebody who never came.

    While everybody waits for somebody an item takes no time, so that nothing is missed then.
    """
    if not person.spells:
        return ()
    there = _there(person, facts)
    found = []
    for item in facts.items:
        spent = [(start, end or facts.now) for start, end in item.stretches]
        whole = sum(_seconds(each) for each in spent)
        heard = sum(_overlap(each, here) for each in spent for here in there)
        if whole - heard > SHORT:
            found.append(Missed(item, whole=heard <= SHORT))
    return tuple(found)


def out_now(facts: Facts) -> tuple[str, ...]:
    """The ids of those who stepped out and are waited for: nobody has said why the others go on."""
    return tuple(one.who for one in facts.absences if one.end is None and not one.gone_on_because)


def _there(person: PersonFacts, facts: Facts) -> list[Stretch]:
    there = [(spell.start, spell.end or facts.now) for spell in person.spells]
    gaps = [(one.start, one.end or facts.now) for one in facts.absences if one.who == person.id]
    gaps += [
        (part.start, part.end or facts.now)
        for part in facts.closed_parts
        if part.stay and person.id not in part.stay
    ]
    for gap in gaps:
        there = [rest for stretch in there for rest in _without(stretch, gap)]
    return there


def _without(stretch: Stretch, gap: Stretch) -> list[Stretch]:
    """What is left of a stretch before and after a gap."""
    before = (stretch[0], min(stretch[1], gap[0]))
    after = (max(stretch[0], gap[1]), stretch[1])
    return [each for each in (before, after) if each[0] < each[1]]


def _overlap(one: Stretch, other: Stretch) -> float:
    return seconds_between(max(one[0], other[0]), min(one[1], other[1]))


def _seconds(stretch: Stretch) -> float:
    return seconds_between(*stretch)
