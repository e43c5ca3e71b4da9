"""Words that are the same in two texts, and who is found to read them."""

from dataclasses import replace

import pytest

from soundingboard.practice.copied import grams, kept_from, looked_for, said_again
from soundingboard.practice.facts import CopiedFacts, EntryFacts, OutcomeFacts
from soundingboard.practice.findings import find
from soundingboard.practice.policy import Policy
from tests.unit.practice.sample import BEFORE

SOURCE = "Dean was seen near the nursery on Monday night."


@pytest.mark.parametrize(
    ("text", "same"),
    [
        (SOURCE, (SOURCE.rstrip("."),)),
        ("They say DEAN was seen, near the nursery!", ("DEAN was seen, near the nursery",)),
        ("Dean was seen near a nursery on Monday.", ()),
        ("Déan wás seen near the shop.", ("Déan wás seen near the",)),
        ("Seen near the nursery on; Dean was seen near the gate.",
         ("Seen near the nursery on", "Dean was seen near the")),
        ("", ()),
    ],
)  # fmt: skip
def test_what_is_the_same_is_told_as_it_stands_in_the_text(text: str, same: tuple[str, ...]) -> None:
    assert said_again(text, SOURCE) == same
    assert bool(same) is not grams(SOURCE).isdisjoint(looked_for(text))


@pytest.mark.parametrize(
    ("source", "text", "same"),
    [
        ("He hit her.", "Gran: he hit her again.", ("he hit her",)),
        ("Don't tell Mum.", "I said don’t tell Mum that.", ("don’t tell Mum",)),
        ("He hit.", "He hit.", ()),
        ("", "He hit.", ()),
    ],
)
def test_a_short_text_counts_whole_from_three_words_on(source: str, text: str, same: tuple[str, ...]) -> None:
    assert said_again(text, source) == same


def test_they_are_kept_from_whoever_may_not_read_the_card_and_told_to_the_chair_once() -> None:
    secret = EntryFacts("secret", "worry", text=SOURCE, audience="professionals")
    again = EntryFacts("again", "worry", text=SOURCE)
    facts = replace(BEFORE, entries=(secret, again), copied=(CopiedFacts("again", (SOURCE,), card="secret"),))
    readers = {person.id for person in facts.people if not kept_from(person, facts)}
    assert readers == {person.id for person in facts.people if person.group == "professional"}
    found = [each for each in find(facts, Policy()) if each.code == "copied_words"]
    assert [each.about for each in found] == [("again",)]
    assert not [each for each in find(replace(facts, copied=()), Policy()) if each.code == "copied_words"]


def test_words_that_came_from_no_card_go_by_who_may_read_those() -> None:
    copied = CopiedFacts("o", (SOURCE,), audience="everyone", not_for=("dean",))
    facts = replace(BEFORE, outcomes=(OutcomeFacts("o", text=SOURCE, about=()),), copied=(copied,))
    assert {person.id for person in facts.people if kept_from(person, facts)} == {"dean"}
