"""The chair's own practice, as it is kept and shown: a count of each closed conference, and their sum."""

import hashlib
from collections.abc import Iterable
from typing import Final

import msgspec

from soundingboard.base.settings import Settings
from soundingboard.conference.board import Entry, Response
from soundingboard.conference.meeting import AgendaItem, Break, ItemSpan, Turn
from soundingboard.conference.noun import Belongs
from soundingboard.conference.papers import Issued, Report, ReportShare
from soundingboard.conference.people import Child, Father, Person
from soundingboard.conference.record import Record
from soundingboard.practice.mirror import Chart, Held, charts, held
from soundingboard.views.facts import facts_of
from soundingboard.views.policy import policy_of

__all__ = ["COUNTED_FROM", "Chart", "counted", "mirrored", "rules_of"]

COUNTED_FROM: Final[tuple[type[Belongs], ...]] = (
    AgendaItem, Break, Child, Entry, Father, Issued, ItemSpan, Person, Report, ReportShare, Response, Turn,
)  # fmt: skip
"""The tables of which a conference is counted: nobody's private notes are among them."""
_FORM: Final = 1
"""Grows when a count is made in another way, so that every conference is counted anew."""


def counted(record: Record) -> str:
    """One closed conference counted, as text that is kept; it names nobody."""
    now = record.conference.closed_at or record.conference.starts
    return msgspec.json.encode(held(facts_of(record, now), policy_of(record))).decode()


def rules_of(settings: Settings) -> str:
    """A sign of the rules by which it was counted; other rules have another."""
    return hashlib.sha256(repr((_FORM, settings.rules)).encode()).hexdigest()


def mirrored(kept: Iterable[str]) -> tuple[Chart, ...]:
    """What the counts that were kept come to; nothing where they are too few to be told."""
    return charts([msgspec.json.decode(each, type=Held) for each in kept])
