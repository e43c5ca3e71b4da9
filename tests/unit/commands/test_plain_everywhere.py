"""Every text of every command is plain, has an end, and says something where something must be said."""

from collections.abc import Iterator
from typing import Any

import msgspec
import msgspec.inspect as look
import pytest

from soundingboard.base.errors import Refused, Trouble
from soundingboard.base.plain import texts_in
from soundingboard.commands.command import Command, Fields
from soundingboard.commands.plain import LONGEST_NOTE
from soundingboard.commands.vocabulary import COMMANDS, command, fields_of

ODD = "\u202eOne\u202c\x00 two\r\nthree \u2066👩🏽‍👧\u2069 "
KEPT = "One two\nthree 👩🏽‍👧"


def _free(wanted: look.Type) -> bool:
    return isinstance(wanted, look.StrType) and wanted.pattern is None


def _with_text(wanted: look.Type, text: str) -> Iterator[Any]:
    """Values of that type that hold the text, one for each way to hold it."""
    if isinstance(wanted, look.Metadata):
        yield from _with_text(wanted.type, text)
    elif _free(wanted):
        yield text
    elif isinstance(wanted, look.UnionType):
        for part in wanted.types:
            yield from _with_text(part, text)
    elif isinstance(wanted, look.VarTupleType | look.ListType):
        yield from ([value] for value in _with_text(wanted.item_type, text))
    elif isinstance(wanted, look.DictType):
        yield from ({"ella": value} for value in _with_text(wanted.value_type, text))


def _asked() -> list[Any]:
    return [
        pytest.param(kind, field, id=f"{verb} {field.encode_name}")
        for verb, kind in COMMANDS.items()
        for field in look.type_info(kind).fields  # type: ignore[attr-defined]  # a command is a struct
        if list(_with_text(field.type, "x"))
    ]


def _needs_words(wanted: look.Type) -> bool:
    if isinstance(wanted, look.UnionType):
        return any(map(_needs_words, wanted.types))
    return isinstance(wanted, look.StrType) and bool(wanted.min_length)


def _made(kind: type[Command], name: str, value: object) -> Command:
    """A command of that kind with this value, and all else that it needs, bare."""
    needed = {
        field.name: "x" for field in msgspec.structs.fields(kind) if field.required and field.name != name
    }
    return kind(**(needed | {name: value}))


@pytest.mark.parametrize(("kind", "field"), _asked())
def test_a_text_is_plain(kind: type[Command], field: look.Field) -> None:
    for value in _with_text(field.type, ODD):
        kept = list(texts_in(getattr(_made(kind, field.name, value), field.name), keys=True))
        assert KEPT in kept
        assert ODD not in kept


@pytest.mark.parametrize(("kind", "field"), _asked())
def test_a_text_without_end_is_refused(kind: type[Command], field: look.Field) -> None:
    for value in _with_text(field.type, "x" * (LONGEST_NOTE + 1)):
        with pytest.raises(Refused, match="characters, and a card holds"):
            _made(kind, field.name, value)


@pytest.mark.parametrize(("kind", "field"), _asked())
def test_nothing_but_what_nobody_sees_is_nothing(kind: type[Command], field: look.Field) -> None:
    if _needs_words(field.type):
        with pytest.raises(Refused, match="no words"):
            _made(kind, field.name, " \u202e\n ")
    else:
        for value in _with_text(field.type, " \u202e\n "):
            kept = getattr(_made(kind, field.name, value), field.name)
            assert " \u202e\n " not in texts_in(kept, keys=True)


def test_tables_within_a_command_are_made_of_the_same_fields() -> None:
    inner = {
        part.cls
        for kind in COMMANDS.values()
        for field in look.type_info(kind).fields  # type: ignore[attr-defined]  # a command is a struct
        for part in _structs(field.type)
    }
    assert inner
    assert all(issubclass(each, Fields) for each in inner)


def _structs(wanted: look.Type) -> Iterator[look.StructType]:
    if isinstance(wanted, look.StructType):
        yield wanted
    elif isinstance(wanted, look.UnionType):
        for part in wanted.types:
            yield from _structs(part)
    elif isinstance(wanted, look.VarTupleType | look.ListType):
        yield from _structs(wanted.item_type)


def test_from_a_file_too() -> None:
    made = command("recap", {"item": "risks", "text": ODD})
    assert fields_of(made)["text"] == KEPT
    with pytest.raises(Trouble, match="no words"):
        command("recap", {"item": "risks", "text": "\u202e "})
