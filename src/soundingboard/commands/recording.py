"""The recording: its notice, its state and its marks. The sound itself is the recorder's."""

from typing import Annotated, ClassVar

import msgspec

from soundingboard.commands.change import Change
from soundingboard.commands.command import Aside, Fields, Phase
from soundingboard.commands.types import Id, Words
from soundingboard.conference.meeting import KeptRecording, Objection, RecordingEvent


class ObjectionFields(Fields, frozen=True, forbid_unknown_fields=True):
    """Somebody objects to being recorded, in which words, and what was decided."""

    who: Id
    words: str = ""
    decided: str = ""


class _OfTheRecording(Aside):
    """Something that happens to the recording."""

    phase: ClassVar[Phase] = "day"


class GiveRecordingNotice(_OfTheRecording):
    """Everybody was told about the recording; who objected, and what was decided."""

    in_words = "the recording notice"
    objections: tuple[ObjectionFields, ...] = ()

    def run(self, change: Change) -> None:
        change.conference.notice_given_at = change.now
        for number, objection in enumerate(self.objections, start=1):
            change.somebody(objection.who)
            change.add(
                Objection(
                    conference=change.key,
                    id=f"objection-{change.number}-{number}",
                    who=objection.who,
                    words=objection.words,
                    decided=objection.decided,
                    at=change.now,
                )
            )


class _Switch(_OfTheRecording):
    """A change of the recording's state."""

    becomes: ClassVar[str]
    refused_when: ClassVar[dict[str, str]]
    """The states that it cannot come from, each with the sentence that says why."""

    why: str = ""

    def run(self, change: Change) -> None:
        conference = change.conference
        if conference.recording in self.refused_when:
            change.refuse(self.refused_when[conference.recording])
        if self.becomes == "on" and not conference.recording_started_at:
            conference.recording_started_at = change.now
        conference.recording = self.becomes
        note_event(change, self.verb.removesuffix("_recording"), self.why)


class StartRecording(_Switch):
    """The recording begins."""

    barrier = True
    becomes = "on"
    refused_when: ClassVar[dict[str, str]] = {
        "on": "The recording is already running.",
        "paused": "The recording is paused: resume it instead.",
        "stopped": "The recording was stopped and is sealed: it cannot be started again.",
    }


class PauseRecording(_Switch):
    """The recording pauses; nothing is kept until it is resumed."""

    in_words = "the pause of the recording"
    becomes = "paused"
    refused_when: ClassVar[dict[str, str]] = {
        "off": "Nothing is being recorded, so there is nothing to pause.",
        "paused": "The recording is already paused.",
        "stopped": "The recording was stopped, so there is nothing to pause.",
    }


class ResumeRecording(_Switch):
    """The recording goes on."""

    in_words = "resuming the recording"
    becomes = "on"
    refused_when: ClassVar[dict[str, str]] = {
        "off": "Nothing was being recorded: start the recording instead.",
        "on": "The recording is running, so there is nothing to resume.",
        "stopped": "The recording was stopped and is sealed: it cannot be resumed.",
    }


class StopRecording(_Switch):
    """The recording ends and is sealed."""

    barrier = True
    becomes = "stopped"
    refused_when: ClassVar[dict[str, str]] = {
        "off": "Nothing is being recorded, so there is nothing to stop.",
        "stopped": "The recording was already stopped.",
    }


class Bookmark(_OfTheRecording):
    """This moment, to come back to."""

    in_words = "the bookmark"
    text: str = ""

    def run(self, change: Change) -> None:
        note_event(change, "bookmark", self.text)


class KeepRecording(Aside):
    """The recording was stopped and is whole: its file, and the vault's signature over it.

    The app does this, after looking at the file.
    """

    phase: ClassVar[Phase] = "always"
    barrier = True
    file: Words
    seconds: Annotated[float, msgspec.Meta(ge=0)]
    size: Annotated[int, msgspec.Meta(ge=1)]
    sha256: Annotated[str, msgspec.Meta(pattern="^[0-9a-f]{64}$")]
    signature: Annotated[str, msgspec.Meta(pattern="^[0-9a-f]{128}$")]
    signed_by: Annotated[str, msgspec.Meta(pattern="^[0-9a-f]{64}$")]

    def run(self, change: Change) -> None:
        if change.conference.recording != "stopped":
            change.refuse("The recording was not stopped, so there is nothing to keep yet.")
        if change.all(KeptRecording, sha256=self.sha256):
            change.refuse("This recording is kept already.")
        change.add(
            KeptRecording(
                conference=change.key,
                id=f"recording-{change.number}",
                file=self.file,
                seconds=self.seconds,
                size=self.size,
                sha256=self.sha256,
                signature=self.signature,
                signed_by=self.signed_by,
                at=change.now,
            )
        )


def note_event(change: Change, what: str, why: str) -> None:
    """A mark on the recording's own time; one change leaves two at most."""
    key = f"mark-{change.number}"
    change.add(
        RecordingEvent(
            conference=change.key,
            id=f"{key}-2" if change.all(RecordingEvent, id=key) else key,
            what=what,
            at=change.now,
            place=change.place,
            why=why,
        )
    )
