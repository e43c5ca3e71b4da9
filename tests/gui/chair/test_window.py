"""What stands in the window, at every size, in every state, and what a screen reader hears of it."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import timedelta
from itertools import pairwise
from typing import Any

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import QWidget

from soundingboard.commands.vocabulary import command
from soundingboard.ui.chair.actions import BY_ID
from soundingboard.ui.chair.board import ALWAYS, BoardColumn
from soundingboard.ui.chair.looks import lay_card, tell_card, tell_item, tell_person
from soundingboard.ui.chair.pages.table import TITLES
from soundingboard.ui.chair.pieces import Inked
from soundingboard.ui.chair.sound import sound_line
from soundingboard.ui.shared import theme
from soundingboard.ui.shared.buttons import KeyButton
from soundingboard.ui.shared.words import Words, WrapLabel
from soundingboard.views.chair.parts import ChairView
from soundingboard.views.chair.time_parts import BreakView
from tests.gui.chair import views
from tests.gui.chair.room import Recorder, Room, settle
from tests.gui.fits import assert_fits

SIZES = {
    "full": ((1920, 1080), 1.0),
    "laptop": ((1366, 768), 1.0),
    "laptop at 150 %": ((911, 512), 1.0),
    "large text": ((1366, 768), 2.0),
}
VIEWS = {"day": lambda: views.VIEW, "empty": views.empty, "crowded": views.crowded}
MakeRoom = Callable[..., Room]


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("name", VIEWS)
def test_everything_fits(make_room: MakeRoom, size: str, name: str) -> None:
    pixels, scale = SIZES[size]
    room = make_room(VIEWS[name](), pixels, scale)
    room.write("Mum failed to engage with the epilepsy nurse")
    settle()
    assert_fits(room.window)
    _board_is_whole(room)


@pytest.mark.parametrize("size", SIZES)
def test_every_page_has_its_title_at_the_same_place_and_the_top_is_one_row(
    make_room: MakeRoom, size: str
) -> None:
    pixels, scale = SIZES[size]
    room = make_room(views.VIEW, pixels, scale)
    places: dict[str, tuple[str, int, int]] = {}
    for page in ("board", *TITLES):
        room.window.go(page)
        settle()
        (title,) = _titles(room.window.centre)
        left = title.mapTo(room.window, QPoint())
        places[page] = (title.text(), left.x(), left.y())
    assert len({place[1:] for place in places.values()}) == 1, places
    assert {places[page][0] for page in ("start", "together")} == {TITLES["start"], TITLES["together"]}
    assert room.window.top.height() < 2 * theme.TARGET * scale


def _titles(centre: QWidget) -> list[Words]:
    size = theme.font(21, bold=True).pixelSize()
    shown = (each for each in centre.findChildren(Words) if each.isVisibleTo(centre) and each.text())
    return [each for each in shown if each.font().pixelSize() == size]


def test_no_pause_moves_the_buttons_at_the_top(room: Room) -> None:
    def places() -> list[tuple[int, int]]:
        return [(button.x(), button.width()) for button in room.window.top._buttons]

    stood, shown = places(), room.window.top._buttons[0].text()
    room.window.draw(replace(views.VIEW, recording="paused"))
    settle()
    assert room.window.top._buttons[0].text() != shown
    assert places() == stood


def test_no_minute_moves_what_stands_at_the_top(room: Room) -> None:
    def places() -> list[int]:
        parts = room.window.top.findChildren(QWidget)
        return [part.mapTo(room.window, QPoint()).x() for part in parts if part.isVisibleTo(room.window)]

    stood = []
    for hour, minute in ((11, 11), (20, 48), (10, 0)):
        now = views.VIEW.time.now.replace(hour=hour, minute=minute)
        room.window.top.show_time(replace(views.VIEW.time, now=now))
        settle()
        stood.append(places())
    assert stood[0] == stood[1] == stood[2]


@pytest.mark.parametrize("size", ["laptop at 150 %", "large text"])
@pytest.mark.parametrize("place", ["people", "agenda"])
def test_a_folded_side_opens_by_its_key_and_fits(make_room: MakeRoom, size: str, place: str) -> None:
    pixels, scale = SIZES[size]
    room = make_room(views.crowded(), pixels, scale)
    side = {"people": room.window.people, "agenda": room.window.today}[place]
    assert not side.isVisible()
    room.window.go(place)
    settle()
    assert side.isVisible()
    assert side.isAncestorOf(room.focus())
    assert_fits(room.window)
    room.press(Qt.Key.Key_Escape)
    assert not side.isVisible()
    assert room.focus() is room.window.capture.line


@pytest.mark.parametrize("size", SIZES)
def test_a_form_has_room_and_gives_the_line_back(make_room: MakeRoom, size: str) -> None:
    pixels, scale = SIZES[size]
    room = make_room(views.VIEW, pixels, scale)
    room.write("half a sent")
    room.window.hands.ask("bookmark")
    room.window.hands.ask("recap", item="risks")
    settle()
    assert room.window.strip.isAncestorOf(room.focus())
    assert not _overlapping([room.window.centre, room.window.message, room.window.strip, room.window.capture])
    room.press(Qt.Key.Key_Escape)
    settle()
    assert room.focus() is room.window.capture.line
    assert room.window.capture.line.line() == "half a sent"


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize(
    ("form", "known"),
    [
        ("respond", {"entry": "r-fights"}),
        ("edit_entry", {"entry": "r-fights"}),
        ("decide", {"child": "ella"}),
        ("check_in_after", {}),
    ],
)
def test_every_question_of_a_form_has_its_own_room(
    make_room: MakeRoom, size: str, form: str, known: dict[str, str]
) -> None:
    pixels, scale = SIZES[size]
    window = make_room(views.VIEW, pixels, scale).window
    window.go("board")
    window.hands.ask(form, **known)
    for _ in range(3):
        settle()
        strip = window.strip
        assert strip.height() >= strip.minimumSizeHint().height()
        assert strip.height() <= max(strip.heightForWidth(strip.width()), strip.minimumSizeHint().height())
        assert all(button.isVisible() != button.isHidden() for button in strip.findChildren(KeyButton))
        assert not _overlapping([window.centre, window.message, strip, window.capture])
        assert_fits(window)
        strip.go_on()


def test_nothing_folds_where_there_is_room(room: Room) -> None:
    assert room.window.today.isVisible()
    assert room.window.people.isVisible()


def test_whatever_takes_the_focus_has_a_name_of_its_own(room: Room) -> None:
    room.desk.tell(views.crowded())
    for place in ("board", "plan", "decision", "scale", "next"):
        room.window.go(place)
        settle()
        for interface in _tree(QAccessible.queryAccessibleInterface(room.window)):
            if interface.state().focusable and not interface.state().invisible:
                assert interface.text(QAccessible.Text.Name).strip(), interface.object()


def test_tab_goes_once_through_the_window_and_each_list_is_one_stop(room: Room) -> None:
    stops: list[QWidget] = []
    while room.focus() not in stops and len(stops) < 60:
        stops.append(room.focus())
        room.press(Qt.Key.Key_Tab)
    assert room.focus() is stops[0]
    lists: list[QWidget] = [*room.window.board.lists[:3], room.window.people.people, room.window.today.agenda]
    assert all(stops.count(each) == 1 for each in lists)


def test_a_screen_reader_hears_whole_cards(room: Room) -> None:
    worries = room.window.board.lists[1]
    interface = QAccessible.queryAccessibleInterface(worries)
    assert interface.role() == QAccessible.Role.List
    assert interface.text(QAccessible.Text.Name) == "Worries, 4 cards"
    assert interface.childCount() == 4
    address = interface.child(2).text(QAccessible.Text.Name)
    assert address.startswith("Mia stays at 14 Larch Close")
    assert address.endswith("Not on the family's screen: for professionals")


def test_what_is_said_of_rows() -> None:
    assert tell_card(views.RISKS[1]) == (
        "Noah could be left without safe care when Mia has a seizure. Draft of a risk. Noah. "
        "agreed by all. Still needs (Ctrl G): how likely it is. heard at 00:31:05"
    )
    assert tell_card(views.WORRIES[1]) == (
        "“I don't get told when appointments move.”. Family's worry. said by Mum. answer needed"
    )
    assert tell_person(views.PEOPLE[1]) == "Dad — Dean. Teams · 3 min"
    assert tell_person(views.PEOPLE[3]) == "Ade, advocate for Ella. in the room. 1 min"
    assert tell_item(views.ITEMS[5]).startswith(
        "Risks, worries and what is going well. now. 18 of 25 minutes"
    )


@pytest.mark.parametrize(
    "changed",
    [
        {"kept_back": "Kept back by you"},
        {"actions": 2},
        {"missing": ("how likely it is",)},
        {"note": "moved from Worries at 10:31"},
        {"response_line": "agreed by Mia"},
        {"seen_by_line": "seen by professionals"},
        {"heard_at": 12.0},
        {"family_concern": True},
    ],
)
def test_what_a_card_carries_is_drawn_and_told(room: Room, changed: dict[str, Any]) -> None:
    plain = replace(views.WORRIES[3], note="")
    card = replace(plain, **changed)
    drawn = lay_card(card, 300)
    assert len(drawn.pieces) > len(lay_card(plain, 300).pieces)
    assert drawn.height > lay_card(plain, 300).height
    assert len(tell_card(card)) > len(tell_card(plain))


@pytest.mark.parametrize("size", SIZES)
def test_a_card_says_why_it_is_kept_back_and_the_line_which_key_shows_it(
    make_room: MakeRoom, size: str
) -> None:
    pixels, scale = SIZES[size]
    room = make_room(views.VIEW, pixels, scale)
    worries = room.window.board.lists[1]
    worries.setFocus()
    assert worries.choose("x-address")
    settle()
    kept = worries.values[2]
    drawn = "".join(
        piece.layout.text()
        for piece in lay_card(kept, worries.viewport().width()).pieces
        if isinstance(piece, Inked)
    )
    assert kept.kept_back in drawn
    assert f"{BY_ID['show_card'].cap} show" in room.window.capture._hint.text()
    assert room.window.capture._hint.isVisible()
    room.press(Qt.Key.Key_S)
    assert room.desk.last == command("show_entry", {"entry": "x-address"})


def test_an_empty_column_says_what_belongs_there_and_the_first_card_takes_its_place(
    make_room: MakeRoom,
) -> None:
    room = make_room(views.empty())
    columns = room.window.board.findChildren(BoardColumn)[:3]
    before = [(column.geometry(), column.cards.geometry()) for column in columns]
    outlines = [column.first.geometry() for column in columns]
    for kind, column in zip(ALWAYS, columns, strict=True):
        assert column.first.isVisible()
        assert BY_ID[f"kind_{kind}"].cap in column.first.text().replace("\N{NO-BREAK SPACE}", " ")
        assert column.first.text() in column.cards.accessibleName()
    room.desk.tell(replace(views.empty(), columns=views.VIEW.columns))
    settle()
    assert [(column.geometry(), column.cards.geometry()) for column in columns] == before
    for column, outline in zip(columns, outlines, strict=True):
        assert not column.first.isVisible()
        card = column.cards.visualRect(column.cards.model().index(0, 0))
        assert (card.topLeft(), card.width()) == (outline.topLeft(), outline.width())


@pytest.mark.parametrize("size", SIZES)
def test_an_empty_board_fits(make_room: MakeRoom, size: str) -> None:
    pixels, scale = SIZES[size]
    room = make_room(views.empty(), pixels, scale)
    room.window.go("board")
    settle()
    assert_fits(room.window)
    for column in room.window.board.findChildren(BoardColumn)[:3]:
        assert column.first.isVisible() or size in {"laptop at 150 %", "large text"}
        assert not column.first.isVisible() or column.cards.viewport().rect().contains(
            column.first.geometry()
        )


def test_what_nobody_is_sure_of_has_a_column_once_there_is_some(room: Room) -> None:
    unsure = room.window.board.lists[3]
    assert not unsure.isVisible()
    room.desk.tell(views.crowded())
    assert unsure.isVisible()


def test_a_tick_draws_the_clock_and_nothing_else(room: Room, monkeypatch: pytest.MonkeyPatch) -> None:
    drawn: list[str] = []
    for name, (reads, draws) in dict(room.window.drawing.parts).items():
        spy = _spy(drawn, name, draws)
        room.window.drawing.parts[name] = (reads, spy)
    later = replace(views.TIME, now=views.NOW + timedelta(seconds=40))
    room.desk.tell(replace(views.VIEW, time=later), "", "clock")
    assert set(drawn) == {"clock", "today"}
    drawn.clear()
    room.desk.tell(replace(views.VIEW, time=later, columns=views.columns(risks=())))
    assert set(drawn) == {"page"}


def test_new_cards_come_in_without_the_list_being_made_anew(room: Room) -> None:
    risks = room.window.board.lists[0]
    resets: list[str] = []
    risks.model().modelReset.connect(lambda: resets.append("reset"))
    room.press(Qt.Key.Key_1, Qt.KeyboardModifier.ControlModifier)
    room.press(Qt.Key.Key_Down)
    new = replace(views.RISKS[0], id="r-new", text="Something new")
    room.desk.tell(replace(views.VIEW, columns=views.columns(risks=(new, *reversed(views.RISKS)))))
    assert [card.id for card in risks.values] == ["r-new", "r-seizures", "r-fights"]
    assert risks.current == "r-seizures"
    assert room.focus() is risks
    assert not resets
    room.desk.tell(replace(views.VIEW, columns=views.columns(risks=(views.RISKS[0],))))
    assert risks.current == "r-fights"


def test_forty_cards_stand_under_each_other(make_room: MakeRoom) -> None:
    room = make_room(views.crowded(40))
    risks = room.window.board.lists[0]
    boxes = [risks.visualRect(risks.model().index(row, 0)) for row in range(40)]
    for above, below in pairwise(boxes):
        assert below.top() > above.bottom()
    assert len({box.height() for box in boxes}) > 1


@pytest.mark.parametrize(
    ("recording", "recorder", "words", "mark"),
    [
        ("off", None, "Not recording", "ring"),
        ("on", Recorder(), "Recording 00:41:07", "dot"),
        ("paused", Recorder(phase="paused"), "Recording paused 00:41:07", "pause"),
        ("stopped", Recorder(phase="stopped"), "Recording stopped 00:41:07", "stop"),
        ("on", Recorder(phase="lost", troubles=("No microphone.",)), "Sound is not being kept 00:41:07",
         "cross"),
        ("on", None, "No recorder", "cross"),
    ],
)  # fmt: skip
def test_each_state_of_the_recording_has_its_words_and_shape(
    recording: str, recorder: Recorder | None, words: str, mark: str
) -> None:
    line = sound_line(recording, recorder)
    assert (line.words, line.mark) == (words, mark)


def test_trouble_with_the_sound_is_told_before_a_cue(room: Room) -> None:
    room.recorder.phase, room.recorder.troubles = "lost", ("The microphone is gone: plug it in again.",)
    room.window.lookout.look()
    assert room.window.message.text == "The microphone is gone: plug it in again."
    assert room.window.top.pill.accessibleName() == "Sound is not being kept 00:41:07"
    room.recorder.phase, room.recorder.troubles = "recording", ()
    room.recorder.copies = room.recorder.copies_wanted = 1
    room.window.lookout.look()
    assert room.window.message.text == views.VIEW.findings[0].message
    assert room.window.top.pill.accessibleName() == "Recording 00:41:07 · 1 copy"


@pytest.mark.parametrize(
    ("state", "words"),
    [("live", "On"), ("hidden", "Hidden"), ("held", "Held as it is"), ("neutral", "Calm page")],
)
def test_the_family_screen_in_words(room: Room, state: str, words: str) -> None:
    room.desk.tell(replace(views.VIEW, screen=replace(views.VIEW.screen, state=state)))
    screen = room.window.people.family_screen
    settle()
    assert screen._state.text() == words
    assert len({button.y() for button in screen._buttons}) == 1, "no button goes to another line"
    assert screen._buttons[3].text() == ("Show" if state == "hidden" else "Hide")


def test_the_preview_draws_what_the_family_sees(room: Room) -> None:
    texts = room.window.people.family_screen._preview.texts()
    assert "Ella could be hurt." in texts
    assert not any("14 Larch Close" in text for text in texts)


def test_quorum_in_a_word_and_a_shape(room: Room) -> None:
    assert room.window.people._quorum.text() == "Quorate"
    room.desk.tell(replace(views.VIEW, quorate=False))
    assert room.window.people._quorum.text() == "Not quorate"


def test_a_break_counts_in_its_place(room: Room) -> None:
    assert room.window.today._break._left.text() == "Due in 12 min"
    _break(room, BreakView(33, 45, views.NOW + timedelta(minutes=6), 10, 6.0))
    assert room.window.today._break._left.text() == "On a break, 6 min left"
    _break(room, BreakView(33, 45, views.NOW - timedelta(minutes=2), 10, -2.0))
    assert room.window.today._break._left.text() == "Break over by 2 min"


def test_a_closed_window_hears_no_more(room: Room) -> None:
    room.window.close()
    assert not room.desk.listeners


def _break(room: Room, pause: BreakView) -> None:
    room.desk.tell(replace(views.VIEW, time=replace(views.TIME, pause=pause)), "", "clock")


def _spy(drawn: list[str], name: str, draws: Callable[[ChairView], None]) -> Callable[[ChairView], None]:
    def spy(view: ChairView) -> None:
        drawn.append(name)
        draws(view)

    return spy


def _overlapping(parts: list[QWidget]) -> bool:
    boxes = [part.geometry() for part in parts if part.isVisible()]
    return any(above.bottom() >= below.top() for above, below in pairwise(boxes))


def _board_is_whole(room: Room) -> None:
    columns = [column for column in room.window.board.findChildren(BoardColumn) if column.isVisible()]
    for left, right in pairwise(columns):
        assert left.geometry().right() < right.geometry().left()
    assert columns[-1].geometry().right() <= room.window.board.width()


def _tree(interface: QAccessibleInterface) -> Iterator[QAccessibleInterface]:
    yield interface
    for place in range(interface.childCount()):
        child = interface.child(place)
        if child.isValid():
            yield from _tree(child)


def test_row_94_the_children_stand_at_the_top_of_the_chairs_window(room: Room) -> None:
    said = [label for label in room.window.top.findChildren(WrapLabel) if label.text() == "Ella and Noah"]
    assert [label.isVisible() for label in said] == [True]
