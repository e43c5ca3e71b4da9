"""The conference itself, its agenda and its clock."""

from datetime import date, datetime
from typing import ClassVar

from sqlalchemy.orm import Mapped

from soundingboard.conference.board import EVERYONE
from soundingboard.conference.noun import Belongs, Data, KeptFromSome, Noun, for_chair, for_room


class Conference(Noun):
    """One conference, and the state that the day leaves on it.

    Attributes:
        kind: initial, review, pre_birth or transfer_in.
        started_although: Why it began although somebody was not ready; empty where nothing was missing.
        page: What the family's screen shows: ``follow`` or the page the chair chose.
        hidden: The chair has hidden the family's screen.
        held: The family's screen stays as it is while the chair works on.
        neutral: The neutral page stays until something is started or shown.
        shared_on_call: Whether people on the call see the family's screen.
        turned: Which page of a long page is shown, from 0; -1 is the newest.
        recording: off, on, paused or stopped.
    """

    __tablename__ = "conferences"
    called_in_sentences: ClassVar[str] = "conference"

    id: Mapped[str] = for_chair(primary_key=True)
    kind: Mapped[str] = for_room()
    reference: Mapped[str] = for_chair()
    family: Mapped[str] = for_chair()
    starts: Mapped[datetime] = for_room()
    place: Mapped[str] = for_chair(default="")
    online: Mapped[str] = for_chair(default="")
    strategy_discussion: Mapped[date | None] = for_chair(default=None)
    previous: Mapped[date | None] = for_chair(default=None)
    previous_not_quorate: Mapped[bool] = for_chair(default=False)
    area: Mapped[str] = for_chair(default="")
    chair: Mapped[str] = for_chair()
    matters: Mapped[list[str]] = for_chair(default_factory=list)

    started_at: Mapped[datetime | None] = for_chair(default=None)
    started_although: Mapped[str] = for_chair(default="")
    closed_at: Mapped[datetime | None] = for_chair(default=None)
    current_item: Mapped[str] = for_chair(default="")
    interpreter: Mapped[bool] = for_chair(default=False)
    page: Mapped[str] = for_chair(default="follow")
    hidden: Mapped[bool] = for_chair(default=False)
    held: Mapped[bool] = for_chair(default=False)
    neutral: Mapped[bool] = for_chair(default=True)
    shared_on_call: Mapped[bool] = for_chair(default=True)
    turned: Mapped[int] = for_chair(default=-1)
    recording: Mapped[str] = for_room(default="off")
    recording_started_at: Mapped[datetime | None] = for_chair(default=None)
    notice_given_at: Mapped[datetime | None] = for_chair(default=None)
    next_conference: Mapped[datetime | None] = for_room(default=None)
    emergency_at: Mapped[datetime | None] = for_chair(default=None)
    legal_hold: Mapped[str] = for_chair(default="")


class AgendaItem(KeptFromSome, Noun):
    """One part of the day. ``state``: to_come, now, finished or skipped; ``audience`` as a card has it.

    ``attends`` says how people are to be there for it, by their ids: room, call or out.
    """

    __tablename__ = "agenda_items"
    called_in_sentences: ClassVar[str] = "agenda item"

    title: Mapped[str] = for_chair()
    family_title: Mapped[str] = for_room()
    minutes: Mapped[int] = for_chair()
    purpose: Mapped[str] = for_chair()
    position: Mapped[int] = for_chair()
    who: Mapped[list[str]] = for_chair(default_factory=list)
    audience: Mapped[list[str]] = for_chair(default_factory=EVERYONE.copy)
    attends: Mapped[Data] = for_chair(default_factory=dict)
    ask: Mapped[str] = for_chair(default="")
    state: Mapped[str] = for_chair(default="to_come")
    skipped_because: Mapped[str] = for_chair(default="")
    recap: Mapped[str] = for_room(default="")


class ItemSpan(Belongs, Noun):
    """A stretch of time that an agenda item took; it is open while ``until`` is empty.

    ``place`` is where it begins in the sound, in seconds of the recording's own time.
    """

    __tablename__ = "item_spans"
    called_in_sentences: ClassVar[str] = "stretch of time"

    item: Mapped[str] = for_chair()
    started: Mapped[datetime] = for_chair()
    until: Mapped[datetime | None] = for_chair(default=None)
    place: Mapped[float | None] = for_chair(default=None)


class Break(Belongs, Noun):
    """A break: planned minutes, and when it began and ended."""

    __tablename__ = "breaks"
    called_in_sentences: ClassVar[str] = "break"

    minutes: Mapped[int] = for_room()
    asked_by: Mapped[str] = for_chair(default="")
    started: Mapped[datetime] = for_room()
    until: Mapped[datetime | None] = for_chair(default=None)
    item: Mapped[str] = for_chair(default="")
    paused_recording: Mapped[bool] = for_chair(default=False)


class Turn(Belongs, Noun):
    """One stretch of somebody speaking; it is open while ``until`` is empty."""

    __tablename__ = "turns"
    called_in_sentences: ClassVar[str] = "turn"

    who: Mapped[str] = for_chair()
    started: Mapped[datetime] = for_chair()
    until: Mapped[datetime | None] = for_chair(default=None)


class ClosedPart(Belongs, Noun):
    """A part that somebody waits outside for.

    Attributes:
        who: Who stays in.
        outside: Who was here when it began and does not stay in.
        ground: Why they may not be there, where that was said.
        minutes: The shortest time that will do.
        speaks: Who speaks for them inside, such as an advocate.
        contact: Who is rung where somebody is not safe.
    """

    __tablename__ = "closed_parts"
    called_in_sentences: ClassVar[str] = "closed part"

    why: Mapped[str] = for_chair()
    who: Mapped[list[str]] = for_chair(default_factory=list)
    outside: Mapped[list[str]] = for_chair(default_factory=list)
    ground: Mapped[str] = for_chair(default="")
    minutes: Mapped[int] = for_chair(default=0)
    speaks: Mapped[str] = for_chair(default="")
    contact: Mapped[str] = for_chair(default="")
    started: Mapped[datetime] = for_chair()
    until: Mapped[datetime | None] = for_chair(default=None)


class AtDoor(Belongs, Noun):
    """Somebody who was not expected is at the door; everything waits until it is settled.

    Attributes:
        who: Their id, where they are known here.
        how: What was decided: apart, later, written, refused, came_in or gone.
        ground: Why they may not be there, where that was decided.
        minutes: The shortest time for which that holds.
        police: told or not_told; empty where nobody said.
        words: What the chair notes of it.
    """

    __tablename__ = "at_doors"
    called_in_sentences: ClassVar[str] = "somebody at the door"

    who: Mapped[str] = for_chair(default="")
    started: Mapped[datetime] = for_chair()
    until: Mapped[datetime | None] = for_chair(default=None)
    how: Mapped[str] = for_chair(default="")
    ground: Mapped[str] = for_chair(default="")
    minutes: Mapped[int] = for_chair(default=0)
    police: Mapped[str] = for_chair(default="")
    words: Mapped[str] = for_chair(default="")


class Alarm(Belongs, Noun):
    """An emergency, from when until when, and how many minutes of the meeting it took."""

    __tablename__ = "alarms"
    called_in_sentences: ClassVar[str] = "emergency"

    why: Mapped[str] = for_chair()
    started: Mapped[datetime] = for_chair()
    until: Mapped[datetime | None] = for_chair(default=None)
    minutes_lost: Mapped[int] = for_chair(default=0)


class RecordingEvent(Belongs, Noun):
    """Something that happened to the recording: start, pause, resume, stop or a bookmark.

    ``place`` is the position in the sound, in seconds of the recording's own time.
    """

    __tablename__ = "recording_events"
    called_in_sentences: ClassVar[str] = "recording event"

    what: Mapped[str] = for_chair()
    at: Mapped[datetime] = for_chair()
    place: Mapped[float | None] = for_chair(default=None)
    why: Mapped[str] = for_chair(default="")


class KeptRecording(Belongs, Noun):
    """A recording that was stopped and is whole: its file as it lay on the disk then, and who vouches for it.

    The signature is over what `soundingboard.recording.keeping.statement` spells of the other fields and the
    conference's reference; ``signed_by`` is the public key that checks it.
    """

    __tablename__ = "kept_recordings"
    called_in_sentences: ClassVar[str] = "recording"

    file: Mapped[str] = for_chair()
    seconds: Mapped[float] = for_chair()
    size: Mapped[int] = for_chair()
    sha256: Mapped[str] = for_chair()
    signature: Mapped[str] = for_chair()
    signed_by: Mapped[str] = for_chair()
    at: Mapped[datetime] = for_chair()


class Objection(Belongs, Noun):
    """Somebody objected to being recorded, in their words, and what was decided."""

    __tablename__ = "objections"
    called_in_sentences: ClassVar[str] = "objection"

    who: Mapped[str] = for_chair()
    words: Mapped[str] = for_chair(default="")
    decided: Mapped[str] = for_chair(default="")
    at: Mapped[datetime] = for_chair()


class PrivateNote(Belongs, Noun):
    """The chair's own note: in no view, no document and no export."""

    __tablename__ = "private_notes"
    called_in_sentences: ClassVar[str] = "note"
    stays_here: ClassVar[bool] = True

    text: Mapped[str] = for_chair()
    at: Mapped[datetime] = for_chair()
