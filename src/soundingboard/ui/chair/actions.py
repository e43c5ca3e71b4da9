"""Everything the chair's keys and buttons can do, as data.

Buttons, shortcuts, the palette and the sheet of keys all come from `ACTS`. Where two acts share a
key, at most one of them is possible at a time: one key begins and ends a break.
"""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Final

from soundingboard.ui.chair.seams import Group, Hands
from soundingboard.views.chair.parts import CardView, ChairView, ItemView

BREAK_MINUTES: Final = 10
MORE_MINUTES: Final = 5
EMERGENCY_WHY: Final = "The chair pressed the emergency key."
LISTS: Final[Mapping[Group, str]] = {"Card": "board", "Person": "people", "Item": "agenda"}
"""Groups whose acts are done to the current row of a list, and the place where that list is."""


@dataclass(frozen=True, slots=True)
class Act:
    """One thing the chair can do.

    Attributes:
        id: Its name in code.
        text: Its words on a button and in the palette.
        key: Its keys as Qt writes them, the first one is shown; more after ``; ``. Empty for none.
        group: Where it belongs.
        possible: Whether it can be done in this view.
        do: Does it.
    """

    id: str
    text: str
    key: str
    group: Group
    possible: Callable[[ChairView], bool]
    do: Callable[[Hands], object]

    @property
    def keys(self) -> tuple[str, ...]:
        """Every key that does it."""
        return tuple(self.key.split("; ")) if self.key else ()

    @property
    def cap(self) -> str:
        """The key as it is written on a keyboard: ``Ctrl R``; empty for none."""
        return key_cap(self.keys[0]) if self.keys else ""


_CAPS: Final = {"Return": "Enter", "Del": "Delete", "PgDown": "Page down"}


def key_cap(key: str) -> str:
    """A key as people read it: ``Ctrl R`` for ``Ctrl+R``."""
    return " ".join(_CAPS.get(part, part) for part in re.split(r"\+(?=.)", key))


def current_item(view: ChairView) -> ItemView | None:
    """The item that is on, if one is."""
    return next((item for item in view.time.items if item.state == "now"), None)


def next_item(view: ChairView) -> ItemView | None:
    """The item to start next: the first to come after the one that is on."""
    items = view.time.items
    passed = [place for place, item in enumerate(items) if item.state == "now"]
    later = items[passed[0] + 1 :] if passed else items
    return next((item for item in (*later, *items) if item.state == "to_come"), None)


def on_break(view: ChairView) -> bool:
    """Whether a break is on."""
    return view.time.pause.ends is not None


def always(_view: ChairView) -> bool:
    """It can be done at any time."""
    return True


def _open(view: ChairView) -> bool:
    return view.phase != "closed"


def _day(view: ChairView) -> bool:
    return view.phase == "day"


def _before(view: ChairView) -> bool:
    return view.phase == "before"


def _records(*states: str) -> Callable[[ChairView], bool]:
    return lambda view: _day(view) and view.recording in states


def _screen(*states: str) -> Callable[[ChairView], bool]:
    return lambda view: _open(view) and view.screen.state in states


def _say(command_name: str, **fields: object) -> Callable[[Hands], object]:
    return lambda hands: hands.say(command_name, **fields)


def _ask(command_name: str, **known: object) -> Callable[[Hands], object]:
    return lambda hands: hands.ask(command_name, **known)


def _go(place: str) -> Callable[[Hands], object]:
    return lambda hands: hands.go(place)


def _ask_on(command_name: str, field: str) -> Callable[[Hands], object]:
    return lambda hands: hands.ask(command_name, **{field: hands.on})


def _say_on(command_name: str, field: str, **more: object) -> Callable[[Hands], object]:
    return lambda hands: hands.say(command_name, **{field: hands.on}, **more)


def _start_next(hands: Hands) -> None:
    item = next_item(hands.view)
    if item is not None:
        hands.say("start_item", item=item.id)


def _finish(hands: Hands) -> None:
    item = current_item(hands.view)
    if item is not None:
        hands.say("finish_item", item=item.id)


def _recap(hands: Hands) -> None:
    item = current_item(hands.view)
    if item is not None:
        hands.ask("recap", item=item.id, text=item.recap)


def _speak_and_return(hands: Hands) -> None:
    if hands.say("speaking", who=hands.on):
        hands.go("back")


def _cards_beside(hands: Hands) -> tuple[tuple[CardView, ...], int]:
    """The column of the current card, and the card's place in it; -1 when there is none."""
    for column in hands.view.columns:
        for place, card in enumerate(column.cards):
            if card.id == hands.on:
                return column.cards, place
    return (), -1


def _card_up(hands: Hands) -> None:
    cards, place = _cards_beside(hands)
    if place > 0:
        _put_before(hands, cards[place], cards[place - 1])


def _card_down(hands: Hands) -> None:
    cards, place = _cards_beside(hands)
    if 0 <= place < len(cards) - 1:
        _put_before(hands, cards[place + 1], cards[place])


def _put_before(hands: Hands, moved: CardView, other: CardView) -> None:
    hands.say("move_entry", entry=moved.id, to=moved.kind, before=other.id)


def _edit_card(hands: Hands) -> None:
    cards, place = _cards_beside(hands)
    if place >= 0:
        card = cards[place]
        hands.ask("edit_entry", entry=card.id, text=card.text, about=card.about, said_by=card.said_by)


_MEETING: Final = (
    Act("start", "Start the conference", "Ctrl+PgDown; Ctrl+Right", "Meeting", _before,
        _say("start_conference")),
    Act("next_item", "Start the next part", "Ctrl+PgDown; Ctrl+Right", "Meeting",
        lambda view: _day(view) and next_item(view) is not None, _start_next),
    Act("finish_item", "Finish this part", "", "Meeting", lambda view: bool(current_item(view)), _finish),
    Act("recap", "Sum this part up", "Ctrl+Shift+R", "Meeting",
        lambda view: bool(current_item(view)), _recap),
    Act("break", "Break", "Ctrl+B", "Meeting", lambda view: _day(view) and not on_break(view),
        _say("start_break", minutes=BREAK_MINUTES)),
    Act("end_break", "End break", "Ctrl+B", "Meeting", on_break, _say("end_break")),
    Act("longer_break", f"{MORE_MINUTES} more minutes of break", "Ctrl+Shift+B", "Meeting", on_break,
        _say("extend_break", minutes=MORE_MINUTES)),
    Act("new_information", "New information", "Ctrl+I", "Meeting", _open, _ask("new_information")),
    Act("go_on", "Go on without somebody", "", "Meeting",
        lambda view: any(person.stepped_out for person in view.people), _ask("go_on")),
    Act("closed_part", "Begin a closed part", "", "Meeting", _day, _ask("begin_closed_part")),
    Act("end_closed_part", "End the closed part", "", "Meeting", _day, _say("end_closed_part")),
    Act("child_joins", "A child joins", "", "Meeting", _day, _ask("child_joins")),
    Act("child_leaves", "A child leaves", "", "Meeting",
        lambda view: any(child.present for child in view.children), _ask("child_leaves")),
    Act("interpreter", "An interpreter is working", "", "Meeting",
        lambda view: _open(view) and not view.interpreter, _say("use_interpreter", on=True)),
    Act("no_interpreter", "No interpreter now", "", "Meeting",
        lambda view: _open(view) and view.interpreter, _say("use_interpreter", on=False)),
    Act("agreement", "Working agreement", "", "Meeting", _open, _ask("agree_working_agreement")),
    Act("emergency", "Emergency: neutral screen, recording safe, lock", "Ctrl+Shift+F9", "Meeting", always,
        _say("emergency", why=EMERGENCY_WHY)),
    Act("lock", "Lock: your passphrase opens it again", "Ctrl+Shift+L", "Meeting", always, _go("lock")),
    Act("undo", "Undo", "Ctrl+Z", "Meeting", lambda view: bool(view.undo), lambda hands: hands.undo()),
    Act("redo", "Redo", "Ctrl+Shift+Z; Ctrl+Y", "Meeting", lambda view: bool(view.redo),
        lambda hands: hands.redo()),
    Act("close", "Close the conference", "", "Meeting", _day, _say("close_conference")),
)  # fmt: skip

_RECORDING: Final = (
    Act("notice", "Recording notice given", "", "Recording", _day, _ask("give_recording_notice")),
    Act("record", "Record", "Ctrl+R", "Recording", _records("off"), _say("start_recording")),
    Act("pause", "Pause", "Ctrl+R", "Recording", _records("on"), _say("pause_recording")),
    Act("resume", "Go on recording", "Ctrl+R", "Recording", _records("paused"), _say("resume_recording")),
    Act("stop", "Stop the recording", "", "Recording", _records("on", "paused"), _ask("stop_recording")),
    Act("bookmark", "Mark this moment", "Ctrl+M", "Recording", _day, _say("bookmark")),
)

_SCREEN: Final = (
    Act("who", "Who's who", "F6", "Screen", _open, _say("show", page="who")),
    Act("show_plan", "Plan", "F7", "Screen", _open, _say("show", page="plan")),
    Act("follow", "Follow me", "F8", "Screen", _open, _say("show", page="follow")),
    Act("hide", "Hide screen", "F9", "Screen", _screen("live", "held", "neutral"), _say("hide")),
    Act("unhide", "Show screen", "F9", "Screen", _screen("hidden"), _say("show", page="follow")),
    Act("hold", "Hold it as it is", "Shift+F8", "Screen", _screen("live"), _say("hold", on=True)),
    Act("let_go", "Stop holding it", "Shift+F8", "Screen", _screen("held"), _say("hold", on=False)),
    Act("show_today", "Today's parts", "", "Screen", _open, _say("show", page="today")),
    Act("show_child", "The child's page", "", "Screen", _open, _say("show", page="child")),
    Act("show_pause", "The calm page", "", "Screen", _open, _say("show", page="pause")),
    Act("on_call", "The call sees the screen", "", "Screen", _open, _say("share_screen", on_call=True)),
    Act("off_call", "The call does not see the screen", "", "Screen", _open,
        _say("share_screen", on_call=False)),
)  # fmt: skip

_GO: Final = (
    Act("to_capture", "The line to write on", "F2; Ctrl+L", "Go to", _open, _go("capture")),
    Act("to_board", "Board", "Ctrl+1", "Go to", always, _go("board")),
    Act("to_plan", "Plan", "Ctrl+2", "Go to", always, _go("plan")),
    Act("to_decision", "Views and decision", "Ctrl+3", "Go to", always, _go("decision")),
    Act("to_scale", "Safety scale", "Ctrl+4", "Go to", always, _go("scale")),
    Act("to_next", "What happens next", "Ctrl+5", "Go to", always, _go("next")),
    Act("to_reports", "Reports", "Ctrl+6", "Go to", always, _go("reports")),
    Act("to_start", "Before the start", "Ctrl+7", "Go to", always, _go("start")),
    Act("to_people", "Who's here", "F3", "Go to", always, _go("people")),
    Act("to_agenda", "Today", "Ctrl+T", "Go to", always, _go("agenda")),
    Act("palette", "Everything you can do", "Ctrl+K", "Go to", always, _go("palette")),
    Act("keys", "All keys", "F1", "Go to", always, _go("keys")),
    Act("dismiss", "Put this note away", "F4", "Go to", always, _go("dismiss")),
)

_WRITE: Final = (
    *(
        Act(f"kind_{kind}", words, f"Alt+{number}", "Write", _open, _go(f"kind:{kind}"))
        for number, (kind, words) in enumerate(
            (("risk", "Risk"), ("worry", "Worry"), ("going_well", "Going well"), ("not_sure", "Not sure"),
             ("action", "Action")), start=1)
    ),
    Act("said_by", "said by", "Alt+S", "Write", _open, _go("said_by")),
    Act("about", "about", "Alt+A", "Write", _open, _go("about")),
    Act("seen_by", "seen by", "Alt+V", "Write", _open, _go("seen_by")),
    Act("swap", "The one who spoke before speaks again", "Shift+F3", "Write", _day, _go("swap")),
    Act("private_note", "A note for yourself", "Ctrl+Shift+N", "Write", always, _ask("private_note")),
)  # fmt: skip

_CARD: Final = (
    Act("edit_card", "edit", "E", "Card", _open, _edit_card),
    Act("move_card", "move", "M", "Card", _open, _ask_on("move_entry", "entry")),
    Act("respond", "response", "R", "Card", _open, _ask_on("respond", "entry")),
    Act("card_action", "action", "A", "Card", _open,
        lambda hands: hands.ask("add_action", risks=(hands.on,))),
    Act("show_card", "show", "S", "Card", _open, _say_on("show_entry", "entry")),
    Act("answer", "answer", "W", "Card", _open, _ask_on("answer_concern", "entry")),
    Act("withdraw", "take away", "Del", "Card", _open, _say_on("withdraw_entry", "entry")),
    Act("card_up", "earlier", "Alt+Up", "Card", _open, _card_up),
    Act("card_down", "later", "Alt+Down", "Card", _open, _card_down),
    Act("merge", "merge into another", "J", "Card", _open, _ask_on("merge_entries", "entry")),
    Act("split", "split", "X", "Card", _open, _ask_on("split_entry", "entry")),
)  # fmt: skip

_PERSON: Final = (
    Act("speaks", "speaking", "Space", "Person", _day, _say_on("speaking", "who")),
    Act("arrive", "arrives", "+", "Person", _day, _say_on("arrive", "who")),
    Act("leave", "leaves", "-", "Person", _day, _ask_on("leave", "who")),
    Act("step_out", "steps out", "<", "Person", _day, _say_on("step_out", "who")),
    Act("come_back", "comes back", ">", "Person", _day, _say_on("come_back", "who")),
    Act("speaks_back", "speaking, and back to writing", "Return", "Person", _day, _speak_and_return),
    Act("joins", "arrives by…", "*", "Person", _day, _ask_on("arrive", "who")),
    Act("check_in", "who looks in after", "#", "Person", _open, _ask_on("check_in_after", "who")),
)
"""Signs and no letters: a letter goes to whoever's name begins with it."""

_ITEM: Final = (
    Act("start_item", "start", "Return", "Item", _day, _say_on("start_item", "item")),
    Act("recap_item", "sum up", "R", "Item", _open, _ask_on("recap", "item")),
    Act("skip_item", "skip", "K", "Item", _day, _ask_on("skip_item", "item")),
    Act("edit_item", "edit", "E", "Item", _open, _ask_on("edit_item", "item")),
)

ACTS: Final[tuple[Act, ...]] = (
    *_MEETING, *_RECORDING, *_SCREEN, *_GO, *_WRITE, *_CARD, *_PERSON, *_ITEM,
)  # fmt: skip
"""All of them, in the order of the sheet of keys."""

BY_ID: Final = {act.id: act for act in ACTS}


def acts_of(group: Group) -> tuple[Act, ...]:
    """The acts of one group, in order."""
    return tuple(act for act in ACTS if act.group == group)


def key_hints(group: Group, view: ChairView, most: int = 5) -> str:
    """The keys of a list in one line: ``E edit · M move``; at most so many."""
    acts = [act for act in acts_of(group) if act.possible(view)]
    return "  ·  ".join(f"{act.cap} {act.text}" for act in acts[:most])


def by_key(acts: tuple[Act, ...] = ACTS) -> dict[str, tuple[Act, ...]]:
    """Acts that work from anywhere, by key; of those with one key the first possible one is done."""
    found: dict[str, tuple[Act, ...]] = {}
    for act in acts:
        if act.group not in LISTS:
            for key in act.keys:
                found[key] = (*found.get(key, ()), act)
    return found
