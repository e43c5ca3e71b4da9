"""After the day, when people were on the call: seen first, ticked, kept as a correction, told in papers."""

from datetime import datetime
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from soundingboard.base.errors import Refused
from soundingboard.commands.close import CloseConference, Issue
from soundingboard.commands.vocabulary import command
from soundingboard.documents.content import reading
from soundingboard.documents.summary import summary
from soundingboard.ui.close.window import CloseWindow
from soundingboard.views.copies.build import copies
from soundingboard.views.copies.parts import Copy
from soundingboard.views.facts import facts_of
from tests.gui.close.test_close import Closing, closing, said
from tests.gui.pages import assert_fits_everywhere, focus, settle, shown

__all__ = ["closing"]

TEAMS = """1. Summary
Meeting title\tInitial conference

2. Participants
Name\tFirst Join\tLast Leave\tIn-Meeting Duration\tEmail\tParticipant ID (UPN)\tRole
Harper, Dean (Guest)\t24/11/2026, 10:11:13\t24/11/2026, 11:50:00\t1h 38m\t\t\tPresenter
FIELD, Tom\t24/11/2026, 09:58:01\t24/11/2026, 11:20:00\t1h 21m\t\t\tPresenter
iPad of D\t24/11/2026, 11:30:00\t24/11/2026, 11:40:00\t10m\t\t\tPresenter

3. In-Meeting Activities
Name\tJoin Time\tLeave Time\tDuration\tEmail\tRole
Harper, Dean (Guest)\t24/11/2026, 10:11:13\t24/11/2026, 10:40:00\t28m\t\tPresenter
Harper, Dean (Guest)\t24/11/2026, 10:52:00\t24/11/2026, 11:50:00\t58m\t\tPresenter
FIELD, Tom\t24/11/2026, 09:58:01\t24/11/2026, 11:20:00\t1h 21m\t\tPresenter
"""


@pytest.fixture
def closed(closing: Closing, tmp_path: Path) -> Closing:
    """The sample once it is closed, with a file of its call."""
    closing.desk.do(CloseConference())
    closing.file = tmp_path / "attendance.csv"
    closing.file.write_text(TEAMS, encoding="utf-16")
    return closing


def looked_at(qtbot: QtBot, closed: Closing, text: str = TEAMS) -> CloseWindow:
    """The page with that file chosen."""
    assert closed.file is not None
    closed.file.write_text(text, encoding="utf-16")
    page = closed.page()
    shown(qtbot, page)
    page.on_call.choose.click()
    settle()
    return page


def copy_of(closed: Closing, who_: str) -> Copy:
    return next(
        each for each in copies(closed.desk.record, now=closed.clock.now()) if each.recipient.id == who_
    )


def paper(closed: Closing, who_: str) -> str:
    """The whole of that reader's summary."""
    return " ".join(reading(summary(copy_of(closed, who_))))


def stays(closed: Closing) -> dict[str, list[str]]:
    """The times of everybody on the call, as the rules read them."""
    people = facts_of(closed.desk.record, closed.clock.now()).people
    return {
        each.id: [
            f"{spell.start:%H:%M}-{spell.end:%H:%M}"
            for spell in each.spells
            if spell.joins == "teams" and spell.end
        ]
        for each in people
        if any(spell.joins == "teams" for spell in each.spells)
    }


def test_nothing_is_kept_before_it_was_shown_and_said(qtbot: QtBot, closed: Closing) -> None:
    before = closed.desk.record
    page = looked_at(qtbot, closed)
    assert closed.desk.record is before
    rows = page.on_call.rows
    assert [(row.box.isChecked(), row.who.currentText()) for row in rows] == [
        (True, "Dean Harper"),
        (True, "Tom Field"),
        (False, "Nobody of this conference"),
    ]
    assert not rows[2].box.isEnabled()
    assert {"10:11 to 10:40 and 10:52 to 11:50", "09:58 to 11:20"} <= set(said(page))
    page.on_call.leave.click()
    settle()
    assert closed.desk.record is before
    assert page.on_call.choose.isVisible()


def test_what_was_ticked_is_told_by_papers_rules_and_page(qtbot: QtBot, closed: Closing) -> None:
    closed.desk.do(Issue(who="sam", copy="summary", how="post"))
    page = looked_at(qtbot, closed)
    page.on_call.rows[1].box.setFocus()
    QTest.keyClick(page.on_call.rows[1].box, Qt.Key.Key_Space)
    assert page.on_call.keep.text() == "Keep the times of 1 person"
    page.on_call.keep.click()
    settle()
    assert stays(closed)["dean"] == ["10:11-10:40", "10:52-11:50"]
    assert "09:58-11:20" not in stays(closed)["tom"]
    assert "Dean Harper: 10:11 to 10:40 and 10:52 to 11:50" in said(page)
    assert focus() is page.gets.make
    assert "Make the packs again" in page.notice.text
    professional = paper(closed, "sam")
    assert "On the call from 10:11 to 10:40 and 10:52 to 11:50." in professional
    assert "10:40" in paper(closed, "dean")
    assert "10:40" not in paper(closed, "mia")
    changed = copy_of(closed, "sam").replaces
    assert changed is not None
    assert any("who came and went" in each.what for each in changed.changes)


def test_the_whole_row_is_the_ticks_where_it_may_be_ticked(qtbot: QtBot, closed: Closing) -> None:
    page = looked_at(qtbot, closed)
    for row in page.on_call.rows:
        QTest.mouseClick(row, Qt.MouseButton.LeftButton)
    assert [row.box.isChecked() for row in page.on_call.rows] == [False, False, False]


def test_somebody_nobody_had_noted_was_there_after_all(qtbot: QtBot, closed: Closing) -> None:
    page = looked_at(qtbot, closed)
    row = page.on_call.rows[2]
    row.who.setCurrentIndex(row.who.findText("Kay Doran"))
    assert row.box.isChecked()
    assert (
        next(one for one in copy_of(closed, "sam").people if one.name == "Kay Doran").took_part
        == "in writing"
    )
    page.on_call.keep.click()
    settle()
    kay = next(one for one in copy_of(closed, "mia").people if one.name == "Kay Doran")
    assert (kay.took_part, kay.on_call) == ("on Teams", "")


def test_two_names_of_one_person_at_once_are_a_sentence(qtbot: QtBot, closed: Closing) -> None:
    page = looked_at(qtbot, closed)
    row = page.on_call.rows[2]
    row.who.setCurrentIndex(row.who.findText("Dean Harper"))
    before = closed.desk.record
    page.on_call.keep.click()
    settle()
    assert page.on_call.notice.text == "Dean would be on the call twice at 11:30: leave one of the two out."
    assert closed.desk.record is before
    assert len(page.on_call.rows) == 3


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("Name,Role\nDean Harper,Dad\n", "This is no attendance file"),
        (TEAMS.replace("24/11/2026", "23/11/2026"), "This file is of Monday 23 November 2026"),
        (TEAMS.replace("24/11/2026", "a day"), "No times can be read"),
    ],
    ids=["a list", "another day", "no times"],
)
def test_any_other_file_is_a_sentence(qtbot: QtBot, closed: Closing, text: str, sentence: str) -> None:
    page = looked_at(qtbot, closed, text)
    assert page.on_call.notice.text.startswith(sentence)
    assert not page.on_call.rows
    assert page.on_call.choose.isVisible()


def test_it_is_there_after_the_close_alone(qtbot: QtBot, closing: Closing) -> None:
    page = closing.page()
    shown(qtbot, page)
    assert not page.on_call.isVisible()
    page.close_it.click()
    settle()
    assert page.on_call.isVisible()


@pytest.mark.parametrize(
    ("stay", "sentence"),
    [
        ({"until": "10:01:00"}, "before coming at 10:02"),
        ({"until": "23:59:00"}, "still to come"),
        ({"who": "nobody"}, "There is no person “nobody”"),
    ],
)
def test_times_that_cannot_be_are_refused_in_a_sentence(
    closed: Closing, stay: dict[str, str], sentence: str
) -> None:
    one = {"who": "dean", "from": "10:02:00", "until": "10:09:00"}
    before = closed.desk.record
    with pytest.raises(Refused, match=sentence):
        closed.desk.do(
            command("record_attendance", {"day": closed.clock.now().date(), "stays": [one | stay]})
        )
    assert closed.desk.record is before


def test_what_is_kept_once_is_never_changed_and_another_day_is_refused(closed: Closing) -> None:
    stays_ = [{"who": "dean", "from": "10:02:00", "until": "10:09:00"}]
    day = closed.clock.now().date()
    with pytest.raises(Refused, match="of Friday 20 November 2026"):
        closed.desk.do(command("record_attendance", {"day": datetime(2026, 11, 20).date(), "stays": stays_}))
    closed.desk.do(command("record_attendance", {"day": day, "stays": stays_}))
    with pytest.raises(Refused, match="kept already"):
        closed.desk.do(command("record_attendance", {"day": day, "stays": stays_}))


def test_it_fits(qtbot: QtBot, qapp: QApplication, closed: Closing) -> None:
    def page() -> CloseWindow:
        made = closed.page()
        made.on_call.choose.click()
        return made

    assert_fits_everywhere(qtbot, qapp, page)
