"""Where the time goes: minutes of items, breaks, and the share of risk and plan."""

from collections import Counter
from collections.abc import Iterator, Mapping
from datetime import datetime, timedelta

from soundingboard.base.dates import seconds_between
from soundingboard.practice.agendas import PURPOSES, planned_minutes
from soundingboard.practice.facts import Facts, ItemFacts, PersonFacts
from soundingboard.practice.finding import Finding
from soundingboard.practice.matching import says_any
from soundingboard.practice.names import called
from soundingboard.practice.policy import Policy

RISK_AND_PLAN = ("risk", "plan")


def seconds_by_purpose(facts: Facts) -> Mapping[str, float]:
    """Seconds spent on the items of each purpose until now; breaks are in none of them."""
    spent = dict.fromkeys(PURPOSES, 0.0)
    for item in facts.items:
        spent[item.purpose] = spent.get(item.purpose, 0.0) + item.spent
    return spent


def share_on_risk_and_plan(facts: Facts) -> float | None:
    """The share of all items' time, 0 to 1, that went on risk and plan; None before any went by."""
    return share_of(seconds_by_purpose(facts))


def share_of(spent: Mapping[str, float]) -> float | None:
    """The share of risk and plan in what was spent on each purpose; None where nothing was."""
    total = sum(spent.values())
    return sum(spent.get(purpose, 0.0) for purpose in RISK_AND_PLAN) / total if total else None


def seconds_speaking(facts: Facts) -> tuple[int, int]:
    """Seconds in which somebody of the family was marked as speaking, and in which somebody else was."""
    family = {person.id for person in facts.people if person.group == "family"}
    family |= {child.id for child in facts.children}
    seconds = Counter[bool]()
    for turn in facts.turns:
        seconds[turn.who in family] += round(turn.seconds or 0)
    return seconds[True], seconds[False]


def share_of_the_family(facts: Facts) -> float | None:
    """The family's share, 0 to 1, of the time in which somebody was marked as speaking; None without any."""
    family, others = seconds_speaking(facts)
    return family / (family + others) if family + others else None


def with_interpreter(facts: Facts) -> bool:
    """Whether the day takes as long as with an interpreter: one works, or will, for somebody needs one."""
    needed = any("interpreter" in person.needs for person in facts.people)
    return facts.interpreter or (facts.started_at is None and needed)


def planned(item: ItemFacts, facts: Facts, policy: Policy) -> float:
    """Minutes that a part of the day is planned to take: whatever tells of the plan asks here."""
    return planned_minutes(item.minutes, item.purpose, policy, interpreter=with_interpreter(facts))


def planned_in_all(facts: Facts, policy: Policy) -> float:
    """Minutes that the parts of the day are planned to take together; what is left out takes none."""
    return sum(planned(item, facts, policy) for item in facts.items if item.state != "skipped")


def planned_finish(facts: Facts, policy: Policy) -> datetime | None:
    """When it should be over: the parts as planned, breaks as long as they were; None before the start."""
    if facts.started_at is None:
        return None
    rests = sum(
        (seconds_between(one.started_at, one.ended_at) / 60 if one.ended_at else one.minutes)
        for one in facts.breaks
    )
    return facts.started_at + timedelta(minutes=planned_in_all(facts, policy) + rests)


def time_on_risk_and_plan(facts: Facts, policy: Policy) -> Iterator[Finding]:
    """After an hour, or at the close, risk and plan had half of the time or less."""
    if not facts.started_at:
        return
    minutes = seconds_between(facts.started_at, facts.now) / 60
    share = share_on_risk_and_plan(facts)
    looked_at = facts.closed_at or minutes >= policy.ledger_minutes
    if looked_at and share is not None and share <= policy.risk_and_plan_share:
        next_word = (
            "Say so in the record." if facts.closed_at else "Move on to what could harm and what to do."
        )
        message = (
            f"Risk and plan have had {share:.0%} of the time, and should have more than half. {next_word}"
        )
        yield Finding("time_on_risk_and_plan", (), message)


def overrun(facts: Facts, policy: Policy) -> Iterator[Finding]:
    """The item that runs is over its minutes, which are more with an interpreter."""
    for item in facts.items if facts.running else ():
        minutes_planned = planned(item, facts, policy)
        if item.state == "running" and minutes_planned and item.spent > minutes_planned * 60:
            over = max(round(item.spent / 60 - minutes_planned), 1)
            minutes = "1 minute" if over == 1 else f"{over} minutes"
            message = f"“{item.title or item.id}” is {minutes} over. Finish it, or give it more time."
            yield Finding("overrun", (item.id,), message)


def break_due(facts: Facts, policy: Policy) -> Iterator[Finding]:
    """A long stretch since the start or the last break."""
    if not facts.running or facts.started_at is None:
        return
    if any(one.ended_at is None for one in facts.breaks):
        return
    since = max([one.ended_at for one in facts.breaks if one.ended_at], default=facts.started_at)
    minutes = seconds_between(since, facts.now) / 60
    if minutes >= policy.break_minutes:
        message = f"It is {int(minutes)} minutes since everybody had a rest. Ask: “Shall we have a break?”"
        yield Finding("break_due", (), message)


def breaks_missed(facts: Facts, policy: Policy) -> int:
    """How many breaks were due until the close, or until now, and were not taken.

    One is due each time that so many minutes went by since the start or the last break; whichever break
    comes then is the one that was due, however late.
    """
    if facts.started_at is None:
        return 0
    rested, missed = facts.started_at, 0
    rests = sorted((one.started_at, one.ended_at or one.started_at) for one in facts.breaks)
    for began, ended in rests:
        missed += max(_due_between(rested, began, policy) - 1, 0)
        rested = max(rested, ended)
    return missed + _due_between(rested, facts.closed_at or facts.now, policy)


def _due_between(rested: datetime, until: datetime, policy: Policy) -> int:
    return int(seconds_between(rested, until) // (policy.break_minutes * 60))


def _heard(facts: Facts) -> frozenset[str]:
    """Everybody who has spoken, or whose words are on the record of the day."""
    entries = [entry for entry in facts.entries if not entry.withdrawn]
    said = {one for entry in entries for one in (entry.said_by, entry.read_by) if one}
    said |= {response.who for entry in entries for response in entry.responses}
    said |= {turn.who for turn in facts.turns} | {view.who for view in facts.views}
    return frozenset(said | {one.who for one in facts.scores} | {one.who for one in facts.dissents})


def _is_asked(person: PersonFacts, facts: Facts, policy: Policy) -> bool:
    return person.id != facts.chair and not says_any((person.is_,), policy.never_count)


def not_heard(facts: Facts, policy: Policy) -> Iterator[Finding]:
    """Somebody has been here for long and has neither spoken nor been quoted."""
    heard, until = _heard(facts), facts.closed_at or facts.now
    deciding = any(item.purpose == "decision" and item.state == "running" for item in facts.items)
    for person in facts.people:
        here = person.present_seconds(until)
        unheard = person.id not in heard and _is_asked(person, facts, policy)
        if unheard and here >= policy.unheard_minutes * 60:
            name = called(person.id, facts)
            before = "Before anything is decided, ask" if deciding else "Ask"
            message = f"{name} has said nothing yet. {before} {name}: “What do you think?”"
            yield Finding("not_heard", (person.id,), message)


RULES = (time_on_risk_and_plan, overrun, break_due, not_heard)
