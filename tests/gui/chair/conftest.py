"""The chair's window, opened and closed again."""

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from soundingboard.ui.chair.window import ChairWindow
from soundingboard.ui.shared.theme import apply_theme
from soundingboard.views.chair.parts import ChairView
from tests.gui.chair import views
from tests.gui.chair.room import Recorder, RecordingDesk, Room, settle


@pytest.fixture
def make_room(qtbot: QtBot, qapp: QApplication) -> Iterator[Callable[..., Room]]:
    """Opens windows at a size, with a view and at a text scale; closes them afterwards."""
    opened: list[ChairWindow] = []

    def make(view: ChairView = views.VIEW, size: tuple[int, int] = (1366, 768), scale: float = 1.0) -> Room:
        apply_theme(qapp, scale)
        desk, recorder = RecordingDesk(view), Recorder()
        room = Room(ChairWindow(desk, lambda: None if recorder.gone else recorder), desk, recorder)
        opened.append(room.window)
        room.window.resize(*size)
        room.window.show()
        qtbot.waitExposed(room.window)
        room.window.activateWindow()
        room.window.capture.setFocus()
        qtbot.waitUntil(lambda: QApplication.focusWidget() is room.window.capture.line)
        settle()
        return room

    yield make
    for window in opened:
        window.close()
    apply_theme(qapp, 1.0)
    settle()


@pytest.fixture
def room(make_room: Callable[..., Room]) -> Room:
    return make_room()
