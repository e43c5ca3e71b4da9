"""The page about the recording: the words to read aloud, and beside each name what was decided."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt

from soundingboard.practice.notice import notice
from soundingboard.ui.chair.pages.notice import notice_rows
from soundingboard.views.chair.sound_parts import ObjectionView
from tests.gui.chair import views
from tests.gui.chair.room import Room

MIA = views.VIEW.people[0]
CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def room(room: Room) -> Room:
    """The window with nothing said of the recording yet, at its page."""
    room.desk.tell(replace(views.VIEW, notice_given=False))
    room.window.go("notice")
    return room


def test_every_word_of_the_notice_can_be_read_there() -> None:
    titles = [row.title for row in notice_rows(views.VIEW)]
    assert titles[:12] == [topic.say for _name, topic in notice().topics]
    assert MIA.called in titles


def test_one_key_says_that_it_was_given(room: Room) -> None:
    room.press(Qt.Key.Key_Return, CTRL)
    assert room.desk.names == ["give_recording_notice"]


@pytest.mark.parametrize(
    ("decided", "words"),
    [
        ("go_on", "Go on recording, and say why"),
        ("pause", "Pause it while they speak"),
        ("", "objects: nothing is decided yet"),
        ("noted for later", "noted for later"),
    ],
)
def test_what_was_decided_stands_beside_the_name(decided: str, words: str) -> None:
    view = replace(views.VIEW, objections=(ObjectionView(MIA.id, MIA.called, "No.", decided),))
    row = next(row for row in notice_rows(view) if row.id == f"person:{MIA.id}")
    assert (row.side, row.note) == (words, "“No.”")
