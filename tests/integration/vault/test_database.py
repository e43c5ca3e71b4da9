"""The database is unreadable without its key, and says in words what the machine got wrong."""

import sqlite3
import threading
from pathlib import Path

import pytest
from sqlalchemy import Engine, select, text
from sqlalchemy.exc import DatabaseError
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
from tests.integration.vault.conftest import KEY, a_conference, place_of

SECRET_WORDS = "Ella keeps her shoes by the door"
PAGE = 4096


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
    with pytest.raises(Trouble, match="already something"):
        copy_database(engine, copy)


def test_a_changed_byte_anywhere_is_found_and_no_copy_of_it_is_made(engine: Engine, path: Path) -> None:
    assert damage(engine) == []
    engine.dispose()
    sound = path.read_bytes()
    copy = path.with_name("copy.db")
    for page in range(1, len(sound) // PAGE):
        torn = bytearray(sound)
        torn[page * PAGE + 2000] ^= 1
        path.write_bytes(torn)
        with pytest.raises(Trouble, match="is damaged"):
            copy_whole(path, copy)
        assert not copy.exists()
    opened = open_engine(path, KEY)
    assert damage(opened)
    opened.dispose()
    path.write_bytes(sound)
    copy_whole(path, copy)
    assert copy.exists()


def copy_whole(path: Path, to: Path) -> None:
    opened = open_engine(path, KEY)
    try:
        copy_database(opened, to)
    finally:
        opened.dispose()
