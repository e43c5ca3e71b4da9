"""Ids for new things, made from their names: ``zoë`` becomes ``zoe``."""

import unicodedata

from soundingboard.ui.chair.asking.present import Answers
from soundingboard.ui.chair.asking.question import Question
from soundingboard.views.chair.parts import ChairView


def made_id(question: Question, answers: Answers, view: ChairView) -> str:
    """An id of small letters that nothing of this conference has yet; empty where there is no name."""
    said = answers.get((question.made_from,), "")
    wanted = _letters(said if isinstance(said, str) else "-".join(said))
    taken = _taken(view)
    number, free = 2, wanted
    while free in taken:
        number, free = number + 1, f"{wanted}-{number}"
    return free


def _letters(text: str) -> str:
    split = unicodedata.normalize("NFKD", text.casefold())
    letters = (letter for letter in split if not unicodedata.combining(letter))
    kept = "".join(letter if letter.isascii() and letter.isalnum() else " " for letter in letters)
    return "-".join(kept.split())


def _taken(view: ChairView) -> set[str]:
    things = (view.people, view.children, view.time.items, view.reports)
    return {thing.id for group in things for thing in group}
