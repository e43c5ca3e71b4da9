"""Every line of the rules that keep somebody safe is broken once, on purpose: their tables must notice it."""

from collections.abc import Callable, Iterator
from functools import partial
from types import ModuleType

import pytest

from soundingboard.practice import apart, missed, quorum, readers
from soundingboard.views import audience, chosen
from soundingboard.views.room import holding, let_in, looking, taking_over, unsaid
from tests.privacy import (
    test_rules_of_the_page,
    test_rules_of_the_plan_and_the_day,
    test_rules_of_the_room,
)
from tests.privacy.canary.breakages import Breakage, breakages, broken
from tests.unit.practice import test_apart, test_missed, test_quorum, test_readers

SLOW_MACHINE = 300
FEWEST = 8

TRIED: dict[ModuleType, tuple[ModuleType, ...]] = {
    **dict.fromkeys((audience, looking), (test_rules_of_the_room, test_rules_of_the_plan_and_the_day)),
    apart: (test_apart,),
    missed: (test_missed,),
    quorum: (test_quorum,),
    readers: (test_readers,),
    **dict.fromkeys((holding, let_in, taking_over, unsaid), (test_rules_of_the_page,)),
    chosen: (test_rules_of_the_room,),
}
"""Rules, and the tables that try them."""

CHANGES_NOTHING = {
    "place: something else for “''”": "neither is a way of being there",
    "_without: without “each[0] < each[1]”": "an empty stretch has no seconds, there are only more of them",
    "_without: the edge of “each[0] < each[1]”": "as above",
    "held: without “was.by_id(noun) is not now.by_id(noun)”": "rows that are the very same lose nothing",
    "unsaid: always “room.unnamed”": "where every child may be named no text is kept back for a name",
    "_of_day: something else for “''”": "what stands for no recap is asked about, and names nobody",
}
"""What nobody can notice, and why."""


def cases(module: ModuleType) -> Iterator[Callable[[], None]]:
    """Every row of every table in a module of tests, ready to be tried."""
    for name, test in vars(module).items():
        if name.startswith("test_"):
            tables = [mark.args for mark in getattr(test, "pytestmark", ())]
            for fields, rows in tables:
                yield from (partial(test, **_named(fields, row)) for row in rows)
            if not tables:
                yield test


def _named(fields: str | tuple[str, ...], row: object) -> dict[str, object]:
    """One row of a table, by the names of its fields."""
    if isinstance(fields, str):
        return {fields: row}
    assert isinstance(row, tuple)
    return dict(zip(fields, row, strict=True))


def is_noticed(breakage: Breakage, tries: list[Callable[[], None]]) -> bool:
    """Whether one of the tries fails."""
    with broken(breakage):
        for case in tries:
            try:
                case()
            except (Exception, pytest.fail.Exception):  # noqa: BLE001 - what is broken may fail in any way
                tries.remove(case)
                tries.insert(0, case)  # what noticed the last one may well notice the next
                return True
    return False


@pytest.mark.timeout(SLOW_MACHINE)
@pytest.mark.parametrize("module", TRIED, ids=lambda module: module.__name__.rpartition(".")[2])
def test_no_line_of_the_rules_can_be_broken_unnoticed(module: ModuleType) -> None:
    tries = [case for tables in TRIED[module] for case in cases(tables)]
    every = list(breakages(module))
    unnoticed = [breakage.where for breakage in every if not is_noticed(breakage, tries)]
    assert [where for where in unnoticed if where not in CHANGES_NOTHING] == []
    assert len(every) > FEWEST
