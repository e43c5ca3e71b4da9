"""What the copies of two fathers hold, one of whom must not meet the mother and knows of one child alone."""

from collections.abc import Iterable, Mapping
from datetime import datetime

import pytest

from soundingboard.documents.content import reading
from soundingboard.documents.pack import Stopped, contents, make_pack
from soundingboard.views.closing import close_view
from soundingboard.views.copies.build import copies
from soundingboard.views.copies.parts import Copy
from tests.privacy.canary.memory_desk import MemoryDesk

START = datetime(2026, 11, 24, 10)
Act = tuple[str, dict[str, object]]


def _person(key: str, name: str, role: str, group: str, *to: str, **more: object) -> Act:
    called = {"id": key, "name": name, "called": name.split(maxsplit=1)[0], "is": role, "group": group}
    return "add_person", {**called, "to": [*to], **more}


def _card(key: str, text: str, **more: object) -> Act:
    return "capture", {"id": key, "kind": "worry", "text": text, "said_by": "sam", **more}


def _dissent(who: str, child: str, words: str, **more: object) -> Act:
    return "record_dissent", {"who": who, "child": child, "words": words, **more}


def _correct(what: str, now: str, **more: object) -> Act:
    return "correct", {"what": what, "was": "x", "is": now, "why": "a slip", **more}


STORY: tuple[Act, ...] = (
    ("create_conference", {"kind": "initial", "reference": "R1", "family": "Marlowe", "starts": START,
                           "chair": "ruth", "place": "Hall", "online": "Noah's Teams"}),
    ("add_child", {"id": "ella", "name": "Ella Marlowe", "called": "Ella", "born": "2017-03-01"}),
    ("add_child", {"id": "noah", "name": "James Noah Okafor", "called": "Noah", "born": "2016-03-01"}),
    _person("mia", "Mia Marlowe", "Mum", "family", "ella", "noah", harmed=True),
    _person("dean", "Dean Marlowe", "Ella's dad", "family", "ella"),
    _person("lee", "Lee Okafor", "Noah's dad", "family", "noah"),
    _person("ruth", "Ruth Ansah", "Chair", "professional"),
    _person("sam", "Sam Reed", "Social worker", "professional", agency="Council"),
    ("record_father", {"child": "noah", "person": "lee", "why": "x"}),
    ("record_father", {"child": "ella", "person": "dean", "why": "x"}),
    ("keep_apart", {"people": ["mia", "dean"], "why": "violence"}),
    ("reply", {"who": "lee", "joins": "written", "views": "I want him safe."}),
    ("start_conference", {}),
    ("arrive", {"who": ["ruth", "sam", "mia"], "joins": "room"}),
    ("arrive", {"who": ["dean"], "joins": "teams"}),
    _card("c1", "James Okafor was seen at night."),
    _card("c2", "James was out in the rain."),
    _card("c3", "Noahs nursery saw a bruise."),
    _card("c4", "There was shouting at home."),
    _card("c5", "He wakes and calls for her.", about=["noah"]),
    ("respond", {"entry": "c4", "who": "mia", "response": "disagree", "words": "He found my sister's flat."}),
    ("respond", {"entry": "c4", "who": "lee", "response": "think", "words": "I was far away."}),
    ("add_outcome", {"id": "o1", "text": "Nights are calm", "about": ["noah"]}),
    ("add_remark", {"id": "m1", "kind": "history_known", "text": "It was so in spring.", "about": ["noah"]}),
    ("expect_report", {"report": "r1", "from": "sam"}),
    ("decide", {"child": "ella", "outcome": "plan", "category": "neglect", "reasons": "She was hurt."}),
    ("decide", {"child": "noah", "outcome": "plan", "category": "neglect", "reasons": "He was hurt."}),
    _dissent("sam", "ella", "A lighter plan would do.", formal=True),
    _dissent("dean", "ella", "There is no need for a plan."),
    _dissent("lee", "noah", "He should come to me."),
    _dissent("ruth", "noah", "I would have waited.", shared=True),
    _dissent("mia", "ella", "It is his doing.", shared=True),
    _dissent("noah", "ella", "She should stay.", shared=True),
    ("close_conference", {}),
    _correct("noah", "It is sexual abuse"),
    _correct("the kind of harm", "It is emotional abuse"),
    _correct("the day", "It is a Tuesday", about=["ella", "noah"]),
    _correct("where he sleeps", "He sleeps upstairs", about=["noah"]),
    _correct("c5", "He wakes at five"),
    _correct("o1", "Evenings are calm, too"),
    _correct("c4", "It was at six"),
)  # fmt: skip


@pytest.fixture(scope="module")
def table() -> MemoryDesk:
    return played(STORY)


def played(story: Iterable[Act]) -> MemoryDesk:
    made = MemoryDesk(START)
    for act in story:
        assert made.act(act), (act, made.refused)
    return made


@pytest.fixture(scope="module")
def made(table: MemoryDesk) -> Mapping[str, Copy]:
    return _copies(table)


def _copies(table: MemoryDesk) -> Mapping[str, Copy]:
    return {copy.recipient.id: copy for copy in copies(table.desk.record, now=table.clock.now())}


def said(copy: Copy) -> str:
    return "\n".join(line for _, document in contents(copy) for line in reading(document))


@pytest.mark.parametrize(
    ("words", "readers"),
    [
        ("James Okafor was seen", "mia lee sam"),
        ("James was out", "mia lee sam"),
        ("Noahs nursery", "mia lee sam"),
        ("There was shouting at home.", "mia dean lee sam"),
        ("The first big meeting: Hall", "mia dean lee"),
        ("Noah's Teams", "mia lee sam"),
        ("my sister's flat", "mia lee sam"),
        ("I was far away", "mia dean lee sam"),
        ("A lighter plan", "sam"),
        ("You, for Ella: “There is no need for a plan.”", "dean"),
        ("You, for Noah: “He should come to me.”", "lee"),
        ("I would have waited.", "mia lee sam"),
        ("It is his doing.", "mia sam"),
        ("She should stay.", "mia sam"),
        ("What was decided for Noah: It is sexual abuse", "mia lee sam"),
        ("The kind of harm: It is emotional abuse", "mia sam"),
        ("The day: It is a Tuesday", "mia dean lee sam"),
        ("Where he sleeps: He sleeps upstairs", "mia lee sam"),
        ("The card “He wakes and calls for her.”: He wakes at five", "mia lee sam"),
        ("What is to be better, “Nights are calm”: Evenings are calm, too", "mia lee sam"),
        ("The card “There was shouting at home.”: It was at six", "mia dean lee sam"),
    ],
)
def test_who_reads_what(made: Mapping[str, Copy], words: str, readers: str) -> None:
    assert [who for who in ("mia", "dean", "lee", "sam") if words in said(made[who])] == readers.split()


def test_that_too_few_were_there_for_another_child_is_told_to_no_father_of_one() -> None:
    at = next(number for number, act in enumerate(STORY) if act[0] == "decide")
    others = [
        _person("kay", "Kay Lund", "Health visitor", "professional", agency="NHS trust"),
        _person("tom", "Tom Hale", "Teacher", "professional", agency="School"),
        _person("liz", "Liz Orr", "Social worker", "professional", agency="Children's social care"),
    ]
    put_off: Act = ("decide", {"child": "noah", "outcome": "deferred", "reasons": "Too few were here."})
    came: Act = ("arrive", {"who": ["kay", "tom", "liz"], "joins": "room"})
    made = _copies(
        played(
            [
                *STORY[:at],
                put_off,
                ("tick", {"minutes": 5}),
                *others,
                came,
                STORY[at],
                ("close_conference", {}),
            ]
        )
    )
    few = "Fewer services were at the meeting"
    assert [who for who in ("mia", "dean", "lee") if few in said(made[who])] == ["mia", "lee"]
    assert made["dean"].not_quorate is None
    assert made["sam"].not_quorate is not None


@pytest.mark.parametrize(
    ("ella", "noah", "readers"),
    [
        ("no_plan", "plan", "mia lee sam noah"),
        ("end", "deferred", "mia lee sam noah"),
        ("plan", "early_help", "mia dean sam ella"),
        ("deferred", "continue", "mia dean lee sam ella noah"),
        ("no_plan", "early_help", "mia dean lee sam ella noah"),
    ],
)
def test_when_and_with_whom_others_meet_for_another_child_is_told_to_nobody_of_one(
    ella: str, noah: str, readers: str
) -> None:
    at = next(number for number, act in enumerate(STORY) if act[0] == "decide")
    group: dict[str, object] = {
        "lead": "sam",
        "members": ["sam", "mia"],
        "first_meeting": "2026-12-03T13:00:00",
    }
    acts: tuple[Act, ...] = (
        ("decide", {"child": "ella", "outcome": ella, "reasons": "So it is."}),
        ("decide", {"child": "noah", "outcome": noah, "reasons": "So it is."}),
        ("set_next_conference", {"date": "2027-02-19T10:00:00"}),
        ("set_core_group", group),
        ("close_conference", {}),
        _correct("core-group", "It meets at two", about=["ella", "noah"]),
    )
    made = _copies(played([*STORY[:at], *acts]))
    everybody = ("mia", "dean", "lee", "sam", "ella", "noah")
    assert [who for who in everybody if made[who].next_conference] == readers.split()
    assert [who for who in everybody if made[who].lead] == readers.split()
    grown = [who for who in readers.split() if who not in {"ella", "noah"}]
    assert [who for who in everybody if made[who].core_group] == grown
    assert [
        who for who in everybody if any(each.what == "It meets at two" for each in made[who].corrections)
    ] == grown
    for who in set(everybody).difference(readers.split()):
        assert not any(word in said(made[who]) for word in ("December", "February", "meet again"))
        assert "when all meet again" in {left.what for left in made[who].left_out}


def test_a_reference_or_an_area_that_names_a_child_stands_in_no_paper_of_another_father() -> None:
    at = next(number for number, act in enumerate(STORY) if act[0] == "start_conference")
    named: Act = (
        "edit_conference",
        {"family": "Marlowe", "starts": START, "reference": "Ella and Noah 1", "area": "North, for Ella"},
    )
    made = _copies(played([*STORY[:at], named, *STORY[at:]]))
    assert (made["lee"].reference, made["lee"].area) == ("24 November 2026", "")
    assert {"the reference", "the area"} <= {left.what for left in made["lee"].left_out}
    assert (made["dean"].reference, made["dean"].area) == ("24 November 2026", "North, for Ella")
    assert (made["mia"].reference, made["mia"].area) == ("Ella and Noah 1", "North, for Ella")
    assert not [paper for paper in make_pack(made["lee"]) if isinstance(paper, Stopped)]


def test_no_finished_paper_is_stopped_and_none_names_the_other_child(made: Mapping[str, Copy]) -> None:
    assert not [paper for paper in make_pack(made["dean"]) if isinstance(paper, Stopped)]
    assert made["dean"].unnamed == {
        "James", "Noah", "James Okafor", "Noah Okafor", "James Noah Okafor",
    }  # fmt: skip
    assert made["mia"].unnamed == made["sam"].unnamed == frozenset()


def test_a_parent_who_sent_their_views_gets_the_summary_too(made: Mapping[str, Copy]) -> None:
    assert made["lee"].papers == ("letter", "summary", "plan")


@pytest.mark.parametrize(
    "item",
    [
        "A card: “Noahs nursery saw a bruise.” (it names a child who is not theirs)",
        "A card: “He wakes and calls for her.” (not for this reader)",
        "An answer to a card: “He found my sister's flat.” (its reader must not meet whoever said it)",
        "A dissent: “A lighter plan would do.” (you did not choose that the parents read it)",
        "An outcome: “Nights are calm” (not for this reader)",
        "A remark: “It was so in spring.” (not for this reader)",
        "A correction: “It is emotional abuse” (not for this reader)",
    ],
)
def test_the_chair_reads_item_by_item_what_a_copy_leaves_out(table: MemoryDesk, item: str) -> None:
    view = close_view(table.desk.record, now=table.clock.now())
    dean = next(reader for reader in view.readers if reader.id == "dean")
    assert item in dean.left_out


def test_the_close_tells_whose_papers_say_who_sees_it_differently(table: MemoryDesk) -> None:
    told = {check.words: check.told for check in close_view(table.desk.record, now=table.clock.now()).checks}
    assert (
        told["Sam sees the decision for Ella differently"] == "told to professionals, and to whoever said it"
    )
    assert told["Ruth sees the decision for Noah differently"] == "told in the parents’ papers, too"


@pytest.mark.parametrize("who", ["dean", "lee"])
def test_words_of_somebody_harmed_stay_from_the_other_parent_though_nobody_has_said_they_must_not_meet(
    who: str,
) -> None:
    (create, fields), *rest = STORY
    begins = (create, {**fields, "matters": ["domestic_abuse"]})
    made = _copies(played((begins, *(act for act in rest if act[0] != "keep_apart"))))
    assert "my sister's flat" in said(made["sam"])
    assert "my sister's flat" not in said(made[who])
    assert "Mia did not agree." in said(made[who])


@pytest.mark.parametrize("apart", [True, False])
def test_what_somebody_said_stays_from_the_same_people_once_they_are_taken_out(apart: bool) -> None:
    (create, fields), *rest = STORY
    closes = next(at for at, act in enumerate(rest) if act[0] == "close_conference")
    story = [act for act in rest[:closes] if apart or act[0] not in {"keep_apart", "record_dissent"}]
    gone: tuple[Act, ...] = (("leave", {"who": ["mia"]}), ("remove_person", {"id": "mia"}))
    begins = (create, {**fields, "matters": ["domestic_abuse"]})
    made = _copies(played((begins, *story, *gone)))
    assert "my sister's flat" in said(made["sam"])
    assert not {each for each in ("my sister's flat", "It is his doing") if each in said(made["dean"])}
