"""Who may read what."""

from dataclasses import replace

import pytest

from soundingboard.practice.facts import EVERYONE, Audience, EntryFacts, PersonFacts
from soundingboard.practice.names import SHORT, quoted
from soundingboard.practice.readers import audience_of, awaits_a_child, may_read, may_read_entry
from tests.unit.practice.sample import ADE, BEFORE, DEAN, JUNE, MIA, SAM

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
