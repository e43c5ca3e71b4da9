"""One card of the board as the chair sees it, made again only when something that it shows has changed."""

from collections.abc import Iterable

from soundingboard.base.dates import clock_time, date_or_words, joined
from soundingboard.base.forgetting import remembered
from soundingboard.conference.board import Entry
from soundingboard.practice.facts import EntryFacts, MoveFacts
from soundingboard.practice.natures import nature_lacks
from soundingboard.practice.outside import where_in_words
from soundingboard.practice.risk import missing_parts
from soundingboard.views.chair.card_parts import AnswerView, ResponseView
from soundingboard.views.chair.parts import CardView
from soundingboard.views.named import Everybody
from soundingboard.views.shown import COPIED, NAMES, Hidden

TITLES = {"risk": "Risks", "worry": "Worries", "going_well": "Going well", "not_sure": "Not sure"}
ANSWERS = (
    ("agree", "agreed by {}"),
    ("part", "{} in part"),
    ("disagree", "not agreed by {}"),
    ("think", "{} wants to think"),
)
CARDS_KEPT = 8192
"""How many cards are kept as they were made; those not asked for longest go first."""


@remembered(CARDS_KEPT)
def card_view(
    entry: Entry, known: EntryFacts, hidden: Hidden | None, actions: int, people: Everybody
) -> CardView:
    """The card that this row makes.

    Args:
        entry: Its row.
        known: The row with what was said to it, as the rules read it.
        hidden: Why it is not on the family's screen; None when it may stand there.
        actions: How many actions answer it.
        people: Whoever it may name.
    """
    return _Card(entry, known, people).made(hidden, actions)


class _Card:
    """One card while it is made."""

    def __init__(self, entry: Entry, known: EntryFacts, people: Everybody) -> None:
        self._entry, self._known, self._people = entry, known, people
        self._called = people.called

    def made(self, hidden: Hidden | None, actions: int) -> CardView:
        """All of it."""
        entry, responses = self._entry, self._responses()
        moves = tuple(_moved(move) for move in self._known.moves)
        return CardView(
            id=entry.id,
            kind=entry.kind,
            text=entry.text,
            own_words=entry.own_words,
            said_by=entry.said_by,
            about=tuple(entry.about),
            about_line=" · ".join(self._all(entry.about)),
            said_line=self._said_line(entry),
            response_line=_response_line(responses),
            heard_at=entry.place,
            actions=actions,
            kept_back=hidden.why if hidden else "",
            missing=self._missing(),
            note="; then ".join(moves),
            seen_by_line=self._seen_by(entry),
            family_concern=entry.family_concern,
            responses=responses,
            because=entry.because,
            effect=tuple(entry.effect.items()),
            likelihood=entry.likelihood,
            significant_because=entry.significant_because,
            if_nothing_changes=entry.if_nothing_changes,
            whose_behaviour=entry.whose_behaviour,
            source=entry.source,
            audience=tuple(entry.audience),
            not_for=tuple(entry.not_for),
            held=entry.held,
            nature=entry.nature,
            whose=entry.whose,
            read_back=entry.read_back,
            gathered=entry.gathered,
            context=tuple(entry.context),
            where=entry.where,
            also_at_risk=entry.also_at_risk,
            who_can_change=entry.who_can_change,
            support=entry.support,
            around=self._around(),
            may_share=entry.may_share,
            read_by=entry.read_by,
            finder=entry.finder,
            find_by=entry.find_by,
            protects=tuple(entry.protects),
            matters=tuple(entry.matters),
            answer=self._answer(entry),
            showable=hidden is not None and not hidden.may,
            clearable=hidden in (COPIED, NAMES),
            at=entry.at,
            position=entry.position,
            moves=moves,
        )

    def _responses(self) -> tuple[ResponseView, ...]:
        return tuple(
            ResponseView(row.who, self._called(row.who), row.response, row.words)
            for row in self._known.responses
        )

    def _missing(self) -> tuple[str, ...]:
        known, people = self._known, self._people
        parts = missing_parts(known, people.children) if known.kind == "risk" else ()
        lacking = nature_lacks(known, people.children)
        return (*(says for _, says in parts), *((lacking,) if lacking else ()))

    def _around(self) -> tuple[str, ...]:
        """Where harm outside the home happens, who else it could reach, who can change it, what helps."""
        entry = self._entry
        said = (
            ("Where", where_in_words(entry.context, entry.where)),
            ("Also at risk", entry.also_at_risk),
            ("Who can change it", self._called(entry.who_can_change)),
            ("Help for the family", entry.support),
        )
        return tuple(f"{name}: {words}" for name, words in said if words)

    def _said_line(self, entry: Entry) -> str:
        if not entry.said_by:
            return ""
        name = self._called(entry.said_by)
        if entry.said_by in self._people.children and entry.own_words:
            reader = self._called(entry.read_by)
            return f"{name}'s words, read by {reader}" if reader else f"{name}'s words"
        return f"said by {name}"

    def _answer(self, entry: Entry) -> AnswerView | None:
        if not entry.answer:
            return None
        day = f"by {date_or_words(entry.answer_by_when)}" if entry.answer_by_when else ""
        who = ", ".join(part for part in (self._called(entry.answer_by), day) if part)
        line = f"{entry.answer.rstrip('. ')}. {who}" if who else entry.answer
        return AnswerView(entry.answer, entry.answer_by, entry.answer_action, entry.answer_by_when, line)

    def _seen_by(self, entry: Entry) -> str:
        if entry.audience == ["everyone"]:
            return f"not for {joined(self._all(entry.not_for))}" if entry.not_for else ""
        if entry.audience in (["professionals"], ["child"]):
            return f"for {entry.audience[0]} only" if entry.audience[0] != "child" else "for the child"
        return f"for {joined(self._all(entry.audience))} only"

    def _all(self, keys: Iterable[str]) -> list[str]:
        return [self._called(key) for key in keys]


def _moved(move: MoveFacts) -> str:
    why = f": “{move.why}”" if move.why else ""
    when = f" at {clock_time(move.at)}" if move.at else ""
    return f"moved from {TITLES[move.from_]}{when}{why}"


def _response_line(responses: tuple[ResponseView, ...]) -> str:
    parts = []
    for response, line in ANSWERS:
        who = [each.called for each in responses if each.response == response]
        if who:
            parts.append(line.replace("{}", joined(who)))
    return "; ".join(parts)
