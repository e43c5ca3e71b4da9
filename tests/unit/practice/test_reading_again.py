"""What was found of a card is kept until the card changes, and never a moment longer."""

from dataclasses import fields, replace
from datetime import timedelta
from typing import Any

import pytest

from soundingboard.practice.elsewhere import counted, elsewhere
from soundingboard.practice.facts import AnswerFacts, EntryFacts, Facts, ResponseFacts
from soundingboard.practice.finding import Finding
from soundingboard.practice.findings import CARD_RULES, CARDS_KEPT, RULES, _of_card, find
from soundingboard.practice.policy import Policy
from tests.unit.practice.sample import BEFORE, DEAN, FIGHTS, MIA, at, found, here

UNSURE = EntryFacts("q", "not_sure", "Who rang? They separated.")
CONCERN = EntryFacts("c", "worry", "Nobody engages.", said_by="mia", family_concern=True)
BOARD = (replace(FIGHTS, source="mia"), UNSURE, CONCERN, replace(FIGHTS, id="x", because="", withdrawn=True))


def afresh(facts: Facts) -> tuple[Finding, ...]:
    """The same, with nothing kept: every rule over the whole of the facts."""
    every = {one.key: one for rule in (*CARD_RULES, *RULES) for one in rule(facts, Policy())}
    return tuple(sorted(every.values()))


def changed(field: str) -> Any:  # noqa: ANN401 - a value of that field
    """Another value of a field of a card."""
    others: dict[str, Any] = {
        "at": BEFORE.now,
        "about": ("noah",),
        "not_for": ("dean",),
        "protects": ("14 Larch Close",),
        "matters": frozenset({"domestic_abuse"}),
        "effect": {"ella": "She was hostile."},
        "audience": "professionals",
        "whose_behaviour": "june",
        "kind": "worry",
        "responses": (ResponseFacts("dean", "agree"),),
        "answer": AnswerFacts("We will monitor it."),
    }
    kept = getattr(FIGHTS, field)
    return others.get(field, not kept if isinstance(kept, bool) else "They separated.")


@pytest.mark.parametrize("field", [one.name for one in fields(EntryFacts) if one.name not in {"id", "moves"}])
def test_a_change_of_any_field_of_a_card_is_seen(field: str) -> None:
    before = at(60, entries=BOARD, people=here("mia", "sam"))
    find(before, Policy())
    after = replace(before, entries=(replace(BOARD[0], **{field: changed(field)}), *BOARD[1:]))
    assert find(after, Policy()) == afresh(after)


@pytest.mark.parametrize(
    "known",
    [
        {"matters": frozenset()},
        {"people": (MIA, replace(DEAN, group="professional"))},
        {"people": (replace(MIA, harmed=False), DEAN)},
        {"children": ()},
        {"chair": "dean"},
        {"family": "Hostile"},
        {"other_families": elsewhere(*counted([["Who Rang"]]), here=())},
        {"fathers": ()},
        {"closed_at": BEFORE.starts},
    ],
)
def test_a_change_around_the_cards_is_seen(known: dict[str, Any]) -> None:
    before = at(60, entries=BOARD)
    find(before, Policy())
    after = replace(before, **known)
    assert find(after, Policy()) == afresh(after)
    assert find(before, Policy()) == afresh(before)


def test_a_policy_is_seen() -> None:
    facts = at(60, entries=(replace(UNSURE, text="Noah sleeps at June's on Friday nights."),))
    assert found("long_sentence", facts) == []
    assert found("long_sentence", facts, Policy(words_per_sentence=3)) != []


def test_only_the_card_that_changed_is_read_again() -> None:
    many = tuple(replace(FIGHTS, id=f"again-{number}") for number in range(50))
    facts = at(60, entries=many, people=here("mia", "sam"))
    find(facts, Policy())
    read = _of_card.cache_info().misses
    later = replace(facts, now=facts.now + timedelta(minutes=5), people=here("mia", "sam", "dean", since=3))
    find(replace(later, entries=(*many[1:], replace(many[0], text="Ella hides."))), Policy())
    assert _of_card.cache_info().misses == read + 1


def test_what_is_kept_has_an_end() -> None:
    assert _of_card.cache_info().maxsize == CARDS_KEPT
