"""From the first run to a conference that is ready, as a new user comes to it: by keyboard, and by mouse."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from soundingboard.app.program import Program
from soundingboard.app.world import World
from soundingboard.base.clock import HandClock
from soundingboard.base.places import shipped
from soundingboard.commands.people import AddChild, AddPerson
from soundingboard.recording.hearing.sources import FileSource
from soundingboard.rehearsal.scenario import Scenario, load
from soundingboard.ui.library.entry import FirstRunPage
from soundingboard.ui.library.row import ReadyBar
from soundingboard.ui.library.settings import ReadyPage, SetUpPage
from soundingboard.ui.library.window import LibraryWindow
from soundingboard.ui.prepare.board import HOMES
from soundingboard.ui.prepare.window import PrepareWindow
from soundingboard.ui.shared.theme import apply_theme
from soundingboard.vault.settings import read_settings
from tests.e2e.hands import ByKeyboard, ByMouse, Hands
from tests.gui.fits import assert_fits
from tests.gui.pages import settle

PASSPHRASE = "meadow copper lantern violin"
NOW = datetime(2026, 11, 19, 9, 0)
SIZE = (1366, 768)
PARTS = ("Family and people", "Reports", "Invitations", "Safety and needs", "Agenda", "Ready?")
EVERY_QUESTION = {
    "What they said when they were asked alone": "Yes, it is fine",
    "Leaflet given": "18 Nov",
    "Talked through": "18 Nov",
    "What was arranged, or why not": "Sam saw to it",
    "In their own words": "I speak for myself",
}
"""What is written where something is asked about somebody."""


@dataclass
class NewUser:
    """Somebody who opens the program for the first time, and their pictures of it."""

    program: Program
    hands: Hands
    pictures: Path
    qtbot: QtBot

    def see(self, kind: type[QWidget], name: str) -> QWidget:
        """Wait for a page, see that all of it can be read, and keep a picture of it."""
        self.qtbot.waitUntil(lambda: isinstance(self.program.page, kind), timeout=10_000)
        settle()
        page = self.program.page
        assert page is not None
        assert_fits(page)
        number = len(list(self.pictures.iterdir())) + 1
        assert self.program.front.grab().save(str(self.pictures / f"{number:02}-{name}.png"))
        return page

    def prepare(self) -> PrepareWindow:
        page = self.program.page
        assert isinstance(page, PrepareWindow)
        return page


UNRAISED = pytest.mark.noisy("without a display no list that opens can be raised")


@pytest.fixture(params=[ByKeyboard, pytest.param(ByMouse, marks=UNRAISED)], ids=["keyboard", "mouse"])
def user(
    request: pytest.FixtureRequest, qtbot: QtBot, qapp: QApplication, tmp_path: Path
) -> Iterator[NewUser]:
    """A new user on an empty folder; pictures stay in the folder of the test."""
    apply_theme(qapp)
    sound = FileSource(str(shipped("resources", "rehearsal", "speech.opus")), "fed")
    key = tmp_path / "recovery-key.txt"
    world = World(HandClock(NOW), sound, lambda _title: None, lambda *_about: key, 10, easy=True)
    program = Program(tmp_path / "vault", world)
    program.front.resize(*SIZE)
    program.open()
    qtbot.waitExposed(program.front)
    pictures = tmp_path / "screens"
    pictures.mkdir()
    yield NewUser(program, request.param(program.front), pictures, qtbot)
    program.close()
    qapp.processEvents()


def test_a_new_user_comes_from_the_first_run_to_a_conference_that_is_ready(user: NewUser) -> None:
    sample = load(shipped("resources", "rehearsal", "marlowe.toml"))
    make_vault(user)
    enter(user, sample)
    ask_for_reports(user)
    answer_everything(user)
    hands = user.hands
    hands.press("All conferences")
    page = user.see(LibraryWindow, "ready")
    assert isinstance(page, LibraryWindow)
    (row,) = page.list.rows
    assert (row.line.family, row.line.settled, row.line.state) == ("Marlowe family", True, "Ready")
    assert not page.findChildren(ReadyBar)
    assert len(list(user.pictures.iterdir())) == 15


def make_vault(user: NewUser) -> None:
    """The first run, with an area and an office; how long is kept is not decided yet."""
    hands = user.hands
    user.see(FirstRunPage, "first-run")
    hands.write("Your passphrase", PASSPHRASE)
    hands.write("The same again", PASSPHRASE)
    hands.press("Make a recovery key")
    hands.press("Make my vault")
    user.see(SetUpPage, "rules")
    hands.choose("Your area", "North")
    hands.choose("Rule book", "Oxfordshire, from September 2020")
    hands.press("Keep this and go on")
    user.see(SetUpPage, "office")
    hands.write("Name of the office", "Safeguarding and review")
    hands.write("Telephone", "01865 000000")
    hands.press("Keep this and go on")
    user.see(SetUpPage, "how-long")
    hands.press("Not now")
    user.see(ReadyPage, "vault-ready")
    hands.press("Go to my conferences")
    page = user.see(LibraryWindow, "no-conference-yet")
    assert isinstance(page, LibraryWindow)
    assert user.program.unlocked is not None
    settings = read_settings(user.program.unlocked.vault.engine)
    assert (settings.area, settings.office.phone) == ("north", "01865 000000")
    assert settings.retention_months is None
    assert page.to_do.decide.isVisible()


def enter(user: NewUser, sample: Scenario) -> None:
    """The conference, its children and everybody."""
    hands = user.hands
    hands.press("New conference")
    page = user.see(PrepareWindow, "new-conference")
    assert isinstance(page, PrepareWindow)
    for name, text in {
        "Family name": "Marlowe",
        "Reference": "CP-0417",
        "Day and time": "24 Nov 2026 10 am",
        "Place": "Room 2, Elm House",
        "Strategy discussion": "5 Nov 2026",
        "Who chairs it": "Ruth Ansah",
    }.items():
        hands.write(name, text, page.form)
    hands.press("Make the conference")
    given = [step.command for step in sample.before]
    for child in (each for each in given if isinstance(each, AddChild)):
        hands.write("Child's full name", child.name, page.children_list)
        hands.write("Born", f"{child.born:%d %B %Y}", page.children_list)
        hands.press("Add this child")
    for person in (each for each in given if isinstance(each, AddPerson) and each.id != "ruth"):
        enter_person(hands, page, person)
    user.see(PrepareWindow, "everybody")
    assert [row for row in page.people_list.rows if row != "chair"] == [
        "mia", "dean", "june", "ade", "sam", "priya", "tom", "kay",
    ]  # fmt: skip


def enter_person(hands: Hands, page: PrepareWindow, person: AddPerson) -> None:
    """One of them, with what a new user writes down at first."""
    form = page.people_list
    groups = {"family": "Family", "supporter": "Supporter", "professional": "Professional"}
    ways = {"room": "In the room", "teams": "On Teams", "written": "In writing"}
    if form.form.raw("group") != person.group:
        hands.choose("They are", groups[person.group], form)
    hands.write("Full name", person.name, form)
    hands.write("What they are here", person.is_, form)
    if person.group != "family":
        hands.write("Agency", person.agency, form)
    if person.joins != "room":
        hands.choose("How they join", ways[person.joins], form)
    if person.group == "family":
        hands.press("To which children: Ella", form)
        hands.press("To which children: Noah", form)
    hands.press("Add this person", form)


def ask_for_reports(user: NewUser) -> None:
    """Everybody is invited, and each report came and was shared in time."""
    hands, page = user.hands, user.prepare()
    hands.turn(3, PARTS[2])
    hands.press("Note that all")
    user.see(PrepareWindow, "invited")
    hands.turn(2, PARTS[1])
    agencies = ("Children's social care", "Health visiting", "School", "Police")
    for agency in agencies:
        hands.press(f"Ask for it: {agency}", page.parts)
        hands.press(f"It is here: {agency}", page.parts)
        hands.press("Save", page.asking)
        hands.press(f"Shared with…: {agency}", page.parts)
        for parent in ("Mia", "Dean"):
            hands.press(f"Who has it now: {parent}", page.asking)
        hands.press("Save", page.asking)
    user.see(PrepareWindow, "reports")


def answer_everything(user: NewUser) -> None:
    """What is still to ask, point by point where each has its place, until nothing is."""
    hands, page = user.hands, user.prepare()
    hands.turn(6, PARTS[5])
    user.see(PrepareWindow, "still-to-ask")
    pictured = False
    for _ in range(40):
        view = page.view
        assert view is not None
        if not view.ready.open:
            break
        part = HOMES.get(view.ready.open[0].topic, 5)
        hands.turn(part + 1, PARTS[part])
        hands.press("See to it", page.parts)
        form = page.asking.form
        assert form is not None
        pictured = pictured or bool(user.see(PrepareWindow, "asking"))
        if "person" in form.editors:
            hands.choose("Who he is", "Dean, Dad", page.asking)
        for label, text in EVERY_QUESTION.items():
            if any(each.accessibleName() == label for each in form.editors.values()):
                hands.write(label, text, page.asking)
        hands.press("Save", page.asking)
        assert page.asking.isHidden(), page.asking.notice.text
    assert page.view is not None
    assert ([point.words for point in page.view.ready.open], page.view.asks) == ([], ())
    hands.turn(6, PARTS[5])
    user.see(PrepareWindow, "nothing-to-ask")
    hands.turn(4, PARTS[3])
    user.see(PrepareWindow, "needs")
