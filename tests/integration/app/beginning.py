"""An app of its own process in which a conference is begun, until it is killed: ``python -m … FOLDER``."""

import sys
from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QLineEdit

from soundingboard.app.program import Program
from soundingboard.sealing.keys import Identity
from soundingboard.ui.prepare.window import PrepareWindow
from soundingboard.ui.shared.jotting import SOON
from soundingboard.ui.shared.theme import apply_theme
from tests.gui.keyboard import type_text
from tests.integration.app.crashing import PASSPHRASE, world
from tests.integration.app.driving import inside

FAMILY, PLACE = "Quist", "Elm House, the room with the blue door"


def main(folder: Path) -> None:
    """Write the family's name and a place, and nothing else."""
    application = QApplication([])
    apply_theme(application)
    program = Program(folder, world())
    program.open()
    program._make(PASSPHRASE, str(Identity.new().recipient))
    inside(program).new()
    page = program.page
    assert isinstance(page, PrepareWindow)
    for name, text in (("family", FAMILY), ("place", PLACE)):
        editor = page.form.editors[name]
        assert isinstance(editor, QLineEdit)
        type_text(editor, text)

    def say() -> None:
        sys.stdout.write("written\n")
        sys.stdout.flush()

    QTimer.singleShot(8 * SOON, say)
    application.exec()


if __name__ == "__main__":
    main(Path(sys.argv[1]))
