"""Nothing that a person would read is forgotten: by what must not be read, and by the language guide."""

from collections.abc import Iterator, Mapping
from dataclasses import fields, is_dataclass, replace
from datetime import date, datetime
from types import NoneType
from typing import Any, get_args, get_origin, get_type_hints

import pytest

from soundingboard.practice import facts as f
from soundingboard.practice.guide import wordings
from soundingboard.practice.policy import Policy
from soundingboard.practice.writings import of_entry, writings
from tests.unit.practice.sample import BEFORE, FIGHTS, found

ADDRESS = "14 Larch Close"

VOCABULARY = "a word of the vocabulary, or an id"
CHAIRS = "the chair's alone: in no paper and on no screen"
UNREAD: Mapping[str, Mapping[str, str]] = {
    "Facts": dict.fromkeys(("kind", "reference", "chair", "area", "matters", "recipients"), VOCABULARY)
    | {"family": "the family's own name"},
    "Elsewhere": dict.fromkeys(
        ("full", "surnames", "young", "firsts", "here", "known"), "others: never printed"
    ),
    "ChildFacts": {"id": VOCABULARY},
    "PersonFacts": dict.fromkeys(("id", "to", "group", "joins", "needs"), VOCABULARY)
    | dict.fromkeys(("safe_contact", "ring", "written_views"), CHAIRS),
    "Spell": {"joins": VOCABULARY},
    "FatherFacts": dict.fromkeys(("child", "person", "status"), VOCABULARY) | {"why": CHAIRS},
    "ReportFacts": dict.fromkeys(("id", "about", "audience", "not_for"), VOCABULARY),
    "ShareFacts": dict.fromkeys(("with_", "by"), VOCABULARY),
    "CommentFacts": dict.fromkeys(("by", "agrees"), VOCABULARY),
    "PreparationFacts": dict.fromkeys(("who", "by", "left_out"), VOCABULARY),
    "SafetyAnswer": {"who": VOCABULARY, "answer": CHAIRS, "protects": "never printed"},
    "KeptApart": {"people": VOCABULARY, "why": CHAIRS, "arrangement": CHAIRS},
    "ReadinessAnswer": dict.fromkeys(("about", "what", "answer"), VOCABULARY) | {"why": CHAIRS},
    "ChoiceFacts": dict.fromkeys(("who", "what", "not_shown"), VOCABULARY),
    "ItemFacts": dict.fromkeys(
        ("id", "purpose", "state", "who", "audience", "attends", "not_for"), VOCABULARY
    ),
    "BreakFacts": {"asked_by": VOCABULARY},
    "TurnFacts": {"who": VOCABULARY},
    "AbsenceFacts": {"who": VOCABULARY, "gone_on_because": CHAIRS},
    "ClosedPartFacts": {"stay": VOCABULARY},
    "CatchUpFacts": {"who": VOCABULARY},
    "ArrivalFacts": {"who": VOCABULARY, "arrives": CHAIRS, "waits": CHAIRS, "leaves": CHAIRS},
    "EntryFacts": dict.fromkeys(
        (
            "id",
            "kind",
            "about",
            "may_share",
            "audience",
            "not_for",
            "matters",
            "whose_behaviour",
            "nature",
            "context",
        ),
        VOCABULARY,
    )
    | {"protects": "never printed"},
    "CopiedFacts": dict.fromkeys(("where", "card", "audience", "not_for", "about"), VOCABULARY)
    | {"words": "they stand elsewhere, and are read there"},
    "ResponseFacts": dict.fromkeys(("id", "who", "response", "not_for"), VOCABULARY),
    "AnswerFacts": {"action": VOCABULARY},
    "MoveFacts": dict.fromkeys(("from_", "to"), VOCABULARY) | {"why": CHAIRS},
    "OutcomeFacts": dict.fromkeys(("id", "about", "audience", "not_for"), VOCABULARY),
    "ActionFacts": dict.fromkeys(
        ("id", "risks", "agreed_by", "tells_child", "kind", "outcome", "audience", "not_for"), VOCABULARY
    ),
    "RemarkFacts": dict.fromkeys(
        ("id", "kind", "about", "outcome", "answer", "audience", "not_for"), VOCABULARY
    ),
    "ReviewFacts": dict.fromkeys(("action", "status"), VOCABULARY),
    "ContingencyFacts": dict.fromkeys(("id", "not_for"), VOCABULARY),
    "KeyDateFacts": dict.fromkeys(("id", "not_for"), VOCABULARY),
    "CoreGroupFacts": {"not_for": VOCABULARY},
    "AgreementFacts": dict.fromkeys(("home", "school", "not_for"), VOCABULARY),
    "ViewFacts": dict.fromkeys(("who", "child", "view", "category"), VOCABULARY),
    "DecisionFacts": dict.fromkeys(("child", "outcome", "category", "not_for"), VOCABULARY),
    "DissentFacts": dict.fromkeys(("who", "child"), VOCABULARY),
    "CheckInFacts": {"who": VOCABULARY},
    "ScoreFacts": dict.fromkeys(("id", "who", "about", "entry", "not_for"), VOCABULARY),
    "NewInformationFacts": dict.fromkeys(("id", "from_", "audience", "not_for"), VOCABULARY)
    | {"why_exceptional": CHAIRS},
    "CorrectionFacts": dict.fromkeys(("id", "what", "about", "audience", "not_for"), VOCABULARY),
    "IssuedFacts": dict.fromkeys(("who", "copy"), VOCABULARY) | {"how": CHAIRS},
}
"""Text fields of the facts that no person would read, and why not."""


def parts(hint: Any) -> Iterator[Any]:  # noqa: ANN401 - any annotation
    """What an annotation is made of, without the tuples, unions and mappings around it."""
    inner = get_args(hint)
    if not inner:
        yield hint
    for one in inner:
        if one not in (Ellipsis, NoneType):
            yield from parts(one)


def kinds(root: type = f.Facts) -> Iterator[type]:
    """Every class of facts that can stand somewhere in the facts of a conference."""
    yield root
    for hint in get_type_hints(root).values():
        for one in parts(hint):
            if is_dataclass(one) and isinstance(one, type):
                yield from kinds(one)


CLASSES = {kind.__name__: kind for kind in kinds()}
TEXTS = [
    (name, one)
    for name, kind in CLASSES.items()
    for one, hint in get_type_hints(kind).items()
    if str in parts(hint) and one in {each.name for each in fields(kind)}
]


def full(hint: Any, path: str, left: str = "") -> Any:  # noqa: ANN401 - a value of any annotation
    """A value of that annotation; its texts are what `_text` gives for `path`."""
    origin, inner = get_origin(hint), [one for one in get_args(hint) if one is not NoneType]
    if origin is tuple:
        return (full(inner[0], path, left),)
    if origin in (frozenset, set):
        return frozenset({full(inner[0], path, left)})
    if origin is not None and issubclass(origin if isinstance(origin, type) else object, Mapping):
        return {"ella": full(inner[1], path, left)}
    if inner:  # a union: the text where it has one
        return full(str if str in inner else inner[0], path, left)
    if is_dataclass(hint):
        return a(hint, left)  # type: ignore[arg-type]  # a class of facts
    return {str: left if path == left else "x", bool: False, int: 1, float: 1.0}.get(
        hint, date(2026, 11, 24) if hint is date else datetime(2026, 11, 24, 10)
    )


READ = {"audience": "everyone", "not_for": (), "withdrawn": False, "shareable": True, "kind": "worry"}
"""Values that let a thing be read at all."""


def a(kind: type, planted: str) -> Any:  # noqa: ANN401 - one of that class
    """One of that class, full, with the text planted in the field that `planted` names."""
    known = {
        one: READ.get(one, full(hint, f"{kind.__name__}.{one}", planted))
        for one, hint in get_type_hints(kind).items()
        if one in {each.name for each in fields(kind)}
    }
    return kind(**known)


def test_every_field_of_text_is_read_or_said_to_be_unread() -> None:
    """A new field is neither until somebody decides: it then stands in the one table or the other."""
    conference = {name: a(kind, "") for name, kind in CLASSES.items()}
    assert conference
    for name, field in TEXTS:
        planted = f"{name}.{field}"
        facts = a(f.Facts, planted)
        texts = [text for writing in writings(facts) for text in writing.texts]
        texts += [text for entry in facts.entries for text in of_entry(entry).texts]
        is_read = planted in texts
        assert is_read is not (field in UNREAD.get(name, {})), planted


def test_the_table_of_what_is_unread_names_only_what_there_is() -> None:
    assert {(name, field) for name, table in UNREAD.items() for field in table} <= set(TEXTS)


HIDDEN = replace(FIGHTS, id="r-address", audience="professionals", protects=(ADDRESS,), text="She moved.")
"""A card that keeps an address from everybody but professionals."""


def with_one(name: str, **known: Any) -> f.Facts:  # noqa: ANN401 - fields of that class
    """The sample with the address on a hidden card, and one more thing that says it."""
    fields_of_facts = get_type_hints(f.Facts)
    holder = next(key for key, hint in fields_of_facts.items() if CLASSES[name] in parts(hint))
    one = replace(a(CLASSES[name], ""), **known)
    there = getattr(BEFORE, holder)
    many = get_origin(fields_of_facts[holder]) is tuple
    value = (*(() if holder == "people" else there), one) if many else one
    people = {"people": (*BEFORE.people, one)} if holder == "people" else {holder: value}
    return replace(BEFORE, **({"entries": (HIDDEN,)} | people))


@pytest.mark.parametrize(
    ("name", "known", "where", "who"),
    [
        ("PersonFacts", {"id": "zed", "is_": f"Landlord of {ADDRESS}"}, "zed", "dean"),
        ("PersonFacts", {"id": "zed", "plain": f"lives at {ADDRESS}"}, "zed", "mia"),
        ("PersonFacts", {"id": "zed", "can_offer": f"a bed at {ADDRESS}"}, "zed", "dean"),
        ("ItemFacts", {"id": "risks", "family_title": f"Who lives at {ADDRESS}"}, "risks", "dean"),
        ("ItemFacts", {"id": "risks", "recap": f"Mia is at {ADDRESS}."}, "risks", "june"),
        ("CorrectionFacts", {"what": "place", "now_is": ADDRESS, "about": ("ella",)}, "place", "dean"),
        ("CorrectionFacts", {"what": "place", "was": ADDRESS, "about": ("ella",)}, "place", "dean"),
        ("CheckInFacts", {"who": "dean", "when": f"at {ADDRESS}"}, "dean", "dean"),
        ("DecisionFacts", {"child": "ella", "words_for_child": f"You live at {ADDRESS}."}, "ella", "dean"),
        ("DecisionFacts", {"child": "ella", "reasons": f"He came to {ADDRESS}."}, "ella", "mia"),
        ("KeyDateFacts", {"id": "d", "what": f"bail: not near {ADDRESS}"}, "d", "dean"),
        ("ContingencyFacts", {"id": "c", "then": f"go to {ADDRESS}"}, "c", "dean"),
        ("ChoiceFacts", {"who": "mia", "words": f"by the door, like at {ADDRESS}"}, "mia", "dean"),
        ("ReviewFacts", {"action": "a", "evidence": f"seen at {ADDRESS}"}, "a", "dean"),
        ("AgreementFacts", {"limits": f"not at {ADDRESS}"}, "working_agreement", "dean"),
        ("CoreGroupFacts", {"lead": f"whoever is at {ADDRESS}"}, "core_group", "dean"),
    ],
)
def test_a_protected_string_is_found_wherever_it_is_typed(
    name: str, known: dict[str, Any], where: str, who: str
) -> None:
    assert (where, who) in found("protected_string", with_one(name, **known))
    said = {key: value for key, value in known.items() if isinstance(value, str)}
    free = known | {key: value.replace(ADDRESS, "home") for key, value in said.items()}
    assert (where, who) not in found("protected_string", with_one(name, **free))


def test_how_we_keep_in_touch_is_read_by_that_person_alone() -> None:
    people = tuple(
        replace(one, keep_in_touch=f"by letter to {ADDRESS}") if one.id == "dean" else one
        for one in BEFORE.people
    )
    facts = replace(BEFORE, people=people, entries=(HIDDEN,))
    assert found("protected_string", facts) == [("dean", "dean")]


def test_what_only_professionals_read_is_no_finding_for_the_family() -> None:
    decision = f.DecisionFacts("ella", "plan", reasons="x", despite=f"nobody came to {ADDRESS}")
    dissent = f.DissentFacts("sam", "ella", f"She is at {ADDRESS}")
    facts = replace(BEFORE, entries=(HIDDEN,), decisions=(decision,), dissents=(dissent,))
    assert found("protected_string", facts) == []


@pytest.mark.parametrize(
    ("typed", "held"),
    [
        ("14 larch close", True),
        ("14, Larch  Close", True),
        ("14 Lar\u00adch Cl\u00f3se", True),
        ("14 LARCH-CLOSE", True),
        ("at 14\nLarch\tClose now", True),
        ("at 14Larch Close", True),
        ("at 14 Lar-\nch Close", True),
        ("14larchclose", True),
        ("114 Larch Close", False),
        ("14 Larch Closer", False),
        ("114 Larch Closer, then 14 LarchClose", True),
    ],
)
def test_however_it_is_written(typed: str, held: bool) -> None:
    facts = replace(BEFORE, entries=(HIDDEN,), contingencies=(f.ContingencyFacts("x", typed, "c"),))
    assert (("c", "dean") in found("protected_string", facts)) is held


def test_what_was_told_the_chair_alone_is_kept_from_everybody_else() -> None:
    told = f.SafetyAnswer("mia", "not with Dean; I live at 14 Larch Close", protects=(ADDRESS,))
    date = f.ContingencyFacts("x", f"go to {ADDRESS}", "c")
    facts = replace(BEFORE, safety_answers=(told,), contingencies=(date,))
    others = [("c", person.id) for person in BEFORE.people if person.id != BEFORE.chair]
    assert sorted(found("protected_string", facts)) == sorted(others)


FOG = "They are chaotic."
PLACES: list[tuple[str, dict[str, Any], str, str]] = [
    ("OutcomeFacts", {"id": "o", "better": FOG}, "o", "In the outcome “x”, “chaotic”"),
    ("ContingencyFacts", {"id": "c", "sign": FOG}, "c", "In what happens if, "),
    ("KeyDateFacts", {"id": "d", "then": FOG}, "d", "In the date Tuesday 24 November 2026, "),
    ("AgreementFacts", {"what_we_ask": FOG}, "working_agreement", "In the working agreement, "),
    ("ItemFacts", {"id": "plan", "title": "Plan", "recap": FOG}, "plan", "In the recap of “Plan”, "),
    ("DecisionFacts", {"child": "ella", "reasons": FOG}, "ella", "In the reasons for Ella, "),
    ("DecisionFacts", {"child": "ella", "words_for_child": FOG}, "ella", "In the letter to Ella, "),
    ("ViewFacts", {"who": "sam", "child": "ella", "words": FOG}, "ella", "In what Sam thinks for Ella, "),
    ("PersonFacts", {"id": "zed", "called": "Zed", "can_offer": FOG}, "zed", "In what Zed can offer, "),
    ("PersonFacts", {"id": "zed", "called": "Zed", "keep_in_touch": FOG}, "zed", "In how Zed is kept in"),
    ("CorrectionFacts", {"what": "place", "now_is": FOG}, "place", "In a correction, "),
    ("ReviewFacts", {"action": "a", "evidence": FOG}, "a", "In what became of a promise, "),
    ("NewInformationFacts", {"id": "n", "what": FOG}, "n", "In new information, "),
    ("CheckInFacts", {"who": "mia", "when": FOG}, "mia", "In who looks in on Mia, "),
]


@pytest.mark.parametrize(("name", "known", "where", "begins"), PLACES)
def test_the_guide_reads_whatever_goes_to_families_and_says_where(
    name: str, known: dict[str, Any], where: str, begins: str
) -> None:
    facts = with_one(name, **known)
    findings = {one.about: one for one in wordings(facts, Policy()) if one.code == "language"}
    assert findings[where, "chaotic"].message.startswith(begins)
    better = {key: value.replace(FOG, "On 4 days, nobody was up.") for key, value in known.items()}
    assert wordings(with_one(name, **better), Policy()) == ()
    assert found("language", facts) == [], "a finding of the vocabulary is about a card or a step"


@pytest.mark.parametrize(
    ("name", "known"),
    [
        ("ViewFacts", {"who": "mia", "child": "ella", "words": FOG}),
        ("ScoreFacts", {"who": "mia", "why": FOG}),
        ("DissentFacts", {"who": "sam", "child": "ella", "words": FOG}),
        ("ChoiceFacts", {"who": "mia", "words": FOG}),
        ("NewInformationFacts", {"id": "n", "what": FOG, "shareable": False}),
    ],
)
def test_own_words_and_what_families_never_read_are_left_alone(name: str, known: dict[str, Any]) -> None:
    assert wordings(with_one(name, **known), Policy()) == ()


def test_a_childs_letter_is_read_as_the_child_reads_it() -> None:
    letter = f.DecisionFacts("ella", "plan", reasons="Your care plan.", words_for_child="Your care plan.")
    facts = replace(BEFORE, decisions=(letter,))
    jargon = [one for one in wordings(facts, Policy()) if one.code == "jargon"]
    assert [one.message[:21] for one in jargon] == ["In the letter to Ella"]
