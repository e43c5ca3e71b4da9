"""Beginning a review from the conference before it."""

from sqlalchemy import Engine

from soundingboard.base.clock import Clock
from soundingboard.base.ids import new_id
from soundingboard.commands.carrying import carried_over
from soundingboard.desk.desk import Desk
from soundingboard.views.preparing import not_quorate, review_starts


def begin_review(engine: Engine, key: str, clock: Clock) -> str:
    """Make a review of that conference with all that it takes over, or nothing; gives its id."""
    last = Desk(engine, key, clock=clock).record
    review = Desk(engine, new_id("conference"), clock=clock)
    now = clock.now()
    review.do_all(carried_over(last, review_starts(last, now), not_quorate=not_quorate(last, now)))
    return review.key
