"""When acts can be done: each condition as a test of the view, and in words for the palette."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from soundingboard.views.chair.parts import CardView, ChairView
from soundingboard.views.chair.time_parts import ItemView


@dataclass(frozen=True, slots=True)
class Possible:
    """A condition.

    Attributes:
        words: When it holds: ``on a break``; empty for always.
        holds: Whether it holds in a view.
    """

    words: str
    holds: Callable[[ChairView], bool]

    def __call__(self, view: ChairView) -> bool:
        """Whether it holds now."""
        return self.holds(view)


def current_item(view: ChairView) -> ItemView | None:
    """The item that is on, if one is."""
    return next((item for item in view.time.items if item.state == "now"), None)


def next_item(view: ChairView) -> ItemView | None:
    """The item to start next: the first to come after the one that is on."""
    items = view.time.items
    passed = [place for place, item in enumerate(items) if item.state == "now"]
    later = items[passed[0] + 1 :] if passed else items
    return next((item for item in (*later, *items) if item.state == "to_come"), None)


def newest_card(view: ChairView) -> CardView | None:
    """The newest card of the board."""
    return max(_cards(view), key=_age, default=None)


def newest_waiting(view: ChairView) -> CardView | None:
    """The newest card that one key of the chair's may show."""
    return max((card for card in _cards(view) if card.showable), key=_age, default=None)


def newest_unready(view: ChairView) -> CardView | None:
    """The newest card that is meant as a risk and lacks a part."""
    return max((card for card in _cards(view) if card.draft), key=_age, default=None)


def to_clear(view: ChairView) -> str:
    """What the first words stand in that come from such a card, or name such a child; empty for none."""
    every = (*view.findings, *view.cues)
    return next((each.about[0] for each in every if each.code in ("copied_words", "cue_names_child")), "")


def to_take_off(view: ChairView) -> tuple[str, ...]:
    """Who left the call and may be let back in, by their ids."""
    return next((each.about for each in view.cues if each.code == "cue_let_in"), ())


def _cards(view: ChairView) -> list[CardView]:
    return [card for column in view.columns for card in column.cards]


def _age(card: CardView) -> tuple[datetime, int]:
    return card.at, card.position


def _is_open(view: ChairView) -> bool:
    return view.phase != "closed"


def _is_day(view: ChairView) -> bool:
    return view.phase == "day"


def _records(words: str, *states: str) -> Possible:
    return Possible(words, lambda view: _is_day(view) and view.recording in states and not view.recorder_gone)


def _screen(words: str, *states: str) -> Possible:
    return Possible(words, lambda view: _is_open(view) and view.screen.state in states)


def _turned(words: str, by: int) -> Possible:
    def holds(view: ChairView) -> bool:
        at, pages = view.screen.turn
        return _is_open(view) and view.screen.state == "live" and 0 <= at + by < pages

    return Possible(words, holds)


always = Possible("", lambda _view: True)
until_close = Possible("until the close", _is_open)
on_the_day = Possible("while the conference runs", _is_day)
before_start = Possible("before the start", lambda view: view.phase == "before")
more_parts = Possible(
    "while a part is still to come", lambda view: _is_day(view) and next_item(view) is not None
)
part_on = Possible("during a part of the day", lambda view: current_item(view) is not None)
on_break = Possible("on a break", lambda view: view.time.pause.ends is not None)
no_break = Possible("while no break is on", lambda view: _is_day(view) and not on_break(view))
somebody_out = Possible(
    "while somebody is out of the room", lambda view: any(person.stepped_out for person in view.people)
)
child_here = Possible("while a child is here", lambda view: any(child.present for child in view.children))
closed_part = Possible("during a closed part", lambda view: _is_day(view) and view.closed_part is not None)
no_closed_part = Possible(
    "while nobody waits outside", lambda view: _is_day(view) and view.closed_part is None
)
at_door = Possible("while somebody is at the door", lambda view: view.apart.door is not None)
no_door = Possible("while nobody is at the door", lambda view: _is_day(view) and view.apart.door is None)
emergency = Possible("in an emergency", lambda view: _is_day(view) and view.apart.alarm is not None)
no_emergency = Possible("at any other time", lambda view: not emergency(view))
interpreter = Possible("while one is working", lambda view: _is_open(view) and view.interpreter)
no_interpreter = Possible("while none is working", lambda view: _is_open(view) and not view.interpreter)
undoable = Possible("once something was done", lambda view: bool(view.undo))
redoable = Possible("after an undo", lambda view: bool(view.redo))
sound_gone = Possible(
    "once the recorder has ended by itself", lambda view: _is_day(view) and view.recorder_gone
)
sound_off = _records("while no recording runs", "off")
sound_on = _records("while it records", "on")
sound_paused = _records("while the recording is paused", "paused")
sound_heard = Possible("once something was recorded", lambda view: view.recording != "off")
sound_begun = Possible(
    "while there is a recording", lambda view: _is_day(view) and view.recording in ("on", "paused")
)
screen_shown = _screen("while the screen shows", "live", "held", "neutral")
screen_hidden = _screen("while the screen is hidden", "hidden")
screen_live = _screen("while the screen is on", "live")
screen_held = _screen("while the screen is held", "held")
screen_goes_on = _turned("while the screen has a page after this one", 1)
screen_behind = Possible(
    "while they look at an earlier page", lambda view: _is_open(view) and view.screen.behind
)
screen_goes_back = _turned("while the screen has a page before this one", -1)
call_sees = Possible("while the call sees the screen", lambda view: _is_open(view) and view.screen.on_call)
call_does_not = Possible(
    "while the call does not see the screen", lambda view: _is_open(view) and not view.screen.on_call
)
left_the_call = Possible(
    "while somebody who left the call may be let back in",
    lambda view: _is_day(view) and bool(to_take_off(view)),
)
card_waits = Possible(
    "while a card is kept back that you may show",
    lambda view: _is_open(view) and newest_waiting(view) is not None,
)
words_to_clear = Possible(
    "while words stand somewhere that come from a card not everyone may see, or name a child",
    lambda view: _is_open(view) and bool(to_clear(view)),
)
risk_unready = Possible(
    "while a risk lacks a part", lambda view: _is_open(view) and newest_unready(view) is not None
)
