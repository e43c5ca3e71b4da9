"""The database is unreadable without its key and is written through one door."""

import sqlite3
import threading
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import sqlcipher3
from sqlalchemy import Connection, Engine, delete, insert, inspect, select, text, update
from sqlalchemy.exc import DatabaseError, IntegrityError, OperationalError, ResourceClosedError
from sqlalchemy.orm import Session

from soundingboard.base.errors import Locked, Trouble
from soundingboard.conference.meeting import Conference
from soundingboard.vault.database import (
    backstage,
    copy_database,
    damage,
    open_engine,
    reading,
    writing,
)
from soundingboard.vault.timeline import SCHEMA
from tests.integration.vault.conftest import KEY, a_conference

SECRET_WORDS = "Ella keeps her shoes by the door"


def place_of(engine: Engine, name: str = "c1") -> str | None:
    with reading(engine) as session:
        return session.scalar(select(Conference.place).where(Conference.id == name))


def new_row(session: Session) -> None:
    session.add(a_conference("c2"))
    session.commit()


def changed_field(session: Session) -> None:
    session.get_one(Conference, "c1").place = "elsewhere"
    session.commit()


def removed_row(session: Session) -> None:
    session.delete(session.get_one(Conference, "c1"))
    session.commit()


def bulk_update(session: Session) -> None:
    session.execute(update(Conference).values(place="elsewhere"))
    session.commit()


def bulk_delete(session: Session) -> None:
    session.execute(delete(Conference))
    session.commit()


def bulk_mappings(session: Session) -> None:
    session.bulk_update_mappings(inspect(Conference), [{"id": "c1", "place": "elsewhere"}])
    session.commit()


def words_of_sql(session: Session) -> None:
    session.execute(text("UPDATE conferences SET place = 'elsewhere'"))
    session.commit()


def sql_that_starts_with_a_question(session: Session) -> None:
    session.execute(
        text("WITH x AS (SELECT 'elsewhere' AS y) UPDATE conferences SET place = (SELECT y FROM x)")
    )
    session.commit()


def core_insert(connection: Connection) -> None:
    connection.execute(insert(SCHEMA.tables["conferences"]), [{"id": "c3"}])
    connection.commit()


def sql_for_the_driver(connection: Connection) -> None:
    connection.exec_driver_sql("UPDATE conferences SET place = 'elsewhere'")
    connection.commit()


def many_at_once(connection: Connection) -> None:
    connection.exec_driver_sql("UPDATE conferences SET place = ?", [("elsewhere",), ("away",)])
    connection.commit()


def a_new_table(connection: Connection) -> None:
    connection.exec_driver_sql("CREATE TABLE notes (words TEXT)")


def a_lost_table(connection: Connection) -> None:
    connection.exec_driver_sql("DROP TABLE timeline")


def the_driver_itself(driver: Any) -> None:  # noqa: ANN401 - the driver ships no types
    driver.execute("UPDATE conferences SET place = 'elsewhere'")


def a_script(driver: Any) -> None:  # noqa: ANN401 - the driver ships no types
    driver.executescript("BEGIN; UPDATE conferences SET place = 'elsewhere'; COMMIT")


BY_SESSION = (
    new_row, changed_field, removed_row, bulk_update, bulk_delete, bulk_mappings, words_of_sql,
    sql_that_starts_with_a_question,
)  # fmt: skip
BY_CONNECTION = (core_insert, sql_for_the_driver, many_at_once, a_new_table, a_lost_table)
BY_DRIVER = (the_driver_itself, a_script)


@pytest.fixture(params=["reader", "writer"])
def outside(request: pytest.FixtureRequest, engine: Engine) -> Engine:
    """Where somebody could try to write without the door: the engine, and the door's own writer."""
    return engine if request.param == "reader" else backstage(engine).writer


def dump(engine: Engine) -> list[Any]:
    with engine.connect() as connection:
        return [
            *connection.exec_driver_sql("SELECT sql FROM sqlite_master ORDER BY name"),
            *connection.exec_driver_sql("SELECT * FROM conferences ORDER BY id"),
        ]


@pytest.mark.parametrize("way", BY_SESSION)
def test_sqlite_refuses_a_session(way: Callable[[Session], None], outside: Engine, engine: Engine) -> None:
    before = dump(engine)
    with Session(outside) as session, pytest.raises(OperationalError, match="readonly"):
        way(session)
    assert dump(engine) == before


@pytest.mark.parametrize("way", BY_CONNECTION)
def test_sqlite_refuses_a_connection(
    way: Callable[[Connection], None], outside: Engine, engine: Engine
) -> None:
    before = dump(engine)
    with outside.connect() as connection, pytest.raises(OperationalError, match="readonly"):
        way(connection)
    assert dump(engine) == before


@pytest.mark.parametrize("way", BY_DRIVER)
def test_sqlite_refuses_the_driver(way: Callable[[Any], None], outside: Engine, engine: Engine) -> None:
    before = dump(engine)
    with outside.connect() as connection:
        with pytest.raises(sqlcipher3.OperationalError, match="readonly"):
            way(connection.connection.driver_connection)
        connection.rollback()
    assert dump(engine) == before


def test_a_statement_kept_from_inside_the_door_is_refused_outside(engine: Engine) -> None:
    words = "UPDATE conferences SET place = ?"
    with writing(engine) as session:
        driver: Any = session.connection().connection.driver_connection
        driver.execute(words, ("inside",))
    with pytest.raises(sqlcipher3.OperationalError, match="readonly"):
        driver.execute(words, ("outside",))
    assert place_of(engine) == "inside"


def test_a_session_kept_from_inside_the_door_is_of_no_use_outside(engine: Engine) -> None:
    with writing(engine) as session:
        kept = session
    kept.add(a_conference("c2"))
    with pytest.raises(ResourceClosedError):
        kept.commit()
    kept.close()
    assert place_of(engine, "c2") is None


def test_the_door_writes(engine: Engine) -> None:
    with writing(engine) as session:
        session.get_one(Conference, "c1").place = "Room 9"
    assert place_of(engine) == "Room 9"


@pytest.mark.parametrize("error", [RuntimeError, KeyboardInterrupt])
def test_whatever_is_raised_inside_leaves_nothing_and_shuts_the_door(
    error: type[BaseException], engine: Engine
) -> None:
    def interrupted() -> None:
        with writing(engine) as session:
            session.get_one(Conference, "c1").place = "half"
            session.flush()
            session.commit()
            raise error

    with pytest.raises(error):
        interrupted()
    assert place_of(engine) == "Room 2"
    with (
        backstage(engine).writer.connect() as connection,
        pytest.raises(OperationalError, match="readonly"),
    ):
        sql_for_the_driver(connection)
    with writing(engine) as session:
        session.get_one(Conference, "c1").place = "whole"
    assert place_of(engine) == "whole"


def test_a_session_rolled_back_inside_the_door_stays_in_its_transaction(engine: Engine) -> None:
    def changed_its_mind() -> None:
        with writing(engine) as session:
            session.get_one(Conference, "c1").place = "first"
            session.rollback()
            session.get_one(Conference, "c1").place = "second"
            session.flush()
            raise RuntimeError

    with pytest.raises(RuntimeError):
        changed_its_mind()
    assert place_of(engine) == "Room 2"


def test_a_transaction_that_ends_inside_the_door_is_an_error(engine: Engine) -> None:
    def ended_early(words: str) -> None:
        with writing(engine) as session:
            driver: Any = session.connection().connection.driver_connection
            driver.execute(words)

    for words in ("COMMIT", "ROLLBACK"):
        with pytest.raises(OperationalError, match="no such savepoint"):
            ended_early(words)
        with backstage(engine).writer.connect() as connection:
            assert connection.exec_driver_sql("PRAGMA query_only").scalar() == 1


def test_foreign_keys_hold_inside_the_door(engine: Engine) -> None:
    with pytest.raises(IntegrityError), writing(engine) as session:
        session.execute(
            text("INSERT INTO private_notes VALUES ('nowhere', 'n1', 'words', '2026-11-24 10:00:00.000000')")
        )


def test_an_error_never_repeats_what_people_said(engine: Engine) -> None:
    with pytest.raises(IntegrityError) as caught, writing(engine) as session:
        session.add(a_conference("c1", place=SECRET_WORDS))
    assert SECRET_WORDS not in str(caught.value)


def test_a_reader_keeps_what_it_saw_while_a_writer_goes_on(engine: Engine) -> None:
    with reading(engine) as session:
        before = session.scalar(select(Conference.place))
        with writing(engine) as other:
            other.get_one(Conference, "c1").place = "Room 9"
        session.expire_all()
        assert session.scalar(select(Conference.place)) == before == "Room 2"
    assert place_of(engine) == "Room 9"


def test_two_threads_write_one_after_the_other(engine: Engine) -> None:
    def count() -> None:
        for _ in range(50):
            with writing(engine) as session:
                row = session.get_one(Conference, "c1")
                row.turned += 1

    threads = [threading.Thread(target=count) for _ in range(3)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    with reading(engine) as session:
        assert session.get_one(Conference, "c1").turned == -1 + 150


def test_another_program_that_is_writing_is_named(
    engine: Engine, path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("soundingboard.vault.database.BUSY_SECONDS", 0.05)
    other = open_engine(path, KEY)
    try:
        with writing(engine), pytest.raises(Trouble, match="Another program"), writing(other):
            pass
    finally:
        other.dispose()


def test_a_full_disk_is_said_in_words_and_leaves_nothing(engine: Engine) -> None:
    def fill(session: Session) -> None:
        session.execute(text("PRAGMA max_page_count=1"))  # SQLite takes the size it has now
        session.get_one(Conference, "c1").place = "x" * 500_000

    with pytest.raises(Trouble, match="disk is full"), writing(engine) as session:
        fill(session)
    assert place_of(engine) == "Room 2"


@pytest.mark.parametrize(
    "words", ["ATTACH DATABASE '{}' AS plain KEY ''", "VACUUM INTO '{}'"], ids=["attach", "vacuum"]
)
def test_no_second_file_can_be_joined(words: str, engine: Engine, tmp_path: Path) -> None:
    other = tmp_path / "plain.db"
    with backstage(engine).writer.connect() as connection, pytest.raises(DatabaseError, match="authori"):
        connection.exec_driver_sql(words.format(other))
    with writing(engine) as session, pytest.raises(DatabaseError, match=r"authori|transaction"):
        session.execute(text(words.format(other)))
    assert not other.exists()


def test_nothing_is_readable_on_the_disk(engine: Engine, path: Path) -> None:
    with writing(engine) as session:
        session.add(a_conference("c2", place=SECRET_WORDS))
    with writing(engine) as session:
        session.get_one(Conference, "c2").place = "Room 3"
    files = [file for file in path.parent.iterdir() if file.name.startswith(path.name)]
    assert {file.name for file in files} == {path.name, f"{path.name}-wal", f"{path.name}-shm"}
    for file in files:
        data = file.read_bytes()
        assert b"Ella" not in data
        assert b"Marlowe" not in data
        assert b"conferences" not in data
        assert b"SQLite format" not in data


def test_the_search_above_would_find_words_in_a_plain_file(tmp_path: Path) -> None:
    plain = sqlite3.connect(tmp_path / "plain.db")
    plain.execute("CREATE TABLE conferences (place TEXT)")
    plain.execute("INSERT INTO conferences VALUES (?)", (SECRET_WORDS,))
    plain.commit()
    plain.close()
    data = (tmp_path / "plain.db").read_bytes()
    assert b"Ella" in data
    assert b"conferences" in data
    assert b"SQLite format" in data


def test_a_plain_file_is_refused_and_left_as_it_is(path: Path) -> None:
    plain = sqlite3.connect(path)
    plain.execute("CREATE TABLE conferences (id TEXT)")
    plain.close()
    before = path.read_bytes()
    with pytest.raises(Trouble, match="not encrypted"):
        open_engine(path, KEY)
    assert path.read_bytes() == before


def test_another_key_does_not_open_it(engine: Engine, path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    engine.dispose()
    with pytest.raises(Locked, match="does not open with this vault's key"):
        open_engine(path, bytes(32))
    assert capfd.readouterr() == ("", "")


def test_the_settings_hold_on_every_connection(engine: Engine) -> None:
    expected = {
        "query_only": 1,
        "foreign_keys": 1,
        "journal_mode": "wal",
        "secure_delete": 1,
        "synchronous": 2,
        "temp_store": 2,
    }
    for place in (engine, backstage(engine).writer):
        with place.connect() as connection:
            found = {name: connection.exec_driver_sql(f"PRAGMA {name}").scalar() for name in expected}
        assert found == expected


def test_the_key_is_in_nothing_that_shows_itself(engine: Engine) -> None:
    shown = repr(engine) + repr(engine.url) + repr(engine.get_execution_options())
    assert KEY.hex() not in shown
    assert repr(KEY) not in shown


def test_a_copy_opens_with_the_same_key_and_never_covers_another_file(engine: Engine, tmp_path: Path) -> None:
    copy = tmp_path / "copy.db"
    copy_database(engine, copy)
    assert b"Marlowe" not in copy.read_bytes()
    opened = open_engine(copy, KEY)
    try:
        assert place_of(opened) == "Room 2"
    finally:
        opened.dispose()
    with pytest.raises(Trouble, match="already a file"):
        copy_database(engine, copy)


def test_a_changed_byte_is_found(engine: Engine, path: Path) -> None:
    assert damage(engine) == []
    engine.dispose()
    data = bytearray(path.read_bytes())
    data[len(data) // 2] ^= 1
    path.write_bytes(data)
    opened = open_engine(path, KEY)
    try:
        assert damage(opened)
    finally:
        opened.dispose()
