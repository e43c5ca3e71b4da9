"""What was recorded, as the chair may listen to it: the places to go to, and the files that are kept."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from soundingboard.base.dates import clock_time
from soundingboard.conference.board import Entry
from soundingboard.conference.meeting import AgendaItem, ClosedPart, ItemSpan, KeptRecording, RecordingEvent
from soundingboard.conference.pauses import in_order
from soundingboard.conference.record import Record
from soundingboard.views.named import Names


@dataclass(frozen=True, slots=True)
class PlaceView:
    """A place in the recording: an agenda item's beginning, a bookmark or a pause, in seconds.

    ``id`` is the item's; ``words`` are the item's title, or ``Bookmark 10:42: what Anna said``.
    """

    kind: Literal["item", "bookmark", "pause"]
    id: str
    words: str
    seconds: float


@dataclass(frozen=True, slots=True)
class KeptView:
    """A recording that the vault vouched for: its file, its seal in hexadecimal, and by which key."""

    file: str
    sha256: str
    signed_by: str


def places(record: Record) -> tuple[PlaceView, ...]:
    """Every place worth going to, in the order of the sound."""
    found = (*_items(record), *_events(record))
    return tuple(sorted(found, key=lambda each: each.seconds))


def heard_at(record: Record, kind: str, key: str) -> float | None:
    """Where a card was written down or an item began, in seconds; None where nothing was recorded."""
    if kind == "card":
        entry = record.find(Entry, key)
        return entry.place if entry else None
    return next((each.seconds for each in places(record) if each.kind == "item" and each.id == key), None)


def open_closed_part(record: Record) -> str:
    """The closed part that is on, by its id; empty while none is."""
    return next((row.id for row in record.all(ClosedPart) if row.until is None), "")


def kept(record: Record) -> tuple[KeptView, ...]:
    """The files that are kept, in the order in which they were."""
    rows = sorted(record.all(KeptRecording), key=lambda row: row.at)
    return tuple(KeptView(row.file, row.sha256, row.signed_by) for row in rows)


def _items(record: Record) -> Iterator[PlaceView]:
    names = Names(record)
    titles = {row.id: names.filled(row.title) for row in record.all(AgendaItem)}
    for span in record.all(ItemSpan):
        if span.place is not None and span.item in titles:
            yield PlaceView("item", span.item, titles[span.item], span.place)


def _events(record: Record) -> Iterator[PlaceView]:
    for row in in_order(record.all(RecordingEvent)):
        if row.place is None:
            continue
        what = f"{clock_time(row.at)}: {row.why}" if row.why else clock_time(row.at)
        if row.what == "bookmark":
            yield PlaceView("bookmark", "", f"Bookmark {what}", row.place)
        elif row.what == "pause":
            yield PlaceView("pause", "", f"Pause {what}", row.place)
