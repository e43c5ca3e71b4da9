"""Whoever is known from before is suggested as a name is typed; a parent's solicitor sits with them."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from soundingboard.app.people_files import PeopleFiles
from soundingboard.desk.desk import Desk
from soundingboard.practice.policy import Policy
from soundingboard.ui.prepare.ways import Ways
from soundingboard.ui.prepare.window import PrepareWindow
from soundingboard.ui.shared.theme import apply_theme
from soundingboard.views.contacts import Contact, suggested
from soundingboard.views.preparing import prepare_view
from tests.gui.fits import assert_fits
from tests.gui.keyboard import press
from tests.gui.pages import focus, settle, shown
from tests.gui.prepare.test_prepare import NOW, desk, sample, vault, write

__all__ = ["desk", "sample", "vault"]

NIA = Contact("Nia Okoro", "Nia", "Midwife", "Mia's midwife", "Midwifery")
LONG = replace(
    NIA, name="Nikolaos Papadimitropoulos-Featherstonehaugh", agency="Children's community nursing"
)
KNOWN = (NIA, LONG, Contact("Tom Okafor", "Tom", "Nurse", "", "School nursing"))


def page_with(sample: Desk, book: list[Contact]) -> PrepareWindow:
    def nowhere() -> None:
        """Leads nowhere."""

    ways = Ways(
        lambda: prepare_view(sample.record, now=NOW),
        sample.do,
        sample.undo,
        lambda: NOW,
        nowhere,
        nowhere,
        nowhere,
        PeopleFiles(lambda: None),
        policy=Policy,
        contacts=lambda: tuple(book),
        forget=book.remove,
    )
    return PrepareWindow(ways)


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("n", []),
        ("ni", ["Nia", "Nikolaos"]),
        ("NIA ok", ["Nia"]),
        ("midw", ["Nia"]),
        ("nurs", ["Nikolaos", "Tom"]),
        ("ok ni", ["Nia"]),
        ("Nia Okoro", []),
        ("x", []),
    ],
)
def test_words_begin_as_they_were_typed(typed: str, found: list[str]) -> None:
    book = (NIA, replace(LONG, is_="Doctor"), KNOWN[2])
    assert [contact.name.split()[0] for contact in suggested(typed, book)] == found


def test_a_name_that_is_known_fills_the_form_by_keyboard(qtbot: QtBot, sample: Desk) -> None:
    page = page_with(sample, list(KNOWN))
    shown(qtbot, page)
    assert not page.known.title.isVisible()
    write(page.people_list, name="nia")
    settle()
    assert page.known.title.isVisible()
    put_in = page.known.rows[NIA.line].buttons["Put in"]
    put_in.setFocus()
    press(put_in, Qt.Key.Key_Return)
    settle()
    assert focus() is page.people_list.form.editors["joins"]
    page.people_list.save()
    nia = next(each for each in prepare_view(sample.record, now=NOW).people if each.name == NIA.name)
    assert (nia.called, nia.is_, nia.plain, nia.agency, nia.group) == (
        "Nia",
        "Midwife",
        "Mia's midwife",
        "Midwifery",
        "professional",
    )
    assert (page.known.rows, page.known.title.isVisible()) == ({}, False)


def test_somebody_is_forgotten_at_once(qtbot: QtBot, sample: Desk) -> None:
    book = list(KNOWN)
    page = page_with(sample, book)
    shown(qtbot, page)
    write(page.people_list, name="nia")
    page.known.rows[NIA.line].buttons["Forget"].click()
    settle()
    assert NIA not in book
    assert page.known.rows == {}
    assert page.people_list.form.raw("name") == "nia"


@pytest.mark.parametrize(
    ("is_", "agency", "group"),
    [
        ("Solicitor for Mia", "Hart and Co", "supporter"),
        ("Solicitor", "County council", "professional"),
        ("Social worker", "Solicitors' Lane team", "professional"),
    ],
)
def test_a_parents_solicitor_sits_with_the_parent(
    qtbot: QtBot, sample: Desk, is_: str, agency: str, group: str
) -> None:
    page = page_with(sample, [])
    shown(qtbot, page)
    form = page.people_list.form
    form.put("group", "professional")
    write(page.people_list, agency=agency, is_=is_)
    assert form.raw("group") == group
    assert page.known.hint.isVisibleTo(page) is (group == "supporter")
    form.put("group", "professional")
    write(page.people_list, name="Hal Hart")
    assert form.raw("group") == "professional", "what the chair chooses stays"


def test_suggestions_fit_the_smallest_screen_in_the_largest_type(
    qtbot: QtBot, qapp: QApplication, sample: Desk
) -> None:
    try:
        apply_theme(qapp, 2.0)
        page = page_with(sample, list(KNOWN))
        write(page.people_list, name="ni", is_="Solicitor")
        shown(qtbot, page, 911, 512)
        assert_fits(page)
    finally:
        apply_theme(qapp, 1.0)
