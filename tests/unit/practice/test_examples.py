"""A plan in the words of an example is nobody's own; the example's own family may have it."""

import tomllib

import pytest

from soundingboard.base.places import shipped
from soundingboard.practice.examples import REHEARSALS, is_example
from soundingboard.ui.chair.asking.questions import FORMS


def planned(name: str) -> list[str]:
    """Every outcome and action of a shipped rehearsal."""
    steps = tomllib.loads(shipped("resources", "rehearsal", name).read_text(encoding="utf-8"))["step"]
    return [
        step.get("text", step.get("what")) for step in steps if step["do"] in ("add_outcome", "add_action")
    ]


@pytest.mark.parametrize(("name", "family"), list(zip(REHEARSALS, ("Marlowe", "Pryce"), strict=True)))
def test_row_4_whatever_a_rehearsal_plans_is_an_example_elsewhere(name: str, family: str) -> None:
    assert len(planned(name)) > 5
    assert all(is_example(text, "Quist") for text in planned(name))
    assert not any(is_example(text, family) for text in planned(name))


def test_row_4_what_the_forms_of_the_plan_show_is_an_example() -> None:
    shown = [
        FORMS[name].questions[field].hint for name, field in (("add_outcome", "text"), ("add_action", "what"))
    ]
    assert all(is_example(hint, "Quist") for hint in shown)


@pytest.mark.parametrize("text", ["Ella and Noah feel safe at home.", " “Ella and Noah feel safe at home” "])
def test_marks_around_it_make_it_no_other(text: str) -> None:
    assert is_example(text, "Quist")


@pytest.mark.parametrize("text", ["", "Ella and Noah feel safe at Nan's", "Sam rings Mia"])
def test_a_familys_own_words_are_none(text: str) -> None:
    assert not is_example(text, "Quist")
