"""Dates and times as people in Britain write and count them."""

from datetime import date, datetime, timedelta

from soundingboard.base.clock import LONDON

DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
MONTHS = (
    "January", "February", "March", "April", "May", "June", "July",
    "August", "September", "October", "November", "December",
)  # fmt: skip


def short_date(day: date) -> str:
    """``24 Nov 2026``."""
    return f"{day.day} {MONTHS[day.month - 1][:3]} {day.year}"


def plain_date(day: date) -> str:
    """``24 November 2026``."""
    return f"{day.day} {MONTHS[day.month - 1]} {day.year}"


def day_and_month(day: date) -> str:
    """``24 November``."""
    return f"{day.day} {MONTHS[day.month - 1]}"


def full_date(day: date) -> str:
    """``Tuesday 24 November 2026``."""
    return f"{DAYS[day.weekday()]} {plain_date(day)}"


def weekday_date(day: date) -> str:
    """``Tuesday 24 November``."""
    return f"{DAYS[day.weekday()]} {day_and_month(day)}"


def quarter(day: date) -> str:
    """``January to March 2026``: the three months in which a day is."""
    first = (day.month - 1) // 3 * 3
    return f"{MONTHS[first]} to {MONTHS[first + 2]} {day.year}"


def spoken_time(moment: datetime) -> str:
    """``10 am``, ``1:30 pm``."""
    hour = moment.hour % 12 or 12
    minutes = f":{moment.minute:02}" if moment.minute else ""
    return f"{hour}{minutes} {'am' if moment.hour < 12 else 'pm'}"


def clock_time(moment: datetime) -> str:
    """``10:42``, as on a wall clock."""
    return f"{moment.hour:02}:{moment.minute:02}"


def running_time(span: timedelta | float) -> str:
    """``01:20:05``: hours, minutes and seconds of a span or of a number of seconds."""
    seconds = int(span.total_seconds() if isinstance(span, timedelta) else span)
    return f"{seconds // 3600:02}:{seconds // 60 % 60:02}:{seconds % 60:02}"


def seconds_between(earlier: datetime, later: datetime) -> float:
    """How many seconds it took; none where the room's clock was set back meanwhile.

    Whatever tells how long something was asks here: nothing lasts for less than no time.
    """
    return max(0.0, (later - earlier).total_seconds())


def as_date(text: str) -> date | None:
    """The date that a text is or begins with: ``2026-11-28``, ``2026-11-28 next Friday``; None for words."""
    try:
        return date.fromisoformat(text.partition(" ")[0])
    except ValueError:
        return None


def words_said(text: str) -> str:
    """The words beside a date in a text, or all of it where there is no date."""
    return text.partition(" ")[2] if as_date(text) else text


def date_or_words(text: str) -> str:
    """A date in a text as people say it, ``next Friday (Friday 4 December)``; other words as they are."""
    day, words = as_date(text), words_said(text)
    if day is None:
        return text
    return f"{words} ({weekday_date(day)})" if words else weekday_date(day)


def on_date_or_words(text: str) -> str:
    """The same within a sentence: ``on Friday 4 December``."""
    told = date_or_words(text)
    return f"on {told}" if as_date(text) and not words_said(text) else told


def hours_between(earlier: datetime, later: datetime) -> float:
    """True hours from one civil time to another, over a clock change too."""
    start = earlier.replace(tzinfo=LONDON).timestamp()
    end = later.replace(tzinfo=LONDON).timestamp()
    return (end - start) / 3600


def age_in_years(born: date, on: date) -> int:
    """Whole years lived on that day."""
    return on.year - born.year - ((on.month, on.day) < (born.month, born.day))


def joined(words: list[str] | tuple[str, ...]) -> str:
    """``Ella``, ``Ella and Noah``, ``Ella, Noah and Sam``."""
    if len(words) < 2:
        return "".join(words)
    return ", ".join(words[:-1]) + " and " + words[-1]
