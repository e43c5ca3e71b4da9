"""Listening to the recording in the real windows: by one key, never while it records, and on record."""

import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from soundingboard.app.close.closing import Close
from soundingboard.app.sound.listening import RUNNING
from soundingboard.app.world import World
from soundingboard.base.dates import running_time
from soundingboard.commands.vocabulary import command
from soundingboard.recording.keeping.marks import read_marks
from soundingboard.recording.keeping.statement import read_signed
from soundingboard.recording.listening.recorded import Samples
from soundingboard.recording.listening.spans import CLOSED, CLOSED_AGAIN, OPEN
from soundingboard.recording.state import RATE
from soundingboard.ui.close.window import CloseWindow
from soundingboard.ui.shared.theme import apply_theme
from soundingboard.vault.database import reading
from soundingboard.vault.signing import check
from soundingboard.vault.timeline import rows
from soundingboard.views.listening import heard_at, places
from tests.gui.conference.hall import CTRL, SHIFT, Hall, opened, settle
from tests.integration.access_log import accesses
from tests.played import CONFERENCE

Key = Qt.Key


class Ears:
    """An output that sounds as fast as it is given sound, up to a limit."""

    def __init__(self, reach: int = 20) -> None:
        self.reach = reach * RATE
        self.heard, self.limit, self.trouble, self.closed = 0, self.reach, "", False

    @property
    def waiting(self) -> int:
        return 0 if self.heard < self.limit else RATE

    def give(self, samples: Samples) -> None:
        self.heard += len(samples)

    def drop(self) -> None:
        self.limit = self.heard + self.reach

    def close(self) -> None:
        self.closed = True


@pytest.fixture
def hall(tmp_path: Path, qapp: QApplication) -> Iterator[Hall]:
    """A minute of a conference: a card at 12 seconds, a pause after 20, a bookmark at 40, a part at 50."""
    apply_theme(qapp)
    with opened(tmp_path, "fed") as made:
        made.day.listening._speaker = Ears
        for do, fields, seconds in (
            ("start_conference", {}, 0),
            ("start_recording", {}, 5),
            ("start_item", {"item": "welcome"}, 7),
            ("capture", {"id": "lift", "kind": "worry", "text": "The lift is broken"}, 8),
            ("pause_recording", {"why": "the phone"}, 30),
            ("resume_recording", {}, 20),
            ("bookmark", {"text": "what Mia said"}, 10),
            ("start_item", {"item": "risks"}, 6),
            ("capture", {"id": "stairs", "kind": "worry", "text": "The stairs are dark"}, 4),
        ):
            made.desk.do(command(do, fields))
            made.day.sound.settle()
            made.day.sound.feed(seconds)
        settle()
        yield made
    apply_theme(qapp)


def told(hall: Hall) -> list[str]:
    """What the access log says of listening, in no order: the clock stands still."""
    with reading(hall.vault.engine) as session:
        return sorted(row.what for row in accesses(session) if "play" in row.what)


def newly_told(hall: Hall, before: list[str]) -> list[str]:
    """What it says since."""
    left = told(hall)
    for line in before:
        left.remove(line)
    return left


def wait(what: Callable[[], bool]) -> None:
    deadline = time.monotonic() + 10
    while not what() and time.monotonic() < deadline:
        QApplication.processEvents()
        time.sleep(0.005)
    assert what()


def on_card(hall: Hall, key: str) -> None:
    hall.day.chair.go("board")
    hall.day.chair.board.go_to(key)
    settle()


def seconds(hall: Hall) -> str:
    """The place that the strip shows."""
    player = hall.day.chair.player
    assert player is not None
    player.show_now()
    return player._place.text().split(" of ")[0]


def test_every_place_is_the_sound_s_own_after_a_pause_too(hall: Hall) -> None:
    assert heard_at(hall.desk.record, "card", "lift") == pytest.approx(12, abs=0.05)
    assert heard_at(hall.desk.record, "card", "stairs") == pytest.approx(56, abs=0.05)
    found = [(each.kind, each.id, round(each.seconds)) for each in places(hall.desk.record)]
    assert found == [
        ("item", "welcome", 5), ("pause", "", 20), ("bookmark", "", 40), ("item", "risks", 50),
    ]  # fmt: skip


def test_while_it_records_nothing_is_played_and_the_line_says_why(hall: Hall) -> None:
    on_card(hall, "lift")
    for key, held in ((Key.Key_P, Qt.KeyboardModifier.NoModifier), (Key.Key_P, CTRL)):
        hall.strike(key, held)
        assert hall.day.chair.message.text == RUNNING
        assert hall.day.chair.player is not None
        assert hall.day.chair.player.isHidden()
    assert told(hall) == []


def test_in_a_pause_one_key_plays_from_five_seconds_before_a_card(hall: Hall) -> None:
    chair, player = hall.day.chair, hall.day.chair.player
    assert player is not None
    family = hall.shows()
    hall.desk.do(command("pause_recording", {"why": "let us hear it"}))
    paused = hall.shows()
    on_card(hall, "lift")
    hall.strike(Key.Key_P)
    assert player.isVisible()
    assert told(hall) == ["began to play the recording from 00:00:07"]
    wait(lambda: seconds(hall) >= "00:00:20")
    hall.strike(Key.Key_P, CTRL)
    at = seconds(hall)
    assert f"played the recording from 00:00:07 to {at}" in told(hall)
    assert player._part.text() == "Welcome and who's who"
    assert player._play.text() == "Play"
    assert (hall.shows(), family[:1]) == (paused, paused[:1])
    hall.strike(Key.Key_P, CTRL)
    assert player._play.text() == "Pause"
    before = told(hall)
    wait(lambda: seconds(hall) > at)
    hall.desk.do(command("resume_recording", {}))
    player.show_now()
    assert player.isHidden()
    (line,) = newly_told(hall, before)
    assert line.startswith(f"played the recording from {at} to ")
    assert chair.message.text != RUNNING


def test_it_is_silent_before_the_recorder_goes_on(hall: Hall, monkeypatch: pytest.MonkeyPatch) -> None:
    ears = Ears()
    hall.day.listening._speaker = lambda: ears
    hall.desk.do(command("pause_recording", {}))
    assert hall.day.listening.do("place", "30") == ""
    wait(lambda: ears.heard > 0)
    order = list[bool]()
    real = hall.day.sound.follow

    def follow(wanted: str, *rest: str) -> None:
        if wanted == "on":
            order.append(ears.closed)
        real(wanted, *rest)

    monkeypatch.setattr(hall.day.sound, "follow", follow)
    hall.desk.do(command("resume_recording", {}))
    assert order
    assert all(order)


@pytest.mark.noisy("offscreen, no menu can hold the keyboard")
def test_by_keys_alone_back_faster_a_part_of_the_day_and_a_bookmark(hall: Hall) -> None:
    hall.day.listening._speaker = lambda: Ears(6)  # so that the end is never reached
    hall.desk.do(command("stop_recording", {}))
    hall.day.sound.settle()
    chair, player = hall.day.chair, hall.day.chair.player
    assert player is not None
    hall.strike(Key.Key_T, CTRL)
    chair.today.agenda.choose("risks")
    hall.strike(Key.Key_P)
    assert told(hall) == ["began to play the recording from 00:00:45"]
    wait(lambda: seconds(hall) >= "00:00:49")
    hall.strike(Key.Key_P, CTRL)
    at = seconds(hall)
    hall.strike(Key.Key_P, CTRL | SHIFT)
    minutes, whole = divmod(int(at[-2:]) + 60 * int(at[3:5]) - 10, 60)
    assert seconds(hall) in {running_time(minutes * 60 + whole), running_time(minutes * 60 + whole - 1)}
    hall.strike(Key.Key_Up, CTRL | SHIFT)
    assert "× 1.25" in player._place.text()
    hall.strike(Key.Key_Down, CTRL | SHIFT)
    hall.strike(Key.Key_Down, CTRL | SHIFT)
    assert "× 0.8" in player._place.text()
    hall.strike(Key.Key_M, CTRL | SHIFT)
    menu = QApplication.activePopupWidget()
    assert menu is not None
    words = [action.text() for action in menu.actions()]
    (bookmark,) = [number for number, line in enumerate(words) if "what Mia said" in line]
    assert words[bookmark].startswith("00:00:40  Bookmark")
    menu.actions()[bookmark].trigger()
    menu.close()
    settle()
    assert "began to play the recording from 00:00:35" in told(hall)
    hall.find("Put the player away")
    assert player.isHidden()


def test_a_card_from_before_the_recording_says_so(hall: Hall) -> None:
    hall.desk.do(command("stop_recording", {}))
    hall.day.sound.settle()
    hall.desk.do(command("capture", {"id": "late", "kind": "worry", "text": "The bus is late"}))
    on_card(hall, "late")
    hall.strike(Key.Key_P)
    assert "Nothing was being recorded then" in hall.day.chair.message.text


def test_once_it_is_whole_it_is_vouched_for_once(hall: Hall) -> None:
    hall.desk.do(command("stop_recording", {}))
    hall.day.sound.settle()
    for _ in range(3):
        hall.day.keep_sound()
    with reading(hall.vault.engine) as session:
        (row,) = [row for row in rows(session, CONFERENCE) if row.command == "keep_recording"]
    path = hall.vault.recordings / f"{CONFERENCE}.opus.age"
    signed = read_signed(path, [hall.vault.identity])
    assert signed is not None
    said = signed.statement
    assert (said.file, said.size) == (path.name, path.stat().st_size)
    assert said.seconds == pytest.approx(60, abs=0.1)
    assert said.conference == hall.desk.record.conference.reference
    assert check(hall.vault.signer, said.text(), row.fields["signature"])
    assert row.fields["sha256"] == said.sha256


@pytest.mark.noisy("offscreen, no page can be a window with a least size")
def test_on_the_close_page_too(hall: Hall, qtbot: QtBot) -> None:
    day = hall.day
    world = World(hall.clock)
    close = Close(hall.vault, day.desk, world, day.sound, day.listening, lambda: None)
    page = close.page(lambda: None)
    qtbot.addWidget(page)
    page.show()
    _on_the_page(hall, page)


def _on_the_page(hall: Hall, page: CloseWindow) -> None:
    assert page.recording.player is not None
    page.recording.listen.click()
    assert page.notice.text == RUNNING
    hall.desk.do(command("stop_recording", {}))
    hall.day.sound.settle()
    page.recording.show_now()
    page.recording.listen.click()
    assert page.recording.player.isVisible()
    assert not page.recording.listen.isVisible()
    before = told(hall)
    assert before == ["began to play the recording from 00:00:00"]
    place = page.recording.player._place
    wait(lambda: not place.text().startswith("00:00:00"))
    hall.day.listening.do("away")
    page.recording.player.show_now()
    assert page.recording.listen.isVisible()
    (line,) = newly_told(hall, before)
    assert line.startswith("played the recording from 00:00:00 to ")


def test_a_closed_part_is_marked_even_when_its_end_is_taken_back(hall: Hall) -> None:
    for do, fields in (
        ("begin_closed_part", {"why": "Dean waits outside"}),
        ("resume_recording", {}),
        ("end_closed_part", {}),
    ):
        hall.desk.do(command(do, fields))
        hall.day.sound.settle()
        hall.day.sound.feed(2)
    hall.desk.undo()
    hall.day.sound.settle()
    hall.day.sound.feed(1)
    for do in ("end_closed_part", "stop_recording"):
        hall.desk.do(command(do, {}))
        hall.day.sound.settle()
    marks = read_marks(hall.vault.recordings, CONFERENCE, [hall.vault.identity])
    found = [(mark.text, round(mark.seconds)) for mark in marks if "closed part " in mark.text]
    assert found == [(CLOSED, 60), (OPEN, 62), (CLOSED_AGAIN, 64), (OPEN, 65)]
