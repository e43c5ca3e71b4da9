"""Who may read what."""

from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest

from soundingboard.practice.facts import (
    EVERYONE,
    Audience,
    EntryFacts,
    FatherFacts,
    ItemFacts,
    PersonFacts,
    Spell,
)
from soundingboard.practice.names import SHORT, quoted
from soundingboard.practice.readers import (
    audience_of,
    awaits_a_child,
    may_be_let_in,
    may_read,
    may_read_entry,
    not_marked_yet,
)
from tests.unit.practice.sample import ADE, BEFORE, DEAN, JUNE, MIA, RUTH, SAM, START

EVERYBODY = (MIA, DEAN, JUNE, ADE, SAM)


@pytest.mark.parametrize(
    ("audience", "not_for", "about", "readers"),
    [
        (EVERYONE, (), (), "mia dean june ade sam"),
        (EVERYONE, ("dean",), (), "mia june ade sam"),
        (EVERYONE, ("sam",), (), "mia dean june ade"),
        ("professionals", (), (), "sam"),
        ("child", (), (), ""),
        ("somebody new", (), (), ""),
        (("mia", "sam"), (), (), "mia sam"),
        (("mia", "sam"), ("mia",), ("noah",), "sam"),
        (EVERYONE, (), ("ella",), "mia june ade sam"),
        (EVERYONE, (), ("noah",), "mia dean june ade sam"),
        (EVERYONE, (), ("ella", "noah"), "mia dean june ade sam"),
    ],
)
def test_audience_not_for_and_about(
    audience: Audience, not_for: tuple[str, ...], about: tuple[str, ...], readers: str
) -> None:
    facts = replace(
        BEFORE, people=tuple(replace(one, to=("noah",)) if one == DEAN else one for one in EVERYBODY)
    )
    able = [
        one.id
        for one in facts.people
        if may_read(one, facts, audience=audience, not_for=not_for, about=about)
    ]
    assert able == readers.split()


@pytest.mark.parametrize(
    ("who", "audience", "not_for", "may"),
    [
        (replace(SAM, id="ruth"), ("mia",), ("ruth",), True),
        (JUNE, EVERYONE, (), False),
        (replace(JUNE, to=()), EVERYONE, (), True),
        (replace(JUNE, to=()), "professionals", (), False),
        (replace(ADE, to=("noah",)), EVERYONE, (), False),
        (replace(ADE, to=("noah", "ella")), EVERYONE, (), True),
        (replace(ADE, to=("noah",)), ("ade",), (), True),
        (replace(SAM, to=("noah",)), EVERYONE, (), True),
        (SAM, "child", (), False),
    ],
)
def test_what_is_about_ella_alone(
    who: PersonFacts, audience: Audience, not_for: tuple[str, ...], may: bool
) -> None:
    """June is here for Noah alone; the chair, who wrote it, reads all."""
    june = replace(JUNE, to=("noah",))
    reads = may_read(
        june if who is JUNE else who, BEFORE, audience=audience, not_for=not_for, about=("ella",)
    )
    assert reads is may


IN, GONE = Spell(START), Spell(START, START)
CALLS, RINGS = Spell(START, joins="teams"), Spell(START, joins="phone")


@pytest.mark.parametrize(
    ("changed", "seeing", "expected"),
    [
        ({}, "room teams", "mia dean ade sam"),
        ({}, "room", "mia ade sam"),
        ({"ruth": {"spells": (IN,)}}, "room", "mia ade sam"),
        ({"sam": {"spells": (IN,)}}, "room", "mia ade"),
        ({"sam": {"spells": (GONE,)}}, "room", "mia ade"),
        ({"sam": {"spells": (RINGS,)}}, "room teams", "mia dean ade"),
        ({"sam": {"spells": (CALLS,)}}, "room teams", "mia dean ade"),
        ({"mia": {"spells": (IN,)}}, "room teams", "sam"),
        ({"ade": {"spells": (IN,)}}, "room teams", "sam"),
        ({"dean": {"spells": (CALLS,)}}, "room teams", "sam"),
        ({"dean": {"spells": (CALLS,)}}, "room", "mia ade sam"),
        ({"mia": {"spells": (RINGS,)}}, "room", "ade sam"),
        ({"mia": {"apologies": True}}, "room", "ade sam"),
        ({"mia": {"joins": "written"}, "sam": {"joins": "phone"}}, "room teams", "dean ade"),
    ],
)
def test_who_is_expected_may_be_there_until_one_of_their_side_was_marked(
    changed: dict[str, dict[str, Any]], seeing: str, expected: str
) -> None:
    """What is planned for a part counts while that part is on."""
    people = tuple(replace(one, **changed.get(one.id, {})) for one in (MIA, DEAN, ADE, RUTH, SAM))
    facts = replace(BEFORE, people=people)
    assert [one.id for one in not_marked_yet(facts, seeing.split())] == expected.split()
    for state, how, stay in (("running", "out", False), ("running", "call", True), ("done", "out", True)):
        item = ItemFacts("risks", state=state, attends=(("ade", how),))
        left = [one.id for one in not_marked_yet(replace(facts, items=(item,)), seeing.split())]
        assert left == [who for who in expected.split() if who != "ade" or stay]


LATER = START + timedelta(minutes=5)
LEFT = Spell(START, START, joins="teams", let_in=True)
OFF = Spell(START, START, joins="teams")
RANG = Spell(LATER, LATER, joins="phone")


@pytest.mark.parametrize(
    ("spells", "may"),
    [
        ((), False),
        ((CALLS,), False),
        ((LEFT,), True),
        ((OFF,), False),
        ((LEFT, replace(RANG, end=None)), True),
        ((LEFT, RANG), True),
        ((OFF, RANG), False),
        ((RANG,), False),
        ((LEFT, Spell(LATER)), False),
        ((LEFT, Spell(LATER, LATER)), False),
        ((Spell(START, START), replace(LEFT, start=LATER, end=LATER)), True),
        ((OFF, replace(CALLS, start=LATER)), False),
        ((OFF, replace(LEFT, start=LATER, end=LATER)), True),
    ],
)
def test_who_left_the_call_may_be_let_back_in_by_it_until_they_were_taken_off(
    spells: tuple[Spell, ...], may: bool
) -> None:
    people = (MIA, replace(DEAN, spells=spells), SAM)
    assert [one.id for one in may_be_let_in(replace(BEFORE, people=people))] == ["dean"] * may


@pytest.mark.parametrize(
    ("names", "audience"),
    [
        (["everyone"], EVERYONE),
        (["professionals"], "professionals"),
        (["child"], "child"),
        (["mia"], ("mia",)),
        (["everyone", "mia"], ("everyone", "mia")),
        ([], ()),
    ],
)
def test_an_audience_is_one_word_or_people(names: list[str], audience: Audience) -> None:
    assert audience_of(names) == audience


@pytest.mark.parametrize(
    ("entry", "waits"),
    [
        (EntryFacts("w", "worry", "I hide."), False),
        (EntryFacts("w", "worry", "I hide.", may_share="ask"), True),
        (EntryFacts("w", "worry", "I hide.", may_share="no"), True),
        (EntryFacts("w", "worry", "I hide.", may_share="yes"), False),
        (EntryFacts("w", "worry", "I hide.", own_words=True), False),
        (EntryFacts("w", "worry", "I hide.", own_words=True, may_share="ask"), True),
        (EntryFacts("w", "worry", "I hide.", said_by="ella"), False),
        (EntryFacts("w", "worry", "I hide.", said_by="mia", may_share="ask"), True),
        (EntryFacts("w", "worry", "I hide.", said_by="mia", own_words=True, may_share="ask"), False),
    ],
)
def test_which_words_wait_for_a_childs_yes(entry: EntryFacts, waits: bool) -> None:
    assert awaits_a_child(entry, BEFORE) is waits


def test_a_childs_words_wait_for_a_yes_although_the_child_was_taken_out() -> None:
    words = EntryFacts("w", "worry", "I hide.", said_by="ella", own_words=True)
    gone = replace(BEFORE, children=(), children_gone=BEFORE.children)
    assert awaits_a_child(words, BEFORE)
    assert awaits_a_child(words, gone)
    assert not awaits_a_child(replace(words, may_share="yes"), gone)


@pytest.mark.parametrize(
    ("said", "readers"), [("yes", "mia ade sam"), ("no", "sam"), ("ask", "sam"), ("", "sam")]
)
def test_a_childs_own_words_wait_for_the_childs_yes(said: str, readers: str) -> None:
    entry = EntryFacts(
        "w", "worry", "I hide.", said_by="ella", own_words=True, may_share=said, not_for=("dean",)
    )
    facts = replace(BEFORE, people=(MIA, DEAN, ADE, SAM))
    assert [one.id for one in facts.people if may_read_entry(one, entry, facts)] == readers.split()
    mias = replace(entry, said_by="mia")
    assert [one.id for one in facts.people if may_read_entry(one, mias, facts)] == ["mia", "ade", "sam"]


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("a" * SHORT, "“" + "a" * SHORT + "”"),
        ("word, " * 30, "“" + "word, " * 9 + "word …”"),
        ("  two\nlines ", "“two lines”"),
    ],
)
def test_a_long_text_is_quoted_in_part(text: str, shown: str) -> None:
    assert quoted(text) == shown


@pytest.mark.parametrize("group", ["family", "supporter"])
def test_who_is_recorded_as_a_father_reads_of_that_child_alone_whatever_else_he_is_entered_as(
    group: str,
) -> None:
    lee = PersonFacts("lee", "Lee Ward", "Lee", "Friend", group=group)
    facts = replace(BEFORE, people=(*EVERYBODY, lee), fathers=(FatherFacts("noah", "lee"),))
    assert [may_read(lee, facts, about=[child]) for child in ("noah", "ella")] == [True, False]
