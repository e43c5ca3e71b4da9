"""Who may see what, written down a second time and straight from the house's vocabulary.

Nothing of `soundingboard.views` or of the rules it uses is called here: a proof that asks the thing
that it proves would prove nothing.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import inspect

from soundingboard.conference.board import Entry
from soundingboard.conference.copied import ClearedText, Copied
from soundingboard.conference.meeting import AgendaItem, ItemSpan
from soundingboard.conference.nouns import BELONGING
from soundingboard.conference.people import Child, Father, KeptApart, Person, Presence, SafetyAnswer
from soundingboard.conference.plan import Action
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
    """A child's own words that the child has not said yes to, taken out of the conference since or not."""
    if card.own_words and card.said_by:
        return record.find(Child, card.said_by) is not None and card.may_share != "yes"
    return card.may_share in {"ask", "no"}


def may_answer(reader: Somebody, step: Action, risks: Iterable[Entry]) -> bool:
    """Whether somebody may read a step that answers these risks: all of them, or it is theirs to do."""
    does = reader.id == step.who or reader.id in step.helpers
    return does or all(reader.may_read(card.audience, card.not_for, card.about) for card in risks)


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
    seeing = _seeing(record)
    grown: list[Any] = [row for row in record.all(Person) if row.present in seeing]
    grown += [row for row in record.all(Person) if _may_have_come(row, record)]
    grown += [row for row in record.all(Person) if _may_be_back(row, record) and row.present not in seeing]
    young = [row for row in record.all(Child) if row.present]
    return [somebody(record, row) for row in [*grown, *young]]


def _seeing(record: Record) -> set[str]:
    """The ways to be here of whoever sees the screen."""
    return {"room", "teams"} if record.conference.shared_on_call else {"room"}


def _may_have_come(row: Person, record: Record) -> bool:
    """Expected, marked neither as here nor away, and so is everyone of their side but the chair."""
    noted, part = record.all(Presence), record.find(AgendaItem, record.conference.current_item)
    at_work = {each.id for each in record.all(Person) if each.group == "professional"}
    people = {each.id for each in record.all(Person) if not each.removed}
    marked = people & {each.who for each in noted if each.joins in _seeing(record)}
    marked -= {record.conference.chair}
    of_their_side = marked & at_work if row.id in at_work else marked - at_work
    away = row.removed or row.apologies or row.id in {each.who for each in noted}
    left_out = part is not None and part.state == "now" and part.attends.get(row.id) == "out"
    comes = row.joins in _seeing(record) and not away and not left_out
    return comes and not of_their_side and row.id != record.conference.chair


def _may_be_back(row: Person, record: Record) -> bool:
    """Left a call that sees the screen and may let them back in, and was not in the room since."""
    stretches = [each for each in record.all(Presence) if each.who == row.id]
    room = max((each.started for each in stretches if each.joins == "room"), default=datetime.min)
    left = [each for each in stretches if each.joins == "teams" and each.until and each.started >= room]
    last = max(left, key=lambda each: each.started, default=None)
    return "teams" in _seeing(record) and not row.removed and last is not None and last.let_in


def apart_from(record: Record, readers: Iterable[Somebody]) -> set[str]:
    """All who must not meet one of these."""
    here = {reader.id for reader in readers}
    pairs = [row.people for row in record.all(KeptApart)]
    return {who for people in pairs for who in people if here & {*people} - {who}}


def feared_by(harmed: Person, record: Record, readers: Iterable[Somebody]) -> bool:
    """Whether one of these is the other parent beside somebody harmed, where there is violence at home."""
    if not harmed.harmed or not {"domestic_abuse", "sexual_harm"} & {*record.conference.matters}:
        return False
    theirs = _parent_of(harmed, record)
    others = [row for one in readers if (row := record.find(Person, one.id)) and not row.harmed]
    return any(theirs & _parent_of(row, record) for row in others)


def _parent_of(row: Person, record: Record) -> set[str]:
    """The children of whom somebody is a parent, as the stories call them."""
    fathered = {father.id for father in record.all(Father) if father.person == row.id}
    named = row.group == "family" and (row.cares_day_to_day or row.is_ in ("Mum", "Dad"))
    return fathered | ({*row.to} if named else set())


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
    gone = {
        each.who
        for each in record.all(Presence)
        if begun and each.until and each.until > begun and each.joins in _seeing(record)
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
