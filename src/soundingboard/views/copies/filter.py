"""What one reader may have: the sieve that every row of a copy goes through."""

from collections.abc import Collection, Iterable, Iterator
from dataclasses import replace
from typing import Final

from soundingboard.base.dates import age_in_years
from soundingboard.conference.board import Entry
from soundingboard.conference.decision import Dissent
from soundingboard.conference.noun import Belongs
from soundingboard.conference.nouns import KEPT_FROM_SOME
from soundingboard.conference.papers import Correction
from soundingboard.conference.people import Child, Person
from soundingboard.conference.plan import Action, ActionReview, CoreGroup, Outcome
from soundingboard.conference.record import Record
from soundingboard.conference.remarks import Remark
from soundingboard.practice.apart import harmed_beside, not_to_meet
from soundingboard.practice.board import sources_in_need
from soundingboard.practice.facts import EntryFacts, Facts
from soundingboard.practice.kin import children_of
from soundingboard.practice.matching import says_any
from soundingboard.practice.stage import met_again
from soundingboard.practice.surprises import children_of_report
from soundingboard.practice.writings import Writing, as_told, of_action, of_entry, of_outcome, of_remark
from soundingboard.views.audience import Reader, copied_from, holds, names_but, protected_from, risks_of
from soundingboard.views.copies.parts import LeftOut, Recipient
from soundingboard.views.named import Names, at_work
from soundingboard.views.policy import policy_of

NOT_FOR: Final = "it is not for this reader"
_ONLY_HELPS: Final = ("interpreter", "observer", "minute taker", "note taker")


class Sieve:
    """Lets through what its reader may see, and keeps a list of what it held back."""

    def __init__(self, record: Record, facts: Facts, recipient: Recipient) -> None:
        self.record, self.facts, self.recipient = record, facts, recipient
        known = {person.id: person for person in facts.people}
        self._reader = Reader(recipient.id, known.get(recipient.id))
        self._entries = {entry.id: entry for entry in facts.entries}
        self._actions = {action.id: action for action in facts.actions}
        self._outcomes = {outcome.id: outcome for outcome in facts.outcomes}
        self._remarks = {remark.id: remark for remark in facts.remarks}
        self.left_out: list[LeftOut] = []
        self._theirs = self._their_children()
        self.children = tuple(child for child in self._theirs if not child.removed)
        others = [child for child in record.all(Child) if child not in self._theirs]
        self._other_children = frozenset(child.id for child in others)
        self._unmet = not_to_meet({recipient.id}, facts)
        gone = (row.id for row in record.all(Person) if row.harmed and row.removed)
        self._unquoted = harmed_beside({recipient.id}, facts).union(gone)
        self.unnamed = names_but(record, self._theirs)
        self._names = Names(record)
        self._let: dict[str, bool] = {}
        self._copied = copied_from(record, facts, (self._reader,))
        self.protected = (
            self._copied
            | protected_from(record, facts, (self._reader,))
            | {string for entry in record.all(Entry) if self._withheld(entry) for string in entry.protects}
        )

    @property
    def professional(self) -> bool:
        """The reader is one of the professionals."""
        return self.recipient.reader == "professional"

    def entry(self, entry: Entry) -> bool:
        """Whether this card stands in the copy."""
        if entry.id not in self._let:
            self._let[entry.id] = not entry.withdrawn and self._lets(entry)
        return self._let[entry.id]

    def about_a_thing(self, key: str) -> bool:
        """Whether what is said of this id may be read: they may read that too, or it names no such thing."""
        entry, action = self.record.find(Entry, key), self.record.find(Action, key)
        if entry is not None:
            return self.entry(entry)
        if action is not None:
            outcome = self.record.find(Outcome, action.outcome)
            aims_at = outcome is None or self.about_a_thing(outcome.id)
            return self._may(action, outcome) and aims_at and not action.withdrawn
        child = self.record.find(Child, key)
        reports = [children_of_report(each, self.facts) for each in self.facts.reports if each.id == key]
        if (child is not None and child not in self._theirs) or not all(map(self.of_their_children, reports)):
            return False
        if not self.goes_on and self.record.find(CoreGroup, key):
            return False
        noted = filter(None, (self.record.find(noun, key) for noun in KEPT_FROM_SOME))
        return all(self._reader.may_see_row(self.facts, row) for row in noted)

    @property
    def goes_on(self) -> bool:
        """Whether people meet again for a child of theirs, or for nobody's that is decided yet."""
        ahead = met_again(self.facts)
        return not ahead or not ahead.isdisjoint(child.id for child in self.children)

    def correction(self, row: Correction, of: str) -> bool:
        """Whether what was put right stands in the copy; ``of`` says what it corrects.

        Where neither that nor the chair says which children it is about, it may be about any of them.
        """
        owned = any(self.record.find(noun, row.what) for noun in (Entry, Action, Outcome, Remark, Child))
        chosen = owned or bool(row.about) or row.audience != ["everyone"]
        has_it = self.about_a_thing(row.what) and self.of_their_children(row.about)
        if not has_it or not (chosen or not self._other_children):
            return self.without("a correction", NOT_FOR, row.now_is)
        return self.lets("a correction", row, row.now_is, of, row.why)

    def may_name(self, who: str) -> bool:
        """Whether this copy may say that they did something: no family is told of another of its own."""
        person = self.record.find(Person, who)
        at_work = who == self.facts.chair or (person is not None and person.group == "professional")
        return self.professional or at_work or who == self.recipient.id

    def hears(self, who: str, what: str, text: str = "") -> bool:
        """Whether what somebody said stands in the copy: not where its reader must not meet them."""
        if who in self._unmet and not self.professional:
            return self.without(what, "its reader must not meet whoever said it", text)
        return True

    def quotes(self, who: str, what: str, text: str) -> bool:
        """Whether it stands there in their words: not of somebody harmed before the other parent."""
        if text and who in self._unquoted and not self.professional:
            return self.without(what, "its reader is the other parent of somebody harmed", text)
        return True

    def dissent(self, row: Dissent) -> bool:
        """Whether what somebody says against a decision stands in the copy."""
        if self.professional:
            return True
        if not row.shared and row.who != self.recipient.id:
            return self.without("a dissent", "you did not choose that the parents read it", row.words)
        if row.who in self._other_children:
            return self.without("a dissent", "it is of a child who is not theirs", row.words)
        heard = self.hears(row.who, "a dissent", row.words)
        return heard and self._names_only_theirs("a dissent", row.words)

    def of_family(self, who: str) -> bool:
        """Whether they are of the family, as children are, and whoever was only written down."""
        return self._names.side(who) in ("child", "family")

    def _lets(self, entry: Entry) -> bool:
        if why := self._withheld(entry):
            return self.without("a card", why, entry.text)
        known = self._entries[entry.id]
        allowed = self._reader.may_see_entry(self.facts, entry, known)
        if not allowed or not self.of_their_children(entry.about):
            return self.without("a card", NOT_FOR, entry.text)
        return self._reads("a card", of_entry(self._as_told(known)))

    def _as_told(self, known: EntryFacts) -> EntryFacts:
        """The card as it is told to families, without what it tells of children who are not theirs."""
        return replace(
            as_told(known),
            whose=None if known.whose in self._other_children else known.whose,
            effect={child: known.effect[child] for child in self._not_others(known.effect)},
        )

    def _withheld(self, entry: Entry) -> str:
        """Why a card is kept out of the copy whatever its audience; empty when it is not."""
        known = self._entries[entry.id]
        if known.whose_behaviour == self.recipient.id and sources_in_need(known, self.facts):
            return "it could put whoever said it in danger"
        return "it was kept back" if entry.held and not self.professional else ""

    def action(self, action: Action, outcome: Outcome | None) -> bool:
        """Whether this promise stands in the copy."""
        if action.withdrawn:
            return False
        if not self._may(action, outcome):
            return self.without("an action", NOT_FOR, action.what)
        known = self._actions[action.id]
        told = replace(known, with_=tuple(self._not_others(known.with_)))
        return self._reads("an action", of_action(told), self._evidence(action))

    def _evidence(self, action: Action) -> str:
        review = self.record.find(ActionReview, action.id)
        return review.evidence if review else ""

    def remark(self, remark: Remark) -> bool:
        """Whether this remark stands in the copy."""
        if remark.withdrawn:
            return False
        if not (self.of_their_children(remark.about) and self._reader.may_see_row(self.facts, remark)):
            return self.without("a remark", NOT_FOR, remark.text or remark.more)
        return self._reads("a remark", of_remark(self._remarks[remark.id]))

    def outcome(self, outcome: Outcome) -> bool:
        """Whether this outcome stands in the copy."""
        if outcome.withdrawn:
            return False
        if not (self.of_their_children(outcome.about) and self._reader.may_see_row(self.facts, outcome)):
            return self.without("an outcome", NOT_FOR, outcome.text)
        return self._reads("an outcome", of_outcome(self._outcomes[outcome.id]))

    def lets(self, what: str, row: Belongs, *texts: str, told: str = "") -> bool:
        """Whether a row of any other noun, and these texts of it, stand in the copy.

        ``told`` says to the chair which it is, where no text does.
        """
        if not self._reader.may_see_row(self.facts, row):
            return self.without(what, NOT_FOR, *texts, told)
        return self._names_only_theirs(what, *texts)

    def text(self, what: str, text: str) -> str:
        """The text, or nothing when it names a child who is not theirs."""
        return text if self._names_only_theirs(what, text) else ""

    def of(self, person: Person, what: str, text: str) -> str:
        """The same for what is said of somebody's work, which may tell of a child though it names none."""
        return at_work(person, self._theirs, lambda said: self.text(what, said))(text)

    def filled(self, what: str, text: str) -> str:
        """The same, with the names of their children where it says ``{children}``."""
        return self.text(what, self._names.filled(text, (child.called for child in self.children)))

    def called(self, ids: Iterable[str]) -> tuple[str, ...]:
        """What these are called, without children who are not theirs."""
        return tuple(self._names.called(key) for key in self._not_others(ids))

    def their_names(self, about: list[str]) -> tuple[str, ...]:
        """What those of the children are called whom this copy may name."""
        return tuple(child.called for child in self.children if child.id in about)

    def of_their_children(self, about: Collection[str]) -> bool:
        """Whether it is about a child of theirs, or about none in particular."""
        return not about or any(child.id in about for child in self.children)

    def _their_children(self) -> tuple[Child, ...]:
        """Those that this copy may name; one who was taken out of the conference is still somebody's."""
        children = self.record.all(Child)
        person = self._reader.person
        if self.recipient.reader == "child":
            return tuple(child for child in children if child.id == self.recipient.id)
        if person is None or person.group == "professional":
            return tuple(children)
        theirs = children_of(person, self.facts) or frozenset(person.to)
        return tuple(child for child in children if not theirs or child.id in theirs)

    def _may(self, action: Action, outcome: Outcome | None) -> bool:
        about = outcome.about if outcome else []
        may = self._reader.may_see(self.facts, action.audience, action.not_for, about)
        return may and self._reader.may_see_why(self.facts, action, risks_of(action, self.record))

    def _not_others(self, ids: Iterable[str]) -> Iterator[str]:
        """These without the ids of children who are not theirs."""
        return (key for key in ids if key not in self._other_children)

    def _reads(self, what: str, writing: Writing, *more: str) -> bool:
        """Whether all that is written there may be read; an id in it counts as what it stands for."""
        named = map(self._names.called, writing.others)
        return self._names_only_theirs(what, *writing.worded, *writing.own, *named, *more)

    def _names_only_theirs(self, what: str, *texts: str) -> bool:
        if holds("\n".join(texts), self.unnamed):
            return self.without(what, "it names a child who is not theirs", *texts)
        if holds("\n".join(texts), self._copied):
            return self.without(what, "its words come from a card that is not for this reader", *texts)
        return True

    def without(self, what: str, why: str, *texts: str) -> bool:
        """Note what the copy does not hold, and why; False, for it does not hold it."""
        self.left_out.append(LeftOut(what, why, next(filter(None, texts), "")))
        return False


def recipients(record: Record, facts: Facts, *, removed: bool = False) -> tuple[Recipient, ...]:
    """Everyone who was asked to come, and each child old enough for a letter; the chair holds it all.

    ``removed`` gives those, too, who were taken out again.
    """
    kin = {person.id for person in facts.people if children_of(person, facts)}
    told_from = policy_of(record).told_from_age
    grown = [
        Recipient(
            row.id,
            row.name,
            row.called,
            row.is_,
            _reader_of(row, parent=row.id in kin),
            large_print=bool(row.needs.get("large_print")),
        )
        for row in record.all(Person)
        if (removed or not row.removed) and row.id != facts.chair
    ]
    young = [
        Recipient(child.id, child.name, child.called, "", "child")
        for child in record.all(Child)
        if (removed or not child.removed) and child.born and age_in_years(child.born, facts.day) >= told_from
    ]
    return (*grown, *young)


def _reader_of(row: Person, *, parent: bool) -> str:
    """As whom somebody reads; whoever interprets or looks on reads no more than what is for them to do."""
    if row.group == "professional" and not says_any((row.is_,), _ONLY_HELPS):
        return "professional"
    return "parent" if parent else "family"
