"""The family's window and its keeper, on two screens that come and go."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QScreen
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from soundingboard.ui.family.keeper import FamilyScreenKeeper
from soundingboard.ui.family.painter import FrameView
from soundingboard.ui.family.reading import unpainted_texts, visible_texts
from soundingboard.ui.family.window import FamilyWindow
from soundingboard.views.frame import to_bytes
from tests.gui.family.pages import USUAL
from tests.gui.fits import assert_fits


class Room:
    """The chair's window, the family's, its keeper, and the screens that are plugged in."""

    def __init__(self, qtbot: QtBot, *, rehearsal: bool = False) -> None:
        self.screens: list[QScreen] = QGuiApplication.screens()
        self.laptop, self.projector = self.screens
        self.chair = QWidget()
        self.chair.setGeometry(self.laptop.geometry().adjusted(50, 50, -50, -50))
        self.window = FamilyWindow(rehearsal=rehearsal)
        for window in (self.chair, self.window):
            qtbot.addWidget(window)
        self.chair.show()
        self.keeper = FamilyScreenKeeper(self.window, self.chair, lambda: self.screens)
        self.heard: list[str] = []
        self.keeper.taken_down.connect(lambda why: self.heard.append(f"down: {why}"))
        self.keeper.asked.connect(lambda name: self.heard.append(f"asked: {name}"))

    def up(self) -> None:
        self.keeper.choose(self.keeper.suggested())
        self.window.show_frame(to_bytes(USUAL["board"]))
        assert self.keeper.put_up() == "fine"

    def unplug(self) -> None:
        self.screens = [self.laptop]
        QGuiApplication.instance().screenRemoved.emit(self.projector)  # type: ignore[union-attr] # it runs

    def plug_in(self) -> None:
        self.screens = [self.laptop, self.projector]
        QGuiApplication.instance().screenAdded.emit(self.projector)  # type: ignore[union-attr] # it runs


@pytest.fixture
def room(view: FrameView, qtbot: QtBot) -> Iterator[Room]:
    view.hide()
    one = Room(qtbot)
    yield one
    one.window.close()


def test_it_fills_the_second_screen(room: Room) -> None:
    room.up()
    assert room.window.geometry() == room.projector.geometry()
    assert room.window.view.size() == room.projector.size()
    assert not room.window.geometry().intersects(room.laptop.geometry())
    assert_fits(room.window)


def test_it_takes_no_key_from_the_chair(room: Room) -> None:
    room.up()
    assert room.window.windowFlags() & Qt.WindowType.WindowDoesNotAcceptFocus
    assert room.window.testAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)
    assert all(child.focusPolicy() is Qt.FocusPolicy.NoFocus for child in room.window.findChildren(QWidget))


def test_it_begins_hidden_and_neutral(room: Room) -> None:
    assert not room.keeper.up
    assert room.window.view.page == "neutral"


def test_it_is_not_shown_before_a_screen_is_chosen(room: Room) -> None:
    assert room.keeper.put_up() == "not_chosen"
    assert not room.keeper.up


def test_it_never_stands_on_the_chairs_screen(room: Room) -> None:
    room.keeper.choose(next(iter(room.keeper.choices())).identity)
    room.chair.setScreen(room.projector)
    room.chair.setGeometry(room.projector.geometry().adjusted(50, 50, -50, -50))
    assert room.keeper.put_up() == "chairs"
    assert not room.keeper.up


def test_it_hides_when_the_chairs_window_comes_on_to_its_screen(room: Room) -> None:
    room.up()
    room.chair.setGeometry(room.projector.geometry().adjusted(50, 50, -50, -50))
    assert not room.keeper.up
    assert room.heard == ["down: chairs"]


def test_with_one_screen_it_is_not_shown_at_all(room: Room) -> None:
    room.screens = [room.laptop]
    room.keeper.choose(room.keeper.suggested())
    assert room.keeper.put_up() == "alone"
    assert not room.keeper.up


def test_when_its_screen_is_unplugged_it_hides_at_once_and_is_neutral(room: Room) -> None:
    room.up()
    room.unplug()
    assert not room.keeper.up
    assert room.window.view.page == "neutral"
    assert room.heard == ["down: gone"]


def test_it_hides_while_qt_still_lists_the_screen_that_goes(room: Room) -> None:
    room.up()
    QGuiApplication.instance().screenRemoved.emit(room.projector)  # type: ignore[union-attr] # it runs
    assert not room.keeper.up
    assert room.heard == ["down: gone"]


def test_when_its_screen_is_back_it_stays_hidden_and_the_chair_is_asked_once(room: Room) -> None:
    room.up()
    room.unplug()
    room.plug_in()
    room.plug_in()
    assert room.heard == ["down: gone", "asked: PROJECTOR"]
    assert not room.window.isVisible()
    assert room.keeper.put_up() == "fine"
    assert room.window.isVisible()
    assert room.window.view.page == "neutral"


def test_the_chair_is_not_asked_about_a_window_that_was_taken_down(room: Room) -> None:
    room.up()
    room.keeper.take_down()
    room.unplug()
    room.plug_in()
    assert room.heard == []


def test_it_hides_when_the_window_system_moves_it_elsewhere(room: Room, qtbot: QtBot) -> None:
    room.up()
    room.window.setWindowState(Qt.WindowState.WindowNoState)
    room.window.setGeometry(room.laptop.geometry())
    qtbot.waitUntil(lambda: not room.keeper.up)
    assert room.heard == ["down: gone"]


def test_choosing_another_screen_takes_it_down_from_the_first(room: Room) -> None:
    room.up()
    room.keeper.choose("another")
    assert not room.keeper.up
    assert room.keeper.put_up() == "gone"


def test_the_frame_before_is_gone_before_the_next_is_shown(room: Room) -> None:
    room.up()
    room.keeper.take_down()
    assert room.window.view.page == "neutral"
    room.window.show_frame(to_bytes(USUAL["plan"]))
    drawn: list[str] = []
    room.window.view.changed.connect(lambda: drawn.append(room.window.view.page))
    assert room.keeper.put_up() == "fine"
    assert room.window.view.page == "plan"
    assert set(drawn) <= {"plan"}


def test_the_picture_left_behind_when_it_hides_is_the_neutral_one(room: Room) -> None:
    room.up()
    said: list[tuple[bool, list[str]]] = []
    room.window.view.changed.connect(
        lambda: said.append((room.window.isVisible(), visible_texts(room.window)))
    )
    room.keeper.take_down()
    assert said == [(True, [])]


def test_closing_it_is_taking_it_down(room: Room, qtbot: QtBot) -> None:
    room.up()
    with qtbot.waitSignal(room.window.went_down):
        room.window.close()
    assert room.window.view.page == "neutral"
    assert room.keeper.put_up() == "fine"


def test_a_rehearsal_stands_in_a_window_that_says_so(view: FrameView, qtbot: QtBot) -> None:
    view.hide()
    room = Room(qtbot, rehearsal=True)
    room.screens = [room.laptop]
    room.window.show_frame(to_bytes(USUAL["board"]))
    assert room.keeper.put_up() == "fine"
    assert "Rehearsal" in visible_texts(room.window)
    assert "Rehearsal" not in visible_texts(room.window.view)
    assert "Rehearsal" in room.window.windowTitle()
    assert not room.window.windowFlags() & Qt.WindowType.FramelessWindowHint
    assert unpainted_texts(room.window) == []
    assert_fits(room.window)
    room.window.close()


def test_screens_that_change_are_told_of(room: Room, qtbot: QtBot) -> None:
    with qtbot.waitSignal(room.keeper.screens_changed):
        room.unplug()
