"""A review is begun from the list, out of the conference before it."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from soundingboard.app.program import Program
from soundingboard.ui.library.window import LibraryWindow
from soundingboard.ui.prepare.window import PrepareWindow
from tests.gui.keyboard import press
from tests.integration.app.driving import (
    day_of,
    do,
    inside,
    make_conference,
    make_vault,
    on_page,
    open_day,
    tab_to,
    the_page,
)


def test_the_review_is_made_of_the_last_conference_and_stands_in_the_list(
    qtbot: QtBot, open_app: Callable[[Path], Program], tmp_path: Path
) -> None:
    program = open_app(tmp_path / "vault")
    make_vault(qtbot, program)
    make_conference(qtbot, program)
    inside(program).library()
    open_day(program)
    do(program, "start_conference")
    do(program, "add_action", id="a1", what="Sam visits on Mondays", who="sam")
    do(program, "decide", child="zoe", outcome="plan", category="neglect", reasons="She was not fed.")
    held = day_of(program).desk.record.conference
    do(program, "close_conference")
    qtbot.waitUntil(lambda: program.page is not None and not isinstance(program.page, PrepareWindow))
    inside(program).library()
    on_page(qtbot, program, LibraryWindow)
    day = held.starts.strftime("%A %-d %B %Y")
    press(tab_to(f"Begin the review: {held.family} family, {day}"), Qt.Key.Key_Space)
    on_page(qtbot, program, PrepareWindow)
    page = the_page(program, PrepareWindow)
    assert list(page.children_list.rows) == ["zoe"]
    assert list(page.people_list.rows) == ["chair", "mia", "sam"]
    inside(program).library()
    lines = [row.key for row in the_page(program, LibraryWindow).list.rows]
    assert len(lines) == 2
