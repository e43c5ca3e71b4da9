"""The key that hides: until the family's window is empty, beside until that is written and all is drawn.

The aim is a tenth of a second, whatever is on the board.
"""

import time
from collections.abc import Mapping
from pathlib import Path
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from soundingboard.commands.vocabulary import command
from soundingboard.ui.chair.window import ChairWindow
from soundingboard.ui.family.window import FamilyWindow
from soundingboard.ui.shared.theme import apply_theme
from tests.bench.bench_desk import a_desk
from tests.bench.harness import trial

EMPTY: Final = "the key that hides, to the family's window empty, 100 cards"
WRITTEN: Final = "the same, to hiding written and both windows painted"
ROUNDS: Final = 40


@trial("ms", {EMPTY: WRITTEN, WRITTEN: WRITTEN})
def hidden(place: Path) -> Mapping[str, list[float]]:
    """With the real window, full of the board, each time."""
    application = QApplication.instance() or QApplication([])
    assert isinstance(application, QApplication)
    apply_theme(application)
    vault, desk = a_desk(place, 100)
    family = FamilyWindow()
    empty: list[float] = []

    def blank() -> None:
        family.show_neutral()
        empty.append(time.perf_counter())

    chair = ChairWindow(desk, lambda: None, blank=blank)
    leave = desk.subscribe(lambda news: family.show_frame(news.chair.screen.frame))
    taken: dict[str, list[float]] = {EMPTY: [], WRITTEN: []}
    try:
        family.resize(1920, 1080)
        chair.resize(1366, 768)
        for window in (family, chair):
            window.show()
        chair.activateWindow()
        for _ in range(ROUNDS):
            desk.do(command("show", {"page": "board"}))
            application.processEvents()
            focus = QGuiApplication.focusWindow()
            assert focus is not None
            struck = time.perf_counter()
            QTest.keyClick(focus, Qt.Key.Key_F9)
            application.processEvents()
            taken[WRITTEN].append((time.perf_counter() - struck) * 1000)
            taken[EMPTY].append((empty[-1] - struck) * 1000)
    finally:
        leave()
        for window in (family, chair):
            window.close()
            window.deleteLater()
        application.processEvents()
        vault.close()
    return taken
