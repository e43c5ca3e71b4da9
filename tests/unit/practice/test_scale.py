"""The faces of the safety scale, and that no number of it decides anything."""

from dataclasses import replace

import pytest

from soundingboard.practice.facts import ScoreFacts
from soundingboard.practice.findings import find
from soundingboard.practice.open_ends import open_ends
from soundingboard.practice.scale import FACES, face_of
from soundingboard.practice.wording import wording
from tests.unit.practice.sample import STANDARD, at, here

NEAREST = [0, 0, 1, 1, 1, 2, 2, 3, 3, 4, 4]


@pytest.mark.parametrize("score", range(11))
def test_each_number_has_the_face_that_is_nearest(score: int) -> None:
    assert face_of(score) == f"face_{NEAREST[score]}"


def test_each_face_stands_for_a_number_of_its_own_and_has_words() -> None:
    assert [face_of(number) for number in FACES.values()] == list(FACES) == list(wording().faces)


@pytest.mark.parametrize("score", [0, 10])
def test_no_number_is_read_by_any_rule(score: int) -> None:
    before = at(80, people=here("mia", "sam", "ruth"))
    after = replace(before, scores=tuple(ScoreFacts(who, ("ella",), score, "") for who in ("mia", "sam")))
    heard = replace(before, scores=tuple(ScoreFacts(who, ("ella",), 5, "") for who in ("mia", "sam")))
    assert find(after, STANDARD) == find(heard, STANDARD)
    assert open_ends(after) == open_ends(heard)
