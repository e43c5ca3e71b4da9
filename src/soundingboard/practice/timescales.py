"""What must happen by when."""

from collections.abc import Iterator
from datetime import date, timedelta

from soundingboard.base.dates import full_date, spoken_time
from soundingboard.practice.dates import add_months, add_working_days, send_by
from soundingboard.practice.facts import Facts
from soundingboard.practice.finding import Finding
from soundingboard.practice.names import all_called
from soundingboard.practice.policy import Policy


def first_conference_by(facts: Facts, policy: Policy) -> date | None:
    """The last day for a first conference; None for a review, or where no discussion is known."""
    if facts.strategy_discussion is None or facts.kind == "review":
        return None
    days = policy.first_conference_working_days
    return add_working_days(facts.strategy_discussion, days, policy.closed_days)


def core_group_by(facts: Facts, policy: Policy) -> date:
    """The last day for the first core group."""
    return add_working_days(facts.day, policy.core_group_working_days, policy.closed_days)


def review_by(facts: Facts, policy: Policy) -> date:
    """The last day for the next conference: the earliest of those that a council counts.

    A birth counts from the day that the baby is due, and from its own day once it is known.
    """
    if facts.kind == "review":
        return add_months(facts.day, policy.later_review_months)
    after_births = (by for birth in _births(facts) for by in _after_birth(birth, policy))
    return min((add_months(facts.day, policy.first_review_months), *_by_days(facts, policy), *after_births))


def review_is_provisional(facts: Facts, policy: Policy) -> bool:
    """Whether the day of the next conference has to be counted again when a baby is born."""
    unborn = any(child.due and not child.born for child in facts.children)
    counts = policy.after_birth_working_days is not None or policy.after_birth_days is not None
    return facts.kind != "review" and unborn and counts


def _by_days(facts: Facts, policy: Policy) -> Iterator[date]:
    if policy.first_review_days is not None:
        yield facts.day + timedelta(policy.first_review_days)


def _births(facts: Facts) -> Iterator[date]:
    """When each baby who was expected is due, or was born."""
    return (child.born or child.due for child in facts.children if child.due)


def _after_birth(birth: date, policy: Policy) -> Iterator[date]:
    if policy.after_birth_working_days is not None:
        yield add_working_days(birth, policy.after_birth_working_days, policy.closed_days)
    if policy.after_birth_days is not None:
        yield birth + timedelta(policy.after_birth_days)


def first_conference_late(facts: Facts, policy: Policy) -> Iterator[Finding]:
    """The conference is later than it should be after the strategy discussion."""
    by = first_conference_by(facts, policy)
    if by and facts.day > by:
        message = f"This conference should have been by {full_date(by)}. Say in the record why it is later."
        yield Finding("first_conference_late", (), message)


def core_group_late(facts: Facts, policy: Policy) -> Iterator[Finding]:
    """The first core group is set too late."""
    group = facts.core_group
    by = core_group_by(facts, policy)
    if group and group.first_meeting and group.first_meeting.date() > by:
        message = f"The small group should first meet by {full_date(by)}. Ask for an earlier day."
        yield Finding("core_group_late", (), message)


def review_date_late(facts: Facts, policy: Policy) -> Iterator[Finding]:
    """The next conference is set too late."""
    by = review_by(facts, policy)
    if facts.next_conference and facts.next_conference.date() > by:
        counted = " Count again when the baby is born." if review_is_provisional(facts, policy) else ""
        message = f"The next conference should be by {full_date(by)}.{counted} Ask for an earlier day."
        yield Finding("review_date_late", (), message)


def still_to_send(facts: Facts) -> tuple[str, ...]:
    """The ids of those who have been sent nothing; where nobody was named, of all but the chair."""
    due = facts.recipients or tuple(one.id for one in facts.people if one.id != facts.chair)
    issued = {one.who for one in facts.issued}
    return tuple(who for who in due if who not in issued)


def send_by_deadline(facts: Facts, policy: Policy) -> Iterator[Finding]:
    """It is closed, and somebody has been sent nothing yet."""
    waiting = still_to_send(facts)
    if facts.closed_at and waiting:
        by = send_by(facts.started_at or facts.closed_at, policy.closed_days, policy.send_by_hour)
        late = " That time is past." if facts.now > by else ""
        names, when = all_called(waiting, facts), f"{spoken_time(by)} on {full_date(by)}"
        message = f"Send the documents for {names} by {when}.{late}"
        yield Finding("send_by", (), message)


RULES = (first_conference_late, core_group_late, review_date_late, send_by_deadline)
