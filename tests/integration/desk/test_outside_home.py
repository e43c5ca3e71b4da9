"""A conference about harm outside the home asks about places, and not about being at home."""

from datetime import datetime

import pytest

from soundingboard.base.clock import HandClock
from soundingboard.commands.vocabulary import command
from soundingboard.desk.desk import Desk
from soundingboard.vault.vault import Vault
from soundingboard.views.frame import ScalePage, from_bytes
from soundingboard.views.room.words import SCALE_ENDS, SCALE_ENDS_OUTSIDE


@pytest.mark.parametrize(
    ("matters", "ask", "ends"),
    [
        (
            ["harm_outside_home"],
            "Who can change those places, and what does each of us do?",
            SCALE_ENDS_OUTSIDE,
        ),
        (["neglect"], "What in the plan do we keep, change or stop for Tia?", SCALE_ENDS),
    ],
)
def test_row_78_the_questions_and_the_scale_are_about_places(
    vault: Vault, clock: HandClock, matters: list[str], ask: str, ends: tuple[str, str]
) -> None:
    desk = Desk(vault.engine, "c1", clock=clock)
    for name, fields in (
        ("create_conference", {"kind": "review", "reference": "CP-1", "family": "Pryce", "chair": "nadia",
                               "starts": datetime(2026, 11, 24, 10), "matters": matters}),
        ("add_child", {"id": "tia", "name": "Tia Pryce", "called": "Tia", "born": "2016-05-09"}),
        ("add_person", {"id": "nadia", "name": "Nadia Cole", "called": "Nadia", "is": "Chair",
                        "group": "professional"}),
        ("start_conference", {}),
        ("show", {"page": "scale"}),
    ):  # fmt: skip
        desk.do(command(name, fields))
    page = from_bytes(desk.view.screen.frame).page
    assert isinstance(page, ScalePage)
    assert page.ends == ends
    assert next(item.ask for item in desk.view.time.items if item.id == "plan") == ask
