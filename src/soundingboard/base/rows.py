"""Rows of a database as plain values, for what goes from one to another."""

import msgspec

Value = str | int | float | None
"""A value as SQLite keeps it."""


class Rows(msgspec.Struct, frozen=True):
    """What one table has of a conference; the values of each row stand in the order of the columns."""

    columns: tuple[str, ...]
    values: tuple[tuple[Value, ...], ...]


Lifted = dict[str, Rows]
"""A whole conference with its timeline, by table."""
