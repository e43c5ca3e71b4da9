"""The parts of the page before the day: reports, invitations, what is ready, choices and the agenda."""

from collections.abc import Callable
from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QLineEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from soundingboard.base.clock import HandClock
from soundingboard.conference.people import KeptApart, SafetyAnswer
from soundingboard.desk.desk import Desk
from soundingboard.ui.prepare.board import HOMES
from soundingboard.ui.prepare.form import Form
from soundingboard.ui.prepare.parts import NAMES
from soundingboard.ui.prepare.window import PrepareWindow
from soundingboard.ui.shared.chips import Chips
from soundingboard.ui.shared.theme import apply_theme
from soundingboard.ui.shared.words import SectionTitle, Words
from soundingboard.vault.vault import Vault
from soundingboard.views.copies.before import leaflets
from soundingboard.views.preparing import PrepareView, prepare_view
from tests.gui.fits import assert_fits
from tests.gui.keyboard import press
from tests.gui.pages import SIZES, focus, settle, shown
from tests.gui.prepare.test_prepare import NOW, desk, made, page_of, said, sample, vault, write
from tests.gui.walk import faults

__all__ = ["desk", "sample", "vault"]

REPORTS, INVITATIONS, NEEDS, AGENDA, READY = range(1, 6)


def page_at(qtbot: QtBot, desk: Desk, part: int) -> PrepareWindow:
    page = page_of(desk)
    shown(qtbot, page)
    QTest.keyClick(page, getattr(Qt.Key, f"Key_{part + 1}"), Qt.KeyboardModifier.ControlModifier)
    settle()
    return page


def view_of(desk: Desk) -> PrepareView:
    return prepare_view(desk.record, now=NOW)


def strike(button: QWidget) -> None:
    """Go to a button and press Enter."""
    button.setFocus()
    press(button, Qt.Key.Key_Return)
    settle()


def answer(page: PrepareWindow, **values: str | tuple[str, ...]) -> None:
    """Fill in what is asked, and press Enter in it."""
    form = page.asking.form
    assert form is not None
    for name, value in values.items():
        editor = form.editors[name]
        if isinstance(editor, Chips):
            editor.choose(value)
        elif isinstance(editor, QComboBox):
            editor.setCurrentIndex(editor.findData(value))
        else:
            assert isinstance(editor, QLineEdit)
            editor.setText(str(value))
    page.asking.save_button.click()
    settle()


def test_each_part_is_one_key_away_and_its_tab_has_the_focus(qtbot: QtBot, sample: Desk) -> None:
    page = page_at(qtbot, sample, READY)
    assert page.parts.part is page.parts.ready
    assert focus() is page.parts.tabs.shown
    press(focus(), Qt.Key.Key_Right)
    assert page.parts.tabs.number == 0
    press(focus(), Qt.Key.Key_Left)
    assert page.parts.part is page.parts.ready


def test_parts_fit_everywhere(qtbot: QtBot, qapp: QApplication, vault: Vault, sample: Desk) -> None:
    empty = Desk(vault.engine, "c2", clock=HandClock(NOW))
    made(qtbot, empty)
    try:
        for width, height, scale in (SIZES[0], SIZES[1], SIZES[-1]):
            apply_theme(qapp, scale)
            for page in (page_of(sample), page_of(empty)):
                front = shown(qtbot, page, width, height)
                for number in range(1, len(NAMES)):
                    page.parts.tabs.turn_to(number)
                    settle()
                    assert_fits(page)
                    assert height != 768 or list(faults(page)) == []
                front.close()
    finally:
        apply_theme(qapp, 1.0)


def test_row_57_who_has_a_report_is_noted_with_when_how_and_with_whom(qtbot: QtBot, sample: Desk) -> None:
    page = page_at(qtbot, sample, REPORTS)
    assert {"90 h before", "18 h before: late", "outside the rule"} <= set(said(page))
    strike(page.parts.reports.buttons["tom", "Shared with…"])
    answer(page, with_=("dean", "june"), at="20 Nov 2026 8 am", how="read aloud", by="sam")
    rows = {row.writer: row for row in view_of(sample).register.rows}
    dean = next(cell for cell in rows["tom"].seen if cell.who == "dean")
    assert (dean.state, dean.words, dean.how) == ("in_time", "98 h before", "read aloud, with Sam")
    assert rows["tom"].others == "June"
    assert focus().accessibleName() == "Shared with…: School"


@pytest.mark.parametrize(("width", "columns"), [(1366, True), (760, False)])
def test_where_there_is_no_room_for_columns_each_thing_stands_beside_what_it_is(
    qtbot: QtBot, sample: Desk, width: int, columns: bool
) -> None:
    page = page_of(sample)
    shown(qtbot, page, width, 768)
    page.parts.tabs.turn_to(REPORTS)
    settle()
    table = page.parts.reports.table
    titles = [each for each in table.findChildren(SectionTitle) if each.isVisibleTo(table)]
    assert len(titles) == (5 if columns else 4 * 4), "over the columns, or before each thing but the first"
    came = next(each for each in titles if each.text() == "Came")
    day = next(each for each in table.findChildren(Words) if each.text() == "19 November")
    head, told = (each.mapTo(table, each.rect().topLeft()) for each in (came, day))
    assert (head.x() == told.x()) is columns
    assert (abs(head.y() - told.y()) < day.height()) is not columns


def test_one_key_asks_about_the_report_that_somebody_had_late(qtbot: QtBot, sample: Desk) -> None:
    page = page_at(qtbot, sample, REPORTS)
    QTest.keyClick(page, Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    settle()
    assert page.asking.title.text() == "School: who has the report?"


def test_nobody_chosen_is_told_and_nothing_is_lost(qtbot: QtBot, sample: Desk) -> None:
    page = page_at(qtbot, sample, REPORTS)
    page.parts.reports.buttons["tom", "Shared with…"].click()
    answer(page, how="by email")
    assert page.asking.notice.text == "Choose who has the report now."
    assert page.asking.form is not None
    assert page.asking.form.raw("how") == "by email"
    press(focus(), Qt.Key.Key_Escape)
    assert page.asking.isHidden()


def test_row_59_what_a_parent_says_of_a_report_stands_beside_it(qtbot: QtBot, sample: Desk) -> None:
    page = page_at(qtbot, sample, REPORTS)
    page.parts.reports.buttons["tom", "What they say…"].click()
    answer(page, by="mia", agrees="part", words="Some days were hospital days.")
    assert "Mia agrees with part of it. “Some days were hospital days.”" in said(page)


def test_row_58_whoever_is_added_has_a_row_and_can_be_asked(qtbot: QtBot, sample: Desk) -> None:
    page = page_of(sample)
    shown(qtbot, page)
    combo = page.people_list.form.editors["group"]
    assert isinstance(combo, QComboBox)
    combo.setCurrentIndex(combo.findData("professional"))
    write(page.people_list, name="Nia Okoro", is_="Midwife", agency="Midwifery")
    page.people_list.save()
    page.parts.tabs.turn_to(REPORTS)
    assert "not asked yet" in said(page)
    page.parts.reports.buttons["nia", "Ask for it"].click()
    settle()
    row = next(each for each in view_of(sample).register.rows if each.writer == "nia")
    assert (row.report, row.came) == ("report-nia", "not here yet")
    page.parts.reports.buttons["nia", "Copy a reminder"].click()
    assert "Sunday 22 November 2026, 10 am" in QGuiApplication.clipboard().text()
    page.parts.reports.buttons["nia", "It is here"].click()
    answer(page, at="19 Nov 2026 2 pm")
    assert "19 November" in said(page)


def test_row_112_an_invitation_says_what_each_has_to_know(qtbot: QtBot, sample: Desk) -> None:
    page = page_at(qtbot, sample, INVITATIONS)
    page.parts.invitations.buttons["tom", "Text"].click()
    settle()
    assert focus() is page.parts.invitations.letter.copy
    press(focus(), Qt.Key.Key_Return)
    text = QGuiApplication.clipboard().text()
    for words in ("Sunday 22 November 2026, 10 am", "No surprises", "record what is said", "Ruth"):
        assert words in text
    page.parts.invitations.buttons["mia", "Text"].click()
    assert "How it is safe to reach them: Text first, not after 6 pm" in said(page)
    letters = {each.who: each.text for each in view_of(sample).invitations}
    assert "Your report" not in letters["mia"]
    assert "decides what happens next, and tells you why" in letters["mia"]
    assert "you get no papers of your own" in letters["ade"]
    assert "need not go to the family beforehand" in letters["kay"]


def test_invited_and_answered(qtbot: QtBot, sample: Desk) -> None:
    page = page_at(qtbot, sample, INVITATIONS)
    page.parts.invitations.buttons["tom", "Answer…"].click()
    answer(page, joins="", apologies="has a lesson", views="Ella is safe at school.")
    page.parts.invitations.buttons["", "all"].click()
    settle()
    view = view_of(sample)
    assert all(each.invited for each in view.invitations)
    assert next(each for each in view.invitations if each.who == "tom").reply == (
        "sent apologies, and sent their views"
    )
    assert next(point for point in view.ready.points if point.topic == "invited").state == "ready"
    page.parts.invitations.buttons["priya", "Answer…"].click()
    answer(page, joins="teams")
    assert "joins on Teams" in said(page)


def test_row_109_what_is_not_ready_is_seen_to_from_the_board(qtbot: QtBot, sample: Desk) -> None:
    page = page_at(qtbot, sample, READY)
    before = view_of(sample).ready
    assert page.parts.tabs.shown.text() == f"Ready? {before.ready} of {before.total}"
    settled: list[tuple[tuple[str, str, str], Callable[[], None]]] = [
        (("safety", "june", ""), lambda: answer(page, answer="yes")),
        (("advocate", "mia", "advocate"), lambda: answer(page, answer="declined", why="June comes")),
        (("choices", "mia", "choices"), lambda: answer(page, what="break_word", words="kettle")),
        (("kin", "conference", "fathers_side"), lambda: answer(page, answer="not_needed")),
    ]
    for key, act in settled:
        rows = page.parts.needs.rows | page.parts.ready.rows
        next(iter(rows[key].buttons.values())).click()
        settle()
        act()
    after = view_of(sample).ready
    assert after.ready == before.ready + len(settled)
    assert page.parts.tabs.shown.text() == f"Ready? {after.ready} of {after.total}"


def test_each_point_has_one_place_and_the_last_part_tells_how_far_each_is(qtbot: QtBot, sample: Desk) -> None:
    page = page_at(qtbot, sample, READY)
    parts = page.parts
    shown_twice = parts.needs.rows.keys() & parts.ready.rows.keys()
    assert not shown_twice
    points = view_of(sample).ready.points
    topics = {point.topic for point in points}
    assert topics == {topic for topic, *_ in parts.ready.rows} | parts.ready.places.keys()
    assert "Who is safe with whom: 2 of 3" in said(page)
    assert "Parents know what will happen: 2 of 2" in said(page)
    assert "Not invited yet: Mia, Dean, June, Ade, Sam, Priya, Tom and Kay." in said(page)
    for topic, row in parts.ready.places.items():
        parts.tabs.turn_to(READY)
        row.buttons["Go there"].click()
        settle()
        there = " ".join(said(page))
        assert parts.tabs.number == HOMES[topic]
        if parts.tabs.number == NEEDS:
            assert all(point.words in there for point in points if point.topic == topic)


def asked_alone(page: PrepareWindow, who: str) -> Form:
    strike(next(iter(page.parts.needs.rows["safety", who, ""].buttons.values())))
    assert page.asking.form is not None
    return page.asking.form


def test_row_70_who_was_asked_alone_says_whom_they_must_not_meet(qtbot: QtBot, sample: Desk) -> None:
    page = page_at(qtbot, sample, NEEDS)
    before = view_of(sample).ready
    asked_alone(page, "june")
    answer(page, answer="not with Dean", not_with=("dean",))
    [kept] = sample.record.all(KeptApart)
    assert (kept.people, kept.why) == (["dean", "june"], "not with Dean")
    assert (view_of(sample).ready.ready, view_of(sample).ready.total) == (before.ready + 1, before.total + 1)
    told = "Dean and June must not meet. Say how each comes, waits and leaves."
    assert told in said(page)
    offered = asked_alone(page, "june").editors["not_with"]
    assert "Dean" not in [each.text() for each in offered.findChildren(QPushButton)], "it is said already"
    answer(page, not_with=("mia",), arrangement="Mia comes at 9.30")
    assert "June and Mia are kept apart: Mia comes at 9.30." in said(page)
    strike(next(iter(page.parts.needs.rows["apart", "dean", "apart_june"].buttons.values())))
    answer(page, answer="yes", why="Dean joins by Teams")
    assert "Dean and June are kept apart. Done: Dean joins by Teams." in said(page)


def test_row_70_keeping_apart_is_taken_back_and_the_answer_stays(qtbot: QtBot, sample: Desk) -> None:
    page = page_at(qtbot, sample, NEEDS)
    asked_alone(page, "june")
    answer(page, answer="not with them", not_with=("dean", "mia"))
    assert len(sample.record.all(KeptApart)) == 2
    page.notice.findChildren(QPushButton)[-1].click()
    settle()
    assert sample.record.all(KeptApart) == ()
    answered = sample.record.find(SafetyAnswer, "june")
    assert answered is not None
    assert answered.answer == "not with them"


def test_row_70_words_told_alone_that_must_never_be_seen_are_asked_for_and_stand_there_again(
    qtbot: QtBot, sample: Desk
) -> None:
    page = page_at(qtbot, sample, NEEDS)
    asked_alone(page, "june")
    answer(page, answer="not with Dean", protects="14 Larch Row, Leeds; 07700 900123;")
    [told] = [each for each in sample.record.all(SafetyAnswer) if each.id == "june"]
    assert told.protects == ["14 Larch Row, Leeds", "07700 900123"]
    assert asked_alone(page, "june").raw("protects") == "14 Larch Row, Leeds; 07700 900123"
    answer(page, protects="")
    assert sample.record.find(SafetyAnswer, "june").protects == []  # type: ignore[union-attr]  # it was there


@pytest.mark.parametrize(
    ("values", "words"),
    [
        ({"not_with": ("dean",)}, "Write what they said when they were asked alone."),
        ({"answer": "yes", "arrangement": "he rings in"}, "Choose whom they must not meet."),
    ],
)
def test_nobody_is_kept_apart_without_a_word_and_nothing_is_arranged_for_nobody(
    qtbot: QtBot, sample: Desk, values: dict[str, str | tuple[str, ...]], words: str
) -> None:
    page = page_at(qtbot, sample, NEEDS)
    asked_alone(page, "june")
    answer(page, **values)
    assert page.asking.notice.text == words
    assert sample.record.all(KeptApart) == ()


def test_row_62_what_the_talk_left_out_is_asked_for(qtbot: QtBot, sample: Desk) -> None:
    page = page_at(qtbot, sample, NEEDS)
    next(iter(page.parts.needs.rows["prepared", "mia", ""].buttons.values())).click()
    settle()
    assert page.asking.form is not None
    assert page.asking.form.raw("talked_through") == "20 November 2026"
    answer(page, left_out=("outcomes",))
    assert "Mia has not been told what may be decided. Ask who does it, and when." in said(page)


def test_row_30_each_child_has_a_father_row_with_a_reason(qtbot: QtBot, sample: Desk) -> None:
    page = page_of(sample)
    shown(qtbot, page)
    assert "Noah’s father: Dean" in said(page)
    next(iter(page.fathers.rows["noah"].buttons.values())).click()
    answer(page, person="not_safe_to_contact", why="")
    assert page.asking.notice.text == "Say why he is not named or not asked."
    answer(page, why="the police asked us to wait")
    assert "Noah’s father: not asked: the police asked us to wait" in said(page)


def test_row_93_choices_and_the_order_are_before_the_chair_as_the_agenda_is_made(
    qtbot: QtBot, sample: Desk
) -> None:
    page = page_at(qtbot, sample, AGENDA)
    page.parts.agenda.add_choice.click()
    answer(page, who="mia", what="order", words="What goes well first")
    assert "130 minutes without breaks. Mia asks: “What goes well first”." in said(page)
    strike(page.parts.agenda.buttons["going_well", "Earlier"])
    assert [line.id for line in view_of(sample).agenda][:4] == ["welcome", "child", "going_well", "family"]
    assert focus().accessibleName() == "Earlier: What is going well"
    assert not page.parts.agenda.buttons["welcome", "Earlier"].isEnabled()
    assert not page.parts.agenda.buttons["next", "Later"].isEnabled()
    page.parts.agenda.buttons["welcome", "Change"].click()
    answer(page, minutes="soon")
    assert page.asking.notice.text == "Write the minutes as a number, such as 10."
    answer(page, minutes="15")
    assert view_of(sample).agenda[0].minutes == 15


def test_row_73_with_an_interpreter_agenda_and_leaflet_tell_the_same_longer_day(
    qtbot: QtBot, sample: Desk
) -> None:
    def day() -> tuple[float, int]:
        parts = leaflets(sample.record, now=NOW, records=True)[0].parts
        breaks = [part for part in parts if not part.title]
        begins = (parts[-1].at - parts[0].at).total_seconds() / 60 - 10 * len(breaks)
        return begins, len(breaks)

    assert day() == (130 - 10, 2)
    page = page_of(sample)
    shown(qtbot, page)
    page.people_list.rows["mia"].change.click()
    write(page.people_list, language="Polish")
    page.people_list.save()
    page.parts.tabs.turn_to(AGENDA)
    assert "250 minutes with an interpreter, without breaks." in said(page)
    assert "10 min, 20 with an interpreter" in said(page)
    assert sum(line.planned for line in view_of(sample).agenda) == 250
    assert day() == (250 - 20, 4)


def test_row_93_pages_that_are_not_shown_are_asked_for_with_what_may_be_shown_alone(
    qtbot: QtBot, sample: Desk
) -> None:
    page = page_at(qtbot, sample, AGENDA)
    page.parts.agenda.add_choice.click()
    settle()
    form = page.asking.form
    assert form is not None
    assert not form.editors["not_shown"].isVisible()
    answer(page, what="may_be_shown", who="mia", words="No numbers", not_shown=("scale",))
    assert "No numbers · not shown: the scale" in said(page)
    page.parts.agenda.buttons["mia", "may_be_shown"].click()
    settle()
    form = page.asking.form
    assert form is not None
    pages = form.editors["not_shown"]
    assert isinstance(pages, Chips)
    assert (pages.isVisible(), pages.chosen) == (True, ("scale",))


@pytest.mark.parametrize(
    ("babies", "names"),
    [("1", ["Baby Marlowe"]), ("2", ["First twin Marlowe", "Second twin Marlowe"])],
)
def test_babies_without_a_name_are_called_by_their_mothers(
    qtbot: QtBot, sample: Desk, babies: str, names: list[str]
) -> None:
    page = page_of(sample)
    shown(qtbot, page)
    combo = page.children_list.form.editors["babies"]
    assert isinstance(combo, QComboBox)
    combo.setCurrentIndex(combo.findData(babies))
    write(page.children_list, due="11 March 2027")
    page.children_list.save()
    new = [child for child in view_of(sample).children if child.due]
    assert ([child.name for child in new], {child.due for child in new}) == (names, {date(2027, 3, 11)})


def test_needs_and_the_language_are_kept_with_the_words_beside_them(qtbot: QtBot, sample: Desk) -> None:
    page = page_of(sample)
    shown(qtbot, page)
    page.people_list.rows["mia"].change.click()
    needs = page.people_list.form.editors["needs"]
    assert isinstance(needs, Chips)
    assert needs.chosen == ("childcare", "reading_time")
    needs.choose(("childcare", "travel"))
    write(page.people_list, language="Polish")
    page.people_list.save()
    mia = next(each for each in view_of(sample).people if each.id == "mia")
    assert dict(mia.needs) == {
        "childcare": "Noah in the crèche, booked",
        "travel": True,
        "interpreter": "Polish",
    }


@pytest.mark.parametrize("records", [True, False])
def test_an_invitation_speaks_of_a_recording_only_where_there_is_one(sample: Desk, *, records: bool) -> None:
    view = prepare_view(sample.record, now=NOW, records=records)
    assert {"We would like to record" in each.text for each in view.invitations} == {records}
