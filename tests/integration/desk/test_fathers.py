"""Whoever is recorded as a father is entered with the family: what he may read hangs on it."""

from datetime import datetime

import pytest

from tests.privacy.canary.memory_desk import Act, MemoryDesk

START = datetime(2026, 11, 24, 10)
LEE = {"id": "lee", "name": "Lee Ward", "called": "Lee", "is": "Police officer"}
CONFERENCE: Act = (
    "create_conference",
    {
        "kind": "initial",
        "reference": "R1",
        "family": "Field",
        "starts": START,
        "chair": "ruth",
        "place": "Hall",
    },
)
CHILD: Act = ("add_child", {"id": "noah", "name": "Noah Field", "called": "Noah", "born": "2016-03-01"})
FATHER: Act = ("record_father", {"child": "noah", "person": "lee"})


def _lee(verb: str, group: str) -> Act:
    return verb, {**LEE, "group": group}


@pytest.mark.parametrize(
    ("before", "refused"),
    [
        ((_lee("add_person", "professional"),), FATHER),
        ((_lee("add_person", "family"), FATHER), _lee("edit_person", "professional")),
    ],
)
def test_a_father_is_not_entered_as_one_of_those_at_work(before: tuple[Act, ...], refused: Act) -> None:
    desk = MemoryDesk(START)
    assert all(desk.act(act) for act in (CONFERENCE, CHILD, *before)), desk.refused
    assert not desk.act(refused)
    assert desk.refused == "Lee is a father here: enter him with the family, not as a professional."
