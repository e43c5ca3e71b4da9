"""How old a child is, in the words that papers and screens have for it."""

from datetime import date, timedelta

import pytest

from soundingboard.conference.people import Child
from soundingboard.practice.facts import Facts
from soundingboard.views.named import age_words
from tests.unit.practice.sample import at

FACTS: Facts = at(0)


@pytest.mark.parametrize(
    ("born", "words"),
    [
        (timedelta(0), "newborn"),
        (timedelta(days=6), "newborn"),
        (timedelta(days=7), "1 week"),
        (timedelta(days=20), "2 weeks"),
        (timedelta(days=31), "1 month"),
        (timedelta(days=70), "2 months"),
        (timedelta(days=400), "1 year"),
        (timedelta(days=800), "2 years"),
    ],
)
def test_a_child_is_as_old_as_one_says_it(born: timedelta, words: str) -> None:
    assert age_words(child(born=FACTS.day - born), FACTS) == words


@pytest.mark.parametrize(("due", "words"), [(date(2027, 1, 12), "due 12 January 2027"), (None, "")])
def test_an_unborn_child_is_due_where_it_is_known(due: date | None, words: str) -> None:
    assert age_words(child(due=due), FACTS) == words


def child(born: date | None = None, due: date | None = None) -> Child:
    """A child of whom only that is known."""
    return Child(conference="c", id="noah", name="Noah", called="Noah", born=born, due=due)
