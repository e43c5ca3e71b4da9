"""A card that is edited, merged, split, moved or held keeps from people what was kept from them."""

from collections.abc import Iterable

import pytest

from soundingboard.conference.board import Entry
from soundingboard.practice.facts import EntryFacts
from soundingboard.practice.readers import may_read_entry
from soundingboard.views.audience import protected_from
from soundingboard.views.facts import facts_of
from tests.privacy.conftest import Told

SECRET = "Mia stays at the Larches"


def card(told: Told, key: str) -> Entry:
    found = told.desk.record.find(Entry, key)
    assert found is not None
    return found


def readers(told: Told, key: str, among: Iterable[str]) -> set[str]:
    """Who of these may read the card."""
    facts = facts_of(told.desk.record, told.clock.now())
    known: EntryFacts = next(entry for entry in facts.entries if entry.id == key)
    people = {person.id: person for person in facts.people}
    return {who for who in among if may_read_entry(people[who], known, facts)}


def lee_comes(told: Told) -> None:
    """Noah's father, who is nothing to Ella."""
    told.do("add_person", id="lee", name="Lee Ward", called="Lee", is_="Dad", to=["noah"], group="family")


def test_a_card_that_becomes_a_childs_own_words_waits_for_the_childs_yes(risks: Told) -> None:
    risks.do("capture", id="hers", kind="worry", text=SECRET, said_by="ella")
    assert SECRET in risks.screen
    risks.do("edit_entry", entry="hers", own_words=True)
    assert SECRET not in risks.screen
    risks.do("edit_entry", entry="hers", may_share="yes")
    assert SECRET in risks.screen


def test_a_childs_words_merged_into_another_card_still_wait(risks: Told) -> None:
    risks.do("capture", id="hers", kind="worry", text=SECRET, own_words=True, said_by="ella")
    risks.do("capture", id="sams", kind="worry", text="Nights are hard.", said_by="sam")
    risks.do("merge_entries", entry="hers", into="sams")
    assert SECRET not in risks.screen
    assert readers(risks, "sams", ("mia", "june", "sam")) == {"sam"}


def test_two_peoples_own_words_are_nobodys_quotation(risks: Told) -> None:
    risks.do("capture", id="one", kind="worry", text="I am tired.", own_words=True, said_by="mia")
    risks.do("capture", id="two", kind="worry", text="So am I.", own_words=True, said_by="june")
    risks.do("merge_entries", entry="two", into="one")
    assert not card(risks, "one").own_words


@pytest.mark.parametrize(
    ("one", "other", "able"),
    [
        ({}, {"not_for": ["mia"]}, "dean june sam priya lee"),
        ({"audience": ["mia", "sam"]}, {"audience": ["sam", "june"]}, "sam"),
        ({"audience": ["mia"]}, {"audience": ["june"]}, ""),
        ({"audience": "professionals"}, {"audience": ["sam", "mia"]}, "sam"),
        ({"audience": "child"}, {"audience": "professionals"}, ""),
        ({"about": ["ella"]}, {}, "mia dean june sam priya"),
        ({"about": ["ella"]}, {"about": ["noah"]}, "mia dean june sam priya"),
    ],
)
def test_only_those_read_a_merged_card_who_could_read_both(
    risks: Told, one: dict[str, object], other: dict[str, object], able: str
) -> None:
    lee_comes(risks)
    both = ("mia", "dean", "june", "sam", "priya", "lee")
    for first, second in ((one, other), (other, one)):
        risks.do("capture", id="stays", kind="worry", text="One.", **first)
        risks.do("capture", id="goes", kind="worry", text="Two.", **second)
        before = readers(risks, "stays", both) & readers(risks, "goes", both)
        risks.do("merge_entries", entry="goes", into="stays")
        assert readers(risks, "stays", both) == before == set(able.split())
        for _ in range(3):
            risks.desk.undo()


def test_a_card_about_one_child_and_one_about_another_are_not_for_a_parent_of_one(risks: Told) -> None:
    lee_comes(risks)
    risks.do("capture", id="noahs", kind="worry", text="One.", about=["noah"])
    risks.do("capture", id="ellas", kind="worry", text="Two.", about=["ella"])
    assert readers(risks, "noahs", ["lee"]) == {"lee"}
    risks.do("merge_entries", entry="ellas", into="noahs")
    assert card(risks, "noahs").about == ["ella", "noah"]
    assert readers(risks, "noahs", ["lee", "mia"]) == {"mia"}


def test_whoever_a_child_fears_does_not_read_it_in_a_merged_card(risks: Told) -> None:
    risks.do("capture", id="fear", kind="worry", text=SECRET, said_by="ella", whose_behaviour="dean")
    risks.do("capture", id="sams", kind="worry", text="Nights are hard.", said_by="sam")
    risks.do("merge_entries", entry="fear", into="sams")
    assert readers(risks, "sams", ["dean", "mia"]) == {"mia"}


def test_a_split_card_keeps_everything_from_the_same_people(risks: Told) -> None:
    risks.do("capture", id="one", kind="worry", text="x", not_for=["dean"], protects=["Ash Row"], held=True)
    risks.do("split_entry", entry="one", texts=["First.", "Second."])
    half = next(entry for entry in risks.desk.record.all(Entry) if entry.text == "Second.")
    assert (half.not_for, half.protects, half.held) == (["dean"], ["Ash Row"], True)


def test_keeping_back_a_card_that_was_shown_takes_it_off_the_screen(risks: Told) -> None:
    risks.do("capture", id="one", kind="worry", text=SECRET, held=True)
    risks.do("show_entry", entry="one")
    assert SECRET in risks.screen
    risks.do("edit_entry", entry="one", held=True)
    assert SECRET not in risks.screen


def test_a_card_that_becomes_a_risk_is_shown_anew(risks: Told) -> None:
    risks.do("capture", id="one", kind="worry", text="Mia failed to protect Ella")
    risks.do("show_entry", entry="one")
    risks.do("move_entry", entry="one", to="risk", why="it is serious")
    assert "failed to protect" not in risks.screen


@pytest.mark.parametrize(
    "change",
    [{"held": True}, {"may_share": "no"}, {"not_for": ["mia"]}, {"audience": "professionals"}],
    ids=str,
)
def test_while_the_screen_is_held_a_card_can_still_be_taken_off(
    risks: Told, change: dict[str, object]
) -> None:
    risks.do("capture", id="one", kind="worry", text=SECRET, own_words=True, said_by="ella", may_share="yes")
    risks.do("hold", on=True)
    assert SECRET in risks.screen
    risks.do("edit_entry", entry="one", **change)
    assert SECRET not in risks.screen


@pytest.mark.parametrize(
    ("verb", "change"),
    [
        ("edit_outcome", {"about": ["noah"]}),
        ("edit_outcome", {"not_for": ["mia"]}),
        ("edit_outcome", {"audience": "professionals"}),
        ("withdraw_outcome", {}),
    ],
)
def test_while_the_screen_is_held_an_outcome_can_still_be_taken_off(
    risks: Told, verb: str, change: dict[str, object]
) -> None:
    risks.do("add_person", id="kim", name="Kim Day", called="Kim", is_="Mum", to=["ella"], group="family")
    risks.do("arrive", who="kim", joins="room")
    risks.do("add_outcome", id="o", text=SECRET, about=["ella"])
    risks.do("show", page="plan")
    risks.do("hold", on=True)
    assert SECRET in risks.screen
    risks.do(verb, outcome="o", **change)
    assert SECRET not in risks.screen


def test_who_belongs_to_no_child_in_particular_belongs_to_the_family(risks: Told) -> None:
    risks.do("add_person", id="gran", name="Gwen Ward", called="Gwen", is_="Gran", group="family")
    risks.do("arrive", who="gran", joins="room")
    risks.do("capture", kind="worry", text=SECRET, about=["ella"])
    assert SECRET in risks.screen


def test_what_a_harmed_person_told_waits_while_whoever_it_tells_of_is_looking(risks: Told) -> None:
    risks.do("capture", id="fear", kind="worry", text=SECRET, said_by="mia", whose_behaviour="dean")
    assert SECRET in risks.screen
    risks.do("arrive", who="dean", joins="teams")
    assert SECRET not in risks.screen
    risks.do("show_entry", entry="fear")
    assert SECRET in risks.screen, "the chair may still decide to show it"


def test_a_card_taken_away_still_protects(risks: Told) -> None:
    risks.do("capture", id="one", kind="worry", text="x", audience="professionals", protects=["Ash Row"])
    risks.do("withdraw_entry", entry="one")
    risks.do("capture", kind="worry", text="It was on ash-row.")
    assert "ash" not in risks.screen.casefold()


def test_what_a_childs_unshared_words_protect_is_protected_from_the_family(risks: Told) -> None:
    risks.do(
        "capture",
        kind="worry",
        text="x",
        own_words=True,
        said_by="ella",
        protects=["Ash Row"],
        about=["ella"],
    )
    risks.do("capture", kind="worry", text="It was on Ash Row.")
    assert "Ash Row" not in risks.screen


def test_nothing_is_protected_from_the_chair(risks: Told) -> None:
    risks.do("capture", kind="worry", text="It was on Ash Row.")
    risks.do("capture", kind="worry", text="x", audience=["sam"], protects=["Ash Row"])
    named = {
        who for found in risks.desk.view.findings if found.code == "protected_string" for who in found.about
    }
    assert "priya" in named
    assert "ruth" not in named
    facts = facts_of(risks.desk.record, risks.clock.now())
    assert protected_from(risks.desk.record, facts, ()) == frozenset()
