"""The steps in ``db/versions`` make what the mapped classes say, and lose nothing on the way."""

import ast
import shutil
import subprocess
import sys
from collections.abc import Iterator
from datetime import date, datetime
from pathlib import Path
from typing import Any

import pytest
from alembic.autogenerate import compare_metadata
from alembic.runtime.migration import MigrationContext
from sqlalchemy import Engine, MetaData, Table, insert, inspect, text

from soundingboard.base.errors import TooNew, Trouble
from soundingboard.base.places import shipped
from soundingboard.vault.database import open_engine, reading, writing
from soundingboard.vault.migration import BACKUPS, step_of, steps, upgrade
from soundingboard.vault.timeline import SCHEMA
from tests.integration.vault.conftest import KEY
from tests.integration.vault.spelling import table_spelt

REVISION = '''"""{what}."""

import sqlalchemy as sa
from alembic import op

revision = "{revision}"
down_revision = "{before}"


def upgrade() -> None:
    """{what}."""
'''

SAMPLES: dict[type, Any] = {
    str: "words",
    int: 7,
    bool: True,
    float: 1.5,
    datetime: datetime(2026, 11, 24, 10, 42, 7, 250_000),
    date: date(2026, 11, 24),
    object: {"a": ["list", 1]},
}


@pytest.fixture
def empty(path: Path) -> Iterator[Engine]:
    """A database with nothing in it."""
    engine = open_engine(path, KEY)
    yield engine
    engine.dispose()


@pytest.fixture
def scripts(tmp_path: Path) -> Path:
    """The steps as shipped, where a test may add to them."""
    return Path(shutil.copytree(shipped("db"), tmp_path / "100%" / "db"))


def add_step(scripts: Path, what: str, *lines: str) -> str:
    before = steps(scripts)[-1]
    revision = f"{int(before) + 1:04}"
    head = REVISION.format(what=what, revision=revision, before=before)
    body = "".join(f"    {line}\n" for line in lines)
    (scripts / "versions" / f"{revision}_step.py").write_text(head + body, encoding="utf-8")
    return revision


def lasting_change(scripts: Path) -> str:
    """Alter a table that others point at, which SQLite can only do by making it anew."""
    return add_step(
        scripts,
        "A note on each conference, and no place",
        'with op.batch_alter_table("conferences") as batch:',
        '    batch.add_column(sa.Column("note", sa.String(), nullable=False, server_default="kept"))',
        '    batch.drop_column("online")',
    )


def form(engine: Engine) -> dict[str, Any]:
    """Each table's columns, keys and indices as SQLite itself describes them."""
    with engine.connect() as connection:
        names = set(inspect(connection).get_table_names()) - {"alembic_version"}
        return {
            name: {
                about: sorted(
                    tuple(row)[1:] for row in connection.exec_driver_sql(f"PRAGMA {about}({name!r})")
                )
                for about in ("table_info", "foreign_key_list", "index_list")
            }
            for name in names
        }


def fill(engine: Engine, conference: str) -> None:
    """A made-up row in every table, as the database has them now."""
    found = MetaData()
    with writing(engine) as session:
        found.reflect(session.connection())
        for table in found.sorted_tables:
            if table.name != "alembic_version":
                session.execute(insert(table).values(sample(table, conference)))


def sample(table: Table, conference: str) -> dict[str, Any]:
    keys = {"conference": conference, "id": conference}
    return {
        column.name: keys.get(column.name) or SAMPLES[column.type.python_type] for column in table.columns
    }


def contents(engine: Engine, tables: set[str] | None = None) -> dict[str, list[Any]]:
    with engine.connect() as connection:
        names = tables or set(inspect(connection).get_table_names()) - {"alembic_version"}
        return {
            name: [row._asdict() for row in connection.exec_driver_sql(f"SELECT * FROM {name}")]  # noqa: S608
            for name in names
        }


def test_the_steps_end_where_the_mapped_classes_stand(empty: Engine, path: Path, tmp_path: Path) -> None:
    upgrade(empty, path)
    with reading(empty) as session:
        context = MigrationContext.configure(
            session.connection(), opts={"compare_type": True, "compare_server_default": True}
        )
        differences = compare_metadata(context, SCHEMA)
    mapped = open_engine(tmp_path / "mapped.db", KEY)
    with writing(mapped) as session:
        SCHEMA.create_all(session.connection())
    here, there = form(empty), form(mapped)
    mapped.dispose()
    apart = [table for table in SCHEMA.sorted_tables if here.get(table.name) != there[table.name]]
    assert (differences, set(here) - set(there), here) == ([], set(), there), (
        "\n".join(f"  {difference}" for difference in differences)
        + "\nThe mapped classes want:\n"
        + "\n".join(map(table_spelt, apart))
        + "\nBefore the first release, all at once: "
        + "python -m tests.integration.vault.spelling > first.py; mv first.py db/versions/0001_first_form.py"
    )


def test_every_step_keeps_what_was_there(scripts: Path, tmp_path: Path) -> None:
    lasting_change(scripts)
    names = steps(scripts)
    folder = tmp_path / "grown"
    shutil.copytree(scripts, folder, ignore=shutil.ignore_patterns("[0-9]*.py"))
    engine = open_engine(tmp_path / "conferences.db", KEY)
    try:
        for name in names:
            before = contents(engine)
            for file in (scripts / "versions").glob(f"{name}_*.py"):
                shutil.copy(file, folder / "versions")
            upgrade(engine, tmp_path / "conferences.db", scripts=folder)
            after = contents(engine)
            for table, rows in before.items():
                kept = [{key: value for key, value in row.items() if key in rows[0]} for row in after[table]]
                lost = set(rows[0]) - set(after[table][0]) if rows else set()
                assert kept == [{k: v for k, v in row.items() if k not in lost} for row in rows]
            fill(engine, f"c{name}")
        assert all(len(rows) >= 1 for rows in contents(engine).values())
    finally:
        engine.dispose()


def test_a_step_that_alters_a_table_keeps_the_rows_that_point_at_it(
    empty: Engine, path: Path, scripts: Path
) -> None:
    upgrade(empty, path, scripts=scripts)
    fill(empty, "c1")
    before = contents(empty)
    newest = lasting_change(scripts)
    upgrade(empty, path, scripts=scripts)
    after = contents(empty)
    assert step_of(empty) == newest
    assert {name: rows for name, rows in after.items() if name != "conferences"} == {
        name: rows for name, rows in before.items() if name != "conferences"
    }
    changed = dict(before["conferences"][0], note="kept")
    del changed["online"]
    assert after["conferences"] == [changed]
    with empty.connect() as connection:
        assert connection.exec_driver_sql("PRAGMA foreign_keys").scalar() == 1
        assert not connection.exec_driver_sql("PRAGMA foreign_key_check").all()


def test_a_copy_of_what_was_there_is_set_aside_first(empty: Engine, path: Path, scripts: Path) -> None:
    upgrade(empty, path, scripts=scripts)
    assert not (path.parent / BACKUPS).exists()
    fill(empty, "c1")
    before = contents(empty)
    lasting_change(scripts)
    upgrade(empty, path, scripts=scripts)
    (copy,) = (path.parent / BACKUPS).iterdir()
    assert copy.name == "conferences-0001-1.db"
    opened = open_engine(copy, KEY)
    try:
        assert (step_of(opened), contents(opened)) == ("0001", before)
    finally:
        opened.dispose()


@pytest.mark.parametrize(
    "failing",
    ['raise RuntimeError("half way")', "op.execute(\"DELETE FROM conferences WHERE id = 'c1'\")"],
    ids=["an error", "rows that point at nothing"],
)
def test_a_step_that_fails_leaves_the_database_as_it_was(
    failing: str, empty: Engine, path: Path, scripts: Path
) -> None:
    upgrade(empty, path, scripts=scripts)
    fill(empty, "c1")
    before, form_before = contents(empty), form(empty)
    lasting_change(scripts)
    add_step(
        scripts, "A new table, and then trouble", 'op.create_table("t", sa.Column("a", sa.String()))', failing
    )
    with pytest.raises((RuntimeError, Trouble), match=r"half way|newer version"):
        upgrade(empty, path, scripts=scripts)
    assert (step_of(empty), contents(empty), form(empty)) == ("0001", before, form_before)


def test_a_newer_database_is_refused_and_left_alone(empty: Engine, path: Path, scripts: Path) -> None:
    newest = lasting_change(scripts)
    upgrade(empty, path, scripts=scripts)
    fill(empty, "c1")
    before = contents(empty)
    with pytest.raises(TooNew, match="install the newest version"):
        upgrade(empty, path)
    assert (step_of(empty), contents(empty)) == (newest, before)


def test_a_database_of_another_program_is_refused(empty: Engine, path: Path) -> None:
    with writing(empty) as session:
        session.execute(text("CREATE TABLE recipes (words TEXT)"))
    with pytest.raises(Trouble, match="not one of Sounding Board's"):
        upgrade(empty, path)
    assert set(contents(empty)) == {"recipes"}


def test_a_current_database_loads_no_alembic(empty: Engine, path: Path) -> None:
    upgrade(empty, path)
    empty.dispose()
    before = path.read_bytes()
    program = f"""
import sys
from pathlib import Path
from soundingboard.vault.database import open_engine
from soundingboard.vault.migration import upgrade
path = Path({str(path)!r})
engine = open_engine(path, {KEY!r})
upgrade(engine, path)
engine.dispose()
assert "alembic" not in sys.modules
"""
    subprocess.run([sys.executable, "-c", program], check=True)
    assert path.read_bytes() == before


def test_steps_know_nothing_of_the_program() -> None:
    allowed = {"alembic", "sqlalchemy", "typing", "json"}
    files = [shipped("db", "env.py"), *shipped("db", "versions").glob("*.py")]
    assert len(files) > 1
    for file in files:
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            names = [alias.name for alias in node.names] if isinstance(node, ast.Import) else []
            if isinstance(node, ast.ImportFrom):
                names = [node.module or ""]
            assert {name.partition(".")[0] for name in names} <= allowed, file.name
