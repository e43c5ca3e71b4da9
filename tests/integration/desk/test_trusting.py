"""Whom a child trusts is a grown-up: a child's letter names no other child."""

import pytest

from soundingboard.base.errors import Refused
from soundingboard.commands.vocabulary import command
from soundingboard.desk.desk import Desk
from soundingboard.rehearsal.scenario import Scenario


@pytest.mark.parametrize(
    ("name", "fields"),
    [
        ("trust", {"child": "ella", "who": "noah"}),
        (
            "edit_child",
            {"id": "ella", "name": "Ella M", "called": "Ella", "born": "2019-03-14", "trusted_adult": "noah"},
        ),
    ],
)
def test_another_child_is_refused(
    desk: Desk, marlowe: Scenario, name: str, fields: dict[str, object]
) -> None:
    for step in marlowe.before:
        desk.do(step.command)
    with pytest.raises(Refused, match="Noah is a child: say which grown-up it is"):
        desk.do(command(name, fields))
    for who in ("june", "Mrs Bell next door"):
        desk.do(command(name, {each: who if said == "noah" else said for each, said in fields.items()}))
