"""The window app: where its vault is, that it runs once, and its way from first to last."""

import gc
import sys
from pathlib import Path

import platformdirs
from PySide6.QtCore import QLockFile
from PySide6.QtWidgets import QApplication

from soundingboard.app.front import Front
from soundingboard.app.later import load_the_rest
from soundingboard.app.program import Program
from soundingboard.app.textsize import keep_text_size
from soundingboard.app.world import World
from soundingboard.base.errors import Trouble
from soundingboard.base.faults import why
from soundingboard.base.places import usual_vault
from soundingboard.ui.library.entry import StopPage
from soundingboard.ui.shared.textsize import bind_keys
from soundingboard.ui.shared.theme import apply_theme

NAME = "soundingboard"
_TWICE = "Sounding Board is open already: look for its window. It opens once at a time."
_NO_PLACE = (
    "Sounding Board cannot write to {}: {}. Make room there, or ask whoever looks after this computer."
)


def main(vault: Path | None) -> int:
    """Open the app on the vault in that folder, or where a user's data goes; gives the exit status."""
    application = QApplication.instance() or QApplication(sys.argv[:1])
    if not isinstance(application, QApplication):
        raise TypeError(application)
    application.setQuitOnLastWindowClosed(False)
    apply_theme(application)
    try:
        lock = running_once()
    except Trouble as trouble:
        return _stop(application, str(trouble))
    keep_text_size(application, config_folder())
    program = Program(vault or usual_vault(), World())
    bind_keys(program.front)
    gc.freeze()  # what the program is made of lives as long as it: to look through it is a tenth of a second
    program.open()
    load_the_rest()
    try:
        return application.exec()
    finally:
        program.close()
        lock.unlock()


def config_folder() -> Path:
    """Where what belongs to this machine and its user is kept; nothing of any conference."""
    return Path(platformdirs.user_config_dir(NAME, appauthor=False))


def running_once() -> QLockFile:
    """The lock of the one app that runs; raises `Trouble` where another has it, or it cannot be written."""
    folder = config_folder()
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise Trouble(_NO_PLACE.format(folder, why(error))) from None
    lock = QLockFile(str(folder / "open.lock"))
    lock.setStaleLockTime(0)  # only a process that is gone loses it, however long it ran
    if not lock.tryLock(0):
        if lock.error() is QLockFile.LockError.LockFailedError:
            raise Trouble(_TWICE)
        raise Trouble(_NO_PLACE.format(folder, "its lock could not be made"))
    return lock


def _stop(application: QApplication, sentence: str) -> int:
    def end() -> bool:
        application.quit()
        return True

    front = Front(end)
    front.turn_to(StopPage(sentence, lambda: application.exit(1)))
    application.exec()
    front.hide()
    front.deleteLater()
    return 1
