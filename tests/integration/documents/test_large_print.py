"""Whoever needs large print has it in every paper, and nobody else has."""

from soundingboard.documents.pack import contents
from soundingboard.views.copies.build import copies
from tests.privacy.canary.cast import prepared


def test_large_print_is_a_need_of_one_person() -> None:
    table, _canaries, moments = prepared()
    table.back_to(moments[2])
    known = {
        "id": "mia",
        "name": "Mia Marlowe",
        "called": "Mia",
        "is": "Mum",
        "to": ["ella"],
        "group": "family",
    }
    needs = {"large_print": True, "travel": "A taxi"}
    assert table.act(("edit_person", {**known, "needs": needs})), table.refused
    made = copies(table.desk.record, now=table.clock.now())
    assert {copy.recipient.id for copy in made if copy.recipient.large_print} == {"mia"}
    for copy in made:
        assert {document.large for _, document in contents(copy)} == {copy.recipient.id == "mia"}
