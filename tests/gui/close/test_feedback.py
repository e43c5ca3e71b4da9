"""How it was, asked on the laptop: nothing of a conference is on the page, and it locks behind each."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot
from sqlalchemy import select

from soundingboard.app.close.feedback import how_form
from soundingboard.app.program import Program
from soundingboard.base.errors import Trouble
from soundingboard.conference.papers import Feedback
from soundingboard.documents.content import reading
from soundingboard.documents.to_lay_out import READERS, feedback
from soundingboard.ui.close.feedback import Answered, FeedbackPage
from soundingboard.ui.close.window import CloseWindow
from soundingboard.ui.library.entry import UnlockPage
from soundingboard.ui.library.lock import LockPage
from soundingboard.ui.shared.words import Words
from soundingboard.vault.database import reading as reading_of
from tests.gui.pages import assert_fits_everywhere, focus, settle, shown
from tests.integration.app.conftest import chosen, open_app, world
from tests.integration.app.driving import begin, day_of, do, inside, on_page, the_page

__all__ = ["chosen", "open_app", "world"]


class Kept:
    """What was kept and how often it locked."""

    def __init__(self) -> None:
        self.answered: list[Answered] = []
        self.left: list[str] = []
        self.fails = False

    def keep(self, answered: Answered) -> None:
        if self.fails:
            raise Trouble("It was not kept: the disk is full.")
        self.answered.append(answered)

    def page(self) -> FeedbackPage:
        forms = [how_form(reader) for reader in READERS]
        return FeedbackPage(
            forms, self.keep, lambda: self.left.append("lock"), lambda: self.left.append("back")
        )


@pytest.fixture
def kept() -> Kept:
    return Kept()


def texts(page: QWidget) -> str:
    return "\n".join(each.text() for each in page.findChildren(Words) if each.isVisibleTo(page))


@pytest.mark.parametrize("reader", READERS)
def test_each_form_asks_what_the_printed_one_asks(qtbot: QtBot, kept: Kept, reader: str) -> None:
    page = kept.page()
    shown(qtbot, page)
    page.who[reader].click()
    settle()
    printed = "\n".join(reading(feedback(reader)))
    for words in (
        *(one._label for one in page.asked.values()),
        *(asked for asked, _ in page.written.values()),
    ):
        assert words in printed
    assert len(page.asked) == 3


def test_it_is_answered_by_keyboard_alone_thanks_and_locks(qtbot: QtBot, kept: Kept) -> None:
    page = kept.page()
    shown(qtbot, page)
    QTest.keyClick(focus(), Qt.Key.Key_Return)
    settle()
    QTest.keyClick(focus(), Qt.Key.Key_Space)
    QTest.keyClick(focus(), Qt.Key.Key_Tab)
    QTest.keyClick(focus(), Qt.Key.Key_Space)
    assert page.asked["heard"].chosen == ("part",), "one answer alone"
    page.written["better"][1].setFocus()
    QTest.keyClicks(focus(), "no")
    QTest.keyClick(focus(), Qt.Key.Key_Tab)
    assert focus() is page.done
    QTest.keyClick(focus(), Qt.Key.Key_Return)
    settle()
    assert kept.answered == [Answered("child", {"heard": "part"}, "What would have made it better? no")]
    assert "Thank you" in texts(page)
    assert "better" not in texts(page)
    QTest.keyClick(focus(), Qt.Key.Key_Return)
    assert kept.left == ["lock"]


def test_who_answers_nothing_is_kept_nowhere_and_what_was_not_kept_stays(qtbot: QtBot, kept: Kept) -> None:
    page = kept.page()
    shown(qtbot, page)
    page.who["parent"].click()
    settle()
    kept.fails = True
    page.written["good"][1].setPlainText("The break.")
    page.done.click()
    settle()
    assert page.notice.text == "It was not kept: the disk is full."
    assert page.written["good"][1].toPlainText() == "The break."
    page.written["good"][1].clear()
    page.done.click()
    settle()
    assert kept.answered == []
    assert "Thank you" in texts(page)


@pytest.mark.parametrize("at", ["who", "parent", "thanks"])
def test_it_fits(qtbot: QtBot, qapp: QApplication, kept: Kept, at: str) -> None:
    def page() -> FeedbackPage:
        made = kept.page()
        if at != "who":
            made.who["parent"].click()
        if at == "thanks":
            made.done.click()
        return made

    assert_fits_everywhere(qtbot, qapp, page)


def test_from_the_close_to_the_lock_nothing_of_the_family_is_seen(
    qtbot: QtBot, open_app: Callable[[Path], Program], tmp_path: Path
) -> None:
    program = open_app(tmp_path / "vault")
    begin(qtbot, program)
    do(program, "decide", child="zoe", outcome="no_plan", reasons="She is safe.")
    key, engine = day_of(program).desk.key, day_of(program).desk.record
    do(program, "close_conference")
    on_page(qtbot, program, CloseWindow)
    family = engine.conference.family
    assert family in texts(the_page(program, CloseWindow))
    the_page(program, CloseWindow).gets.feedback.click()
    on_page(qtbot, program, FeedbackPage)
    page = the_page(program, FeedbackPage)
    assert program.front.windowTitle() == "Sounding Board"
    page.who["child"].click()
    settle()
    for seen in (family, "Zo"):
        assert seen not in texts(page)
    page.asked["plan"].choose(["yes"])
    page.done.click()
    settle()
    with reading_of(inside(program).vault.engine) as session:
        row = session.scalars(select(Feedback)).one()
        assert (row.group, row.answers, row.words) == ("child", {"plan": "yes"}, "")
        assert key not in row.id
    page._lock()
    on_page(qtbot, program, LockPage)
    assert family not in texts(the_page(program, UnlockPage))
