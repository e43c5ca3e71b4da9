"""The whole conference as data, for whoever takes it over; the chair's own notes stay behind."""

from datetime import date
from typing import Any

from soundingboard.conference.noun import Noun
from soundingboard.conference.nouns import BELONGING
from soundingboard.conference.record import Record

SCHEMA = 1
"""The version of the form of this data; it grows when a reader of the old form would misread the new."""


def whole(record: Record) -> dict[str, Any]:
    """Every row by table, as plain values; dates and times are as ISO 8601 writes them."""
    nouns: tuple[type[Any], ...] = BELONGING
    tables = {
        noun.__tablename__: [_values(row, leave_out="conference") for row in record.all(noun)]
        for noun in nouns
        if not noun.stays_here
    }
    return {"schema": SCHEMA, "conference": _values(record.conference), **tables}


def _values(row: Noun, leave_out: str = "") -> dict[str, Any]:
    values = {name: getattr(row, name) for name in row.__mapper__.column_attrs.keys()}  # noqa: SIM118 - no dict
    return {name: _plain(value) for name, value in values.items() if name != leave_out}


def _plain(value: object) -> object:
    return value.isoformat() if isinstance(value, date) else value
