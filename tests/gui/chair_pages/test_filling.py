"""From answers to commands, for every command there is."""

from dataclasses import replace

import pytest

from soundingboard.base.errors import BadInput
from soundingboard.commands.vocabulary import COMMANDS
from soundingboard.ui.chair.asking.filling import Filling, Step
from soundingboard.ui.chair.asking.question import Kind
from soundingboard.ui.chair.asking.questions import FORMS
from soundingboard.ui.chair.asking.reading import Raw
from tests.gui.chair_pages.conftest import told
from tests.gui.chair_pages.made import RISK, WORRY, chair_view

TYPED = {
    Kind.DATE: "4 December 2026",
    Kind.MOMENT: "4 December 2026 10 am",
    Kind.DATE_OR_WORDS: "Friday",
    Kind.SPAN: "7",
    Kind.WHOLE: "10",
    Kind.LINES: "one\ntwo",
}


def answer(step: Step) -> Raw:
    """An answer that suits the question."""
    if step.several:
        return tuple(option.code for option in step.options[:2])
    if step.options:
        return step.options[0].code
    return TYPED.get(step.kind, "in these words")


def fill(filling: Filling, *, only_needed: bool = False) -> None:
    """Answer question after question, those that follow from answers too."""
    place = 0
    while place < len(steps := filling.steps()):
        if steps[place].needed or not only_needed:
            filling.put(steps[place].path, answer(steps[place]))
        place += 1


@pytest.mark.parametrize("name", FORMS)
def test_every_command_can_be_made_from_answers_to_all_its_questions(name: str) -> None:
    filling = Filling(name, {}, chair_view())
    fill(filling)
    assert isinstance(filling.command(), COMMANDS[name])


@pytest.mark.parametrize("name", FORMS)
def test_needed_answers_are_enough(name: str) -> None:
    filling = Filling(name, {}, chair_view())
    fill(filling, only_needed=True)
    assert filling.missing() is None
    assert isinstance(filling.command(), COMMANDS[name])


@pytest.mark.parametrize("name", sorted(FORMS.keys() - {"give_view"}))
def test_needed_questions_come_first(name: str) -> None:
    needed = [step.needed for step in Filling(name, {}, chair_view()).steps()]
    assert needed == sorted(needed, reverse=True)


def test_what_is_known_is_settled_but_for_what_is_written() -> None:
    filling = Filling(
        "add_action", {"what": "Sam rings", "outcome": "o-safe", "with_": ("mia",)}, chair_view()
    )
    paths = [step.path for step in filling.steps()]
    assert ("outcome",) not in paths
    assert ("with",) not in paths
    assert paths[0] == ("what",)
    assert told(filling.command())[1] == {"what": "Sam rings", "outcome": "o-safe", "with": ["mia"]}


def test_a_form_that_changes_something_sends_only_what_was_changed() -> None:
    filling = Filling("edit_entry", {"entry": "r-fights"}, chair_view())
    filling.put(("likelihood",), "likely")
    assert told(filling.command())[1] == {"entry": "r-fights", "likelihood": "likely"}


@pytest.mark.parametrize(
    ("chosen", "sent"),
    [
        (("everyone", "professionals"), "professionals"),
        (("everyone", "mia"), ["mia"]),
        (("professionals", "mia", "dean"), ["mia", "dean"]),
        (("mia", "everyone"), "everyone"),
    ],
)
def test_whoever_was_chosen_last_may_see_a_card_and_not_everyone_as_before(
    chosen: tuple[str, ...], sent: object
) -> None:
    filling = Filling("edit_entry", {"entry": "r-fights"}, chair_view())
    filling.put(("audience",), chosen)
    assert told(filling.command())[1] == {"entry": "r-fights", "audience": sent}


def test_a_field_that_was_emptied_is_sent_empty() -> None:
    filling = Filling("edit_entry", {"entry": "r-fights"}, chair_view())
    filling.put(("because",), "")
    assert told(filling.command())[1] == {"entry": "r-fights", "because": ""}


def test_a_risk_begins_at_the_first_part_that_is_missing() -> None:
    filling = Filling("edit_entry", {"entry": "r-fights"}, chair_view())
    assert filling.steps()[filling.start()].path == ("likelihood",)


def test_a_worry_is_not_asked_for_the_parts_of_a_risk() -> None:
    paths = [step.path for step in Filling("edit_entry", {"entry": WORRY.id}, chair_view()).steps()]
    assert not {("because",), ("likelihood",), ("finder",)} & set(paths)


def test_the_effect_is_asked_for_each_child_the_card_is_about() -> None:
    both = replace(RISK, about=("ella", "noah"), effect=())
    view = chair_view(columns=(replace(chair_view().columns[0], cards=(both,)),))
    filling = Filling("edit_entry", {"entry": both.id}, view)
    asked = [step for step in filling.steps() if step.path[0] == "effect"]
    assert [step.path for step in asked] == [("effect", "ella"), ("effect", "noah")]
    assert "Noah" in asked[1].ask
    filling.put(("effect", "noah"), "He cries.")
    assert told(filling.command())[1]["effect"] == {"noah": "He cries."}


def test_objections_are_asked_person_by_person() -> None:
    filling = Filling("give_recording_notice", {}, chair_view())
    assert len(filling.steps()) == 1
    filling.put(("objections",), ("dean",))
    filling.put(("objections", "dean", "words"), "Why?")
    filling.put(("objections", "dean", "decided"), "It goes on.")
    assert told(filling.command())[1]["objections"] == [
        {"who": "dean", "words": "Why?", "decided": "It goes on."}
    ]


def test_a_decision_is_no_plan_of_a_review_at_an_initial_conference() -> None:
    outcomes = next(step for step in Filling("decide", {}, chair_view()).steps() if step.path == ("outcome",))
    assert "end" not in {option.code for option in outcomes.options}
    review = Filling("decide", {}, chair_view(kind="review"))
    outcomes = next(step for step in review.steps() if step.path == ("outcome",))
    assert {"continue", "change_category", "end"} <= {option.code for option in outcomes.options}


def test_a_new_id_is_made_from_the_name_and_is_new() -> None:
    filling = Filling("add_child", {}, chair_view())
    filling.put(("called",), "Élla")
    filling.put(("name",), "Élla Marlowe")
    assert told(filling.command())[1]["id"] == "ella-2"


def test_what_cannot_be_read_is_a_sentence() -> None:
    filling = Filling("add_key_date", {}, chair_view())
    filling.put(("date",), "soon")
    filling.put(("what",), "A hearing")
    with pytest.raises(BadInput, match="“soon” is not a day"):
        filling.command()


def test_reasons_are_asked_for_before_a_verdict() -> None:
    fields = [
        step.path[0] for step in Filling("give_view", {"who": "tom", "child": "ella"}, chair_view()).steps()
    ]
    assert fields == ["words", "view", "category"]


def test_row_78_where_harm_outside_the_home_happens_is_asked_in_such_a_conference_alone() -> None:
    asked = {"context", "where", "also_at_risk", "who_can_change"}
    outside = replace(chair_view(), matters=("harm_outside_home",))
    for view, wanted in ((chair_view(), set()), (outside, asked)):
        steps = Filling("edit_entry", {"entry": "r-fights"}, view).steps()
        assert {step.path[0] for step in steps} & asked == wanted
