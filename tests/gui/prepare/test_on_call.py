"""The page before the day tells who comes by Teams, what they see there, and what is kept from them."""

from dataclasses import replace

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from soundingboard.commands.vocabulary import command
from soundingboard.desk.desk import Desk
from soundingboard.ui.prepare.window import PrepareWindow
from soundingboard.views.on_call import OnCall, on_call
from soundingboard.views.preparing import prepare_view
from tests.gui.pages import assert_fits_everywhere, shown
from tests.gui.prepare.test_prepare import NOW, desk, page_of, said, sample, vault

__all__ = ["desk", "sample", "vault"]


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
            OnCall("Dean is on Teams", ("Dean sees the family’s screen if you share it.",)),
        ),
        (
            {"dean": "teams", "tom": "teams"},
            OnCall("Dean and Tom are on Teams", ("They see the family’s screen if you share it.",)),
        ),
        (
            dict.fromkeys(("dean", "tom", "mia", "june"), "teams"),
            OnCall("4 people are on Teams", ("They see the family’s screen if you share it.",)),
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
        assert found.lines[1:] == (told,)
    page = page_of(sample)
    shown(qtbot, page)
    assert {"Dean is on Teams", counted["B"]} <= set(said(page))
    assert not [words for words in said(page) if "Secret" in words]


def test_it_fits(qtbot: QtBot, qapp: QApplication, sample: Desk) -> None:
    everybody_joins(sample, {"dean": "teams"})

    def make() -> PrepareWindow:
        page = page_of(sample)
        call = OnCall("Featherstonehaugh-Abernathy-Wołodyjowski is on Teams", ("42 things are kept. " * 4,))
        view = prepare_view(sample.record, now=NOW)
        page.side.show_call(replace(view, on_call=call).on_call)
        return page

    assert_fits_everywhere(qtbot, qapp, make)
