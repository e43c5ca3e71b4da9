"""That the window's texts are read from the window: what is not there, or only painted, is found."""

import ast
from pathlib import Path

import pytest
from PySide6.QtCore import QPointF, QRect, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QTextLayout
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from soundingboard.base.places import PACKAGE
from soundingboard.ui.family.painter import FrameView
from soundingboard.ui.family.reading import in_sight, visible_texts
from soundingboard.ui.shared.words import Words
from soundingboard.views.frame import to_bytes
from tests.gui.family.holding import missing
from tests.gui.family.pages import USUAL
from tests.gui.ink import unpainted_texts, unreadable_texts

PAINTS_WORDS = {"words.py": {"draw"}, "buttons.py": {"drawText"}, "numbers.py": {"drawText"}}
"""Where words are painted at all: the label, the name on a key, and the number that tells screens apart."""

PAINTERS_OF_WORDS = {"drawText", "drawStaticText", "drawGlyphRun", "drawTextItem", "addText"}


class ByHand(QWidget):
    """Paints words and tells nobody, each way that Qt has."""

    def __init__(self, parent: QWidget, way: str) -> None:
        super().__init__(parent)
        self._way = way
        self.setGeometry(200, 300, 600, 80)
        self.show()

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt calls it so
        painter = QPainter(self)
        if self._way == "line":
            painter.drawText(10, 40, "14 Larch Close")
        elif self._way == "box":
            painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, "14 Larch Close")
        else:
            layout = QTextLayout("14 Larch Close", painter.font())
            layout.beginLayout()
            layout.createLine()
            layout.endLayout()
            layout.draw(painter, QPointF(0, 0))
        painter.end()


def spoken_labels(view: FrameView) -> list[Words]:
    return [widget for widget in in_sight(view) if isinstance(widget, Words) and widget.text()]


@pytest.mark.parametrize("name", USUAL)
def test_blanking_any_label_is_noticed(view: FrameView, name: str) -> None:
    view.show_frame(to_bytes(USUAL[name]))
    whole = visible_texts(view)
    for label in spoken_labels(view):
        text = label.text()
        label.setText("")
        assert visible_texts(view) != whole, text
        label.setText(text)
    assert visible_texts(view) == whole


@pytest.mark.parametrize("name", USUAL)
def test_blanking_a_label_loses_a_text_of_the_frame(view: FrameView, name: str) -> None:
    view.show_frame(to_bytes(USUAL[name]))
    assert missing(USUAL[name], view) == []
    spoken_labels(view)[-1].setText("")
    assert missing(USUAL[name], view) != []


@pytest.mark.parametrize("fault", ["hidden", "squeezed", "pushed out", "holder hidden"])
def test_a_label_that_cannot_be_seen_is_not_read(view: FrameView, fault: str) -> None:
    view.show_frame(to_bytes(USUAL["board"]))
    label = next(label for label in spoken_labels(view) if label.text().startswith("Noah"))
    text, parent = label.text(), label.parentWidget()
    assert parent is not None
    if fault == "hidden":
        label.hide()
    elif fault == "squeezed":
        label.resize(0, 0)
    elif fault == "pushed out":
        label.move(5000, 0)
    else:
        parent.hide()
    assert text not in visible_texts(view)
    assert missing(USUAL["board"], view) == [text] if fault != "holder hidden" else True


@pytest.mark.parametrize("way", ["line", "box", "layout"])
def test_words_painted_by_hand_are_found(view: FrameView, way: str) -> None:
    view.show_frame(to_bytes(USUAL["board"]))
    assert unreadable_texts(view) == []
    ByHand(view, way)
    assert "14 Larch Close" in " ".join(unreadable_texts(view))


def test_a_label_painted_by_hand_instead_is_found(view: FrameView, monkeypatch: pytest.MonkeyPatch) -> None:
    view.show_frame(to_bytes(USUAL["who"]))
    label = next(label for label in spoken_labels(view) if label.text() == "Nan")
    card = label.parentWidget()
    assert card is not None
    label.hide()
    ByHand(card, "line").setGeometry(QRect(label.geometry()).adjusted(0, 0, 300, 60))
    assert missing(USUAL["who"], view) == ["Nan"]
    assert unreadable_texts(view) != []


def test_a_label_that_is_cut_off_is_found(view: FrameView) -> None:
    view.show_frame(to_bytes(USUAL["board"]))
    label = next(label for label in spoken_labels(view) if label.text().startswith("Noah"))
    assert unpainted_texts(view) == []
    label.resize(label.width(), label.height() // 2)
    assert unpainted_texts(view) == [label.text()]


def test_what_only_a_screen_reader_hears_is_read_too(view: FrameView) -> None:
    view.show_frame(to_bytes(USUAL["scale"]))
    assert "Part 4 of 7" in visible_texts(view)
    assert any(text.startswith("Mia: 5, Dean: 7") for text in visible_texts(view))


def test_a_hidden_window_says_nothing(view: FrameView) -> None:
    view.show_frame(to_bytes(USUAL["board"]))
    view.hide()
    assert visible_texts(view) == []


def test_a_ticking_clock_can_be_left_out(view: FrameView) -> None:
    view.show_frame(to_bytes(USUAL["break"]))
    assert set(visible_texts(view)) - set(visible_texts(view, ticking=False)) == {"6:41"}


def test_reading_is_not_only_for_our_own_labels(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(300, 100)
    QLabel("A plain label", window)
    window.show()
    assert visible_texts(window) == ["A plain label"]
    assert unreadable_texts(window) == []


def test_words_are_painted_in_two_places_of_the_source_only() -> None:
    """Words drawn as an outline leave no words behind, so the source is looked at as well."""
    for room in ("shared", "family"):
        for file in (PACKAGE / "ui" / room).glob("*.py"):
            if file.name == "ink.py":
                continue
            assert painters_in(file) <= PAINTS_WORDS.get(file.name, set()) & PAINTERS_OF_WORDS, file.name


def painters_in(file: Path) -> set[str]:
    tree = ast.parse(file.read_text(encoding="utf-8"))
    return {node.attr for node in ast.walk(tree) if isinstance(node, ast.Attribute)} & PAINTERS_OF_WORDS
