"""The table of the practice reference's demands names tests that there are, and every row is in it."""

import ast
from functools import cache

from tests.architecture.linting import TOP
from tests.rows import ROWS

WANTED = {*range(1, 129)}


@cache
def every_test() -> frozenset[str]:
    """The name of every test function below ``tests``."""
    files = sorted((TOP / "tests").rglob("test_*.py"))
    trees = (ast.parse(file.read_text(encoding="utf-8")) for file in files)
    named = (node.name for tree in trees for node in ast.walk(tree) if isinstance(node, ast.FunctionDef))
    return frozenset(name for name in named if name.startswith("test_"))


def test_every_row_is_there_and_no_other() -> None:
    assert set(ROWS) == WANTED


def test_every_test_that_is_named_is_there() -> None:
    gone = {number: name for number, row in ROWS.items() for name in row.tests if name not in every_test()}
    assert gone == {}


def test_a_row_without_a_test_says_why_not_yet() -> None:
    assert [number for number, row in ROWS.items() if not (row.tests or row.but)] == []
    assert [number for number, row in ROWS.items() if row.but and row.but.endswith(".")] == []


def test_a_test_named_after_a_row_stands_in_that_row() -> None:
    """``test_row_15_…`` covers row 15."""
    lost = []
    for name in every_test():
        words = name.split("_")
        if words[:2] == ["test", "row"] and words[2].isdigit() and name not in ROWS[int(words[2])].tests:
            lost.append(name)
    assert lost == []
