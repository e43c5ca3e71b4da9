"""A scenario file: what is known before the day, and what happens on it, as commands."""

import re
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

from soundingboard.base.errors import BadInput
from soundingboard.commands.command import Command
from soundingboard.commands.conference import CreateConference
from soundingboard.commands.vocabulary import command

TABLES = {
    "title": str,
    "conference": dict,
    "child": list,
    "person": list,
    "report": list,
    "prepared": dict,
    "step": list,
}
"""What stands at the top of a scenario, and what each is."""

AT = re.compile(r"\d{2}:[0-5]\d:[0-5]\d", re.ASCII)
"""How a time since the start is spelt."""

LONGEST = timedelta(hours=100)
"""No time since the start can be as long as that."""


@dataclass(frozen=True, slots=True)
class Step:
    """One command, where it stands in the file, and the time since the start when it is given."""

    at: timedelta
    command: Command
    where: str


@dataclass(frozen=True, slots=True)
class Scenario:
    """A whole conference: ``before`` the day without times, then the ``steps`` in order."""

    title: str
    starts: datetime
    before: tuple[Step, ...]
    steps: tuple[Step, ...]


def load(path: Path) -> Scenario:
    """The scenario in that file; raises `BadInput` with one sentence that names file and place."""
    try:
        data = tomllib.loads(path.read_text(encoding="utf-8"))
    except OSError as error:
        raise BadInput(f"{path} cannot be read: {_reason(error)}.") from None
    except UnicodeDecodeError:
        raise BadInput(f"{path} is not text in UTF-8: save it as UTF-8 and try again.") from None
    except tomllib.TOMLDecodeError as error:
        raise BadInput(f"{path} is not valid TOML: {str(error)[0].lower()}{str(error)[1:]}.") from None
    except (ValueError, RecursionError):
        raise BadInput(
            f"{path} is not valid TOML: a number is too long, or lists stand too deep in lists."
        ) from None
    try:
        return _scenario(data, path.name)
    except BadInput as error:
        raise BadInput(f"{path.name}, {error}") from None


def _scenario(data: Mapping[str, Any], file: str) -> Scenario:
    for name, value in data.items():
        if name not in TABLES:
            raise BadInput(f"at the top: “{name}” is not known, expected one of {', '.join(TABLES)}.")
        if not isinstance(value, TABLES[name]):
            raise BadInput(f"at the top: “{name}” is not {_KINDS[TABLES[name]]}.")
    if "conference" not in data:
        raise BadInput("at the top: it has no [conference], so there is nothing to play.")
    conference = _made("create_conference", data["conference"], "[conference]")
    before, steps = (conference, *_before(data)), _steps(data.get("step", []))
    return Scenario(
        data.get("title", ""),
        _starts(conference.command),
        *(tuple(replace(step, where=f"{file}, {step.where}") for step in some) for some in (before, steps)),
    )


def _starts(conference: Command) -> datetime:
    """When it starts; every step of a conference that is rehearsed fits into four days after that."""
    assert isinstance(conference, CreateConference)  # noqa: S101 - it was made by that name
    try:
        conference.starts + LONGEST
    except OverflowError:
        raise BadInput("[conference]: “starts” is too far away, expected a day of our time.") from None
    return conference.starts


def _before(data: Mapping[str, Any]) -> Iterator[Step]:
    for number, child in enumerate(data.get("child", []), start=1):
        yield _made("add_child", child, f"[[child]] {number}")
    for number, person in enumerate(data.get("person", []), start=1):
        yield _made("add_person", person, f"[[person]] {number}")
    for number, report in enumerate(data.get("report", []), start=1):
        yield from _report(report, f"[[report]] {number}")
    for who, fields in data.get("prepared", {}).items():
        yield from _prepared(who, fields, f"[prepared] {who}")


def _report(report: object, where: str) -> Iterator[Step]:
    fields = _table(report, where)
    key = fields.get("id", "")
    received = fields.pop("received", None)
    shared, comments = _list(fields, "shared", where), _list(fields, "comments", where)
    expected = {("report" if name == "id" else name): value for name, value in fields.items()}
    yield _made("expect_report", expected, where)
    if received is not None:
        yield _made("receive_report", {"report": key, "at": received}, where)
    for each in shared:
        yield _made("share_report", {"report": key} | _table(each, where), f"{where}, shared")
    for each in comments:
        yield _made("comment_on_report", {"report": key} | _table(each, where), f"{where}, comments")


def _prepared(who: str, given: object, where: str) -> Iterator[Step]:
    fields = _table(given, where)
    answer = fields.pop("asked_if_safe_together", None)
    if fields:
        yield _made("prepare", {"who": who} | fields, where)
    if answer is not None:
        yield _made("ask_if_safe", {"who": who, "answer": answer}, where)


def _steps(steps: list[object]) -> Iterator[Step]:
    last = timedelta()
    for number, given in enumerate(steps, start=1):
        where = f"step {number}"
        fields = _table(given, where)
        at = _time(fields.pop("at", None), where)
        name = fields.pop("do", None)
        if not isinstance(name, str):
            raise BadInput(f'{where}: it says nothing to do, expected do = "a command".')
        if at < last:
            raise BadInput(f"{where}: it comes before the step above it, put the steps in order of time.")
        last = at
        step = _made(name, fields, where)
        yield Step(at, step.command, f"{where} ({name})")


def _made(name: str, fields: object, where: str) -> Step:
    try:
        return Step(timedelta(), command(name, _table(fields, where)), where)
    except BadInput as error:
        text = str(error)
        raise BadInput(text if text.startswith(where) else f"{where}: {text}") from None


def _table(value: object, where: str) -> dict[str, Any]:
    if not isinstance(value, dict):
        raise BadInput(f"{where}: expected a table of fields.")
    return dict(value)


def _list(fields: dict[str, Any], name: str, where: str) -> list[object]:
    value = fields.pop(name, [])
    if not isinstance(value, list):
        raise BadInput(f"{where}: “{name}” is not a list.")
    return value


def _time(value: object, where: str) -> timedelta:
    if not isinstance(value, str) or not AT.fullmatch(value):
        raise BadInput(f'{where}: it has no time since the start, expected at = "00:10:00".')
    hours, minutes, seconds = map(int, value.split(":"))
    return timedelta(hours=hours, minutes=minutes, seconds=seconds)


def _reason(error: OSError) -> str:
    if isinstance(error, FileNotFoundError):
        return "there is no such file"
    if isinstance(error, IsADirectoryError):
        return "it is a folder"
    return (error.strerror or "it could not be opened").lower()


_KINDS: dict[type, str] = {str: "text", dict: "a table", list: "a list of tables"}
