"""Handing a conference over, and bringing one in: what is asked, what is told, and that it fits."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from soundingboard.base.errors import Locked, Refused
from soundingboard.ui.library.handing import BringInPage, HandOverPage, Told
from soundingboard.ui.shared.words import Words
from tests.gui.keyboard import press, type_text
from tests.gui.pages import assert_fits_everywhere, focus, shown

LONG = "Featherstonehaugh-Abernathy-Wołodyjowski family"
TOLD = Told(
    LONG,
    ("Initial conference on Tuesday 24 November 2026", "2 children · 11 people · 40 cards · 9 actions"),
    "This conference is here already. The file goes on from it, with 2 changes more.",
    "Take the newer one",
)


class File:
    """A file that one passphrase opens."""

    def __init__(self, told: Told = TOLD, refuses: str = "") -> None:
        self.told, self.refuses, self.taken = told, refuses, 0

    def look(self, passphrase: str) -> Told:
        if passphrase != "kettle":
            raise Locked("This passphrase does not open it: check it and type it again.")
        return self.told

    def take(self) -> None:
        if self.refuses:
            raise Refused(self.refuses)
        self.taken += 1


def nothing() -> None:
    """Do nothing."""


def hand_over_page(given: list[tuple[str, str, bool]] | None = None, sound: str = "120 MB") -> HandOverPage:
    def give(passphrase: str, key: str, with_sound: bool) -> str:
        if given is not None:
            given.append((passphrase, key, with_sound))
        return "Handed over."

    return HandOverPage(LONG, sound, give, nothing)


def test_it_is_sealed_to_a_passphrase_typed_twice_or_to_a_key(qtbot: QtBot) -> None:
    given: list[tuple[str, str, bool]] = []
    page = hand_over_page(given)
    shown(qtbot, page)
    page.first.line.setText("kettle orbit")
    page.again.line.setText("kettle")
    page.go_on.click()
    assert page.notice.text == "The two passphrases are not the same: type both again."
    page.again.line.setText("kettle orbit")
    page.go_on.click()
    qtbot.waitUntil(lambda: page.notice.text == "Handed over.")
    page.how.setCurrentIndex(1)
    assert not page.first.isVisible()
    page.key.setPlainText("age1other")
    page.sound.setChecked(True)
    page.go_on.click()
    qtbot.waitUntil(lambda: len(given) == 2)
    assert given == [("kettle orbit", "", False), ("", "age1other", True)]


def test_where_nothing_was_recorded_no_recording_is_offered(qtbot: QtBot) -> None:
    page = hand_over_page(sound="")
    shown(qtbot, page)
    assert not page.sound.isVisible()


def test_what_a_file_holds_is_told_before_anything_is_taken(qtbot: QtBot) -> None:
    file, done = File(), list[int]()
    page = BringInPage(file, None, lambda: done.append(1), nothing)
    shown(qtbot, page)
    assert focus() is page.field.line
    type_text(focus(), "orbit")
    press(focus(), Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: "does not open it" in page.notice.text)
    page.field.line.setText("kettle")
    page.open.click()
    qtbot.waitUntil(page.take.isVisible)
    said = [each.text() for each in page.findChildren(Words) if each.isVisible()]
    assert {TOLD.heading, *TOLD.lines, TOLD.standing} <= set(said)
    assert (page.take.text(), file.taken) == ("Take the newer one", 0)
    assert focus() is page.take
    press(focus(), Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: bool(done))
    assert file.taken == 1


def test_what_cannot_be_taken_is_told_and_there_is_a_way_back(qtbot: QtBot) -> None:
    gone: list[int] = []
    page = BringInPage(File(refuses="No room."), TOLD, nothing, lambda: gone.append(1))
    shown(qtbot, page)
    page.take.click()
    qtbot.waitUntil(lambda: page.notice.text == "No room.")
    QTest.keyClick(page, Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    same = BringInPage(File(), Told(LONG, (), "The very same."), nothing, nothing)
    shown(qtbot, same)
    assert not same.take.isVisible()
    assert same.first_stop() is same.back
    assert gone == [1]


@pytest.mark.parametrize("told", [None, TOLD])
def test_the_pages_fit(qtbot: QtBot, qapp: QApplication, told: Told | None) -> None:
    assert_fits_everywhere(qtbot, qapp, lambda: BringInPage(File(), told, nothing, nothing))
    assert_fits_everywhere(qtbot, qapp, hand_over_page)
