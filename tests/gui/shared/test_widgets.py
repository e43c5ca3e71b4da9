"""The small widgets: their size is what they show, and a screen reader hears what they are."""

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QPoint, QPointF, QRect, Qt
from PySide6.QtGui import QAccessible, QColor, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QCheckBox,
    QHBoxLayout,
    QLineEdit,
    QMenu,
    QPlainTextEdit,
    QStyle,
    QVBoxLayout,
    QWidget,
)
from pytestqt.qtbot import QtBot

from soundingboard.ui.shared import theme
from soundingboard.ui.shared.bars import Bar
from soundingboard.ui.shared.buttons import KeyButton
from soundingboard.ui.shared.fields import Check, Choice, LabelledField
from soundingboard.ui.shared.flow import FlowBox, FlowLayout
from soundingboard.ui.shared.marks import Mark, names
from soundingboard.ui.shared.panels import Avatar, Chip, Ground, Panel, Pill
from soundingboard.ui.shared.words import SectionTitle, Words, WrapLabel, lay_out
from tests.gui.fits import assert_fits, misfits
from tests.gui.ink import unpainted_texts, unreadable_texts

LONG = "Noah could be left without safe care when Mia has a seizure and nobody else is at home. " * 3
WORD = "Donaudampfschifffahrtsgesellschaftskapitänsmützenabzeichen"


@pytest.fixture(autouse=True)
def app(qapp: QApplication) -> Iterator[QApplication]:
    theme.apply_theme(qapp)
    yield qapp
    theme.apply_theme(qapp)


@pytest.fixture
def holder(qtbot: QtBot) -> Iterator[QWidget]:
    """A widget inside a window, for layouts; the window itself has none."""
    window = QWidget()
    window.resize(900, 900)
    qtbot.addWidget(window)
    window.show()
    yield QWidget(window)
    window.hide()


def show(inner: QWidget, width: int, height: int) -> None:
    inner.setGeometry(0, 0, width, height)
    inner.show()
    QApplication.processEvents()


def name_of(widget: QWidget, kind: QAccessible.Text = QAccessible.Text.Name) -> str:
    return QAccessible.queryAccessibleInterface(widget).text(kind)


def test_a_box_to_tick_grows_with_its_words(holder: QWidget, app: QApplication) -> None:
    def side(scale: float) -> int:
        theme.apply_theme(app, scale)
        box = QCheckBox("Show what I type", holder)
        box.setFont(theme.font(theme.BODY))
        box.ensurePolished()
        return box.style().pixelMetric(QStyle.PixelMetric.PM_IndicatorWidth, None, box)

    assert side(2.0) == pytest.approx(2 * side(1.0), abs=2)


@pytest.mark.parametrize("scale", [1.0, 2.0])
@pytest.mark.parametrize("width", [120, 300, 800])
def test_a_label_in_a_layout_is_as_high_as_its_words_need(
    holder: QWidget, app: QApplication, width: int, scale: float
) -> None:
    theme.apply_theme(app, scale)
    column = QVBoxLayout(holder)
    labels = [WrapLabel(LONG), WrapLabel(WORD), WrapLabel(LONG, size=20, bold=True), SectionTitle("TODAY")]
    for label in labels:
        column.addWidget(label)
    row = QHBoxLayout()
    row.addWidget(WrapLabel(LONG))
    row.addWidget(KeyButton("Go"))
    column.addLayout(row)
    show(holder, width, 100)
    holder.resize(width, holder.minimumSizeHint().height())
    QApplication.processEvents()
    holder.resize(width, holder.minimumSizeHint().height())
    assert [label.height() >= label.heightForWidth(label.width()) for label in labels] == [True] * 4
    assert unpainted_texts(holder) == []


def test_a_label_that_gets_other_words_asks_for_their_room(holder: QWidget) -> None:
    column = QVBoxLayout(holder)
    label = WrapLabel("Short")
    column.addWidget(label)
    column.addStretch(1)
    show(holder, 200, 600)
    before = label.height()
    label.setText(LONG)
    QApplication.processEvents()
    assert label.height() == label.heightForWidth(label.width()) > 3 * before


def test_words_are_shown_as_they_are() -> None:
    label = Words("<b>R&D</b>\nsecond line")
    assert label.textFormat() is Qt.TextFormat.PlainText
    assert label.textInteractionFlags() == Qt.TextInteractionFlag.NoTextInteraction
    assert name_of(label) == "<b>R&D</b>\nsecond line"
    assert label.heightForWidth(1000) == 2 * Words("x").heightForWidth(1000)


def test_a_word_wider_than_its_room_goes_on_in_the_next_line() -> None:
    label = Words(WORD)
    assert label.heightForWidth(label.natural_width() // 3) >= 3 * label.heightForWidth(2000)


def test_a_time_of_day_is_not_torn_in_two() -> None:
    words = "Papers go out by Wednesday 25 November 2026, 5 pm. Ring at 10 am."
    font = theme.font(theme.BODY)
    for width in range(70, 460, 5):
        layout, _height = lay_out(words, font, width)
        lines = [layout.lineAt(number) for number in range(layout.lineCount())]
        begins = [words[line.textStart() :][:3] for line in lines]
        assert "pm." not in begins, width
        assert "am." not in begins, width


def test_a_line_that_begins_further_in_needs_more_room() -> None:
    label = Words("could seriously harm a child", size=20)
    plain = label.heightForWidth(label.natural_width() + 10)
    label.set_lead(100)
    assert label.heightForWidth(label.natural_width() + 10) == 2 * plain


def test_a_button_says_its_words_and_its_key_apart() -> None:
    button = KeyButton("Pause & save", "Ctrl R")
    assert name_of(button) == "Pause & save"
    assert name_of(button, QAccessible.Text.Description) == "Ctrl R"
    assert button.shortcut().isEmpty()
    assert not button.icon().isNull()
    button.set_words("Go on", "")
    assert name_of(button) == "Go on"
    assert button.icon().isNull()


@pytest.mark.parametrize("scale", [1.0, 2.0])
def test_a_button_is_large_enough_to_hit_and_holds_its_words(
    holder: QWidget, app: QApplication, scale: float
) -> None:
    theme.apply_theme(app, scale)
    row = QHBoxLayout(holder)
    buttons = [
        KeyButton("Pause", "Ctrl R"),
        KeyButton("Follow me", look="primary"),
        KeyButton("?", look="quiet"),
    ]
    for button in buttons:
        row.addWidget(button)
    show(holder, 900, 120)
    assert all(button.height() >= 44 and button.width() >= 44 for button in buttons)
    assert buttons[0].width() > KeyButton("Pause").sizeHint().width()
    assert_fits(holder)


def test_a_bar_tells_what_it_measures_and_how_far_it_is() -> None:
    bar = Bar("Time on risk and plan")
    bar.setValue(43)
    assert name_of(bar) == "Time on risk and plan"
    assert QAccessible.queryAccessibleInterface(bar).valueInterface().currentValue() == 43


@pytest.mark.parametrize("part", [0, 25, 50, 100])
def test_a_bar_is_filled_as_far_as_it_is(part: int) -> None:
    bar = Bar("Time")
    bar.resize(200, 8)
    bar.setValue(part)
    row = bar.grab().toImage()
    filled = sum(row.pixelColor(x, 4) == QColor(theme.TEAL) for x in range(200))
    assert filled == pytest.approx(2 * part, abs=3)


@pytest.mark.parametrize("name", names())
def test_every_mark_is_drawn_and_differs_from_the_others(name: str) -> None:
    pictures = {other: Mark(other, theme.INK, 48).grab().toImage() for other in names()}
    blank = pictures[name].copy()
    blank.fill(blank.pixelColor(0, 0))
    assert pictures[name] != blank
    assert [other for other in names() if pictures[other] == pictures[name]] == [name]


def test_a_mark_is_silent_beside_its_word() -> None:
    assert name_of(Mark("risk")) == ""


def test_marks_grow_with_the_text(app: QApplication) -> None:
    before = Mark("risk", size=16).sizeHint().width()
    theme.apply_theme(app, 2.0)
    assert Mark("risk", size=16).sizeHint().width() == 2 * before


def test_pills_chips_and_letters_show_all_of_their_words(holder: QWidget) -> None:
    box = FlowBox(holder)
    for widget in (
        Pill("Recording 00:41:07", theme.TONES["risk"], mark="dot"),
        Chip("Ella · Noah", theme.TONES["worry"]),
        Chip("No action yet", theme.TONES["risk"], outline=True),
        Avatar("MM", theme.TONES["family"]),
    ):
        box.add(widget)
    box.setGeometry(0, 0, 240, 10)
    show(holder, 400, 400)
    assert unpainted_texts(holder) == []
    assert unreadable_texts(holder) == []
    assert_fits(holder)


@pytest.mark.parametrize("width", [100, 200, 700])
def test_a_flow_begins_a_new_line_where_things_no_longer_fit(holder: QWidget, width: int) -> None:
    box = FlowBox(holder)
    chips = [Chip(f"chip {number}") for number in range(12)]
    for chip in chips:
        box.add(chip)
    box.setGeometry(0, 0, width, 10)
    show(holder, 800, 800)
    box.resize(width, 10)
    QApplication.processEvents()
    places = [chip.geometry() for chip in chips]
    assert all(box.rect().contains(place) for place in places)
    assert not any(one.intersects(other) for n, one in enumerate(places) for other in places[n + 1 :])
    in_a_line = sum(place.top() == places[0].top() for place in places)
    assert in_a_line == (width + 8) // (places[0].width() + 8)


def test_the_end_of_a_flow_keeps_its_place_whatever_stands_before_it(holder: QWidget) -> None:
    row = FlowLayout(holder, across=6)
    title, back, go_on = Words("Add an action"), KeyButton("Back"), KeyButton("Go on")
    row.addWidget(title)
    row.from_here_right()
    row.addWidget(back)
    row.addWidget(go_on)
    show(holder, 600, 100)
    before = go_on.geometry()
    assert before.right() == holder.rect().right()
    title.setText("Note what somebody says to a card")
    back.hide()
    show(holder, 600, 101)
    assert (go_on.x(), go_on.width()) == (before.x(), before.width())


def test_the_end_of_a_flow_goes_to_the_next_line_as_one(holder: QWidget) -> None:
    row = FlowLayout(holder, across=6)
    title, send, close = Words("Say what was decided at the door"), KeyButton("Send"), KeyButton("Close")
    row.addWidget(title)
    row.from_here_right()
    row.addWidget(send)
    row.addWidget(close)
    show(holder, title.sizeHint().width() + send.sizeHint().width() + 20, 200)
    assert send.y() == close.y() > title.y()
    assert close.geometry().right() == holder.rect().right()


def test_a_label_names_its_field() -> None:
    editor = QLineEdit()
    field = LabelledField("Child's name", editor, "First name only")
    assert name_of(editor) == "Child's name"
    assert name_of(editor, QAccessible.Text.Description) == "First name only"
    assert field.label.buddy() is editor
    assert field.focusProxy() is editor


@pytest.mark.parametrize("editor", [QLineEdit, QPlainTextEdit, Choice])
def test_a_label_stands_right_over_its_field(holder: QWidget, editor: type[QWidget]) -> None:
    column = QVBoxLayout(holder)
    field = LabelledField("Child's name", editor())
    column.addWidget(field)
    show(holder, 400, 500)
    assert field.editor.y() - field.label.geometry().bottom() <= 8


def test_enter_presses_the_button_that_has_the_focus(holder: QWidget) -> None:
    button = KeyButton("Make my vault", parent=holder)
    pressed: list[bool] = []
    button.clicked.connect(lambda: pressed.append(True))
    holder.show()
    for key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
        QTest.keyClick(button, key)
    assert len(pressed) == 3


def test_a_choice_is_not_changed_by_the_wheel(holder: QWidget) -> None:
    choice = Choice(holder)
    choice.addItems(["Mia", "Dean"])
    show(holder, 300, 100)
    turn = QWheelEvent(
        QPointF(5, 5),
        QPointF(5, 5),
        QPoint(),
        QPoint(0, -120),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(choice, turn)
    assert choice.currentText() == "Mia"
    assert choice.focusPolicy() is Qt.FocusPolicy.StrongFocus, "a turn of the wheel takes no focus, either"
    QTest.keyClick(choice, Qt.Key.Key_Down)
    assert choice.currentText() == "Dean"


@pytest.mark.parametrize(
    "make", [lambda: KeyButton("Go"), QLineEdit, Choice, QPlainTextEdit, lambda: QCheckBox("x")]
)
def test_what_has_the_focus_has_a_ring_of_three_pixels_of_teal(
    holder: QWidget, qtbot: QtBot, make: Callable[[], QWidget]
) -> None:
    widget = make()
    widget.setParent(holder)
    widget.setGeometry(20, 20, 200, 60)
    show(holder, 300, 200)
    assert teal_from_the_left(widget) == 0
    widget.setFocus()
    holder.window().activateWindow()
    qtbot.waitUntil(widget.hasFocus)
    assert teal_from_the_left(widget) == 3


def teal_from_the_left(widget: QWidget) -> int:
    picture = widget.grab().toImage()
    return sum(picture.pixelColor(x, picture.height() // 2 - 4) == QColor(theme.TEAL) for x in range(6))


def test_the_main_button_keeps_its_ground_and_what_opens_a_menu_is_marked(holder: QWidget) -> None:
    main, more = KeyButton("Open", look="primary", parent=holder), KeyButton("More", parent=holder)
    plain = more.sizeHint().width()
    more.set_menu(QMenu(more))
    main.setGeometry(0, 0, 120, 44)
    show(holder, 300, 100)
    main.setFocus(Qt.FocusReason.TabFocusReason)
    picture = main.grab().toImage()
    middle = picture.height() // 2
    across = [QColor(picture.pixel(x, middle)).name().upper() for x in range(12)]
    assert across[1] == across[9] == theme.TEAL
    assert theme.CARD in across, "a ring inside"
    assert more.sizeHint().width() > plain
    assert not more.icon().isNull()


def test_a_box_has_an_edge_that_can_be_seen_and_the_tick_of_everything_else(holder: QWidget) -> None:
    box = Check("Surnames, too", holder)
    box.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    show(holder, 300, 60)
    assert theme.EDGE in _colours(box)
    box.setChecked(True)
    assert theme.TEAL in _colours(box)
    middle = box.grab(QRect(8, 4, 14, box.height() - 8)).toImage()
    inked = sum(
        QColor(middle.pixel(x, y)).lightness() > 200 for x in range(14) for y in range(middle.height())
    )
    assert inked > 12, "the tick"


def _colours(widget: QWidget) -> set[str]:
    picture = widget.grab().toImage()
    return {
        QColor(picture.pixel(x, y)).name().upper()
        for x in range(min(30, picture.width()))
        for y in range(picture.height())
    }


def test_a_panel_has_the_ground_it_is_given() -> None:
    panel = Panel(Ground(theme.RISK_TINT, "", 10))
    panel.resize(60, 40)
    assert panel.grab().toImage().pixelColor(30, 20) == QColor(theme.RISK_TINT)
    panel.dress(Ground(theme.CARD, theme.PLAN, 10, 4))
    picture = panel.grab().toImage()
    assert picture.pixelColor(30, 20) == QColor(theme.CARD)
    assert picture.pixelColor(30, 1) == QColor(theme.PLAN)


@pytest.mark.parametrize("fault", ["cut", "beyond", "button", "none"])
def test_the_check_for_room_finds_what_has_none(holder: QWidget, fault: str) -> None:
    label, button = Words(LONG, parent=holder), KeyButton("Pause", "Ctrl R", parent=holder)
    label.setGeometry(0, 0, 300, label.heightForWidth(300))
    button.setGeometry(QRect(0, 300, 200, 44))
    show(holder, 400, 500)
    if fault == "cut":
        label.resize(300, 20)
    elif fault == "beyond":
        label.move(200, 0)
    elif fault == "button":
        button.setFixedSize(30, 44)
    assert len(list(misfits(holder))) == (fault != "none")
