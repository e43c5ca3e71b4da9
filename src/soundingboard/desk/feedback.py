"""The feedback of a whole vault, which belongs to no conference."""

from sqlalchemy import Engine, select

from soundingboard.conference.papers import Feedback
from soundingboard.vault.database import reading
from soundingboard.views.others import Counted, feedback_in_numbers


def feedback_in(engine: Engine) -> tuple[Counted, ...]:
    """All answers of the vault, counted; small numbers are hidden."""
    with reading(engine) as session:
        return feedback_in_numbers(session.scalars(select(Feedback)))
