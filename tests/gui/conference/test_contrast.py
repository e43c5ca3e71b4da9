"""The chair's window can be read: in the app's own colours, and in those of a system of high contrast."""

from collections import Counter
from collections.abc import Iterator
from itertools import combinations

import pytest
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QApplication

from soundingboard.ui.chair import message, people, sound
from soundingboard.ui.chair.pages.table import PAGES
from soundingboard.ui.chair.window import ChairWindow
from soundingboard.ui.shared import notice, theme
from soundingboard.ui.shared.marks import names
from soundingboard.ui.shared.theme import apply_theme
from soundingboard.views.chair.parts import ChairView
from tests.gui.chair.room import Recorder
from tests.gui.conference.hall import settle
from tests.gui.conference.moments import StillDesk
from tests.gui.contrast import faint

BLACK, WHITE = QColor("#000000"), QColor("#FFFFFF")
GROUNDS = (QPalette.ColorRole.Window, QPalette.ColorRole.Base, QPalette.ColorRole.Button)


@pytest.fixture
def high_contrast(qapp: QApplication) -> Iterator[None]:
    """A system that asks for white on black; offscreen Qt has none to ask, so the theme is told."""
    plain = qapp.palette()
    dark = QPalette(WHITE, BLACK)
    for role in QPalette.ColorRole:
        if role is not QPalette.ColorRole.NColorRoles:
            dark.setColor(role, BLACK if role in GROUNDS else WHITE)
    dark.setColor(QPalette.ColorRole.HighlightedText, BLACK)
    qapp.setProperty("soundingboard_high_contrast", True)
    sheet = qapp.styleSheet()
    qapp.setStyleSheet("")
    qapp.setPalette(dark)
    yield
    qapp.setPalette(plain)
    qapp.setStyleSheet(sheet)
    apply_theme(qapp)


def found(view: ChairView) -> list[str]:
    """What is too faint on any page."""
    window = ChairWindow(StillDesk(view), Recorder)
    window.resize(1366, 768)
    window.show()
    faults = []
    for page in ("board", *PAGES):
        window.go(page)
        settle()
        faults += [f"{page}: {fault}" for fault in faint(window)]
    window.close()
    window.deleteLater()
    settle()
    return faults


TOLD: dict[str, list[tuple[str, str, object]]] = {
    "recording": [(line.words, line.mark, line.tone) for line in sound._STATES.values()],
    "family's screen": [*people._STATES.values(), people._AWAY],
    "message line": [(str(at), mark, ink) for at, (mark, ink) in enumerate(message._LOOKS)],
    "strip": [(look, mark, tone) for look, (mark, tone) in notice._LOOKS.items()],
    "kinds": [(kind, kind, tone) for kind, tone in theme.KIND_TONES.items() if kind in names()],
}
"""Where a colour tells a state: its word, its mark and its colour."""


@pytest.mark.parametrize("where", TOLD)
def test_no_state_is_told_by_its_colour_alone(where: str) -> None:
    words = Counter(word for word, _mark, _colour in TOLD[where])
    assert max(words.values()) == 1
    alike = [(one, other) for one, other in combinations(TOLD[where], 2) if one[1] == other[1]]
    assert not [pair for pair in alike if pair[0][2] != pair[1][2]], "one mark in two colours"


def test_all_that_the_chair_reads_stands_out(qapp: QApplication, moments: dict[str, ChairView]) -> None:
    apply_theme(qapp)
    assert found(moments["crowded"]) == []


@pytest.mark.usefixtures("high_contrast")
def test_it_stands_out_in_the_systems_colours_too(moments: dict[str, ChairView]) -> None:
    assert found(moments["crowded"]) == []
