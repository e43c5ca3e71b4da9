"""The ways in: what is asked, what is refused in words, and that Caps Lock is told."""

import pytest
from PySide6.QtCore import QEvent, QObject, QPoint, Qt
from PySide6.QtGui import QClipboard
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QScrollArea
from pytestqt.exceptions import capture_exceptions
from pytestqt.qtbot import QtBot

from soundingboard.base.errors import Locked
from soundingboard.ui.library.entry import FirstRunPage, StopPage, UnlockPage
from soundingboard.ui.library.passphrase import CAPS
from soundingboard.ui.shared.buttons import KeyButton
from soundingboard.ui.shared.theme import apply_theme
from soundingboard.ui.shared.words import Words
from tests.gui.keyboard import press, type_text
from tests.gui.library.council import Council
from tests.gui.pages import assert_fits_everywhere, settle, shown


def nothing(*_: str) -> None:
    """Do nothing."""


class Watch(QObject):
    """The words of a button as they were drawn last."""

    def __init__(self, button: KeyButton) -> None:
        super().__init__(button)
        self.drawn = ""
        self._button = button
        button.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's own name
        if event.type() is QEvent.Type.Paint:
            self.drawn = self._button.text()
        return super().eventFilter(watched, event)


def first_run(made: list[tuple[str, str]], key: str = "age1new") -> FirstRunPage:
    return FirstRunPage(lambda *what: made.append(what), lambda: key, nothing, str.upper)


def test_two_different_passphrases_make_nothing(qtbot: QtBot) -> None:
    made: list[tuple[str, str]] = []
    page = first_run(made)
    shown(qtbot, page)
    page.first.line.setText("one two three")
    page.again.line.setText("one two four")
    page.go_on.click()
    QTest.qWait(20)
    assert page.notice.text == "The two passphrases are not the same: type both again."
    assert made == []


@pytest.mark.parametrize(("size", "scale"), [((911, 512), 1.0), ((911, 512), 2.0), ((1366, 768), 2.0)])
def test_what_was_refused_comes_into_sight(
    qtbot: QtBot, qapp: QApplication, size: tuple[int, int], scale: float
) -> None:
    apply_theme(qapp, scale)
    try:
        page = first_run([])
        shown(qtbot, page, *size)
        view = page.findChild(QScrollArea)
        assert isinstance(view, QScrollArea)
        for _ in range(2):
            page.first.line.setText("one two three")
            view.ensureWidgetVisible(page.go_on)
            page.go_on.click()
            settle()
            top = page.notice.mapTo(view.viewport(), QPoint(0, 0)).y()
            assert 0 <= top <= view.viewport().height() - page.notice.height()
    finally:
        apply_theme(qapp)


def test_the_vault_is_made_of_passphrase_and_keys(qtbot: QtBot) -> None:
    made: list[tuple[str, str]] = []
    page = first_run(made)
    shown(qtbot, page)
    page.keys.setPlainText("age1council")
    page.new_key.click()
    page.first.line.setText("one two three")
    page.again.line.setText("one two three")
    page.go_on.click()
    qtbot.waitUntil(lambda: bool(made))
    assert made == [("one two three", "age1council\nage1new")]


def test_no_file_chosen_is_no_key(qtbot: QtBot) -> None:
    page = first_run([], key="")
    shown(qtbot, page)
    page.new_key.click()
    assert page.keys.toPlainText() == page.notice.text == ""


def test_a_wrong_passphrase_is_told_and_can_be_typed_over(qtbot: QtBot) -> None:
    tried: list[str] = []

    def unlock(passphrase: str) -> None:
        tried.append(passphrase)
        raise Locked("This passphrase does not open the vault: try again.")

    page = UnlockPage(unlock, Council())
    shown(qtbot, page)
    type_text(page.field.line, "wrong")
    press(page.field.line, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: bool(page.notice.text))
    assert page.notice.text == "This passphrase does not open the vault: try again."
    assert page.field.line.selectedText()
    assert page.go_on.isEnabled()
    type_text(page.field.line, "right")
    press(page.field.line, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: len(tried) == 2)
    assert tried == ["wrong", "right"]


def test_the_button_is_drawn_with_its_words_before_the_passphrase_is_tried(qtbot: QtBot) -> None:
    tried: list[str] = []
    page = UnlockPage(lambda _passphrase: tried.append(words.drawn), Council())
    shown(qtbot, page)
    words = Watch(page.go_on)
    page.go_on.click()
    qtbot.waitUntil(lambda: bool(tried))
    assert tried == ["Opening…"]


def test_after_a_fault_of_ours_the_button_can_be_pressed_again(qtbot: QtBot) -> None:
    def fail(_passphrase: str) -> None:
        raise ZeroDivisionError

    page = UnlockPage(fail, Council())
    shown(qtbot, page)
    with capture_exceptions() as faults:
        page.go_on.click()
        qtbot.waitUntil(lambda: bool(faults))
    assert (page.go_on.text(), page.go_on.isEnabled()) == ("Open", True)


def test_a_passphrase_can_be_pasted_and_shown(qtbot: QtBot) -> None:
    page = UnlockPage(nothing, Council())
    shown(qtbot, page)
    QApplication.clipboard().setText("from a password manager", QClipboard.Mode.Clipboard)
    page.field.line.paste()
    assert page.field.text == "from a password manager"
    assert page.field.line.echoMode() is QLineEdit.EchoMode.Password
    page.field.show_typed(shown=True)
    assert page.field.line.echoMode() is QLineEdit.EchoMode.Normal


def test_caps_lock_is_told_while_it_is_on(qtbot: QtBot) -> None:
    page = UnlockPage(nothing, Council())
    shown(qtbot, page)
    caps = next(words for words in page.findChildren(Words) if words.text() == CAPS)
    type_text(page.field.line, "a")
    assert not caps.isVisible()
    type_text(page.field.line, "B")
    assert caps.isVisible()
    type_text(page.field.line, "c")
    assert not caps.isVisible()


def test_the_pages_fit(qtbot: QtBot, qapp: QApplication) -> None:
    assert_fits_everywhere(qtbot, qapp, lambda: first_run([]))
    assert_fits_everywhere(qtbot, qapp, lambda: UnlockPage(nothing, Council()))
    assert_fits_everywhere(qtbot, qapp, lambda: StopPage("Sounding Board is open already.", nothing))
