"""People out of a file, as a chair takes them in: shown first, nobody twice, and taken back at once."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from soundingboard.app.people_files import PeopleFiles
from soundingboard.base.errors import Refused
from soundingboard.desk.desk import Desk
from soundingboard.practice.policy import Policy
from soundingboard.ui.prepare.ways import Ways
from soundingboard.ui.prepare.window import PrepareWindow
from soundingboard.views.facts import facts_of
from soundingboard.views.preparing import PrepareView, prepare_view
from tests.gui.keyboard import press
from tests.gui.pages import assert_fits_everywhere, focus, settle, shown
from tests.gui.prepare.test_prepare import NOW, desk, said, sample, vault, write
from tests.unit.exchange.files import OUTLOOK, TEAMS, csv_text

__all__ = ["desk", "sample", "vault"]

LIST = csv_text(
    (
        ("Name", "Role", "Organisation", "Mobile"),
        ("KEEBLE, Sam", "Social worker", "Children's services", "07700 900123"),
        ("Zoë Featherstonehaugh-Abernathy-Wołodyjowski", "Head of year", "Hill School", ""),
        ("Ada Hill", "", "", ""),
    )
)
Opening = Callable[[Desk, str], PrepareWindow]


@pytest.fixture
def opening(tmp_path: Path) -> Opening:
    def page_with(desk: Desk, text: str) -> PrepareWindow:
        path = tmp_path / "people.csv"
        path.write_text(text, encoding="utf-8")

        def look() -> PrepareView | None:
            try:
                return prepare_view(desk.record, now=NOW)
            except Refused:
                return None

        def nowhere() -> None:
            """Leads nowhere."""

        read = PeopleFiles(lambda: path)
        ways = Ways(look, desk.do, desk.undo, lambda: NOW, nowhere, nowhere, nowhere, read, policy=Policy)
        return PrepareWindow(ways)

    return page_with


def people(desk: Desk) -> dict[str, tuple[str, str, str]]:
    view = prepare_view(desk.record, now=NOW)
    return {each.name: (each.is_, each.agency, each.group) for each in view.people}


def test_who_is_new_is_taken_in_and_taken_back_at_once(qtbot: QtBot, sample: Desk, opening: Opening) -> None:
    before = people(sample)
    page = opening(sample, LIST)
    shown(qtbot, page)
    page.bring.click()
    settle()
    assert people(sample) == before
    assert [(row.person.name, row.box.isChecked()) for row in page.file.rows] == [
        ("Sam Keeble", False),
        ("Zoë Featherstonehaugh-Abernathy-Wołodyjowski", True),
        ("Ada Hill", False),
    ]
    assert {"Sam Keeble is there already.", "The list does not say what they are here."} <= set(said(page))
    assert page.file.take_button.text() == "Take in 1 person"
    page.file.rows[2].role.setText("Nan's friend")
    assert not page.file.rows[2].box.isEnabled()
    page.file.rows[2].say_group("supporter")
    assert page.file.take_button.text() == "Take in 2 people"
    assert page.file.rest_button.isHidden()
    page.file.take_button.click()
    settle()
    new = {name: known for name, known in people(sample).items() if name not in before}
    assert new == {
        "Zoë Featherstonehaugh-Abernathy-Wołodyjowski": ("Head of year", "Hill School", "professional"),
        "Ada Hill": ("Nan's friend", "", "supporter"),
    }
    assert page.file.isHidden()
    assert page.notice.text.endswith("Ada Hill are taken in.")
    (back,) = [each for each in page.notice._buttons if each.text() == "Take them out again"]
    back.click()
    assert people(sample) == before


def test_by_keyboard_alone(qtbot: QtBot, sample: Desk, opening: Opening) -> None:
    page = opening(sample, LIST)
    shown(qtbot, page)
    QTest.keyClick(page, Qt.Key.Key_O, Qt.KeyboardModifier.ControlModifier)
    settle()
    assert focus() is page.file.columns[0]
    page.file.rest_button.setFocus()
    press(focus(), Qt.Key.Key_Space)
    assert page.file.take_button.text() == "Take in 2 people"
    page.file.rows[1].box.setFocus()
    press(focus(), Qt.Key.Key_Space)
    assert page.file.take_button.text() == "Take in 1 person"
    page.file.take_button.setFocus()
    press(focus(), Qt.Key.Key_Return)
    assert people(sample)["Ada Hill"][::2] == ("Asked to come", "professional")


def test_a_click_anywhere_on_a_row_is_its_tick(qtbot: QtBot, sample: Desk, opening: Opening) -> None:
    page = opening(sample, LIST)
    shown(qtbot, page)
    page.bring.click()
    settle()
    QTest.mouseClick(page.file.rows[0], Qt.MouseButton.LeftButton)
    assert page.file.rows[0].box.isChecked()


def test_a_column_is_named_otherwise(qtbot: QtBot, sample: Desk, opening: Opening) -> None:
    page = opening(sample, "Who,What\nAda Hill,Midwife\n")
    shown(qtbot, page)
    page.bring.click()
    settle()
    assert (page.file.rows, page.file.take_button.isEnabled()) == ([], False)
    for choice, field in zip(page.file.columns, ("name", "is_"), strict=True):
        choice.setCurrentIndex(choice.findData(field))
    assert [(row.person.name, row.person.is_) for row in page.file.rows] == [
        ("Who", "What"),
        ("Ada Hill", "Midwife"),
    ]


def test_a_file_that_cannot_be_read_is_one_sentence_and_nothing_stays(
    qtbot: QtBot, sample: Desk, opening: Opening
) -> None:
    page = opening(sample, "")
    shown(qtbot, page)
    page.bring.click()
    assert page.notice.text == "There is nothing in this file: choose the list of people."
    assert page.file.isHidden()


def test_an_invitation_begins_a_conference(qtbot: QtBot, desk: Desk, opening: Opening) -> None:
    page = opening(desk, OUTLOOK.replace("20260601", "20261201"))
    shown(qtbot, page)
    page.bring.click()
    settle()
    assert page.form.raw("starts") == "1 December 2026 10 am"
    assert page.form.raw("place") == "Room 2, Elm House"
    assert page.file.take_button.isHidden()
    write(page, family="Sayer", reference="R-2", chair_name="Sam Keeble")
    page.make.click()
    settle()
    assert [(row.person.name, row.box.isChecked()) for row in page.file.rows] == [
        ("Sam Keeble", False),
        ("Zoe Field", False),
    ]
    page.file.rows[1].say_group("family")
    page.file.take_button.click()
    assert people(desk)["Zoe Field"] == ("Asked to come", "", "family")


def test_who_said_no_is_shown_and_taken_in_as_somebody_who_does_not_come(
    qtbot: QtBot, sample: Desk, opening: Opening
) -> None:
    page = opening(sample, "Name,Role,Attending\nAda Hill,Midwife,Declined\nNia Ode,Aunt,Not in person\n")
    shown(qtbot, page)
    page.bring.click()
    settle()
    assert {"Midwife · Professional · Cannot come", "Aunt · Family · On Teams"} <= set(said(page))
    page.file.take_button.click()
    joins = {each.name: (each.joins, each.apologies) for each in facts_of(sample.record, NOW).people}
    assert (joins["Ada Hill"], joins["Nia Ode"]) == (("room", True), ("teams", False))
    (back,) = [each for each in page.notice._buttons if each.text() == "Take them out again"]
    back.click()
    assert not {"Ada Hill", "Nia Ode"} & set(people(sample))


def test_who_was_on_the_call_is_shown_beside_who_is_known(
    qtbot: QtBot, sample: Desk, opening: Opening
) -> None:
    page = opening(sample, TEAMS)
    shown(qtbot, page)
    page.bring.click()
    settle()
    assert "on Teams from 10:02 to 11:40 and 11:44 to 12:01" in said(page)
    assert not any(row.box.isChecked() for row in page.file.rows)


@pytest.mark.parametrize("text", [LIST, OUTLOOK, TEAMS])
def test_it_fits(qtbot: QtBot, qapp: QApplication, sample: Desk, opening: Opening, text: str) -> None:
    def make() -> PrepareWindow:
        page = opening(sample, text)
        page.bring.click()
        return page

    assert_fits_everywhere(qtbot, qapp, make)
