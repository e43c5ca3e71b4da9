"""Two fathers who are called the same: no paper takes one for the other, or tells of the other's child."""

from datetime import datetime
from pathlib import Path

import pytest

from soundingboard.app.close.papers import make_papers
from soundingboard.conference.papers import Correction
from soundingboard.documents.content import reading
from soundingboard.documents.pack import contents
from soundingboard.views.copies.build import copies
from soundingboard.views.named import Names
from tests.privacy.canary.memory_desk import Act, MemoryDesk

START = datetime(2026, 11, 24, 10)
CARD = "The card “Who helps at night?”:"
BY = "Ruth Ansah put it right on 24 November 2026."


def _person(key: str, name: str, role: str, group: str, *to: str, **more: object) -> Act:
    called = {"id": key, "name": name, "called": name.split(maxsplit=1)[0], "is": role, "group": group}
    return "add_person", {**called, "to": [*to], **more}


def _report(key: str, author: str, who: str, words: str) -> tuple[Act, Act]:
    return (
        ("expect_report", {"report": key, "from": author}),
        ("comment_on_report", {"report": key, "by": who, "agrees": "no", "words": words}),
    )


STORY: tuple[Act, ...] = (
    ("create_conference", {"kind": "initial", "reference": "R1", "family": "Marlowe", "starts": START,
                           "chair": "ruth", "place": "Hall"}),
    ("add_child", {"id": "ella", "name": "Ella Marlowe", "called": "Ella", "born": "2011-03-01"}),
    ("add_child", {"id": "hope", "name": "Hope Okafor", "called": "Hope", "born": "2016-03-01"}),
    _person("mia", "Mia Marlowe", "Mum", "family", "ella", "hope"),
    _person("dan", "Dan Marlowe", "Dad", "family", "ella"),
    _person("other", "Dan Okafor", "Dad", "family", "hope"),
    _person("gran", "June Marlowe", "Gran", "family"),
    _person("bell", "Kit Bell", "Uncle", "family"),
    _person("dane", "Kit Dane", "Uncle", "family"),
    _person("ruth", "Ruth Ansah", "Chair", "professional"),
    _person("sam", "Sam Reed", "Social worker", "professional", agency="Council"),
    _person("tara", "Tara Lee", "Hope's teacher", "professional", "hope", agency="Oak School"),
    _person("pia", "Pia Cole", "Officer", "professional", agency="Thames Valley Police"),
    *_report("of-police", "pia", "dan", "I hit nobody."),
    *_report("of-school", "tara", "other", "He likes it there."),
    *_report("of-council", "sam", "gran", "They left me out."),
    ("start_conference", {}),
    ("arrive", {"who": ["ruth", "sam", "mia", "dan"], "joins": "room"}),
    ("capture", {"id": "c1", "kind": "worry", "text": "Who helps at night?", "said_by": "other",
                 "own_words": True, "family_concern": True}),
    ("answer_concern", {"entry": "c1", "answer": "Samira, the nurse, comes.", "by": "sam"}),
    ("add_outcome", {"id": "o1", "text": "Nights are calm", "about": ["ella"]}),
    ("add_action", {"id": "a1", "outcome": "o1", "what": "Rings on Mondays", "who": "dan"}),
    ("check_in_after", {"who": "gran", "by": "other", "when": "at six"}),
    ("check_in_after", {"who": "dane", "by": "sam", "when": "at nine"}),
    ("set_contingency", {"sign": "Somebody shouts", "then": "Ring Kit Bell"}),
    ("decide", {"child": "ella", "outcome": "plan", "category": "neglect", "reasons": "She was hurt."}),
    ("decide", {"child": "hope", "outcome": "plan", "category": "neglect", "reasons": "He was hurt."}),
    ("record_dissent", {"who": "tara", "child": "ella", "words": "It is too much.", "shared": True}),
    ("record_dissent", {"who": "ella", "child": "ella", "words": "It is my life.", "shared": True}),
    ("record_dissent", {"who": "hope", "child": "hope", "words": "I want no plan."}),
    ("give_recording_notice", {"objections": [{"who": "dan", "words": "Not me.", "decided": "pause"}]}),
    ("close_conference", {}),
    ("correct", {"what": "c1", "was": "x", "is": "Who helps in the morning?", "why": "a slip"}),
)  # fmt: skip


@pytest.fixture(scope="module")
def papers() -> dict[str, str]:
    """Everything that each one's papers say, by their id."""
    table = MemoryDesk(START)
    for act in STORY:
        assert table.act(act), (act, table.refused)
    slip = table.desk.record.all(Correction)[0].id
    assert table.act(("correct", {"what": slip, "was": "x", "is": "Who helps at noon?", "why": "he rang"}))
    return {
        copy.recipient.id: "\n".join(text for _, paper in contents(copy) for text in reading(paper))
        for copy in copies(table.desk.record, now=table.clock.now())
    }


@pytest.mark.parametrize(
    ("reader", "line"),
    [
        ("dan", "says: “Who helps at night?” Samira, the nurse, comes. Sam does this."),
        ("dan", "Tara Lee, for Ella: “It is too much.”"),
        ("dan", "Ella Marlowe, for Ella: “It is my life.”"),
        ("sam", "Tara Lee (Hope's teacher), for Ella: “It is too much.”"),
        ("dan", "does not agree with it: “I hit nobody.”"),
        ("sam", "does not agree with it: “I hit nobody.”"),
        ("sam", "June does not agree with it: “They left me out.”"),
        ("other", "\n“Who helps at night?” Samira, the nurse, comes. Sam does this.\n"),
        ("other", "did not have it before the meeting."),
        ("bell", "Ring Kit Bell"),
        ("ella", "You see it differently. You say: “It is my life.”"),
        ("sam", "Hope Okafor, for Hope: “I want no plan.”"),
        ("dan", f"{CARD} Who helps at noon? Why: he rang. {BY}"),
    ],
)
def test_a_line_that_stands(papers: dict[str, str], reader: str, line: str) -> None:
    assert line in papers[reader]


@pytest.mark.parametrize(
    ("reader", "words"),
    [
        ("dan", "Hope"),
        ("dan", "Oak School"),
        ("mia", "I hit nobody."),
        ("other", "Ella"),
        ("dane", "Ring Kit Bell"),
        ("sam", "June did not have it before the meeting."),
        ("hope", "I want no plan."),
        ("mia", "I want no plan."),
        ("mia", "to be recorded"),
    ],
)
def test_words_that_stand_nowhere(papers: dict[str, str], reader: str, words: str) -> None:
    assert words not in papers[reader]


def test_a_parent_reads_that_they_did_not_want_to_be_recorded(papers: dict[str, str]) -> None:
    mine = "You did not want to be recorded, and said: “Not me.” The recording paused while they spoke."
    assert mine in papers["dan"]
    assert mine.replace("You", "Dan Marlowe", 1) in papers["sam"]


def test_a_report_about_another_child_is_none_of_theirs(papers: dict[str, str]) -> None:
    _, _, of_dan = papers["dan"].partition("The reports")
    assert "Pia Cole" in of_dan
    assert "Sam Reed" in of_dan
    assert "Tara Lee" not in of_dan


def test_who_is_taken_out_leaves_no_papers_to_be_posted(tmp_path: Path) -> None:
    """Nor does anybody's folder get another name for it."""
    table = MemoryDesk(START)
    for act in (
        *STORY[:2],
        _person("gran", "June Marlowe", "Gran", "family"),
        _person("aunt", "June Marlowe", "Aunt", "family"),
        _person("ruth", "Ruth Ansah", "Chair", "professional"),
        ("check_in_after", {"who": "gran", "by": "ruth", "when": "at six"}),
        ("check_in_after", {"who": "aunt", "by": "ruth", "when": "at six"}),
    ):
        assert table.act(act), (act, table.refused)
    for folders in ({"june-gran", "june-aunt"}, {"june-aunt"}):
        make_papers(table.desk, tmp_path, table.clock.now())
        assert {file.parent.name for file in tmp_path.rglob("*.pdf")} == folders
        table.act(("remove_person", {"id": "gran"}))


def test_a_correction_that_is_for_a_child_says_nothing_of_a_card_that_the_letter_does_not_hold() -> None:
    table = MemoryDesk(START)
    told = {"what": "c1", "was": "x", "is": "Somebody comes at noon.", "why": "a slip", "audience": "child"}
    for act in (*STORY, ("correct", told)):
        assert table.act(act), (act, table.refused)
    made = {copy.recipient.id: copy for copy in copies(table.desk.record, now=table.clock.now())}
    letter = "\n".join(text for _, paper in contents(made["ella"]) for text in reading(paper))
    assert "The card: Somebody comes at noon." in letter
    assert "at night" not in letter


def test_a_grown_up_who_is_called_as_a_child_is_told_by_the_full_name() -> None:
    young: Act = ("add_child", {"id": "young", "name": "Kit Okafor", "called": "Kit", "born": "2018-03-01"})
    desk = MemoryDesk(START)
    for act in (*STORY[:12], young, ("remove_person", {"id": "dane"})):
        assert desk.act(act)
    names = Names(desk.desk.record)
    assert (names.called("bell"), names.called("young"), names.called("gran")) == ("Kit Bell", "Kit", "June")
    assert desk.act(("remove_child", {"id": "young"}))
    assert Names(desk.desk.record).called("bell") == "Kit"
