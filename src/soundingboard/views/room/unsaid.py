"""What the family's screen would tell but for a child whom it names, in words for the chair."""

from collections.abc import Iterator
from itertools import chain

from soundingboard.conference.board import Score
from soundingboard.conference.decision import Decision
from soundingboard.conference.meeting import AgendaItem
from soundingboard.conference.plan import Action, Outcome
from soundingboard.conference.record import Record
from soundingboard.practice.finding import Finding
from soundingboard.practice.names import quoted
from soundingboard.views.room.looking import Room
from soundingboard.views.shown import NAMES


def unsaid(record: Record, room: Room) -> Iterator[Finding]:
    """One for each text that could stand there otherwise; a card tells it of itself."""
    kept = chain(_of_plan(record, room), _of_day(record, room), _of_decisions(record, room))
    for row, text in kept if room.unnamed else ():
        message = (
            f"{quoted(text)} names a child of whom not everyone here may know. It is not on the "
            "family’s screen until you say it in other words, or clear it."
        )
        yield Finding("cue_names_child", (row,), message)


def _of_plan(record: Record, room: Room) -> Iterator[tuple[str, str]]:
    for outcome in record.all(Outcome):
        if room.keeps_back_outcome(outcome) == NAMES:
            yield outcome.id, outcome.text
    for action in record.all(Action):
        if room.keeps_back_action(action) == NAMES:
            yield action.id, action.what


def _of_day(record: Record, room: Room) -> Iterator[tuple[str, str]]:
    for item in record.all(AgendaItem):
        on = item.id == record.conference.current_item
        if item.state != "skipped" and room.may_show_item(item):
            texts = (item.family_title, item.recap if on else "")
            yield from ((item.id, text) for text in texts if room.hides(text) == NAMES)


def _of_decisions(record: Record, room: Room) -> Iterator[tuple[str, str]]:
    for decision in record.all(Decision):
        if room.may_know_of(decision.id) and room.hides(decision.reasons) == NAMES:
            yield decision.id, decision.reasons
    for score in record.all(Score):
        if score.shown and room.all_may_see(["everyone"], [], score.about) and room.hides(score.why) == NAMES:
            yield score.id, score.why
