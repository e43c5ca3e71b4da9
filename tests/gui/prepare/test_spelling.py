"""The forms before the day: prose is read by the guide, names and own words are nobody's to correct."""

from collections.abc import Iterator
from datetime import datetime

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from soundingboard.app.guide import Spelling
from soundingboard.ui.prepare import questions
from soundingboard.ui.prepare.form import Field, Form
from soundingboard.ui.prepare.tables import CHILD, CONFERENCE, PERSON
from soundingboard.ui.shared.bubble import Bubble
from soundingboard.ui.shared.pages import Scrolled
from soundingboard.ui.shared.theme import apply_theme

TABLES: tuple[tuple[Field, ...], ...] = (
    CHILD, CONFERENCE, PERSON,
    *(each for each in vars(questions).values() if isinstance(each, tuple) and isinstance(each[0], Field)),
)  # fmt: skip
NAMES = {
    "name",
    "called",
    "family",
    "chair_name",
    "agency",
    "chair_agency",
    "reference",
    "place",
    "words",
    "views",
    "apologies",
}
"""Names, and what somebody said in their own words."""


@pytest.fixture
def form(qapp: QApplication, qtbot: QtBot) -> Iterator[Form]:
    """The form for a person, in a page that scrolls."""
    apply_theme(qapp)
    page = Scrolled()
    qtbot.addWidget(page)
    form = Form(PERSON, lambda: datetime(2026, 11, 24, 10), "group", guide=Spelling(frozenset).guide())
    page.column.addWidget(form)
    page.resize(700, 500)
    page.show()
    qtbot.waitExposed(page)
    page.activateWindow()
    yield form
    page.hide()


def bubbles(form: Form) -> list[Bubble]:
    return [bubble for bubble in form.window().findChildren(Bubble) if bubble.isVisible()]


def test_a_bubble_tells_of_a_misspelling_while_somebody_writes_there(form: Form, qtbot: QtBot) -> None:
    line = form.editors["keep_in_touch"]
    assert isinstance(line, QLineEdit)
    line.setFocus()
    qtbot.waitUntil(line.hasFocus)
    QTest.keyClicks(line, "Sam rings untill noon")
    (bubble,) = bubbles(form)
    assert bubble.width() == line.width()
    page = bubble.parentWidget()
    assert page is not None
    field = QRect(line.mapTo(page, QPoint(0, 0)), line.size())
    assert not bubble.geometry().intersects(field)
    assert page.rect().contains(bubble.geometry())
    QTest.keyClick(line, Qt.Key.Key_Tab)
    assert form.raw("keep_in_touch") == "Sam rings until noon"
    assert bubbles(form) == []
    QTest.keyClick(line, Qt.Key.Key_Tab)
    assert not line.hasFocus()


def test_a_bubble_goes_with_the_focus(form: Form, qtbot: QtBot) -> None:
    line, name = form.editors["plain"], form.editors["name"]
    line.setFocus()
    qtbot.waitUntil(line.hasFocus)
    QTest.keyClicks(line, "your helth visitor")
    assert len(bubbles(form)) == 1
    name.setFocus()
    QTest.keyClicks(name, "Zsofijaxa untill Rowe")
    assert bubbles(form) == []


def test_a_bubble_is_gone_with_its_form(form: Form, qtbot: QtBot) -> None:
    line = form.editors["plain"]
    line.setFocus()
    qtbot.waitUntil(line.hasFocus)
    QTest.keyClicks(line, "your helth visitor")
    window = form.window()
    assert window.findChildren(Bubble)
    form.setParent(None)
    form.deleteLater()
    qtbot.waitUntil(lambda: not window.findChildren(Bubble))


def test_names_and_own_words_are_not_read() -> None:
    read = {each.name for table in TABLES for each in table if each.prose}
    assert {"plain", "keep_in_touch", "why", "how"} <= read
    assert read & NAMES == set()
