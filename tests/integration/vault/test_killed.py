"""A program that dies in the middle of its work leaves a database that agrees with its timeline."""

import random
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
from sqlalchemy import Engine

from soundingboard.conference.meeting import Conference
from soundingboard.vault.database import damage, open_engine, reading
from soundingboard.vault.timeline import rows, verify
from tests.integration.vault.conftest import KEY

KILLS = 6

WRITER = """
import sys
from datetime import datetime
from pathlib import Path
from soundingboard.conference.meeting import Conference, PrivateNote
from soundingboard.vault.database import open_engine, writing
from soundingboard.vault.timeline import Deed, append
engine = open_engine(Path(sys.argv[1]), bytes.fromhex(sys.argv[2]))
at = datetime(2026, 11, 24, 10)
while True:
    with writing(engine) as session:
        conference = session.get_one(Conference, "c1")
        conference.turned += 1
        number = conference.turned
        session.add(PrivateNote(conference="c1", id=f"n{number}", text="x" * (number % 7) * 2000, at=at))
        session.flush()
        append(session, "c1", Deed(at, "jo", None, "do", "private_note", {"number": number}, []))
    print(number, flush=True)
"""


@pytest.mark.skipif(sys.platform == "win32", reason="there is no signal that cannot be caught")
def test_after_each_kill_the_database_equals_its_last_row(engine: Engine, path: Path) -> None:
    engine.dispose()
    chance = random.Random(7)
    reached = -1
    for _ in range(KILLS):
        with subprocess.Popen(
            [sys.executable, "-c", WRITER, str(path), KEY.hex()], stdout=subprocess.PIPE, text=True
        ) as writer:
            assert writer.stdout
            kept = int(writer.stdout.readline())
            time.sleep(chance.uniform(0.05, 0.4))
            writer.send_signal(signal.SIGKILL)
            assert writer.wait() == -signal.SIGKILL
        opened = open_engine(path, KEY)
        try:
            with reading(opened) as session:
                verify(session, "c1")
                timeline = rows(session, "c1")
                turned = session.get_one(Conference, "c1").turned
                notes = session.connection().exec_driver_sql("SELECT count(*) FROM private_notes").scalar()
            assert damage(opened) == []
        finally:
            opened.dispose()
        assert timeline[-1].fields == {"number": turned}
        assert notes == len(timeline) == turned + 1
        assert len(timeline) > kept > reached, "what was kept before the kill is not there"
        reached = kept
