"""Everything that can happen in a conference, by name."""

import types
from collections.abc import Iterator, Mapping
from datetime import date, datetime, time
from difflib import get_close_matches
from typing import Any, Final, Union, get_args, get_origin

import msgspec

from soundingboard.base.errors import BadInput
from soundingboard.commands import (
    agenda,
    attendance,
    before,
    board,
    close,
    decision,
    plan,
    recording,
    reports,
    screen,
)
from soundingboard.commands.command import Command

MODULES = (before, reports, agenda, attendance, recording, board, plan, decision, screen, close)


def _all_commands() -> Iterator[type[Command]]:
    for module in MODULES:
        for value in vars(module).values():
            own = isinstance(value, type) and value.__module__ == module.__name__
            if own and issubclass(value, Command) and not value.__name__.startswith("_"):
                yield value


def name_of(kind: type[Command]) -> str:
    """The name of a command in the vocabulary, such as ``start_break``."""
    return str(kind.__struct_config__.tag)


COMMANDS: Final[dict[str, type[Command]]] = {name_of(kind): kind for kind in _all_commands()}
"""Every command by its name, in the order of a conference."""


def command(name: str, fields: Mapping[str, object]) -> Command:
    """The command of that name with those fields.

    Raises `BadInput` with one sentence for an unknown name, an unknown or missing field, or a
    value of the wrong type.
    """
    kind = COMMANDS.get(name)
    if kind is None:
        raise BadInput(f"There is no command “{name}”{_perhaps(name, list(COMMANDS))}.")
    known = {field.encode_name: field for field in msgspec.structs.fields(kind)}
    for field in fields:
        if field not in known:
            raise BadInput(f"“{name}” has no field “{field}”{_perhaps(field, list(known))}.")
    ready = {field: _fitted(value, known[field].type) for field, value in fields.items()}
    try:
        return msgspec.convert({"do": name, **ready}, kind, builtin_types=(datetime, date, time))
    except msgspec.ValidationError as wrong:
        raise BadInput(f"“{name}”: {in_words(wrong)}.") from None


def fields_of(done: Command) -> dict[str, Any]:
    """A command's fields as plain values, under the names of the vocabulary; defaults are left out."""
    fields: dict[str, Any] = msgspec.to_builtins(done)
    fields.pop("do")
    return fields


def in_words(wrong: msgspec.ValidationError) -> str:
    """What a validation error says, in words for whoever wrote the value."""
    text = str(wrong)
    what, _, where = text.partition(" - at `")
    place = where.rstrip("`").removeprefix("$").lstrip(".")
    what = what.replace("Object contains unknown field", "there is no field")
    what = what.replace("Object missing required field", "it needs the field")
    for theirs, ours in _TYPE_WORDS.items():
        what = what.replace(theirs, ours)
    what = what[0].lower() + what[1:]
    return (
        f"the field “{place}” has a wrong value, {what}"
        if place
        else what.replace("`", "“", 1).replace("`", "”")
    )


_TYPE_WORDS = {
    "`str`": "text",
    "`int`": "a whole number",
    "`float`": "a number",
    "`bool`": "true or false",
    "`array`": "a list",
    "`object`": "a table",
    "`null`": "nothing",
    "`datetime`": "a date and time",
    "`date`": "a date",
    "Invalid RFC3339 encoded": "not",
    "Invalid enum value": "not one of the words allowed:",
    "`str` matching regex": "text like",
}


def _perhaps(wrong: str, known: list[str]) -> str:
    near = get_close_matches(wrong, known, 1)
    return f", did you mean “{near[0]}”" if near else ""


def _fitted(value: object, wanted: object) -> object:
    """A date where text or a moment is wanted, as such; files write dates without quotation marks."""
    kinds = set(_plain_types(wanted))
    if (
        isinstance(value, date)
        and not isinstance(value, datetime)
        and datetime in kinds
        and date not in kinds
    ):
        return datetime.combine(value, time())
    if isinstance(value, date) and str in kinds and not kinds & {date, datetime}:
        return value.isoformat()
    return value


def _plain_types(wanted: object) -> Iterator[object]:
    origin = get_origin(wanted)
    if origin in (Union, types.UnionType):
        for part in get_args(wanted):
            yield from _plain_types(part)
    elif hasattr(wanted, "__metadata__"):
        yield from _plain_types(get_args(wanted)[0])
    else:
        yield wanted
