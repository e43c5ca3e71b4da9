"""Pieces that more than one paper is built of: sections, names of the reader, moments."""

from collections.abc import Hashable, Iterable
from datetime import datetime, time
from typing import TypeVar

from soundingboard.base import dates
from soundingboard.documents.content import Block, Heading, Kicker
from soundingboard.documents.text import Text, plain
from soundingboard.documents.wording import names, say, told, word
from soundingboard.practice.stage import PLAN_OUTCOMES
from soundingboard.practice.wording import Table, family_words, official_words
from soundingboard.views.copies.parts import Copy

_Said = TypeVar("_Said", bound=Hashable)

ENDED = "end"
"""The decision after which a child has none any more."""


def section(heading: str, *blocks: Block) -> tuple[Block, ...]:
    """The blocks under their heading; nothing at all where there are none."""
    return (Heading(say(heading)), *blocks) if blocks else ()


def moment(at: datetime) -> str:
    """``Friday 19 February 2027 at 10 am``, or the day alone when no hour was set."""
    day = dates.full_date(at)
    return day if at.time() == time() else f"{day} at {hour(at)}"


def near_moment(at: datetime) -> str:
    """``Friday 20 November at 3:30 pm``, for days close to the meeting."""
    return f"{dates.weekday_date(at)} at {hour(at)}"


def hour(at: datetime) -> str:
    """``10 am``, or ``midday``, which some take for midnight when it is written in numbers."""
    return "midday" if at.time() == time(12) else dates.spoken_time(at)


def reader_name(copy: Copy) -> str:
    """What the copy calls its reader: a professional by the full name, everybody else as people do."""
    reader = copy.recipient
    return reader.name if reader.reader == "professional" else reader.called


def children(copy: Copy, *, bold: bool = False) -> Text:
    """The children of this copy, as people call them."""
    return names([child.called for child in copy.children], bold=bold)


def alike(said: Iterable[tuple[str, _Said]]) -> dict[_Said, list[str]]:
    """What was said of somebody, and of whom: what was said of several in the same words is told once."""
    of: dict[_Said, list[str]] = {}
    for called, what in said:
        of.setdefault(what, []).append(called)
    return of


def plain_words(copy: Copy, table: Table, code: str) -> str:
    """The words for a code of the vocabulary as this reader knows them; nothing for no code."""
    words = official_words if copy.recipient.reader == "professional" else family_words
    return words(table, code) if code else ""


def opened(words: str) -> Text:
    """Words that begin a cell, with a capital."""
    return plain(words[:1].upper() + words[1:])


def footer(copy: Copy) -> str:
    """The line at the foot of every page."""
    day = dates.plain_date(copy.starts)
    return word("office.footer", reference=copy.reference, reader=reader_name(copy), day=day)


def kicker(copy: Copy) -> Kicker:
    """The small line that says whose paper it is."""
    return office(copy.area)


def office(area: str) -> Kicker:
    """The office's name, after that of its area where there is one."""
    name = say("office.name")
    return Kicker(say("office.line", area=told("areas", area), office=name) if area else name)


def all_ended(copy: Copy) -> bool:
    """Whether the plan of every child of this copy has come to its end: nobody meets about them again."""
    return bool(copy.children) and all(child.outcome == ENDED for child in copy.children)


def has_plan(copy: Copy) -> bool:
    """Whether any child of this copy has a child protection plan."""
    return any(child.outcome in PLAN_OUTCOMES for child in copy.children)
