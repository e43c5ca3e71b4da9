"""Days and times as they are typed."""

from datetime import date, datetime

import pytest

from soundingboard.ui.shared.when import read_day, read_moment, read_span

TODAY = date(2026, 11, 24)  # a Tuesday
NOW = datetime(2026, 11, 24, 11, 30)


@pytest.mark.parametrize(
    ("typed", "day"),
    [
        ("2026-12-04", date(2026, 12, 4)),
        ("4 December", date(2026, 12, 4)),
        ("4 dec 2027", date(2027, 12, 4)),
        ("4th December", date(2026, 12, 4)),
        ("Friday 4 December", date(2026, 12, 4)),
        ("on 4 Dec", date(2026, 12, 4)),
        ("December 4", date(2026, 12, 4)),
        ("4/12", date(2026, 12, 4)),
        ("4.12.26", date(2026, 12, 4)),
        ("19 Feb", date(2027, 2, 19)),
        ("24 November", TODAY),
        ("today", TODAY),
        ("tomorrow", date(2026, 11, 25)),
        ("Friday", date(2026, 11, 27)),
        ("tue", date(2026, 12, 1)),
        ("in 2 weeks", date(2026, 12, 8)),
        ("in 10 days", date(2026, 12, 4)),
        ("29 February 2028", date(2028, 2, 29)),
    ],
)
def test_a_day_is_the_next_one_so_called(typed: str, day: date) -> None:
    assert read_day(typed, TODAY) == day


@pytest.mark.parametrize(
    ("typed", "day"),
    [
        ("20 November", date(2026, 11, 20)),
        ("19 Feb", date(2026, 2, 19)),
        ("Friday", date(2026, 11, 20)),
        ("Tuesday", date(2026, 11, 17)),
        ("yesterday", date(2026, 11, 23)),
    ],
)
def test_a_day_gone_by_is_the_last_one_so_called(typed: str, day: date) -> None:
    assert read_day(typed, TODAY, past=True) == day


@pytest.mark.parametrize(
    "typed", ["", "ASAP", "soon", "31 February", "4 Foo", "may", "after Christmas", "99/99", "tonight"]
)
def test_words_are_no_day(typed: str) -> None:
    assert read_day(typed, TODAY) is None


@pytest.mark.parametrize(
    ("typed", "moment"),
    [
        ("19 February 2027 10 am", datetime(2027, 2, 19, 10)),
        ("3 December 1 pm", datetime(2026, 12, 3, 13)),
        ("3 Dec at 13:30", datetime(2026, 12, 3, 13, 30)),
        ("Friday, 3.15 pm", datetime(2026, 11, 27, 15, 15)),
        ("12 am", datetime(2026, 11, 24, 0)),
        ("now", datetime(2026, 11, 24, 11, 30)),
        ("2026-12-03T13:00:00", datetime(2026, 12, 3, 13)),
    ],
)
def test_a_moment_is_a_day_and_a_time(typed: str, moment: datetime) -> None:
    assert read_moment(typed, NOW) == moment


@pytest.mark.parametrize("typed", ["3 December", "13 pm", "25:00", "some day 10 am", "2026-13-40T99", ""])
def test_a_moment_without_a_time_is_none(typed: str) -> None:
    assert read_moment(typed, NOW) is None


@pytest.mark.parametrize(
    ("typed", "span"),
    [
        ("7", "00:07:00"),
        ("1:30", "00:01:30"),
        ("90", "01:30:00"),
        ("00:07:00", "00:07:00"),
        ("x", None),
        ("", None),
    ],
)
def test_a_length_of_time_is_minutes_first(typed: str, span: str | None) -> None:
    assert read_span(typed) == span
