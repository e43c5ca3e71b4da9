"""What people thought of conferences, counted so that nobody can be told from the count."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Final

LEAST: Final = 5
"""Fewer than so many are never told, for somebody could be known by them."""
ANSWERS: Final = ("yes", "part", "no")
"""Answers that are counted; what was written in words is in no count."""


@dataclass(frozen=True, slots=True)
class Counted:
    """How many of a group gave one answer; None where that is too few, or would tell of too few."""

    group: str
    question: str
    answer: str
    count: int | None


def counted(forms: Iterable[tuple[str, Mapping[str, object]]]) -> tuple[Counted, ...]:
    """The answers of forms, each a group and what was answered, by group and question."""
    answers: dict[tuple[str, str], Counter[str]] = {}
    for group, given in forms:
        for question, answer in given.items():
            if answer in ANSWERS:
                answers.setdefault((group, question), Counter())[str(answer)] += 1
    return tuple(
        Counted(group, question, answer, count)
        for (group, question), tally in sorted(answers.items())
        for answer, count in _told(tally).items()
    )


def _told(tally: Counter[str]) -> dict[str, int | None]:
    """Each answer with its count. Of a single small one another goes with it, or a sum would tell it."""
    some = [answer for answer in ANSWERS if tally[answer]]
    hidden = {answer for answer in some if tally[answer] < LEAST}
    left = sorted((answer for answer in some if answer not in hidden), key=lambda answer: tally[answer])
    if len(hidden) == 1 and left:
        hidden.add(left[0])
    return {answer: None if answer in hidden else tally[answer] for answer in some}
