"""Who looks, and why a card is kept back, asked of the rules alone: no guard stands before or behind them."""

from typing import Any

import pytest

from soundingboard.conference.board import Entry
from soundingboard.conference.copied import Copied
from soundingboard.conference.meeting import AgendaItem
from soundingboard.conference.people import Choice, Person, SafetyAnswer
from soundingboard.conference.plan import Outcome
from soundingboard.views.audience import Reader, copied_from, holds, names_of, protected_from
from soundingboard.views.chosen import chose_against
from soundingboard.views.facts import facts_of
from soundingboard.views.room.looking import Room
from soundingboard.views.shown import COPIED, IN_DANGER, STREET, Hidden
from tests.privacy.by_hand import (
    BLAME,
    BLAMES,
    DAY,
    HOLDS_IT,
    NOT_FOR_ALL,
    card,
    copied,
    guarded,
    hall,
    left_call,
)

NO_YES = Hidden("the child has not said yes yet", may=True)
HELD = Hidden("kept back until you show it")
DANGER = Hidden(IN_DANGER)
HALF = Hidden("parts of the risk are missing")

WHOLE = {"kind": "risk", "about": ["ella"], "effect": {"ella": "She is afraid."}} | dict.fromkeys(
    ("because", "likelihood", "significant_because", "if_nothing_changes"), "It has happened twice."
)
LONG = " ".join(["It", *["was"] * 40, "so."])
TOLD_BY_MIA = {"whose_behaviour": "dean", "said_by": "mia"}


@pytest.mark.parametrize(
    ("here", "on_call", "looking", "children"),
    [
        ("", True, [], []),
        ("mia sam", True, ["mia", "sam"], []),
        ("mia dean:teams", True, ["mia", "dean"], []),
        ("mia dean:teams", False, ["mia"], []),
        ("mia dean:phone lee:written", True, ["mia"], []),
        ("mia noah", True, ["mia", "noah"], ["noah"]),
        ("noah ella", True, ["ella", "noah"], ["ella", "noah"]),
    ],
)
def test_who_looks(here: str, on_call: bool, looking: list[str], children: list[str]) -> None:
    room = hall(here, on_call=on_call).room
    assert sorted(reader.id for reader in room.readers) == sorted(looking)
    assert sorted(room.children) == sorted(children)
    assert [reader.person is None for reader in room.readers] == [
        reader.id in children for reader in room.readers
    ]


@pytest.mark.parametrize(
    ("here", "expected", "looking"),
    [
        ("", "mia dean", "mia dean"),
        ("ruth", "mia sam", "mia ruth sam"),
        ("sam", "mia dean", "mia dean sam"),
        ("ade", "mia sam", "ade sam"),
        ("mia", "dean sam", "mia sam"),
        ("mia sam", "dean lee", "mia sam"),
        ("dean:phone", "mia", "mia"),
        ("", "mia dean:phone lee:written", "mia"),
        ("noah", "mia", "mia noah"),
    ],
)
def test_who_is_expected_may_be_looking_until_somebody_of_their_side_is_marked(
    here: str, expected: str, looking: str
) -> None:
    room = hall(here, expected=expected).room
    assert {reader.id for reader in room.readers} == {*looking.split()}
    assert room.unmarked is any(reader.id in expected.split() for reader in room.readers)


@pytest.mark.parametrize(
    ("here", "on_call", "let_in", "counts"),
    [
        ("mia", True, True, True),
        ("mia", True, False, False),
        ("mia", False, True, False),
        ("mia dean:phone", True, True, True),
        ("", True, True, True),
    ],
)
def test_who_left_a_call_that_sees_the_screen_counts_until_they_were_taken_off_it(
    here: str, on_call: bool, let_in: bool, counts: bool
) -> None:
    made = hall(here, on_call=on_call)
    left_call(made, "dean", let_in=let_in)
    row = made.add(Entry, **card(not_for=["dean"]))
    assert ("dean" in [reader.id for reader in made.room.readers]) is counts
    assert [person.id for person in made.room.let_in] == ["dean"] * counts
    assert made.room.keeps_back_entry(row) == (NOT_FOR_ALL if counts else None)


def test_on_the_screen_nobody_is_marked_who_stays_on_a_call_that_does_not_see_it() -> None:
    made = hall("dean:teams", expected="mia lee:teams", on_call=False)
    assert [reader.id for reader in made.room.readers] == ["mia"]


def test_what_is_not_for_somebody_expected_is_kept_back_until_somebody_is_marked() -> None:
    for here, against in (("", NOT_FOR_ALL), ("ruth", NOT_FOR_ALL), ("mia", None)):
        here_now = hall(here, expected="mia dean ruth")
        row = here_now.add(Entry, **card(not_for=["dean"]))
        assert here_now.room.keeps_back_entry(row) == against, here


def test_whoever_was_taken_out_looks_no_more() -> None:
    assert [reader.id for reader in hall("mia dean", removed="dean").room.readers] == ["mia"]


@pytest.mark.parametrize(
    ("who", "not_shown", "said"),
    [
        ([], ["scale"], ""),
        (["mia"], [], ""),
        (["mia"], ["plan"], ""),
        (["mia"], ["scale"], "Mia chose that the scale is not shown."),
        (["ella"], ["plan", "scale"], "Ella chose that the scale is not shown."),
        (["dean"], ["scale"], ""),
        (["nobody"], ["scale"], ""),
        (["dean", "mia", "noah"], ["scale"], "Mia and Noah chose that the scale is not shown."),
    ],
)
def test_who_chose_against_a_page_is_named_while_they_are_of_the_conference(
    who: list[str], not_shown: list[str], said: str
) -> None:
    made = hall("mia", removed="dean")
    for whose in who:
        made.add(Choice, id=f"of-{whose}", who=whose, what="may_be_shown", words="", not_shown=not_shown)
    assert chose_against("scale", made.record) == said


@pytest.mark.parametrize(
    ("audience", "not_for", "about", "may"),
    [
        (["everyone"], [], [], True),
        (["child"], [], [], True),
        (["ella"], [], [], True),
        (["mia", "ella"], [], ["ella", "noah"], True),
        (["everyone"], [], ["ella"], True),
        (["everyone"], ["mia"], [], True),
        (["professionals"], [], [], False),
        (["mia"], [], [], False),
        (["noah"], [], [], False),
        (["everyone"], [], ["noah"], False),
        (["child"], [], ["noah"], False),
        (["everyone"], ["ella"], [], False),
        (["everyone"], ["ella"], ["ella"], False),
        (["ella"], ["ella"], ["ella"], False),
    ],
)
def test_what_a_child_may_see(audience: list[str], not_for: list[str], about: list[str], may: bool) -> None:
    assert Reader("ella").may_see(hall().facts, audience, not_for, about) is may


@pytest.mark.parametrize(
    ("here", "fields", "against"),
    [
        ("mia dean sam", {}, None),
        ("", {}, None),
        ("", {"audience": ["professionals"]}, NOT_FOR_ALL),
        ("ruth sam", {"audience": ["professionals"]}, NOT_FOR_ALL),
        ("mia sam", {"audience": ["mia", "sam"]}, None),
        ("mia sam dean", {"audience": ["mia", "sam"]}, NOT_FOR_ALL),
        ("mia sam dean:phone", {"audience": ["mia", "sam"]}, None),
        ("mia", {"audience": ["child"]}, NOT_FOR_ALL),
        ("mia dean", {"not_for": ["dean"]}, NOT_FOR_ALL),
        ("mia dean:teams", {"not_for": ["dean"]}, NOT_FOR_ALL),
        ("mia dean:phone", {"not_for": ["dean"]}, None),
        ("mia sam", {"not_for": ["sam"]}, NOT_FOR_ALL),
        ("ruth mia", {"not_for": ["ruth"], "audience": ["mia"]}, None),
        ("mia dean", {"about": ["ella"]}, None),
        ("mia dean", {"about": ["ella", "noah"]}, None),
        ("mia dean", {"about": ["noah"]}, NOT_FOR_ALL),
        ("lee", {"about": ["noah"]}, None),
        ("lee", {"about": ["ella"]}, NOT_FOR_ALL),
        ("gran sam", {"about": ["ella"]}, None),
        ("ade sam", {"about": ["ella"]}, NOT_FOR_ALL),
        ("ade sam", {"about": ["noah"]}, None),
        ("ella", {}, NOT_FOR_ALL),
        ("ella mia", {}, NOT_FOR_ALL),
        ("ella", {"audience": ["ella"]}, NOT_FOR_ALL),
        ("ella", {"audience": ["child"]}, None),
        ("ella ruth", {"audience": ["child"]}, None),
        ("ella ruth mia", {"audience": ["child"]}, NOT_FOR_ALL),
        ("ella noah", {"audience": ["child"], "about": ["ella"]}, NOT_FOR_ALL),
        ("ella", {"audience": ["child"], "not_for": ["ella"]}, NOT_FOR_ALL),
        ("mia", {"withdrawn": "she asked"}, NOT_FOR_ALL),
        ("mia", {"text": "He came to Larch Row."}, None),
        ("mia dean", {"text": "He came to LARCH  row."}, HOLDS_IT),
        ("mia dean", {"text": "He came to Larch Row.", "shown": True}, HOLDS_IT),
        ("sam", {"may_share": "ask"}, NO_YES),
        ("sam", {"may_share": "no"}, NO_YES),
        ("sam", {"may_share": "yes"}, None),
        ("mia", {"may_share": "ask", "shown": True}, NO_YES),
        ("mia", {"own_words": True, "said_by": "ella"}, NO_YES),
        ("mia", {"own_words": True, "said_by": "ella", "may_share": "yes"}, None),
        ("mia", {"own_words": True, "said_by": "ella", "shown": True}, NO_YES),
        ("mia", {"own_words": True, "said_by": "mia"}, None),
        ("mia", {"own_words": True, "said_by": "mia", "may_share": "ask"}, NO_YES),
        ("mia", {"own_words": True, "said_by": "mia", "may_share": "no"}, NO_YES),
        ("mia", {"own_words": True, "may_share": "no"}, NO_YES),
        ("mia", {"said_by": "ella"}, None),
        ("mia", {"held": True}, HELD),
        ("mia", {"held": True, "shown": True}, HELD),
        ("mia dean", TOLD_BY_MIA, DANGER),
        ("mia dean", TOLD_BY_MIA | {"shown": True}, None),
        ("mia dean:phone", TOLD_BY_MIA, None),
        ("dean", {"whose_behaviour": "dean", "said_by": "ella"}, DANGER),
        ("dean", {"whose_behaviour": "dean", "source": "Ella told her teacher"}, DANGER),
        ("dean", {"whose_behaviour": "dean", "said_by": "sam"}, None),
        ("mia", {"whose_behaviour": "mia", "said_by": "mia"}, None),
        ("mia", WHOLE, None),
        ("mia", WHOLE | {"because": ""}, HALF),
        ("mia", WHOLE | {"because": "", "shown": True}, None),
        ("mia", WHOLE | {"because": "", "kind": "worry"}, None),
        ("mia", {"text": LONG}, None),
        ("mia", {"text": "She is the victim."}, Hidden("“victim”: there may be kinder words")),
        ("mia", {"text": "The threshold is met."}, Hidden("“threshold”: there may be kinder words")),
        ("mia", {"text": "I live in Church Street."}, None),
        ("dean", {"text": "I live in Church Street."}, STREET),
        ("dean", {"text": "I live in Church Street.", "own_words": True, "said_by": "mia"}, STREET),
        ("dean", {"text": "I live in Church Street.", "shown": True}, None),
        ("mia", {"text": BLAME}, BLAMES),
        ("mia", {"text": BLAME, "shown": True}, None),
        ("mia", {"text": BLAME, "own_words": True, "said_by": "mia"}, None),
    ],
)
def test_why_a_card_is_kept_back(here: str, fields: dict[str, Any], against: Hidden | None) -> None:
    here_now = guarded(here)
    row = here_now.add(Entry, **card(**fields))
    assert here_now.room.keeps_back_entry(row) == against


@pytest.mark.parametrize(
    ("before", "now", "against"),
    [
        ({"text": BLAME}, {"text": "He shouts."}, BLAMES),
        ({"text": "He shouts."}, {"text": BLAME}, None),
        ({"text": "Larch Row"}, {"text": "He shouts."}, HOLDS_IT),
        ({"shown": True, "text": BLAME}, {"text": BLAME}, None),
        ({"kind": "worry"}, WHOLE | {"because": ""}, None),
        ({"kind": "risk"}, WHOLE, None),
        ({}, {"audience": ["professionals"]}, NOT_FOR_ALL),
        ({"audience": ["professionals"]}, {}, None),
        ({}, {"about": ["noah"]}, NOT_FOR_ALL),
        ({}, {"held": True}, HELD),
        ({"held": True}, {}, None),
        ({}, {"withdrawn": "she asked"}, NOT_FOR_ALL),
        ({}, {"may_share": "ask"}, NO_YES),
        ({}, TOLD_BY_MIA, DANGER),
    ],
)
def test_an_older_form_of_a_card_goes_by_who_may_see_it_now(
    before: dict[str, Any], now: dict[str, Any], against: Hidden | None
) -> None:
    here_now = guarded("mia dean sam")
    here_now.add(Entry, **card(**now))
    older = Entry(**({"conference": "c1"} | card(**before)))
    assert here_now.room.keeps_back_entry(older) == against


def test_a_card_that_stands_in_the_record_no_more_is_kept_back() -> None:
    here_now = hall("mia")
    known = here_now.add(Entry, **card())
    facts = here_now.facts
    here_now.rows[Entry] = {}
    assert Room(here_now.record, facts).keeps_back_entry(known) == NOT_FOR_ALL


def test_all_cards_are_answered_for_at_once_each_as_alone() -> None:
    """Those of now, and those of an older record of which the chair holds the screen."""
    then, here_now = guarded("mia dean sam"), guarded("mia dean sam")
    for key, before, now in (
        ("a", {}, {"audience": ["professionals"]}),
        ("b", {"text": BLAME}, {"text": "He shouts."}),
        ("c", {}, TOLD_BY_MIA),
        ("d", {"held": True}, {"held": True}),
        ("e", {"about": ["noah"]}, {}),
    ):
        then.add(Entry, **card(id=key, **before))
        here_now.add(Entry, **card(id=key, **now))
    record, older = here_now.record, then.record
    room = Room(record, facts_of(record, DAY))
    for content in (record, older):
        assert list(room.keeps_back(content)) == [room.keeps_back_entry(row) for row in content.all(Entry)]
    assert {*room.keeps_back(record)} == {NOT_FOR_ALL, None, DANGER, HELD}


@pytest.mark.parametrize(
    ("fields", "may"),
    [
        ({}, True),
        ({"audience": ["child"], "about": ["ella"]}, True),
        ({"audience": ["professionals"]}, False),
        ({"about": ["noah"]}, False),
        ({"not_for": ["ella"]}, False),
        ({"said_by": "noah"}, True),
        ({"said_by": "noah", "own_words": True}, False),
        ({"said_by": "noah", "own_words": True, "may_share": "yes"}, True),
        ({"said_by": "ella", "own_words": True}, True),
        ({"said_by": "ella", "own_words": True, "may_share": "no"}, True),
        ({"said_by": "ella", "own_words": True, "audience": ["professionals"]}, False),
        ({"said_by": "mia", "may_share": "ask"}, False),
    ],
)
def test_which_cards_a_child_may_see(fields: dict[str, Any], may: bool) -> None:
    """A child reads nobody else's words that wait for a yes, and may read the child's own."""
    here_now = hall("ella")
    row = here_now.add(Entry, **card(**fields))
    (known,) = here_now.facts.entries
    assert Reader("ella").may_see_entry(here_now.facts, row, known) is may


@pytest.mark.parametrize(
    ("here", "fields", "screen", "kept"),
    [
        ("mia", {}, True, False),
        ("mia", {"not_for": ["dean"]}, True, False),
        ("mia dean", {"not_for": ["dean"]}, True, True),
        ("mia dean:phone", {"not_for": ["dean"]}, True, False),
        ("dean", {"about": ["noah"]}, True, True),
        ("sam", {"audience": ["professionals"]}, True, True),
        ("sam", {"audience": ["professionals"]}, False, False),
        ("sam mia", {"audience": ["professionals"]}, False, True),
        ("", {"audience": ["professionals"]}, True, True),
        ("", {"audience": ["professionals"]}, False, False),
        ("mia", {"own_words": True, "said_by": "ella"}, True, True),
        ("sam", {"own_words": True, "said_by": "ella"}, True, False),
        ("ella", {"own_words": True, "said_by": "ella"}, True, False),
        ("ella", {"audience": ["mia"]}, True, True),
        ("dean", {"not_for": ["dean"], "withdrawn": "she asked"}, True, True),
        ("dean", {"not_for": ["dean"], "protects": []}, True, False),
    ],
)
def test_which_strings_are_protected(here: str, fields: dict[str, Any], screen: bool, kept: bool) -> None:
    """On the screen nothing for professionals stands, whoever looks; a copy has its one reader."""
    here_now = hall(here)
    here_now.add(Entry, **card(**({"protects": ["Larch Row"]} | fields)))
    readers = here_now.room.readers
    found = protected_from(here_now.record, here_now.facts, readers, screen=screen)
    assert found == (frozenset({"Larch Row"}) if kept else frozenset())
    assert not screen or here_now.room.protected == found


@pytest.mark.parametrize("screen", [True, False])
@pytest.mark.parametrize("here", ["", "mia", "ruth", "mia dean sam"])
def test_what_was_told_alone_is_protected_from_everybody(here: str, screen: bool) -> None:
    here_now = hall(here)
    here_now.add(SafetyAnswer, id="mia", answer="I live in Larch Row.", protects=["Larch Row"], at=DAY)
    readers = here_now.room.readers
    assert protected_from(here_now.record, here_now.facts, readers, screen=screen) == {"Larch Row"}
    assert here_now.room.protected == {"Larch Row"}


SAID = "He hit her on Tuesday."


@pytest.mark.parametrize(
    ("here", "fields", "screen", "kept"),
    [
        ("mia", {}, True, False),
        ("mia", {"not_for": ["dean"]}, True, False),
        ("mia dean", {"not_for": ["dean"]}, True, True),
        ("mia dean", {"not_for": ["dean"]}, False, True),
        ("mia dean:phone", {"not_for": ["dean"]}, True, False),
        ("dean", {"about": ["noah"]}, True, True),
        ("sam", {"audience": ["professionals"]}, True, True),
        ("sam", {"audience": ["professionals"]}, False, False),
        ("sam mia", {"audience": ["professionals"]}, False, True),
        ("sam", {"own_words": True, "said_by": "ella"}, True, False),
        ("mia", {"own_words": True, "said_by": "ella"}, True, True),
        ("ella", {"own_words": True, "said_by": "ella"}, True, False),
        ("dean", {"not_for": ["dean"], "withdrawn": "she asked"}, True, True),
    ],
)
def test_words_that_came_from_a_card_are_read_by_those_who_may_read_the_card(
    here: str, fields: dict[str, Any], screen: bool, kept: bool
) -> None:
    here_now = hall(here)
    here_now.add(Entry, **card(text=SAID, **fields))
    here_now.add(Copied, id="cleared", **copied(source="card", words=["It was late."], cleared=True))
    here_now.add(Copied, id="copy", **copied(source="card"))
    found = copied_from(here_now.record, here_now.facts, here_now.room.readers, screen=screen)
    assert found == (frozenset({SAID}) if kept else frozenset())
    assert not screen or here_now.room.copied == found


@pytest.mark.parametrize(
    ("here", "fields", "kept"),
    [
        ("mia dean", {}, False),
        ("mia dean", {"not_for": ["dean"]}, True),
        ("mia", {"not_for": ["dean"]}, False),
        ("mia", {"audience": ["professionals"]}, True),
        ("dean", {"about": ["noah"]}, True),
        ("lee", {"about": ["noah"]}, False),
    ],
)
def test_words_that_came_from_an_outcome_are_read_by_those_who_may_read_that(
    here: str, fields: dict[str, Any], kept: bool
) -> None:
    here_now = hall(here)
    here_now.add(Outcome, id="aim", text=SAID, **fields)
    here_now.add(Copied, id="copy", **copied(from_table="outcomes", source="aim"))
    assert (SAID in here_now.room.copied) is kept


def test_words_that_came_from_a_part_of_the_day_are_read_by_those_who_may_read_that() -> None:
    here_now = hall("mia sam")
    item: dict[str, Any] = {"id": "part", "title": "", "family_title": "", "minutes": 5, "purpose": "info"}
    here_now.add(AgendaItem, **item, position=1, recap=SAID, audience=["sam"])
    here_now.add(Copied, id="copy", **copied(from_table="agenda_items", source="part"))
    assert here_now.room.copied == {SAID}


@pytest.mark.parametrize("here", ["", "mia", "sam", "mia dean sam"])
def test_words_that_were_told_alone_stand_on_no_screen_whoever_looks(here: str) -> None:
    here_now = hall(here)
    here_now.add(SafetyAnswer, id="mia", answer=SAID, at=DAY)
    here_now.add(Copied, id="copy", **copied(from_table="safety_answers", source="mia"))
    assert here_now.room.copied == {SAID}
    found = copied_from(here_now.record, here_now.facts, here_now.room.readers)
    assert found == (frozenset({SAID}) if here else frozenset()), "a copy has its one reader"


@pytest.mark.parametrize(
    ("fields", "against"),
    [
        ({"text": f"Ade says: {SAID}"}, COPIED),
        ({"text": "ade says: he hit  her on TUESDAY"}, COPIED),
        ({"text": SAID, "shown": True}, COPIED),
        ({"text": f"{SAID} At Larch Row."}, HOLDS_IT),
        ({"text": SAID, "not_for": ["mia"]}, NOT_FOR_ALL),
        ({"text": "He hit her."}, None),
    ],
)
def test_a_card_that_says_such_words_is_kept_back(fields: dict[str, Any], against: Hidden | None) -> None:
    here_now = guarded("mia dean")
    here_now.add(Copied, id="copy", **copied(source="secret"))
    row = here_now.add(Entry, **card(**fields))
    assert here_now.room.keeps_back_entry(row) == against


def test_a_text_that_says_such_words_is_gone_whole() -> None:
    here_now = guarded("mia dean")
    here_now.add(Copied, id="copy", **copied(source="secret"))
    room = here_now.room
    assert room.clean(f"We know that. {SAID}") == ""
    assert room.holds_back("12 Larch Row")
    assert not room.holds_back("He was kind on Tuesday.")


def test_what_stands_in_a_text_is_found_and_named() -> None:
    assert holds("He came to 12 LARCH-row.", ["Elm Road", "Larch Row"]) == "Larch Row"
    assert not holds("He came to Larch Rowan.", ["Elm Road", "Larch Row"])
    assert not holds("", [])


def test_a_text_that_holds_a_protected_string_is_gone_whole() -> None:
    room = guarded("mia dean").room
    assert room.clean("He came to Larch Row.") == ""
    assert room.clean("He came to Elm Road.") == "He came to Elm Road."


def test_no_name_of_anybody_is_a_fault_of_words() -> None:
    names = names_of(hall().record)
    assert {"Ella", "Ella Ward", "Mia", "Mia Marlowe", "Sam"} <= names


@pytest.mark.parametrize(
    ("group", "kept"), [("family", ["07700 900123"]), ("supporter", ["07700 900123"]), ("professional", [])]
)
def test_a_number_to_ring_a_family_on_is_protected_from_everybody(group: str, kept: list[str]) -> None:
    made = hall("mia")
    made.record.find(Person, "dean").ring = "07700 900123"  # type: ignore[union-attr]  # he is there
    made.record.find(Person, "dean").group = group  # type: ignore[union-attr]  # as above
    assert [*protected_from(made.record, made.facts, [], screen=True)] == kept
