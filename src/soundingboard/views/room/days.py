"""The pages that tell of the day itself: what happens, whose part is what, what comes, and calm ones."""

from datetime import timedelta
from functools import partial
from typing import Final

from soundingboard.base.dates import clock_time, joined, seconds_between, weekday_date
from soundingboard.conference.decision import Decision
from soundingboard.conference.meeting import Break
from soundingboard.conference.people import Child
from soundingboard.conference.plan import CoreGroup
from soundingboard.practice.notice import notice
from soundingboard.practice.stage import met_again
from soundingboard.views import frame as f
from soundingboard.views.policy import sent_by
from soundingboard.views.room import words
from soundingboard.views.room.scene import WHOLE, Made, Scene, day_in_words, part_in_words, turned_to
from soundingboard.views.room.sheets import lines, parted, sheets

STEPS: Final = 12
"""The most steps that one page holds."""
LINES: Final = 5
"""The most lines that a child's page holds."""
_ROOM: Final = 20.0
_ROOM_OF_CHILD, _LETTERS_OF_CHILD = 11.0, 62
_STEP, _LETTERS, _LETTERS_BESIDE = 0.7, 100, 60


def next_page(scene: Scene) -> Made:
    """What comes after today, and when."""
    conference, day = scene.record.conference, scene.facts.day
    papers = sent_by(scene.record, conference.closed_at or scene.now)
    steps = [f.Step("You get your own copy of what we said and decided", f"by {weekday_date(papers)}")]
    group = scene.record.find(CoreGroup, "core-group")
    goes_on = scene.room.may_know_of_one(met_again(scene.facts))
    if group and goes_on and scene.room.may_have(group):
        lead = scene.names.called(group.lead)
        when = day_in_words(group.first_meeting.date(), day) if group.first_meeting else ""
        steps.append(f.Step(f"{lead} meets with the small group that makes the plan work", when))
    if conference.next_conference and goes_on:
        steps.append(f.Step("We meet again", day_in_words(conference.next_conference.date(), day)))
    return f.StepsPage(words.NEXT, tuple(steps)), WHOLE


def today_page(scene: Scene) -> Made:
    """The parts of today: done, now, and to come."""
    states = {"finished": "done", "now": "now"}
    said = _notice(scene)
    steps = [
        f.Step(title, "", states.get(item.state, "to_come"))  # type: ignore[arg-type]  # one of the three states
        for item in scene.items
        if (title := part_in_words(scene, item))
    ]
    parts = sheets(steps, STEPS, _ROOM, partial(_height_of, letters=_LETTERS_BESIDE if said else _LETTERS))
    now = next((at for at, part in enumerate(parts) if any(step.state == "now" for step in part)), 0)
    some, turn = turned_to(parts, now if scene.turned < 0 else scene.turned)
    return f.StepsPage(words.TODAY, tuple(some), said), turn


def _height_of(step: f.Step, letters: int) -> float:
    return lines(step.title, letters) + _STEP


def _notice(scene: Scene) -> tuple[str, ...]:
    """The short words about the recording, as long as the chair may be reading them out."""
    reading = scene.record.conference.current_item in ("", "welcome")
    return notice().screen.lines if scene.records and reading else ()


def part_page(_scene: Scene) -> Made:
    """Your part today: what a family can ask of us, and what we ask of them."""
    return f.PartPage(words.YOUR_PART, tuple(f.Side(*side) for side in words.SIDES)), WHOLE


def child_page(scene: Scene) -> Made:
    """A page for the child who is here, in a child's words and nothing of the grown-ups'."""
    children = [child for child in scene.record.all(Child) if not child.removed and not child.unborn]
    here = [child for child in children if child.id in scene.room.children]
    if scene.room.children and not here:  # the screen is held, and knows nothing of them yet
        return pause_page(scene)
    whose = here or children
    # While no child is here, it names none of whom somebody may not know, and none who is not born yet.
    here = here or [child for child in scene.children if not child.unborn]
    if not here:
        return pause_page(scene)
    said = list(words.CHILD_LINES)
    for child in here:
        decision = scene.record.find(Decision, child.id)
        told = len(whose) == 1 and scene.room.may_know_of(child.id)
        told = told and decision is not None and scene.room.may_have(decision)
        if told and decision is not None and scene.room.clean(decision.words_for_child):
            said.insert(0, decision.words_for_child)
    name = joined([child.called for child in here])
    pieces = [piece for line in said for piece in parted(line, _LETTERS_OF_CHILD, int(_ROOM_OF_CHILD))]
    parts = sheets(pieces, LINES, _ROOM_OF_CHILD, partial(_height_of_line, letters=_LETTERS_OF_CHILD))
    some, turn = turned_to(parts, max(scene.turned, 0))
    return f.ChildPage(words.CHILD.replace("{name}", name), tuple(some)), turn


def _height_of_line(line: str, letters: int) -> float:
    return lines(line, letters) + _STEP


def break_page(scene: Scene, pause: Break) -> Made:
    """Time for a break: how long is left, and when everyone starts again."""
    ends = pause.started + timedelta(minutes=pause.minutes)
    left = max(0, round(pause.minutes * 60 - seconds_between(pause.started, scene.now)))
    again = words.AGAIN.replace("{time}", clock_time(ends)) if left else words.AGAIN_SOON
    recording = scene.record.conference.recording
    said = words.RECORDING[recording] if recording in ("on", "paused") else ""
    return f.BreakPage(words.BREAK, again, said, pause.minutes * 60, left), WHOLE


def pause_page(_scene: Scene) -> Made:
    """A calm page while somebody is out of the room, or whenever the chair wants one."""
    return f.NeutralPage(words.PAUSE), WHOLE
