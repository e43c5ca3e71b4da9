"""What the chair chose to be heard, by name, kept beside the vault's other settings; nothing personal."""

from datetime import datetime
from pathlib import Path
from typing import Final

import msgspec

from soundingboard.vault.choice import keep_choice, read_kept

FILE: Final = "sound.json"
UNREADABLE: Final = "{} in the vault cannot be read, so the usual is heard: choose again in the sound check."


class SoundChoice(msgspec.Struct, frozen=True):
    """What a recording of this vault hears, and where it goes.

    Attributes:
        microphone: Its name; empty for the one that the computer prefers.
        call: What the call is heard through, by name; empty for no call.
        second: The folder of the second copy; empty for none.
        heard_at: When the chair last heard themselves in the sound check; None where they never did.
        records: Whether conferences are recorded at all: a council's rules may say that they are not.
    """

    microphone: str = ""
    call: str = ""
    second: str = ""
    records: bool = True
    heard_at: datetime | None = None


def read_choice(folder: Path) -> SoundChoice:
    """What was chosen last, or the usual; raises `BadInput` for a file that says nothing readable."""
    return read_kept(folder / FILE, SoundChoice, UNREADABLE)


def write_choice(folder: Path, choice: SoundChoice) -> None:
    """Keep this for the next start."""
    keep_choice(folder / FILE, choice)
