"""One card of the board as the chair sees it, made again only when something that it shows has changed."""

from collections.abc import Iterable
from typing import NamedTuple

from soundingboard.base.dates import clock_time, date_or_words, joined
from soundingboard.base.forgetting import remembered
from soundingboard.conference.board import Entry, Move, Response
from soundingboard.conference.people import Child, Person
from soundingboard.conference.record import Record
from soundingboard.views.audience import COPIED, Hidden
from soundingboard.views.chair.parts import AnswerView, CardView, ResponseView

TITLES = {"risk": "Risks", "worry": "Worries", "going_well": "Going well", "not_sure": "Not sure"}
ANSWERS = (
    ("agree", "agreed by {}"),
    ("part", "{} in part"),
    ("disagree", "not agreed by {}"),
    ("think", "{} wants to think"),
)
CARDS_KEPT = 8192
"""How many cards are kept as they were made; those not asked for longest go first."""

Everybody = frozenset[tuple[str, str, bool]]
"""Of everybody in a conference: the id, what they are called, and whether it is a child."""


class Beside(NamedTuple):
    """What a card shows beside its own row. Rows are compared as the things they are: none ever changes."""

    everybody: Everybody
    hidden: Hidden | None
    missing: tuple[str, ...]
    responses: tuple[Response, ...]
    moves: tuple[Move, ...]
    actions: int


def everybody(record: Record) -> Everybody:
    """Everybody's names."""
    people = ((person.id, person.called, False) for person in record.all(Person))
    children = ((child.id, child.called, True) for child in record.all(Child))
    return frozenset((*people, *children))


@remembered(CARDS_KEPT)
def card_view(entry: Entry, beside: Beside) -> CardView:
    """The card that this row makes."""
    return _Card(entry, beside).made()


class _Card:
    """One card while it is made."""

    def __init__(self, entry: Entry, beside: Beside) -> None:
        self._entry, self._beside = entry, beside
        self._names = {key: called for key, called, _ in beside.everybody}
        self._children = {key for key, _, child in beside.everybody if child}

    def made(self) -> CardView:
        """All of it."""
        entry, hidden = self._entry, self._beside.hidden
        responses = self._responses()
        moves = tuple(_moved(move) for move in self._beside.moves)
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
            actions=self._beside.actions,
            kept_back=hidden.why if hidden else "",
            missing=self._beside.missing,
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
            may_share=entry.may_share,
            read_by=entry.read_by,
            finder=entry.finder,
            find_by=entry.find_by,
            protects=tuple(entry.protects),
            matters=tuple(entry.matters),
            answer=self._answer(entry),
            showable=hidden is not None and not hidden.may,
            copied=hidden == COPIED,
            at=entry.at,
            position=entry.position,
            moves=moves,
        )

    def _responses(self) -> tuple[ResponseView, ...]:
        return tuple(
            ResponseView(row.who, self._called(row.who), row.response, row.words)
            for row in self._beside.responses
        )

    def _said_line(self, entry: Entry) -> str:
        if not entry.said_by:
            return ""
        name = self._called(entry.said_by)
        if entry.said_by in self._children and entry.own_words:
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

    def _called(self, key: str) -> str:
        return self._names.get(key, key)

    def _all(self, keys: Iterable[str]) -> list[str]:
        return [self._called(key) for key in keys]


def _moved(move: Move) -> str:
    why = f": “{move.why}”" if move.why else ""
    return f"moved from {TITLES[move.came_from]} at {clock_time(move.at)}{why}"


def _response_line(responses: tuple[ResponseView, ...]) -> str:
    parts = []
    for response, line in ANSWERS:
        who = [each.called for each in responses if each.response == response]
        if who:
            parts.append(line.replace("{}", joined(who)))
    return "; ".join(parts)
