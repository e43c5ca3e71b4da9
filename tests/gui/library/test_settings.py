"""Settings: each step of the first run, all of them on one page, and every fault in words."""

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from soundingboard.base.errors import BadInput
from soundingboard.base.settings import USUAL, Office, Settings
from soundingboard.practice.rulebook import RuleBook, checked, shipped_books
from soundingboard.practice.spans import in_months, months_in_words
from soundingboard.ui.library.sections import (
    STEPS,
    KeysSection,
    OfficeSection,
    RetentionSection,
    RulesSection,
)
from soundingboard.ui.library.settings import ReadyPage, SettingsPage, SetUpPage
from soundingboard.ui.shared.words import Words
from tests.gui.pages import assert_fits_everywhere, shown

OWN = 'name = "Our council"\n[rules]\nsend_by_hour = 12\n'
SETTLED = Settings(
    "south",
    "Our council",
    (("send_by_hour", 12),),
    Office("Conferences", "1 High Street\nOxford", "01865 000000", "office@example.org"),
    30,
)
KEY = "age1" + "q" * 58


class Offered:
    """Rule books, and what a file holds."""

    def __init__(self, text: str = "") -> None:
        self.text = text

    def offered(self) -> tuple[RuleBook, ...]:
        return shipped_books()

    def from_file(self) -> tuple[RuleBook | None, tuple[str, ...]]:
        return checked(self.text) if self.text else (None, ())


class Settler:
    """Notes what was kept."""

    def __init__(self, settings: Settings = USUAL, text: str = "") -> None:
        self.settings, self.books, self.keys = settings, Offered(text), (KEY,)
        self.own_key = "age1own"

    def keep(self, settings: Settings) -> None:
        self.settings = settings


def said(page: SettingsPage | SetUpPage) -> list[str]:
    return [each.text() for each in page.findChildren(Words) if each.isVisibleTo(page)]


def test_each_step_may_be_passed_over_and_then_nothing_is_settled(qtbot: QtBot) -> None:
    settler, gone_on = Settler(), []
    for step in range(len(STEPS)):
        page = SetUpPage(settler, step, lambda: gone_on.append(1))
        shown(qtbot, page)
        assert page.section.isAncestorOf(page.first_stop())
        page.later.click()
    assert (settler.settings, len(gone_on)) == (USUAL, 3)


def test_each_step_keeps_what_was_chosen(qtbot: QtBot) -> None:
    settler = Settler(text=OWN)
    rules, office, kept = (SetUpPage(settler, step, lambda: None) for step in range(3))
    assert isinstance(rules.section, RulesSection)
    rules.section.area.setCurrentIndex(3)
    rules.section.file.click()
    assert "Everything is sent by 12 pm on the next working day." in said(rules)
    rules.keep.click()
    assert isinstance(office.section, OfficeSection)
    office.section.name.setText(" Conferences ")
    office.section.address.setPlainText("1 High Street\nOxford")
    office.section.phone.setText("01865 000000")
    office.section.email.setText("office@example.org")
    office.keep.click()
    assert isinstance(kept.section, RetentionSection)
    kept.section.length.setText("2 years and 6 months")
    kept.keep.click()
    assert settler.settings == SETTLED


def test_a_file_with_faults_is_not_taken_in_and_each_fault_is_told(qtbot: QtBot) -> None:
    page = SetUpPage(Settler(text="[rules]\nsend_by_hour = 1"), 0, lambda: None)
    section = page.section
    assert isinstance(section, RulesSection)
    before = section.on(USUAL)
    section.file.click()
    assert sum("has no name" in each or "from 8 to 20" in each for each in said(page)) == 2
    assert section.on(USUAL) == before
    section.book.setCurrentIndex(1)
    assert not any("has no name" in each for each in said(page))


def test_the_page_shows_what_is_settled_and_keeps_it_as_it_is(qtbot: QtBot) -> None:
    settler = Settler(SETTLED)
    page = SettingsPage(settler, *[lambda: None] * 3)
    shown(qtbot, page)
    page.keep.click()
    assert settler.settings == SETTLED
    assert page.notice.text == "Kept. It holds from now on, for every conference."
    assert KEY in "".join(said(page)).replace(" ", "")
    keys = page.sections[3]
    assert isinstance(keys, KeysSection)
    keys.copy.click()
    assert QGuiApplication.clipboard().text() == "age1own"


def test_what_cannot_be_is_refused_and_nothing_is_kept(qtbot: QtBot) -> None:
    settler = Settler(SETTLED)
    page = SettingsPage(settler, *[lambda: None] * 3)
    office, kept = page.sections[1:3]
    assert isinstance(office, OfficeSection)
    assert isinstance(kept, RetentionSection)
    office.email.setText("nowhere")
    page.keep.click()
    assert "has no @ in it" in page.notice.text
    office.email.clear()
    kept.length.setText("for ever")
    page.keep.click()
    assert "“for ever” is no length of time" in page.notice.text
    assert settler.settings == SETTLED
    kept.length.clear()
    page.keep.click()
    assert settler.settings.retention_months is None


@pytest.mark.parametrize(
    ("text", "months"),
    [("6 years", 72), ("1 year", 12), ("18 months", 18), ("1 year and 6 months", 18), ("2y 1m", 25)],
)
def test_lengths_of_time(text: str, months: int) -> None:
    assert in_months(text) == months
    assert in_months(months_in_words(months)) == months


@pytest.mark.parametrize("text", ["", "0 years", "6", "years", "101 years", "-1 month", "1 year or so"])
def test_no_lengths_of_time(text: str) -> None:
    with pytest.raises(BadInput):
        in_months(text)


@pytest.mark.parametrize("step", range(3))
def test_every_step_fits(qtbot: QtBot, qapp: QApplication, step: int) -> None:
    assert_fits_everywhere(qtbot, qapp, lambda: SetUpPage(Settler(SETTLED), step, lambda: None))


def test_the_pages_fit(qtbot: QtBot, qapp: QApplication) -> None:
    assert_fits_everywhere(qtbot, qapp, lambda: SettingsPage(Settler(SETTLED), *[lambda: None] * 3))
    assert_fits_everywhere(qtbot, qapp, lambda: ReadyPage(lambda: None, lambda: None))
