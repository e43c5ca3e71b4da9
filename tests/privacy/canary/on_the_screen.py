"""Which canaries the family's screen may show now, and which cards and actions it may not."""

from collections.abc import Iterable, Iterator
from typing import Any

from soundingboard.conference.board import Entry, Response, Score
from soundingboard.conference.decision import Decision
from soundingboard.conference.meeting import AgendaItem, Alarm, AtDoor, ClosedPart
from soundingboard.conference.people import Absence, Child, Choice, Person
from soundingboard.conference.plan import Action, Outcome
from soundingboard.conference.record import Record
from tests.privacy.canary import who_may
from tests.privacy.canary.who_may import COPIED, NAMES

EVERYONE = ["everyone"]
WITH_A_RECAP = frozenset({"who", "today", "board", "plan", "scale", "decision", "next"})
"""Pages under which the plain line of the part stands that is on."""


class Screen:
    """What may stand there: of what was said in ``content``, for those who look by the record of now."""

    def __init__(self, now: Record, content: Record) -> None:
        self.now, self.content = now, content
        self.looking = who_may.looking(now)
        self.children = [one.id for one in self.looking if one.group == "child"]
        self._answers: dict[Entry, str] = {}
        self.protected = who_may.protected_from(now, self.looking, screen=True)
        self.copied = who_may.copied_from(now, self.looking, screen=True)
        self.unheard = who_may.apart_from(now, self.looking)
        self.unnamed = who_may.unnamed(now, self.looking)
        self.cleared = who_may.cleared(now)

    def allowed(self, *, quiet: bool) -> set[str]:
        """The canaries that may be in the frame."""
        if self._calm() or self._waits() or quiet:
            return set()
        texts = self._words_to_a_child() if self.children else self._for_grown_ups()
        here = (row.called for row in self.content.all(Child) if row.id in self.children)
        told = [text for text in (*here, *self._told(texts)) if not who_may.stands_in(text, self.copied)]
        return who_may.canaries_in(*told) - who_may.canaries_in(*self.protected)

    def owed(self, page: str, *, whole: bool) -> Iterator[str]:
        """What that page owes to those who look; a page that has to be turned only what is under each."""
        texts: list[str] = []
        here = [row for row in self.content.all(AgendaItem) if row.state != "skipped" and self._item(row)]
        if page == "child" and self.children:
            texts += self._words_to_a_child()
        elif page == "decision" and whole:
            told = filter(self._has, self._decisions())
            texts += [self._still(row, "reasons") for row in told if self._about(row.id)]
        elif page == "today" and whole:
            texts += [row.family_title for row in here]
        if page in WITH_A_RECAP and not self.children:
            current = self.content.conference.current_item
            texts += [self._still(row, "recap") for row in here if row.id == current]
        yield from (text for text in self._told(texts) if not self._holds(text))

    def needless(self, *, quiet: bool) -> bool:
        """Whether a neutral page stands there for nothing: no name or title holds what not all may read."""
        if any(row.not_shown for row in self.now.all(Choice)):
            return False  # the family chose a page away, and that may be this one
        people: list[Any] = [*self.content.all(Person), *self.content.all(Child)]
        names = [text for row in people for text in (row.called, getattr(row, "is_", ""))]
        titles = [row.family_title for row in self.content.all(AgendaItem)]
        calm = self._calm() or quiet or self._nobody()
        return not calm and not any(map(self._holds, names + titles))

    def _calm(self) -> bool:
        conference = self.now.conference
        stops: tuple[AtDoor | Alarm | ClosedPart, ...] = (
            *self.now.all(AtDoor), *self.now.all(Alarm), *self.now.all(ClosedPart),
        )  # fmt: skip
        stopped = any(row.until is None for row in stops)
        away = conference.hidden or conference.neutral or stopped
        return bool(away or conference.closed_at or not conference.started_at)

    def _waits(self) -> bool:
        """Whether everybody waits for somebody."""
        return any(not row.until and not row.gone_on_because for row in self.now.all(Absence))

    def _nobody(self) -> bool:
        """Whether the page may be the one of who is here, and nobody is."""
        here = any(row.present and not row.removed for row in self.content.all(Person))
        return not here and self.content.conference.page in ("follow", "who")

    def _holds(self, text: str) -> bool:
        return who_may.stands_in(text, self.protected | self.copied)

    def keeps_back(self) -> dict[str, str]:
        """Every card and action that may not stand there, by id, and why."""
        cards = {card.id: self.why(card) for card in self.now.all(Entry) if not card.withdrawn}
        actions = {row.id: self._why_action(row) for row in self.now.all(Action) if not row.withdrawn}
        return {key: why for key, why in (cards | actions).items() if why}

    def all_may(self, audience: list[str], not_for: Iterable[str] = (), about: Iterable[str] = ()) -> bool:
        """Whether everyone looking may see it; ``professionals`` never stands on the screen."""
        if audience == ["professionals"] or (self.children and audience != ["child"]):
            return False
        barred, children = list(not_for), list(about)
        return all(one.may_read(audience, barred, children) for one in self.looking)

    def card(self, card: Entry) -> bool:
        """Whether a card, perhaps an older form of it, may stand there."""
        return not self.why(card)

    def why(self, card: Entry) -> str:
        """Why it may not; empty when it may."""
        if card not in self._answers:
            self._answers[card] = self._why_card(card)
        return self._answers[card]

    def _why_card(self, card: Entry) -> str:
        now = self.now.find(Entry, card.id)
        if now is None or now.withdrawn or not self.all_may(now.audience, now.not_for, now.about):
            return "may see"
        if why := self._hides(card.text):
            return why
        if who_may.awaits_a_yes(now, self.now) or now.may_share in {"ask", "no"}:
            return "said yes"
        if now.held:
            return "until you show"
        return "" if card.shown else self._unkind(card, now)

    def _hides(self, *texts: str) -> str:
        """Why these may not stand there, whatever they are of."""
        whole = "\n".join(texts)
        if who_may.stands_in(whole, self.protected):
            return "may read"
        if who_may.stands_in(whole, self.copied):
            return COPIED
        return NAMES if self._names_one(*texts) else ""

    def _unkind(self, card: Entry, now: Entry) -> str:
        """What the chair's key sets aside."""
        feared = who_may.danger_for(now, self.now)
        if feared and feared in {one.id for one in self.looking}:
            return "in danger"
        if card.kind == "risk" and who_may.is_half_a_risk(now):
            return "are missing"
        return "kinder" if who_may.is_blame(card.text) and not card.own_words else ""

    def _words_to_a_child(self) -> Iterator[str]:
        for decision in self._decisions() if len(self.children) == 1 else ():
            if decision.id in self.children and self._about(decision.id) and self._has(decision):
                yield self._still(decision, "words_for_child")

    def _for_grown_ups(self) -> Iterator[str]:
        people: list[Any] = [*self.content.all(Person), *self.content.all(Child)]
        for row in people:
            yield row.called
            yield from (getattr(row, "is_", ""), getattr(row, "plain", ""))
        for item in self.content.all(AgendaItem):
            if self._item(item):
                yield from (item.family_title, self._still(item, "recap"))
        for card in self.content.all(Entry):
            if self.card(card):
                yield from (card.text, *self._said_to(card))
        yield from self._of_the_plan()
        yield from (self._still(row, "why") for row in self.content.all(Score) if self._score(row))
        for decision in self._decisions():
            if self._about(decision.id) and self._has(decision):
                yield self._still(decision, "reasons")
        if self.content.conference.page == "child":
            children = [row.id for row in self.content.all(Child) if not row.removed]
            mine = (row for row in self._decisions() if [row.id] == children)
            yield from (self._still(row, "words_for_child") for row in filter(self._has, mine))

    def _told(self, texts: Iterable[str]) -> Iterator[str]:
        """Those that name no child of whom somebody may not know, or that the chair lets stand."""
        return (text for text in texts if not self._names_one(text))

    def _names_one(self, *texts: str) -> bool:
        return any(text not in self.cleared and who_may.stands_in(text, self.unnamed) for text in texts)

    def _said_to(self, card: Entry) -> Iterator[str]:
        for row in self.content.all(Response):
            disputes = row.response in {"disagree", "part"}
            if row.entry == card.id and disputes and self.content.find(Child, row.who) is None:
                yield self._still(row, "words") if self._has(row) and self._answers_so(row) else ""

    def _of_the_plan(self) -> Iterator[str]:
        for outcome in self.content.all(Outcome):
            if self._outcome(outcome):
                yield outcome.text
        for action in self.content.all(Action):
            aim = self.content.find(Outcome, action.outcome)
            if not self._why_action(action) and (aim is None or self._outcome(aim)):
                yield from (action.what, action.who, action.how_we_will_know, action.how_often)

    def _item(self, item: AgendaItem) -> bool:
        now = self.now.find(AgendaItem, item.id)
        return now is not None and self.all_may(now.audience, now.not_for)

    def _has(self, row: Any) -> bool:  # noqa: ANN401 - a row of any noun that is for everyone
        """Whether it is kept, as of now, from nobody who looks."""
        barred = (self.now.find(type(row), row.id) or row).not_for
        return all(one.may_read(EVERYONE, barred) for one in self.looking)

    def _outcome(self, outcome: Outcome) -> bool:
        now = self.now.find(Outcome, outcome.id)
        if now is None or now.withdrawn or self._hides(outcome.text):
            return False
        return self.all_may(now.audience, now.not_for, now.about)

    def _why_action(self, action: Action) -> str:
        now = self.now.find(Action, action.id)
        aim = self.now.find(Outcome, now.outcome) if now else None
        about = aim.about if aim else []
        texts = (action.what, action.how_often, action.how_we_will_know)
        if now is None or now.withdrawn or not self.all_may(now.audience, now.not_for, about):
            return "may see"
        if why := self._hides(*texts):
            return why
        if aim and not self._outcome(aim):
            return "outcome"
        answered = [card for card in self.now.all(Entry) if card.id in now.risks]
        if not all(who_may.may_answer(one, now, answered) for one in self.looking):
            return "it answers"
        return "kinder" if who_may.is_blame("\n".join(texts)) and not action.shown else ""

    def numbers(self) -> set[str]:
        """What all are called whose number may stand on the scale, a child's by a face."""
        people: list[Any] = [*self.content.all(Person), *self.content.all(Child)]
        whose = {row.who for row in self.content.all(Score) if self._number(row)}
        return {row.called for row in people if row.id in whose}

    def _number(self, row: Score) -> bool:
        """Whether a number may stand there: shown to all, then and now, and with a child's yes of now."""
        card, now = self.content.find(Entry, row.entry), self.now.find(Score, row.id)
        if now is None or not (row.shown and now.shown) or row.who in self.unheard or not self._has(row):
            return False
        shared = {row.may_share, now.may_share} <= {"", "yes"}
        return shared and self.all_may(EVERYONE, [], row.about) and (card is None or self.card(card))

    def _score(self, row: Score) -> bool:
        """Whether the reason of a number may; a child's never."""
        harmed = self.now.find(Person, row.who)
        feared = harmed is not None and who_may.feared_by(harmed, self.now, self.looking)
        return self._number(row) and self.content.find(Child, row.who) is None and not feared

    def _still(self, row: Any, field: str) -> str:  # noqa: ANN401 - a row of any noun with words
        """Words that stood there when the screen was held, as long as they are the same."""
        now, said = self.now.find(type(row), row.id), getattr(row, field)
        return said if now is not None and getattr(now, field) == said else ""

    def _answers_so(self, row: Response) -> bool:
        now = self.now.find(Response, row.id)
        return now is not None and now.response == row.response and row.who not in self.unheard

    def _decisions(self) -> list[Decision]:
        gone = {row.id for row in self.now.all(Child) if row.removed}
        return [row for row in self.content.all(Decision) if row.id not in gone]

    def _about(self, child: str) -> bool:
        """Whether everyone who looks may read what is about this child."""
        return all(one.may_read(EVERYONE, [], [child]) for one in self.looking)
