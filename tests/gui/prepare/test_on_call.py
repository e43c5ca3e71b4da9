"""The page before the day tells who comes by Teams, what they see there, and what is kept from them."""

from dataclasses import replace

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from soundingboard.commands.vocabulary import command
from soundingboard.desk.desk import Desk
from soundingboard.practice.names import dialled
from soundingboard.ui.prepare.window import PrepareWindow
from soundingboard.views.on_call import OnCall, on_call
from soundingboard.views.preparing import prepare_view
from tests.gui.pages import assert_fits_everywhere, shown
from tests.gui.prepare.test_parts import NEEDS, answer, page_at, strike
from tests.gui.prepare.test_prepare import NOW, desk, page_of, said, sample, vault

__all__ = ["desk", "sample", "vault"]
NO_NUMBER = "There is no number to ring if Dean’s call drops."


def everybody_joins(desk: Desk, by: dict[str, str]) -> None:
    """These people join so, and everybody else in the room."""
    for person in prepare_view(desk.record, now=NOW).people:
        joins = by.get(person.id, "room")
        desk.do(command("reply", {"who": person.id, "joins": joins}))


def test_nobody_on_teams_has_no_card(qtbot: QtBot, sample: Desk) -> None:
    everybody_joins(sample, {})
    assert on_call(sample.record) is None
    page = page_of(sample)
    shown(qtbot, page)
    assert not page.side.call.isVisible()


@pytest.mark.parametrize(
    ("by", "call"),
    [
        (
            {"dean": "teams"},
            OnCall("Dean is on Teams", ("Dean sees the family’s screen if you share it.", NO_NUMBER)),
        ),
        (
            {"dean": "teams", "tom": "teams"},
            OnCall("Dean and Tom are on Teams", ("They see the family’s screen if you share it.", NO_NUMBER)),
        ),
        (
            dict.fromkeys(("dean", "tom", "sam", "priya"), "teams"),
            OnCall("4 people are on Teams", ("They see the family’s screen if you share it.", NO_NUMBER)),
        ),
    ],
)
def test_it_says_who_and_what_they_see(sample: Desk, by: dict[str, str], call: OnCall) -> None:
    everybody_joins(sample, by)
    found = on_call(sample.record)
    assert found is not None
    assert set(found.title.split()) == set(call.title.split())
    assert found.lines == call.lines


def test_what_is_kept_from_somebody_is_counted_and_not_told(qtbot: QtBot, sample: Desk) -> None:
    everybody_joins(sample, {"dean": "teams"})
    counted = {"A": "1 thing is kept from Dean.", "B": "2 things are kept from Dean."}
    for name, told in counted.items():
        words = {"kind": "understood", "who": "mia", "text": f"Secret {name}", "not_for": ["dean"]}
        sample.do(command("add_remark", words))
        found = on_call(sample.record)
        assert found is not None
        assert found.lines[1:] == (told, NO_NUMBER)
    page = page_of(sample)
    shown(qtbot, page)
    assert {"Dean is on Teams", counted["B"]} <= set(said(page))
    assert not [words for words in said(page) if "Secret" in words]


def test_a_number_to_ring_is_asked_for_before_the_day_and_kept(qtbot: QtBot, sample: Desk) -> None:
    everybody_joins(sample, {"dean": "teams", "tom": "teams"})
    page = page_at(qtbot, sample, NEEDS)
    asked = [key for key in page.parts.needs.rows if key[0] == "call"]
    assert asked == [("call", "dean", "ring")], "nobody asks for the number of an office"
    assert "Ask Dean for a number to ring if the call drops." in said(page)
    for typed, told in (
        ("", "Ask Dean for a number to ring if the call drops. They said no."),
        ("07700 900123", "Dean can be rung if the call drops."),
    ):
        strike(next(iter(page.parts.needs.rows["call", "dean", "ring"].buttons.values())))
        answer(page, ring=typed)
        assert told in said(page)
    assert f"If the call drops, ring Dean on {dialled('07700 900123')}." in said(page)
    strike(next(iter(page.parts.needs.rows["call", "dean", "ring"].buttons.values())))
    answer(page, ring="ask Nan")
    assert "Write the number alone, such as 07700 900123." in said(page)


def test_it_fits(qtbot: QtBot, qapp: QApplication, sample: Desk) -> None:
    everybody_joins(sample, {"dean": "teams"})

    def make() -> PrepareWindow:
        page = page_of(sample)
        call = OnCall("Featherstonehaugh-Abernathy-Wołodyjowski is on Teams", ("42 things are kept. " * 4,))
        view = prepare_view(sample.record, now=NOW)
        page.side.show_call(replace(view, on_call=call).on_call)
        return page

    assert_fits_everywhere(qtbot, qapp, make)
