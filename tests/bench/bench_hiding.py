"""The key that hides: until the family's window is empty, beside until that is written and all is drawn.

The aim is a tenth of a second, whatever is on the board and whatever else the program does.
"""

import threading
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from soundingboard.app.close.papers import making_papers
from soundingboard.base.destination import Destination
from soundingboard.commands.vocabulary import command
from soundingboard.desk.desk import Desk
from soundingboard.ui.chair.window import ChairWindow
from soundingboard.ui.family.window import FamilyWindow
from soundingboard.ui.shared.theme import apply_theme
from tests.bench.bench_desk import a_desk
from tests.bench.harness import trial

EMPTY: Final = "the key that hides, to the family's window empty, 100 cards"
BUSY: Final = "the same, while papers are made"
WRITTEN: Final = "the same, to hiding written and both windows painted"
ROUNDS: Final = 40


@trial("ms", {EMPTY: WRITTEN, BUSY: WRITTEN, WRITTEN: WRITTEN})
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
    taken: dict[str, list[float]] = {EMPTY: [], BUSY: [], WRITTEN: []}
    try:
        family.resize(1920, 1080)
        chair.resize(1366, 768)
        for window in (family, chair):
            window.show()
        chair.activateWindow()
        for _ in range(ROUNDS):
            struck = _struck(desk)
            taken[WRITTEN].append((time.perf_counter() - struck) * 1000)
            taken[EMPTY].append((empty[-1] - struck) * 1000)
        with _making(desk, place / "papers"):
            for _ in range(ROUNDS):
                struck = _struck(desk)
                taken[BUSY].append((empty[-1] - struck) * 1000)
    finally:
        leave()
        for window in (family, chair):
            window.close()
            window.deleteLater()
        application.processEvents()
        vault.close()
    return taken


def _struck(desk: Desk) -> float:
    """Strike the key while the board is shown, and let all be painted; gives when it was struck."""
    desk.do(command("show", {"page": "board"}))
    QApplication.processEvents()
    focus = QGuiApplication.focusWindow()
    assert focus is not None
    struck = time.perf_counter()
    QTest.keyClick(focus, Qt.Key.Key_F9)
    QApplication.processEvents()
    return struck


@contextmanager
def _making(desk: Desk, place: Path) -> Iterator[None]:
    """Everybody's papers are made in another thread, again and again, as the close makes them."""
    begun, over = threading.Event(), threading.Event()

    def make() -> None:
        while not over.is_set():
            for _made in making_papers(desk, Destination.at(place), desk.record.conference.starts):
                begun.set()

    thread = threading.Thread(target=make)
    thread.start()
    begun.wait()
    try:
        yield
    finally:
        over.set()
        thread.join()
