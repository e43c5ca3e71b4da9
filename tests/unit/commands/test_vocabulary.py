"""The names, the fields and the sentences of the vocabulary."""

import re
import tomllib
from datetime import date, datetime
from typing import Any, get_args, get_origin

import msgspec
import pytest

from soundingboard.base.errors import BadInput
from soundingboard.base.places import shipped
from soundingboard.commands.command import Aside, Command, Talk
from soundingboard.commands.types import Nature, RemarkKind
from soundingboard.commands.vocabulary import COMMANDS, command, fields_of, name_of
from soundingboard.documents.wording import word
from soundingboard.practice.remarks import KINDS

NAMES: list[str] = """
create_conference edit_conference
add_child edit_child remove_child record_father add_person edit_person remove_person keep_apart ask_if_safe
invite reply expect_report receive_report share_report comment_on_report prepare answer_readiness choose
set_agenda add_item edit_item move_item remove_item
start_conference arrive leave step_out come_back go_on begin_closed_part end_closed_part child_joins
child_leaves use_interpreter start_item finish_item skip_item recap start_break extend_break end_break
speaking give_recording_notice start_recording pause_recording resume_recording stop_recording bookmark
keep_recording
capture edit_entry move_entry merge_entries split_entry withdraw_entry restore_entry show_entry respond
answer_concern new_information score show_scores agree_working_agreement
add_outcome edit_outcome withdraw_outcome add_action edit_action agree_action withdraw_action
set_contingency add_key_date remove_key_date set_core_group give_view decide record_dissent review_action
set_next_conference check_in_after private_note show hide hold share_screen emergency
close_conference issue correct record_attendance add_feedback hold_legally release_hold
turn_page add_remark edit_remark withdraw_remark object_to_recording record_again clear_words keep_safe
keep_from clear_name keep_in_touch note_number take_off_call trust catch_up plan_attendance plan_arrival
somebody_at_door settle_door end_emergency
""".split()  # noqa: SIM905 - read beside the table that it repeats
"""Every name of the written vocabulary, the turning of a page, and what the day itself asks for."""

EVERY = shipped("resources", "rehearsal", "marlowe.toml")


def test_there_is_a_command_for_each_name_and_no_other() -> None:
    assert len(set(NAMES)) == len(NAMES)
    assert set(COMMANDS) == set(NAMES)


@pytest.mark.parametrize("name", NAMES)
def test_a_command_says_what_it_is_and_types_its_fields(name: str) -> None:
    kind = COMMANDS[name]
    assert name_of(kind) == name
    assert re.fullmatch(r"[A-Z“`].+[.!?]", (kind.__doc__ or "").strip().splitlines()[0]), name
    assert kind.run is not Command.run
    assert kind.phase in {"open", "day", "after", "always"}
    assert not (kind.barrier and kind.in_words and name != "start_conference"), "nothing undoes a barrier"
    assert kind.barrier or kind.in_words, "without words for it, undo would pass it over"
    assert issubclass(kind, Talk) is not issubclass(kind, Aside), "does it wait for who is out of the room?"
    assert all(field.type is not Any for field in msgspec.structs.fields(kind)), name
    with pytest.raises(AttributeError):
        command(name, _least(kind)).verb = "other"  # type: ignore[misc]  # that it is frozen is what is tried


def test_each_kind_of_remark_and_each_nature_is_known_wherever_it_is_told() -> None:
    assert get_args(RemarkKind) == tuple(KINDS)
    assert all(word(f"remark.label.{kind}") for kind in KINDS)
    assert all(word(f"board.nature.{nature}") for nature in get_args(Nature))


@pytest.mark.parametrize("name", NAMES)
def test_a_command_comes_back_from_its_fields_the_same(name: str) -> None:
    for fields in (_least(COMMANDS[name]), _most(COMMANDS[name])):
        made = command(name, fields)
        assert made.verb == name
        again = command(name, fields_of(made))
        assert (again, type(again)) == (made, COMMANDS[name])


def test_every_command_of_the_sample_comes_back_the_same() -> None:
    steps = tomllib.loads(EVERY.read_text(encoding="utf-8"))["step"]
    assert len(steps) > 50
    for step in steps:
        made = command(step["do"], {key: value for key, value in step.items() if key not in ("do", "at")})
        assert command(made.verb, fields_of(made)) == made


@pytest.mark.parametrize("name", NAMES)
def test_an_unknown_field_is_told_in_one_sentence(name: str) -> None:
    with pytest.raises(BadInput) as told:
        command(name, {**_least(COMMANDS[name]), "zzz": 1})
    assert str(told.value) == f"“{name}” has no field “zzz”."


@pytest.mark.parametrize(
    ("name", "field"),
    [
        (name, field.encode_name)
        for name in NAMES
        for field in msgspec.structs.fields(COMMANDS[name])
        if field.required
    ],
)
def test_a_missing_field_is_told_in_one_sentence(name: str, field: str) -> None:
    fields = _least(COMMANDS[name])
    del fields[field]
    with pytest.raises(BadInput) as told:
        command(name, fields)
    assert str(told.value) == f"“{name}”: it needs the field “{field}”."


@pytest.mark.parametrize(
    ("name", "field"),
    [(name, field.encode_name) for name in NAMES for field in msgspec.structs.fields(COMMANDS[name])],
)
def test_a_value_of_the_wrong_type_is_told_in_one_sentence(name: str, field: str) -> None:
    number = {each.encode_name: each.type for each in msgspec.structs.fields(COMMANDS[name])}[field]
    wrong = "soon" if float in get_args(number) else 1.5
    with pytest.raises(BadInput) as told:
        command(name, {**_least(COMMANDS[name]), field: wrong})
    sentence = str(told.value)
    assert sentence.startswith(f"“{name}”: the field “{field}” has a wrong value, expected ")
    assert sentence.endswith(".")
    assert not re.search(r"[`$]|\b(str|int|bool|array|object|null|enum|Struct)\b", sentence), sentence


@pytest.mark.parametrize(
    ("name", "fields", "sentence"),
    [
        ("captur", {}, "There is no command “captur”, did you mean “capture”."),
        ("dance", {}, "There is no command “dance”."),
        ("capture", {"kind": "risk", "txet": "x"}, "“capture” has no field “txet”, did you mean “text”."),
        (
            "capture",
            {"kind": "rsk", "text": "x"},
            "“capture”: the field “kind” has a wrong value, not one of the words allowed: “rsk”",
        ),
        ("capture", {"kind": "risk", "text": ""}, "“capture”: the field “text” has a wrong value"),
        ("set_next_conference", {"date": datetime.fromisoformat("2027-02-19T10:00:00+00:00")}, "has a zone"),
    ],
)
def test_a_slip_is_told_in_one_sentence(name: str, fields: dict[str, object], sentence: str) -> None:
    with pytest.raises(BadInput) as told:
        command(name, fields)
    assert sentence.rstrip(".") in str(told.value)
    assert str(told.value).endswith(".")


def _least(kind: type[Command]) -> dict[str, Any]:
    """The fewest fields that make the command."""
    return {field.encode_name: _value(field.type) for field in msgspec.structs.fields(kind) if field.required}


def _most(kind: type[Command]) -> dict[str, Any]:
    """A value in every field."""
    return {field.encode_name: _value(field.type) for field in msgspec.structs.fields(kind)}


VALUES: dict[object, object] = {
    str: "word",
    int: 5,
    float: 7.25,
    bool: True,
    date: date(2027, 2, 19),
    datetime: datetime(2027, 2, 19, 10, 0),
}
"""A value of each plain type."""


def _value(wanted: Any) -> object:  # noqa: ANN401 - a type, as annotations write it
    if hasattr(wanted, "__metadata__"):
        spelt = next((meta.pattern for meta in wanted.__metadata__ if getattr(meta, "pattern", None)), "")
        digits = re.search(r"\[0-9a-f\]\{(\d+)\}", spelt)
        usual = "0" * int(digits[1]) if digits else "00:10:00"
        return usual if spelt else _value(get_args(wanted)[0])
    if isinstance(wanted, type) and issubclass(wanted, msgspec.Struct):
        return {field.encode_name: _value(field.type) for field in msgspec.structs.fields(wanted)}
    if wanted in VALUES:
        return VALUES[wanted]
    first, *_ = get_args(wanted)
    if get_origin(wanted) is tuple:
        return [_value(first)]
    if get_origin(wanted) is dict:
        return {"key": "word"}
    return first if isinstance(first, str) else _value(first)
