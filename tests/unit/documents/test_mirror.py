"""The first line of what a chair's own conferences come to."""

from datetime import date

import pytest

from soundingboard.documents.content import Lead
from soundingboard.documents.mirror import paper
from soundingboard.documents.text import letters
from soundingboard.practice.opinions import opinions


@pytest.mark.parametrize(
    ("conferences", "line"),
    [
        (1, "What one closed conference comes to, on 24 November 2026."),
        (1200, "What 1,200 closed conferences come to, on 24 November 2026."),
    ],
)
def test_it_says_of_how_many_conferences_it_is(conferences: int, line: str) -> None:
    document = paper((), conferences, date(2026, 11, 24), opinions((), {}))
    lead = next(block for block in document.blocks if isinstance(block, Lead))
    assert letters(lead.text) == line
