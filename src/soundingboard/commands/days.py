"""Days as people say them: the day that is meant, and beside it the words that were said."""

from datetime import date

from soundingboard.base.dates import as_date
from soundingboard.commands.change import Change
from soundingboard.conference.plan import CoreGroup
from soundingboard.practice.rulebook import policy_from
from soundingboard.practice.spoken_dates import Said, day_meant, is_the_date


def the_day(change: Change, text: str) -> date | None:
    """The day that the text is or means, as it is said now; None for words that mean none."""
    return as_date(text) or day_meant(text, _now(change))


def dated(change: Change, text: str) -> str:
    """The text with the day it means before it, ``2026-12-04 next Friday``; as it is where there is none.

    Words that are the date itself, such as ``4 December``, say no more than the day and are left out.
    """
    day = the_day(change, text)
    if day is None or as_date(text):
        return text
    return day.isoformat() if is_the_date(text, _now(change)) else f"{day.isoformat()} {text}"


def _now(change: Change) -> Said:
    group, review = change.find(CoreGroup, "core-group"), change.conference.next_conference
    first = group.first_meeting if group else None
    closed = policy_from(change.settings.rules).closed_days
    return Said(change.now.date(), review and review.date(), first and first.date(), closed)
