"""The sound check before the day: what can be heard, and a try with it that touches no recorder.

What is tried stays in memory and is gone when the check is closed.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import msgspec
import numpy as np
from numpy import float32, int16
from numpy.typing import NDArray

from soundingboard.base.again import answer_of
from soundingboard.base.errors import Refused, Trouble
from soundingboard.recording.hearing.device_sound import DeviceSound
from soundingboard.recording.hearing.devices import NO_ANSWER, PATIENCE
from soundingboard.recording.hearing.file_sound import FileSound
from soundingboard.recording.hearing.loudness import loudness
from soundingboard.recording.hearing.sight import Offers, Role
from soundingboard.recording.hearing.sound import Sound
from soundingboard.recording.hearing.sound_system import FIRST_ARGUMENT
from soundingboard.recording.hearing.sources import DeviceSource, Source
from soundingboard.recording.listening.speaker import Loudspeaker, Speaker
from soundingboard.recording.opus.encoder import Encoder
from soundingboard.recording.state import RATE, Standing
from soundingboard.sealing.keys import Identity, Recipient
from soundingboard.sealing.whole import open_sealed, seal

LENGTH = 5.0
"""Seconds of the try."""
FALLING = 0.8
LOUDEST = 32768.0
NOT_YET = "There is nothing to play yet: record five seconds first."
UNPROVED = (
    "What is sealed to the keys of this conference cannot be opened with yours: do not record until it can."
)
CHANGED = "What was sealed did not come back as it was: do not record, and install Sounding Board again."


def offers() -> Offers:
    """What can be heard on this computer now, asked in a process of its own, so that it is never stale."""
    said = answer_of(FIRST_ARGUMENT, seconds=PATIENCE)
    return msgspec.json.decode(said, type=Offers) if said else Offers(trouble=NO_ANSWER)


@dataclass(frozen=True, slots=True)
class Heard:
    """The check at one moment.

    ``level`` runs from 0, silence, to 1. ``recorded`` are the seconds of the try so far; ``whole`` is
    whether they can be played. ``playing`` are the seconds that are still to be heard.
    """

    standing: Standing
    device: str
    level: float
    troubles: tuple[str, ...]
    recorded: float
    whole: bool
    playing: float

    @property
    def trouble(self) -> str:
        """The most serious of the troubles, or empty."""
        return self.troubles[0] if self.troubles else ""


class SoundCheck:
    """One device, open until the check is closed. Call `look` ten times a second; nothing waits long."""

    def __init__(
        self, source: Source, role: Role = "room", speaker: Callable[[], Speaker] = Loudspeaker
    ) -> None:
        self._sound: Sound = (
            DeviceSound(source, role) if isinstance(source, DeviceSource) else FileSound(source)
        )
        self._new_speaker = speaker
        self._speaker: Speaker | None = None
        self._level = 0.0
        self._recording = False
        self._taken: NDArray[int16] = np.zeros(0, int16)

    def look(self) -> Heard:
        """How it stands now."""
        samples = self._sound.read()
        self._sound.happenings()
        self._level = max(loudness(samples), self._level * FALLING)
        if self._recording:
            self._taken = np.concatenate([self._taken, samples])[: round(LENGTH * RATE)]
            self._recording = len(self._taken) < round(LENGTH * RATE)
        return Heard(
            self._sound.standing,
            self._sound.name,
            round(self._level, 3),
            tuple(filter(None, (*self._sound.troubles, self._speaker.trouble if self._speaker else ""))),
            len(self._taken) / RATE,
            not self._recording and len(self._taken) > 0,
            self._speaker.waiting / RATE if self._speaker else 0.0,
        )

    def record(self) -> None:
        """Begin the five seconds anew."""
        self._hush()
        self._taken, self._recording = self._taken[:0], True

    def play(self) -> None:
        """Let them be heard; raises `Refused` before there are any, and `Trouble` without a loudspeaker."""
        if self._recording or not len(self._taken):
            raise Refused(NOT_YET)
        self._hush()
        self._speaker = self._new_speaker()
        self._speaker.give((self._taken / LOUDEST).astype(float32))

    def prove(self, recipients: Sequence[str], identity: Identity) -> None:
        """Seal one frame of what was heard to the recipients, and open it with the chair's own key.

        Raises `Trouble` where that fails: then a recording would be kept that the chair cannot open.
        """
        prove_keys(recipients, identity, self._taken)

    def close(self) -> None:
        """Let go of the device and of what was heard."""
        self._hush()
        self._sound.close()
        self._taken = self._taken[:0]

    def _hush(self) -> None:
        if self._speaker is not None:
            self._speaker.close()
            self._speaker = None


def prove_keys(recipients: Sequence[str], identity: Identity, samples: NDArray[int16] | None = None) -> None:
    """What `SoundCheck.prove` does, with a second of silence where nothing was heard: before each start."""
    encoder = Encoder()
    heard = samples if samples is not None and len(samples) else np.zeros(RATE, int16)
    frame = encoder.encode(heard[:RATE]) + encoder.finish()
    try:
        opened = open_sealed(seal(frame, [Recipient.parse(each) for each in recipients]), [identity])
    except Trouble as error:
        raise Trouble(UNPROVED) from error
    if opened != frame:
        raise Trouble(CHANGED)
