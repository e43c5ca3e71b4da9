"""The feedback of a whole vault, which belongs to no conference."""

from sqlalchemy import Engine, select

from soundingboard.conference.papers import Feedback
from soundingboard.practice.feedback import Counted, counted
from soundingboard.vault.database import reading


def feedback_in(engine: Engine) -> tuple[Counted, ...]:
    """All answers of the vault, counted; small numbers are hidden."""
    with reading(engine) as session:
        return counted((row.group, row.answers) for row in session.scalars(select(Feedback)))
