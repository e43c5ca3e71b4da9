"""Putting back what a command changed, row by row, and only where nothing came in between."""

from collections.abc import Iterable
from typing import Any

from sqlalchemy import Connection, Table

from soundingboard.base.errors import Refused
from soundingboard.conference.record import RowChange
from soundingboard.desk.changed import TABLES


def put_back(connection: Connection, changes: Iterable[RowChange]) -> None:
    """Make every row what it was before; raises `Refused` when one is no longer as it was left."""
    for change in changes:
        table = TABLES[change.table]
        if change.old is None:
            done = _delete(connection, table, change.new or ())
        elif change.new is None:
            done = _insert(connection, table, change.old)
        else:
            done = _update(connection, table, change.new, change.old)
        if done != 1:
            raise Refused("Something else has changed there since, so this cannot be undone.")


def _delete(connection: Connection, table: Table, row: tuple[Any, ...]) -> int:
    where, values = _matching(table, row)
    return connection.exec_driver_sql(f'DELETE FROM "{table.name}" WHERE {where}', values).rowcount  # noqa: S608 - our own tables' names


def _insert(connection: Connection, table: Table, row: tuple[Any, ...]) -> int:
    names = ", ".join(f'"{column.name}"' for column in table.columns)
    marks = ", ".join("?" for _ in row)
    statement = f'INSERT INTO "{table.name}" ({names}) VALUES ({marks})'  # noqa: S608 - our own tables' names
    return connection.exec_driver_sql(statement, row).rowcount


def _update(connection: Connection, table: Table, now: tuple[Any, ...], then: tuple[Any, ...]) -> int:
    sets = ", ".join(f'"{column.name}" = ?' for column in table.columns)
    where, values = _matching(table, now)
    statement = f'UPDATE "{table.name}" SET {sets} WHERE {where}'  # noqa: S608 - names are our own tables'
    return connection.exec_driver_sql(statement, then + values).rowcount


def _matching(table: Table, row: tuple[Any, ...]) -> tuple[str, tuple[Any, ...]]:
    """A condition that holds for the row with exactly these values."""
    return " AND ".join(f'"{column.name}" IS ?' for column in table.columns), row
