"""The page before the day, on a real vault: what is entered is kept at once, and nothing typed is lost."""

from collections.abc import Iterator
from datetime import date, datetime
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from soundingboard.app.people_files import PeopleFiles
from soundingboard.base.clock import HandClock
from soundingboard.base.errors import Refused
from soundingboard.base.places import shipped
from soundingboard.desk.desk import Desk
from soundingboard.documents.shared import office
from soundingboard.documents.text import letters
from soundingboard.practice.policy import Policy
from soundingboard.rehearsal.scenario import load
from soundingboard.sealing.keys import Identity
from soundingboard.ui.prepare.asking import AskCard
from soundingboard.ui.prepare.changing import ChangeCard
from soundingboard.ui.prepare.dates import date_lines
from soundingboard.ui.prepare.people import EnteredList
from soundingboard.ui.prepare.ways import Ways
from soundingboard.ui.prepare.window import PrepareWindow
from soundingboard.ui.shared.words import Words
from soundingboard.vault.vault import Vault
from soundingboard.views.copies.before import in_the_room
from soundingboard.views.preparing import PrepareView, prepare_view
from tests.gui.keyboard import press
from tests.gui.pages import assert_fits_everywhere, focus, settle, shown

STANDARD = Policy()
NOW = datetime(2026, 11, 20, 9, 0)


@pytest.fixture
def vault(tmp_path: Path) -> Iterator[Vault]:
    council = Identity.new().recipient
    with Vault.create(tmp_path / "v", "easy", [council], work_factor=4, rehearsal=True) as vault:
        yield vault


@pytest.fixture
def desk(vault: Vault) -> Desk:
    return Desk(vault.engine, "c1", clock=HandClock(NOW))


@pytest.fixture
def sample(desk: Desk) -> Desk:
    """The sample, as it is known before the day."""
    for step in load(shipped("resources", "rehearsal", "marlowe.toml")).before:
        desk.do(step.command)
    return desk


def page_of(desk: Desk, through: list[str] | None = None, policy: Policy = STANDARD) -> PrepareWindow:
    gone = through if through is not None else []

    def look() -> PrepareView | None:
        try:
            return prepare_view(desk.record, now=NOW)
        except Refused:
            return None

    return PrepareWindow(
        Ways(
            look,
            desk.do,
            desk.undo,
            lambda: NOW,
            lambda: gone.append("back"),
            lambda: gone.append("start"),
            lambda: gone.append("sound"),
            PeopleFiles(lambda: None),
            policy=lambda: policy,
        )
    )


def write(form_of: EnteredList | PrepareWindow | ChangeCard | AskCard, **texts: str) -> None:
    for name, text in texts.items():
        assert form_of.form is not None
        editor = form_of.form.editors[name]
        assert isinstance(editor, QLineEdit)
        editor.setText(text)


def said(page: PrepareWindow) -> list[str]:
    return [each.text() for each in page.findChildren(Words) if each.isVisibleTo(page)]


def made(qtbot: QtBot, desk: Desk) -> PrepareWindow:
    page = page_of(desk)
    shown(qtbot, page)
    write(page, family="Quist", reference="CP-1", starts="27 Nov 2026 9:30 am", chair_name="Ruth Ansah")
    page.make.click()
    settle()
    return page


def test_what_is_missing_is_said_and_nothing_is_made(qtbot: QtBot, desk: Desk) -> None:
    page = page_of(desk)
    shown(qtbot, page)
    write(page, family="Quist", starts="27 Nov 2026 9:30 am", chair_name="Ruth Ansah")
    page.make.click()
    assert page.notice.text == "Write the council's reference for this conference."
    write(page, reference="CP-1", starts="soon")
    page.make.click()
    assert page.notice.text == "“soon” is no day and time: write it as 24 Nov 2026 10 am."
    with pytest.raises(Refused):
        _ = desk.record


def test_the_conference_is_made_with_its_chair(qtbot: QtBot, desk: Desk) -> None:
    page = made(qtbot, desk)
    conference = desk.record.conference
    assert (conference.family, conference.starts) == ("Quist", datetime(2026, 11, 27, 9, 30))
    assert [person.name for person in desk.view.people] == ["Ruth Ansah"]
    assert conference.chair == desk.view.people[0].id
    assert not page.conference.isVisible()
    assert page.start.isVisible()


def test_what_is_typed_next_is_in_sight_though_all_above_it_has_gone(qtbot: QtBot, desk: Desk) -> None:
    page = page_of(desk)
    shown(qtbot, page, 911, 512)
    write(page, family="Quist", reference="CP-1", starts="27 Nov 2026 9:30 am", chair_name="Ruth Ansah")
    page.make.setFocus()
    settle()
    press(page.make, Qt.Key.Key_Return)
    settle()
    name = page.children_list.form.editors["name"]
    assert focus() is name
    assert not name.visibleRegion().isEmpty()


def test_tab_goes_through_a_person_s_children_as_they_stand(qtbot: QtBot, sample: Desk) -> None:
    page = page_of(sample)
    shown(qtbot, page)
    form = page.people_list.form
    form.editors["safe_contact"].setFocus()
    press(focus(), Qt.Key.Key_Tab)
    assert form.editors["to"].isAncestorOf(focus())


def test_an_unborn_baby_has_the_day_it_is_due(qtbot: QtBot, desk: Desk) -> None:
    page = made(qtbot, desk)
    write(page.children_list, name="Baby Quist")
    page.children_list.save()
    assert page.children_list.notice.text == "Write when the child was born, or when the baby is due."
    assert page.children_list.form.raw("name") == "Baby Quist"
    write(page.children_list, due="11 March 2027")
    page.children_list.save()
    assert [(child.called, child.age) for child in desk.view.children] == [("Baby", "due 11 March 2027")]


def test_changing_somebody_keeps_what_the_form_does_not_show(qtbot: QtBot, sample: Desk) -> None:
    page = page_of(sample)
    shown(qtbot, page)
    before = next(each for each in prepare_view(sample.record, now=NOW).people if each.id == "mia")
    page.people_list.rows["mia"].change.click()
    write(page.people_list, safe_contact="Ring before noon")
    page.people_list.save()
    after = next(each for each in prepare_view(sample.record, now=NOW).people if each.id == "mia")
    assert after.safe_contact == "Ring before noon"
    assert (after.needs, after.to, after.harmed) == (before.needs, before.to, before.harmed)
    assert after.needs


def test_changing_a_professional_keeps_what_only_families_are_asked(qtbot: QtBot, sample: Desk) -> None:
    page = page_of(sample)
    shown(qtbot, page)
    page.people_list.rows["sam"].change.click()
    assert not page.people_list.form.editors["harmed"].isVisible()
    write(page.people_list, agency="Children's social care, north")
    page.people_list.save()
    sam = next(each for each in prepare_view(sample.record, now=NOW).people if each.id == "sam")
    assert sam.agency == "Children's social care, north"
    assert sam.known_since == datetime(2026, 10, 6).date()


def test_somebody_taken_out_can_be_brought_back(qtbot: QtBot, sample: Desk) -> None:
    page = page_of(sample)
    shown(qtbot, page)
    page.people_list.rows["tom"].remove.click()
    assert "tom" not in page.people_list.rows
    assert page.notice.text == "Tom Field is taken out."
    page.notice._buttons[1].click()
    assert "tom" in page.people_list.rows


def test_two_of_one_name_get_two_ids(qtbot: QtBot, sample: Desk) -> None:
    page = page_of(sample)
    shown(qtbot, page)
    write(page.people_list, name="Mia Jones", is_="Aunt")
    page.people_list.save()
    new = set(page.people_list.rows) - {"mia"}
    assert [key for key in new if key.startswith("mia-")]


def test_fifteen_working_days_are_counted_while_it_is_typed(qtbot: QtBot, desk: Desk) -> None:
    page = page_of(desk)
    shown(qtbot, page)
    write(page, strategy_discussion="5 Nov 2026")
    settle()
    line = "15 working days from the strategy discussion end on Thursday 26 November 2026."
    assert line in said(page)


@pytest.mark.parametrize(("day", "in_time"), [(26, True), (27, False)])
def test_the_last_day_is_in_time_and_the_next_is_late(day: int, in_time: bool) -> None:
    lines = date_lines("initial", datetime(2026, 11, day, 10), datetime(2026, 11, 5).date(), STANDARD)
    assert lines[0].in_time is in_time


def test_what_is_still_missing_stands_beside(qtbot: QtBot, sample: Desk) -> None:
    page = page_of(sample)
    shown(qtbot, page)
    assert "Ask June alone: “Is it safe for you to be here with Mia and Dean?”" in said(page)


def test_the_pages_fit(qtbot: QtBot, qapp: QApplication, vault: Vault, sample: Desk) -> None:
    assert_fits_everywhere(qtbot, qapp, lambda: page_of(sample))
    empty = Desk(vault.engine, "c2", clock=HandClock(NOW))
    assert_fits_everywhere(qtbot, qapp, lambda: page_of(empty))


def test_the_day_and_the_place_can_be_changed_by_keyboard(qtbot: QtBot, sample: Desk) -> None:
    page = page_of(sample)
    shown(qtbot, page)
    before = sample.record.conference
    QTest.keyClick(page, Qt.Key.Key_F2)
    settle()
    starts = page.changing.form.editors["starts"]
    assert focus() is starts
    assert isinstance(starts, QLineEdit)
    assert starts.text() == "24 November 2026 10 am"
    starts.setText("1 Dec 2026 1:30 pm")
    write(page.changing, place="")
    press(starts, Qt.Key.Key_Return)
    settle()
    after = sample.record.conference
    assert (after.starts, after.place) == (datetime(2026, 12, 1, 13, 30), "")
    kept = ("kind", "chair", "family", "reference", "matters", "strategy_discussion", "area", "online")
    assert [getattr(after, name) for name in kept] == [getattr(before, name) for name in kept]
    assert "Initial conference, Tuesday 1 December 2026, 1:30 pm" in said(page)
    assert page.changing.isHidden()
    assert focus() is page.change
    sample.undo()
    assert sample.record.conference.starts == before.starts


def test_row_126_a_conference_of_another_area_is_put_there_and_its_papers_say_so(
    qtbot: QtBot, sample: Desk
) -> None:
    page = page_of(sample)
    shown(qtbot, page)
    page.change.click()
    assert page.changing.form.raw("area") == sample.record.conference.area
    assert sample.record.conference.area == "north"
    page.changing.form.put("area", "south")
    page.changing.save.click()
    assert page.changing.isHidden()
    papers = in_the_room(sample.record, now=NOW, records=False)
    assert letters(office(papers.area).text).startswith("South area")
    page.change.click()
    assert page.changing.form.raw("area") == "south"


def test_a_day_that_cannot_be_read_changes_nothing(qtbot: QtBot, sample: Desk) -> None:
    page = page_of(sample)
    shown(qtbot, page)
    page.change.click()
    write(page.changing, starts="soon")
    page.changing.save.click()
    settle()
    assert page.notice.text
    assert not page.changing.isHidden()
    page.changing.stop.click()
    assert page.changing.isHidden()
    assert sample.record.conference.starts == datetime(2026, 11, 24, 10)


def test_every_date_that_follows_is_told_with_the_hour_where_it_matters() -> None:
    lines = date_lines("initial", datetime(2026, 10, 26, 10), datetime(2026, 10, 8).date(), STANDARD)
    assert [line.words for line in lines] == [
        "15 working days from the strategy discussion end on Thursday 29 October 2026.",
        "Parents have each report by Saturday 24 October 2026, 11 am.",
        "Papers go out by Tuesday 27 October 2026, 5 pm.",
        "First core group by 9 November 2026.",
        "Next conference by 26 January 2027.",
    ]


def test_days_that_are_not_counted_are_named_with_the_councils_own() -> None:
    strategy, starts = date(2026, 12, 14), datetime(2027, 1, 7, 10)
    (first, not_counted, *_) = date_lines("initial", starts, strategy, STANDARD)
    assert first.words.endswith("end on Thursday 7 January 2027.")
    assert not_counted.words == (
        "Not counted beside weekends: 25 December (bank holiday), 28 December (bank holiday) "
        "and 1 January (bank holiday)."
    )
    closed = Policy(closed_days=frozenset({date(2026, 12, 29), date(2026, 12, 30), date(2026, 12, 31)}))
    (first, not_counted, *_) = date_lines("initial", starts, strategy, closed)
    assert first.words.endswith("end on Tuesday 12 January 2027.")
    assert "31 December (day the council is closed)" in not_counted.words


def test_a_new_conference_counts_by_the_rule_book_of_the_vault(qtbot: QtBot, desk: Desk) -> None:
    page = page_of(desk, policy=Policy(closed_days=frozenset({date(2026, 11, 26)})))
    shown(qtbot, page)
    write(page, strategy_discussion="5 Nov 2026")
    settle()
    assert "15 working days from the strategy discussion end on Friday 27 November 2026." in said(page)
