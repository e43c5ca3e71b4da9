"""A child's own words: in their letter once they said yes, and what they think where it may stand."""

from typing import Any

import pytest

from soundingboard.documents.content import reading
from soundingboard.documents.letter import letter
from soundingboard.views.chair.said import stated_views
from soundingboard.views.copies.build import copies
from tests.privacy.canary.cast import prepared

WORDS = "I like my worry box."
HERS: dict[str, Any] = {
    "kind": "going_well",
    "text": WORDS,
    "own_words": True,
    "said_by": "ella",
    "may_share": "yes",
}
KEPT: dict[str, dict[str, Any]] = {
    "not asked yet": {"may_share": "ask"},
    "no": {"may_share": "no"},
    "for professionals": {"audience": "professionals"},
    "kept from somebody at home": {"not_for": ["dean"]},
    "somebody else's": {"said_by": "mia"},
    "not said in these words": {"own_words": False},
}


def ellas_letter(**changed: str | bool | list[str]) -> str:
    table, _, moments = prepared()
    table.back_to(moments[2])
    assert table.act(("capture", {**HERS, **changed})), table.refused
    made = copies(table.desk.record, now=table.clock.now())
    (hers,) = [copy for copy in made if copy.recipient.id == "ella"]
    table.back_to(moments[2])
    return "\n".join(reading(letter(hers)))


def test_what_a_child_said_and_wants_to_share_stands_in_their_letter_as_said() -> None:
    text = ellas_letter()
    assert f"What you told us\n“{WORDS}”" in text
    assert "What happened is not your fault." in text


@pytest.mark.parametrize("why", KEPT)
def test_what_is_not_theirs_or_not_to_be_shared_is_not_in_it(why: str) -> None:
    text = ellas_letter(**KEPT[why])
    assert WORDS not in text
    assert "What you told us" not in text


def test_what_a_child_thinks_is_the_childs_and_reaches_no_more_readers_than_before() -> None:
    table, _, moments = prepared()
    table.back_to(moments[2])
    sides = {"ella": "child", "mia": "family", "ade": "supporter", "sam": "professional"}
    for who in sides:
        told = {"who": who, "child": "ella", "view": "unsure", "words": f"So thinks {who}."}
        assert table.act(("give_view", told)), table.refused
    record = table.desk.record
    made = copies(record, now=table.clock.now())
    table.back_to(moments[2])
    assert {each.who: each.side for each in stated_views(record)} == sides
    for copy in made:
        reader = copy.recipient
        may = {"professional": set(sides), "parent": {reader.id}}.get(reader.reader, set())
        theirs = {who: side for who, side in sides.items() if who in may}
        found = {view.words: view.side for child in copy.children for view in child.views}
        assert found == {f"So thinks {who}.": side for who, side in theirs.items()}, reader.id
