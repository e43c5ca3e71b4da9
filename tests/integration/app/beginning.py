"""An app of its own process in which a conference is begun, until it is killed: ``python -m … FOLDER``."""

import sys
from pathlib import Path

from PySide6.QtWidgets import QLineEdit

from soundingboard.ui.prepare.window import PrepareWindow
from soundingboard.ui.shared.jotting import SOON
from tests.gui.keyboard import type_text
from tests.integration.app.crashing import opened, until_killed
from tests.integration.app.driving import inside

FAMILY, PLACE = "Quist", "Elm House, the room with the blue door"


def main(folder: Path) -> None:
    """Write the family's name and a place, and nothing else."""
    application, program = opened(folder)
    inside(program).new()
    page = program.page
    assert isinstance(page, PrepareWindow)
    for name, text in (("family", FAMILY), ("place", PLACE)):
        editor = page.form.editors[name]
        assert isinstance(editor, QLineEdit)
        type_text(editor, text)
    until_killed(application, 8 * SOON)


if __name__ == "__main__":
    main(Path(sys.argv[1]))
