"""The world around the app: its clock, its microphone, and the system's own ways to choose a file."""

from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

from PySide6.QtWidgets import QFileDialog

from soundingboard.app.desktop import Desktop, this_desktop
from soundingboard.base.clock import Clock, SystemClock
from soundingboard.recording.hearing.sources import DeviceSource, Source
from soundingboard.sealing.passphrase import WORK_FACTOR

_PEOPLE: Final = "Lists, invitations and attendance (*.csv *.txt *.tsv *.xlsx *.ics);;All files (*)"


def ask_for_folder(title: str) -> Path | None:
    """A folder that the chair chooses; None when they choose none."""
    chosen = QFileDialog.getExistingDirectory(None, title)
    return Path(chosen) if chosen else None


def ask_for_file(title: str, name: str) -> Path | None:
    """Where the chair wants a new file to go; None when they choose nothing."""
    chosen, _kind = QFileDialog.getSaveFileName(None, title, name)
    return Path(chosen) if chosen else None


def ask_to_open(title: str, kinds: str) -> Path | None:
    """A file that the chair chooses, of these kinds; None when they choose none."""
    chosen, _kind = QFileDialog.getOpenFileName(None, title, "", kinds)
    return Path(chosen) if chosen else None


def ask_for_people() -> Path | None:
    """A file with people in it that the chair chooses; None when they choose none."""
    return ask_to_open("People from a file", _PEOPLE)


@dataclass(frozen=True, slots=True)
class World:
    """What of the world a live app meets; a test brings its own.

    Attributes:
        work_factor: How slow a passphrase is to try, as a power of two.
        easy: A passphrase may be any, for a vault with nothing real in it.
    """

    clock: Clock = field(default_factory=SystemClock)
    source: Source = field(default_factory=DeviceSource)
    desktop: Desktop = field(default_factory=this_desktop, kw_only=True)
    ask_for_folder: Callable[[str], Path | None] = ask_for_folder
    ask_for_file: Callable[[str, str], Path | None] = ask_for_file
    ask_for_people: Callable[[], Path | None] = field(default=ask_for_people, kw_only=True)
    ask_to_open: Callable[[str, str], Path | None] = field(default=ask_to_open, kw_only=True)
    work_factor: int = WORK_FACTOR
    easy: bool = False


@dataclass(slots=True)
class LiveSetting:
    """What a live day needs of the world."""

    clock: Clock
    source: Source
    recipients: tuple[str, ...] = ()
    rehearsal: bool = False
