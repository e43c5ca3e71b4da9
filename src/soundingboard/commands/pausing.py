"""Pausing the recording for a reason, and going on once no such reason is left.

A closed part may begin in a break and outlast it. What the chair resumes by hand stays on.
"""

from soundingboard.commands.change import Change
from soundingboard.commands.recording import note_event
from soundingboard.conference.meeting import AtDoor, Break, ClosedPart, Objection, RecordingEvent, Turn
from soundingboard.conference.pauses import AT_DOOR, BREAK, BY_ITSELF, CLOSED_PART, OBJECTION, in_order


def pause_for(change: Change, why: str) -> bool:
    """Pause for this from now on; tells whether a recording was on."""
    conference = change.conference
    was_on = conference.recording == "on"
    if was_on or (conference.recording == "paused" and paused_for(change) in BY_ITSELF):
        conference.recording = "paused"
        note_event(change, "pause", why)
    return was_on


def go_on_when_over(change: Change) -> None:
    """Go on where it was paused for what ends by itself, unless something else of that kind still holds."""
    conference = change.conference
    reason = paused_for(change)
    if conference.recording != "paused" or reason not in BY_ITSELF:
        return
    left = _still(change)
    if not left:
        conference.recording = "on"
        note_event(change, "resume", f"{reason} is over")
    elif left != reason:
        note_event(change, "pause", left)


def heed_objections(change: Change, speaker: str) -> None:
    """Keep no sound of somebody who was promised that, while they speak; ``speaker`` is empty for nobody."""
    if _promised(change, speaker):
        pause_for(change, OBJECTION)
    else:
        go_on_when_over(change)


def paused_for(change: Change) -> str:
    """Why it was paused last; empty where it never was, or nobody said."""
    pauses = in_order(each for each in change.all(RecordingEvent) if each.what == "pause")
    return pauses[-1].why if pauses else ""


def _still(change: Change) -> str:
    for noun, reason in ((AtDoor, AT_DOOR), (ClosedPart, CLOSED_PART), (Break, BREAK)):
        if change.all(noun, until=None):
            return reason
    speaking = change.all(Turn, until=None)
    return OBJECTION if any(_promised(change, turn.who) for turn in speaking) else ""


def _promised(change: Change, who: str) -> bool:
    """Whether what was decided last about this person's objection is to pause while they speak."""
    found = in_order(change.all(Objection, who=who)) if who else []
    return bool(found) and found[-1].decided == "pause"
