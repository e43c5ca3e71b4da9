"""The page that changes the passphrase tells how strong the new one is, and forgets both once it is done."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from soundingboard.base.errors import Locked
from soundingboard.ui.library.new_passphrase import NewPassphrasePage
from soundingboard.ui.shared.words import Words
from tests.gui.keyboard import press, type_text
from tests.gui.pages import assert_fits_everywhere, focus, shown

OLD, NEW = "kettle orbit thimble marsh", "violin harbour pepper cloud"


def strength(typed: str) -> str:
    return f"{len(typed)} letters, which is a sentence about them that may take more than one line here."


def said(page: NewPassphrasePage) -> str:
    return "\n".join(words.text() for words in page.findChildren(Words) if words.isVisible())


def test_all_of_it_by_the_keyboard(qtbot: QtBot) -> None:
    changed: list[tuple[str, str]] = []
    page = NewPassphrasePage(lambda *both: changed.append(both), strength, lambda: None)
    shown(qtbot, page)
    assert "0 letters" in said(page)
    for text in (OLD, NEW, NEW):
        type_text(focus(), text)
        press(focus(), Qt.Key.Key_Return)
    assert f"{len(NEW)} letters" in said(page)
    qtbot.waitUntil(lambda: bool(changed) and page.go_on.isEnabled())
    assert changed == [(OLD, NEW)]
    assert [field.text for field in (page.old, page.new.first, page.new.again)] == ["", "", ""]
    assert page.notice.text.startswith("From now on your new passphrase opens the vault. Backups from before")


@pytest.mark.parametrize(
    ("again", "told"),
    [(NEW, "This passphrase does not open it."), ("other", "not the same: type both")],
)
def test_what_is_refused_is_told_and_stays_to_be_mended(qtbot: QtBot, again: str, told: str) -> None:
    def refuse(_old: str, _new: str) -> None:
        raise Locked("This passphrase does not open it.")

    left: list[int] = []
    page = NewPassphrasePage(refuse, strength, lambda: left.append(1))
    shown(qtbot, page)
    for field, text in ((page.old, "wrong"), (page.new.first, NEW), (page.new.again, again)):
        field.line.setText(text)
    page.go_on.click()
    qtbot.waitUntil(lambda: told in page.notice.text)
    assert (page.old.text, page.new.first.text) == ("wrong", NEW)
    assert not any(secret in f"{said(page)} {page.windowTitle()}" for secret in ("wrong", NEW, again))
    QTest.keyClick(page, Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    assert left == [1]


def test_the_page_fits(qtbot: QtBot, qapp: QApplication) -> None:
    assert_fits_everywhere(qtbot, qapp, lambda: NewPassphrasePage(lambda *_: None, strength, lambda: None))
