"""Working days in England, months, and by when everything is sent."""

from datetime import date, datetime

import pytest

from soundingboard.practice.dates import add_months, add_working_days, is_working_day, send_by, why_closed

CLOSURE = frozenset(date(2026, 12, day) for day in (29, 30, 31))


@pytest.mark.parametrize(
    ("start", "count", "expected"),
    [
        (date(2026, 12, 23), 1, date(2026, 12, 24)),
        (date(2026, 12, 24), 1, date(2026, 12, 29)),
        (date(2026, 4, 2), 1, date(2026, 4, 7)),
        (date(2027, 3, 25), 1, date(2027, 3, 30)),
        (date(2026, 5, 22), 1, date(2026, 5, 26)),
        (date(2027, 12, 24), 1, date(2027, 12, 29)),
        (date(2028, 12, 29), 1, date(2029, 1, 2)),
        (date(2026, 12, 11), 10, date(2026, 12, 29)),
        (date(2026, 12, 14), 15, date(2027, 1, 7)),
        (date(2026, 11, 5), 15, date(2026, 11, 26)),
        (date(2026, 11, 24), 0, date(2026, 11, 24)),
        (date(2026, 11, 28), 0, date(2026, 11, 28)),
        (date(2026, 12, 29), -1, date(2026, 12, 24)),
    ],
)
def test_working_days_are_counted(start: date, count: int, expected: date) -> None:
    assert add_working_days(start, count) == expected


def test_closed_days_are_no_working_days() -> None:
    assert add_working_days(date(2026, 12, 24), 1, CLOSURE) == date(2027, 1, 4)


HOLIDAYS = {
    2020: ["05-08"],
    2022: ["06-02", "06-03", "09-19"],
    2023: ["05-08"],
    2026: ["01-01", "04-03", "04-06", "05-04", "05-25", "08-31", "12-25", "12-28"],
    2027: ["01-01", "03-26", "03-29", "05-03", "05-31", "08-30", "12-27", "12-28"],
    2028: ["01-03", "04-14", "04-17", "05-01", "05-29", "08-28", "12-25", "12-26"],
}


@pytest.mark.parametrize("day", [f"{year}-{day}" for year, days in HOLIDAYS.items() for day in days])
def test_bank_holidays(day: str) -> None:
    assert not is_working_day(date.fromisoformat(day))


@pytest.mark.parametrize("day", ["2020-05-04", "2022-05-30", "2026-12-29", "2026-04-07", "2026-11-24"])
def test_ordinary_days(day: str) -> None:
    assert is_working_day(date.fromisoformat(day))


def test_a_whole_year_has_the_days_it_should() -> None:
    days = [date(2026, 1, 1).toordinal() + number for number in range(365)]
    assert sum(is_working_day(date.fromordinal(day)) for day in days) == 261 - 8


@pytest.mark.parametrize(
    ("day", "why"),
    [
        (date(2026, 11, 28), "a weekend"),
        (date(2026, 12, 25), "a bank holiday"),
        (date(2026, 12, 29), "a day the council is closed"),
        (date(2026, 11, 24), ""),
    ],
)
def test_why_a_day_is_closed(day: date, why: str) -> None:
    assert why_closed(day, CLOSURE) == why


@pytest.mark.parametrize(
    ("start", "months", "expected"),
    [
        (date(2026, 11, 30), 3, date(2027, 2, 28)),
        (date(2027, 11, 30), 3, date(2028, 2, 29)),
        (date(2026, 11, 24), 3, date(2027, 2, 24)),
        (date(2026, 8, 31), 6, date(2027, 2, 28)),
        (date(2026, 12, 15), 1, date(2027, 1, 15)),
        (date(2026, 3, 31), -1, date(2026, 2, 28)),
    ],
)
def test_months_end_at_their_last_day(start: date, months: int, expected: date) -> None:
    assert add_months(start, months) == expected


@pytest.mark.parametrize(
    ("closed_at", "expected"),
    [
        (datetime(2026, 11, 24, 12, 9), datetime(2026, 11, 25, 17)),
        (datetime(2026, 11, 27, 16), datetime(2026, 11, 30, 17)),
        (datetime(2026, 4, 2, 16), datetime(2026, 4, 7, 17)),
        (datetime(2026, 12, 24, 12), datetime(2026, 12, 29, 17)),
    ],
)
def test_everything_is_sent_by_the_end_of_the_next_working_day(
    closed_at: datetime, expected: datetime
) -> None:
    assert send_by(closed_at) == expected


@pytest.mark.parametrize("months", [120_000, -120_000])
def test_outside_the_calendar_is_said(months: int) -> None:
    with pytest.raises(OverflowError):
        add_months(date(2026, 1, 1), months)
