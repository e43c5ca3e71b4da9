"""Pictures where people would rather look: how the time went, the scale's spread, the plan's dates."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from math import ceil

from soundingboard.base import dates
from soundingboard.documents import look
from soundingboard.documents.content import Picture
from soundingboard.documents.drawing import Anchor, Box, Dot, Drawing, Label, Shape, Stroke
from soundingboard.documents.fonts import faces, width
from soundingboard.documents.shared import all_ended
from soundingboard.documents.text import plain, spaced
from soundingboard.documents.typeset import Style, typeset
from soundingboard.documents.wording import say, word
from soundingboard.practice.wording import official_words, wording
from soundingboard.views.copies.parts import Copy, TimePart
from soundingboard.views.copies.said_parts import ScorePart

_SMALL = 11.5
_PITCH = 14.0
_COLOURS = {
    "open": "#D8D0C2", "voice": "#E8B45A", "info": "#B5AC9E", "risk": "#6A2458", "plan": look.PLAN,
    "decision": look.TEAL, "close": "#9CC4C0", "break": "#F1ECE2",
}  # fmt: skip
"""A colour for each purpose, as on the page of the close."""


def time(spent: TimePart, wide: float) -> Picture | None:
    """How the time went: one bar in parts, and under it what each stands for."""
    parts = [
        (official_words(wording().purposes, purpose), minutes, _COLOURS.get(purpose, look.SOFT))
        for purpose, minutes in spent.minutes
        if minutes >= 1
    ]
    whole = sum(minutes for _, minutes, _ in parts)
    if not whole:
        return None
    shapes = bar(((minutes, colour) for _, minutes, colour in parts), 0, wide)
    minutes_of = [(f"{part} {minutes:.0f} min", colour) for part, minutes, colour in parts]
    under, high = legend(minutes_of, 40, wide)
    told = ", ".join(
        word("picture.time_part", part=part, minutes=f"{minutes:.0f}") for part, minutes, _ in parts
    )
    return Picture(Drawing(wide, high, (*shapes, *under)), say("picture.time", parts=told))


def bar(parts: Iterable[tuple[float, str]], top: float, wide: float, high: float = 26) -> list[Shape]:
    """A bar of amounts and their colours, from left to right."""
    known = list(parts)
    whole = sum(amount for amount, _ in known)
    shapes: list[Shape] = []
    x = 0.0
    for amount, colour in known:
        part = wide * amount / whole
        shapes.append(Box(x, top, max(part - 1, 1), high, colour))
        x += part
    return shapes


def legend(parts: Iterable[tuple[str, str]], top: float, measure: float) -> tuple[list[Shape], float]:
    """A swatch and a word for each, in as many lines as they take; and where they end."""
    shapes: list[Shape] = []
    x = 0.0
    for text, colour in parts:
        wide = 14 + wide_of(text) + 18
        if x and x + wide - 18 > measure:
            x, top = 0.0, top + 18
        shapes += [Box(x, top, 10, 10, colour), Label(text, x + 14, top + 9, _SMALL, look.INK)]
        x += wide
    return shapes, top + 16


def scale(scores: Iterable[ScorePart], wide: float) -> Picture:
    """The scale's spread: everybody's name over their number on a line from 0 to 10."""
    ordered = sorted(scores, key=lambda score: score.score)
    step = (wide - 2 * _EDGE) / 10
    placed = list(_staggered([_Mark(_EDGE + score.score * step, score.name) for score in ordered], wide))
    line = (1 + max(each.level for each in placed)) * _PITCH + 12
    shapes: list[Shape] = [Stroke(_EDGE, line, wide - _EDGE, line, look.SOFT, 1.5)]
    for number in range(11):
        x = _EDGE + number * step
        shapes += [
            Stroke(x, line - 4, x, line + 4, look.SOFT),
            Label(str(number), x, line + 19, _SMALL, look.SOFT, anchor="middle"),
        ]
    for each in placed:
        foot = line - 12 - each.level * _PITCH
        shapes += [
            Stroke(each.mark.x, foot + 2, each.mark.x, line, look.LINE),
            Dot(each.mark.x, line, 5, look.TEAL),
            Label(each.mark.name, each.left, foot, _SMALL, look.INK, strong=True),
        ]
    told = ", ".join(word("picture.score", name=score.name, number=str(score.score)) for score in ordered)
    return Picture(Drawing(wide, line + 22, _in_order(shapes)), say("picture.scale", numbers=told))


_EDGE = 16.0


def plan_dates(copy: Copy) -> Picture | None:
    """The plan's dates on a line, one step each: who promised what by when, and when people meet.

    None where there are so few that no line is needed, or so many that none could be looked at.
    """
    days, wide = sorted(_days(copy).items()), room(copy)
    if not _LEAST_DATES <= len(days) <= _MOST_DATES:
        return None
    met = set(_meetings(copy))
    rows = ceil(len(days) / (wide // _STEP))
    at_once = ceil(len(days) / rows)
    shapes: list[Shape] = []
    top = 0.0
    for start in range(0, len(days), at_once):
        row = days[start : start + at_once]
        before = days[start - 1][0] if start else None
        made, top = _row(row, before, met, (wide / at_once, top))
        shapes += made
    told = (word("picture.date", day=dates.plain_date(day), what=", ".join(whats)) for day, whats in days)
    return Picture(Drawing(wide, top, _in_order(shapes)), spaced(say("picture.dates"), plain(" ".join(told))))


_STEP = 70.0
_LEAST_DATES, _MOST_DATES = 3, 40
_LONG = 14
"""From so many days on the line says how long it is from one date to the next."""


def _row(
    days: Sequence[tuple[date, list[str]]], before: date | None, met: set[date], room: tuple[float, float]
) -> tuple[list[Shape], float]:
    """One row of the line: its dots, and what each is; and where it ends. ``room`` is a step and its top."""
    step, top = room
    line = top + 18
    shapes: list[Shape] = [Stroke(0, line, step * len(days) - 8, line, look.SOFT, 1.5)]
    foot = line
    for at, (day, whats) in enumerate(days):
        x = at * step
        shapes.append(Dot(x + 6, line, 6 if day in met else 4.5, look.TEAL if day in met else look.PLAN))
        base = line + 20
        shapes.append(Label(dates.short_date(day).rpartition(" ")[0], x, base, _SMALL, look.INK, strong=True))
        for text in (line for what in whats for line in _lines(what, step - 8)):
            base += _PITCH
            shapes.append(Label(text, x, base, _SMALL, look.SOFT))
        foot = max(foot, base)
        apart = (day - before).days if before else 0
        if apart >= _LONG:
            weeks = word("picture.weeks", number=str(apart // 7))
            end = x - 2 if at else x + 14
            anchor: Anchor = "end" if at else "start"
            shapes.append(Label(weeks, end, line - 7, _SMALL, look.SOFT, anchor=anchor))
        before = day
    return shapes, foot + 10


def _lines(text: str, measure: float) -> list[str]:
    """The text in lines no wider than that."""
    set_lines = typeset(plain(text), Style(_SMALL, look.SOFT), measure)
    return ["".join(piece.letters for piece in line.pieces) for line in set_lines]


def _days(copy: Copy) -> dict[date, list[str]]:
    """What happens on each day, in few words; whoever reads it stands there where they help, too."""
    found: dict[date, list[str]] = {}
    for day, what in (*_meetings(copy).items(), *((day, what) for day, what, _ in copy.key_dates)):
        found.setdefault(day, []).append(what.rstrip("."))
    for action in (action for outcome in copy.outcomes for action in outcome.actions):
        if action.by:
            reader = copy.recipient.called
            who = (action.who, reader if reader in action.with_whom else "")
            found.setdefault(action.by, []).append(dates.joined(list(filter(None, who))))
    first = copy.starts.date()  # what was promised before is over, and is told with how it was kept
    return {day: list(dict.fromkeys(filter(None, whats))) for day, whats in found.items() if day >= first}


def _meetings(copy: Copy) -> dict[date, str]:
    """When people met, and meet again where anybody still does."""
    group = copy.core_group
    known: list[tuple[datetime | None, str]] = [(copy.starts, "picture.met")]
    if not all_ended(copy):
        known += [
            (group.first_meeting if group else None, "picture.group"),
            (copy.next_conference, "picture.again"),
        ]
    return {at.date(): word(sentence) for at, sentence in known if at}


def room(copy: Copy) -> float:
    """How wide a picture may be in this copy's papers."""
    return (look.ENLARGED if copy.recipient.large_print else look.USUAL).measure


@dataclass(frozen=True, slots=True)
class _Mark:
    """A place on a line, and the name that belongs to it."""

    x: float
    name: str


@dataclass(frozen=True, slots=True)
class _Placed:
    """A mark, the left of its letters, and how many rows away from the line they stand."""

    mark: _Mark
    left: float
    level: int


def _staggered(marks: Iterable[_Mark], measure: float) -> Iterator[_Placed]:
    """Each mark's letters as near to the line as they can stand without touching others."""
    taken: list[list[tuple[float, float]]] = []
    for mark in marks:
        wide = wide_of(mark.name, strong=True)
        left = max(min(mark.x - wide / 2, measure - wide), 0)
        level = next((at for at, row in enumerate(taken) if _is_free(row, left, left + wide)), len(taken))
        if level == len(taken):
            taken.append([])
        taken[level].append((left, left + wide))
        yield _Placed(mark, left, level)


def _is_free(row: Iterable[tuple[float, float]], left: float, right: float) -> bool:
    return all(right + 8 < start or end + 8 < left for start, end in row)


def _in_order(shapes: Iterable[Shape]) -> tuple[Shape, ...]:
    """Lines first, then dots, then letters, so that nothing crosses what is to be read."""
    return tuple(sorted(shapes, key=lambda shape: _LAYERS.index(type(shape))))


_LAYERS = (Stroke, Box, Dot, Label)


def wide_of(text: str, *, strong: bool = False) -> float:
    """How wide a label is."""
    return sum(width(part, font, _SMALL) for font, part in faces(text, strong=strong))
