"""The sample conference, played beside the app in a program of its own."""

import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, QProcess

from soundingboard.base.places import shipped

SECONDS_TO_END = 3


def sample_command(out: Path) -> list[str]:
    """What is run: this program again, as a tool."""
    itself = [sys.executable] if getattr(sys, "frozen", False) else [sys.executable, "-m", "soundingboard"]
    sample = shipped("resources", "rehearsal", "marlowe.toml")
    return [*itself, "rehearse", str(sample), "--show", "--out", str(out)]


class Sample(QObject):
    """Plays the sample, one at a time.

    Args:
        refuse: Shows a sentence where it could not be played.
    """

    def __init__(self, refuse: Callable[[str], None]) -> None:
        super().__init__()
        self._refuse = refuse
        self._process = QProcess(self)
        self._process.finished.connect(self._ended)
        self._process.errorOccurred.connect(self._failed)
        self._closing = False

    @property
    def playing(self) -> bool:
        """Whether it plays now."""
        return self._process.state() is not QProcess.ProcessState.NotRunning

    def play(self) -> None:
        """Play it; while it plays already nothing happens."""
        self._closing = False
        if self.playing:
            self._refuse("The rehearsal is playing already: look for its windows.")
            return
        self._folder = tempfile.TemporaryDirectory(prefix="soundingboard-")
        command = sample_command(Path(self._folder.name) / "rehearsal")
        self._process.start(command[0], command[1:])

    def close(self) -> None:
        """End it, with its windows; it may be played again."""
        self._closing = True
        if self.playing:
            self._process.terminate()
            if not self._process.waitForFinished(SECONDS_TO_END * 1000):
                self._process.kill()
                self._process.waitForFinished(SECONDS_TO_END * 1000)

    def _ended(self, status: int, how: QProcess.ExitStatus) -> None:
        said = bytes(self._process.readAllStandardError().data()).decode("utf-8", "replace").strip()
        self._folder.cleanup()
        if self._closing or (status == 0 and how is QProcess.ExitStatus.NormalExit):
            return
        last = said.splitlines()[-1] if said else "install Sounding Board again."
        self._refuse(f"The rehearsal could not be played: {last}")

    def _failed(self, error: QProcess.ProcessError) -> None:
        if error is QProcess.ProcessError.FailedToStart:
            self._folder.cleanup()
            self._refuse("The rehearsal could not be started: install Sounding Board again.")
