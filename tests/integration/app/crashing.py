"""An app of its own process that records a conference until it is killed: ``python -m … FOLDER``."""

import sys
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from soundingboard.app.program import Program
from soundingboard.app.world import World
from soundingboard.base.clock import HandClock
from soundingboard.base.places import shipped
from soundingboard.commands.vocabulary import command
from soundingboard.desk.desk import Desk
from soundingboard.recording.hearing.sources import FileSource
from soundingboard.sealing.keys import Identity
from soundingboard.ui.shared.theme import apply_theme
from tests.integration.app.driving import day_of, inside

PASSPHRASE = "meadow copper lantern violin"
CONFERENCE = "c1"
MORNING = datetime(2026, 11, 24, 9, 30)
CARD = "Zoë was late on Monday."
READY = "ready to be killed"


def world() -> World:
    """A morning with somebody who speaks all the time."""
    source = FileSource(str(shipped("resources", "rehearsal", "speech.opus")), "real")
    return World(HandClock(MORNING), source, lambda _title: None, lambda _title, _name: None, 10, easy=True)


def opened(folder: Path) -> tuple[QApplication, Program]:
    """The app with a new vault that is open."""
    application = QApplication([])
    apply_theme(application)
    program = Program(folder, world())
    program.open()
    program._make(PASSPHRASE, str(Identity.new().recipient))
    return application, program


def until_killed(application: QApplication, after: int) -> None:
    """Say after so many milliseconds that it may be killed, and go on."""

    def say() -> None:
        sys.stdout.write(READY + "\n")
        sys.stdout.flush()

    QTimer.singleShot(after, say)
    application.exec()


def main(folder: Path) -> None:
    """Record, put a card on the board, say so, and go on until killed."""
    application, program = opened(folder)
    fields = {
        "kind": "initial", "reference": "CP-1", "family": "Marlowe", "starts": MORNING, "chair": "Ruth Ansah",
    }  # fmt: skip
    Desk(inside(program).vault.engine, CONFERENCE, clock=HandClock(MORNING)).do(
        command("create_conference", fields)
    )
    inside(program).start(CONFERENCE)
    day = day_of(program)
    for name, more in (
        ("start_conference", {}),
        ("start_recording", {}),
        ("capture", {"kind": "worry", "text": CARD}),
    ):
        day.desk.do(command(name, more))
    day.sound.settle()
    until_killed(application, 1500)


if __name__ == "__main__":
    main(Path(sys.argv[1]))
