"""A chair who is in the middle of a sentence when the program is killed: run as a process of its own."""

import sys
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from soundingboard.ui.shared.theme import apply_theme
from soundingboard.vault.unfinished import Unfinished
from tests.gui.conference.hall import ALT, CTRL, Hall, opened
from tests.played import CONFERENCE

SAID = "Nan has the children – every Friday – and"
PROMISE = "Sam rings Mia the day be"


def write(hall: Hall) -> None:
    """Begin a form, leave it half filled in, and begin a line."""
    hall.strike(Qt.Key.Key_PageDown, CTRL)
    hall.find("add an action")
    hall.write(PROMISE)
    hall.strike(Qt.Key.Key_Escape)
    hall.strike(Qt.Key.Key_F2)
    hall.strike(Qt.Key.Key_3, ALT)
    hall.write(SAID)


def main(folder: Path) -> None:
    """Write, say so, and wait for the end that comes."""
    application = QApplication([])
    apply_theme(application)
    with opened(folder) as hall:
        write(hall)
        kept = Unfinished(hall.vault.folder, hall.vault.identity, CONFERENCE)
        while SAID not in kept.read():
            application.processEvents()
        sys.stdout.write("written\n")
        sys.stdout.flush()
        application.exec()


if __name__ == "__main__":
    main(Path(sys.argv[1]))
