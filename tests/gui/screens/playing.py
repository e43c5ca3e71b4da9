"""The real program on a real display, in a process of its own, doing what a test says line by line.

Started with an empty folder as its one argument. It makes a vault with the sample's conference in it
and opens it, with nothing in the way of the program but a colour: where the family's window shows its
ground it is magenta, which nothing else is. Each line that comes in is the name of one of `DEEDS`, and
is answered by one line: JSON of what can be seen then.
"""

import json
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any, Final

from PySide6.QtCore import QSocketNotifier
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QApplication, QWidget

from soundingboard.app.program import Program
from soundingboard.app.world import World
from soundingboard.base.clock import HandClock
from soundingboard.commands.screen import Show
from soundingboard.desk.desk import Desk
from soundingboard.recording.hearing.sources import FileSource
from soundingboard.sealing.keys import Identity
from soundingboard.ui.family.painter import FrameView
from soundingboard.ui.family.window import FamilyWindow
from soundingboard.ui.shared import theme
from soundingboard.vault.vault import Vault
from tests.gui.conference.hall import SPEECH
from tests.gui.screens.desktop import MAGENTA
from tests.integration.app.driving import day_of, inside
from tests.played import CONFERENCE, sample

PASSPHRASE: Final = "easy"


class Player:
    """The program, and what can be asked of it."""

    def __init__(self, folder: Path) -> None:
        scenario = sample()
        clock = HandClock(scenario.starts)
        council = [Identity.new().recipient]
        with Vault.create(
            folder / "vault", PASSPHRASE, council, work_factor=4, clock=clock, rehearsal=True
        ) as vault:
            desk = Desk(vault.engine, CONFERENCE, clock=clock)
            for step in scenario.before:
                desk.do(step.command)
        world = World(clock, FileSource(str(SPEECH), "fed"), work_factor=4, easy=True)
        self.program = Program(folder / "vault", world)
        self.program.open()
        self.unlock()

    def unlock(self) -> None:
        """Give the passphrase to whatever asks for it."""
        page = self.program.page
        page.field.line.setText(PASSPHRASE)  # type: ignore[union-attr] # both pages that ask have it
        page.go_on.click()  # type: ignore[union-attr] # the same

    def start(self) -> None:
        """Open the conference's day and start it."""
        inside(self.program).start(CONFERENCE)
        day = day_of(self.program)
        for step in sample().steps:
            if step.command.verb != "start_recording":  # a recorder would outlive the program
                day.desk.do(step.command)
            if getattr(step.command, "item", "") == "going_well":
                return

    def put_up(self) -> None:
        """Open the conference, if it is not, and put the family's window on the one other monitor."""
        if self.program.unlocked and self.program.unlocked.meeting is None:
            self.start()
        day = day_of(self.program)
        day.screens.choose(day.screens.suggested())
        day.put_up()
        self.show()

    def show(self) -> None:
        """The chair shows who is who."""
        day_of(self.program).desk.do(Show(page="who"))

    def look(self) -> None:
        """Do nothing."""

    def seen(self) -> dict[str, object]:
        """What can be seen now."""
        meeting = self.program.unlocked.meeting if self.program.unlocked else None
        told: dict[str, object] = {"front": type(self.program.page).__name__}
        told["focus in"] = type(QApplication.activeWindow()).__name__
        if self.program.front.isVisible():
            told["notice"] = self.program.page.notice.text  # type: ignore[union-attr] # every page has one
        else:
            told["front"] = ""
        if meeting is not None:
            day = meeting.day
            told |= {
                "up": day.screens.up,
                "page": day.family.view.page,
                "state": day.desk.view.screen.state,
                "left": day.family.geometry().x(),
                "chair": day.chair.isVisible(),
                "chair on": day.chair.screen().name(),
                "says": day.chair.message.text,
                "standing": day.screens.standing(),
                "waits": day.screens.waits,
                "screens": [each.geometry().getRect() for each in QApplication.screens()],
            }
        return told


DEEDS: Final[dict[str, Callable[[Player], None]]] = {
    deed.__name__.replace("_", " "): deed
    for deed in (Player.unlock, Player.start, Player.put_up, Player.show, Player.look)
}


def colour() -> None:
    """Give the family's window a ground that nothing else has."""

    def ground(self: QWidget, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        family = isinstance(self.window(), FamilyWindow)
        painter.fillRect(self.rect(), QColor(MAGENTA if family else theme.PAPER))
        painter.end()

    kinds: tuple[Any, ...] = (FrameView, FamilyWindow)
    for kind in kinds:
        kind.paintEvent = ground


def main() -> None:
    """Play until nobody says anything more."""
    app = QApplication([])
    app.setQuitOnLastWindowClosed(False)
    theme.apply_theme(app)
    colour()
    player = Player(Path(sys.argv[1]))

    def hear() -> None:
        line = sys.stdin.readline().strip()
        if not line:
            app.exit()  # quitting would ask the windows, and they have a conference open
            return
        DEEDS[line](player)
        sys.stdout.write(json.dumps(player.seen()) + "\n")
        sys.stdout.flush()

    notifier = QSocketNotifier(0, QSocketNotifier.Type.Read)
    notifier.activated.connect(hear)
    sys.stdout.write(json.dumps(player.seen()) + "\n")
    sys.stdout.flush()
    app.exec()
    player.program.close()


if __name__ == "__main__":
    main()
