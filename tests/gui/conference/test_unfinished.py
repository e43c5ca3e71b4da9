"""The program is killed in the middle of a sentence, and the sentence is there again."""

import os
import signal
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from soundingboard.app.day.day import Day
from soundingboard.base.clock import HandClock
from soundingboard.recording.hearing.sources import FileSource
from soundingboard.sealing.keys import Identity
from soundingboard.ui.chair.window import BACK
from soundingboard.ui.shared.jotting import SOON
from soundingboard.vault.unfinished import Unfinished
from soundingboard.vault.vault import Vault
from tests.gui.conference.hall import SPEECH, Hall, Setting, settle
from tests.gui.conference.typist import PROMISE, SAID
from tests.played import CONFERENCE, sample


@contextmanager
def opened_again(folder: Path) -> Iterator[Hall]:
    """The vault that is there already, unlocked, and its conference."""
    clock = HandClock(sample().starts)
    with Vault.unlock(folder / "vault", "easy", clock=clock) as vault:
        day = Day(vault, CONFERENCE, Setting(clock, FileSource(str(SPEECH), "real")))
        day.open()
        try:
            day.chair.activateWindow()
            settle()
            yield Hall(day, vault, clock)
        finally:
            day.close()
            settle()


@pytest.fixture
def killed(tmp_path: Path) -> Path:
    """A conference whose program was killed with words in the line and in a form."""
    environment = os.environ | {"PYTHONPATH": os.pathsep.join(path for path in sys.path if path)}
    typist = subprocess.Popen(
        [sys.executable, "-m", "tests.gui.conference.typist", str(tmp_path)],
        stdout=subprocess.PIPE,
        env=environment,
        cwd=Path(__file__).parents[3],
        text=True,
    )
    assert typist.stdout is not None
    with typist.stdout:
        assert typist.stdout.readline() == "written\n"
        typist.send_signal(signal.SIGKILL)
        assert typist.wait() == -signal.SIGKILL
    return tmp_path


@pytest.mark.usefixtures("qapp")
def test_the_line_and_the_form_are_there_after_a_kill(killed: Path) -> None:
    sealed = b"".join(file.read_bytes() for file in (killed / "vault" / "unfinished").iterdir())
    assert sealed.startswith(b"age-encryption.org/v1")
    for words in (SAID, PROMISE):
        assert words.encode() not in sealed
    with opened_again(killed) as hall:
        chair = hall.day.chair
        assert chair.message.text == BACK
        assert (chair.capture.line.line(), chair.capture.kinds.kind) == (SAID, "going_well")
        hall.write(" they love it")
        hall.strike(Qt.Key.Key_Return)
        assert [card.text for card in hall.desk.view.columns[2].cards][-1] == f"{SAID} they love it"
        hall.find("add an action")
        assert hall.day.chair.strip.isVisible()
        hall.write("fore")
        hall.strike(Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
        plan = hall.desk.view.plan.outcomes
        assert [action.what for outcome in plan for action in outcome.actions] == [f"{PROMISE}fore"]
    assert not list((killed / "vault" / "unfinished").glob("*.age")), "what was said is unfinished no more"


def test_what_was_left_with_the_window_comes_back_and_what_was_said_does_not(
    tmp_path: Path, hall: Hall
) -> None:
    kept = Unfinished(tmp_path / "vault", hall.vault.identity, CONFERENCE)
    hall.strike(Qt.Key.Key_PageDown, Qt.KeyboardModifier.ControlModifier)
    hall.write("Half a sent")
    hall.day.chair._jotter.keep_now()  # type: ignore[union-attr]  # a real day always keeps
    assert "Half a sent" in kept.read()
    hall.write("ence")
    hall.strike(Qt.Key.Key_Return)
    hall.day.chair._jotter.keep_now()  # type: ignore[union-attr]  # as before
    assert kept.read() == ""


def test_words_are_on_the_disk_soon_though_the_keys_never_rest(tmp_path: Path, hall: Hall) -> None:
    kept = Unfinished(tmp_path / "vault", hall.vault.identity, CONFERENCE)
    hall.strike(Qt.Key.Key_PageDown, Qt.KeyboardModifier.ControlModifier)
    jotter = hall.day.chair._jotter
    assert jotter is not None
    assert jotter._soon.interval() == SOON <= 500
    hall.write("a")
    left = jotter._soon.remainingTime()
    hall.write("b")
    assert jotter._soon.remainingTime() <= left, "a further key does not put it off"
    assert not kept.read() or "a" in kept.read()


class SlowDisk:
    """A disk that takes what it is given only when it is let."""

    def __init__(self) -> None:
        self.let, self.took = threading.Event(), list[tuple[bool, str]]()

    def keep(self, words: str) -> None:
        here = threading.current_thread() is threading.main_thread()
        self.let.wait(0 if here else 20)
        self.took.append((here, words))

    def read(self) -> str:
        return ""


def test_no_key_waits_for_the_disk_and_what_comes_meanwhile_is_kept_after(hall: Hall, qtbot: QtBot) -> None:
    jotter, disk = hall.day.chair._jotter, SlowDisk()
    assert jotter is not None
    jotter._keeping = disk
    hall.strike(Qt.Key.Key_PageDown, Qt.KeyboardModifier.ControlModifier)
    hall.write("Half a")
    qtbot.waitUntil(lambda: jotter._writing is not None)
    hall.write(" sentence")
    assert not disk.took, "the disk still holds the first words"
    disk.let.set()
    qtbot.waitUntil(lambda: any("Half a sentence" in words for _, words in disk.took))
    assert not any(here for here, _ in disk.took)


def test_a_damaged_file_is_no_trouble(tmp_path: Path) -> None:
    council = [Identity.new().recipient]
    with Vault.create(tmp_path / "v", "easy", council, work_factor=4, rehearsal=True) as vault:
        kept = Unfinished(vault.folder, vault.identity, "c9")
        assert kept.read() == ""
        kept.keep("words – and more")
        assert kept.read() == "words – and more"
        file = vault.folder / "unfinished" / "c9.age"
        file.write_bytes(file.read_bytes()[:-3])
        assert kept.read() == ""
        kept.keep("")
        kept.keep("")
        assert not file.exists()
