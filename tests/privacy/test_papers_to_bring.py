"""What is printed before the day holds what its readers may have, and nothing that was said or kept."""

from collections.abc import Iterator

import pytest

from soundingboard.base.dates import plain_date
from soundingboard.conference.people import Child, Person
from soundingboard.documents.content import reading
from soundingboard.documents.leaflet import leaflet
from soundingboard.documents.pack import Paper
from soundingboard.documents.sweep import sweep
from soundingboard.documents.to_bring import to_bring
from soundingboard.documents.to_lay_out import name_cards, on_paper
from soundingboard.views.copies.before import Before, in_the_room, leaflets
from tests.privacy.canary.canaries import CANARY, Canaries
from tests.privacy.canary.cast import prepared
from tests.privacy.canary.memory_desk import MemoryDesk

MAY_STAND = {"reference", "area", "place", "called", "name", "is", "agency", "plain"}
"""Fields that a paper for the room may print; a leaflet also what its own reader gave."""
OF_THEIR_OWN = {"keep in touch", "keep_in_touch"}
ADDRESS = "9 Larch Close"


@pytest.fixture
def table() -> Iterator[tuple[MemoryDesk, Canaries]]:
    desk, canaries, moments = prepared()
    desk.back_to(moments[2])
    yield desk, canaries
    desk.back_to(moments[2])


def papers(table: MemoryDesk) -> dict[str, Before]:
    record, now = table.desk.record, table.clock.now()
    made = {each.recipient.id: each for each in leaflets(record, now=now, records=True) if each.recipient}
    return made | {"": in_the_room(record, now=now, records=True)}


def text_of(before: Before) -> str:
    documents = (
        [leaflet(before)] if before.recipient else [on_paper(before), name_cards(before, surnames=True)]
    )
    return "\n".join(text for document in documents for text in reading(document))


def test_only_what_was_entered_for_everybody_stands_in_them(table: tuple[MemoryDesk, Canaries]) -> None:
    desk, canaries = table
    made = papers(desk)
    assert set(made) == {"mia", "dean", "lee", "gran", ""}
    for who, before in made.items():
        found = {canaries.came_from[canary] for canary in CANARY.findall(text_of(before))}
        assert {label for label in found if label.split()[-1] not in MAY_STAND} <= (
            OF_THEIR_OWN if who else set()
        )


def test_a_parent_of_one_child_reads_of_that_child_alone(table: tuple[MemoryDesk, Canaries]) -> None:
    desk, _ = table
    dean, lee = papers(desk)["dean"], papers(desk)["lee"]
    assert len(dean.children) == len(lee.children) == 1
    assert dean.children != lee.children
    assert lee.children[0] not in text_of(dean)
    assert dean.children[0] not in text_of(lee)


def test_a_name_card_names_no_child_of_whom_somebody_who_was_asked_may_not_know(
    table: tuple[MemoryDesk, Canaries],
) -> None:
    """Dean is asked about Ella alone and Lee about Noah; the chair's own pages are about both."""
    desk, _ = table
    ella, noah = (child.called for child in desk.desk.record.all(Child))

    def rename(who: str, plain: str) -> None:
        person = desk.desk.record.by_id(Person)[who]
        known = {"id": who, "name": person.name, "called": person.called, "is": person.is_, "plain": plain}
        assert desk.act(("edit_person", {**known, "group": person.group, "to": person.to})), desk.refused

    rename("gran", f"{noah}'s mother's friend")
    rename("sam", f"{ella} and {noah}'s social worker")
    rename("ade", "Somebody who speaks up")
    room = papers(desk)[""]
    role = {each.called: each.role for each in room.in_room}
    people = desk.desk.record.by_id(Person)
    assert [role[people[who].called] for who in ("mia", "gran", "ade")] == [
        "Mum",
        "Gran",
        "Somebody who speaks up",
    ]
    assert role[people["sam"].called] == people["sam"].is_
    cards = "\n".join(reading(name_cards(room, surnames=True)))
    assert not [name for name in (ella, noah) if name in cards]
    assert all(name in "\n".join(reading(on_paper(room))) for name in (ella, noah))


def test_where_somebody_works_who_is_there_for_one_child_alone_is_told_to_no_parent_of_the_other(
    table: tuple[MemoryDesk, Canaries],
) -> None:
    """Tom is there for Ella alone: neither Lee's leaflet nor a card on the table says at which school."""
    desk, _ = table
    school = desk.desk.record.by_id(Person)["tom"].agency
    made = papers(desk)
    named = {who: [each.agency for each in made[who].coming] for who in ("mia", "dean", "lee")}
    assert {who: school in agencies for who, agencies in named.items()} == {
        "mia": True,
        "dean": True,
        "lee": False,
    }
    assert school not in text_of(made["lee"])
    assert not [each for each in made[""].in_room if each.agency == school]


def test_a_protected_address_stands_in_no_paper_of_whoever_may_not_have_it(
    table: tuple[MemoryDesk, Canaries],
) -> None:
    desk, _ = table
    card = {"kind": "worry", "text": f"Mia stays at {ADDRESS}.", "not_for": ["dean"], "protects": [ADDRESS]}
    assert desk.act(("capture", card)), desk.refused
    named = {"reference": f"CP-1 {ADDRESS}", "family": "Field", "place": ADDRESS, "area": ADDRESS}
    assert desk.act(("edit_conference", named | {"starts": desk.clock.now()})), desk.refused
    assert desk.act(("edit_item", {"item": "plan", "family_title": f"The plan at {ADDRESS}"})), desk.refused
    made = papers(desk)
    assert ADDRESS in text_of(made["mia"])
    for who in ("dean", ""):
        assert ADDRESS not in text_of(made[who])
        assert (made[who].reference, made[who].area) == (plain_date(desk.clock.now()), "")
        assert ADDRESS in made[who].protected


def test_the_sweep_reads_each_of_them(table: tuple[MemoryDesk, Canaries]) -> None:
    desk, _ = table
    made = papers(desk)
    room = made.pop("")
    for each in to_bring(room, made.values(), surnames=False):
        for paper in each.papers:
            assert isinstance(paper, Paper)
            meant = made.get(each.reader, room)
            if not paper.kind.startswith("feedback"):
                assert sweep(meant, paper) == ()


def test_how_others_are_there_is_told_to_nobody(table: tuple[MemoryDesk, Canaries]) -> None:
    desk, _ = table
    made = papers(desk)
    assert "Teams" not in text_of(made["mia"])
    assert "Teams" not in text_of(made[""])
    assert made["dean"].place == ""
