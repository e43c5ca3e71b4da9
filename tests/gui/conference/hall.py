"""A whole conference in real windows: vault, desk, recorder and both screens, and fingers on the keys."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from soundingboard.app.day.day import Day
from soundingboard.base.clock import Clock, HandClock
from soundingboard.base.places import shipped
from soundingboard.commands.vocabulary import command
from soundingboard.desk.desk import Desk
from soundingboard.recording.hearing.sources import FileSource, Source
from soundingboard.ui.family.reading import visible_texts
from soundingboard.vault.vault import Vault
from tests.gui.keyboard import type_text
from tests.played import CONFERENCE, played, sample

NOTHING = Qt.KeyboardModifier.NoModifier
CTRL, ALT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
SPEECH = shipped("resources", "rehearsal", "speech.opus")


@dataclass
class Setting:
    """The world around a conference: what time it is and what is heard."""

    clock: Clock
    source: Source
    recipients: tuple[str, ...] = ()
    rehearsal: bool = False


@dataclass
class Hall:
    """The day, its vault and its clock."""

    day: Day
    vault: Vault
    clock: HandClock

    @property
    def desk(self) -> Desk:
        return self.day.desk

    def shows(self) -> list[str]:
        """Every word that the family can read now."""
        settle()
        return visible_texts(self.day.family)

    def refused(self) -> str:
        """Why the last thing was not done, wherever the chair reads it; it stands in one place only."""
        chair = self.day.chair
        told = [each for each in (chair.strip.refusal, chair.message.refusal) if each]
        assert len(told) < 2, f"told twice: {told}"
        return told[0] if told else ""

    def strike(self, key: Qt.Key, held: Qt.KeyboardModifier = NOTHING) -> None:
        """Strike a key where the focus is; the window's shortcuts have their say first."""
        QTest.keyClick(focused(), key, held)
        settle()

    def write(self, text: str) -> None:
        """Type where the focus is, whatever the letters."""
        if text.isascii():
            QTest.keyClicks(focused(), text)
        else:
            type_text(focused(), text)
        settle()

    def answer(self, *answers: str) -> None:
        """Answer the questions of the form strip one after another, an empty answer leaves one for later."""
        for each in answers:
            assert self.day.chair.strip.isVisible(), f"nobody asks, and the answer was {each!r}"
            self.write(each)
            self.strike(Qt.Key.Key_Return)

    def find(self, words: str) -> None:
        """Do what the palette finds for these words."""
        self.strike(Qt.Key.Key_K, CTRL)
        self.write(words)
        self.strike(Qt.Key.Key_Return)


MIA_HAS_READ: Final = {"about": "mia", "what": "reading_time", "answer": "yes", "why": "Asked"}
"""Nobody of the sample is waited for, so that one key starts."""


def _before_the_day(desk: Desk, _clock: HandClock) -> None:
    for step in sample().before:
        desk.do(step.command)
    desk.do(command("answer_readiness", MIA_HAS_READ))


@contextmanager
def opened(folder: Path, pace: str = "real") -> Iterator[Hall]:
    """The sample's conference on its day, before it starts, in both windows."""
    source = FileSource(str(SPEECH), "fed" if pace == "fed" else "real")
    with played(folder / "vault", _before_the_day) as begun:
        day = Day(begun.vault, CONFERENCE, Setting(begun.clock, source))
        day.open()
        try:
            day.chair.activateWindow()
            day.chair.capture.setFocus()
            settle()
            yield Hall(day, begun.vault, begun.clock)
        finally:
            day.sound.follow("stopped")
            day.sound.settle()
            day.close()
            settle()


def focused() -> QWidget:
    """Whatever has the focus."""
    widget = QApplication.focusWidget()
    assert widget is not None, "nothing has the focus"
    return widget


def settle() -> None:
    """Let layouts come to rest, and let go of what was closed."""
    for _ in range(3):
        QApplication.processEvents()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
