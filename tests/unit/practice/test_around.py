"""Who reaches a parent who is not here."""

from dataclasses import replace

import pytest

from soundingboard.practice.around import who_reaches
from soundingboard.practice.facts import CoreGroupFacts, Facts
from tests.unit.practice.sample import BEFORE, KAY, MIA, PRIYA, SAM, STANDARD, at, here

ANN = replace(SAM, id="ann", name="Ann Lee", called="Ann")


@pytest.mark.parametrize(
    ("facts", "who"),
    [
        (BEFORE, "sam"),
        (at(5, people=(ANN, *here("sam"))), "sam"),
        (replace(BEFORE, core_group=CoreGroupFacts("priya", ("priya", "mia"))), "priya"),
        (replace(BEFORE, core_group=CoreGroupFacts("mia", ("mia",))), "sam"),
        (replace(BEFORE, people=(MIA, KAY, PRIYA)), ""),
        (replace(BEFORE, chair="sam"), ""),
    ],
)
def test_row_7_it_is_a_professional_and_never_the_parent_who_cares(facts: Facts, who: str) -> None:
    assert who_reaches(facts, STANDARD) == who
