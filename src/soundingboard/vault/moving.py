"""One conference as a whole: lifted out as plain rows, put down in another vault, or taken out for good.

What the chair wrote for nobody else is never lifted out, nor put down from what another vault gives.
"""

import json
from collections.abc import Mapping
from typing import Any, Final

from sqlalchemy import Connection
from sqlalchemy.orm import Session

from soundingboard.base.errors import BadInput
from soundingboard.base.rows import Lifted, Rows
from soundingboard.conference.meeting import Conference
from soundingboard.vault.tables import ArchivedRow
from soundingboard.vault.timeline import SCHEMA, STAYS, TimelineRow, without_words

_OWNERS: Final[Mapping[str, str]] = {
    Conference.__tablename__: "id",
    **{table.name: "conference" for table in SCHEMA.sorted_tables if "conference" in table.columns},
}
"""Every table that holds rows of a conference, the conference first, and the column that names it."""
_NOT_ITS_OWN: Final = "What is in this file does not belong together: nothing was taken in. Ask for it again."


def lifted(session: Session, key: str) -> Lifted:
    """Everything that is kept of that conference; of what stays here no row."""
    connection = session.connection()
    return {table: _rows(connection, table, owner, key) for table, owner in _OWNERS.items()}


def columns_here() -> dict[str, tuple[str, ...]]:
    """The columns of every table that holds rows of a conference, as this version has them."""
    return {table: tuple(SCHEMA.tables[table].columns.keys()) for table in _OWNERS}


def put_down(session: Session, key: str, whole: Lifted) -> None:
    """Keep a conference that was lifted out elsewhere; raises `BadInput` for rows of any other."""
    connection = session.connection()
    connection.exec_driver_sql("PRAGMA defer_foreign_keys=ON")
    for table, owner in _OWNERS.items():
        rows = whole[table]
        at = rows.columns.index(owner)
        if any(len(row) != len(rows.columns) or row[at] != key for row in rows.values):
            raise BadInput(_NOT_ITS_OWN)
        names = ", ".join(f'"{name}"' for name in rows.columns)
        marks = ", ".join("?" * len(rows.columns))
        if rows.values and table not in STAYS:
            statement = f'INSERT INTO "{table}" ({names}) VALUES ({marks})'  # noqa: S608 - our own names
            connection.exec_driver_sql(statement, list(rows.values))


def take_out(session: Session, key: str) -> None:
    """Let go of everything that is kept of that conference, for good."""
    _delete(session, key)


def make_way(session: Session, key: str) -> None:
    """The same before it is put down anew; what never leaves its vault would not come back, and stays."""
    session.connection().exec_driver_sql("PRAGMA defer_foreign_keys=ON")
    _delete(session, key, keep=STAYS)


def _delete(session: Session, key: str, keep: frozenset[str] = frozenset()) -> None:
    for table, owner in (*tuple(_OWNERS.items())[::-1], (ArchivedRow.__tablename__, "id")):
        if table not in keep:
            statement = f'DELETE FROM "{table}" WHERE "{owner}" = ?'  # noqa: S608 - our own names
            session.connection().exec_driver_sql(statement, (key,))


def _rows(connection: Connection, table: str, owner: str, key: str) -> Rows:
    columns = tuple(SCHEMA.tables[table].columns.keys())
    names = ", ".join(f'"{name}"' for name in columns)
    question = f'SELECT {names} FROM "{table}" WHERE "{owner}" = ? ORDER BY rowid'  # noqa: S608 - as above
    found: Any = () if table in STAYS else connection.exec_driver_sql(question, (key,))
    rows = Rows(columns, tuple(tuple(row) for row in found))
    return _without_words(rows) if table == TimelineRow.__tablename__ else rows


def _without_words(timeline: Rows) -> Rows:
    at = timeline.columns.index("changes")
    told = ((row, json.dumps(without_words(json.loads(str(row[at]))))) for row in timeline.values)
    return Rows(timeline.columns, tuple((*row[:at], changes, *row[at + 1 :]) for row, changes in told))
