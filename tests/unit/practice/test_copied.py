"""Words that are the same in two texts, and who is found to read them."""

from dataclasses import replace

import pytest

from soundingboard.practice.copied import grams, looked_for, said_again
from soundingboard.practice.facts import CopiedFacts, EntryFacts, OutcomeFacts
from tests.unit.practice.sample import BEFORE, found

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


def test_whoever_may_not_read_the_card_is_found_to_read_its_words_once() -> None:
    secret = EntryFacts("secret", "worry", text=SOURCE, audience="professionals")
    again = EntryFacts("again", "worry", text=SOURCE)
    copied = (CopiedFacts("again", (SOURCE,), card="secret"),)
    assert found("copied_words", replace(BEFORE, entries=(secret, again), copied=copied)) == [("again",)]
    assert found("copied_words", replace(BEFORE, entries=(secret, again))) == []
    narrow = replace(again, audience="professionals")
    assert found("copied_words", replace(BEFORE, entries=(secret, narrow), copied=copied)) == []


@pytest.mark.parametrize(("not_for", "where"), [(("dean",), [("o",)]), ((), [])])
def test_words_that_came_from_no_card_go_by_who_may_read_those(
    not_for: tuple[str, ...], where: list[tuple[str, ...]]
) -> None:
    copied = CopiedFacts("o", (SOURCE,), audience="everyone", not_for=not_for)
    facts = replace(BEFORE, outcomes=(OutcomeFacts("o", text=SOURCE),), copied=(copied,))
    assert found("copied_words", facts) == where
