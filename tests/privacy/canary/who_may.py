"""Who may see what, written down a second time and straight from the house's vocabulary.

Nothing of `soundingboard.views` or of the rules it uses is called here: a proof that asks the thing
that it proves would prove nothing.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from sqlalchemy import inspect

from soundingboard.conference.board import Entry
from soundingboard.conference.copied import ClearedText, Copied
from soundingboard.conference.meeting import AgendaItem, ItemSpan
from soundingboard.conference.nouns import BELONGING
from soundingboard.conference.people import Child, Father, Person, Presence, SafetyAnswer
from soundingboard.conference.record import Record
from tests.privacy.canary.canaries import BLAME, CANARY

COPIED = "come from a card that not everyone may see"
"""Why a text is kept back that says again what stands elsewhere."""
NAMES = "names a child of whom not everyone here may know"
"""Why a text is kept back that names a child whom somebody looking is not told of."""
PARTS = ("because", "likelihood", "significant_because", "if_nothing_changes")


def canaries_in(*texts: str) -> set[str]:
    """Every canary that stands in these."""
    return {canary for text in texts for canary in CANARY.findall(text)}


@dataclass(frozen=True, slots=True)
class Somebody:
    """A reader: somebody grown up, or a child of the conference."""

    id: str
    group: str
    belongs_to: frozenset[str]
    chairs: bool

    def may_read(self, audience: list[str], not_for: Iterable[str] = (), about: Iterable[str] = ()) -> bool:
        """By audience, by whom it is not for, and by the children it is about."""
        concerned = set(about)
        if self.chairs:
            return True
        if self.id in not_for:
            return False
        if self.group == "child":
            named = audience in (["everyone"], ["child"]) or self.id in audience
            return named and (not concerned or self.id in concerned)
        if audience == ["everyone"]:
            theirs = frozenset() if self.group == "professional" else self.belongs_to
            return not (theirs and concerned) or bool(theirs & concerned)
        if audience == ["professionals"]:
            return self.group == "professional"
        return audience != ["child"] and self.id in audience

    def may_read_card(self, card: Entry, record: Record) -> bool:
        """As before, and a child's own words only once the child said yes; professionals may know them."""
        if self.group == "child" and card.said_by == self.id:
            waits = False
        else:
            waits = self.group != "professional" and awaits_a_yes(card, record)
        return not waits and self.may_read(card.audience, card.not_for, card.about)


def awaits_a_yes(card: Entry, record: Record) -> bool:
    """A child's own words that the child has not said yes to."""
    child = record.find(Child, card.said_by)
    if card.own_words and card.said_by:
        return child is not None and not child.removed and card.may_share != "yes"
    return card.may_share in {"ask", "no"}


def somebody(record: Record, row: Person | Child) -> Somebody:
    """This person or child, as a reader."""
    if isinstance(row, Child):
        return Somebody(row.id, "child", frozenset({row.id}), chairs=False)
    fathered = {father.id for father in record.all(Father) if father.person == row.id}
    return Somebody(
        row.id, row.group, frozenset({*row.to, *fathered}), chairs=row.id == record.conference.chair
    )


def looking(record: Record) -> list[Somebody]:
    """Everyone in the room and on the call, unless the screen is not shared there, and children here."""
    grown: list[Any] = [
        row
        for row in record.all(Person)
        if row.present == "room" or (row.present == "teams" and record.conference.shared_on_call)
    ]
    young = [row for row in record.all(Child) if row.present]
    return [somebody(record, row) for row in [*grown, *young]]


def danger_for(card: Entry, record: Record) -> str:
    """Whose behaviour a card tells of that came from a child or somebody who was harmed; else empty."""
    fragile: list[Any] = [row for row in record.all(Child) if not row.removed]
    fragile += [row for row in record.all(Person) if row.harmed and not row.removed]
    for row in fragile:
        named = re.search(rf"\b({re.escape(row.name)}|{re.escape(row.called)})\b", card.source, re.IGNORECASE)
        if row.id != card.whose_behaviour and (row.id in (card.said_by, card.source) or named):
            return card.whose_behaviour
    return ""


def is_half_a_risk(card: Entry) -> bool:
    """A risk of which something is missing."""
    effects = [card.effect.get(child, "") for child in card.about] or [*card.effect.values()]
    whole = card.about and effects and all(effects) and all(getattr(card, part) for part in PARTS)
    return card.kind == "risk" and not whole


def protected_from(record: Record, readers: Iterable[Somebody], *, screen: bool = False) -> set[str]:
    """The strings that some of these must not read; on the screen nothing for professionals stands at all.

    What somebody told the chair alone nobody else reads.
    """
    readers = list(readers)
    alone = {string for answer in record.all(SafetyAnswer) for string in answer.protects}
    return alone | {
        string
        for card in record.all(Entry)
        if (screen and card.audience == ["professionals"])
        or not all(reader.may_read_card(card, record) for reader in readers)
        for string in card.protects
    }


def copied_from(record: Record, readers: Iterable[Somebody], *, screen: bool = False) -> set[str]:
    """The words, not cleared yet, that were typed again from what some of these must not read."""
    readers, by_table = list(readers), {str(inspect(noun).local_table): noun for noun in BELONGING}
    found: set[str] = set()
    for copied in record.all(Copied):
        source: Any = record.find(by_table[copied.from_table], copied.source)
        audience = getattr(source, "audience", ["everyone"])
        asked = audience, getattr(source, "not_for", []), getattr(source, "about", [])
        if isinstance(source, Entry):
            may = all(reader.may_read_card(source, record) for reader in readers)
        else:
            may = all(reader.may_read(*asked) for reader in readers)
        if not copied.cleared and (not may or (screen and audience == ["professionals"])):
            found |= {*copied.words}
    return found


def unnamed(record: Record, readers: Iterable[Somebody]) -> set[str]:
    """The names of children of whom somebody grown may not know who looks, or has looked in this part."""
    part = next((item.id for item in record.all(AgendaItem) if item.state == "now"), "")
    begun = min((span.started for span in record.all(ItemSpan) if span.item == part), default=None)
    seeing = {"room", "teams"} if record.conference.shared_on_call else {"room"}
    gone = {
        each.who
        for each in record.all(Presence)
        if begun and each.until and each.until > begun and each.joins in seeing
    }
    went = [somebody(record, row) for row in record.all(Person) if row.id in gone and not row.removed]
    grown = [each for each in (*readers, *went) if each.group != "child"]
    may = {row: all(each.may_read(["everyone"], [], [row.id]) for each in grown) for row in record.all(Child)}
    names = {
        yes: {name for row, able in may.items() if able is yes for name in (row.name, row.called)}
        for yes in (True, False)
    }
    return names[False] - names[True]


def cleared(record: Record) -> set[str]:
    """The texts that the chair lets stand although they name a child."""
    return {text for row in record.all(ClearedText) for text in row.texts}


def stands_in(text: str, strings: Iterable[str]) -> bool:
    """Whether one of these stands in the text; stories write them as they are."""
    return any(re.search(rf"(?<!\w){re.escape(each)}(?!\w)", text, re.IGNORECASE) for each in strings)


def is_blame(text: str) -> bool:
    """Whether the language guide would keep it back."""
    return any(words in text for words in BLAME)
