"""The app on a vault of its own, with everything around it at hand."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from soundingboard.app.program import Program
from soundingboard.app.world import World
from soundingboard.base.clock import HandClock
from soundingboard.base.places import shipped
from soundingboard.recording.hearing.sources import FileSource
from soundingboard.ui.shared.theme import apply_theme

MORNING = datetime(2026, 11, 24, 9, 30)


@dataclass
class Chosen:
    """What the chair chooses when the system asks for a place."""

    folder: Path
    file: Path
    opens: Path | None = None
    asked: list[str] = field(default_factory=list)

    def ask_for_folder(self, title: str) -> Path | None:
        self.asked.append(title)
        return self.folder

    def ask_for_file(self, title: str, name: str) -> Path | None:
        self.asked += [title, name]
        return self.file

    def ask_to_open(self, title: str, kinds: str) -> Path | None:
        self.asked += [title, kinds]
        return self.opens


@pytest.fixture
def chosen(tmp_path: Path) -> Chosen:
    """What the chair chooses."""
    return Chosen(tmp_path / "packs", tmp_path / "recovery-key.txt")


@pytest.fixture
def world(chosen: Chosen) -> World:
    """A morning in November, with a sound file for a microphone."""
    sound = FileSource(str(shipped("resources", "rehearsal", "speech.opus")), "fed")
    return World(
        HandClock(MORNING),
        sound,
        chosen.ask_for_folder,
        chosen.ask_for_file,
        10,
        ask_to_open=chosen.ask_to_open,
        easy=True,
    )


@pytest.fixture
def open_app(qtbot: QtBot, qapp: QApplication, world: World) -> Iterator[Callable[[Path], Program]]:
    """Opens the app on a folder, one at a time; closes it afterwards."""
    apply_theme(qapp)
    opened: list[Program] = []

    def open_on(folder: Path) -> Program:
        close_all()
        program = Program(folder, world)
        program.open()
        opened.append(program)
        qtbot.waitExposed(program.front)
        return program

    def close_all() -> None:
        while opened:
            opened.pop().close()
        qapp.processEvents()

    yield open_on
    close_all()
