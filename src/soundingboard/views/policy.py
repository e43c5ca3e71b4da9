"""The numbers of practice that hold for a conference: those of the rule book of its vault."""

from datetime import datetime

from soundingboard.conference.record import Record
from soundingboard.practice.dates import send_by
from soundingboard.practice.policy import Policy
from soundingboard.practice.rulebook import policy_from


def policy_of(record: Record) -> Policy:
    """What the rules go by here."""
    return policy_from(record.settings.rules)


def sent_by(record: Record, closed_at: datetime) -> datetime:
    """By when everything is sent of what is closed at that moment: a late close gives nobody more time."""
    policy = policy_of(record)
    return send_by(record.conference.started_at or closed_at, policy.closed_days, policy.send_by_hour)
