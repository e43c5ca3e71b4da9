"""The lines of whoever gets papers, in columns and one under the other: what belongs together stands so."""

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from soundingboard.ui.close.readers import ReaderCells, ReadersTable
from soundingboard.ui.shared.words import Words
from soundingboard.views.closing import ReaderLine
from tests.gui.pages import settle

LEFT = ("A card: “Ella was late …” (not for this reader)", "A score: “Mia: 6” (not for this reader)")
MIA = ReaderLine(
    "mia",
    "Mia",
    "Mum",
    "family",
    ("letter",),
    ("1 card and 1 score (not for this reader)",),
    "",
    left_out=LEFT,
)


@pytest.mark.parametrize("width", [500, 1000])
def test_what_is_left_out_is_told_thing_by_thing_under_a_button_that_stands_with_its_words(
    qtbot: QtBot, width: int
) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(1200, 600)
    table = ReadersTable()
    table.setParent(window)
    line = ReaderCells(MIA, None, None, lambda _reader: None)
    table.show_lines([line])
    table.resize(width, 600)
    window.show()
    line.show_each.click()
    settle()
    told = [each for each in table.findChildren(Words) if each.text() in LEFT]
    assert [each.text() for each in told] == list(LEFT)
    first, second = (each.mapTo(table, QPoint()) for each in told)
    assert second.y() > first.y() + told[0].height(), "there is room between them"
    assert first.x() == second.x() == line.show_each.mapTo(table, QPoint()).x()
