"""The unit: the least that keeping two changed rows can cost."""

import secrets
from collections.abc import Iterator
from pathlib import Path

from sqlcipher3 import dbapi2

from tests.bench.harness import UNIT, Step, benchmark


@benchmark(UNIT)
def bare_commit(place: Path) -> Iterator[Step]:
    """One row changed and one added, in an encrypted file, written through to the disk."""
    database = dbapi2.connect(str(place / "bare.db"), isolation_level=None)
    database.execute(f"PRAGMA key=\"x'{secrets.token_hex(32)}'\"")
    database.execute("PRAGMA journal_mode=WAL")
    database.execute("PRAGMA synchronous=FULL")
    database.execute("CREATE TABLE card (id TEXT PRIMARY KEY, text TEXT, turn INTEGER)")
    database.execute("CREATE TABLE line (turn INTEGER PRIMARY KEY, said TEXT)")
    database.execute("INSERT INTO card VALUES ('card-1', 'Ella is at school every day', 0)")

    def step() -> None:
        database.execute("BEGIN IMMEDIATE")
        database.execute("UPDATE card SET turn = turn + 1 WHERE id = 'card-1'")
        database.execute("INSERT INTO line (said) VALUES ('the card was shown')")
        database.execute("COMMIT")

    yield step
    database.close()
