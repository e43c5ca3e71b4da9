"""The family's view in a window of its own, dressed as in the app."""

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from soundingboard.ui.family.painter import FrameView
from soundingboard.ui.shared import theme


@pytest.fixture
def dressed(qapp: QApplication) -> Iterator[Callable[[float], None]]:
    """Dress the app for a text scale; it is 1.0 before and after."""
    theme.apply_theme(qapp)
    yield lambda scale: theme.apply_theme(qapp, scale)
    theme.apply_theme(qapp)


@pytest.fixture
def view(qtbot: QtBot, dressed: Callable[[float], None]) -> Iterator[FrameView]:
    """A view of 1920 by 1080 that is shown, and gone after the test."""
    shown = FrameView()
    shown.resize(1920, 1080)
    shown.show()
    yield shown
    shown.close()
