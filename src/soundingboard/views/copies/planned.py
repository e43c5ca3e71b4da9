"""What somebody promised to do, by what is to be better: each as one reader may have it."""

from collections.abc import Callable
from datetime import timedelta
from typing import Final

from soundingboard.conference.plan import Action, ActionReview, Outcome
from soundingboard.conference.record import Record
from soundingboard.views.copies.filter import Sieve
from soundingboard.views.copies.plan_parts import ActionPart, OutcomePart
from soundingboard.views.named import Names

AT_ONCE: Final = timedelta(3)
"""What is due so soon after the conference stands first among the steps for one outcome."""


def outcomes(record: Record, sieve: Sieve) -> tuple[OutcomePart, ...]:
    """All of them with their steps; steps for none stand last."""
    return _outcomes(record, sieve, lambda _action: True)


def own_outcomes(record: Record, sieve: Sieve) -> tuple[OutcomePart, ...]:
    """Those in which this reader has a step, with theirs alone."""
    return _outcomes(record, sieve, lambda action: _is_theirs(action, sieve))


def own_steps(record: Record, sieve: Sieve) -> frozenset[str]:
    """The ids of what this reader does, or helps with."""
    return frozenset(row.id for row in record.all(Action) if _is_theirs(row, sieve))


def _is_theirs(action: Action, sieve: Sieve) -> bool:
    return sieve.recipient.id in (action.who, *action.helpers)


def _outcomes(record: Record, sieve: Sieve, wanted: Callable[[Action], bool]) -> tuple[OutcomePart, ...]:
    rows: list[Outcome | None] = [row for row in record.all(Outcome) if sieve.outcome(row)]
    parts = []
    for row in [*rows, None]:
        key = row.id if row else ""
        theirs = (
            action
            for action in record.all(Action)
            if action.outcome == key and wanted(action) and sieve.action(action, row)
        )
        in_order = sorted(theirs, key=lambda action: _can_wait(action, sieve))
        actions = tuple(_action(record, sieve, action) for action in in_order)
        if actions or (row and sieve.recipient.reader != "family"):
            parts.append(_outcome(sieve, row, actions))
    return tuple(parts)


def _can_wait(row: Action, sieve: Sieve) -> bool:
    """Whether it is not for the days right after: what keeps somebody safe at once comes first."""
    return row.by is None or row.by > sieve.facts.day + AT_ONCE


def _outcome(sieve: Sieve, row: Outcome | None, actions: tuple[ActionPart, ...]) -> OutcomePart:
    if row is None:
        return OutcomePart("", (), actions)
    about = sieve.their_names(row.about)
    return OutcomePart(row.text, about, actions, row.now, row.better, row.held_for)


def _action(record: Record, sieve: Sieve, row: Action) -> ActionPart:
    review = record.find(ActionReview, row.id)
    return ActionPart(
        what=row.what,
        who=Names(record).called(row.who),
        with_whom=sieve.called(row.helpers),
        by=row.by,
        by_words=row.by_words,
        until=row.until,
        how_often=row.how_often,
        how_we_will_know=row.how_we_will_know,
        help=row.help,
        kind=row.kind,
        how_to=row.how_to,
        service=row.service,
        wait=row.wait,
        meanwhile=row.meanwhile,
        status=review.status if review else "",
        evidence=review.evidence if review else "",
        agreed=bool(row.who) and row.who in row.agreed_by,
        own=row.who == sieve.recipient.id,
    )
