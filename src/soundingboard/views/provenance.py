"""Where copied words came from, as the rules read it."""

from soundingboard.conference.board import Entry
from soundingboard.conference.copied import Copied
from soundingboard.conference.record import Record
from soundingboard.conference.sources import readers_of, source_of, standing_copies
from soundingboard.practice.facts import CopiedFacts
from soundingboard.practice.readers import audience_of


def copied_facts(record: Record) -> tuple[CopiedFacts, ...]:
    """Words that the chair has not cleared, and who may read what they came from."""
    return tuple(_facts(row, record) for row in standing_copies(record))


def _facts(row: Copied, record: Record) -> CopiedFacts:
    source = source_of(row, record)
    card = source.id if isinstance(source, Entry) else ""
    audience, not_for, about = readers_of(source)
    return CopiedFacts(row.row, tuple(row.words), card, audience_of(audience), tuple(not_for), tuple(about))
