"""The pages show what was entered: for each child, for whoever is looked in on, and the days that matter."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from soundingboard.practice.facts import KeyDateFacts
from soundingboard.ui.chair.pages.decision import decision_rows
from soundingboard.ui.chair.pages.next_page import next_rows
from soundingboard.ui.chair.pages.rows import Row
from soundingboard.views.chair.opinions import DissentView
from soundingboard.views.chair.parts import ChairView, CheckInView
from tests.gui.chair_pages.conftest import Hands
from tests.gui.chair_pages.made import ELLA, NOAH, PLAN, action, chair_view
from tests.gui.chair_pages.test_pages import Open

SIZE = (760, 600)
DECIDED = replace(
    ELLA,
    words_for_child="It is not your fault.",
    dissent_weighed="I heard Tom, and three visits weigh more.",
    relied_on_new=True,
    despite="Health was called away.",
    dissents=(DissentView("tom", "Tom", "A lighter plan would do.", formal=True),),
)


def decided(**fields: object) -> ChairView:
    """Ella with a decision, changed in these fields."""
    child = replace(DECIDED, **fields)  # type: ignore[arg-type]  # each test names fields that there are
    return chair_view(children=(child, NOAH))


def row(rows: tuple[Row, ...], row_id: str) -> Row:
    return next(each for each in rows if each.id == row_id)


@pytest.mark.parametrize(
    ("row_id", "words"),
    [
        ("words:ella", "How Ella is told: “It is not your fault.”"),
        ("dissent:ella|tom", "Tom: “A lighter plan would do.”. their agency's formal dissent"),
        ("weighed:ella", "How you weighed it: I heard Tom, and three visits weigh more"),
        ("decide:ella", "Decided although the meeting was too small: Health was called away"),
        ("decide:ella", "relies on what was new today"),
    ],
)
def test_a_decision_shows_all_that_goes_with_it(row_id: str, words: str) -> None:
    assert words in row(decision_rows(decided()), row_id).spoken


def test_who_sees_it_differently_waits_to_be_weighed() -> None:
    open_end = row(decision_rows(decided(dissent_weighed="")), "weighed:ella")
    assert open_end.tags[0].open
    assert not row(decision_rows(decided()), "weighed:ella").tags


def test_nothing_stands_where_nothing_was_entered() -> None:
    rows = decision_rows(chair_view())
    assert not [each.id for each in rows if each.about in {"words", "dissent", "weighed"}]
    assert not [each.id for each in rows if "differently" in each.title]


@pytest.mark.parametrize(
    ("row_id", "asked"),
    [
        ("dissent:ella|tom", ("record_dissent", {"child": "ella", "who": "tom"})),
        ("weighed:ella", ("decide", {"child": "ella"})),
        ("words:ella", ("decide", {"child": "ella"})),
    ],
)
def test_enter_opens_what_the_row_shows(
    qtbot: QtBot,
    dressed: Callable[[float], None],
    hands: Hands,
    row_id: str,
    asked: tuple[str, dict[str, object]],
) -> None:
    opened = Open(qtbot, hands, "decision", decided(), SIZE)
    opened.choose(row_id)
    opened.press(Qt.Key.Key_Return)
    assert hands.asked[-1] == asked


def test_who_looks_in_on_whom_and_when() -> None:
    looks = (
        CheckInView("mia", "june", "2026-11-25", "June, Wednesday 25 November"),
        CheckInView("ella", "sam", "tonight", "Sam, tonight"),
        CheckInView("tom", "sam", "tonight", "Sam, tonight"),
    )
    rows = next_rows(chair_view(check_ins=looks))
    assert row(rows, "person:mia").note == "June, Wednesday 25 November"
    assert row(rows, "person:ella").note == row(rows, "person:tom").note == "Sam, tonight"
    assert row(rows, "person:dean").tags
    assert "person:priya" not in {each.id for each in rows}


def test_who_tells_each_child() -> None:
    line = "Sam, Thursday 26 November: Sam tells Ella"
    told = row(next_rows(chair_view(children=(replace(ELLA, told_by=line), NOAH))), "tell:ella")
    assert (told.note, told.mark) == (line, "tick")
    untold = row(next_rows(chair_view(children=(replace(ELLA, trusted_adult="June"), NOAH))), "tell:ella")
    assert (untold.note, untold.mark) == ("Ella trusts June", "dot")
    assert untold.tags[0].text == "nobody tells them yet"


def test_enter_changes_the_action_that_tells_the_child_or_adds_one(
    qtbot: QtBot,
    dressed: Callable[[float], None],
    hands: Hands,
) -> None:
    tells = action("a-tell", "Sam tells Ella", tells_child="ella")
    outcome = replace(PLAN.outcomes[0], actions=(tells,))
    opened = Open(qtbot, hands, "next", chair_view(plan=replace(PLAN, outcomes=(outcome,))), SIZE)
    for child in ("ella", "noah"):
        opened.choose(f"tell:{child}")
        opened.press(Qt.Key.Key_Return)
    assert hands.asked == [("edit_action", {"action": "a-tell"}), ("add_action", {"tells_child": "noah"})]


def test_days_that_matter() -> None:
    days = (KeyDateFacts(date(2026, 12, 10), "Dean is in court", "Sam rings Mia"),
            KeyDateFacts(date(2026, 12, 20), "Bail ends"))  # fmt: skip
    rows = next_rows(chair_view(plan=replace(PLAN, key_dates=days)))
    court, bail = row(rows, "key:0"), row(rows, "key:1")
    assert (court.title, court.note) == ("Thursday 10 December 2026: Dean is in court", "Then: Sam rings Mia")
    assert (bail.title, bail.note) == ("Sunday 20 December 2026: Bail ends", "")
