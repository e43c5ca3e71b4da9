"""The day that people mean, as they say it, with the day shown so that anybody can say that it is another."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from soundingboard.practice.spoken_dates import LONGEST, Said, day_meant

TUESDAY = Said(date(2026, 11, 24), review=date(2027, 2, 19), core_group=date(2026, 12, 4))

MEANT = """\
2026-11-24: today, tonight, now, by the end of the day
2026-11-25: tomorrow, by tomorrow at 5 pm, within 24 hours, in 1 day, the 25th, the next working day
2026-11-26: the day after tomorrow, Thursday, this Thursday, on Thursday morning, before Friday, in 2
    days
2026-11-27: Friday, by Friday, this Friday, on friday!, Fri, Friday 27 November, the end of the week,
    this week, Friday at the latest, no later than Friday, within 3 days
2026-11-30: Monday, next Monday, on Monday at 10 am, the end of November, the end of the month, next
    week Monday, the start of next week
2026-12-01: Tuesday, in a week, a week today, in one week, in a week's time, next Tuesday, in 7 days
2026-12-02: the middle of next week, Wednesday of next week
2026-12-04: next Friday, Friday week, a week on Friday, by the end of next week, next week, 4 December,
    4 Dec, 4th of December, the 4th December 2026, December 4th, 4/12, 4/12/2026, 04.12.26,
    2026-12-04, the 4th, Friday 4 December, by the core group, at the first core group
2026-12-08: in 2 weeks, in two weeks' time, in two weeks’ time, in a fortnight, within 10 working days,
    in a couple of weeks, 2 weeks from today, two weeks, in 2-weeks
2026-12-11: Friday fortnight, two weeks on Friday, a fortnight on Friday
2026-12-15: mid December, the middle of December
2026-12-24: before Christmas, by Christmas, in a month, in one month
2026-12-31: next month, the end of next month, by the end of December, by the new year
2027-01-05: in 6 weeks, within six weeks, 5/1/2027
2027-02-12: by half term, before half-term
2027-02-18: before the review, before the next conference, before our review meeting
2027-02-19: by the review, at the review conference, the next conference, 19 Feb
2027-02-24: in 3 months, within three months
2027-03-25: by Easter, before Easter
"""

TOLD = [
    (words, line[:10])
    for line in MEANT.replace("\n    ", " ").splitlines()
    for words in line[12:].split(", ")
]
"""Words, and the day that they mean on that Tuesday."""

NO_DAY = """\
ASAP, as soon as possible, soon, ongoing, weekly, every Monday, each week, TBC, Mondays, when she
can, December, 31 February, 99/99, Monday 4 December, in due course, in a few weeks, next year, the
conference, 0/0, in 999999 weeks, Friday and Monday, 12, later, at Christmas dinner, in 36 minutes,
in 5 hours, week, the review of the plan"""


@pytest.mark.parametrize(("words", "day"), TOLD)
def test_the_day_meant(words: str, day: str) -> None:
    assert day_meant(words, TUESDAY) == date.fromisoformat(day)


@pytest.mark.parametrize("words", NO_DAY.replace("\n", " ").split(", "))
def test_what_means_no_one_day(words: str) -> None:
    assert day_meant(words, TUESDAY) is None


def test_a_sentence_means_no_one_day() -> None:
    long = "by the end of the day on " + "the coming " * 4 + "2026-12-04"
    assert len(long) > LONGEST
    assert day_meant(long, TUESDAY) is None
    assert day_meant(long[-LONGEST:], TUESDAY) == date(2026, 12, 4)


def test_what_nobody_has_set_means_no_day() -> None:
    nothing_set = Said(TUESDAY.on)
    for words in ("before the review", "by the core group", "the next conference"):
        assert day_meant(words, nothing_set) is None


@pytest.mark.parametrize(
    ("on", "words", "day"),
    [
        ("2026-11-27", "Friday", "2026-12-04"),
        ("2026-11-27", "next Friday", "2026-12-04"),
        ("2026-11-29", "next Friday", "2026-12-04"),
        ("2026-11-30", "next Friday", "2026-12-11"),
        ("2026-12-30", "4 January", "2027-01-04"),
        ("2026-12-30", "30 November", "2026-11-30"),
        ("2026-01-05", "30 December", "2025-12-30"),
        ("2027-01-31", "in a month", "2027-02-28"),
        ("2027-01-31", "the 30th", None),
        ("2028-02-29", "the 29th", "2028-02-29"),
        ("2027-05-01", "by half term", "2027-05-28"),
        ("2026-09-20", "by half term", "2026-10-23"),
        ("2026-12-28", "by Christmas", "2027-12-24"),
        ("9999-12-30", "in 2 weeks", None),
        ("9999-12-30", "by Easter", None),
    ],
)
def test_from_other_days(on: str, words: str, day: str | None) -> None:
    meant = day_meant(words, Said(date.fromisoformat(on)))
    assert (meant and meant.isoformat()) == day


def test_before_is_a_day_on_which_services_work() -> None:
    closed = frozenset({date(2026, 12, 24), date(2026, 12, 23)})
    assert day_meant("before Christmas", Said(TUESDAY.on, closed=closed)) == date(2026, 12, 22)
    assert day_meant("before Monday", TUESDAY) == date(2026, 11, 27)


WORDS = st.lists(
    st.sampled_from(
        (
            "next",
            "by",
            "before",
            "in",
            "the",
            "a",
            "2",
            "999",
            "week",
            "weeks",
            "Friday",
            "of",
            "end",
            "half",
            "term",
            "4",
            "31",
            "29",
            "feb",
            "/",
            ".",
            "-",
            "month",
            "easter",
        )
    ),
    max_size=8,
).map(" ".join)


@given(st.text(max_size=LONGEST + 5) | WORDS, st.dates())
def test_any_words_on_any_day_mean_a_day_or_none(words: str, on: date) -> None:
    meant = day_meant(words, Said(on))
    assert meant is None or isinstance(meant, date)
