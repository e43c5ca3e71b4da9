"""What people thought of conferences, counted so that nobody can be told from the count."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Final, TypeVar

T = TypeVar("T")

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
    return tuple(
        Counted(group, question, answer, count)
        for (group, question), tally in sorted(tallied(forms).items())
        for answer, count in told(tally, ANSWERS).items()
    )


def tallied(forms: Iterable[tuple[str, Mapping[str, object]]]) -> dict[tuple[str, str], Counter[str]]:
    """How often each answer was given, by group and question; small numbers are still in it."""
    answers: dict[tuple[str, str], Counter[str]] = {}
    for group, given in forms:
        for question, answer in given.items():
            if answer in ANSWERS:
                answers.setdefault((group, question), Counter())[str(answer)] += 1
    return answers


def told(tally: Mapping[T, int], order: Sequence[T]) -> dict[T, int | None]:
    """Each that there is, in that order, with its count; None where it is hidden.

    Of a single small one another goes with it, or a sum would tell it; and of several that are few
    together, for whoever knows the sum of all knows theirs.
    """
    some = [each for each in order if tally.get(each)]
    hidden = {each for each in some if tally[each] < LEAST}
    left = sorted((each for each in some if each not in hidden), key=lambda each: tally[each])
    if left and hidden and (len(hidden) == 1 or sum(tally[each] for each in hidden) < LEAST):
        hidden.add(left[0])
    return {each: None if each in hidden else tally[each] for each in some}
