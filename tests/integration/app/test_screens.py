"""Which screen faces the room, through the real program: asked, kept, known again, and never guessed."""

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from soundingboard.app.program import Program
from soundingboard.app.unlocked import ANYWAY, LOOK_AGAIN
from soundingboard.app.world import World
from soundingboard.ui.family.numbers import ScreenNumber
from soundingboard.ui.library.lock import LockPage
from soundingboard.ui.library.window import LibraryWindow
from soundingboard.ui.prepare.screens import ScreensPage
from soundingboard.vault.screen_choice import KEPT, ScreenChoice, read_screens
from tests.integration.app.driving import (
    day_of,
    do,
    inside,
    left,
    make_conference,
    make_vault,
    on_page,
    open_day,
    strike,
    the_page,
)

pytestmark = pytest.mark.usefixtures("no_recorder_left")


@dataclass
class Told:
    """A system that does what it is asked, and remembers what that was."""

    able: bool = True
    copied: bool = False
    unshared: dict[int, bool] = field(default_factory=dict)
    awake: list[bool] = field(default_factory=list)

    def copies(self) -> bool:
        return self.copied

    def keep_unshared(self, window: int, *, on: bool) -> bool:
        self.unshared[window] = on
        return True

    def stay_awake(self, *, on: bool) -> bool:
        self.awake.append(on)
        return True


@pytest.fixture
def system() -> Told:
    return Told()


@pytest.fixture
def world(world: World, system: Told) -> World:
    return replace(world, desktop=system)


@pytest.fixture
def program(qtbot: QtBot, open_app: Callable[[Path], Program], tmp_path: Path) -> Program:
    """The app with one conference in its list."""
    program = open_app(tmp_path / "vault")
    make_vault(qtbot, program)
    make_conference(qtbot, program)
    inside(program).library()
    return program


def kept(program: Program) -> ScreenChoice:
    return read_screens(inside(program).vault.folder)


def press(program: Program, key: str) -> None:
    program.front.activateWindow()  # without a display every window that is shown takes the focus
    strike(program.front, key)


def numbers(program: Program) -> list[tuple[int, str]]:
    cards: list[ScreenNumber] = the_page(program, ScreensPage)._numbers.cards
    return [(card.number, card.screen().name()) for card in cards if card.isVisible()]


def test_the_chair_is_asked_and_says_it_by_the_number(qtbot: QtBot, program: Program) -> None:
    open_day(program)
    do(program, "start_conference")
    do(program, "show", page="board")
    day = day_of(program)
    assert (day.screens.up, day.screens.standing()) == (False, "not_chosen")
    assert "Which screen faces the room?" in day.chair.message.text
    assert day.chair.people.family_screen._state.text() == "On no screen"
    strike(day.chair, "F11")
    on_page(qtbot, program, ScreensPage)
    qtbot.waitUntil(lambda: numbers(program) == [(1, "LAPTOP"), (2, "PROJECTOR")])
    page = the_page(program, ScreensPage)
    assert list(page.choose) == [2], "never the chair's own"
    press(program, "Alt+2")
    assert day.screens.up
    assert (day.screens.name, day.family.view.page) == ("PROJECTOR", "board")
    assert page.notice.text.startswith("PROJECTOR faces the room.")
    press(program, "Alt+Left")
    assert not program.front.isVisible()
    windows = [each for each in QApplication.topLevelWidgets() if each.isVisible()]
    assert not any(isinstance(each, ScreenNumber) for each in windows)
    assert day.chair.people.family_screen._state.text() == "On"
    assert "faces the room" not in day.chair.message.text


def test_what_was_chosen_once_is_known_again(qtbot: QtBot, program: Program) -> None:
    strike(program.front, "F12")
    on_page(qtbot, program, ScreensPage)
    press(program, "Alt+2")
    assert len(kept(program).face_room) == 1
    press(program, "Alt+Left")
    on_page(qtbot, program, LibraryWindow)
    open_day(program)
    day = day_of(program)
    assert (day.screens.up, day.family.view.page) == (True, "neutral"), "calm until something is shown"


def test_a_screen_that_does_not_face_the_room_any_more_is_forgotten(qtbot: QtBot, program: Program) -> None:
    strike(program.front, "F12")
    page = the_page(program, ScreensPage)
    press(program, "Alt+2")
    page._screener.forget(kept(program).face_room[0])
    assert kept(program).face_room == ()
    inside(program).library()
    open_day(program)
    assert not day_of(program).screens.up


def test_the_latest_rooms_are_kept() -> None:
    choice = ScreenChoice()
    for number in range(KEPT + 2):
        choice = choice.facing(str(number))
    choice = choice.facing("5")
    assert len(choice.face_room) == KEPT
    assert choice.face_room[:2] == ("5", str(KEPT + 1))


def test_a_computer_that_shows_everything_twice_is_told_of_before_a_conference_opens(
    program: Program, system: Told
) -> None:
    system.copied = True
    open_day(program)
    assert left(program)
    notice = the_page(program, LibraryWindow).notice
    assert "is seen in the room" in notice.text
    assert [button.text() for button in notice._buttons] == [LOOK_AGAIN, ANYWAY]
    notice._buttons[0].click()
    assert left(program)
    notice._buttons[1].click()
    assert not left(program)


def test_it_locks_when_the_room_would_read_along(qtbot: QtBot, program: Program, system: Told) -> None:
    open_day(program)
    day = day_of(program)
    system.copied = True
    day.screens._stir()
    on_page(qtbot, program, LockPage)
    assert "shows the same" in the_page(program, LockPage).notice.text
    assert not day.chair.isVisible()


def test_the_system_is_asked_for_what_the_chair_wants(qtbot: QtBot, program: Program, system: Told) -> None:
    open_day(program)
    day = day_of(program)
    front, chair = int(program.front.winId()), int(day.chair.winId())
    assert (system.unshared[front], system.unshared[chair], system.awake[-1]) == (True, True, True)
    strike(day.chair, "F12")
    on_page(qtbot, program, ScreensPage)
    page = the_page(program, ScreensPage)
    for name in ("unshared", "awake", "watch_copies"):
        page.switches[name].click()
    assert (system.unshared[front], system.unshared[chair], system.awake[-1]) == (False, False, False)
    assert kept(program) == ScreenChoice(watch_copies=False, unshared=False, awake=False)
    system.copied = True
    assert not inside(program).screening.read_along()
    page.switches["awake"].click()
    assert system.awake[-1] is True
    press(program, "Alt+Left")
    inside(program).library()
    assert system.awake[-1] is False
