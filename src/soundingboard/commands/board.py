"""The board: what is said, by whom, about whom, and who may see it."""

from typing import Any

from soundingboard.commands.change import Change
from soundingboard.commands.command import Talk
from soundingboard.commands.days import dated
from soundingboard.commands.types import (
    Audience,
    Context,
    DateOrWords,
    Id,
    Ids,
    Kind,
    MayShare,
    Nature,
    ResponseKind,
    Words,
)
from soundingboard.commands.visibility import audience_list
from soundingboard.conference.board import Entry, Move, Response
from soundingboard.conference.people import Child, Person
from soundingboard.conference.plan import Action
from soundingboard.practice.natures import suits


class _CardFields(Talk):
    """What a card says beside its words; what is not named is as a card is made, or stays."""

    said_by: str | None = None
    read_by: str | None = None
    about: Ids | None = None
    own_words: bool | None = None
    may_share: MayShare | None = None
    family_concern: bool | None = None
    audience: Audience | None = None
    not_for: Ids | None = None
    protects: tuple[str, ...] | None = None
    held: bool | None = None
    nature: Nature | None = None
    whose: str | None = None
    read_back: bool | None = None
    gathered: str | None = None
    matters: tuple[str, ...] | None = None
    because: str | None = None
    effect: dict[str, str] | None = None
    likelihood: str | None = None
    significant_because: str | None = None
    if_nothing_changes: str | None = None
    context: tuple[Context, ...] | None = None
    where: str | None = None
    also_at_risk: str | None = None
    who_can_change: str | None = None
    support: str | None = None
    whose_behaviour: str | None = None
    source: str | None = None
    finder: str | None = None
    find_by: DateOrWords | None = None

    def columns(self, change: Change) -> dict[str, Any]:
        """What is named, as columns of a card, every id looked up."""
        given = self.given_but("id", "entry")
        _look_up(change, given)
        if "audience" in given:
            given["audience"] = audience_list(change, given["audience"])
        for name in ("about", "not_for", "protects", "matters", "context"):
            if name in given:
                given[name] = [each for each in given[name] if each.strip()]
        if "find_by" in given:
            given["find_by"] = dated(change, given["find_by"])
        return given


class Capture(_CardFields, kw_only=True):
    """A card: a risk, a worry, something going well, or something nobody is sure of."""

    in_words = "the card"
    kind: Kind
    text: Words
    id: str | None = None

    def run(self, change: Change) -> None:
        entry = Entry(
            conference=change.key,
            id=change.new_id("entry", self.id, Entry),
            position=change.last_position(Entry),
            at=change.now,
            place=change.place,
            item=change.conference.current_item,
            **self.columns(change),
        )
        _ask_the_child(change, entry)
        change.add(entry)


class EditEntry(_CardFields, kw_only=True):
    """A card's words, or anything else of it but its kind; what is not named stays."""

    in_words = "the change to a card"
    entry: Id
    text: Words | None = None

    def run(self, change: Change) -> None:
        entry = the_card(change, self.entry)
        given = self.columns(change)
        if "effect" in given:
            given["effect"] = entry.effect | given["effect"]
        change.write(entry, **given)
        _ask_the_child(change, entry)
        if "text" in given or given.get("held"):
            entry.shown = False
        if "text" in given and "read_back" not in given:
            entry.read_back = False


class MoveEntry(Talk):
    """A card becomes another kind of card, or comes before another card; with no other, at the end."""

    in_words = "the move of a card"
    entry: Id
    to: Kind
    why: str = ""
    before: str = ""

    def run(self, change: Change) -> None:
        entry = the_card(change, self.entry)
        if entry.kind == self.to and not self.before:
            standing = [card for card in change.all(Entry, kind=self.to) if not card.withdrawn]
            if max(standing, key=lambda card: card.position) is entry:
                change.refuse("The card is already there.")
            entry.position = change.last_position(Entry)
        if entry.kind != self.to:
            change.add(
                Move(
                    conference=change.key,
                    id=f"move-{change.number}",
                    entry=entry.id,
                    came_from=entry.kind,
                    went_to=self.to,
                    why=self.why,
                    at=change.now,
                )
            )
            entry.kind, entry.shown = self.to, entry.shown and self.to != "risk"
            entry.nature = entry.nature if suits(entry.nature, self.to) else ""
            entry.position = change.last_position(Entry)
        if self.before:
            entry.position = change.place_before(the_card(change, self.before))


class WithdrawEntry(Talk):
    """A card is taken off the board; it stays in the record."""

    in_words = "taking a card away"
    entry: Id
    why: str = ""

    def run(self, change: Change) -> None:
        the_card(change, self.entry).withdrawn = self.why or "withdrawn"


class RestoreEntry(Talk):
    """A card that was taken off the board stands there again."""

    in_words = "bringing a card back"
    entry: Id

    def run(self, change: Change) -> None:
        entry = change.get(Entry, self.entry)
        if not entry.withdrawn:
            change.refuse("The card is on the board already.")
        entry.withdrawn = ""


class ShowEntry(Talk):
    """The chair shows a card or an action that was kept back; who may see it does not change."""

    in_words = "showing a card"
    entry: Id

    def run(self, change: Change) -> None:
        action = change.find(Action, self.entry)
        if action is not None and not action.withdrawn:
            action.shown = True
            return
        entry = the_card(change, self.entry)
        if entry.may_share in ("ask", "no"):
            child = change.find(Child, entry.said_by)
            name = child.called if child else "The child"
            change.refuse(f"{name} has not said yes to sharing these words: note the yes first.")
        entry.held, entry.shown = False, True


class Respond(Talk):
    """What somebody says to a card."""

    in_words = "the response"
    entry: Id
    who: Id
    response: ResponseKind
    words: str = ""

    def run(self, change: Change) -> None:
        the_card(change, self.entry)
        change.somebody(self.who)
        change.put(
            Response,
            f"{self.entry}:{self.who}",
            entry=self.entry,
            who=self.who,
            response=self.response,
            words=self.words,
            at=change.now,
        )


class AnswerConcern(Talk):
    """You said, we will: the answer to a family's concern."""

    in_words = "the answer"
    entry: Id
    answer: Words
    by: str = ""
    action: str = ""
    by_when: DateOrWords = ""

    def run(self, change: Change) -> None:
        entry = the_card(change, self.entry)
        if self.by:
            change.get(Person, self.by)
        if self.action:
            change.get(Action, self.action)
        change.write(
            entry,
            family_concern=True,
            answer=self.answer,
            answer_by=self.by,
            answer_action=self.action,
            answer_by_when=dated(change, self.by_when),
        )


def the_card(change: Change, key: str) -> Entry:
    """A card that stands on the board."""
    entry = change.get(Entry, key)
    if entry.withdrawn:
        change.refuse("That card was taken away: bring it back first.")
    return entry


def _ask_the_child(change: Change, entry: Entry) -> None:
    """A child's own words are shared once the child has said yes."""
    if not entry.may_share and entry.own_words and change.find(Child, entry.said_by):
        entry.may_share = "ask"


def _look_up(change: Change, given: dict[str, Any]) -> None:
    """Refuse an id that names nobody."""
    for name in ("said_by", "read_by", "whose"):
        if given.get(name):
            change.somebody(given[name])
    for name in ("whose_behaviour", "finder"):
        if given.get(name):
            change.get(Person, given[name])
    change.children(given.get("about", ()))
    change.people(given.get("not_for", ()))
    change.children(given.get("effect", {}))
