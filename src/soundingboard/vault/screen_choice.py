"""What the chair chose about screens, kept beside the vault's other settings; nothing personal."""

from pathlib import Path
from typing import Final

import msgspec

from soundingboard.vault.choice import keep_choice, read_kept

FILE: Final = "screens.json"
UNREADABLE: Final = "{} in the vault cannot be read: say again which screen faces the room."
KEPT: Final = 8
"""How many screens are remembered: the rooms that a chair comes back to."""


class ScreenChoice(msgspec.Struct, frozen=True):
    """Which screens face a room, and what the system does for them.

    Attributes:
        face_room: The identities of screens that the chair said face the room, the latest first.
        watch_copies: Whether to ask the system if it shows one picture on several screens.
        unshared: Whether the chair's windows stay out of what is shared on a call.
        awake: Whether the computer and its screens stay awake while a conference is open.
    """

    face_room: tuple[str, ...] = ()
    watch_copies: bool = True
    unshared: bool = True
    awake: bool = True

    def facing(self, identity: str) -> "ScreenChoice":
        """The same, with this screen the latest that faces the room."""
        others = [each for each in self.face_room if each != identity]
        return msgspec.structs.replace(self, face_room=(identity, *others)[:KEPT])

    def not_facing(self, identity: str) -> "ScreenChoice":
        """The same, with this screen forgotten."""
        return msgspec.structs.replace(
            self, face_room=tuple(each for each in self.face_room if each != identity)
        )


def read_screens(folder: Path) -> ScreenChoice:
    """What was chosen last, or the usual; raises `BadInput` for a file that says nothing readable."""
    return read_kept(folder / FILE, ScreenChoice, UNREADABLE)


def write_screens(folder: Path, choice: ScreenChoice) -> None:
    """Keep this for the next start."""
    keep_choice(folder / FILE, choice)
