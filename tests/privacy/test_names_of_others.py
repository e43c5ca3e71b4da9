"""No free text on the family's screen names a child of whom somebody looking may not know."""

from datetime import timedelta
from typing import Any

import pytest

from soundingboard.base.errors import Refused
from soundingboard.views.shown import NAMES
from tests.privacy.conftest import Told

SAID = "Noah sleeps at his dad's now."

PLACES: dict[str, tuple[str, dict[str, Any], str]] = {
    "a card": ("capture", {"id": "again", "kind": "worry", "text": SAID}, "board"),
    "a card about both": (
        "capture", {"id": "again", "kind": "worry", "text": SAID, "about": ["ella", "noah"]}, "board",
    ),
    "a recap": ("recap", {"item": "risks", "text": SAID}, "board"),
    "a title": (
        "add_item",
        {"item": "again", "title": "x", "family_title": SAID, "minutes": 5, "purpose": "info"},
        "today",
    ),
    "an outcome": ("add_outcome", {"id": "again", "text": SAID, "about": ["ella"]}, "plan"),
    "an action": ("add_action", {"id": "again", "what": SAID, "who": "sam"}, "plan"),
    "how we will know": (
        "add_action", {"id": "again", "what": "Ring.", "who": "sam", "how_we_will_know": SAID}, "plan",
    ),
    "reasons": ("decide", {"child": "ella", "outcome": "plan", "reasons": SAID}, "decision"),
    "why a number": ("score", {"who": "sam", "about": ["ella"], "score": 4, "why": SAID}, "scale"),
}  # fmt: skip
"""Where a name may be typed that the family's screen shows: the command, its fields and the page."""
ON_CARDS = frozenset({"a card", "a card about both"})


@pytest.fixture
def half(risks: Told) -> Told:
    """Dean, who is Ella's dad alone and may not know of Noah, is here."""
    known = {"name": "Dean Harper", "called": "Dean", "is_": "Dad", "group": "family", "to": ["ella"]}
    risks.do("edit_person", id="dean", **known)
    risks.do("arrive", who="dean", joins="room")
    return risks


def typed(told: Told, place: str) -> None:
    verb, fields, page = PLACES[place]
    told.do(verb, **fields)
    if verb == "score":
        told.do("show_scores")
    told.do("show", page=page)


def kept_back(told: Told) -> tuple[str, str]:
    """What the chair reads of it, and the row that one key clears."""
    cards = [card for column in told.desk.view.columns for card in column.cards if card.clearable]
    if cards:
        return cards[0].kept_back, cards[0].id
    (cue,) = [each for each in told.desk.view.cues if each.code == "cue_names_child"]
    return cue.message, cue.about[0]


@pytest.mark.parametrize("place", PLACES)
def test_wherever_a_child_is_named_the_chair_reads_why_and_one_key_clears_it(half: Told, place: str) -> None:
    typed(half, place)
    assert SAID not in half.screen
    why, row = kept_back(half)
    assert "names a child of whom not everyone here may know" in why
    assert (why == NAMES.why) is (place in ON_CARDS)
    half.do("clear_words", row=row)
    assert SAID in half.screen
    assert not [each for each in half.desk.view.cues if each.code == "cue_names_child"]
    assert half.desk.view.undo == "the clearing of words"
    half.desk.undo()
    assert SAID not in half.screen


@pytest.mark.parametrize("place", PLACES)
def test_nothing_is_kept_back_or_told_where_everybody_may_know_of_the_child(risks: Told, place: str) -> None:
    typed(risks, place)
    assert SAID in risks.screen
    assert not [each for each in risks.desk.view.cues if each.code == "cue_names_child"]


def test_it_stands_again_with_the_next_part_once_everybody_here_may_know(half: Told) -> None:
    typed(half, "a card")
    half.clock.move_to(half.clock.now() + timedelta(minutes=1))
    half.do("leave", who="dean")
    assert SAID not in half.screen, "a name does not come back while a page is read"
    half.do("start_item", item="scale")
    half.do("show", page="board")
    assert SAID in half.screen


def test_other_words_are_not_cleared_with_it(half: Told) -> None:
    typed(half, "a recap")
    half.do("clear_words", row="risks")
    half.do("recap", item="risks", text=f"{SAID} He is well.")
    assert SAID not in half.screen
    half.do("recap", item="risks", text=SAID)
    assert SAID in half.screen


def test_showing_a_card_clears_no_name_and_other_words_need_no_key(half: Told) -> None:
    typed(half, "a card")
    half.do("show_entry", entry="again")
    assert SAID not in half.screen
    half.do("edit_entry", entry="again", text="He sleeps at his dad's now.")
    assert "He sleeps at his dad's now." in half.screen


def test_what_waits_for_nobody_is_not_cleared(half: Told) -> None:
    half.do("recap", item="risks", text="We said what worries us.")
    with pytest.raises(Refused, match="or name a child"):
        half.do("clear_words", row="risks")


def test_a_page_for_children_names_no_other_while_no_child_is_here(half: Told) -> None:
    half.do("show", page="child")
    assert "Ella" in half.screen
    assert "Noah" not in half.screen


def test_what_is_only_for_others_is_not_told_as_kept_back(half: Told) -> None:
    half.do("recap", item="risks", text=SAID)
    half.do("edit_item", item="risks", audience="professionals")
    half.do("add_outcome", id="aim", text=SAID, about=["noah"])
    half.do("decide", child="noah", outcome="plan", reasons=SAID)
    assert not [each for each in half.desk.view.cues if each.code == "cue_names_child"]
