"""Everything the chair's keys and buttons can do, as data.

Buttons, shortcuts, the palette and the sheet of keys all come from `ACTS`. Where two acts share a
key, at most one of them is possible at a time: one key begins and ends a break.
"""

from collections.abc import Callable, Mapping
from typing import Final

from soundingboard.ui.chair import cardacts as card
from soundingboard.ui.chair import itemacts as part
from soundingboard.ui.chair import possible as when
from soundingboard.ui.chair.act import Act, ask, ask_on, blank, go, listen, listen_on, say, say_on
from soundingboard.ui.chair.guessing import next_round
from soundingboard.ui.chair.seams import Group, Hands
from soundingboard.ui.shared.textsize import KEYS as TEXT_KEYS
from soundingboard.views.call_times import DROPPED
from soundingboard.views.chair.parts import ChairView

BREAK_MINUTES: Final = 10
MORE_MINUTES: Final = 5
EMERGENCY_WHY: Final = "The chair pressed the emergency key."
LISTS: Final[Mapping[Group, str]] = {"Card": "board", "Person": "people", "Item": "agenda"}
"""Groups whose acts are done to the current row of a list, and the place where that list is."""


def _turn(by: int) -> Callable[[Hands], object]:
    return lambda hands: hands.say("turn_page", to=hands.view.screen.turn[0] + by)


def _door(hands: Hands) -> None:
    if hands.blank("somebody_at_door"):
        hands.go("together")


def _speak_and_return(hands: Hands) -> None:
    if hands.say("speaking", who=hands.on):
        hands.go("back")


def _break_for(hands: Hands) -> None:
    hands.say("start_break", minutes=BREAK_MINUTES, asked_by=hands.on)


def _round(hands: Hands) -> None:
    who = next_round(hands.view)
    if who:
        hands.say("speaking", who=who)


def _leave(hands: Hands) -> None:
    # Whoever leaves a call may well be let back in by it, and nobody here would see them come.
    on_call = any(person.id == hands.on and person.present == "teams" for person in hands.view.people)
    hands.ask("leave", who=hands.on, **({"let_in": True} if on_call else {}))


def _off_the_call(hands: Hands) -> None:
    hands.say("take_off_call", who=when.to_take_off(hands.view))


_MEETING: Final = (
    Act("start", "Start the conference", "Ctrl+PgDown; Ctrl+Right", "Meeting", when.before_start,
        say("start_conference")),
    Act("next_item", "Start the next part", "Ctrl+PgDown; Ctrl+Right", "Meeting",
        when.more_parts, part.start_next),
    Act("finish_item", "Finish this part", "", "Meeting", when.part_on, part.finish),
    Act("recap", "Sum this part up", "Ctrl+Shift+R", "Meeting",
        when.part_on, part.recap),
    Act("break", "Break", "Ctrl+B", "Meeting", when.no_break,
        say("start_break", minutes=BREAK_MINUTES)),
    Act("end_break", "End break", "Ctrl+B", "Meeting", when.on_break, say("end_break")),
    Act("longer_break", f"{MORE_MINUTES} more minutes of break", "Ctrl+Shift+B", "Meeting", when.on_break,
        say("extend_break", minutes=MORE_MINUTES)),
    Act("new_information", "New information", "Ctrl+I", "Meeting", when.until_close, ask("new_information")),
    Act("go_on", "Go on without somebody", "Ctrl+Shift+G", "Meeting",
        when.somebody_out, ask("go_on")),
    Act("somebody_at_door", "Pause: somebody is at the door", "Ctrl+F9", "Meeting", when.no_door, _door),
    Act("settle_door", "Say what was decided at the door", "Ctrl+F9", "Meeting", when.at_door,
        ask("settle_door")),
    Act("closed_part", "Begin a closed part", "", "Meeting", when.no_closed_part, ask("begin_closed_part")),
    Act("end_closed_part", "End the closed part", "", "Meeting", when.closed_part, say("end_closed_part")),
    Act("child_joins", "A child joins", "", "Meeting", when.on_the_day, ask("child_joins")),
    Act("child_leaves", "A child leaves", "", "Meeting",
        when.child_here, ask("child_leaves")),
    Act("interpreter", "An interpreter is working", "", "Meeting",
        when.no_interpreter, say("use_interpreter", on=True)),
    Act("no_interpreter", "No interpreter now", "", "Meeting",
        when.interpreter, say("use_interpreter", on=False)),
    Act("agreement", "Working agreement", "", "Meeting", when.until_close, ask("agree_working_agreement")),
    Act("end_emergency", "Go on after the emergency", "Ctrl+Shift+F9", "Meeting", when.emergency,
        ask("end_emergency")),
    Act("emergency", "Emergency: neutral screen, recording safe, roll and lock", "Ctrl+Shift+F9", "Meeting",
        when.no_emergency, blank("emergency", why=EMERGENCY_WHY)),
    Act("lock", "Lock: your passphrase opens it again", "Ctrl+Shift+L", "Meeting", when.always, go("lock")),
    Act("undo", "Undo", "Ctrl+Z", "Meeting", when.undoable, lambda hands: hands.undo()),
    Act("redo", "Redo", "Ctrl+Shift+Z; Ctrl+Y", "Meeting", when.redoable,
        lambda hands: hands.redo()),
    Act("close", "Close the conference", "", "Meeting", when.on_the_day, say("close_conference")),
)  # fmt: skip

_RECORDING: Final = (
    Act("notice", "Recording notice given", "", "Recording", when.on_the_day, ask("give_recording_notice")),
    Act(
        "objection",
        "Somebody objects to the recording",
        "Ctrl+Shift+O",
        "Recording",
        when.on_the_day,
        ask("object_to_recording"),
    ),
    Act("sound_check", "Sound check", "F10", "Recording", when.before_start, go("sound_check")),
    Act("record_again", "Record again", "Ctrl+R", "Recording", when.sound_gone, say("record_again")),
    Act("record", "Record", "Ctrl+R", "Recording", when.sound_off, say("start_recording")),
    Act("pause", "Pause", "Ctrl+R", "Recording", when.sound_on, say("pause_recording")),
    Act("resume", "Go on recording", "Ctrl+R", "Recording", when.sound_paused, say("resume_recording")),
    Act("stop", "Stop the recording", "", "Recording", when.sound_begun, ask("stop_recording")),
    Act("bookmark", "Mark this moment", "Ctrl+M", "Recording", when.on_the_day, say("bookmark")),
    Act(
        "listen",
        "Play what was recorded, or pause it",
        "Ctrl+P",
        "Recording",
        when.sound_heard,
        listen("toggle"),
    ),
    Act("listen_back", "Back 10 seconds", "Ctrl+Shift+P", "Recording", when.sound_heard, listen("back")),
    Act(
        "listen_slower", "Play it slower", "Ctrl+Shift+Down", "Recording", when.sound_heard, listen("slower")
    ),
    Act("listen_faster", "Play it faster", "Ctrl+Shift+Up", "Recording", when.sound_heard, listen("faster")),
    Act(
        "listen_from",
        "Play from a part of the day or a bookmark",
        "Ctrl+Shift+M",
        "Recording",
        when.sound_heard,
        go("places"),
    ),
    Act("listen_away", "Put the player away", "", "Recording", when.sound_heard, listen("away")),
)

_SCREEN: Final = (
    Act("who", "Who's who", "F6", "Screen", when.until_close, say("show", page="who")),
    Act("show_plan", "Plan", "F7", "Screen", when.until_close, say("show", page="plan")),
    Act("follow", "Follow me", "F8", "Screen", when.until_close, say("show", page="follow")),
    Act("hide", "Hide screen", "F9", "Screen", when.screen_shown, blank("hide")),
    Act("unhide", "Show screen", "Shift+F9", "Screen", when.screen_hidden, say("show", page="follow")),
    Act("hold", "Hold it as it is", "Shift+F8", "Screen", when.screen_live, say("hold", on=True)),
    Act("let_go", "Stop holding it: look at what comes first", "Shift+F8", "Screen", when.screen_held,
        go("showing")),
    Act("look_first", "Look at a page before the family does", "Shift+F6", "Screen", when.until_close,
        go("showing")),
    Act("turn_on", "Next page on the screen", "Alt+PgDown", "Screen", when.screen_goes_on, _turn(1)),
    Act("turn_back", "Page before on the screen", "Alt+PgUp", "Screen", when.screen_goes_back, _turn(-1)),
    Act("turn_to_now", "Back to the newest page on the screen", "Alt+End", "Screen", when.screen_behind,
        say("turn_page", to=-1)),
    Act("your_part", "Your part today", "", "Screen", when.until_close, say("show", page="your_part")),
    Act("screen_up", "Put the family's window on the screen that faces the room", "F11", "Screen",
        when.until_close, go("screen")),
    Act("screens", "Screens: which one faces the room", "F12", "Screen", when.always, go("screens")),
    Act("show_today", "Today's parts", "", "Screen", when.until_close, say("show", page="today")),
    Act("show_child", "The child's page", "", "Screen", when.until_close, say("show", page="child")),
    Act("show_pause", "The calm page", "", "Screen", when.until_close, say("show", page="pause")),
    Act("on_call", "The call sees the screen", "Shift+F7", "Screen", when.call_does_not,
        say("share_screen", on_call=True)),
    Act("off_call", "The call does not see the screen", "Shift+F7", "Screen", when.call_sees,
        say("share_screen", on_call=False)),
    Act("taken_off", "Whoever left the call was taken off it", "Ctrl+Shift+F7", "Screen", when.left_the_call,
        _off_the_call),
)  # fmt: skip

_GO: Final = (
    Act("to_capture", "The line to write on", "F2; Ctrl+L", "Go to", when.until_close, go("capture")),
    Act("to_board", "Board", "Ctrl+1", "Go to", when.always, go("board")),
    Act("to_plan", "Plan", "Ctrl+2", "Go to", when.always, go("plan")),
    Act("to_decision", "Views and decision", "Ctrl+3", "Go to", when.always, go("decision")),
    Act("to_scale", "Safety scale", "Ctrl+4", "Go to", when.always, go("scale")),
    Act("to_next", "What happens next", "Ctrl+5", "Go to", when.always, go("next")),
    Act("to_reports", "Reports", "Ctrl+6", "Go to", when.always, go("reports")),
    Act("to_start", "Before the start", "Ctrl+7", "Go to", when.always, go("start")),
    Act("to_notice", "About the recording: read it out", "Ctrl+8", "Go to", when.always, go("notice")),
    Act("to_together", "Who is with whom", "Ctrl+9", "Go to", when.always, go("together")),
    Act("to_people", "Who's here", "F3", "Go to", when.always, go("people")),
    Act("to_agenda", "Today", "Ctrl+T", "Go to", when.always, go("agenda")),
    Act("later", "Read it as the child at 18", "Ctrl+Shift+K", "Go to", when.always, go("later")),
    Act("find", "Find in this conference", "Ctrl+F", "Go to", when.always, go("find")),
    Act("palette", "Everything you can do", "Ctrl+K", "Go to", when.always, go("palette")),
    Act("keys", "All keys", "F1", "Go to", when.always, go("keys")),
    Act("larger", "Larger text", TEXT_KEYS["larger"], "Go to", when.always, go("larger")),
    Act("smaller", "Smaller text", TEXT_KEYS["smaller"], "Go to", when.always, go("smaller")),
    Act("as_it_was", "Text as it was", TEXT_KEYS["as_it_was"], "Go to", when.always, go("as_it_was")),
    Act("dismiss", "Put this note away", "F4", "Go to", when.always, go("dismiss")),
)

_WRITE: Final = (
    *(
        Act(f"kind_{kind}", words, f"Alt+{number}", "Write", when.until_close, go(f"kind:{kind}"))
        for number, (kind, words) in enumerate(
            (("risk", "Risk"), ("worry", "Worry"), ("going_well", "Going well"), ("not_sure", "Not sure"),
             ("action", "Action")), start=1)
    ),
    Act("said_by", "said by", "Alt+S", "Write", when.until_close, go("said_by")),
    Act("about", "about", "Alt+A", "Write", when.until_close, go("about")),
    Act("seen_by", "seen by", "Alt+V", "Write", when.until_close, go("seen_by")),
    Act("swap", "The one who spoke before speaks again", "Shift+F3", "Write", when.on_the_day, go("swap")),
    Act("round", "The next one round the table speaks", "Ctrl+F3", "Write", when.on_the_day, _round),
    Act("show_newest", "Show the newest card that is kept back", "F5", "Write", when.card_waits,
        card.show_newest),
    Act("clear_copied", "Clear words of another card, or a child’s name", "Shift+F5", "Write",
        when.words_to_clear, card.clear_copied),
    Act("gate", "Ask what a risk still needs", "Ctrl+G", "Write", when.risk_unready, card.gate),
    Act("private_note", "A note for yourself", "Ctrl+Shift+N", "Write", when.always, ask("private_note")),
)  # fmt: skip

_CARD: Final = (
    Act("edit_card", "edit", "E", "Card", when.until_close, card.edit),
    Act("show_card", "show", "S", "Card", when.until_close, card.show),
    Act("move_card", "move", "M", "Card", when.until_close, ask_on("move_entry", "entry")),
    Act("agrees", "agrees", "1", "Card", when.until_close, card.respond("agree")),
    Act("partly", "agrees in part", "2", "Card", when.until_close, card.respond("part")),
    Act("disagrees", "does not agree", "3", "Card", when.until_close, card.respond("disagree")),
    Act("thinks", "wants to think", "4", "Card", when.until_close, card.respond("think")),
    Act("card_action", "action", "A", "Card", when.until_close,
        lambda hands: hands.ask("add_action", risks=(hands.on,))),
    Act("keep_back", "keep back", "K", "Card", when.until_close, say_on("edit_entry", "entry", held=True)),
    Act("answer", "answer", "W", "Card", when.until_close, ask_on("answer_concern", "entry")),
    Act("respond", "somebody else's response", "R", "Card", when.until_close, ask_on("respond", "entry")),
    Act("nature", "kind of strength or worry", "N", "Card", when.until_close,
        ask_on("edit_entry:nature", "entry")),
    Act("protect", "secret: an address, a number or a name", "T", "Card", when.until_close,
        ask_on("edit_entry:protects", "entry")),
    Act("keep_safe", "keep whoever told it safe", "H", "Card", when.until_close, card.keep_safe),
    Act("withdraw", "take away", "Del", "Card", when.until_close, say_on("withdraw_entry", "entry")),
    Act("play_card", "play from here", "P", "Card", when.sound_heard, listen_on("card")),
    Act("card_up", "earlier", "Alt+Up", "Card", when.until_close, card.earlier),
    Act("card_down", "later", "Alt+Down", "Card", when.until_close, card.later),
    Act("merge", "merge into another", "J", "Card", when.until_close, ask_on("merge_entries", "entry")),
    Act("split", "split", "X", "Card", when.until_close, card.split),
)  # fmt: skip

_PERSON: Final = (
    Act("speaks", "speaking", "Space", "Person", when.on_the_day, say_on("speaking", "who")),
    Act("arrive", "arrives", "A; +", "Person", when.on_the_day, say_on("arrive", "who")),
    Act("leave", "leaves", "L; -", "Person", when.on_the_day, _leave),
    Act("step_out", "steps out", "O; <", "Person", when.on_the_day, say_on("step_out", "who")),
    Act("come_back", "comes back", "B; >", "Person", when.on_the_day, say_on("come_back", "who")),
    Act("speaks_back", "speaking, and back to writing", "Return", "Person", when.on_the_day,
        _speak_and_return),
    Act("joins", "arrives by…", "J; *", "Person", when.on_the_day, ask_on("arrive", "who")),
    Act("asks_break", "asks for a break", "K", "Person", when.no_break, _break_for),
    Act("drops", "drops off the call", "D", "Person", when.on_the_day,
        say_on("leave", "who", why=DROPPED, let_in=True)),
    Act("catch_up", "who tells them what they missed", "W", "Person", when.on_the_day,
        ask_on("catch_up", "who")),
    Act("check_in", "who looks in after", "C; #", "Person", when.until_close,
        ask_on("check_in_after", "who")),
)  # fmt: skip

_ITEM: Final = (
    Act("start_item", "start", "Return", "Item", when.on_the_day, say_on("start_item", "item")),
    Act("recap_item", "sum up", "R", "Item", when.until_close, ask_on("recap", "item")),
    Act("skip_item", "skip", "K", "Item", when.on_the_day, ask_on("skip_item", "item")),
    Act("play_item", "play from here", "P", "Item", when.sound_heard, listen_on("item")),
    Act("edit_item", "edit", "E", "Item", when.until_close, ask_on("edit_item", "item")),
    Act("add_item", "add a part before it", "N", "Item", when.until_close, ask_on("add_item", "before")),
    Act("item_up", "earlier", "Alt+Up", "Item", when.until_close, part.earlier),
    Act("item_down", "later", "Alt+Down", "Item", when.until_close, part.later),
)

ACTS: Final[tuple[Act, ...]] = (
    *_MEETING, *_RECORDING, *_SCREEN, *_GO, *_WRITE, *_CARD, *_PERSON, *_ITEM,
)  # fmt: skip
"""All of them, in the order of the sheet of keys."""

BY_ID: Final = {act.id: act for act in ACTS}


def acts_of(group: Group) -> tuple[Act, ...]:
    """The acts of one group, in order."""
    return tuple(act for act in ACTS if act.group == group)


def key_hints(group: Group, view: ChairView, most: int = 6) -> str:
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
