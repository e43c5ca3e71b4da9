"""Where copied words came from."""

from typing import Any

from soundingboard.conference.copied import Copied
from soundingboard.conference.record import Record, noun_of


def standing_copies(record: Record) -> list[Copied]:
    """Words that came from elsewhere and that the chair has not cleared."""
    return [row for row in record.all(Copied) if not row.cleared]


def source_of(copied: Copied, record: Record) -> Any:  # noqa: ANN401 - a row of any noun with an audience
    """The row that copied words came from; rows that others point at are never deleted."""
    return record.find(noun_of(copied.from_table), copied.source)
