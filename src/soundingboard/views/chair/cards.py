"""The board and the plan as the chair sees them."""

from collections import Counter
from collections.abc import Iterator, Mapping
from itertools import compress, repeat

from soundingboard.base.dates import date_or_words, day_and_month, joined, weekday_date
from soundingboard.conference.board import Entry
from soundingboard.conference.people import Person
from soundingboard.conference.plan import Action, ActionReview, Outcome, said_day
from soundingboard.conference.record import Record
from soundingboard.practice.around import who_reaches
from soundingboard.practice.facts import AgreementFacts, CoreGroupFacts, Facts
from soundingboard.practice.finding import Finding
from soundingboard.practice.wording import chair_words, family_words, wording
from soundingboard.views.cardfacts import cards_of
from soundingboard.views.chair.one_card import TITLES, card_view
from soundingboard.views.chair.parts import CardView, ColumnView
from soundingboard.views.chair.plan_parts import ActionView, OutcomeView, PlanView
from soundingboard.views.chair.remarks import remark_views
from soundingboard.views.named import Names, everybody
from soundingboard.views.policy import policy_of
from soundingboard.views.shown import Hidden


class Cards:
    """Makes the cards and actions of one record; what it looks up, it looks up once."""

    def __init__(
        self, record: Record, facts: Facts, findings: tuple[Finding, ...], kept_back: Mapping[str, Hidden]
    ) -> None:
        self._record, self._names, self._kept_back = record, Names(record), kept_back
        self._facts = facts
        self._answered = Counter(
            risk for action in facts.actions if not action.withdrawn for risk in action.risks
        )
        self._missing: dict[str, list[str]] = {}
        for finding in findings:
            if finding.code.startswith("action_") and finding.about:
                self._missing.setdefault(finding.about[0], []).append(chair_words(finding.code))

    def columns(self) -> tuple[ColumnView, ...]:
        """The four kinds and their cards, in order; a risk that lacks a part stands among the worries."""
        filed: dict[str, list[CardView]] = {kind: [] for kind in TITLES}
        for card in self._cards():
            kind = card.kind
            filed["worry" if kind == "risk" and card.draft else kind].append(card)
        return tuple(ColumnView(kind, TITLES[kind], tuple(cards)) for kind, cards in filed.items())

    def _cards(self) -> Iterator[CardView]:
        """Every card that stands; what one shows beside its row is looked up for all of them at once."""
        rows, known = self._record.all(Entry), cards_of(self._record)
        ids = [card.id for card in known]
        hidden, actions = map(self._kept_back.get, ids), map(self._answered.get, ids, repeat(0))
        stands = (not card.withdrawn for card in known)
        return compress(map(card_view, rows, known, hidden, actions, repeat(everybody(self._record))), stands)

    def plan(self) -> PlanView:
        """Outcomes with their actions, and what goes with them."""
        record, facts = self._record, self._facts
        return PlanView(
            outcomes=tuple(self._outcomes()),
            contingencies=tuple((one.sign, one.then) for one in facts.contingencies),
            core_group=self._core_line(facts.core_group) if facts.core_group else "",
            next_conference=record.conference.next_conference,
            agreement=_agreement_line(facts.agreement) if facts.agreement else "",
            core=facts.core_group,
            working=facts.agreement,
            key_dates=tuple(sorted(facts.key_dates, key=lambda one: (one.day, one.id))),
            remarks=remark_views(record),
            reaches=who_reaches(facts, policy_of(record)),
            closed_days=policy_of(record).closed_days,
        )

    def _outcomes(self) -> Iterator[OutcomeView]:
        for outcome in self._record.all(Outcome):
            if not outcome.withdrawn:
                yield OutcomeView(
                    id=outcome.id,
                    text=outcome.text,
                    about_line=" · ".join(self._names.all_called(outcome.about)),
                    actions=self._of(outcome.id),
                    about=tuple(outcome.about),
                    now=outcome.now,
                    better=outcome.better,
                    held_for=outcome.held_for,
                    audience=tuple(outcome.audience),
                    not_for=tuple(outcome.not_for),
                )
        if loose := self._of(""):
            yield OutcomeView("", "", "", loose)

    def _of(self, outcome: str) -> tuple[ActionView, ...]:
        return tuple(
            self._action(action)
            for action in self._record.all(Action)
            if action.outcome == outcome and not action.withdrawn
        )

    def _action(self, action: Action) -> ActionView:
        hidden = self._kept_back.get(action.id)
        helpers = joined(self._names.all_called(action.helpers))
        review = self._record.find(ActionReview, action.id)
        return ActionView(
            id=action.id,
            what=action.what,
            who=action.who,
            who_line=self._names.called(action.who),
            with_line=f"with {helpers}" if helpers else "",
            by=action.by,
            by_line=date_or_words(said_day(action)),
            by_said=said_day(action),
            until_line=f"until {day_and_month(action.until)}" if action.until else "",
            how_we_will_know=action.how_we_will_know,
            help=action.help,
            risks=tuple(action.risks),
            agreed=bool(action.who) and action.who in action.agreed_by,
            kept_back=hidden.why if hidden else "",
            missing=tuple(self._missing.get(action.id, ())),
            kind=action.kind,
            helpers=tuple(action.helpers),
            until=action.until,
            how_often=action.how_often,
            agreed_by=tuple(action.agreed_by),
            tells_child=action.tells_child,
            how_to=action.how_to,
            service=action.service,
            wait=action.wait,
            meanwhile=action.meanwhile,
            status=review.status if review else "",
            evidence=review.evidence if review else "",
            audience=tuple(action.audience),
            not_for=tuple(action.not_for),
        )

    def _core_line(self, group: CoreGroupFacts) -> str:
        members = joined(self._names.all_called(group.members))
        first = f", first on {weekday_date(group.first_meeting)}" if group.first_meeting else ""
        return f"{self._names.called(group.lead)} leads; {members}{first}"


def _agreement_line(agreement: AgreementFacts) -> str:
    places = [("at home", agreement.home), ("at school", agreement.school)]
    said = [f"{place} {family_words(wording().visits, answer)}" for place, answer in places if answer]
    limits = f", {agreement.limits}" if agreement.limits else ""
    return f"Visits without notice: {joined(said)}{limits}" if said else agreement.what_you_can_ask


def initials(person: Person) -> str:
    """``MM`` for Mia Marlowe."""
    words = person.name.split()
    return "".join(word[0] for word in (words[0], words[-1])[: len(words)]).upper() if words else "?"
