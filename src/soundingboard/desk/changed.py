"""What a command changed, read from the database itself.

Temporary triggers on the writer's connection note every row before and after. They see defaults,
cascades, orphans and bulk statements, all of which the mapper's own history misses.
"""

import json
from collections.abc import Iterable
from typing import Any

from sqlalchemy import Connection, Table, inspect

from soundingboard.conference.meeting import Conference
from soundingboard.conference.nouns import BELONGING
from soundingboard.conference.record import RowChange

_TABLES: tuple[Any, ...] = tuple(inspect(noun).local_table for noun in (Conference, *BELONGING))
TABLES: dict[str, Table] = {table.name: table for table in _TABLES}
"""Every table whose changes can be undone: those of a conference, not what is kept apart from it."""

_NOTE = "INSERT INTO temp.noted (tab, old, new) VALUES ('{table}', {old}, {new});"


def watch(connection: Connection) -> None:
    """Put the triggers on this connection if they are not there, and forget what was noted before."""
    there = connection.exec_driver_sql("SELECT 1 FROM sqlite_temp_master WHERE name = 'noted'").first()
    if not there:
        connection.exec_driver_sql(
            "CREATE TEMP TABLE noted (number INTEGER PRIMARY KEY, tab TEXT, old TEXT, new TEXT)"
        )
        for table in TABLES.values():
            for statement in _triggers(table):
                connection.exec_driver_sql(statement)
    connection.exec_driver_sql("DELETE FROM temp.noted")


def net_changes(connection: Connection) -> tuple[RowChange, ...]:
    """One change for each row touched since `watch`, by table and key; what came back as it was is none."""
    first: dict[tuple[str, tuple[str, ...]], Any] = {}
    last: dict[tuple[str, tuple[str, ...]], Any] = {}
    noted = connection.exec_driver_sql("SELECT tab, old, new FROM temp.noted ORDER BY number")
    for table, old_text, new_text in noted:
        old, new = _row(old_text), _row(new_text)
        key = (table, _key(TABLES[table], new or old or ()))
        first.setdefault(key, old)
        last[key] = new
    return tuple(
        RowChange(table, key, first[table, key], last[table, key])
        for table, key in sorted(first)
        if first[table, key] != last[table, key]
    )


def as_data(changes: Iterable[RowChange]) -> list[list[Any]]:
    """The changes as the timeline keeps them."""
    return [[change.table, list(change.key), _list(change.old), _list(change.new)] for change in changes]


def from_data(data: Iterable[list[Any]]) -> tuple[RowChange, ...]:
    """The changes that the timeline kept; not those of a row that stayed in the vault it was written in."""
    return tuple(
        RowChange(table, tuple(key), _tuple(old), _tuple(new))
        for table, key, old, new in data
        if not isinstance(old or new, str)
    )


def _triggers(table: Table) -> Iterable[str]:
    for event, old, new in (("INSERT", "", "NEW"), ("UPDATE", "OLD", "NEW"), ("DELETE", "OLD", "")):
        note = _NOTE.format(table=table.name, old=_json_of(table, old), new=_json_of(table, new))
        name = f"note_{table.name}_{event.lower()}"
        yield f'CREATE TEMP TRIGGER {name} AFTER {event} ON main."{table.name}" BEGIN {note} END'


def _json_of(table: Table, row: str) -> str:
    if not row:
        return "NULL"
    return "json_array(" + ", ".join(f'{row}."{column.name}"' for column in table.columns) + ")"


def _row(text: str | None) -> tuple[Any, ...] | None:
    return None if text is None else tuple(json.loads(text))


def _key(table: Table, row: tuple[Any, ...]) -> tuple[str, ...]:
    return tuple(value for column, value in zip(table.columns, row, strict=True) if column.primary_key)


def _list(row: tuple[Any, ...] | None) -> list[Any] | None:
    return None if row is None else list(row)


def _tuple(row: list[Any] | None) -> tuple[Any, ...] | None:
    return None if row is None else tuple(row)
