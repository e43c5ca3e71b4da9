"""Everything that can happen in a conference, by name."""

import re
import types
from collections.abc import Iterator, Mapping
from contextlib import suppress
from datetime import date, datetime, time
from difflib import get_close_matches
from typing import Any, Final, Literal, Union, get_args, get_origin

import msgspec

from soundingboard.base.errors import BadInput
from soundingboard.commands import (
    agenda,
    agenda_on_the_day,
    agreed,
    attendance,
    before,
    board,
    breaks,
    close,
    conference,
    copied,
    decision,
    interrupting,
    keeping_apart,
    keeping_from,
    keeping_safe,
    known,
    merging,
    news,
    objecting,
    on_call,
    people,
    plan,
    recording,
    remarks,
    reports,
    restarting,
    screen,
    speaking,
)
from soundingboard.commands.command import Command

MODULES = (
    conference,
    people,
    before,
    keeping_apart,
    known,
    reports,
    agenda,
    agenda_on_the_day,
    breaks,
    speaking,
    attendance,
    interrupting,
    recording,
    objecting,
    restarting,
    board,
    merging,
    keeping_safe,
    keeping_from,
    copied,
    news,
    plan,
    agreed,
    remarks,
    decision,
    screen,
    close,
    on_call,
)


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
    for field, value in ready.items():
        if isinstance(value, datetime) and value.tzinfo is not None:
            raise BadInput(
                f"“{name}”: the field “{field}” has a zone, expected the time on the room's clock."
            )
    try:
        return msgspec.convert({"do": name, **ready}, kind, builtin_types=(datetime, date, time))
    except msgspec.ValidationError as wrong:
        raise BadInput(f"“{name}”: {in_words(wrong)}{_allowed(wrong, known)}.") from None


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
    if missing := re.fullmatch("Object missing required field `(.*)`", what):
        return f"it needs the field “{missing[1]}”"
    for theirs, ours in _WORDS.items():
        what = re.sub(theirs, ours, what)
    what = what[0].lower() + what[1:]
    what = re.sub("`(.*?)`", r"“\1”", what)
    return f"the field “{place}” has a wrong value, {what}" if place else what


def _allowed(wrong: msgspec.ValidationError, known: Mapping[str, msgspec.structs.FieldInfo]) -> str:
    """The words that a field may hold, where one of those was expected."""
    place = re.search(r"`\$\.(\w+)", str(wrong))
    field = known.get(place[1]) if place and "enum" in str(wrong) else None
    words = list(_literals(field.type)) if field else []
    return f", expected one of {', '.join(words)}" if words else ""


def _literals(wanted: object) -> Iterator[str]:
    """The words in a type such as ``Literal`` of some, at any depth."""
    parts = get_args(wanted)
    if get_origin(wanted) is Literal:
        yield from parts
        return
    for part in parts:
        yield from _literals(part)


_WORDS = {
    "Object contains unknown field": "there is no field",
    r" \| null`": "`",
    "`str` of length >= 1": "text that is not empty",
    "`str`": "text",
    "`int` >= ": "a whole number of at least ",
    "`int` <= ": "a whole number of at most ",
    "`int`": "a whole number",
    "`float`": "a number",
    "`bool`": "true or false",
    "`array`": "a list",
    "`object`": "a table",
    "`null`": "nothing",
    "`datetime`": "a date and time",
    "`date`": "a date",
    "`time`": "a time of day",
    "`str \\| array`": "text or a list",
    "`bool \\| str`": "text, true or false",
    r"text matching regex '.*'": "a time such as 00:10:00",
    "Invalid RFC3339 encoded": "not",
    "Invalid enum value '(.*)'": r"not one of the words allowed: “\1”",
    "Invalid enum value": "not one of the words allowed:",
}
"""What msgspec says, as patterns, and how a person is told."""


def _perhaps(wrong: str, known: list[str]) -> str:
    near = get_close_matches(wrong, known, 1)
    return f", did you mean “{near[0]}”" if near else ""


def _fitted(value: object, wanted: object) -> object:
    """A date where text or a moment is wanted, as such; files write dates without quotation marks.

    The timeline writes dates and moments as ISO 8601 does; so written they are taken, too.
    """
    kinds = set(_plain_types(wanted))
    if isinstance(value, str) and str not in kinds:
        return _from_iso(value, kinds)
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


def _from_iso(text: str, kinds: set[object]) -> object:
    for kind in (date, datetime):
        if kind in kinds:
            with suppress(ValueError):
                return kind.fromisoformat(text)
    return text


def _plain_types(wanted: object) -> Iterator[object]:
    origin = get_origin(wanted)
    if origin in (Union, types.UnionType):
        for part in get_args(wanted):
            yield from _plain_types(part)
    elif hasattr(wanted, "__metadata__"):
        yield from _plain_types(get_args(wanted)[0])
    else:
        yield wanted
