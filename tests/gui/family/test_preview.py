"""The chair's small picture of the family's screen: the same bytes, the same words."""

import pytest
from PySide6.QtGui import QAccessible
from pytestqt.qtbot import QtBot

from soundingboard.ui.family.painter import FrameView
from soundingboard.ui.family.preview import PreviewView
from soundingboard.ui.family.reading import visible_texts
from soundingboard.views.frame import to_bytes
from tests.gui.family.pages import ALL, USUAL


@pytest.fixture
def preview(view: FrameView, qtbot: QtBot) -> PreviewView:
    small = PreviewView()
    qtbot.addWidget(small)
    small.resize(280, 158)
    small.show()
    return small


@pytest.mark.parametrize("name", ALL)
def test_it_has_the_words_of_the_family_screen(view: FrameView, preview: PreviewView, name: str) -> None:
    for either in (view, preview):
        either.show_frame(to_bytes(ALL[name]))
    assert preview.texts() == visible_texts(view)
    assert preview.texts()
    heard = QAccessible.queryAccessibleInterface(preview).text(QAccessible.Text.Description)
    assert heard == "\n".join(visible_texts(view))


def test_it_is_the_family_screen_in_small(view: FrameView, preview: PreviewView) -> None:
    for either in (view, preview):
        either.show_frame(to_bytes(USUAL["board"]))
    large, small = view.grab().toImage(), preview.grab().toImage()
    for x, y in ((300, 800), (960, 850), (1600, 860), (960, 40), (600, 48)):
        assert large.pixelColor(x, y) == small.pixelColor(x * 280 // 1920, y * 158 // 1080), (x, y)


def test_it_forgets_with_the_family_screen(preview: PreviewView) -> None:
    preview.show_frame(to_bytes(USUAL["who"]))
    before = preview.grab().toImage()
    preview.show_neutral()
    assert preview.texts() == []
    assert preview.accessibleDescription() == ""
    assert preview.grab().toImage() != before


def test_it_keeps_the_shape_of_the_screen_it_stands_for(preview: PreviewView) -> None:
    assert preview.heightForWidth(320) == 180
