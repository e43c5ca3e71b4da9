"""The timeline holds together, and says where it does not."""

from collections.abc import Mapping
from datetime import datetime, timedelta
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import Engine, text

from soundingboard.base.errors import Trouble
from soundingboard.conference.nouns import NOUNS
from soundingboard.vault.database import reading, writing
from soundingboard.vault.tables import BESIDE
from soundingboard.vault.timeline import (
    SCHEMA,
    Act,
    Deed,
    TimelineRow,
    append,
    note_access,
    rows,
    verify,
)
from tests.integration.access_log import accesses
from tests.integration.vault.conftest import MORNING

RECORDS = {"timeline", "access_log"}
"""The tables that only ever grow, and that no undo touches."""

CHANGES = {
    "at": "'2026-11-24 09:30:01.000001'",
    "who": "'somebody'",
    "place": "place + 0.001",
    "act": "'undo'",
    "command": "'decide'",
    "fields": """'{"text":"other words"}'""",
    "changes": "'[]'",
    "hash": "'" + 64 * "0" + "'",
}
"""For each column, another value for row 2 of a timeline."""

PLAIN = (
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False, allow_infinity=False) | st.text()
)
JSON = st.recursive(PLAIN, lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner), max_leaves=8)


def deed(number: int = 0, act: Act = "do", fields: Mapping[Any, Any] | None = None) -> Deed:
    return Deed(
        at=MORNING + timedelta(seconds=number),
        who="jo",
        place=number * 1.25,
        act=act,
        command="capture",
        fields=fields or {"text": f"words {number}"},
        changes=[["entries", ["c1", f"e{number}"], None, ["words"]]],
    )


def write(engine: Engine, count: int, conference: str = "c1") -> None:
    for number in range(count):
        with writing(engine) as session:
            append(session, conference, deed(number))


def check(engine: Engine, conference: str = "c1") -> None:
    with reading(engine) as session:
        verify(session, conference)


def sql(engine: Engine, *statements: str) -> None:
    with writing(engine) as session:
        for statement in statements:
            session.execute(text(statement))


def test_rows_are_numbered_and_linked(engine: Engine) -> None:
    write(engine, 4)
    write(engine, 2, "c2")
    with reading(engine) as session:
        found = rows(session, "c1")
        assert [row.number for row in found] == [1, 2, 3, 4]
        assert [row.before for row in found] == ["", *(row.hash for row in found[:-1])]
        assert [row.number for row in rows(session, "c2")] == [1, 2]
        assert len({row.hash for row in found}) == 4
    check(engine)
    check(engine, "c2")


def test_an_empty_timeline_holds(engine: Engine) -> None:
    check(engine, "nobody")


@pytest.mark.parametrize("column", sorted(CHANGES))
def test_a_changed_row_is_named(column: str, engine: Engine) -> None:
    write(engine, 4)
    sql(engine, f"UPDATE timeline SET {column} = {CHANGES[column]} WHERE number = 2")  # noqa: S608 - a table above
    with pytest.raises(Trouble, match=r"^Row 2 of the timeline of c1 was changed"):
        check(engine)


def test_every_column_is_under_the_hash_or_the_chain() -> None:
    covered = set(CHANGES) | {"conference", "number", "before"}
    assert covered == set(TimelineRow.__table__.columns.keys())


def test_a_missing_first_row_a_gap_and_a_swap_are_named(engine: Engine) -> None:
    for conference, statements, row, how in (
        ("a", ["DELETE FROM timeline WHERE conference = 'a' AND number = 1"], 1, "is missing"),
        ("b", ["DELETE FROM timeline WHERE conference = 'b' AND number = 3"], 3, "is missing"),
        (
            "c",
            [
                "DELETE FROM timeline WHERE conference = 'c' AND number = 2",
                "UPDATE timeline SET number = number - 1 WHERE conference = 'c' AND number > 2",
            ],
            2,
            "does not follow",
        ),
        (
            "d",
            ["UPDATE timeline SET before = '' WHERE conference = 'd' AND number = 4"],
            4,
            "does not follow",
        ),
    ):
        write(engine, 4, conference)
        sql(engine, *statements)
        with pytest.raises(Trouble, match=f"^Row {row} of the timeline of {conference} {how}"):
            check(engine, conference)


def test_a_row_of_another_conference_does_not_pass(engine: Engine) -> None:
    write(engine, 2)
    sql(engine, "UPDATE timeline SET conference = 'c2'")
    with pytest.raises(Trouble, match=r"^Row 1 of the timeline of c2 was changed"):
        check(engine, "c2")


@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    fields=st.dictionaries(st.text(), JSON),
    changes=st.lists(JSON),
    place=st.none() | st.floats(min_value=-0.0, max_value=1e6),
    at=st.datetimes(min_value=datetime(2000, 1, 1), max_value=datetime(2100, 1, 1)),
)
def test_whatever_json_holds_reads_back_to_the_same_hash(
    engine: Engine, fields: dict[str, Any], changes: list[Any], place: float | None, at: datetime
) -> None:
    with writing(engine) as session:
        row = append(session, "c1", Deed(at, "jo", place, "do", "capture", fields, changes))
        assert (row.fields, row.changes) == (fields, changes)
    check(engine)


def test_a_negative_nought_and_a_whole_second_hash_as_they_are_kept(engine: Engine) -> None:
    for place in (-0.0, 3):
        with writing(engine) as session:
            append(session, "c1", Deed(MORNING, "jo", place, "do", "capture", {}, []))
    check(engine)


def test_keys_that_are_no_text_and_tuples_hash_as_they_are_kept(engine: Engine) -> None:
    with writing(engine) as session:
        append(session, "c1", deed(fields={10: None, 2: ("a", "b")}))
    with reading(engine) as session:
        assert rows(session, "c1")[0].fields == {"2": ["a", "b"], "10": None}
    check(engine)


def test_the_record_outlives_the_conference_it_tells_of(engine: Engine) -> None:
    write(engine, 1)
    sql(engine, "DELETE FROM conferences")
    check(engine)


def test_no_command_changes_a_record() -> None:
    assert {noun.__tablename__ for noun in NOUNS} | RECORDS | BESIDE == set(SCHEMA.tables)
    assert not {noun.__tablename__ for noun in NOUNS} & RECORDS


def test_records_are_the_chairs_alone() -> None:
    for name in RECORDS:
        assert {column.info.get("class") for column in SCHEMA.tables[name].columns} == {"chair"}


def test_the_access_log_keeps_its_order(engine: Engine) -> None:
    with writing(engine) as session:
        note_access(session, at=MORNING + timedelta(1), who="chair", what="second")
        note_access(session, at=MORNING, who="council", what="first", why="asked to")
    with reading(engine) as session:
        found = [(row.who, row.what, row.why) for row in accesses(session)]
    assert found == [("council", "first", "asked to"), ("chair", "second", "")]
