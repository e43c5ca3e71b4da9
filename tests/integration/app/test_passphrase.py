"""The passphrase in the real app: changed under Settings, and chosen anew with the council's key."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from soundingboard.app.program import Program
from soundingboard.ui.library.entry import UnlockPage
from soundingboard.ui.library.new_passphrase import NewPassphrasePage
from soundingboard.ui.library.settings import SettingsPage
from soundingboard.ui.library.window import LibraryWindow
from soundingboard.vault.database import reading
from tests.gui.keyboard import press, type_text
from tests.integration.access_log import accesses
from tests.integration.app.driving import (
    PASSPHRASE,
    focus,
    inside,
    make_vault,
    on_page,
    strike,
    tab_to,
    the_page,
)

NEW = "violin harbour pepper cloud"


def noted(program: Program) -> list[tuple[str, str]]:
    """Who did what, by the access log of the open vault."""
    with reading(inside(program).vault.engine) as session:
        return [(row.who, row.what) for row in accesses(session)]


def unlock(qtbot: QtBot, program: Program, passphrase: str) -> None:
    page = the_page(program, UnlockPage)
    page.field.line.setText(passphrase)
    page.go_on.click()
    qtbot.waitUntil(lambda: program.page is not page or bool(page.notice.text))


def test_a_chair_changes_the_passphrase(
    qtbot: QtBot, open_app: Callable[[Path], Program], tmp_path: Path
) -> None:
    program = open_app(tmp_path / "vault")
    make_vault(qtbot, program)
    inside(program).beside.settings()
    on_page(qtbot, program, SettingsPage)
    press(tab_to("Change the passphrase"), Qt.Key.Key_Space)
    on_page(qtbot, program, NewPassphrasePage)
    for text in (PASSPHRASE, NEW, NEW):
        type_text(focus(), text)
        press(focus(), Qt.Key.Key_Return)
    page = the_page(program, NewPassphrasePage)
    qtbot.waitUntil(lambda: bool(page.notice.text))
    assert page.notice.text.startswith("From now on your new passphrase opens the vault.")
    assert ("chair", "began to change the passphrase") in noted(program)
    strike(program.front, "Alt+Left")
    on_page(qtbot, program, SettingsPage)
    program.lock()
    unlock(qtbot, program, PASSPHRASE)
    assert "does not open it" in the_page(program, UnlockPage).notice.text
    unlock(qtbot, program, NEW)
    on_page(qtbot, program, LibraryWindow)
