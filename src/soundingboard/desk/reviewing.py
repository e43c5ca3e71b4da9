"""Beginning a review from the conference before it."""

from datetime import datetime

from sqlalchemy import Engine

from soundingboard.base.clock import Clock
from soundingboard.base.ids import new_id
from soundingboard.commands.carrying import carried_over
from soundingboard.conference.record import Record
from soundingboard.desk.desk import Desk
from soundingboard.practice.policy import Policy
from soundingboard.practice.timescales import review_by
from soundingboard.views.facts import facts_of

POLICY = Policy()


def begin_review(engine: Engine, key: str, clock: Clock) -> str:
    """Make a review of that conference with all that it takes over, and give its id."""
    last = Desk(engine, key, clock=clock).record
    review = Desk(engine, new_id("conference"), clock=clock)
    for command in carried_over(last, starts_on(last, clock.now())):
        review.do(command)
    return review.key


def starts_on(last: Record, now: datetime) -> datetime:
    """When it was said that we look again; where it was not, at the same hour of the last day for it."""
    said = last.conference.next_conference
    if said is not None:
        return said
    return datetime.combine(review_by(facts_of(last, now), POLICY), last.conference.starts.time())
