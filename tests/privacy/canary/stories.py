"""Made-up conferences: chance chooses commands, and puts a canary of its own into every text of each.

The same seed always makes the same story.
"""

from collections.abc import Callable, Iterator
from typing import Final

from soundingboard.commands.vocabulary import COMMANDS
from soundingboard.conference.board import Entry
from soundingboard.conference.decision import Decision
from soundingboard.conference.meeting import Alarm, AtDoor, Break, ClosedPart
from soundingboard.conference.people import Child, Person
from soundingboard.conference.plan import KeyDate
from soundingboard.conference.record import Record
from soundingboard.conference.remarks import Remark
from tests.privacy.canary.canaries import Canaries
from tests.privacy.canary.fields import fields_for, to_clear, told_to_child
from tests.privacy.canary.memory_desk import Act

TELL: Final = "tell_child"
"""Not a command of its own: the words for a child who is here now, which the page then shows."""

OFTEN: Final = {
    "capture": 20, "edit_entry": 9, "start_break": 3,
    "begin_closed_part": 2, "add_remark": 4, "arrive": 7, "leave": 5, "step_out": 5, "show": 14,
    "start_item": 5, "share_screen": 4, "hold": 4, "undo": 5, "redo": 8, "tick": 1, "respond": 9,
    "give_view": 4,
    "child_joins": 3, "child_leaves": 5, TELL: 30, "merge_entries": 3, "split_entry": 2, "move_entry": 2,
    "show_entry": 4, "add_outcome": 3, "edit_outcome": 3, "add_action": 5, "edit_action": 4, "score": 4,
    "show_scores": 1, "decide": 4, "edit_item": 4, "add_item": 2, "recap": 3, "record_father": 2,
    "edit_person": 2, "add_person": 1, "edit_child": 2, "turn_page": 2, "new_information": 2,
    "emergency": 0.3, "hide": 0.5, "somebody_at_door": 0.5, "close_conference": 0.3, "create_conference": 0,
    "start_recording": 4, "finish_item": 2, "withdraw_entry": 3, "withdraw_outcome": 2,
    "withdraw_action": 2, "keep_from": 8, "take_off_call": 3, "note_number": 3,
}  # fmt: skip
"""How often each act is chosen beside the others; what is not named has 1. A conference is made once."""


def _always(_record: Record) -> bool:
    return True


def _out(record: Record) -> bool:
    return any(person.stepped_out for person in record.all(Person))


def _break(record: Record) -> bool:
    return any(each.until is None for each in record.all(Break))


def _remarked(record: Record) -> bool:
    return any(not each.withdrawn for each in record.all(Remark))


def _not_begun(record: Record) -> bool:
    return not record.conference.started_at


def _closed(record: Record) -> bool:
    return bool(record.conference.closed_at)


def _child_here(record: Record) -> bool:
    return any(child.present for child in record.all(Child))


def _decided(record: Record) -> bool:
    reasons = {decision.id: decision.reasons for decision in record.all(Decision)}
    return all(reasons.get(child.id) for child in record.all(Child) if not child.removed)


_ENDS: Final[dict[str, Callable[[Record], bool]]] = {
    "come_back": _out, "go_on": _out, "end_break": _break, "extend_break": _break,
    "end_closed_part": lambda record: any(each.until is None for each in record.all(ClosedPart)),
    "settle_door": lambda record: any(each.until is None for each in record.all(AtDoor)),
    "end_emergency": lambda record: any(each.until is None for each in record.all(Alarm)),
    "restore_entry": lambda record: any(card.withdrawn for card in record.all(Entry)),
    "edit_remark": _remarked, "withdraw_remark": _remarked,
    "child_leaves": _child_here, TELL: _child_here,
    "pause_recording": lambda record: record.conference.recording == "on",
    "stop_recording": lambda record: record.conference.recording in {"on", "paused"},
    "resume_recording": lambda record: record.conference.recording == "paused",
    "record_again": lambda record: record.conference.recording == "paused",
    "keep_recording": lambda record: record.conference.recording == "stopped",
    "start_conference": _not_begun, "set_agenda": _not_begun, "close_conference": _decided,
    "issue": _closed, "correct": _closed, "add_feedback": _closed,
    "remove_key_date": lambda record: bool(record.all(KeyDate)),
    "release_hold": lambda record: bool(record.conference.legal_hold),
    "clear_words": lambda record: bool(to_clear(record)),
}  # fmt: skip
"""What ends something, or has its own time, is chosen often, and only then."""

ACTS: Final = (*COMMANDS, TELL, "undo", "redo", "tick")
WEIGHTS: Final = [OFTEN.get(name, 15.0 if name in _ENDS else 1.0) for name in ACTS]


def acts(canaries: Canaries, read: Callable[[], Record]) -> Iterator[Act]:
    """Acts without end, each fitted to the conference as it stands then."""
    while True:
        (name,) = canaries.chance.choices(ACTS, WEIGHTS)
        if _ENDS.get(name, _always)(read()):
            yield one(name, canaries, read())


def one(name: str, canaries: Canaries, record: Record) -> Act:
    """One act of that name with fields that mostly make sense."""
    if name == "tick":
        return name, {"minutes": canaries.chance.choice((1, 5, 30))}
    if name == TELL:
        return "decide", told_to_child(canaries, record)
    if name not in COMMANDS:
        return name, {}
    return name, fields_for(name, canaries, record)
