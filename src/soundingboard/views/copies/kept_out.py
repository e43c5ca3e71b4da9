"""Who was not let in for a part or had to wait outside, as professionals' papers say it."""

from collections.abc import Iterator

from soundingboard.base.dates import joined
from soundingboard.conference.meeting import AtDoor, ClosedPart
from soundingboard.conference.record import Record
from soundingboard.views.copies.people_parts import KeptOutPart
from soundingboard.views.named import Names


def kept_out(record: Record, names: Names) -> tuple[KeptOutPart, ...]:
    """As it happened, the grounds alone: what the chair noted beside them is the chair's."""
    times: list[AtDoor | ClosedPart] = [*record.all(AtDoor), *record.all(ClosedPart)]
    return tuple(part for row in sorted(times, key=lambda row: row.started) for part in _told(row, names))


def _told(row: AtDoor | ClosedPart, names: Names) -> Iterator[KeptOutPart]:
    if isinstance(row, ClosedPart) and row.ground:
        outside = joined([names.full(who) for who in row.outside])
        yield KeptOutPart(outside, row.ground, row.minutes, names.full(row.speaks))
    elif isinstance(row, AtDoor) and (row.ground or row.police):
        yield KeptOutPart(names.full(row.who), row.ground, row.minutes, police=row.police)
