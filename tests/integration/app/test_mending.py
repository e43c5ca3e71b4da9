"""An interrupted recording is told wherever its conference is met, and made whole by its chair."""

import time
from collections.abc import Callable
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from soundingboard.app.program import Program
from soundingboard.recording.keeping.leftovers import interrupted
from soundingboard.recording.keeping.parts import heard_files
from soundingboard.recording.keeping.verify import info
from soundingboard.ui.close.window import CloseWindow
from soundingboard.ui.library.recovery import RecoveryPage
from soundingboard.ui.library.window import LibraryWindow
from soundingboard.ui.shared.buttons import KeyButton
from tests.integration.app.driving import (
    answer,
    begin,
    day_of,
    do,
    inside,
    kill_recorder,
    left,
    on_disk,
    on_page,
    open_day,
    recordings,
    shown_words,
    strike,
    the_page,
    told,
)

pytestmark = pytest.mark.usefixtures("no_recorder_left")
SECONDS = 8.0


@pytest.fixture
def program(qtbot: QtBot, open_app: Callable[[Path], Program], tmp_path: Path) -> Program:
    """The app, at its list, with a recorder that was killed a moment ago."""
    program = open_app(tmp_path / "vault")
    begin(qtbot, program)
    do(program, "start_recording")
    day_of(program).sound.feed(SECONDS)
    qtbot.waitUntil(lambda: on_disk(program) > 2_000 * SECONDS, timeout=10_000)
    time.sleep(1)  # the last second may be lost, and the fed source has given its last
    kill_recorder(tmp_path)
    answer(program, "Leave, the recording goes on")
    qtbot.waitUntil(lambda: left(program))
    return program


def mended(qtbot: QtBot, program: Program) -> RecoveryPage:
    page = the_page(program, RecoveryPage)
    strike(program.front, "Ctrl+Return")
    qtbot.waitUntil(page.whole.isHidden, timeout=20_000)
    return page


def way_to_mend(close: CloseWindow) -> list[KeyButton]:
    found = close.findChildren(KeyButton)
    return [button for button in found if button.text() == "Make it whole" and button.isVisible()]


def said(program: Program) -> str:
    return " ".join(words.text() for words in shown_words(program))


def test_the_list_tells_of_it_and_leads_to_where_it_is_made_whole(qtbot: QtBot, program: Program) -> None:
    folder, row = recordings(program), the_page(program, LibraryWindow).list.rows[0]
    key = row.line.id
    before = {path: path.read_bytes() for path in folder.iterdir() if path.is_file()}
    assert "Interrupted recording, about 8 seconds, safe." in said(program)
    next(button for button in row.buttons if button.text() == "Make it whole").click()
    page = mended(qtbot, program)
    qtbot.waitUntil(lambda: "read back and sealed" in said(program))
    whole = heard_files(folder, key)[0]
    known = info(whole, [inside(program).vault.identity])
    assert known.seconds == pytest.approx(SECONDS, abs=1.0)
    assert all(path.read_bytes() == data for path, data in before.items()), "the old parts are as they were"

    page.later.click()
    on_page(qtbot, program, LibraryWindow)
    assert "Interrupted recording" in said(program), "it stays until it is decided"
    next(
        b for b in the_page(program, LibraryWindow).list.rows[0].buttons if b.text() == "Make it whole"
    ).click()
    page = the_page(program, RecoveryPage)
    page.remove.click()
    assert page.notice.text.startswith("The old parts are removed.")
    assert interrupted(folder, key) is None
    assert heard_files(folder, key) == (whole,)
    assert not any(path.exists() for path in before if path != whole)
    page.later.click()
    on_page(qtbot, program, LibraryWindow)
    assert "Interrupted recording" not in said(program)


def test_the_close_leads_there_and_tells_of_every_part_then(qtbot: QtBot, program: Program) -> None:
    open_day(program)
    day_of(program).sound.settle()
    do(program, "record_again")
    day_of(program).sound.feed(4)
    do(program, "decide", child="zoe", outcome="no_plan", reasons="She is safe.")
    do(program, "close_conference")
    on_page(qtbot, program, CloseWindow)
    close = the_page(program, CloseWindow)
    qtbot.waitUntil(lambda: told(close).startswith("Interrupted recording"), timeout=20_000)
    qtbot.waitUntil(lambda: bool(way_to_mend(close)), timeout=5_000)
    way_to_mend(close)[0].click()
    on_page(qtbot, program, RecoveryPage)
    page = mended(qtbot, program)
    page.keep.click()
    assert page.notice.text.startswith("The old parts stay")
    page.later.click()
    on_page(qtbot, program, CloseWindow)
    close = the_page(program, CloseWindow)
    qtbot.waitUntil(lambda: "12 s in 2 parts, sealed and kept" in told(close), timeout=20_000)


def test_without_the_page_nothing_is_made_or_removed(qtbot: QtBot, program: Program) -> None:
    folder, row = recordings(program), the_page(program, LibraryWindow).list.rows[0]
    files = sorted(path.name for path in folder.iterdir())
    next(button for button in row.buttons if button.text() == "Make it whole").click()
    strike(program.front, "Alt+Left")
    on_page(qtbot, program, LibraryWindow)
    assert sorted(path.name for path in folder.iterdir()) == files
