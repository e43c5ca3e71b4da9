"""What is ready before the day: each point on both sides of its line, and nothing asked that is settled."""

from dataclasses import replace
from datetime import date, datetime
from typing import Any

import pytest

from soundingboard.practice.facts import (
    ChildFacts,
    ChoiceFacts,
    Facts,
    FatherFacts,
    KeptApart,
    PreparationFacts,
    ReadinessAnswer,
    ReportFacts,
    SafetyAnswer,
    ShareFacts,
)
from soundingboard.practice.policy import Policy
from soundingboard.practice.readiness import TOPICS, URGENT, most_urgent, readiness
from soundingboard.practice.ready_point import Point, State
from tests.unit.practice.sample import BEFORE, DEAN, ELLA, JUNE, MIA, NOAH, PRIYA, SAM, START, TOM

INVITED = datetime(2026, 11, 10, 9)


def points(facts: Facts, topic: str) -> dict[tuple[str, str], Point]:
    found = readiness(facts, Policy())
    return {(point.about, point.what): point for point in found if point.topic == topic}


def state(facts: Facts, topic: str, about: str, what: str = "") -> str:
    return points(facts, topic)[about, what].state


def with_(**changes: Any) -> Facts:  # noqa: ANN401 - any field of the facts
    return replace(BEFORE, **changes)


def answered(about: str, what: str, answer: str, why: str = "") -> Facts:
    return with_(readiness=(ReadinessAnswer(about, what, answer, why),))


BABY = ChildFacts("one", "Baby Quist", "Baby", due=date(2027, 3, 1))


@pytest.mark.parametrize(
    ("facts", "said"),
    [
        (BEFORE, ""),
        (with_(children=(BABY,)), ""),
        (
            with_(children=(BABY, replace(BABY, id="two", name="baby  quist"))),
            "one child here has the name Baby Q",
        ),
        (
            with_(children=(BABY, replace(BABY, id="two", called="Bean"))),
            "one child here has the name Baby Quist",
        ),
        (with_(children=(BABY, replace(BABY, id="two", name="Baby 2 Quist"))), ""),
        (with_(people=(DEAN, replace(DEAN, id="two", is_="Uncle"))), "one person here has the name Dean"),
        (
            with_(people=(DEAN,), children=(replace(BABY, name=DEAN.name),)),
            "one person here has the name Dean",
        ),
    ],
)
def test_people_of_one_name_are_to_be_told_apart(facts: Facts, said: str) -> None:
    found = [*points(facts, "alike").values()]
    assert [point.state for point in found] == ["missing"] * bool(said)
    assert said in "".join(point.words for point in found)


def test_every_topic_is_told_and_in_order() -> None:
    baby = ChildFacts("baby", "Baby Marlowe", "Baby", due=date(2027, 3, 1))
    twin = replace(baby, id="twin")
    facts = with_(children=(ELLA, NOAH, baby, twin), kept_apart=(KeptApart(("mia", "dean")),))
    every = [point.topic for point in readiness(facts, Policy())]
    assert list(dict.fromkeys(every)) == list(TOPICS)


@pytest.mark.parametrize(
    ("facts", "wanted"),
    [
        (BEFORE, "missing"),
        (with_(safety_answers=(*BEFORE.safety_answers, SafetyAnswer("june"))), "asked"),
        (with_(safety_answers=(*BEFORE.safety_answers, SafetyAnswer("june", "yes"))), "ready"),
    ],
)
def test_row_71_asked_and_not_answered_is_no_yes(facts: Facts, wanted: str) -> None:
    assert state(facts, "safety", "june") == wanted


@pytest.mark.parametrize(
    ("arranged", "said", "wanted"),
    [
        ("", (), "missing"),
        ("", (ReadinessAnswer("mia", "apart_dean", "no"),), "asked"),
        ("", (ReadinessAnswer("mia", "apart_dean", "yes", "Dean rings in"),), "ready"),
        ("", (ReadinessAnswer("mia", "apart_june", "yes"),), "missing"),
        ("Dean rings in", (), "ready"),
    ],
)
def test_row_70_who_must_not_meet_is_ready_once_it_is_said_how(
    arranged: str, said: tuple[ReadinessAnswer, ...], wanted: str
) -> None:
    facts = with_(kept_apart=(KeptApart(("mia", "dean"), "hurt", arranged),), readiness=said)
    [point] = points(facts, "apart").values()
    assert (point.about, point.what, point.state) == ("mia", "apart_dean", wanted)
    assert "Mia and Dean" in point.words
    assert ("Dean rings in" in point.words) is (bool(arranged) or bool(said and said[0].why))
    assert points(BEFORE, "apart") == {}, "nobody is kept apart of whom nobody said it"


@pytest.mark.parametrize("left_out", ["process", "outcomes", "part"])
def test_row_62_a_talk_that_left_something_out_is_not_the_whole_talk(left_out: str) -> None:
    done = PreparationFacts("mia", date(2026, 11, 18), date(2026, 11, 20), "sam")
    assert state(with_(preparations=(done,)), "prepared", "mia") == "ready"
    part = replace(done, left_out=(left_out,))
    assert state(with_(preparations=(part,)), "prepared", "mia") == "missing"
    assert state(with_(preparations=(replace(done, leaflet=None),)), "prepared", "mia") == "missing"


@pytest.mark.parametrize(
    ("answer", "wanted"),
    [("yes", "ready"), ("declined", "ready"), ("not_needed", "ready"), ("no", "asked"), ("", "missing")],
)
def test_an_answer_settles_a_point_and_no_is_asked_and_not_settled(answer: str, wanted: str) -> None:
    facts = answered("domestic_abuse", "specialist", answer, "Refuge was rung")
    point = points(facts, "specialist")["domestic_abuse", "specialist"]
    assert point.state == wanted
    assert ("Refuge was rung" in point.words) is bool(answer)


def test_row_72_each_need_is_seen_to_and_whoever_has_none_is_asked() -> None:
    asked = points(BEFORE, "needs")
    assert {key: point.state for key, point in asked.items()} == {
        ("mia", "childcare"): "missing",
        ("mia", "reading_time"): "missing",
        ("mia", "needs"): "missing",
        ("dean", "needs"): "missing",
    }
    seen_to = with_(
        readiness=(
            ReadinessAnswer("mia", "childcare", "yes", "the crèche"),
            ReadinessAnswer("mia", "reading_time", "no"),
            ReadinessAnswer("mia", "needs", "not_needed"),
            ReadinessAnswer("dean", "needs", "not_needed"),
        )
    )
    assert [point.state for point in points(seen_to, "needs").values()] == [
        "ready",
        "asked",
        "ready",
        "ready",
    ]


def test_a_need_that_is_noted_leaves_the_others_to_be_asked_for() -> None:
    asked = points(BEFORE, "needs")["mia", "needs"].words
    assert "childcare" not in asked
    assert "travel, another time of day, reading, an interpreter, joining by video" in asked


def test_how_a_parent_is_kept_in_touch_with_is_a_point_too() -> None:
    for told, wanted in (("", "missing"), ("Sam rings on Mondays", "ready")):
        facts = with_(people=(MIA, replace(DEAN, keep_in_touch=told)))
        assert state(facts, "touch", "dean", "keep_in_touch") == wanted


def test_an_interpreter_who_is_asked_to_come_is_no_open_need() -> None:
    mia = replace(MIA, needs=frozenset({"interpreter"}))
    facts = with_(people=(mia, SAM))
    assert state(facts, "needs", "mia", "interpreter") == "missing"
    interpreter = replace(PRIYA, id="ida", is_="Interpreter", agency="Speak")
    assert state(with_(people=(mia, SAM, interpreter)), "needs", "mia", "interpreter") == "ready"


def test_row_30_fathers_their_side_and_older_children_are_asked_for() -> None:
    nobody = with_(people=(MIA, JUNE, SAM))
    assert state(nobody, "father", "ella") == "missing"
    named = replace(nobody, fathers=(FatherFacts("ella", None, "not_known", "Mia does not say"),))
    assert (state(named, "father", "ella"), state(named, "father", "noah")) == ("ready", "missing")
    for what in ("older_children", "fathers_side"):
        assert state(BEFORE, "kin", "conference", what) == "missing"
        assert state(answered("conference", what, "not_needed"), "kin", "conference", what) == "ready"
    assert points(with_(children=()), "kin") == {}


def test_row_54_a_school_for_each_child_of_school_age() -> None:
    assert list(points(BEFORE, "school")) == [("ella", "school")]
    assert state(BEFORE, "school", "ella", "school") == "ready"
    other = with_(people=(MIA, replace(TOM, to=("noah",))))
    assert state(other, "school", "ella", "school") == "missing"


@pytest.mark.parametrize(
    ("tom", "wanted"),
    [
        ({}, "ready"),
        ({"joins": "written"}, "missing"),
        ({"apologies": True}, "missing"),
        ({"invited_at": None}, "missing"),
    ],
)
def test_who_is_asked_and_comes_makes_a_quorum(tom: dict[str, Any], wanted: str) -> None:
    asked = [replace(one, invited_at=INVITED) for one in (MIA, SAM, PRIYA, TOM)]
    coming = with_(people=(*asked[:3], replace(asked[3], **tom)))
    assert state(coming, "quorum", "conference") == wanted


def test_a_baby_that_is_due_has_its_midwife_and_health_visitor() -> None:
    baby = ChildFacts("baby", "Baby Marlowe", "Baby", due=date(2027, 3, 1))
    assert points(BEFORE, "birth") == {}
    assert [point.state for point in points(with_(children=(baby,)), "birth").values()] == [
        "missing",
        "ready",
    ]


def test_row_58_everybody_who_writes_is_asked_and_an_agency_only_once() -> None:
    assert state(BEFORE, "reports", "report-school") == "missing"
    assert state(BEFORE, "reports", "report-police") == "ready"
    nurse = replace(PRIYA, id="nia", name="Nia Nurse", called="Nia", is_="Nursery nurse")
    teacher = replace(TOM, id="ada", called="Ada", agency="Hill School")
    another = replace(teacher, id="bea", called="Bea", agency="hill school")
    more = with_(people=(*BEFORE.people, nurse, teacher, another))
    unasked = [about for (about, what), point in points(more, "reports").items() if what == "report"]
    assert unasked == ["ada"]


@pytest.mark.parametrize(
    ("report", "wanted"),
    [
        (ReportFacts("r", "tom"), "asked"),
        (ReportFacts("r", "tom", received=START), "missing"),
        (ReportFacts("r", "tom", shared=(ShareFacts("dean", INVITED),)), "missing"),
        (ReportFacts("r", "tom", shared=(ShareFacts("dean", INVITED), ShareFacts("mia", INVITED))), "ready"),
    ],
)
def test_a_report_is_ready_when_every_parent_had_it_in_time(report: ReportFacts, wanted: str) -> None:
    assert state(with_(reports=(report,)), "reports", "r") == wanted


def test_row_93_choices_are_asked_of_each_parent() -> None:
    chose = with_(choices=(ChoiceFacts("mia", "break_word", "kettle"),))
    assert state(chose, "choices", "mia", "choices") == "ready"
    assert state(chose, "choices", "dean", "choices") == "missing"


def test_whoever_is_not_invited_is_named() -> None:
    people = tuple(replace(person, invited_at=INVITED) for person in BEFORE.people)
    assert state(with_(people=people), "invited", "conference") == "ready"
    late = with_(people=(*people[:1], DEAN, *people[2:]))
    assert points(late, "invited")["conference", ""].words == "Not invited yet: Dean."


@pytest.mark.parametrize(
    ("states", "words"),
    [
        ({}, ""),
        ({"reports": "missing", "kin": "missing"}, "Reports not all seen in time"),
        ({"invited": "asked", "safety": "asked"}, "Not all asked if it is safe"),
        ({"kin": "missing", "safety": "ready"}, ""),
    ],
)
def test_the_most_urgent_of_what_is_open_is_said_in_a_few_words(states: dict[str, State], words: str) -> None:
    points = [Point(topic, "mia", state, "A sentence.") for topic, state in states.items()]
    assert most_urgent(points) == words
    assert URGENT.keys() <= TOPICS.keys()
