"""A conference that is half entered is there again after a kill, and can be gone on with or thrown away."""

import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from soundingboard.app.program import Program
from soundingboard.app.world import World
from soundingboard.ui.library.window import LibraryWindow
from soundingboard.ui.prepare.window import PrepareWindow
from tests.gui.keyboard import press, type_text
from tests.integration.app import beginning, crashing, half_changed
from tests.integration.app.driving import fill, focus, inside, on_page, shown_words, tab_to, the_page


@pytest.fixture
def world() -> World:
    return crashing.world()


def after_a_kill(qtbot: QtBot, open_app: Callable[[Path], Program], folder: Path, wrote: str) -> Program:
    """The list, after an app was killed in which that module had written something."""
    app = subprocess.Popen([sys.executable, "-m", wrote, str(folder)], stdout=subprocess.PIPE, text=True)
    assert app.stdout is not None
    assert app.stdout.readline().strip() == crashing.READY
    app.kill()
    app.wait()
    app.stdout.close()
    program = open_app(folder)
    type_text(focus(), crashing.PASSPHRASE)
    press(focus(), Qt.Key.Key_Return)
    on_page(qtbot, program, LibraryWindow)
    return program


@pytest.fixture
def library(qtbot: QtBot, open_app: Callable[[Path], Program], tmp_path: Path) -> Program:
    """The list, after an app was killed in which somebody had begun a conference."""
    return after_a_kill(qtbot, open_app, tmp_path / "vault", beginning.__name__)


def test_a_change_and_an_answer_go_on_where_they_were(
    qtbot: QtBot, open_app: Callable[[Path], Program], tmp_path: Path
) -> None:
    program = after_a_kill(qtbot, open_app, tmp_path / "vault", half_changed.__name__)
    inside(program).prepare(crashing.CONFERENCE)
    on_page(qtbot, program, PrepareWindow)
    page = the_page(program, PrepareWindow)
    assert page.changing.form.raw("place") == half_changed.PLACE
    assert page.asking.form is not None
    assert page.asking.form.raw("why") == half_changed.WHY
    assert page.changing.isVisible()
    assert page.asking.isVisible()
    assert focus() in page.asking.form.stops()


def test_it_stands_in_the_list_without_a_day_and_goes_on_where_it_was(qtbot: QtBot, library: Program) -> None:
    (row,) = the_page(library, LibraryWindow).list.begun
    assert {"Quist family", "Not made yet · no day yet"} <= {each.text() for each in shown_words(library)}
    assert focus() is row.main
    press(focus(), Qt.Key.Key_Space)
    on_page(qtbot, library, PrepareWindow)
    page = the_page(library, PrepareWindow)
    assert [page.form.raw(name) for name in ("family", "place")] == [beginning.FAMILY, beginning.PLACE]
    tab_to("Reference")
    fill("CP-1", "24 Nov 2026 10 am", "", "", "", "Ruth Ansah")
    page.make.click()
    page.back.click()
    on_page(qtbot, library, LibraryWindow)
    listed = the_page(library, LibraryWindow)
    assert ([row.line.family for row in listed.list.rows], listed.list.begun) == (["Quist family"], [])


def test_it_is_thrown_away_after_a_yes_alone(library: Program) -> None:
    page = the_page(library, LibraryWindow)
    page.list.begun[0].away.click()
    assert "of a conference that is not made yet (Quist family)" in page.notice.text
    page.notice._buttons[0].click()
    page.list.begun[0].away.click()
    page.notice._buttons[1].click()
    assert page.list.begun == []
