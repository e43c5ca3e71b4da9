"""Plays a projector being taken out, put back and mirrored, in real windows; says what it sees.

Started by ``test_unplugging`` in a process of its own, on a display of its own. It prints one JSON
line for each thing that is done: where the family's window then stands, and what was said.
"""

import json
import subprocess
import sys

from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtWidgets import QApplication, QWidget

from soundingboard.ui.family.keeper import FamilyScreenKeeper
from soundingboard.ui.family.window import FamilyWindow
from soundingboard.ui.shared import theme
from soundingboard.views.frame import to_bytes
from tests.gui.family.pages import USUAL

RIGHT = "1920/508x1080/286+1920+0"
OVER_LEFT = "1920/508x1080/286+0+0"


class Play:
    """The chair's window on the left, the family's on the right, and what the keeper said."""

    def __init__(self) -> None:
        self.chair = QWidget()
        self.chair.setGeometry(100, 100, 800, 600)
        self.chair.show()
        self.window = FamilyWindow()
        self.keeper = FamilyScreenKeeper(self.window, self.chair)
        self.heard: list[str] = []
        self.keeper.taken_down.connect(lambda why: self.heard.append(f"down: {why}"))
        self.keeper.asked.connect(lambda name: self.heard.append(f"asked: {name}"))
        settle()

    def put_up(self) -> None:
        """Show a board where it may stand."""
        self.keeper.choose(self.keeper.suggested() or self.keeper.chosen)
        self.window.show_frame(to_bytes(USUAL["board"]))
        self.keeper.put_up()

    def tell(self, done: str) -> None:
        """Say what can be seen, once the window system is done."""
        settle()
        left = self.window.geometry().x()
        told = {"done": done, "up": self.keeper.up, "left": left, "page": self.window.view.page}
        sys.stdout.write(json.dumps(told | {"heard": self.heard}) + "\n")
        self.heard.clear()


def settle() -> None:
    """Let the window system do its part."""
    loop = QEventLoop()
    QTimer.singleShot(600, loop.quit)
    loop.exec()


def monitors(*what: str) -> None:
    """Change the monitors."""
    subprocess.run(["xrandr", *what], check=True, capture_output=True)


def main() -> None:
    """Play it through."""
    app = QApplication([])
    theme.apply_theme(app)
    play = Play()
    play.put_up()
    play.tell("put up")
    monitors("--delmonitor", "RIGHT")
    play.tell("unplugged")
    monitors("--setmonitor", "RIGHT", RIGHT, "none")
    play.tell("plugged in")
    play.put_up()
    play.tell("put up again")
    monitors("--delmonitor", "RIGHT")
    monitors("--setmonitor", "RIGHT", OVER_LEFT, "none")
    play.tell("mirrored")


if __name__ == "__main__":
    main()
