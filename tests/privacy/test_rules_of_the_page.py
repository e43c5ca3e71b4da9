"""What takes the screen over, what a page that is held loses, and what the chair is told stays off it."""

from datetime import timedelta
from typing import Any

import pytest

from soundingboard.conference.board import Response, Score
from soundingboard.conference.decision import Decision
from soundingboard.conference.meeting import AgendaItem, Alarm, AtDoor, Break, ClosedPart
from soundingboard.conference.people import Absence, Child, Person
from soundingboard.conference.plan import Action, ActionReview, CoreGroup, Outcome
from soundingboard.views.room.holding import held
from soundingboard.views.room.let_in import let_in
from soundingboard.views.room.taking_over import running_break, taken_over
from soundingboard.views.room.unsaid import unsaid
from tests.privacy.by_hand import DAY, Hall, hall, left_call

LATER = DAY + timedelta(hours=1)
DOOR = "It stays calm until you say what was decided at the door."
ALARM = "It stays calm until you go on after the emergency."
CLOSED = "It stays calm until the closed part ends."
OUT = "It waits until they are back, or you say why you go on."

Row = tuple[Any, dict[str, Any]]


def on_the_day(*rows: Row, **conference: Any) -> Hall:  # noqa: ANN401 - fields of a conference
    """A conference that has begun, with these rows."""
    made = hall("mia sam")
    for name, value in ({"started_at": DAY, "neutral": False} | conference).items():
        setattr(made.conference, name, value)
    for number, (noun, fields) in enumerate(rows):
        made.add(noun, **({"id": f"row-{number}"} | fields))
    return made


def lasting(noun: Any, **fields: Any) -> Row:  # noqa: ANN401 - a noun that lasts, and its fields
    """Something that goes on, unless ``until`` is given."""
    return noun, {"started": DAY} | fields


A_BREAK = lasting(Break, minutes=10)
AT_THE_DOOR = lasting(AtDoor)
AN_ALARM = lasting(Alarm, why="fire")
A_CLOSED_PART = lasting(ClosedPart, why="harm")
SOMEBODY_OUT = lasting(Absence, who="mia")


@pytest.mark.parametrize(
    ("rows", "conference", "page", "why"),
    [
        ((), {}, "", ""),
        ((), {"started_at": None}, "neutral", ""),
        ((), {"closed_at": LATER}, "neutral", ""),
        ((), {"hidden": True}, "neutral", ""),
        ((), {"neutral": True}, "neutral", ""),
        ((AT_THE_DOOR,), {}, "neutral", DOOR),
        ((lasting(AtDoor, until=LATER),), {}, "", ""),
        ((AN_ALARM,), {}, "neutral", ALARM),
        ((lasting(Alarm, why="fire", until=LATER),), {}, "", ""),
        ((A_CLOSED_PART,), {}, "neutral", CLOSED),
        ((lasting(ClosedPart, why="harm", until=LATER),), {}, "", ""),
        ((lasting(ClosedPart, why="harm", until=LATER), A_CLOSED_PART), {}, "neutral", CLOSED),
        ((A_BREAK,), {}, "break", ""),
        ((A_BREAK,), {"page": "plan"}, "", ""),
        ((lasting(Break, minutes=10, until=LATER),), {}, "", ""),
        ((SOMEBODY_OUT,), {}, "pause", OUT),
        ((lasting(Absence, who="mia", until=LATER),), {}, "", ""),
        ((lasting(Absence, who="mia", gone_on_because="she asked"),), {}, "", ""),
        ((SOMEBODY_OUT, lasting(Absence, who="sam", until=LATER)), {}, "pause", OUT),
        ((SOMEBODY_OUT, A_BREAK), {}, "break", ""),
        ((SOMEBODY_OUT, A_BREAK), {"neutral": True}, "neutral", ""),
        ((A_BREAK, A_CLOSED_PART), {"neutral": True}, "neutral", CLOSED),
        ((AN_ALARM, A_CLOSED_PART), {}, "neutral", ALARM),
        ((AN_ALARM, AT_THE_DOOR), {}, "neutral", DOOR),
        ((AT_THE_DOOR,), {"hidden": True}, "neutral", ""),
    ],
)
def test_what_takes_the_screen_over(
    rows: tuple[Row, ...], conference: dict[str, Any], page: str, why: str
) -> None:
    taken = taken_over(on_the_day(*rows, **conference).record)
    assert (taken.page, taken.why) == (page, why) if taken else (page, why) == ("", "")


def test_which_break_is_on() -> None:
    over = lasting(Break, minutes=10, until=LATER)
    assert running_break(on_the_day(over).record) is None
    running = running_break(on_the_day(over, A_BREAK).record)
    assert running is not None
    assert running.id == "row-1"


ITEM = {"id": "x", "title": "T", "family_title": "T", "minutes": 5, "purpose": "open", "position": 1}
SCORE = {"id": "x", "who": "mia", "about": [], "score": 3, "at": DAY, "shown": True}
RESPONSE = {"id": "x", "entry": "card", "who": "mia", "response": "agree", "words": "Yes.", "at": DAY}
DECISION = {"id": "x", "outcome": "plan", "reasons": "Because.", "words_for_child": "You.", "at": DAY}
GROUP = {"id": "x", "lead": "sam", "members": ["sam"]}
PERSON = {"id": "x", "name": "Xan Y", "called": "Xan", "is_": "Aunt", "group": "family"}
CHILD = {"id": "x", "name": "Xan Y", "called": "Xan"}
REVIEW = {"id": "x", "status": "done"}
GONE = None
SAME: dict[str, Any] = {}


@pytest.mark.parametrize(
    ("noun", "was", "now", "stands"),
    [
        (Score, SCORE, SAME, SAME),
        (Score, SCORE, GONE, GONE),
        (Score, SCORE, {"shown": False}, GONE),
        (Score, SCORE, {"may_share": "ask"}, GONE),
        (Score, SCORE, {"may_share": "yes"}, SAME),
        (Score, SCORE | {"why": "He shouts."}, {"why": "He does."}, {"why": ""}),
        (Score, SCORE, {"score": 9}, SAME),
        (Response, RESPONSE, SAME, SAME),
        (Response, RESPONSE, GONE, GONE),
        (Response, RESPONSE, {"response": "think"}, GONE),
        (Response, RESPONSE, {"words": "Well."}, {"words": ""}),
        (Decision, DECISION, GONE, GONE),
        (Decision, DECISION, {"reasons": "Others."}, {"reasons": ""}),
        (Decision, DECISION, {"words_for_child": "Ella."}, {"words_for_child": ""}),
        (Decision, DECISION, {"outcome": "no_plan"}, SAME),
        (AgendaItem, ITEM, GONE, SAME),
        (AgendaItem, ITEM | {"recap": "We spoke."}, {"recap": "We talked."}, {"recap": ""}),
        (AgendaItem, ITEM, {"family_title": "Other"}, SAME),
        (CoreGroup, GROUP, GONE, GONE),
        (CoreGroup, GROUP, {"lead": "ruth"}, SAME),
        (ActionReview, REVIEW, GONE, GONE),
        (Person, PERSON, GONE, SAME),
        (Person, PERSON, {"removed": True}, {"removed": True}),
        (Person, PERSON, {"called": "Alex"}, SAME),
        (Child, CHILD, GONE, SAME),
        (Child, CHILD, {"removed": True}, {"removed": True}),
    ],
)
def test_a_page_that_is_held_loses_what_was_taken_back_and_gains_nothing(
    noun: Any,  # noqa: ANN401 - any noun of a page
    was: dict[str, Any],
    now: dict[str, Any] | None,
    stands: dict[str, Any] | None,
) -> None:
    before, after = hall("mia"), hall("mia")
    before.add(noun, **was)
    if now is not None:
        after.add(noun, **(was | now))
    left = [row for row in held(before.record, after.record).all(noun) if row.id == "x"]
    told = [{name: getattr(row, name) for name in was | (stands or {})} for row in left]
    assert told == ([] if stands is None else [was | stands])


def test_where_nothing_was_taken_back_the_held_page_is_the_very_same() -> None:
    """Also where another row was added since, which it does not gain."""
    before = hall("mia")
    before.add(Score, **SCORE)
    was = before.record
    after = hall("mia")
    after.rows = {noun: dict(rows) for noun, rows in before.rows.items()}
    after.add(Score, **(SCORE | {"id": "y"}))
    assert held(was, after.record) is was
    assert held(was, was) is was


NAMED = "Noah sleeps there"
CURRENT = {"current_item": "x"}


@pytest.mark.parametrize(
    ("rows", "conference", "told"),
    [
        ((), {}, {}),
        (((Outcome, {"id": "aim", "text": NAMED}),), {}, {"aim": NAMED}),
        (((Outcome, {"id": "aim", "text": "they sleep"}),), {}, {}),
        (((Outcome, {"id": "aim", "text": NAMED, "not_for": ["dean"]}),), {}, {}),
        (((Action, {"id": "a", "what": NAMED, "who": "sam", "outcome": "", "at": DAY}),), {}, {"a": NAMED}),
        (((Action, {"id": "a", "what": "Sam rings", "who": "sam", "outcome": "", "at": DAY}),), {}, {}),
        (((AgendaItem, ITEM | {"family_title": NAMED}),), {}, {"x": NAMED}),
        (((AgendaItem, ITEM | {"family_title": NAMED, "state": "skipped"}),), {}, {}),
        (((AgendaItem, ITEM | {"family_title": NAMED, "not_for": ["dean"]}),), {}, {}),
        (((AgendaItem, ITEM | {"recap": NAMED}),), CURRENT, {"x": NAMED}),
        (((AgendaItem, ITEM | {"recap": NAMED}),), {}, {}),
        (((Decision, DECISION | {"id": "ella", "reasons": NAMED}),), {}, {"ella": NAMED}),
        (((Decision, DECISION | {"id": "ella"}),), {}, {}),
        (((Decision, DECISION | {"id": "noah", "reasons": NAMED}),), {}, {}),
        (((Score, SCORE | {"why": NAMED}),), {}, {"x": NAMED}),
        (((Score, SCORE | {"why": "He shouts."}),), {}, {}),
        (((Score, SCORE | {"why": NAMED, "shown": False}),), {}, {}),
        (((Score, SCORE | {"why": NAMED, "about": ["noah"]}),), {}, {}),
    ],
)
def test_what_names_a_child_of_whom_somebody_looking_may_not_know_is_told_the_chair(
    rows: tuple[Row, ...], conference: dict[str, Any], told: dict[str, str]
) -> None:
    """Dean may know of Ella alone; Mia, who may know of both, is told of nothing kept back."""
    for here, expected in (("dean sam", told), ("mia sam", {})):
        made = hall(here)
        for name, value in conference.items():
            setattr(made.conference, name, value)
        for noun, fields in rows:
            made.add(noun, **fields)
        found = list(unsaid(made.record, made.room))
        assert [(one.code, one.about) for one in found] == [("cue_names_child", (key,)) for key in expected]
        assert all(f"“{expected[one.about[0]]}” names a child" in one.message for one in found)


@pytest.mark.parametrize(
    ("who", "conference", "about"),
    [
        ("dean", {}, ("dean",)),
        ("ruth", {}, ()),
        ("dean ruth", {}, ("dean",)),
        ("dean lee", {}, ("dean", "lee")),
        ("", {}, ()),
        ("dean", {"started_at": None}, ()),
        ("dean", {"closed_at": LATER}, ()),
        ("dean", {"shared_on_call": False}, ()),
    ],
)
def test_the_chair_is_told_whom_the_call_may_let_back_in(
    who: str, conference: dict[str, Any], about: tuple[str, ...]
) -> None:
    made = on_the_day(**conference)
    for each in who.split():
        left_call(made, each)
    found = list(let_in(made.record, made.room))
    assert [(one.code, one.about) for one in found] == ([("cue_let_in", about)] if about else [])
    for one in found:
        names = " and ".join(each.title() for each in about)
        counts = "count" if len(about) > 1 else "counts"
        assert one.message == f"{names} left the call and {counts} as looking until taken off it."
