"""Which page the family's screen shows now, and its frame."""

import logging
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import datetime, timedelta
from typing import Final

import msgspec

from soundingboard.base.dates import clock_time, joined
from soundingboard.base.plain import texts_in
from soundingboard.conference.meeting import AgendaItem, Break, Conference
from soundingboard.conference.people import Child
from soundingboard.conference.plan import Action
from soundingboard.conference.record import Record
from soundingboard.views.cardfacts import cards_of
from soundingboard.views.chosen import chose_against
from soundingboard.views.facts import facts_of
from soundingboard.views.frame import NEUTRAL, Frame, NeutralPage, to_bytes
from soundingboard.views.policy import policy_of
from soundingboard.views.room import days, pages, words
from soundingboard.views.room.board import board_page
from soundingboard.views.room.holding import held
from soundingboard.views.room.let_in import let_in
from soundingboard.views.room.looking import Room
from soundingboard.views.room.scale import scale_page
from soundingboard.views.room.scene import WHOLE, Made, Scene, Turn
from soundingboard.views.room.sheets import parted
from soundingboard.views.room.taking_over import running_break, taken_over
from soundingboard.views.room.unsaid import unsaid
from soundingboard.views.shown import Hidden, Shown

log = logging.getLogger(__name__)

_MORE: Final = " …"
"""After a plain line that goes on upon the next page."""
_LETTERS_OF_RECAP, _LINES_OF_RECAP = 88, 2

FOLLOWS = {
    "welcome": "who",
    "child": "board",
    "family": "board",
    "going_well": "board",
    "what_happened": "board",
    "change": "board",
    "risks": "board",
    "scale": "scale",
    "plan": "plan",
    "promises": "plan",
    "decision": "decision",
    "next": "next",
}
"""What the screen shows when it follows an agenda item; an item of the chair's own shows the board."""

PAGES: dict[str, Callable[[Scene], Made]] = {
    "who": pages.who_page,
    "today": days.today_page,
    "your_part": days.part_page,
    "board": board_page,
    "plan": pages.plan_page,
    "scale": scale_page,
    "child": days.child_page,
    "decision": pages.decision_page,
    "next": days.next_page,
    "pause": days.pause_page,
}


def room_frame(
    record: Record,
    before: Shown | None,
    *,
    now: datetime,
    kept: bool,
    quiet: bool = False,
    records: bool = False,
) -> Shown:
    """The frame for everyone who can see the screen now.

    ``kept`` says whether sound is really being kept, ``quiet`` that nothing but the neutral page may
    stand, ``records`` that the council records conferences at all. While the chair holds the screen its
    page stays as it was and may only lose: who is looking and who may see what are always those of now.
    """
    facts = facts_of(record, now)
    room = Room(record, facts)
    turn = WHOLE
    content = held(before.content, record) if before is not None and record.conference.held else record
    taken = taken_over(record)
    name = "neutral" if quiet else taken.page if taken else page_name(record, content, room)
    against = chose_against(name, record)
    why = taken.why if taken else against
    name, behind = "neutral" if against else name, False
    drawn = record if taken else content
    try:
        scene = Scene(drawn, facts if drawn is record else facts_of(drawn, now), room, now, records)
        frame, turn = _frame(scene, record, name, kept=kept)
        behind = _is_behind(scene, name, turn)
        if any(map(room.holds_back, texts_of(frame))):
            name, frame, turn, behind = "neutral", NEUTRAL, WHOLE, False
    except Exception as fault:  # noqa: BLE001 - the family's window must never show half a page or the one before
        # The fault's text may quote what was said, so only its kind is logged.
        log.error(  # noqa: TRY400 - as just said
            "The family's screen went to its neutral page: %s", type(fault).__name__
        )
        name, frame, turn = "neutral", NEUTRAL, WHOLE
    hidden, untold = kept_back(record, room), (*unsaid(record, room), *let_in(record, room))
    return Shown(to_bytes(frame), name, hidden, content, turn, why, untold, room.unmarked, behind)


def page_name(record: Record, content: Record, room: Room) -> str:
    """Which page stands on the screen while nothing takes it over."""
    wanted = content.conference.page
    page = _followed(content, room) if wanted == "follow" else wanted
    if any(child.present for child in record.all(Child)):
        return "scale" if page == "scale" else "child"
    # A page of who is here has nothing to say while nobody is marked.
    return page if page != "who" or pages.here(content) else "neutral"


def _followed(content: Record, room: Room) -> str:
    """The page of the part of the day that is on."""
    item = content.find(AgendaItem, content.conference.current_item)
    if item is None:
        return "who"
    return FOLLOWS.get(item.id, "board") if room.may_show_item(item) else "pause"


def kept_back(record: Record, room: Room) -> dict[str, Hidden]:
    """Every card and action that is not on the screen, and why."""
    cards = zip(cards_of(record), room.keeps_back(record), strict=True)
    reasons = {card.id: hidden for card, hidden in cards if hidden is not None and not card.withdrawn}
    actions = ((row.id, room.keeps_back_action(row)) for row in record.all(Action) if not row.withdrawn)
    return reasons | {key: hidden for key, hidden in actions if hidden is not None}


def texts_of(frame: Frame) -> Iterator[str]:
    """Every text of a frame."""
    return texts_in(msgspec.to_builtins(frame))


def _frame(scene: Scene, record: Record, name: str, *, kept: bool) -> tuple[Frame, Turn]:
    """The frame, and which page of how many stands on it."""
    conference = record.conference
    child_here = name == "child" or bool(scene.room.children)
    said = words.recording(_heard(conference, kept=kept), to_child=child_here)
    recorded = conference.recording == "on" and kept
    if name == "neutral":
        running = conference.started_at and not conference.closed_at
        return (Frame(NeutralPage(), recording=said, recorded=recorded) if running else NEUTRAL), WHOLE
    pause = running_break(scene.record)
    page, turn = days.break_page(scene, pause) if name == "break" and pause else PAGES[name](scene)
    items, item = scene.items, scene.item
    quiet = name in ("break", "pause", "child")
    recap, turn = _recap(scene, "" if item is None or quiet or child_here else item.recap, turn)
    frame = Frame(
        page=page,
        parts=0 if quiet or item is None else len(items),
        part=items.index(item) if item else 0,
        recording=said,
        recorded=recorded,
        reminder="" if name == "break" else words.REMINDERS[child_here],
        next_break="" if quiet else _next_break(scene),
        recap=recap,
        page_of=f"{turn[0] + 1} of {turn[1]}" if turn[1] > 1 else "",
        children="" if quiet else joined(scene.called),
    )
    return frame, turn


def _is_behind(scene: Scene, name: str, turn: Turn) -> bool:
    """Whether a later page would stand there had the chair not turned back; nothing is made twice else."""
    if scene.turned < 0 or name not in PAGES or scene.record.conference.held:
        return False
    by_itself = replace(scene, record=scene.record.as_if(turned=-1))
    return turn[0] < PAGES[name](by_itself)[1][0]


def _recap(scene: Scene, said: str, turn: Turn) -> tuple[str, Turn]:
    """What of the plain line stands here: it begins on every page, and a long one goes on after the last."""
    pieces = parted(scene.room.clean(said), _LETTERS_OF_RECAP, _LINES_OF_RECAP)
    further = min(max(0, scene.turned - turn[1] + 1), len(pieces) - 1)
    more = _MORE if further < len(pieces) - 1 else ""
    return pieces[further] + more, (turn[0] + further, turn[1] + len(pieces) - 1)


def _heard(conference: Conference, *, kept: bool) -> str:
    return "lost" if conference.recording == "on" and not kept else conference.recording


def _next_break(scene: Scene) -> str:
    """When the next break is due; nothing once that has passed, for then it is a matter of asking."""
    started = scene.facts.started_at
    if started is None:
        return ""
    since = max((pause.until for pause in scene.record.all(Break) if pause.until), default=started)
    due = since + timedelta(minutes=policy_of(scene.record).break_minutes)
    return f"Next break {clock_time(due)}" if due > scene.now else ""
