"""What each paper says to each reader."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, datetime

import pytest

from soundingboard.documents import look
from soundingboard.documents.content import Callout, Document, Heading, Paragraph, Table, reading
from soundingboard.documents.letter import letter
from soundingboard.documents.pack import Paper, contents, made
from soundingboard.documents.plan import plan
from soundingboard.documents.summary import summary
from soundingboard.documents.text import letters, plain
from soundingboard.documents.typeset import typeset
from soundingboard.practice.stage import PLAN_OUTCOMES
from soundingboard.views.copies.changed import CorrectionPart, ReplacesPart
from soundingboard.views.copies.parts import Copy, TooSmallPart
from soundingboard.views.copies.people_parts import PersonPart, ReportPart, SharedPart
from soundingboard.views.copies.said_parts import ConcernPart, Dissent, StatedView
from tests.unit.documents.marlowe import (
    A_DEAN,
    ADDRESS,
    EVERYBODY,
    FIGHTS,
    NOAH_PART,
    SAFE,
    WORRY_BOX,
    for_dean,
    for_ella,
    for_june,
    for_mia,
    for_tom,
)

BUILDERS: dict[str, Callable[[Copy], Document]] = {"letter": letter, "summary": summary, "plan": plan}
ALL = [(make, kind) for make in EVERYBODY for kind in make().papers]


DECIDED = (
    "Ella and Noah will each have a child protection plan. Sam Keeble leads it. "
    "We look at it again on Friday 19 February 2027 at 10 am."
)


def said(document: Document) -> str:
    return "\n".join(reading(document))


def headings(document: Document) -> list[str]:
    return [letters(block.text) for block in document.blocks if isinstance(block, Heading)]


@pytest.mark.parametrize(("make", "kind"), ALL)
def test_no_section_is_blank(make: Callable[[], Copy], kind: str) -> None:
    blocks = BUILDERS[kind](make()).blocks
    for block, after in zip(blocks, [*blocks[1:], None], strict=True):
        if isinstance(block, Heading):
            assert after is not None
            assert not (isinstance(after, Heading) and after.level <= block.level)
    assert all(text.strip() for text in reading(BUILDERS[kind](make())))


def test_a_copy_with_nothing_in_it_has_no_section_but_what_is_always_said() -> None:
    bare = replace(
        for_mia(), children=(), entries=(), outcomes=(), concerns=(), reports=(), scores=(), people=(),
        contingencies=(), key_dates=(), agreement=None, core_group=None, lead="", next_conference=None,
        keep_in_touch="", check_ins=(), recaps=(), recording="", place="", kind="", chair="",
    )  # fmt: skip
    assert headings(summary(bare)) == []
    assert headings(plan(bare)) == []
    assert headings(letter(bare)) == ["If you do not agree"]


@pytest.mark.parametrize(("make", "kind"), ALL)
def test_every_paper_names_its_reader_and_its_day_at_the_foot(make: Callable[[], Copy], kind: str) -> None:
    copy = make()
    name = copy.recipient.name if copy.recipient.reader == "professional" else copy.recipient.called
    assert BUILDERS[kind](copy).footer == f"CP-0417 · Copy for {name} · 24 November 2026"


def test_the_summary_opens_as_it_is_drawn() -> None:
    opening = [text for text, _ in zip(reading(summary(for_mia())), range(6), strict=False)]
    assert opening == [
        "North area · Safeguarding and review",
        "What we said and decided",
        "Meeting about Ella and Noah on Tuesday 24 November 2026. This copy is for Mia.",
        "What was decided",
        DECIDED,
        "Ella: Police have come three times since August, and Ella was at home each time.",
    ]


def test_what_was_decided_and_what_happens_next_come_before_all_that_was_said() -> None:
    for make in (for_mia, for_dean, for_tom):
        own = [heading for heading in headings(summary(make())) if heading != "In official words"]
        assert own[:2] == ["What was decided", "What happens next"]


def test_where_it_was_and_how_it_was_recorded_stands_with_who_came() -> None:
    text = said(summary(for_mia()))
    about = f"The first big meeting: Room 2, Elm House. Ruth Ansah ran it. {for_mia().recording}"
    assert text.index("Who was asked to come") < text.index(about) < text.index("The reports")
    assert about not in said(summary(for_tom()))


def test_what_somebody_missed_is_told_in_a_sentence_and_the_reader_is_you() -> None:
    dean = PersonPart("Dean Harper", "Dad", "", "on Teams", ("The risks",), ("The plan",), "Sam tells you.")
    copy = replace(for_dean(), people=(replace(dean, own=True),))
    missed = "not there for “The risks”. {who} missed some of “The plan”. Sam tells you."
    assert f"You were {missed.format(who='You')}" in said(summary(copy))
    to_others = replace(copy, people=(dean,), recipient=for_tom().recipient)
    assert f"Dean Harper was {missed.format(who='Dean Harper')}" in said(summary(to_others))


def test_what_was_said_of_several_children_in_the_same_words_is_told_once() -> None:
    copy = for_tom()
    tom, noah = copy.children[0], replace(copy.children[0], id="noah", called="Noah", name="Noah Marlowe")
    text = said(summary(replace(copy, children=(tom, noah))))
    assert text.count("Ella and Noah: Police have come three times") == 1
    assert text.count("Tom (Head teacher), for Ella and Noah: “School thinks") == 1
    assert text.count("How other views were weighed: ") == 1
    assert text.count("Mia, for Ella and Noah: not sure yet. ") == 1
    assert "for Ella:" not in text


def test_a_long_name_is_not_cut_in_the_plan_and_takes_no_more_than_a_quarter() -> None:
    def who(*helpers: str) -> float:
        promise = replace(A_DEAN, with_whom=helpers)
        tables = plan(replace(for_mia(), outcomes=(replace(SAFE, actions=(promise,)),))).blocks
        table = next(block for block in tables if isinstance(block, Table))
        assert sum(table.widths) == pytest.approx(1)
        return table.widths[1]

    name = "Christopherina"
    assert who("June") == pytest.approx(0.145)
    room = who(name) * look.USUAL.measure - 2 * look.CELL_PAD_X
    assert [line.ends_word for line in typeset(plain(name), look.CELL, room)] == [True]
    assert who("W" * 90) == pytest.approx(0.25)


def test_noon_is_told_in_a_word_that_nobody_takes_for_midnight() -> None:
    text = said(letter(replace(for_mia(), next_conference=datetime(2027, 2, 19, 12))))
    assert "Friday 19 February 2027 at midday" in text
    assert "12 pm" not in text


def test_a_child_is_told_when_the_grown_ups_meet_unless_it_is_over() -> None:
    meet = "The grown-ups meet again on Friday 19 February 2027."
    assert meet in said(letter(for_ella()))
    ended = replace(for_ella().children[0], outcome="end")
    assert meet not in said(letter(replace(for_ella(), children=(ended,))))


def test_the_kind_of_harm_is_told_in_plain_words_to_parents_alone() -> None:
    harm = "The main harm we worry about is being frightened or hurt in their feelings."
    assert said(letter(for_mia())).count(harm) == 1
    others = [replace(for_june(), children=for_mia().children), for_tom()]
    assert all("main harm" not in said(letter(copy)) for copy in others)


def test_brothers_and_sisters_with_different_decisions_are_told_apart() -> None:
    copy = for_mia()
    noah = replace(NOAH_PART, outcome="child_in_need", category="")
    text = said(letter(replace(copy, children=(copy.children[0], noah))))
    assert "Ella will have a child protection plan. Sam Keeble leads it." in text
    assert "Noah will have a child in need plan." in text
    assert "we worry about for Ella is being frightened" in text


@pytest.mark.parametrize(
    "outcome",
    ["plan", "child_in_need", "early_help", "no_plan", "deferred", "continue", "change_category", "end"],
)
def test_every_outcome_has_its_sentence_for_one_and_for_many_and_for_a_child(outcome: str) -> None:
    copy = for_mia()
    both = tuple(replace(child, outcome=outcome) for child in copy.children)
    assert "Ella and Noah" in said(letter(replace(copy, children=both)))
    assert "{" not in said(summary(replace(for_tom(), children=both[:1])))
    alone = replace(for_ella(), children=(replace(for_ella().children[0], outcome=outcome),))
    assert "What we decided" in headings(letter(alone))


@pytest.mark.parametrize("outcome", ["plan", "continue", "child_in_need", "no_plan", "deferred", "end"])
def test_only_where_there_is_a_protection_plan_somebody_leads_the_plan(outcome: str) -> None:
    copy = for_mia()
    children = tuple(replace(child, outcome=outcome) for child in copy.children)
    text = said(plan(replace(copy, children=children)))
    planned = outcome in PLAN_OUTCOMES
    assert ("Who leads the plan" in text, "Who makes the plan work" in text) == (planned, planned)
    assert ("Who leads what we agreed" in text) == (not planned and outcome != "end")


def test_own_words_stand_as_they_were_said_with_one_pair_of_marks() -> None:
    text = said(summary(for_mia()))
    assert "Ella says: “My teacher helps me with my worry box.”" in text
    assert "“I don't get told when appointments move.” Priya will text every change the same day." in text
    marked = replace(WORRY_BOX, text='"My teacher helps me with my worry box."', read_by="Ade")
    again = said(summary(replace(for_mia(), entries=(marked,))))
    assert "Ella says, read out by Ade: “My teacher helps me with my worry box.”" in again


def test_a_dispute_stands_with_the_risk() -> None:
    card = next(b for b in summary(for_mia()).blocks if isinstance(b, Callout) and b.kind == "risk")
    assert letters(card.text) == FIGHTS.text
    assert (
        letters(card.small[-1]) == "Mia agreed. Dean wanted to think about it: “I want to think about that.”"
    )
    assert letters(card.small[0]) == f"Why we think so: {FIGHTS.because}"


def test_what_goes_well_comes_before_the_risks_and_the_risks_before_the_worries() -> None:
    order = [heading for heading in headings(summary(for_mia())) if heading.startswith(("What is", "The "))]
    assert order[:4] == ["What is going well", "The risks", "The worries", "The plan"]


def test_the_plan_tells_who_does_what_by_when() -> None:
    table = next(block for block in plan(for_dean()).blocks if isinstance(block, Table))
    assert table.headers == ("What will happen", "Who", "By when", "How we will know")
    assert [letters(cell) for cell in table.rows[0]] == [
        "Dean will live at his brother's\nHelp: Sam books the fathers' group and pays the bus fare",
        "Dean (you)",
        "24 Nov 2026\nto 19 Feb 2027",
        "Dean's brother tells Sam every Monday",
    ]


def test_a_promise_without_a_date_or_a_yes_says_so() -> None:
    loose = replace(
        A_DEAN, by=None, until=None, agreed=False, help="", how_often="every week", with_whom=("Jo",)
    )
    copy = replace(for_mia(), outcomes=(replace(SAFE, text="", actions=(loose,)),))
    cells = [letters(cell) for b in plan(copy).blocks if isinstance(b, Table) for cell in b.rows[0]]
    assert cells[:3] == [
        f"{A_DEAN.what}\nHow often: every week",
        "Dean\nwith Jo\nNot agreed yet",
        "No date yet",
    ]


def test_a_family_member_gets_her_own_part() -> None:
    document = plan(for_june())
    text = said(document)
    assert document.title == "Your part of the plan: CP-0417"
    assert "June (you)" in text
    assert "Dean will live" not in text
    assert "court" not in text


def test_reports_say_who_had_them_and_that_one_was_late() -> None:
    text = said(summary(for_mia()))
    assert "Dean had it on Monday 23 November at 4 pm, 18 hours before the meeting. That was late." in text
    assert "Mia had it on Friday 20 November at 3:30 pm, 3 days before the meeting." in text
    assert "Mia agrees with part of it: “Some of the days were hospital days and the school knew.”" in text
    assert "This report does not have to be shared before the meeting." in text
    unseen = ReportPart(
        "School", "Tom Field", None, exempt=False, shared=(SharedPart("Dean", None, None, late=False),)
    )
    assert "Dean did not have it before the meeting." in said(summary(replace(for_mia(), reports=(unseen,))))


def test_a_concern_that_nobody_answered_is_owed() -> None:
    asked = ConcernPart("Who feeds the cat?", own_words=False, said_by="June")
    told = replace(asked, answer="Sam asks the neighbour.", by="Priya", by_when="by Friday")
    text = said(summary(replace(for_mia(), concerns=(asked, told))))
    assert "June says: Who feeds the cat? We have not answered this yet." in text
    assert "Sam asks the neighbour. Priya does this: by Friday." in text


OFFICE = (
    "In official words",
    "Emotional abuse",
    "Who saw the decision differently",
    "How the time was spent",
)


def test_professionals_are_told_more_and_in_official_words() -> None:
    text = said(summary(for_tom()))
    assert all(words in text for words in OFFICE)
    assert "Tom (Head teacher), for Ella: “School thinks a child in need plan would be enough.”" in text
    assert "How other views were weighed: Three calls" in text
    assert "62% of the time went on the risks and the plan. There was 1 break, which is not counted." in text
    ((seal, signer),) = for_tom().seals
    assert f"Seal of the recording\n{seal}" in text
    assert f"Key that signed the seal\n{signer}" in text
    assert "procedure for professional disagreement" in text


@pytest.mark.parametrize("make", [for_mia, for_dean])
def test_parents_are_not_shown_what_is_for_professionals(make: Callable[[], Copy]) -> None:
    children = tuple(replace(child, dissents=()) for child in for_tom().children)
    copy = replace(make(), time=for_tom().time, seals=(("9f2c", "d75a"),), children=children)
    text = said(summary(copy)) + said(letter(copy))
    assert not any(words in text for words in (*OFFICE, "9f2c", "d75a", "Three calls"))


def test_a_parent_reads_who_sees_it_differently_where_the_copy_says_so() -> None:
    school, own = "Tom (Head teacher), for Ella: “School thinks", Dissent("Mia", "Mum", "No plan.", own=True)
    told = (*for_tom().children[0].dissents, own)
    first, *others = for_mia().children
    text = said(summary(replace(for_mia(), children=(replace(first, dissents=told), *others))))
    assert school in text
    assert "You, for Ella: “No plan.”" in text
    assert "local procedure" not in text, "that is for professionals"


def test_children_family_and_professionals_are_heard_apart_the_children_first() -> None:
    for copy, apart in (
        (for_mia(), ["The family", "Professionals"]),
        (for_tom(), ["The children", "The family", "Professionals"]),
        (replace(for_tom(), children=for_tom().children[:1]), ["The child", "The family", "Professionals"]),
    ):
        found = headings(summary(copy))
        at = found.index("What people thought should be decided")
        assert found[at + 1 : at + 1 + len(apart)] == apart
    first, *others = for_tom().children
    ade = StatedView("Ade", "Advocate for Ella", "supporter", "plan", words="Ella wants help.")
    beside = replace(for_tom(), children=(replace(first, views=(*first.views, ade)), *others))
    found = headings(summary(beside))
    assert found[found.index("The family") :][:3] == [
        "The family", "Those who support the family", "Professionals"
    ]  # fmt: skip
    assert "Ade (Advocate for Ella), for Ella:" in said(summary(beside))
    text = said(summary(for_tom()))
    assert "The children\n•\nElla, for Ella: not sure yet. “I want somebody to help Mum.”\nThe family" in text


@pytest.mark.parametrize(
    ("side", "apart"), [("child", ["The children"]), ("family", []), ("professional", ["Professionals"])]
)
def test_where_the_family_alone_was_heard_it_has_no_second_heading(side: str, apart: list[str]) -> None:
    copy = for_tom()
    heard = (
        replace(child, views=tuple(view for view in child.views if view.side == side))
        for child in copy.children
    )
    found = headings(summary(replace(copy, children=tuple(heard))))
    assert "What people thought should be decided" in found
    assert [each for each in found if each in {"The children", "The family", "Professionals"}] == apart


def test_the_letter_says_how_to_disagree_and_what_comes_with_it() -> None:
    text = said(letter(for_mia()))
    assert "Dear Mia," in text
    assert "The plan and the summary of the meeting come with this letter." in text
    assert "The decision stands while your complaint is looked at." in text
    assert "Thursday 3 December 2026 at 1 pm" in text
    assert "The plan comes with this letter." in said(letter(for_june()))


@pytest.mark.parametrize("words", ["", "Sam helps.", "It is your fault.", "None of this is your fault."])
def test_whatever_the_chair_says_the_child_reads_that_it_is_not_their_fault(words: str) -> None:
    ella = for_ella()
    children = tuple(replace(child, words_for_child=words) for child in ella.children)
    text = said(letter(replace(ella, children=children)))
    assert text.count("What happened is not your fault.") == 1
    assert text.count("wrong") == words.count("wrong"), "what nobody said is not said of a child"


def test_parents_read_that_too_few_services_were_there() -> None:
    day = date(2026, 12, 8)
    few, plain_one = (
        replace(for_mia(), not_quorate=TooSmallPart(day)),
        "Fewer services were at the meeting than",
    )
    for paper in (letter, summary):
        text = said(paper(few))
        assert text.count(plain_one) == 1
        assert "We have to meet again by Tuesday 8 December 2026." in text
        assert "quorate" not in text
        assert "meet again by" not in said(paper(replace(few, not_quorate=TooSmallPart())))
        assert plain_one not in said(paper(for_mia()))
        assert plain_one not in said(paper(replace(for_tom(), not_quorate=TooSmallPart(day))))


def test_the_letter_to_a_child_is_short_and_says_it_is_not_their_fault() -> None:
    document = letter(for_ella())
    text = said(document)
    assert "What happened is not your fault." in text
    assert "“My teacher helps me with my worry box.”" in text
    assert "You can talk to June." in text
    assert "Lots of grown-ups will help so that home feels safe." in text
    ours = [letters(block.text) for block in document.blocks if isinstance(block, Paragraph)]
    sentences = [part for text in ours for part in text.replace("?", ".").split(".") if part.strip()]
    assert max(len(sentence.split()) for sentence in sentences) <= 14


def test_a_brother_is_named_to_a_child_only_when_the_copy_does() -> None:
    assert "Noah" not in said(letter(replace(for_ella(), outcomes=())))
    both = replace(for_ella(), children=(*for_ella().children, NOAH_PART), outcomes=())
    assert "It was about you and Noah." in said(letter(both))


def test_a_closed_part_is_told_in_general_words_only() -> None:
    text = said(summary(for_dean()))
    assert "One part of the meeting was held without everybody." in text
    assert ADDRESS not in text
    assert "held without everybody" not in said(summary(for_mia()))


MENDED = datetime(2026, 11, 26, 9)
RIGHT = CorrectionPart("c-1", "The age", "Noah is 11 months old.", "We wrote 12", "Ruth Okafor", MENDED)
TOLD = "The age: Noah is 11 months old. Why: We wrote 12. Ruth Okafor put it right on 26 November 2026."


def test_what_was_put_right_afterwards_stands_with_its_reason_and_by_whom() -> None:
    copy = replace(for_mia(), corrections=(RIGHT,))
    assert TOLD in said(summary(copy))
    nobody = replace(copy, corrections=(replace(RIGHT, by=""),))
    assert "We wrote 12. It was put right on 26 November 2026." in said(summary(nobody))


def test_a_new_copy_says_each_change_once_and_several_one_under_another() -> None:
    older = CorrectionPart("c-0", "His school", "The school is Hill School.", "A slip", "Ruth Okafor", MENDED)
    copy = replace(for_mia(), corrections=(older, RIGHT), replaces=ReplacesPart(MENDED, (RIGHT,)))
    (text,) = (said(document) for kind, document in contents(copy) if kind == "summary")
    assert f"What changed: {TOLD}" in text
    assert text.count("Noah is 11 months old.") == 1
    assert text.index("Put right afterwards") < text.index("The school is Hill School.")
    both = replace(copy, replaces=ReplacesPart(MENDED, (older, RIGHT)))
    (text,) = (said(document) for kind, document in contents(both) if kind == "summary")
    assert text.count("The school is Hill School.") == 1
    assert "Put right afterwards" not in text


def test_a_childs_letter_and_an_own_part_say_what_was_put_right() -> None:
    first = replace(for_ella(), corrections=(RIGHT,))
    assert f"What we put right\n• {TOLD}" in said(letter(first)).replace("•\n", "• ")
    again = replace(first, replaces=ReplacesPart(MENDED, (RIGHT,)))
    text = next(said(document) for kind, document in contents(again) if kind == "letter")
    assert f"You do not need the one from Thursday 26 November 2026 any more. What is new: {TOLD}" in text
    assert "What we put right" not in text
    assert TOLD in said(plan(replace(for_june(), papers=("plan",), corrections=(RIGHT,))))
    assert TOLD not in said(plan(replace(for_mia(), corrections=(RIGHT,)))), "her letter and summary say it"


def test_an_objection_stands_in_the_summary_with_what_was_decided() -> None:
    objections = (
        ("Mia Marlowe", "I do not want my voice kept.", "pause"),
        ("Dean Hart", "", "as Dean's solicitor asked"),
        ("June Marlowe", "No.", ""),
    )
    text = said(summary(replace(for_tom(), objections=objections)))
    hers = replace(for_mia(), objections=objections[:1])
    own = "You did not want to be recorded, and said: “I do not want my voice kept.” The recording paused"
    assert own in said(summary(hers))
    assert "to be recorded" not in said(letter(hers))
    assert (
        "Objection to the recording\n"
        "Mia Marlowe did not want to be recorded, and said: “I do not want my voice kept.” "
        "The recording paused while they spoke."
    ) in text
    assert "Dean Hart did not want to be recorded. as Dean's solicitor asked" in text
    assert "June Marlowe did not want to be recorded, and said: “No.”" in text


def test_only_a_childs_letter_tells_from_which_age_it_can_be_read() -> None:
    papers = [paper for copy in (for_ella(), for_mia()) for paper in made(copy, ("html",))]
    ages = [paper.reading_age for paper in papers if isinstance(paper, Paper)]
    assert 5 <= ages[0] <= 9
    assert not any(ages[1:])
