"""Every command can be asked for, every field has a question, and each kind suits the field's type."""

import types
from datetime import date, datetime
from typing import Any, Union, get_args, get_origin

import msgspec
import pytest

from soundingboard.commands.vocabulary import COMMANDS
from soundingboard.ui.chair.asking.options import Option, fitting, literals
from soundingboard.ui.chair.asking.question import MANY, Kind, Question
from soundingboard.ui.chair.asking.questions import ELSEWHERE, FORMS
from soundingboard.ui.chair.asking.wording import WORDS

ASKED = [(name, field) for name, form in FORMS.items() for field in form.questions]
"""Every field that is asked for, after its command's name."""
WRITTEN = {Kind.TEXT, Kind.LONG}
ONE_ID = {
    Kind.PERSON,
    Kind.SOMEBODY,
    Kind.CHILD,
    Kind.CARD,
    Kind.THING,
    Kind.ACTION,
    Kind.OUTCOME,
    Kind.ITEM,
    Kind.REPORT,
    Kind.KEY_DATE,
    Kind.REMARK,
}


def fields(name: str) -> dict[str, Any]:
    return {field.encode_name: field for field in msgspec.structs.fields(COMMANDS[name])}


def plain(wanted: object) -> list[object]:
    """The types that a field's type holds, without what only says that it may be left out."""
    origin = get_origin(wanted)
    if origin in {Union, types.UnionType}:
        return [part for each in get_args(wanted) for part in plain(each) if part is not types.NoneType]
    if hasattr(wanted, "__metadata__"):
        return plain(get_args(wanted)[0])
    return [wanted]


TYPES: dict[object, set[Kind]] = {
    bool: {Kind.YES_NO},
    int: {Kind.WHOLE, Kind.SCORE},
    date: {Kind.DATE},
    datetime: {Kind.MOMENT},
    str: WRITTEN | ONE_ID | {Kind.DATE_OR_WORDS, Kind.DATE, Kind.MADE, Kind.SPAN},
    dict: {Kind.PER_CHILD, Kind.PICKED},
    msgspec.Struct: {Kind.PARTS},
    tuple: {*MANY, Kind.LINES, Kind.PER_PERSON},
}


def suits(question: Question, wanted: object) -> bool:
    """Whether an answer of this kind can be a value of this type, or of one that the type allows."""
    if literals(wanted):
        return question.kind in {Kind.ONE, Kind.SOME}
    bare = [get_origin(each) or each for each in plain(wanted)]
    same = [
        msgspec.Struct if isinstance(each, type) and issubclass(each, msgspec.Struct) else each
        for each in bare
    ]
    return any(question.kind in TYPES[each] for each in same)


def test_every_command_is_asked_for_or_has_a_reason_not_to_be() -> None:
    assert set(FORMS) | set(ELSEWHERE) == set(COMMANDS)
    assert not set(FORMS) & set(ELSEWHERE)


def test_every_field_has_a_question_and_every_question_a_field() -> None:
    asked = {name: set(form.questions) for name, form in FORMS.items()}
    assert asked == {name: set(fields(name)) for name in FORMS}


def test_the_kind_of_answer_suits_the_fields_type() -> None:
    unfit = [
        (name, field)
        for name, field in ASKED
        if not suits(FORMS[name].questions[field], fields(name)[field].type)
    ]
    assert unfit == []


def test_every_code_has_words() -> None:
    for name, field in ASKED:
        known = set(WORDS) | set(FORMS[name].questions[field].words)
        assert set(literals(fields(name)[field].type)) <= known, (name, field)


def test_all_words_are_of_a_code_that_is_asked_for() -> None:
    asked = {code for name, field in ASKED for code in literals(fields(name)[field].type)}
    assert set(WORDS) <= asked | {"everyone", "professionals", ""}


def test_a_question_is_one_sentence_that_asks() -> None:
    for name, field in ASKED:
        question = FORMS[name].questions[field]
        if question.kind not in {Kind.MADE, Kind.PARTS}:
            assert question.ask[0].isupper(), (name, field)
            assert question.ask.removesuffix(" One line.").endswith("?"), (name, field)


def test_the_parts_of_a_table_are_its_own_fields() -> None:
    question = FORMS["agree_working_agreement"].questions["visits_without_notice"]
    wanted = fields("agree_working_agreement")["visits_without_notice"].type
    assert set(question.parts) == {part.encode_name for part in msgspec.structs.fields(wanted)}


def test_a_risk_is_asked_for_part_by_part_in_the_order_of_the_test_it_has_to_pass() -> None:
    risk = [
        field
        for field, question in FORMS["capture"].questions.items()
        if question.when is not None and question.when.values == {"risk"} and not question.matter
    ]
    assert risk == [
        "because",
        "effect",
        "likelihood",
        "significant_because",
        "if_nothing_changes",
        "support",
        "whose_behaviour",
        "source",
    ]


@pytest.mark.parametrize(("typed", "found"), [("", 2), (" ", 2), ("mi", 1), ("+++", 0), ("sam", 0)])
def test_signs_without_a_letter_fit_nothing(typed: str, found: int) -> None:
    assert len(fitting((Option("mia", "Mia"), Option("dean", "Dean")), typed)) == found
