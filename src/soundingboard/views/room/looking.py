"""Who can see the family's screen now, and why a thing is kept back from them."""

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from itertools import chain, repeat

from soundingboard.base.forgetting import remembered
from soundingboard.conference.board import Entry
from soundingboard.conference.meeting import AgendaItem
from soundingboard.conference.noun import KeptFromSome
from soundingboard.conference.people import Child, Person
from soundingboard.conference.plan import Action, Outcome
from soundingboard.conference.record import Record
from soundingboard.conference.sources import cleared_texts
from soundingboard.practice.apart import harmed_beside, not_to_meet
from soundingboard.practice.board import sources_in_need
from soundingboard.practice.facts import EntryFacts, Facts, PersonFacts
from soundingboard.practice.language import check_text
from soundingboard.practice.readers import awaits_a_child, may_be_let_in, not_marked_yet
from soundingboard.practice.risk import missing_parts
from soundingboard.practice.streets import may_tell_street
from soundingboard.views.audience import (
    Reader,
    copied_from,
    holds,
    names_but,
    names_of,
    protected_from,
    risks_of,
)
from soundingboard.views.cardfacts import cards_of
from soundingboard.views.shown import AIM_HIDDEN, COPIED, IN_DANGER, NAMES, RISK_HIDDEN, STREET, Hidden

FLAGS = frozenset({"language", "vague_word", "jargon"})
"""What the language guide finds that keeps a text off the family's screen until the chair shows it."""


@dataclass(frozen=True, slots=True, eq=False)
class _Looking:
    """All that a card is held against: who is looking, and what they may not read. Equal to itself alone.

    ``facts`` holds only what the rules of reading read, so that nothing else of a conference counts.
    """

    facts: Facts
    readers: tuple[Reader, ...]
    protected: frozenset[str]
    copied: frozenset[str]
    names: frozenset[str]
    unnamed: frozenset[str]
    cleared: frozenset[str]

    @property
    def child(self) -> bool:
        """Whether a child looks."""
        return any(reader.person is None for reader in self.readers)

    def hides(self, *texts: str, who: str = "") -> Hidden | None:
        """Why these texts of one thing are kept back, whatever thing that is; None where they may stand.

        ``who`` is the id of somebody who does it: it stands there as what they are called, if at all.
        """
        whole = "\n".join((*texts, who))
        if string := holds(whole, self.protected):
            return Hidden(f"it holds “{string}”, which not everyone here may read", may=True)
        if holds(whole, self.copied):
            return COPIED
        named = (text for text in texts if text not in self.cleared)
        return NAMES if any(holds(text, self.unnamed) for text in named) else None


class Room:
    """Everybody who can see the family's screen now.

    Attributes:
        unmarked: Whether somebody counts who is expected, and not marked as here or away.
        let_in: Who counts although they left the call, for it may let them back in.
    """

    def __init__(self, record: Record, facts: Facts) -> None:
        seeing = {"room", "teams"} if record.conference.shared_on_call else {"room"}
        expected = {person.id for person in not_marked_yet(facts, seeing)}
        self.unmarked = bool(expected)
        self.let_in = may_be_let_in(facts) if "teams" in seeing else ()
        counted = expected.union(person.id for person in self.let_in)
        present = [
            person for person in record.all(Person) if person.present in seeing or person.id in counted
        ]
        narrowed = facts.around_a_card()
        known = {person.id: person for person in narrowed.people}
        self.children = tuple(child.id for child in record.all(Child) if child.present)
        self.readers = tuple(
            Reader(person.id, known[person.id]) for person in present if person.id in known
        ) + tuple(Reader(child) for child in self.children)
        self._known = {entry.id: entry for entry in facts.entries}
        self._record = record
        looking = {reader.id for reader in self.readers}
        self._unheard = not_to_meet(looking, facts)
        self._unquoted = harmed_beside(looking, facts)
        self._gone = tuple(Reader(person.id, person) for person in _gone_since_it_began(facts, seeing))
        self.protected = protected_from(record, facts, self.readers, screen=True)
        self.copied = copied_from(record, facts, self.readers, screen=True)
        self._kept = {reader.id for reader in self.readers} - {facts.chair}
        self._facts = narrowed
        known_of = [child for child in record.all(Child) if self._grown_may_know_of(child.id)]
        self.unnamed = names_but(record, known_of)
        self._looking = _looking(
            narrowed,
            self.readers,
            self.protected,
            self.copied,
            names_of(record),
            self.unnamed,
            cleared_texts(record),
        )

    def all_may_see(self, audience: list[str], not_for: list[str], about: Iterable[str] = ()) -> bool:
        """Whether everyone looking may see it; ``professionals`` never stands on the screen."""
        return _all_may_see(tuple(audience), tuple(not_for), tuple(about), self._looking)

    def keeps_back_entry(self, entry: Entry) -> Hidden | None:
        """Why a card is not on the screen; None when it may stand there.

        The card may be an older form of one that has changed since; who may see it is as of now.
        """
        return _against_entry(entry, self._record.find(Entry, entry.id), self._known[entry.id], self._looking)

    def keeps_back(self, content: Record) -> Iterable[Hidden | None]:
        """For every card of this record in turn why it is not on the screen, as `keeps_back_entry` says it.

        The record is that of now, or an older one of which the chair holds the screen.
        """
        ids = [card.id for card in cards_of(content)]
        now, known = map(self._record.by_id(Entry).get, ids), map(self._known.__getitem__, ids)
        return map(_against_entry, content.all(Entry), now, known, repeat(self._looking))

    def keeps_back_action(self, action: Action) -> Hidden | None:
        """Why an action is not on the screen; None when it may stand there; as for a card."""
        now = self._record.find(Action, action.id)
        outcome = self._record.find(Outcome, now.outcome) if now else None
        about = tuple(outcome.about) if outcome else ()
        stands = outcome is None or self.may_show(outcome)
        risks = risks_of(now, self._record) if now else ()
        return _against_action(action, now, (about, risks), self._looking, aim_stands=stands)

    def keeps_back_outcome(self, outcome: Outcome) -> Hidden | None:
        """Why an outcome is not on the screen; None when it may stand there; as for a card."""
        now = self._record.find(Outcome, outcome.id)
        return next(_against(now, now.about if now else (), (outcome.text,), self._looking), None)

    def may_show(self, outcome: Outcome) -> bool:
        """Whether an outcome may stand on the screen."""
        return self.keeps_back_outcome(outcome) is None

    def may_show_item(self, item: AgendaItem) -> bool:
        """Whether a part of the day may stand on the screen; as for a card."""
        now = self._record.find(AgendaItem, item.id)
        return now is not None and self.all_may_see(now.audience, now.not_for)

    def may_have(self, row: KeptFromSome) -> bool:
        """Whether it is kept from nobody looking by their name, as of now."""
        now = self._record.find(type(row), row.id) or row
        return self._kept.isdisjoint(now.not_for)

    def may_know_of(self, child: str) -> bool:
        """Whether every grown-up looking may read what is about this child, and no other child looks."""
        return all(reader.may_see(self._facts, ["everyone"], [], [child]) for reader in self.readers)

    def may_know_of_one(self, children: Collection[str]) -> bool:
        """Whether everyone looking may read of one of these children at least, if there are any."""
        return not children or all(
            any(reader.may_see(self._facts, ["everyone"], [], [child]) for child in children)
            for reader in self.readers
        )

    def may_name(self, child: str) -> bool:
        """Whether this child may be named: who has gone still counts until the next part.

        A name goes as soon as somebody comes who may not know of the child, and does not come back by
        itself while a page is read.
        """
        return self._grown_may_know_of(child) and self.may_know_of(child)

    def _grown_may_know_of(self, child: str) -> bool:
        """Whether every grown-up may who looks, or has looked in this part."""
        grown = [reader for reader in (*self.readers, *self._gone) if reader.person]
        return all(reader.may_see(self._facts, ["everyone"], [], [child]) for reader in grown)

    def hides(self, text: str) -> Hidden | None:
        """Why a text is kept back, whatever it is of; None where it may stand."""
        return self._looking.hides(text)

    def may_hear(self, who: str) -> bool:
        """Whether they are kept apart from nobody looking: who is reads none of their answers and numbers."""
        return who not in self._unheard

    def may_quote(self, who: str) -> bool:
        """Whether their reasons may stand there: not of somebody harmed before the other parent."""
        return who not in self._unquoted

    def clean(self, text: str) -> str:
        """The text, or nothing where not everyone here may read it, or know of a child whom it names."""
        return "" if self.hides(text) else text

    def holds_back(self, text: str) -> bool:
        """Whether the text holds a protected string, or words copied from what not everyone here may read."""
        return bool(holds(text, self.protected) or holds(text, self.copied))


def _gone_since_it_began(facts: Facts, seeing: set[str]) -> Iterator[PersonFacts]:
    """Who has seen the screen in the part of the day that is on and has gone since."""
    began = next((item.started_at for item in facts.items if item.state == "running"), None)
    for person in facts.people:
        ends = [spell.end for spell in person.spells if spell.end and spell.joins in seeing]
        if began and any(end > began for end in ends):
            yield person


@remembered(4)
def _looking(facts: Facts, readers: tuple[Reader, ...], *words: frozenset[str]) -> _Looking:
    return _Looking(facts, readers, *words)


@remembered(1024)
def _all_may_see(
    audience: tuple[str, ...], not_for: tuple[str, ...], about: tuple[str, ...], looking: _Looking
) -> bool:
    if audience == ("professionals",) or (looking.child and "child" not in audience):
        return False
    asked = list(audience), list(not_for), list(about)
    return all(reader.may_see(looking.facts, *asked) for reader in looking.readers)


@remembered(8192)
def _against_entry(entry: Entry, now: Entry | None, known: EntryFacts, looking: _Looking) -> Hidden | None:
    return next(_reasons(entry, now, known, looking), None)


@remembered(1024)
def _against_action(
    action: Action,
    now: Action | None,
    serves: tuple[tuple[str, ...], tuple[Entry, ...]],
    looking: _Looking,
    *,
    aim_stands: bool,
) -> Hidden | None:
    """``serves`` are the children that it is about, and the risks that it answers."""
    about, risks = serves
    aim = () if aim_stands else (AIM_HIDDEN,)
    known = now is None or all(reader.may_see_why(looking.facts, now, risks) for reader in looking.readers)
    tells = () if known else (RISK_HIDDEN,)
    texts = (action.what, action.how_often, action.how_we_will_know)
    kinder = () if action.shown else _flagged("\n".join(texts), looking, own_words=False)
    return next(chain(_against(now, about, texts, looking, who=action.who), aim, tells, kinder), None)


def _reasons(entry: Entry, now: Entry | None, known: EntryFacts, looking: _Looking) -> Iterator[Hidden]:
    yield from _against(now, now.about if now else (), (entry.text,), looking)
    if known.may_share in ("ask", "no") or awaits_a_child(known, looking.facts):
        yield Hidden("the child has not said yes yet", may=True)
    if known.held:
        yield Hidden("kept back until you show it")
    if entry.shown:
        return
    if any(reader.id == known.whose_behaviour for reader in looking.readers) and sources_in_need(
        known, looking.facts
    ):
        yield Hidden(IN_DANGER)
    if entry.kind == "risk" and missing_parts(known):
        yield Hidden("parts of the risk are missing")
    yield from _flagged(entry.text, looking, own_words=entry.own_words)


def _against(
    now: Entry | Action | Outcome | None,
    about: Iterable[str],
    texts: tuple[str, ...],
    looking: _Looking,
    who: str = "",
) -> Iterator[Hidden]:
    """What showing it cannot set aside: who is looking, and what they may not read or know of."""
    if (
        now is None
        or now.withdrawn
        or not _all_may_see(tuple(now.audience), tuple(now.not_for), tuple(about), looking)
    ):
        yield Hidden("not everyone here may see it", may=True)
    if hidden := looking.hides(*texts, who=who):
        yield hidden


def _flagged(text: str, looking: _Looking, *, own_words: bool) -> Iterator[Hidden]:
    if any(may_tell_street(text, each) for each in looking.protected):
        yield STREET
    found = check_text(text, own_words=own_words, reader="family", names=looking.names)
    yield from (Hidden(f"“{each.text}”: there may be kinder words") for each in found if each.code in FLAGS)
