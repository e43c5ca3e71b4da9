"""The feedback of a whole vault, which belongs to no conference."""

from sqlalchemy import Engine, select

from soundingboard.conference.papers import Feedback
from soundingboard.vault.database import reading
from soundingboard.views.others import Asked, Counted, Opinions, feedback_in_numbers, said_of_it


def feedback_in(engine: Engine) -> tuple[Counted, ...]:
    """All answers of the vault, counted; small numbers are hidden."""
    with reading(engine) as session:
        return feedback_in_numbers(session.scalars(select(Feedback)))


def opinions_in(engine: Engine, asked: Asked) -> Opinions:
    """The same as charts: what each kind of person answered to the questions of their form."""
    with reading(engine) as session:
        return said_of_it(session.scalars(select(Feedback)), asked)
