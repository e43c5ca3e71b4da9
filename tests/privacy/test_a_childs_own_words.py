"""A child's letter has the child's own words, as said, once they said yes, and nobody else's."""

from typing import Any

import pytest

from soundingboard.documents.content import reading
from soundingboard.documents.letter import letter
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
