"""How this computer stands before a conference: microphone, screen, room on the disk, and backup."""

import shutil
from collections.abc import Iterator
from datetime import datetime, timedelta
from typing import Final

from soundingboard.app.screening import Screening
from soundingboard.app.sound.choice import choice_of
from soundingboard.app.world import World
from soundingboard.base.dates import clock_time, weekday_date
from soundingboard.base.errors import Refused
from soundingboard.recording.keeping.files import SUFFIX
from soundingboard.recording.keeping.forecast import BYTES_PER_HOUR
from soundingboard.ui.library.side import LaptopLine
from soundingboard.vault.backup import backup, last_backup
from soundingboard.vault.council_store import waiting
from soundingboard.vault.vault import Vault

ENOUGH: Final = 12
"""Hours of sound that there should be room for."""
OLD: Final = timedelta(days=7)
"""After this a backup is told as old."""
_NAME: Final = "sounding-board-backup-{:%Y-%m-%d-%H%M}"


class Laptop:
    """Looks at one vault's computer.

    Args:
        vault: The open vault.
        screening: What was chosen about screens.
        world: Its clock, and the system's way to choose a folder.
    """

    def __init__(self, vault: Vault, screening: Screening, world: World) -> None:
        self._vault, self._screening = vault, screening
        self._clock, self._ask = world.clock, world.ask_for_folder

    def lines(self) -> tuple[LaptopLine, ...]:
        """Each thing in a sentence."""
        return tuple(self._lines())

    def back_up(self) -> str:
        """Make a backup where the chair says, and say where; empty where they chose nothing.

        Raises `Trouble` where it cannot be made.
        """
        folder = self._ask("Where the backup goes: another disk is best")
        if folder is None:
            return ""
        inside, vault = folder.resolve(), self._vault.folder.resolve()
        if vault == inside or vault in inside.parents:
            raise Refused("A backup inside the vault would be lost with it: choose another disk.")
        place = folder / _NAME.format(self._clock.now())
        backup(self._vault, place)
        return f"Backed up to {place}. Recordings are sealed files of their own: copy them too."

    def _lines(self) -> Iterator[LaptopLine]:
        yield self._microphone()
        screen = next((row.name for row in self._screening.rows() if row.faces), "")
        yield LaptopLine(
            bool(screen), f"Family screen: {screen}" if screen else "No screen faces the room yet"
        )
        yield self._room()
        yield self._backed_up()
        yield from self._waiting()

    def _microphone(self) -> LaptopLine:
        choice = choice_of(self._vault)
        if not choice.records:
            return LaptopLine(good=True, words="Conferences are not recorded here")
        if choice.heard_at is None:
            return LaptopLine(good=False, words="The microphone was not tried yet")
        return LaptopLine(good=True, words=f"Microphone heard you {self._when(choice.heard_at)}")

    def _room(self) -> LaptopLine:
        try:
            hours = shutil.disk_usage(self._vault.folder).free // BYTES_PER_HOUR[1]
        except OSError:
            return LaptopLine(good=False, words="It cannot be seen how much room the disk has")
        return LaptopLine(hours >= ENOUGH, f"Room for {min(hours, 1000):,} hours of sound")

    def _backed_up(self) -> LaptopLine:
        at = last_backup(self._vault.engine)
        if at is None:
            return LaptopLine(good=False, words="Not backed up yet")
        return LaptopLine(self._clock.now() - at < OLD, f"Backed up {self._when(at)}")

    def _waiting(self) -> Iterator[LaptopLine]:
        try:
            files = [file.name for file in self._vault.recordings.iterdir() if file.name.endswith(SUFFIX)]
        except OSError:
            return  # how much room there is says already that the disk cannot be seen
        if count := waiting(self._vault.engine, {name.partition(".")[0] for name in files}):
            words = "1 recording waits" if count == 1 else f"{count:,} recordings wait"
            yield LaptopLine(good=False, words=f"{words} for the council's store")

    def _when(self, at: datetime) -> str:
        days = (self._clock.now().date() - at.date()).days
        if days == 0:
            return f"at {clock_time(at)}"
        return f"yesterday at {clock_time(at)}" if days == 1 else f"on {weekday_date(at)}"
