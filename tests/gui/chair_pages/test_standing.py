"""Forms begin with what stands: over the real desk, what goes through them unchanged changes nothing."""

from collections.abc import Iterator, Mapping
from datetime import date, datetime, timedelta
from pathlib import Path

import msgspec
import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot
from sqlalchemy import Column, Table, select

from soundingboard.base.clock import HandClock
from soundingboard.commands.command import Command
from soundingboard.commands.vocabulary import command, name_of
from soundingboard.conference.noun import Noun
from soundingboard.desk.desk import Desk
from soundingboard.ui.chair.asking.filling import Filling
from soundingboard.ui.chair.asking.present import _READ
from soundingboard.ui.chair.asking.questions import FORMS
from soundingboard.ui.chair.asking.strip import FormStrip
from soundingboard.views.chair.parts import CardView, ChairView
from soundingboard.views.chair.plan_parts import ActionView, OutcomeView
from tests.gui.chair_pages.conftest import told
from tests.played import Played, played, sample

ENTERED: tuple[tuple[str, dict[str, object]], ...] = (
    ("capture", {"id": "r1", "kind": "risk", "text": "Ella could be hurt.", "about": ["ella"],
                 "effect": {"ella": "She is tired."}, "audience": ["sam", "mia"], "not_for": ["dean"],
                 "held": True, "protects": ["14 Larch Close"], "matters": ["neglect"],
                 "whose_behaviour": "dean"}),
    ("capture", {"id": "u1", "kind": "not_sure", "text": "Where does Dean sleep?", "finder": "sam",
                 "find_by": "2026-12-04 before the core group, after school"}),
    ("capture", {"id": "c1", "kind": "worry", "text": "I worry.", "said_by": "ella", "own_words": True,
                 "read_by": "ade", "family_concern": True, "may_share": "yes"}),
    ("add_outcome", {"id": "o1", "text": "they feel safe", "about": ["noah", "ella"], "now": "They hide.",
                     "better": "They sleep.", "held_for": "six months", "not_for": ["dean"]}),
    ("add_action", {"id": "a1", "outcome": "o1", "what": "Sam tells Ella what was decided", "who": "sam",
                    "with": ["ade"], "by": "2026-11-26 after school", "until": "2027-02-19",
                    "how_often": "once",
                    "how_we_will_know": "Ella says so", "help": "Ade comes", "risks": ["r1"],
                    "agreed_by": ["ade", "sam"], "tells_child": "ella", "not_for": ["dean"]}),
    ("add_action", {"id": "a2", "what": "Dean asks for a place", "who": "dean", "kind": "referral",
                    "by": "every Monday", "service": "Turning Point", "wait": "six weeks",
                    "meanwhile": "He rings the night line.\n\nJune knows.", "how_to": "Ring 0800 1, press 2.",
                    "audience": "professionals"}),
    ("add_remark", {"id": "m1", "kind": "care_support", "who": "mia", "text": "She needs sleep.\nAnd rest.",
                    "by": "june", "when": "2026-11-25 tomorrow, after school"}),
    ("give_view", {"who": "tom", "child": "ella", "view": "plan", "category": "emotional",
                   "words": "Three  times, “at least”."}),
    ("edit_item", {"item": "child", "title": "Ella and Noah", "minutes": 12, "who": ["ade"]}),
    ("recap", {"item": "family", "text": "We heard Mia. We heard Dean."}),
    ("review_action", {"action": "a1", "status": "part", "evidence": "Sam said so.\nElla did too."}),
    ("respond", {"entry": "r1", "who": "mia", "response": "part", "words": "Not every time."}),
    ("answer_concern", {"entry": "c1", "answer": "We will ring.", "by": "sam",
                        "by_when": "2026-12-04 next Friday, by phone", "action": "a1"}),
    ("set_core_group", {"lead": "sam", "members": ["mia", "june"],
                        "first_meeting": datetime(2026, 12, 3, 12, 30)}),
    ("agree_working_agreement", {"by": ["mia", "sam"], "what_we_ask": "Ring us.",
                                 "what_you_can_ask": "Ring Sam.",
                                 "visits_without_notice": {"home": "limited", "school": "agreed",
                                                           "limits": "not before 8"}}),
    ("check_in_after", {"who": "mia", "by": "june", "when": "2026-11-25 tomorrow, once June is home"}),
    ("keep_in_touch", {"who": "mia", "how": "Sam rings every Monday at 10, and texts."}),
    ("note_number", {"who": "mia", "ring": "07700 900123"}),
    ("record_dissent", {"who": "tom", "child": "ella", "words": "A lighter plan would do.", "formal": True}),
    ("decide", {"child": "ella", "outcome": "plan", "category": "emotional", "reasons": "Three times.",
                "words_for_child": "It is not your fault.", "dissent_weighed": "I heard Tom.",
                "relied_on_new": True, "despite": "Health could not come."}),
    ("add_key_date", {"date": date(2026, 12, 10), "what": "Dean is in court", "then": "Sam rings"}),
    ("set_next_conference", {"date": datetime(2027, 2, 19, 10, 0)}),
)  # fmt: skip
"""What a chair enters, as commands."""

EDITS: tuple[tuple[str, dict[str, object]], ...] = (
    ("edit_entry", {"entry": "r1"}),
    ("edit_entry", {"entry": "u1"}),
    ("edit_entry", {"entry": "c1"}),
    ("edit_outcome", {"outcome": "o1"}),
    ("edit_action", {"action": "a1"}),
    ("edit_action", {"action": "a2"}),
    ("edit_remark", {"remark": "m1"}),
    ("edit_item", {"item": "child"}),
)
WHOLE: tuple[tuple[str, dict[str, object]], ...] = (
    ("decide", {"child": "ella"}),
    ("respond", {"entry": "r1", "who": "mia"}),
    ("answer_concern", {"entry": "c1"}),
    ("set_core_group", {}),
    ("agree_working_agreement", {}),
    ("check_in_after", {"who": "mia"}),
    ("keep_in_touch", {"who": "mia"}),
    ("note_number", {"who": "mia"}),
    ("record_dissent", {"who": "tom", "child": "ella"}),
    ("set_next_conference", {}),
    ("give_view", {"who": "tom", "child": "ella"}),
    ("recap", {"item": "family"}),
    ("review_action", {"action": "a1"}),
)


def _with_everything_entered(desk: Desk, _clock: HandClock) -> None:
    for step in (*sample().before, *sample().steps[:4]):
        desk.do(step.command)
    for name, fields in ENTERED:
        desk.do(command(name, fields))


@pytest.fixture
def begun(tmp_path: Path) -> Iterator[Played]:
    """The sample's people, with everything entered."""
    with played(tmp_path / "v", _with_everything_entered) as made:
        yield made


@pytest.fixture
def clock(begun: Played) -> HandClock:
    return begun.clock


@pytest.fixture
def desk(begun: Played) -> Desk:
    return begun.desk


def entered(name: str, known: Mapping[str, object]) -> dict[str, object]:
    """The fields with which this was entered."""
    found = next(fields for each, fields in ENTERED if each == name and known.items() <= fields.items())
    plain: dict[str, object] = msgspec.to_builtins(found)
    return plain


def through_strip(filling: Filling) -> Filling:
    """Go on from question to question without changing an answer, as Enter does."""
    for step in filling.steps():
        filling.put(step.path, filling.answers.get(step.path, ""))
    return filling


def card(view: ChairView, key: str) -> CardView:
    return next(each for column in view.columns for each in column.cards if each.id == key)


def the_outcome(view: ChairView) -> OutcomeView:
    return next(each for each in view.plan.outcomes if each.id == "o1")


def the_action(view: ChairView) -> ActionView:
    return the_outcome(view).actions[0]


def _lasting(table: Table) -> list[Column[object]]:
    """Its columns without the moment: a decision or an answer that is given again is given now."""
    return [column for column in table.columns if column.name != "at"]


def rows(desk: Desk) -> dict[str, list[str]]:
    """All that is kept of the conference but the timeline, which only grows."""
    with desk._engine.connect() as connection:
        return {
            table.name: sorted(map(str, connection.execute(select(*_lasting(table)))))
            for table in Noun.metadata.sorted_tables
            if "timeline" not in table.name
        }


@pytest.mark.parametrize("clock_moves", [0, 9])
def test_enter_through_each_form_leaves_every_row_as_it_is(
    desk: Desk, clock: HandClock, qtbot: QtBot, clock_moves: int
) -> None:
    """By the real strip and its editors; on the day, and days later, when "tomorrow" is another."""
    clock.move_to(sample().starts + timedelta(days=clock_moves))
    sent: list[str] = []
    changed: list[object] = []

    def send(change: Command) -> str:
        desk.do(change)
        sent.append(name_of(type(change)))
        return ""

    window = QWidget()
    qtbot.addWidget(window)
    strip = FormStrip(send, parent=window)
    for name, known in (*EDITS, *WHOLE):
        strip.show_view(desk.view)
        before = rows(desk)
        strip.ask(name, **known)
        for _ in range(60):
            if strip._filling is not None:
                strip.go_on()
        assert sent.pop() == name, f"{name} of {known} was not sent: {strip._trouble.text()}"
        after = rows(desk)
        changed += [
            (name, known, table, before[table], after[table])
            for table in before
            if before[table] != after[table]
        ]
    assert changed == []


def test_every_form_that_begins_as_things_are_is_run_through() -> None:
    new = {"keep_safe", "add_action"}  # they begin with words of one thing, and write another
    assert {name for name, _ in (*EDITS, *WHOLE)} == set(_READ) - new
    assert {name for name in FORMS if name.startswith("edit_")} <= set(_READ)


@pytest.mark.parametrize(("name", "known"), EDITS)
def test_a_change_that_changes_nothing_sends_nothing(desk: Desk, name: str, known: dict[str, object]) -> None:
    filling = through_strip(Filling(name, known, desk.view))
    assert told(filling.command())[1] == known


@pytest.mark.parametrize(("name", "known"), EDITS)
def test_every_question_about_what_was_entered_is_answered_already(
    desk: Desk, name: str, known: dict[str, object]
) -> None:
    key = next(iter(known.values()))
    fields = next((each for name, each in ENTERED if each.get("id") == key), {})
    answered = {path[0] for path in Filling(name, known, desk.view).answers}
    assert fields.keys() - {"id", "kind"} <= answered


@pytest.mark.parametrize(("name", "known"), WHOLE)
def test_what_is_written_anew_begins_as_it_was_and_stays_so(
    desk: Desk, name: str, known: dict[str, object]
) -> None:
    before = desk.view
    sent = through_strip(Filling(name, known, before)).command()
    fields = entered(name, known)
    assert {field: told(sent)[1].get(field) for field in fields if field != "members"} == {
        field: value for field, value in fields.items() if field != "members"
    }
    after = desk.do(sent).chair
    assert (after.children, after.columns, after.check_ins, after.plan) == (
        before.children, before.columns, before.check_ins, before.plan,
    )  # fmt: skip


def test_only_what_was_changed_is_sent(desk: Desk) -> None:
    filling = through_strip(Filling("edit_action", {"action": "a1"}, desk.view))
    filling.put(("by",), "27 November 2026")
    filling.put(("with",), ("ade", "tom"))
    sent = filling.command()
    assert told(sent)[1] == {"action": "a1", "by": "2026-11-27", "with": ["ade", "tom"]}
    action = the_action(desk.do(sent).chair)
    assert action.by == date(2026, 11, 27)
    assert (action.helpers, action.agreed_by, action.tells_child) == (("ade", "tom"), ("ade", "sam"), "ella")


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("27 November 2026 after school", "2026-11-27 after school"),
        ("27 November 2026, after school", "2026-11-27 after school"),
        ("27 November 2026", "2026-11-27"),
        ("after school", "after school"),
        ("next Friday", "next Friday"),
    ],
)
def test_words_stay_beside_a_date_that_is_typed_again(desk: Desk, typed: str, kept: str) -> None:
    filling = Filling("edit_action", {"action": "a1"}, desk.view)
    assert filling.answers["by",] == "26 November 2026 after school"
    filling.put(("by",), typed)
    assert told(filling.command())[1] == {"action": "a1", "by": kept}


def test_what_no_choice_shows_stays_and_what_one_shows_can_go(desk: Desk) -> None:
    filling = Filling("edit_entry", {"entry": "r1"}, desk.view)
    filling.put(("matters",), ())
    filling.put(("audience",), ("sam",))
    filling.put(("whose_behaviour",), "")
    assert told(filling.command())[1] == {"entry": "r1", "audience": ["sam"], "whose_behaviour": ""}


def test_a_last_day_can_be_taken_out(desk: Desk) -> None:
    filling = Filling("edit_action", {"action": "a1"}, desk.view)
    filling.put(("until",), "")
    action = the_action(desk.do(filling.command()).chair)
    assert (action.until, action.until_line) == (None, "")


def test_one_more_string_to_protect_keeps_the_others(desk: Desk) -> None:
    filling = Filling("edit_entry", {"entry": "r1"}, desk.view)
    filling.put(("protects",), f"{filling.answers['protects',]}\n07700 900123")
    assert card(desk.do(filling.command()).chair, "r1").protects == ("14 Larch Close", "07700 900123")


def test_words_of_a_decision_that_are_taken_out_are_gone(desk: Desk) -> None:
    filling = Filling("decide", {"child": "ella"}, desk.view)
    filling.put(("despite",), "")
    ella = desk.do(filling.command()).chair.children[0]
    assert (ella.despite, ella.reasons, ella.relied_on_new) == ("", "Three times.", True)


def test_who_answers_brings_in_what_they_said_before(desk: Desk) -> None:
    filling = Filling("respond", {"entry": "r1"}, desk.view)
    filling.put(("who",), "mia")
    assert filling.answers["words",] == "Not every time."
    filling.put(("words",), "Never again.")
    filling.put(("who",), "dean")
    assert ("response",) not in filling.answers
    assert filling.answers["words",] == "Never again."


def test_a_child_with_no_decision_starts_with_nothing(desk: Desk) -> None:
    assert Filling("decide", {"child": "noah"}, desk.view).answers == {}


def test_what_was_half_changed_comes_back_over_what_stands_now(desk: Desk) -> None:
    first = Filling("edit_action", {"action": "a1"}, desk.view)
    first.put(("help",), "")
    first.put(("what",), "Sam tells Ella")
    desk.do(command("edit_action", {"action": "a1", "how_often": "twice", "help": "Ade sits by"}))
    again = Filling("edit_action", {"action": "a1"}, desk.view, first.changed())
    assert told(again.command())[1] == {"action": "a1", "help": "", "what": "Sam tells Ella"}


def test_the_view_tells_what_was_entered(desk: Desk) -> None:
    view = desk.view
    ella = view.children[0]
    assert ella.told_by == "Sam, after school (Thursday 26 November): Sam tells Ella what was decided"
    assert [(each.called, each.words, each.formal) for each in ella.dissents] == [
        ("Tom", "A lighter plan would do.", True)
    ]
    assert [(each.who, each.line) for each in view.check_ins] == [
        ("mia", "June, tomorrow, once June is home (Wednesday 25 November)")
    ]
    assert [each.what for each in view.plan.key_dates] == ["Dean is in court"]
    assert view.children[1].told_by == ""
