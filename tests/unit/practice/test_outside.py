"""Where harm outside the home happens, in words."""

import pytest

from soundingboard.practice.outside import where_in_words


@pytest.mark.parametrize(
    ("context", "where", "told"),
    [
        ((), "", ""),
        (("online",), "", "Online"),
        ((), "the arcade", "the arcade"),
        (("place", "people"), " the arcade ", "At a place, with other people: the arcade"),
    ],
)
def test_row_78_where_it_happens_is_told_in_one_line(context: tuple[str, ...], where: str, told: str) -> None:
    assert where_in_words(context, where) == told
