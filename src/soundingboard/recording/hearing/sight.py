"""What the computer itself says: what can be heard on it, and what a stream of ours really hears.

How each system is asked stands behind `SoundSystem`: `soundingboard.recording.hearing.sound_server` asks
PulseAudio or PipeWire, `soundingboard.recording.hearing.device_list` has only PortAudio's list to go by.
"""

from typing import Literal, Protocol

import msgspec

Role = Literal["room", "call"]
"""What a stream is for: a microphone in the room, or the sound that a call makes on this computer."""


class Offer(msgspec.Struct, frozen=True):
    """Something that can be heard: its name as people know it, and as the system does."""

    name: str
    key: str


class Offers(msgspec.Struct, frozen=True):
    """All that can be heard now; ``no_calls`` is one sentence where a call's sound is not offered.

    ``trouble`` is one where nothing can be known.
    """

    microphones: tuple[Offer, ...] = ()
    calls: tuple[Offer, ...] = ()
    no_calls: str = ""
    trouble: str = ""


class Wish(msgspec.Struct, frozen=True):
    """What a stream is to hear: a name, or None for what the system prefers."""

    name: str | None
    role: Role


class Sight(msgspec.Struct, frozen=True):
    """What a stream hears, by the system's own word.

    ``key`` and ``name`` are empty where the system does not say. ``own_sound`` is what the computer
    itself plays, which is no microphone. ``answers`` is False when the sound system says nothing at all.
    """

    key: str = ""
    name: str = ""
    own_sound: bool = False
    muted: bool = False
    asleep: bool = False
    answers: bool = True


class SoundSystem(Protocol):
    """How a system is asked. Every method may take some seconds, and none fails where a system hangs."""

    @property
    def excuse(self) -> str:
        """Why nothing can be opened, where that is known; else empty."""
        ...

    def offers(self) -> Offers:
        """What can be heard now."""
        ...

    def way_to(self, wish: Wish) -> tuple[str | None, dict[str, str]]:
        """PortAudio's name for it, None for its own choice, and settings to open it with.

        Raises `Trouble` where there is nothing of that kind.
        """
        ...

    def sight(self, wish: Wish) -> Sight:
        """What this process hears, and, where the system lets us, back to what it shall hear."""
        ...

    def close(self) -> None:
        """Stop asking."""
        ...
