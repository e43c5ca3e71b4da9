"""A conference with too few agencies to decide: how soon it is held again, and two of them in a row."""

from collections.abc import Iterator
from datetime import date, datetime

from soundingboard.base.dates import full_date, joined
from soundingboard.practice.agencies import deciders, lacking
from soundingboard.practice.dates import add_working_days
from soundingboard.practice.facts import Facts, PersonFacts
from soundingboard.practice.finding import Finding
from soundingboard.practice.policy import Policy
from soundingboard.practice.stage import PUT_OFF


def was_too_small(facts: Facts, policy: Policy) -> bool:
    """Whether it was decided for a child, or put off, while too few agencies were here."""
    return any(lacking(_here(facts, policy, one.at), policy) for one in facts.decisions if one.at)


def again_by(facts: Facts, policy: Policy) -> date | None:
    """The last day to hold it again where a decision was put off for want of agencies; None otherwise."""
    put_off = any(one.outcome == PUT_OFF for one in facts.decisions)
    if not put_off or not was_too_small(facts, policy):
        return None
    return add_working_days(facts.day, policy.again_working_days, policy.closed_days)


def twice(facts: Facts, policy: Policy) -> bool:
    """Whether this one is, or would be, the second in a row that was not quorate."""
    return facts.previous_not_quorate and bool(was_too_small(facts, policy) or _lacks(facts, policy))


def meet_again_late(facts: Facts, policy: Policy) -> Iterator[Finding]:
    """Nothing could be decided, and no day soon enough is set for trying again."""
    by, day = again_by(facts, policy), facts.next_conference
    if by and (day is None or day.date() > by):
        message = f"Too few agencies were here to decide. Meet again by {full_date(by)}: set that day."
        yield Finding("meet_again_late", (), message)


def not_quorate_twice(facts: Facts, policy: Policy) -> Iterator[Finding]:
    """The conference before was not quorate, and this one is not either or would not be."""
    if not twice(facts, policy):
        return
    lacks = joined(_lacks(facts, policy))
    ask = f"Ask {lacks} to come now, or to join by phone." if lacks else "Say in the record how that came."
    message = f"The conference before was not quorate either, and two in a row keep a child waiting. {ask}"
    yield Finding("not_quorate_twice", (), message)


def _lacks(facts: Facts, policy: Policy) -> tuple[str, ...]:
    """What is lacking of those who are here, or before the day of those who are to come."""
    if facts.closed_at:
        return ()
    there = deciders(facts, policy)
    if facts.running:
        return lacking([one for one in there if one.presence and not one.stepped_out], policy)
    return lacking([one for one in there if one.joins != "written" and not one.apologies], policy)


def _here(facts: Facts, policy: Policy, moment: datetime) -> list[PersonFacts]:
    return [one for one in deciders(facts, policy) if any(_holds(one, moment))]


def _holds(person: PersonFacts, moment: datetime) -> Iterator[bool]:
    for spell in person.spells:
        yield spell.start <= moment and (spell.end is None or moment < spell.end)


RULES = (meet_again_late, not_quorate_twice)
