"""What we said and decided: the summary of one conference for one reader."""

from collections.abc import Callable
from functools import partial

from soundingboard.base import dates
from soundingboard.documents import board, decision, promises, put_right, record, remarks
from soundingboard.documents.content import Block, Document, Heading, Lead, Title
from soundingboard.documents.shared import children, footer, kicker, reader_name
from soundingboard.documents.text import strong
from soundingboard.documents.wording import say, word
from soundingboard.views.copies.parts import Copy

Section = Callable[[Copy], tuple[Block, ...]]

_GROWN = frozenset(("parent", "family", "professional"))
_EVERYONE = _GROWN | {"child"}
_OFFICE = frozenset(("professional",))


def _decided(copy: Copy) -> tuple[Block, ...]:
    said = decision.decided(copy)
    return (Heading(say("decided.heading")), *said) if said else ()


def _plan(copy: Copy) -> tuple[Block, ...]:
    said = promises.as_bullets(copy) if copy.recipient.reader == "child" else promises.outcomes(copy)
    return (Heading(say("plan.heading")), *said) if said else ()


def _next(copy: Copy) -> tuple[Block, ...]:
    return promises.what_next(copy, told=True)


def _unless_planned(build: Section) -> Section:
    """A part that stands in the plan already, for readers who get no plan."""
    return lambda copy: () if "plan" in copy.papers else build(copy)


SECTIONS: tuple[tuple[Section, frozenset[str]], ...] = (
    (_decided, _EVERYONE),
    (decision.official, _OFFICE),
    (_next, _EVERYONE),
    (remarks.unconfirmed, _GROWN),
    (record.dissents, _GROWN),
    (partial(board.cards, kind="going_well"), _EVERYONE),
    (partial(board.cards, kind="risk"), _GROWN),
    (partial(board.cards, kind="worry"), _GROWN),
    (partial(board.cards, kind="not_sure"), _GROWN),
    (_plan, _EVERYONE),
    (_unless_planned(promises.contingency), _GROWN),
    (_unless_planned(promises.agreement), _GROWN),
    (_unless_planned(promises.key_dates), _GROWN),
    (remarks.remarks, _GROWN),
    (board.you_said, _EVERYONE),
    (record.scale, _GROWN),
    (record.views, _GROWN),
    (record.talked_about, _GROWN),
    (record.who, _GROWN),
    (record.about_in_short, _GROWN - _OFFICE),
    (record.reports, _GROWN),
    (record.new_information, _GROWN),
    (record.about_meeting, _OFFICE),
    (record.time_ledger, _OFFICE),
    (put_right.corrections, _GROWN),
)
"""Each part of the summary in its order, and the readers it is for; an empty one is not printed."""


def summary(copy: Copy) -> Document:
    """The summary as this copy's reader gets it."""
    title = say("summary.title")
    day = dates.full_date(copy.starts)
    reader = strong(reader_name(copy))
    lead = say("summary.lead", children=children(copy, bold=True), day=day, reader=reader)
    readers = copy.recipient.reader
    parts = tuple(block for build, meant in SECTIONS if readers in meant for block in build(copy))
    blocks = (kicker(copy), Title(title), Lead(lead), *parts)
    return Document(f"{word('summary.title')}: {copy.reference}", blocks, footer(copy), copy.starts.date())
