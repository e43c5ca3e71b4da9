"""The database is written through one door, which leaves nothing half done."""

from collections.abc import Callable
from typing import Any

import pytest
import sqlcipher3
from sqlalchemy import Connection, Engine, delete, insert, inspect, text, update
from sqlalchemy.exc import IntegrityError, OperationalError, ResourceClosedError
from sqlalchemy.orm import Session

from soundingboard.conference.meeting import Conference
from soundingboard.vault.database import (
    altering,
    backstage,
    writing,
)
from soundingboard.vault.timeline import SCHEMA
from tests.integration.vault.conftest import a_conference, place_of

SECRET_WORDS = "Ella keeps her shoes by the door"


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


def test_the_same_holds_where_no_session_would_notice(engine: Engine) -> None:
    with (
        pytest.raises(sqlcipher3.OperationalError, match="no such savepoint: door"),
        altering(engine) as door,
    ):
        door.exec_driver_sql("COMMIT")


def test_foreign_keys_hold_inside_the_door(engine: Engine) -> None:
    with pytest.raises(IntegrityError), writing(engine) as session:
        session.execute(
            text("INSERT INTO private_notes VALUES ('nowhere', 'n1', 'words', '2026-11-24 10:00:00.000000')")
        )


def test_an_error_never_repeats_what_people_said(engine: Engine) -> None:
    with pytest.raises(IntegrityError) as caught, writing(engine) as session:
        session.add(a_conference("c1", place=SECRET_WORDS))
    assert SECRET_WORDS not in str(caught.value)
