"""What a screen reader says of the recording, the screen and the break: each once, when it begins."""

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta

import pytest

from soundingboard.ui.chair.herald import TOLD, URGENT
from soundingboard.views.chair.parts import ChairView, FindingView
from soundingboard.views.chair.time_parts import BreakView
from tests.gui.chair import views
from tests.gui.chair.room import Room
from tests.gui.heard import listening

DUE = FindingView("break_due", (), "It has been 45 minutes since the last break.")
OTHER = FindingView("quorum_lost", (), "Too few agencies are here.")
NOW = views.VIEW.time.now
VIEW = replace(views.VIEW, findings=(), cues=())


def _pause(minutes: float) -> ChairView:
    pause = BreakView(0, 45, NOW + timedelta(minutes=minutes), 10, minutes)
    return replace(VIEW, time=replace(VIEW.time, pause=pause))


def _screen(state: str) -> ChairView:
    return replace(VIEW, screen=replace(VIEW.screen, state=state))


def _becomes(room: Room, view: ChairView) -> None:
    room.desk.tell(view)


def _recorder(room: Room, phase: str) -> None:
    room.recorder.phase = phase


def _nobody_answers(room: Room) -> None:
    room.desk.view = replace(VIEW, recording="on")
    room.recorder.gone = True


HAPPENINGS: dict[tuple[str, str], tuple[Callable[[Room], None], ...]] = {
    ("recording", "recording"): (lambda room: _recorder(room, "paused"),
                                 lambda room: _recorder(room, "recording")),
    ("recording", "paused"): (lambda room: _recorder(room, "paused"),),
    ("recording", "stopped"): (lambda room: _recorder(room, "stopped"),),
    ("recording", "lost"): (lambda room: _recorder(room, "lost"),),
    ("recording", "gone"): (_nobody_answers,),
    ("screen", "live"): (lambda room: _becomes(room, _screen("hidden")),
                         lambda room: _becomes(room, _screen("live"))),
    ("screen", "hidden"): (lambda room: _becomes(room, _screen("hidden")),),
    ("screen", "held"): (lambda room: _becomes(room, _screen("held")),),
    ("screen", "neutral"): (lambda room: _becomes(room, _screen("neutral")),),
    ("screen", "waiting"): (lambda room: room.window.lookout.show_standing("Plug it in.", up=False),),
    ("break", "due"): (lambda room: _becomes(room, replace(VIEW, findings=(OTHER, DUE))),),
    ("break", "on"): (lambda room: _becomes(room, _pause(9)),),
    ("break", "long"): (lambda room: _becomes(room, _pause(9)), lambda room: _becomes(room, _pause(0))),
    ("break", "ended"): (lambda room: _becomes(room, _pause(9)), lambda room: _becomes(room, VIEW)),
}  # fmt: skip
"""By what is told: what happens, the last of it what is told of."""


@pytest.fixture
def quiet(room: Room) -> Room:
    """The window with nothing on its message line, as it was looked at before."""
    room.desk.tell(VIEW)
    room.window.lookout.look()
    return room


@pytest.mark.parametrize("told", TOLD, ids=" ".join)
def test_each_state_is_told_once_when_it_begins(quiet: Room, told: tuple[str, str]) -> None:
    *before, happens = HAPPENINGS[told]
    for each in before:
        each(quiet)
        quiet.window.lookout.look()
    with listening() as heard:
        happens(quiet)
        for _ in range(3):
            quiet.window.lookout.look()
            quiet.desk.tell(quiet.desk.view)
    ours = [each for each in heard if each.words == TOLD[told]]
    assert [(each.urgent, each.by) for each in ours] == [(told in URGENT, quiet.window)]
    others = {each.words for each in heard} & set(TOLD.values()) - {TOLD[told]}
    assert not others, "nothing else has begun"


def test_every_state_that_is_told_is_tried() -> None:
    assert set(HAPPENINGS) == set(TOLD)


def test_what_was_so_when_the_window_opened_is_no_news(make_room: Callable[..., Room]) -> None:
    with listening() as heard:
        make_room(_pause(4)).window.lookout.look()
    assert not {each.words for each in heard} & set(TOLD.values())


def test_trouble_is_told_at_once_though_a_refusal_stands_before_it(quiet: Room) -> None:
    with listening() as heard:
        quiet.window.message.refuse("No break is on.")
        quiet.recorder.troubles = ("The microphone is gone.",)
        quiet.window.lookout.look()
        quiet.window.lookout.look()
    assert quiet.window.message.text == "No break is on."
    told = [(each.words, each.urgent) for each in heard]
    assert told == [("No break is on.", True), ("The microphone is gone.", True)]


def test_a_refusal_is_told_each_time_that_it_is_given(quiet: Room) -> None:
    with listening() as heard:
        quiet.window.message.refuse("No break is on.")
        quiet.window.message.refuse("No break is on.")
    assert [each.words for each in heard] == ["No break is on."] * 2


def test_a_find_is_told_once_however_often_it_comes_back_to_the_line(quiet: Room) -> None:
    first = FindingView("not_heard", ("priya",), "Priya has said nothing yet.")
    with listening() as heard:
        for finds in ((first,), (OTHER, first), (first,), (first, DUE), ()):
            quiet.desk.tell(replace(VIEW, findings=finds))
        quiet.desk.tell(replace(VIEW, findings=(first,)))
    told = [(each.words, each.urgent) for each in heard if each.words not in TOLD.values()]
    assert told == [
        (first.message, False),
        (OTHER.message, False),
        (first.message, False),
    ], "again only once it was settled and holds again"
