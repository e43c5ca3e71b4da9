"""Which page of a long one stands there."""

import pytest

from soundingboard.views.room.scene import turned_to


@pytest.mark.parametrize(("page", "shown"), [(-1, 2), (0, 0), (1, 1), (2, 2), (9, 2)])
def test_the_page_that_was_turned_to_stands_there_and_the_newest_by_itself(page: int, shown: int) -> None:
    """There are three, and never one past the last: what was there may have gone since."""
    assert turned_to("abc", page) == ("abc"[shown], (shown, 3))
