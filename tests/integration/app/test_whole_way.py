"""From the first run to the packs, by keyboard."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from soundingboard.app.program import Program
from soundingboard.commands.vocabulary import command
from soundingboard.ui.close.swept import CLEAN
from soundingboard.ui.close.window import CloseWindow
from soundingboard.ui.library.entry import UnlockPage
from soundingboard.ui.library.window import LibraryWindow
from soundingboard.ui.prepare.window import PrepareWindow
from tests.gui.keyboard import press, type_text
from tests.integration.app.conftest import Chosen
from tests.integration.app.driving import (
    PASSPHRASE,
    day_of,
    focus,
    left,
    make_conference,
    make_vault,
    on_page,
    shown_words,
    strike,
    tab_to,
    the_page,
)


def test_first_run_to_packs(
    qtbot: QtBot, open_app: Callable[[Path], Program], tmp_path: Path, chosen: Chosen
) -> None:
    program = open_app(tmp_path / "vault")
    make_vault(qtbot, program)
    assert "AGE-SECRET-KEY-1" in chosen.file.read_text()
    make_conference(qtbot, program)
    prepared = the_page(program, PrepareWindow)
    assert list(prepared.children_list.rows) == ["zoe"]
    assert list(prepared.people_list.rows) == ["chair", "mia", "sam"]

    press(tab_to("Start the conference"), Qt.Key.Key_Space)
    assert not left(program)
    assert day_of(program).chair.isVisible()
    assert not program.front.isVisible()
    for name, fields in (
        ("start_conference", {}),
        ("decide", {"child": "zoe", "outcome": "plan", "category": "neglect", "reasons": "She was not fed."}),
        ("close_conference", {}),
    ):
        day_of(program).desk.do(command(name, fields))

    on_page(qtbot, program, CloseWindow)
    assert not day_of(program).chair.isVisible()
    strike(program.front, "Ctrl+Return")
    qtbot.waitUntil(lambda: any(words.text() == CLEAN for words in shown_words(program)), timeout=30_000)
    made = {place.relative_to(chosen.folder).as_posix() for place in chosen.folder.rglob("*.pdf")}
    assert made == {
        f"{who}/{paper}.pdf" for who in ("mia", "sam") for paper in ("letter", "summary", "plan")
    } | {"zoë/letter.pdf"}

    tab_to("How it goes to Mia")
    press(focus(), Qt.Key.Key_End)
    press(tab_to("It went to Mia"), Qt.Key.Key_Space)
    lines = the_page(program, CloseWindow).gets.readers.lines
    sent = {line.reader.id: line.reader.sent for line in lines}
    assert sent["mia"] == "Read together, 24 November 09:30"
    strike(program.front, "Alt+Left")
    on_page(qtbot, program, LibraryWindow)
    assert the_page(program, LibraryWindow).list.rows[0].group == "waiting"
    assert left(program)


def test_second_time_the_passphrase_opens_it(
    qtbot: QtBot, open_app: Callable[[Path], Program], tmp_path: Path
) -> None:
    first = open_app(tmp_path / "vault")
    make_vault(qtbot, first)
    make_conference(qtbot, first)

    again = open_app(tmp_path / "vault")
    page = again.page
    assert isinstance(page, UnlockPage)
    type_text(focus(), "not this one")
    press(focus(), Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: bool(page.notice.text))
    assert "passphrase" in page.notice.text
    type_text(focus(), PASSPHRASE)
    press(focus(), Qt.Key.Key_Return)
    on_page(qtbot, again, LibraryWindow)
    assert isinstance(again.page, LibraryWindow)
    assert [row.line.family for row in again.page.list.rows] == ["Marlowe family"]
