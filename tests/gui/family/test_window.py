"""The family's window and its keeper, on two screens that come and go."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QScreen
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from soundingboard.ui.family.keeper import FamilyScreenKeeper, described
from soundingboard.ui.family.painter import FrameView
from soundingboard.ui.family.reading import visible_texts
from soundingboard.ui.family.window import FamilyWindow
from soundingboard.views.frame import to_bytes
from tests.gui.family.pages import USUAL
from tests.gui.fits import assert_fits
from tests.gui.ink import unpainted_texts


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
        self.cloned = False
        self.keep()

    def keep(self, *known: str) -> None:
        """Begin with these screens remembered."""
        self.keeper = FamilyScreenKeeper(
            self.window, self.chair, known, lambda: self.cloned, lambda: self.screens
        )
        self.heard: list[str] = []
        self.keeper.taken_down.connect(lambda: self.heard.append("down"))
        self.keeper.exposed.connect(lambda why: self.heard.append(f"exposed: {why}"))

    def up(self) -> None:
        self.keeper.choose(self.keeper.suggested())
        self.window.show_frame(to_bytes(USUAL["board"]))
        assert self.keeper.put_up() == "fine"

    def unplug(self, screen: QScreen | None = None) -> None:
        gone = screen or self.projector
        self.screens = [each for each in self.screens if each is not gone]
        app().screenRemoved.emit(gone)

    def plug_in(self) -> None:
        self.screens = [self.laptop, self.projector]
        app().screenAdded.emit(self.projector)

    def quiet(self, qtbot: QtBot) -> None:
        """Until nothing has happened for a moment."""
        qtbot.waitUntil(lambda: not self.keeper.waits)


def app() -> QGuiApplication:
    running = QGuiApplication.instance()
    assert isinstance(running, QGuiApplication)
    return running


def identity_of(screen: QScreen) -> str:
    return described(screen).identity


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


def test_there_is_one_in_the_room_at_a_time(room: Room, qtbot: QtBot) -> None:
    rehearsed = FamilyWindow(rehearsal=True)
    qtbot.addWidget(rehearsed)
    rehearsed.show_frame(to_bytes(USUAL["board"]))
    rehearsed.put_up(room.laptop)
    room.up()
    assert room.keeper.up
    assert not rehearsed.isVisible()
    assert rehearsed.view.page == "neutral"


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
    assert (room.heard, room.keeper.standing()) == (["down"], "chairs")


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
    assert (room.heard, room.keeper.standing()) == (["down"], "gone")


def test_it_hides_while_qt_still_lists_the_screen_that_goes(room: Room) -> None:
    room.up()
    app().screenRemoved.emit(room.projector)
    assert not room.keeper.up
    assert room.heard == ["down"]


@pytest.mark.parametrize("what", ["a third screen", "another primary", "a new size", "another scale"])
def test_whatever_changes_about_the_screens_it_hides_at_once(room: Room, what: str, qtbot: QtBot) -> None:
    room.up()
    change = {
        "a third screen": lambda: app().screenAdded.emit(room.laptop),
        "another primary": lambda: app().primaryScreenChanged.emit(room.projector),
        "a new size": lambda: room.projector.geometryChanged.emit(room.projector.geometry()),
        "another scale": lambda: room.laptop.logicalDotsPerInchChanged.emit(144.0),
    }
    change[what]()
    assert not room.keeper.up
    room.quiet(qtbot)
    assert not room.keeper.up
    assert (room.heard, room.keeper.standing()) == (["down"], "fine")


def test_after_a_burst_the_chair_is_told_once_and_it_stays_hidden(room: Room, qtbot: QtBot) -> None:
    room.up()
    told: list[tuple[bool, bool]] = []
    room.keeper.changed.connect(lambda: told.append((room.keeper.up, room.keeper.waits)))
    for _ in range(3):
        room.unplug()
        room.plug_in()
        qtbot.wait(40)  # as far apart as a window system tells of them
    assert told == [(False, True)], "that it is hidden, while nobody is asked yet"
    room.quiet(qtbot)
    assert told == [(False, True), (False, False)]
    assert room.keeper.standing() == "fine"
    assert not room.window.isVisible()
    assert room.keeper.put_up() == "fine"
    assert room.window.isVisible()
    assert room.window.view.page == "neutral"


def test_the_choice_outlives_its_screen_and_is_no_other(room: Room, qtbot: QtBot) -> None:
    room.up()
    room.unplug()
    room.quiet(qtbot)
    assert room.keeper.chosen == identity_of(room.projector)
    assert room.keeper.put_up() == "gone"


def test_what_was_chosen_once_is_known_when_it_is_plugged_in(room: Room, qtbot: QtBot) -> None:
    room.screens = [room.laptop]
    room.keeper.let_go()
    room.keep(identity_of(room.projector))
    assert room.keeper.standing() == "alone"
    room.plug_in()
    assert room.keeper.chosen == "", "not before all is quiet"
    room.quiet(qtbot)
    assert (room.keeper.name, room.keeper.standing(), room.keeper.up) == ("PROJECTOR", "fine", False)


def test_a_window_that_was_taken_down_is_not_lost_again(room: Room) -> None:
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
    assert room.heard == ["down"]


def test_when_the_chairs_own_screen_goes_it_is_said_before_anything_moves(room: Room) -> None:
    room.up()
    room.unplug(room.laptop)
    assert room.heard == ["down", "exposed: gone"]


def test_a_copy_of_the_chairs_screen_is_told_of_once(room: Room, qtbot: QtBot) -> None:
    room.up()
    room.cloned = True
    room.unplug()
    room.quiet(qtbot)
    room.plug_in()
    room.quiet(qtbot)
    assert room.heard == ["down", "exposed: mirrored"]


def test_a_copy_that_the_chair_began_with_is_no_news(room: Room, qtbot: QtBot) -> None:
    room.cloned = True
    room.keeper.let_go()
    room.keep()
    room.unplug()
    room.quiet(qtbot)
    assert room.heard == []


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
    app().primaryScreenChanged.emit(room.laptop)
    assert room.keeper.up
    room.window.close()
