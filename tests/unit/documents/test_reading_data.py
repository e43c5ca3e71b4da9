"""A table, data and dates are read again as papers are: nothing may be spelled in them either."""

from dataclasses import dataclass, replace
from datetime import date, datetime

import pytest

from soundingboard.documents.sweep import Hit, sweep
from soundingboard.exchange.dates import Day, as_calendar
from soundingboard.exchange.plan import as_data, as_table
from soundingboard.views.copies.parts import Copy
from soundingboard.views.copies.plan_parts import ActionPart, OutcomePart
from tests.unit.documents.marlowe import for_dean

NOW = datetime(2026, 11, 24, 15)


@dataclass(frozen=True)
class File:
    name: str
    data: bytes


@dataclass(frozen=True)
class Meant:
    sign: str
    protected: frozenset[str] = frozenset({"Rowan House"})
    unnamed: frozenset[str] = frozenset({"Zuri"})


def step(what: str, who: str = "Sam", help_: str = "") -> ActionPart:
    return replace(for_dean().outcomes[0].actions[0], what=what, who=who, help=help_)


def hits(*steps: ActionPart, first: str = "Safe") -> list[tuple[Hit, ...]]:
    """What is found in each of the files of such a plan."""
    outcome: OutcomePart = replace(for_dean().outcomes[0], text=first, actions=steps)
    copy: Copy = replace(for_dean(), outcomes=(outcome,))
    days = [Day(f"k{number}", date(2026, 12, number), each.what) for number, each in enumerate(steps, 1)]
    return [
        sweep(Meant("how we will know"), File("plan.csv", as_table(copy))),
        sweep(Meant("schema"), File("plan.json", as_data(copy))),
        sweep(Meant("VCALENDAR"), File("dates.ics", as_calendar(days, NOW))),
    ]


@pytest.mark.parametrize(
    "words",
    [
        "to Rowan House", "visits RowanHouse", "R o w a n H o u s e", "Rowan\nHouse", "Rówan-House", "Zuri’s",
        "Sam works well and long with everybody who is at home, then all go to Rowan House on a bus",
    ],
)  # fmt: skip
def test_whatever_its_spelling(words: str) -> None:
    assert all(hits(step(words)))


def test_from_one_cell_into_the_next_in_either_direction() -> None:
    for steps in (
        (step("Sam visits Rowan", "House of Sam"),),
        (step("Sam visits Rowan"), step("House of Sam")),
        (step("x", help_="Rowan"), step("y", help_="House")),
    ):
        assert all(hits(*steps)[:2])


def test_a_plan_without_any_passes_and_so_does_one_without_steps() -> None:
    assert hits(step("Sam visits the rowan tree by the house")) == [(), (), ()]
    assert hits() == [(), (), ()]


def test_a_file_in_which_nothing_can_be_read_is_stopped() -> None:
    assert sweep(Meant("schema"), File("plan.json", b"{}")) == (Hit("nothing can be read", "the file"),)
