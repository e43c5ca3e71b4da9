"""Giving a conference to the council's store from the close: nothing waits, and every fault is a sentence."""

import json
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from soundingboard.commands.close import CloseConference
from soundingboard.recording.keeping.files import RecordingFiles
from soundingboard.recording.keeping.lock import Lock
from soundingboard.recording.keeping.recovery import LIVE
from soundingboard.sealing.whole import open_sealed
from soundingboard.ui.close.storing import Storing
from soundingboard.ui.close.window import CloseWindow
from soundingboard.vault.council_store import waiting
from tests.gui.close.test_close import Closing, closing, said
from tests.gui.pages import assert_fits_everywhere, focus, settle, shown

__all__ = ["closing"]

SOUND = b"sealed sound"


@pytest.fixture
def closed(closing: Closing, tmp_path: Path) -> Closing:
    """The sample once it is closed, with a recording and the folder of a store."""
    closing.desk.do(CloseConference())
    closing.vault.recordings.mkdir(exist_ok=True)
    (closing.vault.recordings / "c1.opus.age").write_bytes(SOUND)
    closing.folder = tmp_path / "store"
    closing.folder.mkdir()
    return closing


def storing_of(page: CloseWindow) -> Storing:
    assert page.recording.storing is not None
    return page.recording.storing


def given(qtbot: QtBot, closed: Closing) -> CloseWindow:
    """The page once giving it has ended."""
    page = closed.page()
    shown(qtbot, page)
    storing_of(page).give.click()
    qtbot.waitUntil(lambda: storing_of(page)._making is None, timeout=20_000)
    settle()
    return page


def still_waits(closed: Closing) -> int:
    return waiting(closed.vault.engine, {"c1"})


def test_all_of_it_is_there_sealed_and_the_list_knows(qtbot: QtBot, closed: Closing) -> None:
    assert still_waits(closed) == 1
    page = given(qtbot, closed)
    assert closed.folder is not None
    assert sorted(each.name for each in closed.folder.iterdir()) == [
        "c1.json.age",
        "c1.opus.age",
        "c1.sha256",
    ]
    assert (closed.folder / "c1.opus.age").read_bytes() == SOUND
    data = open_sealed((closed.folder / "c1.json.age").read_bytes(), [closed.vault.identity])
    assert json.loads(data)["conference"]["family"] == "Marlowe"
    assert "has all of it, sealed: 3 files in" in storing_of(page).notice.text
    when = f"24 November {closed.clock.now():%H:%M}"
    assert f"The council’s store was given it on {when}." in said(page)
    assert still_waits(closed) == 0
    assert focus() is storing_of(page).give


class Slow:
    """A store whose second file waits until it is let go."""

    def __init__(self) -> None:
        self.go_on, self.noted = threading.Event(), False

    def told(self) -> str:
        return "today" if self.noted else ""

    def give(self, _folder: Path) -> tuple[int, Iterator[object]]:
        return 2, self._files()

    def note(self) -> None:
        self.noted = True

    def _files(self) -> Iterator[object]:
        yield "one"
        self.go_on.wait(20)
        yield "two"


def test_the_page_goes_on_while_files_are_on_their_way(qtbot: QtBot, closed: Closing) -> None:
    slow = Slow()
    closed.store = slow
    page = closed.page()
    shown(qtbot, page)
    storing = storing_of(page)
    storing.give.click()
    qtbot.waitUntil(lambda: storing.give.text() == "Giving 2 of 2…", timeout=10_000)
    assert (storing.progress.isVisible(), storing.progress.value(), slow.noted) == (True, 1, False)
    page.checks.more.click()
    assert page.checks.more.text() == "Show less"
    slow.go_on.set()
    qtbot.waitUntil(lambda: slow.noted, timeout=10_000)
    assert not storing.progress.isVisible()


@pytest.fixture
def faulty(request: pytest.FixtureRequest, closed: Closing) -> Iterator[Closing]:
    """The same, with something in the way."""
    assert closed.folder is not None
    held: list[Lock] = []
    match request.param:
        case "no folder":
            closed.folder.rmdir()
        case "another file":
            (closed.folder / "c1.opus.age").write_bytes(b"another")
        case _:
            held.append(Lock(RecordingFiles(closed.vault.recordings, "c1").lock))
    yield closed
    for lock in held:
        lock.release()


@pytest.mark.parametrize(
    ("faulty", "sentence"),
    [
        ("no folder", "cannot be reached"),
        ("another file", "Another c1.opus.age lies in"),
        ("it is still made", LIVE),
    ],
    indirect=["faulty"],
)
def test_every_fault_is_a_sentence_and_nothing_counts_as_given(
    qtbot: QtBot, faulty: Closing, sentence: str
) -> None:
    page = given(qtbot, faulty)
    assert sentence in storing_of(page).notice.text
    assert storing_of(page).give.isEnabled()
    assert still_waits(faulty) == 1
    assert "The council’s store does not have it yet." in said(page)


def test_it_is_there_after_the_close_alone(qtbot: QtBot, closing: Closing) -> None:
    page = closing.page()
    shown(qtbot, page)
    assert not storing_of(page).isVisible()
    page.close_it.click()
    settle()
    assert storing_of(page).isVisible()


def test_it_fits(qtbot: QtBot, qapp: QApplication, closed: Closing) -> None:
    closed.store = Slow()
    assert_fits_everywhere(qtbot, qapp, closed.page)
