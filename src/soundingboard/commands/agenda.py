"""The agenda as it is written: its items, before the day and through it."""

from soundingboard.commands.change import GAP, Change
from soundingboard.commands.command import Aside, Fields
from soundingboard.commands.types import Audience, Id, Ids, Minutes, Purpose, Words
from soundingboard.commands.visibility import audience_list
from soundingboard.conference.copied import Copied
from soundingboard.conference.meeting import AgendaItem, ItemSpan


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
        _add(change, self, _position_before(change, self.before))


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
            item.position = _position_before(change, self.before)


class RemoveItem(Aside):
    """An item that has not been started leaves the agenda."""

    in_words = "taking an item out"
    item: Id

    def run(self, change: Change) -> None:
        item = change.get(AgendaItem, self.item)
        if item.state != "to_come" or change.all(ItemSpan, item=item.id):
            change.refuse(f"“{item.title}” has been started: skip it with a reason instead.")
        _take_out(change, item)


def _position_before(change: Change, before: str) -> int:
    """A position just before that item, or after all of them."""
    if not before:
        return change.last_position(AgendaItem)
    return change.place_before(change.get(AgendaItem, before))


class UseInterpreter(Aside):
    """An interpreter works with us: the items with the family take twice as long."""

    in_words = "the interpreter"
    on: bool

    def run(self, change: Change) -> None:
        change.conference.interpreter = self.on
