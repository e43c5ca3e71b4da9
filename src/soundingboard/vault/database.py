"""The encrypted database, and the one door through which it is written.

Every connection is ``query_only``, so SQLite itself refuses a write from anywhere; the writer's is
opened for as long as `writing` lasts and for nothing else.
"""

import os
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import sqlcipher3
from sqlalchemy import Connection, Engine, create_engine, event
from sqlalchemy.exc import DatabaseError
from sqlalchemy.orm import Session
from sqlalchemy.pool import QueuePool

from soundingboard.base.disk import put_file, refuse_taken
from soundingboard.base.errors import Locked, Trouble
from soundingboard.base.faults import told

KEY_SIZE = 32
PLAIN_START = b"SQLite format 3\0"
BUSY_SECONDS = 5.0
"""How long a write waits for another that is under way."""

SETTINGS = (
    "cipher_log_level=NONE",
    "foreign_keys=ON",
    "journal_mode=WAL",
    "secure_delete=ON",
    "synchronous=FULL",
    "temp_store=MEMORY",
    "query_only=ON",
)
"""What each connection is told, in this order, once it has its key."""

BACKSTAGE = "soundingboard"
"""The engine's execution option that holds its `Backstage`."""

DAMAGED = "The vault's database is damaged: restore the vault from a backup."

ENVIRONMENT_TROUBLES = {
    "database is locked": "Another program is writing to the vault: close it and try again.",
    "database or disk is full": "The disk is full, so nothing was written: free some space and try again.",
    "disk I/O error": "The disk did not take what was written: check the disk, then try again.",
    "unable to open database file": "The vault's database cannot be opened: check that its folder is there.",
    "malformed": DAMAGED,
    "file is not a database": DAMAGED,
}
"""What the machine, not the program, can get wrong, and the sentence for it."""


@dataclass(frozen=True, slots=True, repr=False)
class Backstage:
    """What an engine carries for this module: its one writer, and how to reach a file with its key."""

    writer: Engine
    connect: Callable[[Path], Any]


def open_engine(path: Path, key: bytes) -> Engine:
    """Open the database, or begin an empty one where there is no file.

    ``key`` is 32 bytes. What comes from the engine itself can only read; `writing` is the way to
    write. Raises `Trouble` for a file that is not encrypted and `Locked` for one that this key does
    not open.
    """
    if len(key) != KEY_SIZE:
        raise ValueError("a database key has 32 bytes")
    with told("The vault's database could not be opened", "look whether its disk is there, and try again"):
        refuse_plain(path)

    def connect(place: Path) -> Any:  # noqa: ANN401 - the driver ships no types
        return _connection(place, key)

    writer = _engine(lambda: connect(path), {}, pool_size=1)
    engine = _engine(lambda: connect(path), {BACKSTAGE: Backstage(writer, connect)}, pool_size=5)
    event.listen(engine, "begin", _begin_reading)
    event.listen(engine, "engine_disposed", lambda _engine: writer.dispose())
    try:
        with _in_plain_words():
            engine.connect().close()
    except BaseException:
        engine.dispose()
        raise
    return engine


def refuse_plain(path: Path) -> None:
    """Raise `Trouble` where the file is a database that anybody could read."""
    if not path.exists():
        return
    with path.open("rb") as file:
        if file.read(len(PLAIN_START)) == PLAIN_START:
            raise Trouble(
                f"{path.name} is not encrypted, so it is not a vault's own and was not opened: "
                "restore the vault from a backup."
            )


@contextmanager
def writing(engine: Engine) -> Iterator[Session]:
    """The only way to write: one transaction, committed at the end, with a fresh session.

    Whatever is raised inside leaves nothing behind. Committing or rolling back the session itself
    settles nothing; the door does that. One writer at a time; another thread waits up to five seconds.
    """
    with (
        _door(engine) as connection,
        Session(connection, join_transaction_mode="create_savepoint") as session,
    ):
        yield session
        session.commit()


@contextmanager
def altering(engine: Engine) -> Iterator[Connection]:
    """As `writing`, for changing tables: foreign keys are not followed meanwhile but checked at the end."""
    with _door(engine, follow_keys=False) as connection:
        yield connection
        if connection.exec_driver_sql("PRAGMA foreign_key_check").first():
            raise Trouble(
                "What is kept does not fit the newer version; nothing was changed: use the version before."
            )


@contextmanager
def reading(engine: Engine) -> Iterator[Session]:
    """A session that sees the database as it stood at its first question, and can change nothing."""
    with _in_plain_words(), Session(engine, autoflush=False) as session:
        yield session


def copy_database(engine: Engine, to: Path) -> None:
    """Write a copy, under the same key, of the database as it stands at one moment.

    ``to`` must not exist yet. The copy is read back in full, for SQLite copies a damaged page without a
    word; raises `Trouble` for one that is not sound, or that the disk does not take: then nothing is left.
    """
    with told(f"The copy {to.name} could not be written"):
        refuse_taken(to)
        put_file(to, b"")
        try:
            with (
                _in_plain_words(),
                engine.connect() as connection,
                closing(backstage(engine).connect(to)) as target,
            ):
                _copy(connection.connection.driver_connection, target)
        except BaseException:
            for ending in ("", "-wal", "-shm", "-journal"):
                with suppress(OSError):
                    to.with_name(to.name + ending).unlink()
            raise


def damage(engine: Engine) -> list[str]:
    """What is wrong with the file on the disk, page by page; empty when every page is authentic and sound."""
    with engine.connect() as connection:
        return _damage(connection.connection.driver_connection)


def backstage(engine: Engine) -> Backstage:
    """What `open_engine` put into the engine."""
    found = engine.get_execution_options()[BACKSTAGE]
    assert isinstance(found, Backstage)  # noqa: S101 - execution options have no types
    return found


@contextmanager
def _door(engine: Engine, *, follow_keys: bool = True) -> Iterator[Connection]:
    with backstage(engine).writer.connect() as connection, _in_plain_words():
        driver: Any = connection.connection.driver_connection
        try:
            driver.execute(f"PRAGMA foreign_keys={'ON' if follow_keys else 'OFF'}")
            driver.execute("PRAGMA query_only=OFF")
            connection.begin()
            driver.execute("BEGIN IMMEDIATE")
            driver.execute("SAVEPOINT door")
            yield connection
            driver.execute("RELEASE door")  # fails where the transaction ended before its time
            connection.commit()
        finally:
            try:
                connection.rollback()
            finally:
                driver.execute("PRAGMA query_only=ON")


def _damage(driver: Any) -> list[str]:  # noqa: ANN401 - the driver ships no types
    torn = [str(row[0]) for row in driver.execute("PRAGMA cipher_integrity_check")]
    return torn or [str(row[0]) for row in driver.execute("PRAGMA integrity_check") if row[0] != "ok"]


def _copy(source: Any, target: Any) -> None:  # noqa: ANN401 - the driver ships no types
    target.execute("PRAGMA query_only=OFF")
    source.backup(target)
    target.execute("PRAGMA journal_mode=DELETE")
    if _damage(target):
        raise Trouble(DAMAGED)


@contextmanager
def _in_plain_words() -> Iterator[None]:
    try:
        yield
    except (DatabaseError, sqlcipher3.DatabaseError) as error:
        causes = " ".join(map(str, _with_contexts(error)))
        for said, sentence in ENVIRONMENT_TROUBLES.items():
            if said in causes:
                raise Trouble(sentence) from error
        raise


def _with_contexts(error: BaseException | None) -> Iterator[BaseException]:
    """The error and those it came up in: a full disk ends the transaction, and rolling back then fails."""
    while error:
        yield error
        error = error.__context__


def _engine(creator: Callable[[], Any], options: dict[str, Any], *, pool_size: int) -> Engine:
    return create_engine(
        "sqlite://",
        module=sqlcipher3.dbapi2,  # without it the driver's errors come out as they are
        creator=creator,
        poolclass=QueuePool,
        pool_size=pool_size,
        max_overflow=0,
        pool_timeout=BUSY_SECONDS,
        hide_parameters=True,  # an error's text must not carry what people said into a log
        execution_options=options,
    )


def _connection(path: Path, key: bytes) -> Any:  # noqa: ANN401 - the driver ships no types
    driver = sqlcipher3.connect(
        os.fspath(path), timeout=BUSY_SECONDS, isolation_level=None, check_same_thread=False
    )
    try:
        driver.execute(f"PRAGMA key=\"x'{key.hex()}'\"")
        for setting in SETTINGS:
            driver.execute(f"PRAGMA {setting}")
        driver.execute("SELECT count(*) FROM sqlite_master").fetchone()
    except sqlcipher3.DatabaseError as error:
        driver.close()
        if "not a database" in str(error):
            raise Locked(
                f"{path.name} does not open with this vault's key: restore the vault from a backup."
            ) from error
        raise
    driver.set_authorizer(_no_other_file)
    return driver


def _no_other_file(action: int, *_about: object) -> int:
    """Refuse ATTACH: a second file under another key, or none, is how a database would leak whole."""
    refused: int = sqlcipher3.SQLITE_DENY
    return refused if action == sqlcipher3.SQLITE_ATTACH else 0


def _begin_reading(connection: Connection) -> None:
    connection.exec_driver_sql("BEGIN")
