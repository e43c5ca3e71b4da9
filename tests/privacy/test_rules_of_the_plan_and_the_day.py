"""Why an action, an outcome or a part of the day is kept back, and of which child they may know."""

from datetime import timedelta
from typing import Any

import pytest

from soundingboard.conference.board import Entry
from soundingboard.conference.meeting import AgendaItem, ItemSpan
from soundingboard.conference.people import Child, Person, Presence
from soundingboard.conference.plan import Action, CoreGroup, Outcome
from soundingboard.views.audience import names_but
from soundingboard.views.shown import AIM_HIDDEN, RISK_HIDDEN, Hidden
from tests.privacy.by_hand import BLAME, BLAMES, DAY, HOLDS_IT, NOT_FOR_ALL, Hall, card, guarded


def aim(of: Hall, **fields: Any) -> Any:  # noqa: ANN401 - the fields of an outcome, and the outcome
    """An outcome of the plan."""
    return of.add(Outcome, **({"id": "aim", "text": "they sleep"} | fields))


def promise(of: Hall, **fields: Any) -> Any:  # noqa: ANN401 - the same of an action
    """An action that serves it."""
    usual = {"id": "a", "what": "Sam rings", "who": "sam", "outcome": "aim", "at": DAY}
    known = {"how_often": "each week", "how_we_will_know": "it is calm"}
    return of.add(Action, **(usual | known | fields))


@pytest.mark.parametrize(
    ("here", "fields", "may"),
    [
        ("mia dean sam", {}, True),
        ("", {"audience": ["professionals"]}, False),
        ("ruth sam", {"audience": ["professionals"]}, False),
        ("mia dean", {"audience": ["mia"]}, False),
        ("mia dean", {"not_for": ["dean"]}, False),
        ("mia", {"not_for": ["dean"]}, True),
        ("dean", {"about": ["ella"]}, True),
        ("dean", {"about": ["noah"]}, False),
        ("lee", {"about": ["ella"]}, False),
        ("ella", {"about": ["ella"]}, False),
        ("ella", {"audience": ["child"], "about": ["ella"]}, True),
        ("mia", {"withdrawn": "not needed"}, False),
        ("mia", {"text": "they sleep at Larch Row"}, True),
        ("dean", {"text": "they sleep at Larch Row"}, False),
        ("dean", {"text": BLAME}, True),
    ],
)
def test_whether_an_outcome_may_stand(here: str, fields: dict[str, Any], may: bool) -> None:
    here_now = guarded(here)
    row = aim(here_now, **fields)
    assert here_now.room.may_show(row) is may


@pytest.mark.parametrize(
    ("here", "fields", "of_aim", "against"),
    [
        ("mia dean sam", {}, {}, None),
        ("mia dean sam", {"outcome": ""}, {}, None),
        ("mia dean", {"outcome": ""}, {"about": ["noah"]}, None),
        ("mia dean", {}, {"about": ["noah"]}, NOT_FOR_ALL),
        ("mia dean", {}, {"about": ["ella"]}, None),
        ("mia dean", {"not_for": ["dean"]}, {}, NOT_FOR_ALL),
        ("mia dean", {"audience": ["mia"]}, {}, NOT_FOR_ALL),
        ("sam", {"audience": ["professionals"]}, {}, NOT_FOR_ALL),
        ("ella", {}, {}, NOT_FOR_ALL),
        ("mia", {"withdrawn": "not needed"}, {}, NOT_FOR_ALL),
        ("mia", {"withdrawn": "not needed", "outcome": ""}, {}, NOT_FOR_ALL),
        ("mia dean", {}, {"audience": ["professionals"]}, AIM_HIDDEN),
        ("mia dean", {}, {"not_for": ["dean"]}, AIM_HIDDEN),
        ("mia", {}, {"not_for": ["dean"]}, None),
        ("mia dean", {}, {"withdrawn": "not needed"}, AIM_HIDDEN),
        ("mia dean", {}, {"text": "they sleep at Larch Row"}, AIM_HIDDEN),
        ("mia dean", {"not_for": ["dean"]}, {"not_for": ["dean"]}, NOT_FOR_ALL),
        ("mia dean", {"what": BLAME}, {"not_for": ["dean"]}, AIM_HIDDEN),
        ("mia dean", {"what": "Sam goes to Larch Row"}, {}, HOLDS_IT),
        ("mia dean", {"who": "Larch Row"}, {}, HOLDS_IT),
        ("mia dean", {"how_often": "at Larch Row"}, {}, HOLDS_IT),
        ("mia dean", {"how_we_will_know": "Larch Row is calm"}, {}, HOLDS_IT),
        ("mia dean", {"what": "Sam goes to Larch Row", "shown": True}, {}, HOLDS_IT),
        ("mia", {"what": "Sam goes to Larch Row"}, {}, None),
        ("mia", {"what": BLAME}, {}, BLAMES),
        ("mia", {"how_we_will_know": BLAME}, {}, BLAMES),
        ("mia", {"what": BLAME, "shown": True}, {}, None),
    ],
)
def test_why_an_action_is_kept_back(
    here: str, fields: dict[str, Any], of_aim: dict[str, Any], against: Hidden | None
) -> None:
    here_now = guarded(here)
    aim(here_now, **of_aim)
    row = promise(here_now, **fields)
    assert here_now.room.keeps_back_action(row) == against


ANSWERS = {"outcome": "", "risks": ["card"]}


@pytest.mark.parametrize(
    ("here", "fields", "of_risk", "against"),
    [
        ("mia dean", ANSWERS, {}, None),
        ("mia dean", ANSWERS, {"not_for": ["dean"]}, RISK_HIDDEN),
        ("mia", ANSWERS, {"not_for": ["dean"]}, None),
        ("mia dean", ANSWERS, {"about": ["noah"]}, RISK_HIDDEN),
        ("mia dean", ANSWERS, {"about": ["noah", "ella"]}, None),
        ("lee", ANSWERS, {"about": ["noah"]}, None),
        ("mia sam", ANSWERS, {"audience": ["sam"]}, RISK_HIDDEN),
        ("sam", ANSWERS, {"audience": ["professionals"]}, None),
        ("mia dean", ANSWERS | {"outcome": "aim"}, {"not_for": ["dean"]}, RISK_HIDDEN),
        ("mia dean", {"outcome": ""}, {"not_for": ["dean"]}, None),
        ("mia dean", ANSWERS | {"risks": ["card", "gone"]}, {}, None),
        ("mia dean", ANSWERS, {"not_for": ["dean"], "withdrawn": "she asked"}, RISK_HIDDEN),
        ("mia dean", ANSWERS | {"who": "dean"}, {"not_for": ["dean"]}, None),
        ("mia dean", ANSWERS | {"helpers": ["dean"]}, {"not_for": ["dean"]}, None),
        ("mia dean", ANSWERS | {"who": "mia"}, {"audience": ["sam"]}, RISK_HIDDEN),
        ("mia dean", ANSWERS | {"not_for": ["dean"]}, {"not_for": ["dean"]}, NOT_FOR_ALL),
        ("mia dean", ANSWERS | {"what": BLAME}, {"not_for": ["dean"]}, RISK_HIDDEN),
    ],
)
def test_a_step_is_for_those_who_may_read_each_risk_that_it_answers_or_who_do_it(
    here: str, fields: dict[str, Any], of_risk: dict[str, Any], against: Hidden | None
) -> None:
    here_now = guarded(here)
    aim(here_now)
    here_now.add(Entry, **card(**of_risk))
    row = promise(here_now, **fields)
    assert here_now.room.keeps_back_action(row) == against


def test_a_step_that_stands_in_the_record_no_more_is_kept_back_whatever_it_answered() -> None:
    here_now = guarded("mia dean")
    row = promise(here_now, **ANSWERS)
    here_now.rows[Action] = {}
    assert here_now.room.keeps_back_action(row) == NOT_FOR_ALL


@pytest.mark.parametrize(
    ("before", "now", "against"),
    [
        ({"outcome": ""}, {}, NOT_FOR_ALL),
        (ANSWERS, {"outcome": ""}, None),
        ({"outcome": ""}, ANSWERS | {"risks": ["secret"]}, RISK_HIDDEN),
        ({}, {"outcome": ""}, None),
        ({"outcome": "", "what": "Larch Row"}, {"outcome": ""}, HOLDS_IT),
        ({"outcome": ""}, {"outcome": "", "not_for": ["dean"]}, NOT_FOR_ALL),
        ({"outcome": "", "not_for": ["dean"]}, {"outcome": ""}, None),
        ({"outcome": "", "shown": True, "what": BLAME}, {"outcome": "", "what": BLAME}, None),
        ({"outcome": "", "what": BLAME}, {"outcome": "", "what": BLAME, "shown": True}, BLAMES),
    ],
)
def test_an_older_form_of_an_action_goes_by_who_may_see_it_now(
    before: dict[str, Any], now: dict[str, Any], against: Hidden | None
) -> None:
    """Its outcome is about Noah, and Dean is here."""
    here_now = guarded("mia dean")
    aim(here_now, about=["noah"])
    older = promise(here_now, **before)
    promise(here_now, **now)
    assert here_now.room.keeps_back_action(older) == against


def test_an_older_form_of_an_outcome_goes_by_who_may_see_it_now() -> None:
    here_now = guarded("mia dean")
    older = aim(here_now)
    secret = aim(here_now, text="they sleep at Larch Row")
    narrower = aim(here_now, about=["noah"])
    assert not here_now.room.may_show(older)
    aim(here_now)
    assert here_now.room.may_show(narrower)
    assert not here_now.room.may_show(secret)


def test_what_stands_in_the_record_no_more_is_kept_back() -> None:
    here_now = guarded("mia")
    gone = aim(here_now), promise(here_now), part(here_now)
    room = guarded("mia").room
    assert not room.may_show(gone[0])
    assert room.keeps_back_action(gone[1]) == NOT_FOR_ALL
    assert not room.may_show_item(gone[2])


def part(of: Hall, **fields: Any) -> Any:  # noqa: ANN401 - the fields of a part of the day, and the part
    """A part of the day."""
    usual = {
        "id": "moved",
        "title": "",
        "family_title": "A move",
        "minutes": 5,
        "purpose": "info",
        "position": 1,
    }
    return of.add(AgendaItem, **(usual | fields))


@pytest.mark.parametrize(
    ("here", "readers", "may"),
    [
        ("mia dean", {}, True),
        ("mia dean:teams", {"audience": ["mia"]}, False),
        ("mia dean:phone", {"audience": ["mia"]}, True),
        ("mia dean:teams", {"not_for": ["dean"]}, False),
        ("mia dean:phone", {"not_for": ["dean"]}, True),
        ("ruth sam", {"audience": ["professionals"]}, False),
        ("", {"audience": ["professionals"]}, False),
        ("ella", {}, False),
    ],
)
def test_whether_a_part_of_the_day_may_stand(here: str, readers: dict[str, Any], may: bool) -> None:
    here_now = guarded(here)
    older = part(here_now)
    part(here_now, **readers)
    assert here_now.room.may_show_item(older) is may


@pytest.mark.parametrize(
    ("here", "not_for", "may"),
    [
        ("mia dean", [], True),
        ("mia dean", ["dean"], False),
        ("mia dean:teams", ["dean"], False),
        ("mia dean:phone", ["dean"], True),
        ("mia ella", ["dean"], True),
        ("mia ruth", ["ruth"], True),
        ("", ["dean"], True),
    ],
)
def test_what_is_kept_from_somebody_stands_while_they_do_not_look(
    here: str, not_for: list[str], may: bool
) -> None:
    here_now = guarded(here)
    group: dict[str, Any] = {"id": "core-group", "lead": "sam", "members": ["sam"]}
    older = here_now.add(CoreGroup, **group)
    assert here_now.room.may_have(older)
    here_now.add(CoreGroup, **group, not_for=not_for)
    assert here_now.room.may_have(older) is may
    here_now.rows[CoreGroup].clear()
    assert here_now.room.may_have(older), "an older form, of what nobody keeps from anybody any more"


@pytest.mark.parametrize(
    ("here", "ella", "noah"),
    [
        ("", True, True),
        ("mia gran sam", True, True),
        ("mia gran ade sam", False, True),
        ("dean", True, False),
        ("dean:teams", True, False),
        ("dean:phone", True, True),
        ("lee", False, True),
        ("mia dean lee", False, False),
        ("ella", True, False),
        ("ella mia", True, False),
        ("ella noah", False, False),
    ],
)
def test_of_which_child_everyone_may_know(here: str, ella: bool, noah: bool) -> None:
    room = guarded(here).room
    assert (room.may_know_of("ella"), room.may_know_of("noah")) == (ella, noah)
    assert (room.may_name("ella"), room.may_name("noah")) == (ella, noah)
    grown = guarded(" ".join(who for who in here.split() if who not in ("ella", "noah"))).room
    named = tuple(name not in room.unnamed for name in ("Ella", "Noah Ward"))
    assert named == (grown.may_name("ella"), grown.may_name("noah")), "a child may be told of another"


@pytest.mark.parametrize(
    ("of_dean", "fields", "may"),
    [
        ((10, 30, "room"), {}, False),
        ((10, 30, "teams"), {}, False),
        ((10, 30, "teams"), {"on_call": False}, True),
        ((10, 30, "room"), {"on_call": False}, False),
        ((10, 30, "phone"), {}, True),
        ((0, 21, "room"), {}, False),
        ((0, 20, "room"), {}, True),
        ((10, 30, "room"), {"state": "finished"}, True),
        ((10, 30, "room"), {"removed": "dean"}, True),
        ((10, None, "room"), {}, True),
    ],
)
def test_who_has_gone_counts_for_names_until_the_next_part(
    of_dean: tuple[int, int | None, str], fields: dict[str, Any], may: bool
) -> None:
    """Dean may not know of Noah. Since he went nobody looks who may not, so only names wait."""
    first, last, joins = of_dean
    state = fields.get("state", "now")
    made = guarded("mia", **{name: value for name, value in fields.items() if name != "state"})
    known: dict[str, Any] = {"title": "", "family_title": "", "minutes": 5, "purpose": "info", "position": 1}
    made.add(AgendaItem, id="before", **known, state="finished")
    made.add(AgendaItem, id="on", **known, state=state)
    for item, since in (("before", 0), ("on", 20)):
        made.add(ItemSpan, id=item, item=item, started=DAY + timedelta(minutes=since))
    until = None if last is None else DAY + timedelta(minutes=last)
    made.add(Presence, id="p", who="dean", joins=joins, started=DAY + timedelta(minutes=first), until=until)
    room = made.room
    assert (room.may_name("noah"), room.may_name("ella")) == (may, True)
    assert ({"Noah", "Noah Ward"} <= room.unnamed, "Ella" in room.unnamed) == (not may, False)
    assert room.may_know_of("noah")


def test_the_names_of_all_children_but_some() -> None:
    record = guarded("").record
    ella, noah = record.find(Child, "ella"), record.find(Child, "noah")
    assert ella
    assert noah
    assert names_but(record, [ella]) == {"Noah", "Noah Ward"}
    assert names_but(record, [ella, noah]) == frozenset()
    sam = record.find(Person, "sam")
    assert sam
    for name, called, gone, telling in (
        ("Noah Reed", "Sam", False, {"Noah Ward"}),
        ("Sam Reed", "Noah", False, {"Noah Ward"}),
        ("Noah Reed", "Noah", True, {"Noah", "Noah Ward"}),
        ("Sam Reed", "Noah's uncle", False, {"Noah", "Noah Ward"}),
    ):
        sam.name, sam.called, sam.removed = name, called, gone
        assert names_but(record, [ella]) == telling, (name, called)
    sam.removed = True
    noah.called = ella.called
    assert names_but(record, [ella]) == {"Noah", "Noah Ward"}, "whatever he is called"
    noah.born = None
    assert names_but(record, [ella]) > {"Noah", "Noah Ward", "pregnant"}, "whoever is not born yet"
    assert names_but(record, [noah]) & {"pregnant", "baby"} == frozenset()


@pytest.mark.parametrize(
    ("here", "audience", "not_for", "about", "may"),
    [
        ("mia sam", ["everyone"], [], [], True),
        ("mia sam", ["everyone"], ["sam"], [], False),
        ("mia dean", ["everyone"], [], ["noah"], False),
        ("sam", ["professionals"], [], [], False),
        ("", ["professionals"], [], [], False),
        ("ella", ["everyone"], [], ["ella"], False),
        ("ella", ["child"], [], ["ella"], True),
    ],
)
def test_whether_all_may_see(
    here: str, audience: list[str], not_for: list[str], about: list[str], may: bool
) -> None:
    assert guarded(here).room.all_may_see(audience, not_for, about) is may


@pytest.mark.parametrize(
    ("here", "children", "may"),
    [
        ("lee", "", True),
        ("lee", "ella", False),
        ("lee", "noah", True),
        ("lee", "ella noah", True),
        ("dean lee", "ella noah", True),
        ("dean lee", "noah", False),
        ("ella noah", "ella noah", True),
        ("ella noah", "noah", False),
        ("", "ella", True),
    ],
)
def test_whether_each_who_looks_may_know_of_one_of_them(here: str, children: str, may: bool) -> None:
    assert guarded(here).room.may_know_of_one(children.split()) is may
