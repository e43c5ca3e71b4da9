"""Where a page is low, what stands above its column becomes calm and small, and at last scrolls with it."""

import pytest
from PySide6.QtCore import QEvent, QPoint
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from soundingboard.ui.shared.buttons import KeyButton
from soundingboard.ui.shared.heads import Heads
from soundingboard.ui.shared.pages import PageTop, Scrolled
from tests.gui.pages import focus, settle

LOW, HIGH = 400, 900


class Head(QWidget):
    """One that counts how often it got another parent."""

    moved = 0

    def event(self, event: QEvent) -> bool:
        self.moved += event.type() == QEvent.Type.ParentChange
        return super().event(event)


@pytest.fixture
def page(qtbot: QtBot) -> QWidget:
    window = QWidget()
    window.resize(1300, HIGH)
    qtbot.addWidget(window)
    page = QWidget(window)
    vars(page)["held_by"] = window  # pytest-qt holds it weakly
    return page


def headed(page: QWidget) -> tuple[Heads, Scrolled, KeyButton, KeyButton]:
    """A page with two heads of 80 pixels, a button in the second, and another in what scrolls."""
    scroll, first, second = Scrolled(), Head(), Head()
    above, below = KeyButton("Above"), KeyButton("Below")
    above.setParent(second)
    for head in (first, second):
        head.setFixedHeight(80)
    scroll.column.addWidget(below)
    scroll.column.addSpacing(2000)
    heads = Heads(page, scroll, first, second)
    page.resize(600, HIGH)
    page.window().show()
    page.window().activateWindow()
    above.setFocus()
    settle()
    return heads, scroll, above, below


def test_heads_scroll_with_a_low_page_and_stand_again_in_a_high_one(page: QWidget) -> None:
    heads, scroll, above, below = headed(page)
    head = above.parentWidget()
    assert isinstance(head, Head)
    head.moved = 0
    for height, inside in ((HIGH, False), (LOW, True), (HIGH, False)):
        page.resize(600 + height // 10, height)
        settle()
        assert scroll.isAncestorOf(above) is inside
        assert (above.isVisible(), focus()) == (True, above), "nothing is lost on the way"
        assert above.mapTo(page, QPoint()).y() < below.mapTo(page, QPoint()).y()
        scroll.verticalScrollBar().setValue(1000)
        heads.to_top()
        assert above.mapTo(page, QPoint()).y() == (0 if inside else 80)
        scroll.verticalScrollBar().setValue(0)
    assert head.moved == 2, "it comes to rest at once"
    assert above.nextInFocusChain() in {below, scroll, *scroll.findChildren(QWidget)}


def test_a_top_leaves_its_keys_out_before_it_takes_another_row(page: QWidget) -> None:
    keyed = KeyButton("All conferences", "Alt Left"), KeyButton("Sound check", "F10")
    top = PageTop("Prepare · Marlowe family", "Initial conference, Tuesday 24 November", keyed)
    top.setParent(page.window())
    page.window().show()
    seen = []
    for width in range(1200, 300, -10):
        top.resize(width, 200)
        settle()
        one_row = keyed[0].mapTo(top, QPoint()).x() > top.title.width()
        level = top.quiet.y() == top.title.y() or top.quiet.x() > 0
        seen.append((one_row, level, not keyed[0].icon().isNull()))
    ways = list(dict.fromkeys(seen))
    assert ways[:3] == [(True, True, True), (True, False, True), (True, False, False)]
    assert not any(one_row for one_row, _level, _keyed in ways[3:])
    assert keyed[0].accessibleDescription() == "Alt Left"


def test_a_long_title_takes_two_lines_before_the_keys_take_another_row_and_is_never_squeezed(
    page: QWidget,
) -> None:
    keyed = KeyButton("All conferences", "Alt Left"), KeyButton("Sound check", "F10")
    name = "Prepare · Featherstonehaugh-Cholmondeley and Wiśniewska-Grzegorzewska family"
    top = PageTop(name, "Initial conference, Tuesday 24 November", keyed)
    top.setParent(page.window())
    page.window().show()
    seen = []
    for width in range(2000, 700, -10):
        top.resize(width, 200)
        settle()
        lines = round(top.title.heightForWidth(top.title.width()) / top.title.heightForWidth(5000))
        one_row = keyed[0].mapTo(top, QPoint()).x() > top.title.width()
        level = top.quiet.x() > 0
        seen.append((one_row, level, lines))
        assert top.title.width() >= top.title.natural_width() or not level
    ways = list(dict.fromkeys(seen))
    assert ways[:3] == [(True, True, 1), (True, False, 1), (True, False, 2)]
