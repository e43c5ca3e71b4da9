"""The agenda: its items before the day and through it, breaks, and who is speaking."""

from datetime import timedelta
from typing import ClassVar

import msgspec

from soundingboard.commands.change import GAP, Change
from soundingboard.commands.command import Aside, Fields, Phase, Talk
from soundingboard.commands.pausing import go_on_when_over, heed_objections, pause_for
from soundingboard.commands.screen import wait_if_held
from soundingboard.commands.standing_still import go_on_when_free, stop_clock
from soundingboard.commands.types import Audience, Id, Ids, Minutes, Purpose, Span, Words
from soundingboard.commands.visibility import audience_list
from soundingboard.conference.copied import Copied
from soundingboard.conference.meeting import AgendaItem, AtDoor, Break, ItemSpan, Turn
from soundingboard.conference.pauses import BREAK
from soundingboard.conference.people import Person


class ItemFields(Fields, frozen=True, forbid_unknown_fields=True):
    """One agenda item, as `SetAgenda` takes a list of them."""

    item: Words
    title: Words
    minutes: Minutes
    purpose: Purpose
    family_title: str = ""
    who: Ids = ()
    audience: Audience = "everyone"


def _add(change: Change, fields: "ItemFields | AddItem", position: int) -> None:
    change.people(fields.who)
    change.add(
        AgendaItem(
            conference=change.key,
            id=change.new_id("item", fields.item, AgendaItem),
            title=fields.title,
            family_title=fields.family_title or fields.title,
            minutes=fields.minutes,
            purpose=fields.purpose,
            position=position,
            who=list(fields.who),
            audience=audience_list(change, fields.audience),
        )
    )


def _take_out(change: Change, item: AgendaItem) -> None:
    """The item leaves the agenda, unless words typed again are still held to who may read it."""
    if change.all(Copied, from_table=AgendaItem.__tablename__, source=item.id):
        change.refuse(f"Words of “{item.title}” stand elsewhere too: skip it with a reason instead.")
    change.drop(item)


class SetAgenda(Aside):
    """The whole agenda, written anew; refused once the day has begun."""

    in_words = "the agenda"
    items: tuple[ItemFields, ...]

    def run(self, change: Change) -> None:
        if change.conference.started_at:
            change.refuse("The conference has started: add, move or skip single items instead.")
        if not self.items:
            change.refuse("An agenda has at least one item.")
        wanted = {fields.item: fields for fields in self.items}
        if len(wanted) < len(self.items):
            change.refuse("Two items of the agenda have the same id: give each its own.")
        for item in change.all(AgendaItem):
            if item.id not in wanted:
                _take_out(change, item)
        for place, fields in enumerate(self.items, start=1):
            item_there = change.find(AgendaItem, fields.item)
            if item_there is None:
                _add(change, fields, place * GAP)
                continue
            change.people(fields.who)
            item_there.title, item_there.minutes = fields.title, fields.minutes
            item_there.family_title = fields.family_title or item_there.family_title
            item_there.purpose, item_there.who = fields.purpose, list(fields.who)
            item_there.audience = audience_list(change, fields.audience)
            item_there.position = place * GAP


class AddItem(Aside):
    """One more item, at the end or before another."""

    in_words = "the new agenda item"
    item: Words
    title: Words
    minutes: Minutes
    purpose: Purpose
    family_title: str = ""
    who: Ids = ()
    audience: Audience = "everyone"
    before: str = ""

    def run(self, change: Change) -> None:
        _add(change, self, position_before(change, self.before))


class EditItem(Aside):
    """An item's words, minutes or purpose, or who it is for."""

    in_words = "the change to the agenda"
    item: Id
    title: str = ""
    family_title: str = ""
    minutes: Minutes | None = None
    purpose: Purpose | None = None
    who: Ids | None = None
    audience: Audience | None = None

    def run(self, change: Change) -> None:
        item = change.get(AgendaItem, self.item)
        item.title = self.title or item.title
        item.family_title = self.family_title or item.family_title
        item.minutes = self.minutes or item.minutes
        item.purpose = self.purpose or item.purpose
        if self.who is not None:
            change.people(self.who)
            item.who = list(self.who)
        if self.audience is not None:
            item.audience = audience_list(change, self.audience)


class MoveItem(Aside):
    """An item comes before another, or last."""

    in_words = "the move on the agenda"
    item: Id
    before: str = ""

    def run(self, change: Change) -> None:
        item = change.get(AgendaItem, self.item)
        if self.before != self.item:
            item.position = position_before(change, self.before)


class RemoveItem(Aside):
    """An item that has not been started leaves the agenda."""

    in_words = "taking an item out"
    item: Id

    def run(self, change: Change) -> None:
        item = change.get(AgendaItem, self.item)
        if item.state != "to_come" or change.all(ItemSpan, item=item.id):
            change.refuse(f"“{item.title}” has been started: skip it with a reason instead.")
        _take_out(change, item)


def position_before(change: Change, before: str) -> int:
    """A position just before that item, or after all of them."""
    if not before:
        return change.last_position(AgendaItem)
    return change.place_before(change.get(AgendaItem, before))


class _OnTheDay(Talk):
    """Something of the day itself."""

    phase: ClassVar[Phase] = "day"


class StartItem(_OnTheDay):
    """An item begins; whatever item was running is finished, and the family's screen follows.

    While somebody is waited for it takes no time yet.
    """

    in_words = "the start of an item"
    item: Id

    def run(self, change: Change) -> None:
        item = change.get(AgendaItem, self.item)
        conference = change.conference
        if change.all(Break, until=None):
            change.refuse("There is a break on: end it before starting an item.")
        if change.all(AtDoor, until=None):
            change.refuse("Somebody is at the door: settle that before starting an item.")
        if item.state == "now":
            change.refuse(f"“{item.title}” is already on.")
        if conference.current_item:
            change.get(AgendaItem, conference.current_item).state = "finished"
        stop_clock(change)
        item.state, item.skipped_because = "now", ""
        conference.current_item, conference.turned, conference.neutral = item.id, -1, False
        go_on_when_free(change)


class FinishItem(_OnTheDay):
    """The item that is on is finished."""

    in_words = "the end of an item"
    item: Id

    def run(self, change: Change) -> None:
        item = change.get(AgendaItem, self.item)
        if item.state != "now":
            change.refuse(f"“{item.title}” is not on, so it cannot be finished.")
        stop_clock(change)
        item.state = "finished"
        change.conference.current_item = ""


class SkipItem(_OnTheDay):
    """An item is left out today, and why."""

    in_words = "skipping an item"
    item: Id
    why: Words

    def run(self, change: Change) -> None:
        item = change.get(AgendaItem, self.item)
        if item.state != "to_come":
            change.refuse(f"“{item.title}” has been started: finish it instead.")
        item.state, item.skipped_because = "skipped", self.why


class Recap(_OnTheDay):
    """The plain line that sums an item up for the family."""

    in_words = "the recap"
    item: Id
    text: Words

    def run(self, change: Change) -> None:
        change.get(AgendaItem, self.item).recap = self.text


class UseInterpreter(Aside):
    """An interpreter works with us: the items with the family take twice as long."""

    in_words = "the interpreter"
    on: bool

    def run(self, change: Change) -> None:
        change.conference.interpreter = self.on


class _OfABreak(Aside):
    """Something of a break."""

    phase: ClassVar[Phase] = "day"


class StartBreak(_OfABreak):
    """A break: the item stands still, the recording pauses, and the screen says when it goes on."""

    in_words = "the break"
    minutes: Minutes
    asked_by: str = ""

    def run(self, change: Change) -> None:
        if self.asked_by:
            change.somebody(self.asked_by)
        if change.all(Break, until=None):
            change.refuse("There is already a break: extend it or end it.")
        conference = change.conference
        stop_clock(change)
        end_turns(change)
        pauses = pause_for(change, BREAK)
        conference.neutral, conference.page = False, "follow"
        change.add(
            Break(
                conference=change.key,
                id=f"break-{change.number}",
                minutes=self.minutes,
                asked_by=self.asked_by,
                started=change.now,
                item=conference.current_item,
                paused_recording=pauses,
            )
        )


class ExtendBreak(_OfABreak):
    """The break lasts longer."""

    in_words = "the longer break"
    minutes: Minutes

    def run(self, change: Change) -> None:
        the_break(change).minutes += self.minutes


class EndBreak(_OfABreak):
    """The break is over: the item goes on, and the recording that it paused."""

    in_words = "the end of the break"

    def run(self, change: Change) -> None:
        the_break(change).until = change.now
        wait_if_held(change)
        go_on_when_over(change)
        go_on_when_free(change)


def the_break(change: Change) -> Break:
    """The break that is on; refuses when there is none."""
    running = change.all(Break, until=None)
    if not running:
        change.refuse("There is no break on.")
    return running[0]


class Speaking(_OnTheDay):
    """Somebody speaks: with ``for`` a finished turn, without it one key starts and stops it."""

    in_words = "who was speaking"
    who: Id
    for_: Span | None = msgspec.field(name="for", default=None)

    def run(self, change: Change) -> None:
        change.somebody(self.who)
        turn = Turn(conference=change.key, id=f"turn-{change.number}", who=self.who, started=change.now)
        if self.for_:
            hours, minutes, seconds = map(int, self.for_.split(":"))
            turn.until = change.now + timedelta(hours=hours, minutes=minutes, seconds=seconds)
            change.add(turn)
            return
        stopped = end_turns(change)
        if self.who not in stopped:
            change.add(turn)
        heed_objections(change, "" if self.who in stopped else self.who)


def end_turns(change: Change) -> list[str]:
    """Whoever is speaking stops; their ids. A turn that was given a length keeps it."""
    running = change.all(Turn, until=None)
    for turn in running:
        turn.until = change.now
    return [turn.who for turn in running]


def leave_turns(change: Change, people: list[Person]) -> None:
    """Those who leave stop speaking."""
    gone = {person.id for person in people}
    for turn in change.all(Turn, until=None):
        if turn.who in gone:
            turn.until = change.now
    go_on_when_over(change)
