"""From one page to the next: no picture on the way holds anything of the page before."""

from collections.abc import Iterator

import numpy as np
import pytest
from numpy.typing import NDArray
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from soundingboard.ui.family.painter import FrameView
from soundingboard.ui.family.veil import Veil
from soundingboard.ui.shared import theme
from soundingboard.views.frame import NEUTRAL, BoardPage, Card, Column, to_bytes
from tests.gui.family.pages import USUAL, around

MOTION = (Qt.UIEffect.UI_General, Qt.UIEffect.UI_FadeMenu)
NEAR = 3


@pytest.fixture
def moving(view: FrameView, qtbot: QtBot, qapp: QApplication) -> Iterator[FrameView]:
    """A view on a system that lets things move."""
    view.hide()
    was = [qapp.isEffectEnabled(effect) for effect in MOTION]
    for effect in MOTION:
        qapp.setEffectEnabled(effect, True)
    fading = FrameView(fades=True)
    qtbot.addWidget(fading)
    fading.resize(640, 360)
    fading.show()
    yield fading
    for effect, on in zip(MOTION, was, strict=True):
        qapp.setEffectEnabled(effect, on)


def picture(view: FrameView) -> QImage:
    return view.grab().toImage().convertToFormat(QImage.Format.Format_RGB32)


def parts(image: QImage) -> NDArray[np.int16]:
    """Every part of every pixel: blue, green, red."""
    return np.frombuffer(bytes(image.constBits()), np.uint8).reshape(-1, 4)[:, :3].astype(np.int16)


def veil_of(view: FrameView) -> Veil:
    veil = view.findChild(Veil)
    assert isinstance(veil, Veil)
    return veil


@pytest.mark.parametrize(
    ("before", "after"), [("board", "plan"), ("plan", "who"), ("who", "child"), ("break", "board")]
)
def test_no_picture_on_the_way_holds_anything_of_the_page_before(
    moving: FrameView, qtbot: QtBot, before: str, after: str
) -> None:
    moving.show_frame(to_bytes(USUAL[before]))
    qtbot.waitUntil(veil_of(moving).isHidden)
    seen: list[QImage] = []
    moving.show_frame(to_bytes(USUAL[after]))
    while not veil_of(moving).isHidden():
        seen.append(picture(moving))
        qtbot.wait(10)
    assert len(seen) > 3
    assert seen[0] != seen[-1]
    new = parts(picture(moving))
    ground = QColor(theme.PAPER)
    paper = np.array([ground.blue(), ground.green(), ground.red()])
    for image in seen:
        there = parts(image)
        assert (there >= np.minimum(paper, new) - NEAR).all()
        assert (there <= np.maximum(paper, new) + NEAR).all()


def test_the_neutral_page_stands_at_once_even_on_the_way(moving: FrameView) -> None:
    moving.show_frame(to_bytes(USUAL["board"]))
    assert veil_of(moving).isVisible()
    moving.show_neutral()
    assert veil_of(moving).isHidden()
    moving.show_frame(to_bytes(USUAL["board"]))
    moving.show_frame(to_bytes(NEUTRAL))
    assert veil_of(moving).isHidden()


def test_a_card_more_moves_nothing(moving: FrameView, qtbot: QtBot) -> None:
    for count in (1, 2):
        cards = tuple(Card(f"card {number}") for number in range(count))
        moving.show_frame(to_bytes(around(BoardPage("Board", (Column("risk", "Risks", "", cards),)), 0)))
        assert veil_of(moving).isVisible() is (count == 1)
        qtbot.waitUntil(veil_of(moving).isHidden)


def test_where_the_system_asks_for_stillness_nothing_fades(moving: FrameView, qapp: QApplication) -> None:
    qapp.setEffectEnabled(Qt.UIEffect.UI_FadeMenu, False)
    moving.show_frame(to_bytes(USUAL["board"]))
    assert veil_of(moving).isHidden()


def test_what_is_said_of_the_recording_never_fades(moving: FrameView) -> None:
    moving.show_frame(to_bytes(USUAL["board"]))
    foot = moving.height() - veil_of(moving).height()
    assert foot > 20
