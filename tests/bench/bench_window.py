"""What the chair feels: Enter until the family's window is painted, and each key in the line."""

from collections.abc import Iterator
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from soundingboard.app.guide import Spelling
from soundingboard.commands.vocabulary import command
from soundingboard.desk.news import News
from soundingboard.ui.chair.window import ChairWindow
from soundingboard.ui.family.painter import FrameView
from soundingboard.ui.shared.theme import apply_theme
from soundingboard.vault.unfinished import Unfinished
from tests.bench.bench_desk import a_desk
from tests.bench.harness import Step, benchmark
from tests.gui.keyboard import type_text

ENTER = "Enter to painted in both windows"
KEY = "a key in the line, painted"
ROUNDS = 60
"""Several in each turn: the first reads anew what the other conferences have pushed out of memory."""


class Windows:
    """Both windows, open over that many cards."""

    def __init__(self, place: Path, cards: int) -> None:
        self.application = QApplication.instance() or QApplication([])
        assert isinstance(self.application, QApplication)
        apply_theme(self.application)
        self.vault, self.desk = a_desk(place, cards)
        keeping = Unfinished(self.vault.folder, self.vault.identity, "c1")
        guide = Spelling(lambda: self.desk.view.names).guide()
        self.chair = ChairWindow(self.desk, lambda: None, guide=guide, keeping=keeping)
        self.family = FrameView()
        self.leave = self.desk.subscribe(self.hear)
        self.chair.resize(1366, 768)
        self.family.resize(1920, 1080)
        for window in (self.family, self.chair):
            window.show()
        self.chair.activateWindow()
        self.desk.do(command("start_item", {"item": "risks"}))
        self.chair.go("capture")
        self.settle()

    def hear(self, news: News) -> None:
        self.family.show_frame(news.chair.screen.frame)

    def enter(self) -> None:
        """Send what stands in the line, and have both windows painted."""
        QTest.keyClick(self.chair.capture.line, Qt.Key.Key_Return)
        self.settle()
        self.family.grab()

    def settle(self) -> None:
        QApplication.processEvents()

    def close(self) -> None:
        self.leave()
        for window in (self.chair, self.family):
            window.close()
            window.deleteLater()
        self.settle()
        self.vault.close()


def _entered(place: Path, cards: int) -> Iterator[Step]:
    windows = Windows(place, cards)
    line = windows.chair.capture.line

    def step() -> None:
        line.setPlainText("Ella has no coat.")
        windows.enter()
        windows.desk.undo()
        windows.settle()

    yield step
    windows.close()


def _typed(place: Path, cards: int) -> Iterator[Step]:
    windows = Windows(place, cards)
    line = windows.chair.capture.line
    line.setPlainText("Mum said that Ella was late at school on Monday and")

    def step() -> None:
        type_text(line, "a")
        windows.settle()

    yield step
    windows.close()


@benchmark(f"{ENTER}, 10 cards", rounds=ROUNDS)
def entered_ten(place: Path) -> Iterator[Step]:
    """And the undo of it."""
    yield from _entered(place, 10)


@benchmark(f"{ENTER}, 100 cards", rounds=ROUNDS, beside=f"{ENTER}, 10 cards")
def entered_hundred(place: Path) -> Iterator[Step]:
    """And the undo of it."""
    yield from _entered(place, 100)


@benchmark(f"{ENTER}, 1,000 cards", rounds=ROUNDS, beside=f"{ENTER}, 10 cards")
def entered_thousand(place: Path) -> Iterator[Step]:
    """And the undo of it."""
    yield from _entered(place, 1000)


@benchmark(f"{KEY}, 10 cards", rounds=100)
def typed_ten(place: Path) -> Iterator[Step]:
    """In the middle of a sentence."""
    yield from _typed(place, 10)


@benchmark(f"{KEY}, 100 cards", rounds=100, beside=f"{KEY}, 10 cards")
def typed_hundred(place: Path) -> Iterator[Step]:
    """In the middle of a sentence."""
    yield from _typed(place, 100)


@benchmark(f"{KEY}, 1,000 cards", rounds=100, beside=f"{KEY}, 10 cards")
def typed_thousand(place: Path) -> Iterator[Step]:
    """In the middle of a sentence."""
    yield from _typed(place, 1000)
