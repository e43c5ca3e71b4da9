"""What a vault chose for its sound, and how long a recording may be: light, for every page asks it."""

from typing import Final

from soundingboard.base.errors import BadInput
from soundingboard.desk.desk import Desk
from soundingboard.recording.hearing.sources import DeviceSource, Source
from soundingboard.vault.sound_choice import SoundChoice, read_choice
from soundingboard.vault.vault import Vault
from soundingboard.views.chair.recorded import planned_minutes

SPARE: Final = 1.5
"""How many times as long as planned there should be room for."""
USUAL_HOURS: Final = 3.0


def planned_hours(desk: Desk) -> float:
    """How long a conference may take, in hours: what its agenda plans, and half as much again."""
    minutes = planned_minutes(desk.record)
    return max(1.0, round(minutes * SPARE / 30) / 2) if minutes else USUAL_HOURS


def choice_of(vault: Vault) -> SoundChoice:
    """What was chosen in this vault; where that cannot be read, the usual."""
    try:
        return read_choice(vault.folder)
    except BadInput:
        return SoundChoice()


def source_of(source: Source, choice: SoundChoice) -> Source:
    """The microphone that was chosen, unless something else stands in for microphones."""
    named = isinstance(source, DeviceSource) and source.name is None and choice.microphone
    return DeviceSource(choice.microphone) if named else source


def call_of(source: Source, choice: SoundChoice) -> Source | None:
    """What the call is heard through; None where it is not heard, or something stands in for microphones."""
    return DeviceSource(choice.call) if choice.call and isinstance(source, DeviceSource) else None
