"""Asking on the laptop how it was: the forms that are printed, answered one person at a time."""

from collections.abc import Callable
from typing import Final

from soundingboard.app.front import Front
from soundingboard.commands.close import AddFeedback
from soundingboard.desk.desk import Desk
from soundingboard.documents.to_lay_out import ASKED, READERS
from soundingboard.documents.wording import word
from soundingboard.practice.feedback import ANSWERS
from soundingboard.ui.close.feedback import Answered, FeedbackPage, HowForm

GROUPS: Final = {"child": "child", "parent": "family", "professional": "professional"}
"""Under which group each form is kept."""
_WRITTEN: Final = ("good", "better")


def ask_how_it_was(front: Front, desk: Desk, lock: Callable[[], None], back: Callable[[], None]) -> None:
    """Show the page to one person; it locks the app when they are done."""

    def keep(answered: Answered) -> None:
        group, answers = GROUPS[answered.reader], dict(answered.answers)
        desk.do(AddFeedback(from_=group, answers=answers, words=answered.words))

    front.turn_to(FeedbackPage([how_form(reader) for reader in READERS], keep, lock, back))


def how_form(reader: str) -> HowForm:
    """The form for this reader, word for word as it is printed."""
    answers = {answer: word(f"feedback.{reader}.{answer}") for answer in ANSWERS}
    return HowForm(
        reader,
        word(f"feedback.{reader}.title"),
        word(f"feedback.{reader}.lead"),
        tuple((code, word(f"feedback.{reader}.{code}"), answers) for code in ASKED),
        {code: word(f"feedback.{code}") for code in _WRITTEN},
    )
