"""What people said of conferences, as charts: one for each kind of person, and a row for each question.

It stands beside the chair's practice and apart from every conference: no chart knows of which it tells.
"""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Final

from soundingboard.base.dates import joined
from soundingboard.practice.feedback import ANSWERS, LEAST, are_few, tallied, told
from soundingboard.practice.mirror import Chart, Row

TITLE: Final = "What people said of it"
OF: Final = "answers"
"""What the rows of these charts count."""
GROUPS: Final = {"child": "children", "family": "parents", "professional": "professionals"}
"""What each kind of person is called, in the order in which they are told."""
_PARTS: Final = ("Yes", "In part", "No")
"""A word for each answer that is counted."""
_NONE: Final = f"Nothing is told yet: each kind of person is told of once {LEAST} of them have answered."
_HIDDEN: Final = f"Fewer than {LEAST} have answered, so they are left out: {{}}."
_APART: Final = "From the forms about how it was, which are kept apart from every conference."

Asked = Mapping[str, Mapping[str, str]]
"""The questions of each kind of person's form: their words by their codes."""


@dataclass(frozen=True, slots=True)
class Opinions:
    """What may be told: a chart for each kind of whom enough answered, and who is left out, in a sentence."""

    charts: tuple[Chart, ...] = ()
    words: str = _NONE


def opinions(forms: Iterable[tuple[str, Mapping[str, object]]], asked: Asked) -> Opinions:
    """The answers of forms, each a group and what was answered, to the questions that were asked."""
    given = list(forms)
    people, tallies = Counter(group for group, _ in given), tallied(given)
    known = [group for group in GROUPS if people[group] >= LEAST]
    if not known:
        return Opinions()
    charts = tuple(
        Chart(
            group,
            f"What {GROUPS[group]} said",
            f"{people[group]:,} answered.",
            _PARTS,
            tuple(_row(words, tallies.get((group, code), {})) for code, words in asked[group].items()),
            OF,
        )
        for group in known
    )
    return Opinions(charts, _left_out([GROUPS[group] for group in GROUPS if group not in known]))


def _left_out(kinds: list[str]) -> str:
    hidden = f" {_HIDDEN.format(joined(kinds))}" if kinds else ""
    return f"{_APART}{hidden}"


def _row(words: str, tally: Mapping[str, int]) -> Row:
    """One question; nothing of it where the number of all answers would tell a few that are hidden."""
    counts, whole = told(tally, ANSWERS), sum(tally.values())
    if not whole or are_few(tally, counts):
        return Row(words, None, (None,) * len(ANSWERS))
    shares = (counts.get(answer, 0) for answer in ANSWERS)
    return Row(words, whole, tuple(None if count is None else count / whole for count in shares))
