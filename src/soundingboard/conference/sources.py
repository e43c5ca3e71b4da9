"""Who reads a row, of whatever noun it is, where copied words came from, and what the chair has cleared."""

from typing import Any

from sqlalchemy import String

from soundingboard.conference.board import EVERYONE
from soundingboard.conference.copied import ClearedText, Copied
from soundingboard.conference.record import Record, noun_of


def readers_of(row: Any) -> tuple[list[str], list[str], list[str]]:  # noqa: ANN401 - a row of any noun
    """For whom it is, for whom not, and about which children; for everyone where nobody has said."""
    return getattr(row, "audience", EVERYONE), getattr(row, "not_for", []), getattr(row, "about", [])


def standing_copies(record: Record) -> list[Copied]:
    """Words that came from elsewhere and that the chair has not cleared."""
    return [row for row in record.all(Copied) if not row.cleared]


def source_of(copied: Copied, record: Record) -> Any:  # noqa: ANN401 - a row of any noun with an audience
    """The row that copied words came from; rows that others point at are never deleted."""
    return record.find(noun_of(copied.from_table), copied.source)


def cleared_texts(record: Record) -> frozenset[str]:
    """What may stand as it is although it names a child."""
    return frozenset(text for row in record.all(ClearedText) for text in row.texts)


def texts_for_room(row: Any) -> tuple[str, ...]:  # noqa: ANN401 - a row of any noun
    """All that is written in a row and may stand on the family's screen."""
    columns = type(row).__mapper__.columns.items()
    shown = (name for name, each in columns if each.info["class"] == "room" and isinstance(each.type, String))
    return tuple(text for name in shown if (text := getattr(row, name)))
