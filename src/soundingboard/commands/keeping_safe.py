"""Whoever told something is kept safe from whoever it tells of: it is withheld, or said in other words."""

from typing import Any, Literal

import msgspec

from soundingboard.commands.board import the_card
from soundingboard.commands.change import Change
from soundingboard.commands.command import Aside
from soundingboard.commands.types import Id, Ids
from soundingboard.conference.board import Entry
from soundingboard.conference.people import Child, Person
from soundingboard.practice.protection import stands_in

Way = Literal["withhold", "reword"]

KEPT = ("text", "said_by", "read_by", "own_words", "may_share", "nature", "whose", "read_back", "gathered")
"""What the card of the words as they were said keeps; ``KEPT_LISTS`` are its lists."""
KEPT_LISTS = ("about", "not_for", "protects", "matters")


class KeepSafe(Aside, tag="keep_safe"):
    """Somebody could be in danger if others read who told it.

    Withheld, the card is kept from those others. Said in other words, it stands for everyone as something
    known from elsewhere, and the words as they were said go to a card for professionals alone.
    """

    in_words = "keeping somebody safe"
    entry: Id
    who: Ids
    from_: Ids = msgspec.field(name="from")
    way: Way
    text: str = ""
    because: str = ""
    source: str = ""

    def run(self, change: Change) -> None:
        card = the_card(change, self.entry)
        change.everybody(self.who)
        change.people(self.from_)
        if not self.from_:
            change.refuse("Say who must not read who told it.")
        if self.way == "withhold":
            card.not_for = list(dict.fromkeys((*card.not_for, *self.from_)))
        else:
            self._check(change, card)
            _keep_as_said(change, card, self.from_)
            self._reword(card)

    def _check(self, change: Change, card: Entry) -> None:
        """Refuse new words that tell what they are to hide."""
        if not self.text.strip() or not self.source.strip():
            change.refuse("Say it in other words, and from whom else or from where we know it.")
        if stands_in(self.text, card.text):
            change.refuse("These are the words that were said: put them in another way.")
        told = (self.text, self.because, self.source)
        for each in change.all(Entry):
            for string in each.protects:
                if any(stands_in(text, string) for text in told):
                    change.refuse(f"“{string}” must not be read by everybody: leave it out.")
        for name in (name for key in self.who for name in _names(change, key)):
            if stands_in(self.source, name):
                change.refuse(f"{name} is who must be kept safe: name another source.")

    def _reword(self, card: Entry) -> None:
        card.text, card.source, card.because = self.text, self.source, self.because or card.because
        card.said_by = card.read_by = card.may_share = card.gathered = ""
        card.own_words = card.read_back = card.shown = False


def _keep_as_said(change: Change, card: Entry, kept_from: Ids) -> None:
    """Have the words as they were said on a card of their own; what makes a risk stays with the new words."""
    kept: dict[str, Any] = {name: getattr(card, name) for name in KEPT}
    kept |= {name: list(getattr(card, name)) for name in KEPT_LISTS}
    kept["not_for"] = list(dict.fromkeys((*card.not_for, *kept_from)))
    change.add(
        Entry(
            conference=change.key,
            id=change.new_id("entry", None, Entry),
            kind="worry" if card.kind == "risk" else card.kind,
            audience=["professionals"],
            position=change.last_position(Entry),
            at=card.at,
            place=card.place,
            item=card.item,
            **kept,
        )
    )


def _names(change: Change, key: str) -> tuple[str, ...]:
    """The names of somebody who could be in danger."""
    who = change.find(Person, key) or change.find(Child, key)
    return (who.called, who.name) if who else ()
