"""By which names a child would be recognised, beside everybody whom a reader may know."""

from datetime import date

import pytest

from soundingboard.practice.naming import name_book
from soundingboard.practice.protection import stands_in
from soundingboard.practice.telling import own_names, telling_names, telling_of_a_birth

JAMES = ("James Noah Okafor", "Noah")
FULL = {"James Noah Okafor", "James Okafor", "Noah Okafor"}


@pytest.mark.parametrize(
    ("name", "called", "known", "telling"),
    [
        (*JAMES, (), {*FULL, "James", "Noah", *(f"Okafor {word}" for word in name_book().families)}),
        (*JAMES, ("Lee Okafor", "Lee"), {*FULL, "James", "Noah"}),
        (*JAMES, ("JAMES Reed", "Okáfor"), {*FULL, "Noah"}),
        (*JAMES, ("James Okafor", "Noah Reed"), FULL - {"James Okafor"}),
        ("Noah", "Noah", ("Noah Reed",), set()),
        ("Will Green", "Will", (), {"Will", "Will Green"}),
        ("Anna van Dyk", "Anna", ("Dyk",), {"Anna", "Anna Dyk", "Anna van Dyk"}),
        ("Baby J Okafor", "Bump", ("Okafor",), {"Bump", "Bump Okafor", "Baby J Okafor"}),
        ("", "", (), set()),
    ],
)
def test_the_names_that_tell_of_a_child(
    name: str, called: str, known: tuple[str, ...], telling: set[str]
) -> None:
    assert telling_names(name, called, known) == telling


@pytest.mark.parametrize(
    ("text", "tells"),
    [
        ("James Okafor was seen at night.", True),
        ("James was outside.", True),
        ("James' nursery saw it.", True),
        ("Jameses nursery saw it.", True),
        ("Noahs nursery saw a bruise.", True),
        ("Noah's nursery saw a bruise.", True),
        ("The Noahs’ things.", True),
        ("Noah-James was seen.", True),
        ("N\u200boah was seen.", True),
        ("N\N{CYRILLIC SMALL LETTER O}ah was seen.", True),
        ("The Okafor boy was seen.", True),
        ("Jamestown is far.", False),
        ("Dr Okafor rang.", False),
        ("Noahide", False),
    ],
)
def test_a_child_is_recognised_however_the_name_stands(text: str, tells: bool) -> None:
    assert any(stands_in(text, name) for name in telling_names(*JAMES, ())) is tells


DUE, LONG_AGO, LAST_YEAR = date(2027, 3, 11), date(2014, 3, 1), date(2026, 1, 5)


@pytest.mark.parametrize(
    ("due", "born", "telling"),
    [
        ((), (LONG_AGO,), set()),
        ((DUE,), (LONG_AGO,), {"pregnant", "midwife", "baby"}),
        ((None,), (LAST_YEAR,), {"pregnant", "midwife", "baby"}),
        ((DUE,), (LONG_AGO, LAST_YEAR), {"pregnant", "midwife"}),
        ((DUE,), (LONG_AGO, None), set()),
        ((DUE,), (), {"pregnant", "midwife", "baby"}),
    ],
)
def test_a_birth_is_told_by_more_than_names(
    due: tuple[date | None, ...], born: tuple[date | None, ...], telling: set[str]
) -> None:
    assert telling_of_a_birth(due, born) & {"pregnant", "midwife", "baby"} == telling


@pytest.mark.parametrize(
    ("name", "called", "own"),
    [
        ("Kyle Brand", "Kyle", ("Kyle Brand", "Kyle")),
        ("Patricia Mills", "Tish", ("Patricia Mills", "Tish")),
        ("Pat Mills", "Noah's carer", ("Pat Mills", "carer")),
        ("Pat Mills", "Noah's own Pat", ("Pat Mills", "Pat")),
        ("Dad (Noah)", "Noah's dad", ("Dad", "dad")),
        ("Carer for Noah", "Carer to Noah", ("Carer", "Carer")),
        ("Noah Reed", "Uncle Noah", ("Noah Reed", "Noah")),
        ("Kyle Brand", "Noah Dad", ("Kyle Brand", "")),
    ],
)
def test_whom_a_name_only_refers_to_is_not_named_so(name: str, called: str, own: tuple[str, str]) -> None:
    assert own_names(name, called) == own
