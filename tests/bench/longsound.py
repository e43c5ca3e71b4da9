"""A long recording, sealed, made in a moment: a minute that is encoded once and said again and again."""

from collections.abc import Sequence
from pathlib import Path

import numpy as np

from soundingboard.base.places import shipped
from soundingboard.recording.opus.codec import soundfile
from soundingboard.recording.opus.encoder import Encoder
from soundingboard.recording.opus.ogg import last_of, moved, pages
from soundingboard.recording.state import RATE
from soundingboard.sealing.keys import Recipient
from soundingboard.sealing.writer import SealedWriter

HEADS = 2
"""Pages before the first that sounds."""


def long_recording(path: Path, minutes: int, recipients: Sequence[Recipient]) -> None:
    """Seal so many minutes of speech into a new file; every page has its own number and its own time."""
    minute = _minute()
    found = list(pages(minute))
    heads, sounding = found[:HEADS], found[HEADS:]
    length = sounding[-1].granule
    with path.open("xb", buffering=0) as file:
        writer = SealedWriter(file, recipients)
        writer.write(minute[: heads[-1].end])
        for again in range(minutes):
            shift = again * len(sounding)
            said = [
                moved(minute[each.start : each.end], each.sequence + shift, each.granule + again * length)
                for each in sounding
            ]
            if again == minutes - 1:
                said[-1] = last_of(said[-1])
            writer.write(b"".join(said))
        writer.close()


def _minute() -> bytes:
    """Its whole pages, without an end."""
    speech, _ = soundfile.read(shipped("resources", "rehearsal", "speech.opus"), dtype="int16")
    return Encoder().encode(np.resize(speech, 60 * RATE))
