"""What was noted beside the plan, on the chair's pages: it stands there, and each key asks for it."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from soundingboard.practice.remarks import KINDS
from soundingboard.ui.chair.asking import questions_remarks
from soundingboard.ui.chair.asking.present import as_it_is
from soundingboard.views.chair.parts import ChairView, FindingView
from soundingboard.views.chair.plan_parts import RemarkView
from tests.gui.chair_pages.conftest import Hands
from tests.gui.chair_pages.made import PLAN, SATURDAYS, chair_view
from tests.gui.chair_pages.test_pages import Open
from tests.gui.fits import assert_fits

READY = RemarkView(
    "ready", "readiness", "Evenings are hard.", who="mia", who_line="Mia", outcome="o-safe",
    outcome_line="Ella and Noah feel safe at home", number=6, audience=("sam", "mia"),
)  # fmt: skip
NOT_THERE = RemarkView(
    "not-there",
    "not_available",
    "An evening group.",
    by="sam",
    by_line="Sam, Friday 4 December",
    when="2026-12-04",
)


def noted(*remarks: RemarkView) -> ChairView:
    return replace(chair_view(), plan=replace(PLAN, remarks=remarks))


@pytest.fixture
def opened(qtbot: QtBot, dressed: Callable[[float], None], hands: Hands) -> Callable[..., Open]:
    def page(name: str, view: ChairView, size: tuple[int, int] = (760, 600)) -> Open:
        return Open(qtbot, hands, name, view, size)

    return page


def test_every_kind_has_the_chairs_words_and_they_stand_on_the_plans_page(
    opened: Callable[..., Open],
) -> None:
    assert set(questions_remarks.KINDS) == set(KINDS)
    remarks = tuple(RemarkView(kind, kind, f"Said of {kind}.") for kind in KINDS)
    spoken = opened("plan", noted(*remarks)).spoken()
    assert all(words in spoken for words in questions_remarks.KINDS.values())
    assert all(f"Said of {kind}" in spoken for kind in KINDS)


@pytest.mark.parametrize("scale", [1.0, 2.0])
def test_rows_fit(opened: Callable[..., Open], dressed: Callable[[float], None], scale: float) -> None:
    dressed(scale)
    long = replace(NOT_THERE, text="words " * 40, more="more " * 20)
    assert_fits(opened("plan", noted(READY, long), (560, 400)).window)


def test_row_99_the_number_and_what_it_is_for_stand_there(opened: Callable[..., Open]) -> None:
    spoken = opened("plan", noted(READY)).spoken()
    assert "6 of 10" in spoken
    assert "Ella and Noah feel safe at home" in spoken


def test_keys_note_change_and_take_away(opened: Callable[..., Open], hands: Hands) -> None:
    page = opened("plan", noted(READY))
    page.choose("remark:ready")
    page.press(Qt.Key.Key_N)
    page.press(Qt.Key.Key_Return)
    assert hands.asked == [("add_remark", {}), ("edit_remark", {"remark": "ready"})]
    page.press(Qt.Key.Key_Delete)
    assert hands.sent[-1].verb == "withdraw_remark"


def test_a_form_begins_with_what_stands() -> None:
    found = as_it_is("edit_remark", {"remark": "not-there"}, noted(NOT_THERE))
    assert found["text",] == "An evening group."
    assert found["when",] == "4 December 2026"
    assert as_it_is("edit_remark", {"remark": "gone"}, noted(NOT_THERE)) == {}


def test_row_15_how_a_promise_was_kept_stands_on_its_card_and_begins_its_form(
    opened: Callable[..., Open],
) -> None:
    kept = replace(SATURDAYS, status="part", evidence="Three Saturdays of four.")
    outcome = replace(PLAN.outcomes[0], actions=(kept,))
    view = replace(chair_view(), plan=replace(PLAN, outcomes=(outcome,)))
    spoken = opened("plan", view).spoken()
    assert "Kept in part" in spoken
    assert "Three Saturdays of four" in spoken
    assert as_it_is("review_action", {"action": kept.id}, view)["evidence",] == "Three Saturdays of four."


def test_small_things_that_are_open_stand_before_the_close(opened: Callable[..., Open]) -> None:
    view = replace(
        chair_view(), open_ends=(FindingView("understood_open", ("mia",), "Ask Mia: what do we ask?"),)
    )
    spoken = opened("next", view).spoken()
    assert "Small things that matter to the family" in spoken
    assert "Ask Mia: what do we ask?" in spoken


def test_row_118_marked_moments_stand_before_the_close(opened: Callable[..., Open]) -> None:
    spoken = opened("next", replace(chair_view(), bookmarks=("What Mia said about May", ""))).spoken()
    assert "What Mia said about May" in spoken
    assert "A moment without words" in spoken
