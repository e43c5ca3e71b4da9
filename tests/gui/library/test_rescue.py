"""Where the passphrase is lost the same page asks for the council's key, and then for a new passphrase."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from soundingboard.ui.library.entry import UnlockPage
from soundingboard.ui.library.lock import LockPage
from soundingboard.ui.shared.words import Words
from tests.gui.keyboard import press, type_text
from tests.gui.library.council import Council
from tests.gui.pages import assert_fits_everywhere, focus, shown

NEW, OWN = "violin harbour pepper cloud", "the file's own words"


def nothing(*_: str) -> None:
    """Do nothing."""


def shown_page(qtbot: QtBot, council: Council) -> UnlockPage:
    page = LockPage(nothing, council, lambda: "Recording 00:00:03.")
    shown(qtbot, page)
    return page


def said(page: UnlockPage) -> str:
    return "\n".join(words.text() for words in page.findChildren(Words) if words.isVisible())


def choose_anew(qtbot: QtBot, page: UnlockPage, council: Council) -> None:
    qtbot.waitUntil(page.new.isVisible)
    qtbot.waitUntil(lambda: focus() is page.new.first.line)
    assert "new passphrase" in said(page)
    for text in (NEW, NEW):
        type_text(focus(), text)
        press(focus(), Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: council.asked[-1:] == [NEW])
    qtbot.waitUntil(page.keep.isEnabled)
    assert page.new.first.text == page.new.again.text == ""


def test_a_key_file_opens_it_and_a_passphrase_is_asked_for_at_once(qtbot: QtBot) -> None:
    council = Council()
    page = shown_page(qtbot, council)
    page.lost.setFocus()
    press(page.lost, Qt.Key.Key_Space)
    choose_anew(qtbot, page, council)
    assert council.asked == ["open", NEW]
    assert "Recording 00:00:03." in said(page)


def test_a_key_file_with_a_passphrase_of_its_own_is_asked_for_it(qtbot: QtBot) -> None:
    council = Council(locked=OWN)
    page = shown_page(qtbot, council)
    page.lost.click()
    qtbot.waitUntil(lambda: focus() is page.key_field.line)
    type_text(focus(), "not these")
    press(focus(), Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: "does not open the key file" in page.notice.text)
    assert page.key_field.line.selectedText()
    assert "not these" not in said(page) + page.windowTitle()
    type_text(focus(), OWN)
    press(focus(), Qt.Key.Key_Return)
    choose_anew(qtbot, page, council)
    assert page.key_field.text == ""


@pytest.mark.parametrize(
    ("council", "told"),
    [
        (Council(chosen=False), "No file was chosen."),
        (Council(opens=False), "This key does not open this vault."),
    ],
)
def test_what_goes_wrong_is_told_and_the_passphrase_stays_the_way_in(
    qtbot: QtBot, council: Council, told: str
) -> None:
    page = shown_page(qtbot, council)
    page.lost.click()
    qtbot.waitUntil(lambda: page.notice.text == told)
    assert page.field.isVisible()
    assert page.lost.isEnabled()


def test_back_lets_go_of_everything(qtbot: QtBot) -> None:
    council = Council()
    page = shown_page(qtbot, council)
    page.lost.click()
    qtbot.waitUntil(page.new.isVisible)
    page.new.first.line.setText(NEW)
    page.new.again.line.setText("other")
    page.keep.click()
    qtbot.waitUntil(lambda: "not the same" in page.notice.text)
    QTest.keyClick(page, Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    assert council.asked == ["open", "close"]
    assert (page.new.first.text, page.notice.text) == ("", "")
    assert focus() is page.field.line


@pytest.mark.parametrize("council", [Council(locked=OWN), Council()])
def test_each_step_fits(qtbot: QtBot, qapp: QApplication, council: Council) -> None:
    def at_the_step() -> UnlockPage:
        page = UnlockPage(nothing, council)
        page.lost.click()
        QApplication.processEvents()
        return page

    assert_fits_everywhere(qtbot, qapp, at_the_step)
