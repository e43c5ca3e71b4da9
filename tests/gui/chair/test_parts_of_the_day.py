"""Parts of the day move, are added and left out by key, and their minutes are those that count."""

from PySide6.QtCore import Qt

from tests.gui.chair.room import Room

CTRL, ALT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier


def to_the_last(room: Room) -> list[str]:
    room.press(Qt.Key.Key_T, CTRL)
    ids = [item.id for item in room.desk.view.time.items]
    room.window.today.agenda.choose(ids[-1])
    return ids


def test_earlier_and_later_by_key(room: Room) -> None:
    ids = to_the_last(room)
    room.press(Qt.Key.Key_Down, ALT)
    assert not room.desk.done, "it is the last already"
    room.press(Qt.Key.Key_Up, ALT)
    last = room.desk.last
    assert (room.desk.names[-1], getattr(last, "item", ""), getattr(last, "before", "")) == (
        "move_item", ids[-1], ids[-2],
    )  # fmt: skip
    room.window.today.agenda.choose(ids[0])
    room.press(Qt.Key.Key_Down, ALT)
    last = room.desk.last
    assert (getattr(last, "item", ""), getattr(last, "before", "")) == (ids[1], ids[0])


def test_one_more_and_one_less_are_asked_for(room: Room) -> None:
    to_the_last(room)
    for letter in ("n", "k"):
        room.write(letter)
        assert room.window.strip.isVisible()
        room.press(Qt.Key.Key_Escape)
        room.press(Qt.Key.Key_T, CTRL)
