"""What is said goes up by keyboard alone, and nothing typed is lost."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu

from soundingboard.commands.board import Capture
from soundingboard.commands.plan import AddAction
from soundingboard.commands.vocabulary import fields_of
from tests.gui.chair import views
from tests.gui.chair.room import Room, settle, speaking
from tests.gui.keyboard import press, type_text

ALT, CTRL = Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.ControlModifier
NO_MENUS = "the platform without a screen says that it cannot raise a menu or give it the keyboard"
NUMBERS = (Qt.Key.Key_1, Qt.Key.Key_2, Qt.Key.Key_3, Qt.Key.Key_4, Qt.Key.Key_5)


@pytest.mark.parametrize(
    ("number", "kind"), list(zip(NUMBERS, ("risk", "worry", "going_well", "not_sure"), strict=False))
)
def test_four_kinds_by_alt_and_a_number(room: Room, number: Qt.Key, kind: str) -> None:
    room.press(number, ALT)
    room.write("Ella is late on Mondays.")
    room.press(Qt.Key.Key_Return)
    assert fields_of(room.desk.last) == {
        "kind": kind,
        "text": "Ella is late on Mondays.",
        "said_by": "mia",
        "about": ("ella",),
        **({"family_concern": True} if kind == "worry" else {}),
    }
    assert not room.window.capture.line.line()


@pytest.mark.parametrize(
    ("mark", "kind"), [("!", "risk"), ("~", "worry"), ("+", "going_well"), ("?", "not_sure")]
)
def test_four_kinds_by_the_first_letter(room: Room, mark: str, kind: str) -> None:
    room.write(f"{mark} They go to the park")
    assert room.window.capture.line.line() == "They go to the park"
    room.press(Qt.Key.Key_Return)
    assert isinstance(room.desk.last, Capture)
    assert (room.desk.last.kind, room.desk.last.text) == (kind, "They go to the park")


def test_an_action_goes_to_the_plan(room: Room) -> None:
    room.write(">Sam books the nurse")
    room.press(Qt.Key.Key_Return)
    assert room.desk.done == [AddAction(what="Sam books the nurse")]


@pytest.mark.parametrize(
    ("line", "promise"),
    [
        (">@sam books the nurse", AddAction(what="books the nurse", who="sam")),
        (">@Ella shows her drawing", AddAction(what="Ella shows her drawing")),
    ],
)
def test_whoever_an_action_names_is_not_lost(room: Room, line: str, promise: AddAction) -> None:
    room.write(line)
    room.press(Qt.Key.Key_Return)
    assert room.desk.done == [promise]


def test_ctrl_enter_keeps_it_back(room: Room) -> None:
    room.write("Not for now")
    room.press(Qt.Key.Key_Return, CTRL)
    assert isinstance(room.desk.last, Capture)
    assert room.desk.last.held


def test_who_said_it_stands_before_the_words(room: Room) -> None:
    room.write("@sam Noah was weighed")
    assert room.window.capture.said_by.accessibleName() == "said by Social worker"
    room.press(Qt.Key.Key_Return)
    assert isinstance(room.desk.last, Capture)
    assert (room.desk.last.said_by, room.desk.last.text) == ("sam", "Noah was weighed")


def test_a_name_that_nobody_has_stops_nothing_but_the_sending(room: Room) -> None:
    room.write("@zeb Noah was weighed")
    room.press(Qt.Key.Key_Return)
    assert not room.desk.done
    assert "zeb" in room.window.message.text
    assert room.window.capture.line.line() == "@zeb Noah was weighed"


def test_words_in_quotation_marks_are_somebodys_own(room: Room) -> None:
    type_text(room.window.capture.line, "“Nobody asked me – ever”")
    room.press(Qt.Key.Key_Return)
    assert isinstance(room.desk.last, Capture)
    assert (room.desk.last.text, room.desk.last.own_words) == ("Nobody asked me – ever", True)


def test_the_guess_is_who_speaks_and_follows_the_news(room: Room) -> None:
    room.desk.tell(speaking(views.VIEW, "june"))
    assert room.window.capture.said_by.accessibleName() == "said by June"


def test_a_refusal_keeps_what_was_typed(room: Room) -> None:
    room.desk.refusal = "The conference is closed: add a correction instead."
    room.write("Ella likes school")
    room.press(Qt.Key.Key_Return)
    assert room.window.capture.line.line() == "Ella likes school"
    assert room.window.message.text == room.desk.refusal
    room.desk.refusal = ""
    room.press(Qt.Key.Key_Return)
    assert isinstance(room.desk.last, Capture)
    assert room.desk.last.text == "Ella likes school"
    assert room.window.message.text != "The conference is closed: add a correction instead."


def test_unkind_words_are_underlined_and_tab_puts_kinder_ones(room: Room) -> None:
    line = room.window.capture.line
    room.write("Mum failed to engage with us")
    (found,) = line.guided.found
    assert line.line()[found.start : found.end] == "failed to engage"
    room.press(Qt.Key.Key_Tab)
    assert line.line() == "Mum came to … of … visits; … told us that … with us"
    assert line.textCursor().selectedText() == "…"
    room.write("two")
    room.press(Qt.Key.Key_Tab)
    room.write("nine")
    assert line.line().startswith("Mum came to two of nine visits; …")


def test_tab_leaves_the_line_when_it_has_nothing_to_do(room: Room) -> None:
    room.write("Mum came to two visits")
    room.press(Qt.Key.Key_Tab)
    assert room.focus() is not room.window.capture.line


def test_nothing_is_found_in_somebodys_own_words(room: Room) -> None:
    room.write('"They say I failed to engage"')
    assert not room.window.capture._chip.isVisible()


@pytest.mark.noisy(NO_MENUS)
@pytest.mark.parametrize(
    ("key", "steps", "fields"),
    [
        (Qt.Key.Key_S, 1, {"said_by": "dean"}),
        (Qt.Key.Key_A, 0, {"about": ("ella",)}),
        (Qt.Key.Key_V, 1, {"audience": "professionals"}),
        (Qt.Key.Key_V, 3, {"not_for": ("mia",)}),
    ],
)
def test_choices_by_their_keys(room: Room, key: Qt.Key, steps: int, fields: dict[str, object]) -> None:
    room.write("Something was said")
    room.press(key, ALT)
    menu = _menu(room)
    menu.setActiveAction(menu.actions()[0])
    for _ in range(steps):
        _strike(menu, Qt.Key.Key_Down)
    _strike(menu, Qt.Key.Key_Return)
    settle()
    assert room.focus() is room.window.capture.line
    room.press(Qt.Key.Key_Return)
    for name, value in fields.items():
        assert getattr(room.desk.last, name) == value
    room.write("And more")
    room.press(Qt.Key.Key_Return)
    assert isinstance(room.desk.last, Capture)
    assert (room.desk.last.said_by, room.desk.last.about) == ("mia", ())
    assert (room.desk.last.audience, room.desk.last.not_for) == (None, None)


@pytest.mark.noisy(NO_MENUS)
@pytest.mark.parametrize(
    ("typed", "audience", "not_for"), [("prof", "professionals", ()), ("mia", "", ("mia",))]
)
def test_letters_find_who_may_see_it(room: Room, typed: str, audience: str, not_for: tuple[str, ...]) -> None:
    room.write("Something was said")
    room.press(Qt.Key.Key_V, ALT)
    menu = _menu(room)
    QTest.keyClicks(menu, typed)
    _strike(menu, Qt.Key.Key_Return)
    settle()
    room.press(Qt.Key.Key_Return)
    assert isinstance(room.desk.last, Capture)
    assert room.desk.last.not_for == not_for
    assert audience in {"", room.desk.last.audience}


@pytest.mark.noisy(NO_MENUS)
def test_letters_that_find_nobody_choose_nothing(room: Room) -> None:
    room.press(Qt.Key.Key_V, ALT)
    menu = _menu(room)
    QTest.keyClicks(menu, "profq")
    assert menu.activeAction() is None
    QTest.keyClick(menu, Qt.Key.Key_Backspace)
    assert menu.activeAction().text() == "professionals only"
    menu.close()


@pytest.mark.noisy(NO_MENUS)
def test_a_menu_gives_way_to_hiding_the_screen(room: Room) -> None:
    room.press(Qt.Key.Key_S, ALT)
    _strike(_menu(room), Qt.Key.Key_F9)
    settle()
    assert room.desk.names[-1] == "hide"
    assert QApplication.activePopupWidget() is None


def test_news_leave_the_cursor_alone(room: Room) -> None:
    room.write("half a sent")
    line = room.window.capture.line
    place = line.textCursor().position()
    other = replace(views.VIEW, columns=views.columns(risks=()), current_item="plan")
    room.desk.tell(other)
    room.desk.tell(other, "", "clock")
    settle()
    assert room.focus() is line
    assert line.textCursor().position() == place
    assert line.line() == "half a sent"


def _menu(room: Room) -> QMenu:
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    return menu


def _strike(menu: QMenu, key: Qt.Key) -> None:
    press(menu, key)
