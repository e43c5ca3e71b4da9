"""Each thing that is open at the close is settled from its own line, and the next one is at hand."""

import re
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

import soundingboard.practice
from soundingboard.commands.close import Issue
from soundingboard.commands.vocabulary import COMMANDS, command
from soundingboard.conference.papers import Correction
from soundingboard.conference.people import Child, Person
from soundingboard.conference.plan import Action
from soundingboard.ui.chair.asking.filling import Filling
from soundingboard.ui.chair.asking.questions import form_of
from soundingboard.ui.chair.asking.strip import FormStrip
from soundingboard.ui.chair.pages.settling import ALL, asked_by
from soundingboard.ui.close.window import CloseWindow
from soundingboard.views.chair.parts import FindingView
from soundingboard.views.closing import CHECKS, ELSEWHERE, OUTSIDE_CHECKS, PAST
from tests.gui.close.test_close import Closing, all_made, closing, said
from tests.gui.pages import focus, settle, shown

__all__ = ["closing"]
RULES = Path(soundingboard.practice.__path__[0])
FINDS = re.compile(r"Finding\(\s*\"(?!cue_)([a-z_]+)\"")
NOT_YET = {"would_meet", "would_meet_at_door"}
"""What is asked on the page before the day alone."""


def open_ends(page: CloseWindow) -> list[FindingView]:
    return [end for check in page.view.checks for end in check.open]


def strip_of(page: CloseWindow) -> FormStrip:
    strip = page.findChild(FormStrip)
    assert strip is not None
    return strip


def pressed(page: CloseWindow, code: str, *about: str) -> FindingView:
    """The line's button, pressed from the keyboard."""
    if page.checks.more.text().endswith("more"):
        page.checks.more.click()
        settle()
    end = next(each for each in page.checks.ends if (each.code, each.about) == (code, about))
    page.checks.ends[end].setFocus()
    QTest.keyClick(page.checks.ends[end], Qt.Key.Key_Return)
    settle()
    return end


def test_every_code_of_the_list_has_its_question() -> None:
    codes = {code for _words, codes in CHECKS + OUTSIDE_CHECKS for code in codes}
    assert codes <= set(ALL)
    found = {code for file in RULES.glob("*.py") for code in FINDS.findall(file.read_text(encoding="utf-8"))}
    assert {"view_missing", "copied_words", "action_no_date"} <= found
    assert found - ELSEWHERE - set(PAST) - NOT_YET <= set(ALL), "nothing that can be open is without one"


def test_every_question_of_the_sample_is_one_that_can_be_put_and_done_on_the_day(closing: Closing) -> None:
    view = closing.desk.view
    for code in ALL:
        asked = asked_by(view, FindingView(code, ("r-fights", "dean"), ""))
        if asked is not None:
            name, known = asked
            assert {field.removesuffix("_") for field in known} <= set(form_of(name).questions), code
            assert COMMANDS[name.partition(":")[0]].phase in {"open", "day", "always"}, code
            assert Filling(name, known, view).steps() or name == "keep_from", code


def test_a_line_is_settled_from_its_own_button_and_the_focus_is_on_the_next(
    qtbot: QtBot, closing: Closing
) -> None:
    page = closing.page()
    shown(qtbot, page)
    pressed(page, "recap_open", "plan")
    after = [(each.code, each.about) for each in page.checks.ends]
    place = after.index(("recap_open", ("plan",)))
    assert strip_of(page).isVisible()
    line = next(button for each, button in page.checks.ends.items() if each.about == ("plan",))
    assert line.visibleRegion().boundingRect().height() == line.height(), "what is asked about is in sight"
    QTest.keyClicks(focus(), "Everybody does one thing by Friday.")
    QTest.keyClick(focus(), Qt.Key.Key_Return)
    settle()
    assert not strip_of(page).isVisible()
    assert ("recap_open", ("plan",)) not in {(each.code, each.about) for each in open_ends(page)}
    assert "Nobody has summed up “The plan we make together” yet." not in said(page)
    at = next(each for each, button in page.checks.ends.items() if button is focus())
    assert (at.code, at.about) == after[place + 1]


def test_what_is_put_away_unanswered_stays_and_keeps_its_place(qtbot: QtBot, closing: Closing) -> None:
    page = closing.page()
    shown(qtbot, page)
    end = pressed(page, "nobody_checks_in", "dean")
    QTest.keyClick(focus(), Qt.Key.Key_Escape)
    settle()
    assert end in page.checks.ends
    assert focus() is page.checks.ends[end]


def test_nothing_is_settled_after_the_close_and_nothing_but_a_decision_keeps_from_it(
    qtbot: QtBot, closing: Closing
) -> None:
    page = closing.page()
    shown(qtbot, page)
    assert open_ends(page)
    page.close_it.click()
    settle()
    assert closing.desk.view.phase == "closed"
    assert page.checks.ends == {}


def test_who_is_trusted_and_how_we_keep_in_touch_are_settled_where_they_stand(
    qtbot: QtBot, closing: Closing
) -> None:
    closing.desk.do(command("keep_in_touch", {"who": "dean", "how": "Sam rings"}))
    page = closing.page()
    shown(qtbot, page)
    pressed(page, "trusted_open", "noah")
    QTest.keyClicks(focus(), "Mrs Bell next door")
    QTest.keyClick(focus(), Qt.Key.Key_Return)
    settle()
    pressed(page, "how_often_open", "dean")
    assert focus().property("text") == "Sam rings", "what is known stands there to be changed"
    QTest.keyClicks(focus(), " every Monday")
    QTest.keyClick(focus(), Qt.Key.Key_Return)
    settle()
    record = closing.desk.record
    assert record.by_id(Child)["noah"].trusted_adult == "Mrs Bell next door"
    assert record.by_id(Person)["dean"].keep_in_touch == "Sam rings every Monday"
    assert not {"trusted_open", "how_often_open", "keep_in_touch_missing"} & {
        each.code for each in open_ends(page)
    }
    assert closing.gone_back == []


def test_what_somebody_kept_apart_would_read_is_kept_from_them_by_one_key(
    qtbot: QtBot, closing: Closing
) -> None:
    step = {"id": "a-rings", "what": "Sam rings Mia every Monday", "who": "sam"}
    closing.desk.do(command("add_action", step))
    page = closing.page()
    shown(qtbot, page)
    end = pressed(page, "apart_open", "action", "a-rings", "dean")
    assert end.message.endswith("Keep it from Dean?")
    settle()
    assert not strip_of(page).isVisible()
    assert closing.desk.record.by_id(Action)["a-rings"].not_for == ["dean"]
    assert end not in open_ends(page)


def test_who_reads_what_was_put_right_is_settled_after_the_close_and_the_packs_are_made_anew(
    qtbot: QtBot, closing: Closing
) -> None:
    page = closing.page()
    shown(qtbot, page)
    page.close_it.click()
    right = {"what": "the letter", "was": "x", "is": "Mia moved on Friday.", "why": "A slip",
             "about": ["ella", "noah"]}  # fmt: skip
    closing.desk.do(command("correct", right))
    page.look()
    all_made(qtbot, page)
    assert page.gets.readers.lines[0].sent.isVisible()
    key = closing.desk.record.all(Correction)[0].id
    end = pressed(page, "apart_open", "correction", key, "dean")
    assert "would read in a correction" in end.message
    assert closing.desk.record.by_id(Correction)[key].not_for == ["dean"]
    assert end not in open_ends(page)
    assert "Make the packs again" in page.notice.text
    assert not any(line.sent.isVisible() for line in page.gets.readers.lines), "what is made may hold it"


def test_words_are_changed_where_they_stand_and_only_what_no_question_settles_leads_back(
    closing: Closing,
) -> None:
    closing.desk.do(command("keep_in_touch", {"who": "dean", "how": "Sam will engage with Dean"}))
    view = closing.desk.view
    for where, text, asked in (
        ("dean", "engage with", ("keep_in_touch", {"who": "dean"})),
        ("working_agreement", "engage with", ("agree_working_agreement", {})),
        ("r-fights", "engage with", ("edit_entry", {"entry": "r-fights"})),
        ("ella", "engage with", ("decide", {"child": "ella"})),
        ("dean", "who he is", None),
    ):
        assert asked_by(view, FindingView("vague_word", (where, text), "")) == asked, where


@pytest.mark.parametrize("closing", ["decide"], indirect=True)
def test_a_decision_that_is_missing_leads_to_its_form(qtbot: QtBot, closing: Closing) -> None:
    page = closing.page()
    shown(qtbot, page)
    pressed(page, "decision_missing", "ella")
    assert strip_of(page).isVisible()
    filling = strip_of(page)._filling
    assert filling is not None
    assert filling.name == "decide"


def test_what_is_past_mending_is_told_and_asks_nothing(qtbot: QtBot, closing: Closing) -> None:
    page = closing.page()
    shown(qtbot, page)
    late = next(check for check in page.view.checks if "18 hours before" in check.words)
    assert (late.settled, late.told) == (True, "told in the summary")


def test_a_correction_after_the_close_has_the_packs_made_anew(qtbot: QtBot, closing: Closing) -> None:
    page = closing.page()
    shown(qtbot, page)
    assert not page.gets.correct.isVisible(), "before the close things are changed, not corrected"
    page.close_it.click()
    settle()
    mia = page.view.readers[0].id
    closing.desk.do(Issue(who=mia, copy="letter", how="Post"))
    page.look()
    page.gets.correct.click()
    settle()
    for words in ("The letter", "", "12 months", "11 months", "A slip of the pen", "", "", ""):
        QTest.keyClicks(focus(), words)
        QTest.keyClick(focus(), Qt.Key.Key_Return)
        settle()
    assert not strip_of(page).isVisible()
    assert page.view.corrections == 1
    assert page.view.readers[0].again
    assert "Send again" in said(page)
    assert not any(line.sent.isVisible() for line in page.gets.readers.lines), (
        "none goes before it is made anew"
    )
    all_made(qtbot, page)
    assert page.gets.readers.lines[0].sent.isVisible()
