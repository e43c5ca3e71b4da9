"""The one door: whatever happens in a conference happens here, whole or not at all."""

import logging
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from typing import Any

from sqlalchemy import Engine, select
from sqlalchemy.orm import Session

from soundingboard.base.clock import Clock
from soundingboard.base.errors import Refused
from soundingboard.commands.change import Change
from soundingboard.commands.command import Command
from soundingboard.commands.conference import CreateConference
from soundingboard.commands.copied import note_copied
from soundingboard.commands.recording import StartRecording
from soundingboard.commands.vocabulary import fields_of
from soundingboard.conference.record import Record, RowChange, read
from soundingboard.desk.changed import as_data, from_data, net_changes, watch
from soundingboard.desk.elsewhere import others_in
from soundingboard.desk.history import History, Step
from soundingboard.desk.news import News
from soundingboard.desk.reverse import put_back
from soundingboard.vault.database import reading, writing
from soundingboard.vault.settings import settings_in
from soundingboard.vault.timeline import Act, Deed, TimelineRow, append, latest
from soundingboard.views.chair.build import chair_view
from soundingboard.views.chair.parts import ChairView
from soundingboard.views.copies.build import copies
from soundingboard.views.copying import said_again_in
from soundingboard.views.room.build import room_frame
from soundingboard.views.shown import Shown

log = logging.getLogger(__name__)

Listener = Callable[[News], None]
NOT_ALLOWED = (
    "Your council does not record conferences, so nothing is recorded here: what you write is the record. "
    "Tell everyone so, and write down what is said."
)
NOT_THERE = "There is no conference “{}”."
SHOWING = frozenset({"start_conference", "start_item", "start_break", "show"})
"""Commands by which the chair puts something on the family's screen on purpose."""
BLANKING = frozenset({"hide", "child_joins", "somebody_at_door", "emergency", "begin_closed_part"})
"""Commands that took everything off it: to take one of them back puts nothing there again."""


@dataclass(frozen=True, slots=True)
class Sound:
    """What the desk knows of the recorder.

    Attributes:
        place: Where the sound is, in seconds.
        kept: Whether it is kept.
        gone: Whether the recorder has ended without being told to.
        allowed: Whether conferences are recorded here at all.
    """

    place: float | None = None
    kept: bool = False
    gone: bool = False
    allowed: bool = True


def no_sound() -> Sound:
    """There is no recorder."""
    return Sound()


@dataclass(frozen=True, slots=True)
class _Work:
    """The transaction that something runs in, the number of its line, and where the sound is."""

    session: Session
    number: int
    place: float | None


@dataclass(frozen=True, slots=True)
class _Doing:
    """One thing to do, and what the timeline says of it; ``run`` is given the record before it."""

    act: Act
    command: str
    fields: dict[str, Any]
    run: Callable[[_Work, Record | None], None]


class Desk:
    """One open conference.

    Attributes:
        key: The conference's id.
    """

    def __init__(
        self, engine: Engine, key: str, *, clock: Clock, sound: Callable[[], Sound] = no_sound
    ) -> None:
        self.key = key
        self._engine, self._clock, self._sound = engine, clock, sound
        self._listeners: list[Listener] = []
        with reading(engine) as session:
            self._record = self._read(session)
            query = select(TimelineRow.number, TimelineRow.act, TimelineRow.command)
            rows = session.execute(query.filter_by(conference=key).order_by(TimelineRow.number))
            self._history = History.of((row[0], row[1], row[2]) for row in rows)
        self._count_due()
        self._quiet = self._record is not None and self._record.conference.started_at is not None
        self._broke_quiet: frozenset[int] = frozenset()
        self._shown: Shown | None = None
        self._view: ChairView | None = None

    @property
    def view(self) -> ChairView:
        """The chair's view as it is now; refuses while the conference is not yet made."""
        if self._view is None:
            self._view = self._look()
        return self._view

    @property
    def record(self) -> Record:
        """The conference as it stands, for views alone; refuses while it is not yet made."""
        if self._record is None:
            raise Refused(NOT_THERE.format(self.key))
        return self._record

    def subscribe(self, listener: Listener) -> Callable[[], None]:
        """Tell this listener of every change from now on; the answer ends that."""
        self._listeners.append(listener)
        return lambda: self._listeners.remove(listener)

    def do(self, command: Command, asked_by: str = "chair") -> News:
        """Run a command: all of it and its line in the timeline, or, with `Refused`, nothing."""
        return self.do_all((command,), asked_by)

    def do_all(self, commands: Iterable[Command], asked_by: str = "chair") -> News:
        """Run these in their order, each with its line in the timeline: all of them, or none."""
        return self._through(map(self._doing, commands), asked_by)

    def undo(self, asked_by: str = "chair") -> News:
        """Take the last change back."""
        return self._reverse("undo", self._history.undo, "There is nothing to undo.", asked_by)

    def redo(self, asked_by: str = "chair") -> News:
        """Bring back what was undone last."""
        return self._reverse("redo", self._history.redo, "There is nothing to redo.", asked_by)

    def preview(self, page: str = "") -> bytes:
        """The frame that this page would be if it were shown now; without a page, what waits while held."""
        sound, record = self._sound(), self.record
        shown = {"page": page, "hidden": False, "neutral": False, "turned": -1} if page else {}
        record = record.as_if(held=False, **shown)
        quiet = self._quiet and not page
        now = self._clock.now()
        return room_frame(record, None, now=now, kept=sound.kept, quiet=quiet, records=sound.allowed).data

    def tick(self) -> News:
        """Time has passed: whatever depends on it is made anew and told."""
        return self._publish(frozenset({"clock"}), "", "clock")

    def calm(self) -> News:
        """From now on the neutral page stays on the family's screen until something is shown on purpose."""
        self._quiet = True
        return self._publish(frozenset({"screen"}), "", "clock")

    def _reverse(self, act: Act, step: Step | None, nothing: str, asked_by: str) -> News:
        if step is None:
            raise Refused(nothing)

        def turn_back(work: _Work, _record: Record | None) -> None:
            row = work.session.get_one(TimelineRow, (self.key, step.number))
            put_back(work.session.connection(), from_data(row.changes))

        return self._through([_Doing(act, step.command, {"number": step.number}, turn_back)], asked_by)

    def _doing(self, command: Command) -> _Doing:
        def run(work: _Work, record: Record | None) -> None:
            _check(command, self.key, record, self._sound())
            change = Change(
                work.session,
                self.key,
                now=self._clock.now(),
                number=work.number,
                place=work.place,
                settings=settings_in(work.session),
            )
            command.run(change)
            if record is not None:
                work.session.flush()
                for said in said_again_in(record, net_changes(work.session.connection())):
                    note_copied(change, said.row, said.source, said.words)

        return _Doing("do", command.verb, {} if command.apart else fields_of(command), run)

    def _through(self, doings: Iterable[_Doing], asked_by: str) -> News:
        """One transaction; what was done in it counts for this desk once all of it is kept."""
        record, place = self._record, self._sound().place
        done: list[tuple[int, _Doing]] = []
        topics: set[str] = set()
        with writing(self._engine) as session:
            for doing in doings:
                last = latest(session, self.key)
                work = _Work(session, last.number + 1 if last else 1, place)
                changes = self._write(work, doing, record, asked_by)
                record = self._read(session) if record is None else record.after(changes)
                topics |= {change.table for change in changes}
                done.append((work.number, doing))
        self._record = record
        self._count_due()
        for number, doing in done:
            self._history.note(number, doing.act, doing.command)
            self._keep_quiet(number, doing)
        return self._publish(frozenset(topics), done[-1][1].command, asked_by)

    def _write(self, work: _Work, doing: _Doing, record: Record | None, who: str) -> tuple[RowChange, ...]:
        connection = work.session.connection()
        connection.exec_driver_sql("PRAGMA defer_foreign_keys=ON")  # rows of one change come in any order
        watch(connection)
        doing.run(work, record)
        work.session.flush()
        changes = net_changes(connection)
        now, data = self._clock.now(), as_data(changes)
        deed = Deed(now, who, work.place, doing.act, doing.command, doing.fields, data)
        append(work.session, self.key, deed)
        return changes

    def _count_due(self) -> None:
        """Once it is closed, tell the record who gets papers, for its facts cannot ask the copies."""
        record = self._record
        if record is not None and record.conference.closed_at:
            record.due = tuple(copy.recipient.id for copy in copies(record, now=self._clock.now()))

    def _keep_quiet(self, number: int, doing: _Doing) -> None:
        """The neutral page stays until something is shown: after a crash, or when a blanking is undone.

        It stands there again once what was shown then is taken back.
        """
        step, command = number if doing.act == "do" else doing.fields["number"], doing.command
        shows, back = doing.act != "undo" and command in SHOWING, doing.act == "undo"
        if shows and self._quiet:
            self._broke_quiet |= {step}
        again = back and (command in BLANKING or step in self._broke_quiet)
        self._quiet = (self._quiet and not shows) or again

    def _read(self, session: Session) -> Record | None:
        record = read(session, self.key)
        if record is not None:
            record.elsewhere = others_in(session, self.key)
            record.settings = settings_in(session)
        return record

    def _publish(self, topics: frozenset[str], command: str, asked_by: str) -> News:
        self._view = self._look()
        news = News(topics, command, asked_by, self._view)
        for listener in tuple(self._listeners):
            _tell(listener, news)
        return news

    def _look(self) -> ChairView:
        now = self._clock.now()
        sound = self._sound()
        self._shown = room_frame(
            self.record,
            self._shown,
            now=now,
            kept=sound.kept,
            quiet=self._quiet,
            records=sound.allowed,
        )
        undo, redo = self._history.undo, self._history.redo
        view = chair_view(
            self.record,
            self._shown,
            now=now,
            undo=undo.in_words if undo else "",
            redo=redo.in_words if redo else "",
        )
        return replace(view, recorder_gone=sound.gone)


def _check(command: Command, key: str, record: Record | None, sound: Sound) -> None:
    """Refuse what cannot be now."""
    if isinstance(command, CreateConference):
        if record is not None:
            raise Refused(f"There is already a conference “{key}”.")
        return
    if record is None:
        raise Refused(NOT_THERE.format(key))
    conference = record.conference
    if command.phase in ("open", "day") and conference.closed_at:
        raise Refused("The conference is closed: add a correction instead.")
    if command.phase == "day" and not conference.started_at:
        raise Refused("The conference has not started: start it first.")
    if isinstance(command, StartRecording) and not sound.allowed:
        raise Refused(NOT_ALLOWED)
    if command.phase == "after" and not conference.closed_at:
        raise Refused("The conference is not closed yet: close it first.")


def _tell(listener: Listener, news: News) -> None:
    """Tell one listener; one that breaks keeps the news from nobody else, and undoes nothing."""
    try:
        listener(news)
    except Exception as fault:  # noqa: BLE001 - the edge of the desk: what is done is done, and all must hear it
        # The fault's text may quote what was said, so only its kind is logged.
        log.error("A listener broke at the news: %s", type(fault).__name__)  # noqa: TRY400 - as just said
