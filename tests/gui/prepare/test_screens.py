"""The page that asks which screen faces the room: whole at every size, with nobody to ask and with many."""

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from soundingboard.base.errors import Trouble
from soundingboard.ui.prepare.screens import Row, ScreensPage
from soundingboard.vault.screen_choice import ScreenChoice
from tests.gui.pages import assert_fits_everywhere, shown

LONG = "Interactive Whiteboard of the Large Meeting Room on the Second Floor 86 inches"
OWN = Row(1, "a", "Laptop", (1366, 768), "chairs", faces=False)
MANY = (
    OWN,
    Row(2, "b", LONG, (3840, 2160), "fine", faces=True),
    Row(3, "c", "Projector", (1920, 1080), "mirrored", faces=False),
    Row(4, "d", "Wall", (1920, 1080), "twins", faces=False),
    Row(5, "e", "Wall", (1280, 720), "fine", faces=False),
)


def nowhere() -> None:
    """Where this page leads back to."""


class Screener:
    def __init__(self, rows: tuple[Row, ...], *, able: bool) -> None:
        self.held, self.able, self.chosen = rows, able, ScreenChoice()
        self.done: list[str] = []
        self.trouble = ""

    def rows(self) -> tuple[Row, ...]:
        return self.held

    def choose(self, identity: str) -> None:
        self._do(f"choose {identity}")

    def forget(self, identity: str) -> None:
        self._do(f"forget {identity}")

    def switch(self, **fields: bool) -> None:
        self._do(f"switch {fields}")

    def _do(self, what: str) -> None:
        if self.trouble:
            raise Trouble(self.trouble)
        self.done.append(what)


@pytest.mark.parametrize("rows", [(OWN,), MANY], ids=["one", "many"])
@pytest.mark.parametrize("able", [True, False])
def test_it_stands_whole(qtbot: QtBot, qapp: QApplication, rows: tuple[Row, ...], able: bool) -> None:
    assert_fits_everywhere(qtbot, qapp, lambda: ScreensPage(Screener(rows, able=able), nowhere))


def test_what_cannot_be_kept_is_said_and_the_switch_stays(qtbot: QtBot) -> None:
    screener = Screener(MANY, able=True)
    page = ScreensPage(screener, nowhere)
    shown(qtbot, page)
    screener.trouble = "The disk is full."
    page.choose[5].click()
    assert page.notice.text == "The disk is full."
    page.switches["awake"].click()
    assert page.switches["awake"].isChecked()
    assert screener.done == []


def test_only_what_may_face_the_room_can_be_chosen(qtbot: QtBot) -> None:
    page = ScreensPage(Screener(MANY, able=True), nowhere)
    qtbot.addWidget(page)
    assert list(page.choose) == [2, 5]
