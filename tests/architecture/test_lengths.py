"""There is one way to tell how long something was, and it cannot be less than nothing."""

import ast
from collections.abc import Iterator

from tests.architecture.linting import TOP

SOURCE = TOP / "src" / "soundingboard"
ASKED_OF_THE_DAY = ("commands", "desk", "practice", "ui", "views")
"""Rooms that tell of a conference's own times; sound and scenarios have clocks of their own."""


def subtracted(text: str) -> Iterator[int]:
    """The lines on which seconds are taken of a difference that nothing keeps from being negative."""
    for node in ast.walk(ast.parse(text)):
        if isinstance(node, ast.Attribute) and node.attr == "total_seconds":
            taken = node.value
            yield from [node.lineno] * (isinstance(taken, ast.BinOp) and isinstance(taken.op, ast.Sub))


def test_nobody_takes_one_time_from_another_by_hand() -> None:
    files = (file for room in ASKED_OF_THE_DAY for file in sorted((SOURCE / room).rglob("*.py")))
    found = {
        f"{file.relative_to(SOURCE)}:{line}" for file in files for line in subtracted(file.read_text("utf-8"))
    }
    assert found == set(), "base.dates.seconds_between tells how long something was"


def test_one_that_does_is_found() -> None:
    assert [*subtracted("spent = (now - row.started).total_seconds()")] == [1]
    assert [*subtracted("spent = span.total_seconds()")] == []
