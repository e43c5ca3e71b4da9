"""What a page of the family's screen is made from, and how long ones are parted."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import TypeVar

from soundingboard.base.dates import plain_date, weekday_date
from soundingboard.conference.meeting import AgendaItem
from soundingboard.conference.people import Child
from soundingboard.conference.record import Record
from soundingboard.practice.facts import Facts
from soundingboard.views import frame as f
from soundingboard.views.named import Names
from soundingboard.views.room.looking import Room

Row = TypeVar("Row")


@dataclass(frozen=True, slots=True)
class Scene:
    """What a page is made from: what was said, and who is looking."""

    record: Record
    facts: Facts
    room: Room
    now: datetime
    records: bool = False

    @property
    def names(self) -> Names:
        """What everybody is called, for whoever looks."""
        return Names(self.record, self.room.clean)

    @property
    def children(self) -> list[Child]:
        """The children that everyone looking may see named: no title, role or name tells of another one."""
        rows = self.record.all(Child)
        return [row for row in rows if not row.removed and self.room.may_name(row.id)]

    @property
    def called(self) -> list[str]:
        """What those children are called."""
        return [child.called for child in self.children]

    def name(self, key: str) -> str:
        """What somebody is called; nothing for a child of whom not everyone looking may know."""
        hidden = self.record.find(Child, key) and not self.room.may_know_of(key)
        return "" if hidden else self.names.called(key)

    @property
    def items(self) -> list[AgendaItem]:
        """The parts of the day that everyone looking may know of."""
        rows = self.record.all(AgendaItem)
        return [row for row in rows if row.state != "skipped" and self.room.may_show_item(row)]

    @property
    def item(self) -> AgendaItem | None:
        """The part that is on, if they may know of it."""
        current = self.record.conference.current_item
        return next((row for row in self.items if row.id == current), None)

    @property
    def turned(self) -> int:
        """Which part of a long page the chair turned to; -1 is the newest."""
        return self.record.conference.turned


Turn = tuple[int, int]
"""Which page it is, counted from 0, and of how many."""

WHOLE: Turn = (0, 1)
"""The only page there is."""

Made = tuple[f.Page, Turn]
"""A page, and which of how many it is."""


def turned_to(parts: Sequence[Row], page: int) -> tuple[Row, Turn]:
    """The part on that page, or the last one when there are fewer; -1 is the last one too."""
    last = len(parts) - 1
    page = last if page < 0 else min(page, last)
    return parts[page], (page, len(parts))


def title_of(scene: Scene) -> str:
    """What the part of the day that is on is called, for the family."""
    return part_in_words(scene, scene.item) if scene.item else ""


def part_in_words(scene: Scene, item: AgendaItem) -> str:
    """What a part of the day is called, for the family; nothing where not everyone may read that."""
    title = scene.room.clean(scene.names.filled(item.family_title, scene.called))
    return title[:1].upper() + title[1:]


def day_in_words(day: date, today: date) -> str:
    """A day, with its year only where that is another one."""
    return weekday_date(day) if day.year == today.year else plain_date(day)
