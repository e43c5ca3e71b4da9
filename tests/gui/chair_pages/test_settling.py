"""What is still open before the close is settled from its own line: Enter puts the question for it."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from soundingboard.ui.chair.asking.filling import Filling
from soundingboard.ui.chair.asking.questions import form_of
from soundingboard.ui.chair.pages.settling import SETTLED_BY
from soundingboard.views.chair.parts import ChairView, FindingView
from soundingboard.views.chair.plan_parts import RemarkView
from tests.gui.chair_pages.conftest import Hands, told
from tests.gui.chair_pages.made import PLAN, chair_view
from tests.gui.chair_pages.test_pages import Open
from tests.unit.practice.test_open_ends import CASES

AGAIN = RemarkView("again", "revisit", "Does it still suit everybody?", when="2026-12-08")
ASKED: dict[str, tuple[str, dict[str, object]]] = {
    "understood_open|mia": ("add_remark", {"kind": "understood", "who": "mia"}),
    "contact_open|dean": ("add_action", {"kind": "contact_absent_parent", "with": ("dean",)}),
    "promise_open|a-one": ("review_action", {"action": "a-one"}),
    "context_open|r-fights": ("edit_entry", {"entry": "r-fights"}),
    "revisit_open|again": ("edit_remark", {"remark": "again"}),
    "revisit_open|agreement": ("add_remark", {"kind": "revisit"}),
    "route_open|route": ("add_remark", {"kind": "route"}),
    "kin_open|fathers_side": ("answer_readiness", {"about": "conference", "what": "fathers_side"}),
    "apart_open|action|a-one|dean": ("keep_from", {"what": "action", "id": "a-one", "who": ("dean",)}),
    "recap_open|risks": ("recap", {"item": "risks"}),
    "how_often_open|mia": ("keep_in_touch", {"who": "mia"}),
    "trusted_open|ella": ("trust", {"child": "ella"}),
    "catch_up_open|mia": ("catch_up", {"who": "mia"}),
}


def with_open(*keys: str) -> ChairView:
    """The conference with these things open, as a code and what it is about."""
    ends = (
        FindingView(code, tuple(about.split("|")), f"Ask for {code}.")
        for code, _, about in map(_parted, keys)
    )
    return replace(chair_view(), open_ends=tuple(ends), plan=replace(PLAN, remarks=(AGAIN,), reaches="sam"))


def _parted(key: str) -> tuple[str, str, str]:
    return key.partition("|")


@pytest.mark.parametrize("key", ASKED)
def test_enter_puts_the_question_that_settles_it(
    qtbot: QtBot, dressed: Callable[[float], None], hands: Hands, key: str
) -> None:
    page = Open(qtbot, hands, "next", with_open(key), (760, 600))
    page.choose(f"open:{key}")
    page.press(Qt.Key.Key_Return)
    assert hands.asked == [ASKED[key]]
    name, known = ASKED[key]
    assert set(known) <= set(form_of(name).questions)


def test_each_code_is_one_that_the_rules_have() -> None:
    assert set(SETTLED_BY) <= {code for code, _open, _settled in CASES.values()}


def test_what_no_question_settles_is_told_and_opens_nothing(
    qtbot: QtBot, dressed: Callable[[float], None], hands: Hands
) -> None:
    page = Open(qtbot, hands, "next", with_open("example_open|a-one"), (760, 600))
    page.choose("finding:example_open|a-one")
    page.press(Qt.Key.Key_Return)
    assert hands.asked == []


def test_row_7_a_professional_reaches_the_parent_who_is_not_here_unless_another_is_chosen() -> None:
    _name, known = ASKED["contact_open|dean"]
    view = with_open()
    filling = Filling("add_action", {**known, "what": "Talk with Dean"}, view)
    assert told(filling.command())[1]["who"] == "sam"
    filling.put(("who",), "kay")
    assert told(filling.command())[1]["who"] == "kay"
    assert "who" not in told(Filling("add_action", {"what": "Talk with Dean"}, view).command())[1]
