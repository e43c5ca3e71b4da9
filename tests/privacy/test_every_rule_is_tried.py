"""Every line of who may see what is broken once, on purpose: the tables of the rules must notice it."""

from collections.abc import Callable, Iterator
from functools import partial
from types import ModuleType

import pytest

from soundingboard.views import audience
from tests.privacy import test_rules_of_the_plan_and_the_day, test_rules_of_the_room
from tests.privacy.canary.breakages import Breakage, breakages, broken

SLOW_MACHINE = 300
FEWEST = 150


def cases(module: ModuleType) -> Iterator[Callable[[], None]]:
    """Every row of every table in a module of tests, ready to be tried."""
    for name, test in vars(module).items():
        if name.startswith("test_"):
            tables = [mark.args for mark in getattr(test, "pytestmark", ())]
            for fields, rows in tables:
                yield from (partial(test, **dict(zip(fields, row, strict=True))) for row in rows)
            if not tables:
                yield test


CASES = [*cases(test_rules_of_the_room), *cases(test_rules_of_the_plan_and_the_day)]


def is_noticed(breakage: Breakage) -> bool:
    """Whether a row of the tables fails."""
    with broken(audience, breakage):
        for case in CASES:
            try:
                case()
            except Exception:  # noqa: BLE001 - what is broken may fail in any way
                CASES.remove(case)
                CASES.insert(0, case)  # what noticed the last one may well notice the next
                return True
    return False


@pytest.mark.timeout(SLOW_MACHINE)
def test_no_line_of_who_may_see_what_can_be_broken_unnoticed() -> None:
    every = list(breakages(audience))
    unnoticed = [breakage.where for breakage in every if not is_noticed(breakage)]
    assert unnoticed == []
    assert len(every) > FEWEST
