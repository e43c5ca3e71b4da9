"""The key that hides from every page that may stand in the front window while a conference is open."""

import importlib
import pkgutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from soundingboard import ui
from soundingboard.app.program import Program
from soundingboard.base.clock import HandClock
from soundingboard.commands.vocabulary import command
from soundingboard.desk.desk import Desk
from soundingboard.ui.close.window import CloseWindow
from soundingboard.ui.family.reading import visible_texts
from soundingboard.ui.library.lock import LockPage
from soundingboard.ui.library.recovery import RecoveryPage
from soundingboard.ui.prepare.screens import ScreensPage
from soundingboard.ui.prepare.sound import SoundPage
from soundingboard.ui.shared.pages import Page
from tests.integration.app.conftest import MORNING
from tests.integration.app.driving import (
    day_of,
    do,
    inside,
    make_vault,
    meeting_of,
    open_day,
    strike,
)

pytestmark = pytest.mark.usefixtures("no_recorder_left")

Leads = Callable[[Program], object]
BESIDE: dict[type[Page], Leads] = {
    CloseWindow: lambda program: meeting_of(program).look_at_close(),
    SoundPage: lambda program: inside(program).check_sound(meeting_of(program).back, day_of(program).desk),
    ScreensPage: lambda program: inside(program).screens(meeting_of(program).back),
    RecoveryPage: lambda program: inside(program).mend(meeting_of(program).back, day_of(program).desk.key),
}
"""Pages that may stand in the front window while the family's is open, and what leads there."""

CALM = {LockPage}
"""Behind these the family's window is empty already, and the chair's is out of sight."""

ALONE = {
    "BringInPage", "BringPage", "CouncilKeysPage", "EntryPage", "FeedbackPage", "FirstRunPage",
    "HandOverPage", "LibraryWindow", "MirrorPage", "NewPassphrasePage", "PrepareWindow", "ReadyPage",
    "SetUpPage", "SettingsPage", "StopPage", "UnlockPage",
}  # fmt: skip
"""Pages that are come to from the list or from a closed conference alone: no family's window is open."""


BEFORE: tuple[tuple[str, dict[str, object]], ...] = (
    (
        "create_conference",
        {"kind": "initial", "reference": "CP-1", "family": "Field", "starts": MORNING, "chair": "Ruth"},
    ),
    ("add_child", {"id": "zoe", "name": "Zoë Field", "called": "Zoë", "born": "2019-03-14"}),
    ("add_person", {"id": "mia", "name": "Mia Field", "called": "Mia", "is": "Mum", "group": "family"}),
)


def kinds(page: type[Page] = Page) -> Iterator[type[Page]]:
    """Every kind of page that the program has."""
    for kind in page.__subclasses__():
        if kind.__module__.startswith(ui.__name__):
            yield from (kind, *kinds(kind))


def test_of_every_page_it_is_known_whether_the_familys_window_may_be_open() -> None:
    for module in pkgutil.walk_packages(ui.__path__, f"{ui.__name__}."):
        importlib.import_module(module.name)
    assert {kind.__name__ for kind in kinds()} == {kind.__name__ for kind in {*BESIDE} | CALM} | ALONE


@pytest.fixture
def program(qtbot: QtBot, open_app: Callable[[Path], Program], tmp_path: Path) -> Program:
    """The app with an open conference, whose people stand on the family's screen."""
    program = open_app(tmp_path / "vault")
    make_vault(qtbot, program)
    desk = Desk(inside(program).vault.engine, "c1", clock=HandClock(MORNING))
    for name, fields in BEFORE:
        desk.do(command(name, fields))
    inside(program).library()
    inside(program).screening.choose(inside(program).screening.rows()[1].identity)
    open_day(program)
    do(program, "start_conference")
    do(program, "arrive", who="mia", joins="room")
    return program


def stands(program: Program) -> list[str]:
    QApplication.processEvents()
    return visible_texts(day_of(program).family)


def test_it_hides_from_every_page(qtbot: QtBot, program: Program) -> None:
    for kind, lead in BESIDE.items():
        do(program, "show", page="who")
        assert "Mia" in stands(program), kind
        lead(program)
        assert isinstance(program.page, kind)
        program.front.activateWindow()
        qtbot.waitUntil(program.front.isActiveWindow)
        assert "Mia" in stands(program), kind
        strike(program.front, "F9")
        assert "Mia" not in stands(program), kind
        assert day_of(program).desk.view.screen.state == "hidden"
        meeting_of(program).back()


def test_behind_the_lock_it_is_empty_and_no_key_does_anything(program: Program) -> None:
    do(program, "show", page="who")
    meeting_of(program).lock()
    assert isinstance(program.page, LockPage)
    assert "Mia" not in stands(program)
    program.front.activateWindow()
    strike(program.front, "F9")
    assert day_of(program).desk.view.screen.state != "hidden"
