"""What kind of strength or worry a card is: which cards it suits, and what it must say to be that."""

from dataclasses import replace
from typing import get_args

import pytest

from soundingboard.commands.types import Kind, Nature
from soundingboard.practice.facts import EntryFacts
from soundingboard.practice.natures import NATURES, nature_lacks, nature_told, suits

SAFETY = EntryFacts("s", "going_well", "June takes the children to hers.", nature="existing_safety")
HARM = EntryFacts("h", "worry", "He broke the door.", nature="past_harm", about=("ella", "noah"))
CALLED = {"ella": "Ella", "noah": "Noah"}


def told(entry: EntryFacts) -> str:
    return nature_told(entry.nature, entry.because)


def test_every_nature_of_the_vocabulary_suits_some_card() -> None:
    assert tuple(NATURES) == get_args(Nature)
    for nature in NATURES:
        assert any(suits(nature, kind) for kind in get_args(Kind)), nature
    assert not suits("", "worry")


@pytest.mark.parametrize(
    ("nature", "kind"), [("complicating", "risk"), ("past_harm", "risk"), ("existing_safety", "worry")]
)
def test_what_makes_change_harder_or_is_past_is_no_risk_and_safety_no_worry(nature: str, kind: str) -> None:
    assert not suits(nature, kind)


def test_safety_is_a_strength_until_it_says_when_it_protected() -> None:
    assert "strength until then" in nature_lacks(SAFETY)
    assert told(SAFETY) == ""
    shown = replace(SAFETY, because="On 3 October, when Dean came, she had them at hers all night.")
    assert (nature_lacks(shown), told(shown)) == ("", "existing_safety")


def test_past_harm_says_what_it_did_to_each_child() -> None:
    assert nature_lacks(HARM, CALLED) == "what it does to Ella and Noah"
    half = replace(HARM, effect={"ella": "She hid under her bed."})
    assert nature_lacks(half, CALLED) == "what it does to Noah"
    assert told(half) == "past_harm"
    assert not nature_lacks(replace(half, effect={**half.effect, "noah": "He woke and cried."}), CALLED)


@pytest.mark.parametrize("nature", ["", "asked_for_help", "done_well", "only_we_know", "complicating"])
def test_the_others_need_nothing_more_than_their_words(nature: str) -> None:
    card = replace(SAFETY, nature=nature)
    assert (nature_lacks(card), told(card)) == ("", nature)
