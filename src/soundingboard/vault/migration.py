"""Bringing an older database to the form that this version works with."""

from pathlib import Path

from sqlalchemy import Engine, inspect, text

from soundingboard.base.errors import TooNew, Trouble
from soundingboard.base.faults import told
from soundingboard.base.places import shipped
from soundingboard.vault.database import altering, copy_database, reading
from soundingboard.vault.timeline import SCHEMA

BACKUPS = "backups"
"""The folder beside the database where a copy is set aside before an upgrade."""


def upgrade(engine: Engine, path: Path, *, scripts: Path | None = None) -> None:
    """Take the database at ``path`` through every step that it lacks, all of them or none.

    A current one is left alone and an empty one is given its first form. Before anything else is
    changed, a copy under the same key is set aside in ``backups``. ``scripts`` is the folder of the
    steps, the shipped one by default. Raises `TooNew` for a database from a newer version.
    """
    scripts = scripts or shipped("db")
    known, here = steps(scripts), step_of(engine)
    if here == known[-1]:
        return
    if here is not None:
        if here not in known:
            raise TooNew(
                "This vault was last used with a newer version of Sounding Board and was not touched: "
                "install the newest version to open it."
            )
        _set_aside(engine, path, here)
    _run(engine, scripts)


def refuse_other_form(engine: Engine) -> None:
    """Raise `Trouble` for a database that stands at the right step and lacks what this version keeps.

    A trial version may have made it, before the form of its step was settled.
    """
    question = (
        "SELECT t.name, c.name FROM sqlite_master t, pragma_table_info(t.name) c WHERE t.type = 'table'"
    )
    with reading(engine) as session:
        there = {(table, column) for table, column in session.execute(text(question))}
    wanted = {(table.name, column.name) for table in SCHEMA.sorted_tables for column in table.columns}
    if wanted - there:
        raise Trouble(
            "This vault was made with an earlier trial version of Sounding Board, which this one cannot "
            "read, and was not touched: open it with the version that made it."
        )


def steps(scripts: Path) -> list[str]:
    """The names of all steps, first to last: their files start with them, as in ``0001_first.py``."""
    return sorted(file.stem.partition("_")[0] for file in (scripts / "versions").glob("[0-9]*.py"))


def step_of(engine: Engine) -> str | None:
    """The step that the database stands at, or None for an empty one."""
    with reading(engine) as session:
        tables = inspect(session.connection()).get_table_names()
        if not tables:
            return None
        if "alembic_version" not in tables:
            raise Trouble("This database is not one of Sounding Board's: restore the vault from a backup.")
        return str(session.scalar(text("SELECT version_num FROM alembic_version")))


def _set_aside(engine: Engine, path: Path, step: str) -> None:
    folder = path.parent / BACKUPS
    with told("The vault could not be copied before it changes", "make room on the disk, then open it again"):
        folder.mkdir(mode=0o700, exist_ok=True)
    number = len(list(folder.glob(f"{path.stem}-{step}-*"))) + 1
    copy_database(engine, folder / f"{path.stem}-{step}-{number}{path.suffix}")


def _run(engine: Engine, scripts: Path) -> None:
    from alembic import command  # noqa: PLC0415 - half a second, and only where there is something to do
    from alembic.config import Config  # noqa: PLC0415 - the same

    config = Config()
    config.set_main_option("script_location", str(scripts).replace("%", "%%"))
    config.set_main_option("path_separator", "os")
    with altering(engine) as connection:
        config.attributes["connection"] = connection
        command.upgrade(config, "head")
