"""The chair's window is closed while sound is being kept: it asks in a strip, and the recorder goes on."""

from collections.abc import Callable
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from soundingboard.app.program import Program
from soundingboard.ui.close.window import CloseWindow
from tests.integration.app.driving import (
    answer,
    begin,
    day_of,
    do,
    inside,
    left,
    meeting_of,
    on_page,
    open_day,
    the_page,
    told,
)
from tests.integration.recorded import recorder_of

pytestmark = pytest.mark.usefixtures("no_recorder_left")

ON = "The recording goes on when you leave this window, and you find it again when you open this conference."


@pytest.fixture
def program(qtbot: QtBot, open_app: Callable[[Path], Program], tmp_path: Path) -> Program:
    """The app, with a conference whose day has begun."""
    program = open_app(tmp_path / "vault")
    begin(qtbot, program)
    return program


def test_leaving_while_recording_leaves_the_recorder_and_finds_it_again(
    qtbot: QtBot, program: Program, tmp_path: Path
) -> None:
    do(program, "start_recording")
    day_of(program).sound.feed(2)
    before = recorder_of(tmp_path)
    answer(program, "Leave, the recording goes on")
    qtbot.waitUntil(lambda: left(program))
    assert program.front.isVisible()
    assert recorder_of(tmp_path) == before

    open_day(program)
    day_of(program).sound.settle()
    state = day_of(program).sound.state()
    assert state is not None
    assert state.seconds >= 1.9
    assert recorder_of(tmp_path) == before
    answer(program, "Stop the recording and leave")
    qtbot.waitUntil(lambda: left(program))
    with pytest.raises(LookupError):
        recorder_of(tmp_path)


def test_the_strip_says_what_goes_on_and_staying_changes_nothing(qtbot: QtBot, program: Program) -> None:
    do(program, "start_recording")
    day_of(program).sound.settle()
    day_of(program).chair.close()
    assert meeting_of(program).leaving.strip.text == ON
    answer(program, "Stay here")
    assert meeting_of(program).leaving.strip.text == ""
    assert day_of(program).desk.view.recording == "on"
    answer(program, "Stop the recording and leave")
    qtbot.waitUntil(lambda: left(program))


def test_the_close_can_be_looked_at_before(qtbot: QtBot, program: Program) -> None:
    answer(program, "Look at the close")
    on_page(qtbot, program, CloseWindow)
    page = the_page(program, CloseWindow)
    page.close_it.click()
    assert page.notice.text == "There is no decision for Zoë yet: decide before you close."
    page.back.click()
    assert not program.front.isVisible()
    answer(program, "Leave")
    qtbot.waitUntil(lambda: left(program))


def test_the_recording_is_told_once_it_is_whole(qtbot: QtBot, program: Program) -> None:
    do(program, "start_recording")
    day_of(program).sound.feed(2)
    do(program, "decide", child="zoe", outcome="no_plan", reasons="She is safe.")
    key = day_of(program).desk.key
    do(program, "close_conference")
    on_page(qtbot, program, CloseWindow)
    close = the_page(program, CloseWindow)
    qtbot.waitUntil(lambda: "2 s, sealed and kept on this computer" in told(close), timeout=20_000)
    inside(program).library()
    inside(program).send_rest(key)
    again = the_page(program, CloseWindow)
    qtbot.waitUntil(lambda: "2 s, sealed and kept on this computer" in told(again), timeout=20_000)
