"""The strip, by keyboard, as a chair uses it while somebody speaks."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from soundingboard.ui.chair.asking.filling import Filling
from soundingboard.ui.chair.asking.questions import FORMS
from soundingboard.ui.chair.asking.strip import FormStrip
from soundingboard.ui.shared.buttons import KeyButton
from soundingboard.ui.shared.words import Words
from tests.gui.chair_pages.conftest import Hands
from tests.gui.chair_pages.made import SHOWN, chair_view, crowded_view, empty_view
from tests.gui.fits import assert_fits
from tests.gui.keyboard import press, type_text

CTRL, SHIFT, ALT = (
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.AltModifier,
)
ENTER = Qt.Key.Key_Return


class Room:
    """A window with a line to write on and the strip above it."""

    def __init__(self, qtbot: QtBot, hands: Hands) -> None:
        self.why = ""
        self.window = QWidget()
        self.strip = FormStrip(lambda command: "" if hands.send(command) else self.why)
        self.capture = QLineEdit()
        column = QVBoxLayout(self.window)
        # As in the chair's window, which says its least size itself.
        self.window.setMinimumSize(400, 300)
        column.addStretch(1)
        column.addWidget(self.strip)
        column.addWidget(QLineEdit())
        column.addWidget(self.capture)
        qtbot.addWidget(self.window)
        self.window.resize(620, 700)
        self.window.show()
        self.window.activateWindow()
        self.capture.setFocus()
        self.strip.show_view(chair_view())

    @property
    def focus(self) -> QWidget:
        """What has the focus."""
        widget = QApplication.focusWidget()
        assert widget is not None
        return widget

    def type(self, text: str) -> None:
        """Type where the focus is."""
        type_text(self.focus, text)

    def press(self, key: Qt.Key, held: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        """Strike a key where the focus is."""
        press(self.focus, key, held)

    def says(self, text: str) -> bool:
        """Whether these words stand on the strip."""
        labels = self.strip.findChildren(Words)
        return any(text in label.text() for label in labels if label.isVisibleTo(self.window))


@pytest.fixture
def room(qtbot: QtBot, dressed: Callable[[float], None], hands: Hands) -> Room:
    return Room(qtbot, hands)


def test_an_action_is_asked_for_and_sent_without_the_mouse(room: Room, hands: Hands) -> None:
    room.strip.ask("add_action", outcome="o-care")
    room.type("Priya will go with Mia")
    room.press(ENTER)
    room.type("pri")
    room.press(ENTER)
    room.type("4 Dec")
    assert room.says("Friday 4 December 2026")
    room.press(ENTER, CTRL)
    assert hands.last == (
        "add_action",
        {"outcome": "o-care", "what": "Priya will go with Mia", "who": "priya", "by": "2026-12-04"},
    )
    assert not room.strip.isVisible()
    assert room.focus is room.capture


def test_enter_on_an_empty_question_leaves_it_for_later(room: Room, hands: Hands) -> None:
    room.strip.ask("set_contingency")
    room.type("Dean comes")
    room.press(ENTER)
    room.press(ENTER)
    assert room.says("needed before you go on")
    room.type("Ring 999")
    room.press(ENTER)
    assert hands.last == ("set_contingency", {"sign": "Dean comes", "then": "Ring 999"})


def test_what_is_missing_of_a_risk_is_asked_part_by_part_and_each_can_wait(room: Room, hands: Hands) -> None:
    room.strip.ask("edit_entry", entry="r-fights")
    assert room.says("How likely is it, and why?")
    room.press(ENTER)
    assert room.says("significant harm")
    room.type("how often")
    room.press(ENTER)
    assert room.says("If nothing changes")
    room.press(ENTER, CTRL)
    assert hands.last == ("edit_entry", {"entry": "r-fights", "significant_because": "how often"})


def test_space_takes_several_and_typing_finds_them(room: Room, hands: Hands) -> None:
    room.strip.ask("agree_action", action="a-nurse")
    room.type("mia")
    room.press(Qt.Key.Key_Space)
    room.type("priya")
    room.press(ENTER)
    assert hands.last == ("agree_action", {"action": "a-nurse", "by": ["mia", "priya"]})


@pytest.mark.parametrize("held", [Qt.KeyboardModifier.NoModifier, CTRL])
def test_one_alone_is_not_kept_apart_and_is_told_so_where_they_are_chosen(
    room: Room, hands: Hands, held: Qt.KeyboardModifier
) -> None:
    room.strip.ask("keep_apart")
    room.type("mia")
    room.press(Qt.Key.Key_Space)
    room.press(ENTER, held)
    assert room.says("Choose at least two.")
    assert not room.says(FORMS["keep_apart"].questions["why"].ask)
    room.type("dean")
    room.press(Qt.Key.Key_Space)
    room.press(ENTER)
    assert not room.says("Choose at least two.")
    assert room.says(FORMS["keep_apart"].questions["why"].ask)
    assert not hands.sent


def test_space_a_second_time_lets_go(room: Room, hands: Hands) -> None:
    room.strip.ask("agree_action", action="a-nurse")
    room.press(Qt.Key.Key_Down)
    room.press(Qt.Key.Key_Space)
    room.press(Qt.Key.Key_Down)
    room.press(Qt.Key.Key_Space)
    room.press(Qt.Key.Key_Space)
    room.press(ENTER)
    assert hands.last == ("agree_action", {"action": "a-nurse", "by": ["mia"]})


def test_esc_keeps_what_was_typed_for_the_next_time(room: Room, hands: Hands) -> None:
    room.strip.ask("add_outcome")
    room.type("They feel safe")
    room.press(Qt.Key.Key_Escape)
    assert not room.strip.isVisible()
    assert room.focus is room.capture
    room.strip.ask("add_key_date")
    room.press(Qt.Key.Key_Escape)
    room.strip.ask("add_outcome")
    room.press(ENTER)
    room.type("ella")
    room.press(ENTER, CTRL)
    assert hands.last == ("add_outcome", {"text": "They feel safe", "about": ["ella"]})


def test_what_was_sent_is_not_there_the_next_time(room: Room, hands: Hands) -> None:
    for text in ("One", "Two"):
        room.strip.ask("private_note")
        room.type(text)
        room.press(ENTER)
    assert [command.text for command in hands.sent] == ["One", "Two"]  # type: ignore[attr-defined]


def test_a_refusal_shows_its_sentence_and_keeps_everything(room: Room, hands: Hands) -> None:
    hands.does, room.why = False, "The conference is closed."
    room.strip.ask("private_note", text="To remember")
    room.press(ENTER)
    assert room.strip.isVisible()
    assert room.says("The conference is closed.")
    hands.does = True
    room.press(ENTER)
    assert hands.last == ("private_note", {"text": "To remember"})


def test_what_cannot_be_read_is_said_before_going_on(room: Room, hands: Hands) -> None:
    room.strip.ask("set_next_conference")
    room.type("19 February")
    room.press(ENTER)
    assert room.says("is not a day and a time")
    assert not hands.sent
    room.type(" 2027 10 am")
    room.press(ENTER)
    assert hands.last == ("set_next_conference", {"date": "2027-02-19T10:00:00"})


def test_sending_at_once_asks_first_for_what_is_needed(room: Room, hands: Hands) -> None:
    room.strip.ask("set_contingency")
    room.type("Dean comes")
    room.press(ENTER, CTRL)
    assert not hands.sent
    assert room.says("What do we do then?")
    assert room.says("still needed")


def test_a_name_that_is_nobodys_is_not_taken_for_one(room: Room, hands: Hands) -> None:
    room.strip.ask("arrive")
    room.type("zebedee")
    room.press(ENTER)
    assert room.says("nothing here called “zebedee”")


def test_a_group_can_be_typed_where_words_are_allowed(room: Room, hands: Hands) -> None:
    room.strip.ask("add_action", what="Meet")
    room.press(ENTER)
    room.type("core group")
    room.press(ENTER, CTRL)
    assert hands.last == ("add_action", {"what": "Meet", "who": "core group"})


def test_an_optional_choice_is_not_made_by_going_on(room: Room, hands: Hands) -> None:
    room.strip.ask("give_view", who="tom", child="ella", words="It would do.")
    room.press(ENTER)
    room.type("no plan")
    room.press(ENTER)
    room.press(ENTER)
    assert hands.last == (
        "give_view",
        {"who": "tom", "child": "ella", "words": "It would do.", "view": "no_plan"},
    )


def test_alt_left_goes_back_to_the_answer_before(room: Room, hands: Hands) -> None:
    room.strip.ask("set_contingency")
    room.type("Dean comes")
    room.press(ENTER)
    room.press(Qt.Key.Key_Left, ALT)
    room.type(" to the house")
    room.press(ENTER)
    room.type("Ring")
    room.press(ENTER)
    assert hands.last == ("set_contingency", {"sign": "Dean comes to the house", "then": "Ring"})


def test_shift_enter_begins_a_new_line(room: Room, hands: Hands) -> None:
    room.strip.ask("split_entry", entry="w-school")
    room.type("One")
    room.press(ENTER, SHIFT)
    room.type("Two")
    room.press(ENTER)
    assert hands.last == ("split_entry", {"entry": "w-school", "texts": ["One", "Two"]})


def test_a_command_that_needs_nothing_is_sent_without_a_question(room: Room, hands: Hands) -> None:
    room.strip.ask("end_closed_part")
    assert hands.last == ("end_closed_part", {})
    assert not room.strip.isVisible()
    assert room.focus is room.capture


def test_a_child_answers_by_a_face_and_says_who_may_see_it(room: Room, hands: Hands) -> None:
    room.strip.ask("score", who="ella", about=("ella",))
    room.type("quite")
    for _ in range(3):
        room.press(ENTER)
    room.type("yes")
    room.press(ENTER)
    assert hands.last == ("score", {"who": "ella", "about": ["ella"], "score": 7, "may_share": "yes"})


def test_a_grown_up_answers_by_a_number(room: Room, hands: Hands) -> None:
    room.strip.ask("score", who="mia", about=("ella",))
    room.type("6")
    room.press(ENTER, CTRL)
    assert hands.last == ("score", {"who": "mia", "about": ["ella"], "score": 6})


def test_news_takes_neither_the_focus_nor_the_words(room: Room) -> None:
    room.strip.ask("add_outcome")
    room.type("They feel")
    before = room.focus
    room.strip.show_view(chair_view(scores=SHOWN))
    assert room.focus is before
    room.type(" safe")
    assert before.property("plainText") == "They feel safe" or before.property("text") == "They feel safe"


def test_a_cut_name_after_news_is_no_choice(room: Room, hands: Hands) -> None:
    room.strip.ask("leave")
    room.strip.show_view(empty_view())
    room.press(ENTER)
    assert not hands.sent


@pytest.mark.parametrize("scale", [1.0, 2.0])
@pytest.mark.parametrize(("width", "height"), [(560, 480), (700, 700), (1100, 900)])
def test_every_form_fits(
    room: Room,
    dressed: Callable[[float], None],
    hands: Hands,
    qtbot: QtBot,
    scale: float,
    width: int,
    height: int,
) -> None:
    dressed(scale)
    large = Room(qtbot, hands)
    large.strip.show_view(crowded_view())
    large.window.resize(width, height)
    for name in (
        "add_action",
        "decide",
        "agree_action",
        "share_report",
        "edit_entry",
        "give_recording_notice",
    ):
        large.strip.ask(name, **({"entry": "r1"} if name == "edit_entry" else {}))
        QApplication.processEvents()
        QApplication.processEvents()
        assert_fits(large.window)
        assert large.strip.height() <= max(height, large.window.minimumSizeHint().height())
    large.strip.close_strip()


@pytest.mark.parametrize("name", FORMS)
def test_every_form_opens_in_an_empty_conference(room: Room, name: str) -> None:
    room.strip.show_view(empty_view())
    room.strip.ask(name)
    if room.strip.isVisible():
        assert room.focus.accessibleName()
        assert room.strip.isAncestorOf(room.focus)
        room.press(Qt.Key.Key_Escape)
    assert room.focus is room.capture


@pytest.mark.parametrize("width", [620, 760, 900])
@pytest.mark.parametrize("scale", [1.0, 2.0])
def test_the_buttons_keep_their_place_from_question_to_question(
    room: Room, dressed: Callable[[float], None], width: int, scale: float
) -> None:
    dressed(scale)
    room.window.resize(width, 700)
    for name, known in (("edit_entry", {"entry": "r-fights"}), ("agree_working_agreement", {"by": "sam"})):
        room.strip.ask(name, **known)
        places = set()
        for _ in range(4):
            for _round in range(3):
                QApplication.processEvents()
            shown = {each.text(): each for each in room.strip.findChildren(KeyButton) if each.isVisible()}
            places.add((shown["Send"].pos().toTuple(), shown["Close"].pos().toTuple()))
            assert shown["Send"].y() == shown["Close"].y()
            room.strip.go_on()
        assert len(places) == 1
        room.strip.close_strip()


def test_a_question_with_nothing_to_choose_is_not_put(room: Room) -> None:
    view = empty_view()
    asked = [step.path for step in Filling("capture", {"kind": "worry"}, view).steps()]
    assert ("said_by",) not in asked
    assert ("text",) in asked
    asked = [step.path for step in Filling("capture", {"kind": "worry"}, chair_view()).steps()]
    assert ("said_by",) in asked


def test_what_a_part_of_the_day_is_for_is_no_verdict(room: Room) -> None:
    purpose = next(
        step for step in Filling("add_item", {}, chair_view()).steps() if step.path == ("purpose",)
    )
    assert "To make the plan" in [option.words for option in purpose.options]
    assert "A child protection plan" not in [option.words for option in purpose.options]
