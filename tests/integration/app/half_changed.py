"""An app of its own process in which a conference is being changed and asked about, until it is killed.

``python -m … FOLDER``
"""

import sys
from pathlib import Path

from PySide6.QtWidgets import QLineEdit

from soundingboard.base.clock import HandClock
from soundingboard.commands.vocabulary import command
from soundingboard.desk.desk import Desk
from soundingboard.ui.prepare.window import PrepareWindow
from soundingboard.ui.shared.jotting import SOON
from tests.gui.keyboard import type_text
from tests.integration.app.crashing import CONFERENCE, MORNING, opened, until_killed
from tests.integration.app.driving import inside

PLACE, WHY = "Elm House, the ro", "Gran thinks that he may"
KNOWN: tuple[tuple[str, dict[str, object]], ...] = (
    (
        "create_conference",
        {"kind": "initial", "reference": "CP-1", "family": "Quist", "starts": MORNING, "chair": "ruth"},
    ),
    (
        "add_person",
        {"id": "ruth", "name": "Ruth Ansah", "called": "Ruth", "is": "Chair", "group": "professional"},
    ),
    ("add_child", {"id": "ivy", "name": "Ivy Quist", "called": "Ivy", "born": "2018-05-01"}),
)


def main(folder: Path) -> None:
    """Write half of another place, and half of an answer."""
    application, program = opened(folder)
    desk = Desk(inside(program).vault.engine, CONFERENCE, clock=HandClock(MORNING))
    for name, fields in KNOWN:
        desk.do(command(name, fields))
    inside(program).prepare(CONFERENCE)
    page = program.page
    assert isinstance(page, PrepareWindow)
    page.change.click()
    place = page.changing.form.editors["place"]
    assert isinstance(place, QLineEdit)
    place.clear()
    type_text(place, PLACE)
    ask = page.fathers.rows["ivy"].buttons["Say"]
    ask.setFocus()
    ask.click()
    assert page.asking.form is not None
    why = page.asking.form.editors["why"]
    assert isinstance(why, QLineEdit)
    type_text(why, WHY)
    until_killed(application, 8 * SOON)


if __name__ == "__main__":
    main(Path(sys.argv[1]))
