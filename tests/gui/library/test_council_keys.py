"""The page that changes the recovery keys says what it means, and keeps what was typed when refused."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from soundingboard.base.errors import Locked
from soundingboard.ui.library.council_keys import CouncilKeysPage
from tests.gui.keyboard import press
from tests.gui.pages import assert_fits_everywhere, focus, shown

KEYS = "\n".join("age1" + letter * 58 for letter in "qpzr")


def test_the_keys_and_the_passphrase_go_on_and_the_passphrase_is_forgotten(qtbot: QtBot) -> None:
    changed: list[tuple[str, str]] = []
    page = CouncilKeysPage("age1old", lambda *both: changed.append(both), lambda: "age1new", lambda: None)
    shown(qtbot, page)
    assert focus() is page.keys.editor
    page.keys.new_key.click()
    page.passphrase.line.setText("four words that fit")
    press(page.passphrase.line, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: bool(changed) and page.go_on.isEnabled())
    assert changed == [("four words that fit", "age1old\nage1new")]
    assert page.passphrase.text == ""
    assert page.notice.text.startswith("From now on these keys open the vault.")


def test_what_is_refused_is_told_and_stays_to_be_mended(qtbot: QtBot) -> None:
    def refuse(_passphrase: str, _keys: str) -> None:
        raise Locked("This passphrase does not open it.")

    left: list[int] = []
    page = CouncilKeysPage(KEYS, refuse, str, lambda: left.append(1))
    shown(qtbot, page)
    page.passphrase.line.setText("wrong")
    page.go_on.click()
    qtbot.waitUntil(lambda: "does not open it" in page.notice.text)
    assert (page.keys.editor.toPlainText(), page.passphrase.text) == (KEYS, "wrong")
    QTest.keyClick(page, Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    assert left == [1]


def test_the_page_fits(qtbot: QtBot, qapp: QApplication) -> None:
    assert_fits_everywhere(qtbot, qapp, lambda: CouncilKeysPage(KEYS, lambda *_: None, str, lambda: None))
