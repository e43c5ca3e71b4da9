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
        for answer, count in _unless_few(tally, told(tally, ANSWERS)).items()
    )


def _unless_few(tally: Mapping[str, int], counts: Mapping[str, int | None]) -> Mapping[str, int | None]:
    """The counts; none where few are hidden, for the answers to another question tell of how many."""
    return dict.fromkeys(counts) if are_few(tally, counts) else counts


def are_few(tally: Mapping[T, int], counts: Mapping[T, int | None]) -> bool:
    """Whether those that are hidden are so few together that nobody may know of how many."""
    return 0 < sum(tally[each] for each, count in counts.items() if count is None) < LEAST


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

    Of a single small one another goes with it, or a sum would tell it.
    """
    some = [each for each in order if tally.get(each)]
    hidden = {each for each in some if tally[each] < LEAST}
    left = sorted((each for each in some if each not in hidden), key=lambda each: tally[each])
    if len(hidden) == 1 and left:
        hidden.add(left[0])
    return {each: None if each in hidden else tally[each] for each in some}
