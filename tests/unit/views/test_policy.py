"""By when papers go, by the numbers of the council and the day of the conference."""

from datetime import datetime, timedelta

import pytest

from soundingboard.views.policy import sent_by
from tests.privacy.by_hand import hall

FRIDAY = datetime(2026, 11, 27, 10)
MONDAY = datetime(2026, 11, 30, 17)


@pytest.mark.parametrize("late", [timedelta(hours=2), timedelta(hours=14, minutes=1), timedelta(days=3)])
def test_a_late_close_gives_nobody_more_time(late: timedelta) -> None:
    made = hall()
    made.conference.started_at = FRIDAY
    assert sent_by(made.record, FRIDAY + late) == MONDAY


def test_without_a_start_the_close_is_what_counts() -> None:
    assert sent_by(hall().record, FRIDAY) == MONDAY
