"""One conference as it stands: every row of it, read once and carried forward change by change.

A record is never written to. After a command the desk makes the next record from the last one and
the rows that changed, so that reading costs what changed and not what was ever said.
"""

from bisect import bisect_left, insort
from collections.abc import Collection, Iterable, Mapping
from copy import copy
from dataclasses import dataclass, field, replace
from functools import cache
from typing import Any, TypeVar

from sqlalchemy import Dialect, inspect, select
from sqlalchemy.dialects import sqlite
from sqlalchemy.orm import Session

from soundingboard.base.settings import USUAL, Settings
from soundingboard.conference.elsewhere import NO_OTHERS, OtherFamilies
from soundingboard.conference.meeting import Conference
from soundingboard.conference.noun import Belongs
from soundingboard.conference.nouns import BELONGING

B = TypeVar("B", bound=Belongs)
_DIALECT: Dialect = sqlite.dialect()


@dataclass(frozen=True, slots=True)
class RowChange:
    """What became of one row: its table, its key, and its values before and after in column order.

    Values are as SQLite keeps them; ``old`` is None for a new row and ``new`` for one that is gone.
    """

    table: str
    key: tuple[str, ...]
    old: tuple[Any, ...] | None
    new: tuple[Any, ...] | None


class Record:
    """All rows of one conference, by class and id.

    Attributes:
        elsewhere: The names of all other families of the vault.
        settings: What was settled for the vault that it is in.
        due: The ids of all who get a paper, once it is closed; whoever makes the copies tells it.
    """

    def __init__(
        self,
        conference: Conference,
        rows: Mapping[type[Belongs], Mapping[str, Belongs]],
        elsewhere: OtherFamilies = NO_OTHERS,
        settings: Settings = USUAL,
    ) -> None:
        self.conference = conference
        self.elsewhere = elsewhere
        self.settings = settings
        self.due: tuple[str, ...] = ()
        self._rows = rows
        self._ordered: dict[type[Belongs], tuple[Any, ...]] = {}

    def all(self, noun: type[B]) -> tuple[B, ...]:
        """All rows of a class, by position where they have one, else by time or id."""
        if noun not in self._ordered:
            rows = self._rows.get(noun, {}).values()
            self._ordered[noun] = tuple(sorted(rows, key=place_of))
        return self._ordered[noun]

    def find(self, noun: type[B], key: str) -> B | None:
        """The row of that class with that id."""
        row: Any = self._rows.get(noun, {}).get(key)
        return row  # type: ignore[no-any-return]  # rows are filed under their own class

    def as_if(self, **fields: Any) -> "Record":  # noqa: ANN401 - each field has a type of its own
        """The same rows with other fields of the conference, to look at; nothing of it is ever kept."""
        record = copy(self)
        record.conference = replace(self.conference, **fields)
        return record

    def having(self, rows: Mapping[type[Belongs], Mapping[str, Belongs]]) -> "Record":
        """The same with these rows of some classes, to look at; nothing of it is ever kept."""
        record = Record(self.conference, {**self._rows, **rows}, self.elsewhere, self.settings)
        record.due = self.due
        return record

    def by_id(self, noun: type[B]) -> Mapping[str, B]:
        """The rows of a class under their ids."""
        rows: Any = self._rows.get(noun, {})
        return rows  # type: ignore[no-any-return]  # rows are filed under their own class

    def after(self, changes: Iterable[RowChange]) -> "Record":
        """The record once those rows have changed; what did not change is shared."""
        conference, rows = self.conference, dict(self._rows)
        touched: dict[type[Belongs], dict[str, Belongs]] = {}
        ordered: dict[type[Belongs], list[Belongs]] = {}
        for change in changes:
            if change.table == Conference.__tablename__:
                conference = _made(Conference, change.new) if change.new else conference
                continue
            noun = noun_of(change.table)
            if noun not in touched:
                touched[noun] = dict(rows.get(noun, {}))
                ordered[noun] = list(self.all(noun))
            if (gone := touched[noun].pop(change.key[-1], None)) is not None:
                del ordered[noun][bisect_left(ordered[noun], place_of(gone), key=place_of)]
            if change.new is not None:
                row = touched[noun][change.key[-1]] = _made(noun, change.new)
                insort(ordered[noun], row, key=place_of)
        rows.update(touched)
        record = Record(conference, rows, self.elsewhere, self.settings)
        record._ordered = self._ordered | {noun: tuple(row) for noun, row in ordered.items()}
        return record


def read(session: Session, key: str) -> Record | None:
    """The whole record of one conference, or None when there is none of that id."""
    return next(iter(read_several(session, [key])), None)


def read_several(
    session: Session, keys: Collection[str], nouns: Collection[type[Belongs]] = BELONGING
) -> list[Record]:
    """The records of these conferences, in this order, in as many questions as one takes.

    ``nouns`` are what is read of them: all, unless somebody needs less.
    """
    found = session.scalars(select(Conference).where(Conference.id.in_(keys)))
    conferences = {conference.id: conference for conference in found}
    rows: dict[str, dict[type[Belongs], dict[str, Belongs]]] = {
        key: {noun: {} for noun in nouns} for key in conferences
    }
    for noun in nouns:
        for row in session.scalars(select(noun).where(noun.conference.in_(conferences))):
            rows[row.conference][noun][row.id] = row
    session.expunge_all()
    return [Record(conferences[key], rows[key]) for key in keys if key in conferences]


@dataclass(frozen=True, slots=True)
class _Reader:
    """How the rows of one table become objects again."""

    names: tuple[str, ...]
    processors: tuple[Any, ...] = field(default=())


def _made(noun: Any, values: Iterable[Any]) -> Any:  # noqa: ANN401 - the class given is the class made
    """An object of that class from values as SQLite keeps them."""
    reader = _reader(noun)
    fields = {
        name: processor(value) if processor is not None else value
        for name, processor, value in zip(reader.names, reader.processors, values, strict=True)
    }
    return noun(**fields)


@cache
def _reader(noun: type[Any]) -> _Reader:
    mapper = inspect(noun)
    columns = list(mapper.local_table.columns)
    names = tuple(mapper.get_property_by_column(column).key for column in columns)
    return _Reader(
        names,
        tuple(column.type.dialect_impl(_DIALECT).result_processor(_DIALECT, None) for column in columns),
    )


@cache
def _by_table() -> dict[str, type[Belongs]]:
    return {str(inspect(noun).local_table): noun for noun in BELONGING}


def noun_of(table: str) -> type[Belongs]:
    """The class whose rows stand in that table."""
    return _by_table()[table]


def place_of(row: Belongs) -> tuple[Any, ...]:
    """What rows of one class are ordered by: position where they have one, then time and id."""
    moment = getattr(row, "at", None) or getattr(row, "started", None)
    return (getattr(row, "position", 0), moment.isoformat() if moment else "", row.id)
