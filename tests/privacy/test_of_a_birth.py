"""Nobody learns from a paper that a baby is due who may not know of that baby."""

from collections.abc import Iterable
from datetime import datetime

import pytest

from soundingboard.documents.content import reading
from soundingboard.documents.leaflet import leaflet
from soundingboard.documents.pack import Paper, contents, make_pack
from soundingboard.views.copies.before import leaflets
from soundingboard.views.copies.build import copies
from soundingboard.views.copies.parts import Copy
from tests.privacy.canary.memory_desk import Act, MemoryDesk

START = datetime(2026, 11, 24, 10)
TELLS = ("baby", "pregnan", "midwife", "birth", "Bump", "ultrasound", "obstetric", "due date")


def _person(key: str, role: str, group: str, *to: str) -> Act:
    name = {"id": key, "name": f"{key.title()} Marlowe", "called": key.title()}
    return "add_person", {**name, "is": role, "group": group, "to": [*to]}


def _card(key: str, text: str) -> Act:
    return "capture", {"id": key, "kind": "worry", "text": text, "said_by": "meg"}


def _story(born: str) -> tuple[Act, ...]:
    return (
        ("create_conference", {"kind": "pre_birth", "reference": "R1", "family": "Marlowe", "starts": START,
                               "chair": "ruth", "place": "Hall"}),
        ("add_child", {"id": "bump", "name": "Bump Marlowe", "called": "Bump", "due": "2027-03-11"}),
        ("add_child", {"id": "zoe", "name": "Zoe Marlowe", "called": "Zoe", "born": born}),
        _person("mia", "Mum", "family", "bump", "zoe"),
        _person("ali", "Dad", "family", "zoe"),
        _person("ruth", "Chair", "professional"),
        _person("meg", "Midwife", "professional", "bump"),
        ("start_conference", {}),
        ("arrive", {"who": ["ruth", "meg", "mia"], "joins": "room"}),
        ("start_item", {"item": "child"}),
        ("recap", {"item": "child", "text": "We heard how it goes."}),
        _card("c1", "The baby is loud at night."),
        _card("c2", "She is pregnant again."),
        _card("c3", "There is shouting at night."),
        _card("c4", "She missed the ultrasound."),
        _card("c5", "The obstetrician rang before her due date."),
        _card("c6", "A pre-birth plan was made."),
        ("decide", {"child": "bump", "outcome": "plan", "category": "neglect", "reasons": "It is not safe."}),
        ("decide", {"child": "zoe", "outcome": "plan", "category": "neglect", "reasons": "She was hurt."}),
        ("close_conference", {}),
    )  # fmt: skip


def _played(acts: Iterable[Act]) -> MemoryDesk:
    desk = MemoryDesk(START)
    for act in acts:
        assert desk.act(act), (act, desk.refused)
    return desk


@pytest.fixture(scope="module")
def table() -> MemoryDesk:
    return _played(_story(born="2014-03-01"))


def _copy(table: MemoryDesk, who: str) -> Copy:
    made = copies(table.desk.record, now=table.clock.now())
    return next(copy for copy in made if copy.recipient.id == who)


def _said(copy: Copy) -> str:
    return "\n".join(text for _, paper in contents(copy) for text in (paper.title, *reading(paper)))


def _told(text: str) -> set[str]:
    return {each for each in TELLS if each.casefold() in text.casefold()}


def test_the_father_of_an_older_child_does_not_learn_of_the_baby(table: MemoryDesk) -> None:
    ali = _copy(table, "ali")
    assert _told(_said(ali)) == set()
    assert "There is shouting at night." in _said(ali)
    assert {left.words for left in ali.left_out} >= {"She is pregnant again.", "Midwife", "The baby"}
    assert all(isinstance(made, Paper) for made in make_pack(ali)), "no words of our own stop it"


def test_the_mother_reads_all_of_it(table: MemoryDesk) -> None:
    assert _told(_said(_copy(table, "mia"))) == set(TELLS)


def test_the_leaflet_tells_of_the_baby_to_those_alone_who_may_know(table: MemoryDesk) -> None:
    told = {
        each.recipient.id: _told("\n".join(reading(leaflet(each))))
        for each in leaflets(table.desk.record, now=table.clock.now(), records=False)
        if each.recipient
    }
    assert told["ali"] == set()
    assert told["mia"] >= {"baby", "midwife", "Bump"}


def test_a_baby_may_be_one_of_theirs() -> None:
    said = _said(_copy(_played(_story(born="2026-01-05")), "ali"))
    assert "The baby is loud at night." in said
    assert "pregnant" not in said
