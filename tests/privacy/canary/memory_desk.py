"""A real desk on a database in memory, which can be set back to an earlier moment in an instant."""

import copy
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any
from unittest.mock import patch

import sqlcipher3
from sqlalchemy import Engine, create_engine
from sqlalchemy.pool import StaticPool

from soundingboard.base.clock import HandClock
from soundingboard.base.errors import Trouble
from soundingboard.commands.vocabulary import command
from soundingboard.desk import desk as desk_module
from soundingboard.desk.desk import Desk, Sound
from soundingboard.vault.database import BACKSTAGE, Backstage
from soundingboard.vault.timeline import SCHEMA
from soundingboard.views.shown import Shown

KEY = "c1"
Act = tuple[str, dict[str, Any]]
"""A command's name and fields; ``undo``, ``redo`` and ``tick`` are acts, too."""


@dataclass(frozen=True, slots=True)
class Moment:
    """A conference as it stood: its rows, what the desk knew, and the time."""

    rows: Any
    desk: dict[str, Any]
    at: datetime


class MemoryDesk:
    """Does what it is told, and can go back; nothing touches the disk."""

    def __init__(self, starts: datetime) -> None:
        self.clock = HandClock(starts)
        self._driver = _driver()
        self.done = self.refused = ""
        self.desk = _Frames(_engine(self._driver), KEY, clock=self.clock, sound=lambda: Sound(kept=True))

    def act(self, act: Act) -> bool:
        """Do it; False where it is refused."""
        verb, fields = act
        try:
            if verb == "undo":
                self.desk.undo()
            elif verb == "redo":
                self.desk.redo()
            elif verb == "tick":
                self.clock.move_to(self.clock.now() + timedelta(minutes=fields["minutes"]))
                self.desk.tick()
            else:
                self.desk.do(command(verb, fields))
        except Trouble as why:
            self.refused = str(why)
            return False
        self.done = verb
        return True

    def keep(self) -> Moment:
        """This moment, to go back to."""
        rows = _driver()
        self._driver.backup(rows)
        known = dict(vars(self.desk)) | {"_history": copy.deepcopy(self.desk._history)}
        return Moment(rows, known, self.clock.now())

    def back_to(self, moment: Moment) -> None:
        """Be as it was then."""
        moment.rows.backup(self._driver)
        vars(self.desk).update(moment.desk | {"_history": copy.deepcopy(moment.desk["_history"])})
        self.clock = HandClock(moment.at)
        self.desk._clock = self.clock

    @property
    def shown(self) -> Shown:
        """What the family's screen was given."""
        return self.desk.shown


class _Frames(Desk):
    """The desk without the chair's view, which takes most of the time and which no canary hunt reads."""

    @property
    def shown(self) -> Shown:
        if self._shown is None:
            self._look()
        assert self._shown is not None
        return self._shown

    def _look(self) -> Any:  # noqa: ANN401 - stands in for the chair's view
        with patch.object(desk_module, "chair_view", _no_view):
            return super()._look()


@dataclass(frozen=True)
class _NoView:
    recorder_gone: bool = False


def _no_view(*_given: object, **_more: object) -> Any:  # noqa: ANN401 - the same
    return _NoView()


def _driver() -> Any:  # noqa: ANN401 - the driver ships no types
    driver = sqlcipher3.connect(":memory:", isolation_level=None, check_same_thread=False)
    driver.execute("PRAGMA foreign_keys=ON")
    return driver


def _engine(driver: Any) -> Engine:  # noqa: ANN401 - the driver ships no types
    def engine(options: dict[str, Any]) -> Engine:
        return create_engine(
            "sqlite://",
            module=sqlcipher3.dbapi2,
            creator=lambda: driver,
            poolclass=StaticPool,
            execution_options=options,
        )

    writer = engine({})
    SCHEMA.create_all(writer)
    return engine({BACKSTAGE: Backstage(writer, lambda _place: driver)})
