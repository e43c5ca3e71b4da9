"""The day that people mean by words such as "next Friday", "in 2 weeks" or "before the review".

Words are read as they are meant in Britain: "Friday" is the first one after the day they are said
on, "next Friday" the one of the next week, which begins on a Monday; 4/12 is the fourth of
December. What names no one day, such as "soon" or "every Monday", means none.
"""

import re
from calendar import monthrange
from collections.abc import Callable, Iterable, Mapping
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from datetime import date, timedelta

from soundingboard.base.dates import DAYS, MONTHS
from soundingboard.base.forgetting import remembered
from soundingboard.practice.dates import NO_DAYS, add_months, add_working_days, bank_holidays

LONGEST = 60
"""Characters of a day in words; more is a sentence, and means no one day."""


@dataclass(frozen=True, slots=True)
class Said:
    """When something was said, and the days that it may lean on, where they are known."""

    on: date
    review: date | None = None
    core_group: date | None = None
    closed: AbstractSet[date] = NO_DAYS


_LOOSE = r"\b(?:no|not) later than |,? at the latest$|^(?:at )?latest |\ba couple of\b"
_WHEN = r"^(?:before|(?:by|on|until|till|within|during|from|at|in time for)(?: or before)?) "


@remembered(1024)
def day_meant(words: str, said: Said) -> date | None:
    """The day meant, or None. "Before" is the last working day before; "by" and "on" are the day itself.

    Whatever is to be done by Christmas or by half term is done on the last working day before.
    """
    if len(words) > LONGEST:
        return None
    text = _plain(words)
    before = text.startswith("before ")
    text = re.sub(_WHEN, "", text)
    try:
        day = _iso(words) or next(filter(None, (way(text, said) for way in _WAYS)), None)
        return add_working_days(day, -1, said.closed) if day and (before or _FEAST.fullmatch(text)) else day
    except (ValueError, OverflowError):
        return None


def is_the_date(words: str, said: Said) -> bool:
    """Whether words that mean a day are the date itself, such as 4 December, and so say no more than it."""
    return _iso(words) is not None or _written(re.sub(_WHEN, "", _plain(words)), said) is not None


def _plain(words: str) -> str:
    text = " ".join(words.casefold().replace("’", "'").replace("-", " ").split()).strip(" .,;:!")
    return re.sub(_LOOSE, _plainer, text)


def _plainer(match: re.Match[str]) -> str:
    return "two" if "couple" in match[0] else ""


def _iso(words: str) -> date | None:
    match = re.search(r"(?<!\d)(\d{4})-(\d\d)-(\d\d)(?!\d)", words)
    return date(int(match[1]), int(match[2]), int(match[3])) if match else None


_NUMBERS: Mapping[str, int] = {
    word: number
    for number, words in enumerate(
        ("", "a one an", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven",
         "twelve")
    )
    for word in words.split()
}  # fmt: skip
_MONTHS = {name[:3].casefold(): number for number, name in enumerate(MONTHS, 1)}
_WEEKDAYS = {name[:3].casefold(): number for number, name in enumerate(DAYS)}
_MONTH = r"(?P<month>jan|feb|mar|apr|may|jun|jul|aug|sept?|oct|nov|dec)[a-z]*"
_WEEKDAY = r"(?P<day>mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?"
_COUNT = r"(?P<count>\d{1,3}|an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)"
_UNIT = r"(?P<unit>working day|day|week|fortnight|month|hour)s?'?"

Way = Callable[[str, Said], date | None]


def _written(text: str, said: Said) -> date | None:
    """The 4th of December, Friday 4 December 2026, December 4, 4/12, 04.12.26."""
    weekday = rf"(?:{_WEEKDAY},? )?(?:the )?"
    ways = (
        rf"{weekday}(?P<date>\d{{1,2}})(?:st|nd|rd|th)?(?: of)? {_MONTH}\.?(?:,? (?P<year>\d{{4}}))?",
        rf"{weekday}{_MONTH}\.? (?:the )?(?P<date>\d{{1,2}})(?:st|nd|rd|th)?(?:,? (?P<year>\d{{4}}))?",
        r"(?P<date>\d{1,2})[/.](?P<number>\d{1,2})(?:[/.](?P<year>\d{4}|\d\d))?",
        rf"{weekday}(?P<date>\d{{1,2}})(?:st|nd|rd|th)",
    )
    match = next(filter(None, (re.fullmatch(way, text) for way in ways)), None)
    if match is None:
        return None
    found = match.groupdict()
    day, wanted = _day_of(found, said.on), _WEEKDAYS.get((found.get("day") or "")[:3])
    return day if wanted in {None, day.weekday()} else None


def _day_of(found: Mapping[str, str | None], on: date) -> date:
    """The day of a written date; without a month it is the next of its number."""
    number, name, year = found.get("number"), found.get("month"), found.get("year")
    day = int(found["date"] or 0)
    if not number and not name:
        return _next_of_month(day, on)
    month = int(number) if number else _MONTHS[(name or "")[:3]]
    if year:
        return date(int(year) + (2000 if len(year) == 2 else 0), month, day)
    return _coming(month, day, on)


A_WHILE = timedelta(31)
"""A day without a year that is no longer past than this is meant as past; else it is the next one."""


def _coming(month: int, day: int, on: date) -> date:
    years = (on.year - 1, on.year, on.year + 1, on.year + 4)
    days = (date(year, month, day) for year in years if day <= monthrange(year, month)[1])
    return min(one for one in days if one >= on - A_WHILE)


def _next_of_month(day: int, on: date) -> date:
    """The next time that it is the 4th."""
    this = on.replace(day=1)
    return on.replace(day=day) if day >= on.day else add_months(this, 1).replace(day=day)


def _near(text: str, said: Said) -> date | None:
    """Today, tonight, tomorrow, the day after tomorrow."""
    days = {
        "today": 0,
        "now": 0,
        "tonight": 0,
        "the end of today": 0,
        "the end of the day": 0,
        "tomorrow": 1,
        "the end of tomorrow": 1,
        "the day after tomorrow": 2,
        "day after tomorrow": 2,
        "the next working day": None,
    }
    base, _, _part = text.partition(" at ")
    base = re.sub(r" (?:morning|afternoon|evening|night)$", "", base)
    if base not in days:
        return None
    count = days[base]
    return add_working_days(said.on, 1, said.closed) if count is None else said.on + timedelta(count)


def _weekday(text: str, said: Said) -> date | None:
    """Friday, this Friday, next Friday, Friday week, a week on Friday, Friday fortnight, next week Friday."""
    match = re.fullmatch(
        rf"(?P<first>(?:this|this coming|coming|the coming|next|next week on|next week|the following|"
        rf"(?:a|one) week on|(?:a|one) week this|two weeks on|a fortnight on) )?"
        rf"{_WEEKDAY}(?P<last> week| fortnight| next week| of next week| this week)?"
        rf"(?: (?:morning|afternoon|evening|night|lunchtime))?(?: at .*)?",
        text,
    )
    if match is None:
        return None
    first, last = (match["first"] or "").strip(), (match["last"] or "").strip()
    wanted = _WEEKDAYS[match["day"][:3]]
    if first.startswith(("next", "the following")) or "next" in last:
        return _monday(said.on) + timedelta(7 + wanted)
    weeks = 2 if re.search("two|fortnight", first + last) else int("week" in first or last == "week")
    return said.on + timedelta((wanted - said.on.weekday() - 1) % 7 + 1 + 7 * weeks)


def _monday(day: date) -> date:
    return day - timedelta(day.weekday())


def _span(text: str, said: Said) -> date | None:
    """In 2 weeks, 6 weeks from today, in a fortnight's time, within 10 working days, a week today."""
    match = re.fullmatch(
        rf"(?:in |within |in the next |the next )?(?:about )?{_COUNT} ?{_UNIT}"
        rf"(?:'s time| time| (?:from|of) (?:now|today|the (?:conference|meeting))| today| hence)?",
        text,
    )
    if match is None:
        return None
    count = _NUMBERS.get(match["count"]) or int(match["count"])
    unit = match["unit"]
    if unit == "working day":
        return add_working_days(said.on, count, said.closed)
    if unit == "month":
        return add_months(said.on, count)
    if unit == "hour":
        return said.on + timedelta(hours=count) if count % 24 == 0 else None
    return said.on + timedelta(count * {"day": 1, "week": 7, "fortnight": 14}[unit])


def _week_or_month(text: str, said: Said) -> date | None:
    """The end of next week, this week, the end of the month, early next month, mid December, end of term."""
    match = re.fullmatch(
        r"(?:the )?(?P<part>end of|start of|beginning of|middle of|early|mid|late|end)? ?(?:in )?"
        rf"(?P<which>(?:this|the|next) (?:week|month|year)|{_MONTH})",
        text,
    )
    if match is None or (match["part"] is None and match["month"]):
        return None
    which = match["which"]
    if which.endswith("week"):
        monday = _monday(said.on) + timedelta(7 if which.startswith("next") else 0)
        return monday + timedelta(_IN_A_WEEK.get(match["part"] or "", 4))
    if which.endswith("year"):
        return None
    first = said.on.replace(day=1)
    if match["month"]:
        first = _coming(_MONTHS[match["month"][:3]], 1, first)
    elif which.startswith("next"):
        first = add_months(first, 1)
    days = {"early": 7, "start of": 7, "beginning of": 7, "mid": 15, "middle of": 15}
    day = days.get(match["part"] or "")
    return first.replace(day=day) if day else add_months(first, 1) - timedelta(1)


_IN_A_WEEK = dict(
    zip(("start of", "beginning of", "early", "mid", "middle of"), (0, 0, 1, 2, 2), strict=True)
)
"""Days after Monday; what is nowhere in the week is at its end, on Friday."""


def _leaning(text: str, said: Said) -> date | None:
    """The review, the next conference, the core group, Christmas, Easter, half term."""
    meeting = re.fullmatch(
        r"(?:the |our |her |his |their )?(?P<first>first |next )?"
        r"(?P<what>review(?: conference| meeting)?|conference|core group(?: meeting)?|small group)",
        text,
    )
    if meeting:
        small = meeting["what"].startswith(("core", "small"))
        if meeting["what"] == "conference" and not meeting["first"]:
            return None
        return said.core_group if small else said.review
    feast = _FEAST.fullmatch(text)
    if feast is None:
        return None
    years = (said.on.year, said.on.year + 1)
    days: Mapping[str, Iterable[date | None]] = {
        "christmas": [date(year, 12, 25) for year in years],
        "xmas": [date(year, 12, 25) for year in years],
        "new year": [date(year, 1, 1) for year in years],
        "easter": [_easter(year) for year in years],
        "half term": [day for year in years for day in _half_terms(year)],
    }
    return next((day for day in days[feast[1]] if day and day > said.on), None)


_FEAST = re.compile(r"(?:the )?(christmas|xmas|new year|easter|half term)(?: day| holidays?| break)?")
"""Days by which, and not on which, something is done."""


def _easter(year: int) -> date | None:
    """Easter Sunday, two days after Good Friday; None for years that nobody has worked out."""
    friday = next((day for day, name in bank_holidays(year).items() if "Good Friday" in name), None)
    return friday + timedelta(2) if friday else None


def _half_terms(year: int) -> tuple[date, ...]:
    """The Mondays on which most schools' half terms begin: February, the end of May, the end of October.

    Each council sets its own; the day is shown, and whoever knows better says it.
    """
    february = _monday(date(year, 2, 1) + timedelta(6)) + timedelta(14)
    return february, _monday(date(year, 5, 31)), _monday(date(year, 10, 31))


_WAYS: tuple[Way, ...] = (_near, _weekday, _span, _written, _week_or_month, _leaning)
