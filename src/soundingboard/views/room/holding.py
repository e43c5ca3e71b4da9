"""The page that the chair holds: it stays as it was, and loses what was taken back since."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any, Final

from soundingboard.conference.board import Response, Score
from soundingboard.conference.decision import Decision
from soundingboard.conference.meeting import AgendaItem
from soundingboard.conference.noun import Belongs
from soundingboard.conference.people import Child, Person
from soundingboard.conference.plan import ActionReview, CoreGroup
from soundingboard.conference.record import Record
from soundingboard.practice.scale import may_stand

_WORDS: Final[Mapping[type[Belongs], tuple[str, ...]]] = {
    ActionReview: (),
    AgendaItem: ("recap",),
    Child: (),
    CoreGroup: (),
    Decision: ("reasons", "words_for_child"),
    Person: (),
    Response: ("words",),
    Score: ("why",),
}
"""What a page reads beside cards, steps and aims, and the words in it that go once they are others."""


def held(was: Record, now: Record) -> Record:
    """What the page was made of when the chair held it, without what may not stand any more.

    Who may see a card, a step, an aim or a part of the day the room asks of their rows of today.
    """
    changed = (noun for noun in _WORDS if was.by_id(noun) is not now.by_id(noun))
    kept = {noun: _kept(was.by_id(noun), now.by_id(noun)) for noun in changed}
    less = {noun: rows for noun, rows in kept.items() if rows != was.by_id(noun)}
    return was.having(less) if less else was


def _kept(was: Mapping[str, Any], now: Mapping[str, Any]) -> dict[str, Belongs]:
    rows = ((key, _as_it_may_stand(row, now.get(key))) for key, row in was.items())
    return {key: row for key, row in rows if row is not None}


def _as_it_may_stand(was: Any, now: Any) -> Any:  # noqa: ANN401 - a row of any of those classes
    """The row as it was, without words that are others now; None where it must not stand at all."""
    if now is None:
        return was if isinstance(was, AgendaItem | Child | Person) else None
    if getattr(now, "removed", False):
        return now
    if isinstance(now, Score) and not (now.shown and may_stand(now.may_share)):
        return None
    if isinstance(now, Response) and now.response != was.response:
        return None
    others = {name: "" for name in _WORDS[type(was)] if getattr(now, name) != getattr(was, name)}
    return replace(was, **others) if others else was
