"""Writing with the guide: lines under words, Tab, Alt L and undo, in fields of one line and of several."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCharFormat
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QWidget
from pytestqt.qtbot import QtBot

from soundingboard.app.guide import Spelling
from soundingboard.base.dictionary import Dictionary
from soundingboard.ui.shared.guided import PAUSE, Guided
from soundingboard.ui.shared.theme import apply_theme
from soundingboard.ui.shared.underlined import fitted, underline, underlined

Field = QLineEdit | QPlainTextEdit
DOTS = QTextCharFormat.UnderlineStyle.DotLine
WAVE = QTextCharFormat.UnderlineStyle.WaveUnderline


@pytest.fixture(params=[QLineEdit, QPlainTextEdit])
def field(request: pytest.FixtureRequest, qapp: QApplication, qtbot: QtBot) -> Iterator[Field]:
    """A field of one line or of several, with the focus, and another one after it."""
    apply_theme(qapp)
    window = QWidget()
    qtbot.addWidget(window)
    made, other = request.param(window), QLineEdit(window)
    if isinstance(made, QPlainTextEdit):
        made.setTabChangesFocus(True)
    made.setGeometry(0, 0, 500, 60)
    other.setGeometry(0, 80, 500, 40)
    window.resize(500, 200)
    window.show()
    qtbot.waitExposed(window)
    window.activateWindow()
    made.setFocus()
    qtbot.waitUntil(made.hasFocus)
    yield made
    window.hide()


@pytest.fixture
def guided(field: Field) -> Guided:
    return Guided(field, Spelling(lambda: frozenset({"Zainab Rowe"})).guide())


def text_of(field: Field) -> str:
    return field.text() if isinstance(field, QLineEdit) else field.toPlainText()


def found(guided: Guided) -> list[str]:
    return [one.text for one in guided.found]


def ink_below(field: Field) -> int:
    """How many dark points are drawn where lines under words are."""
    QApplication.processEvents()
    field.clearFocus()
    picture = field.grab().toImage()
    wide, high = picture.width(), picture.height()
    return sum(
        picture.pixelColor(x, y).lightness() < 160 for x in range(12, wide - 12) for y in range(4, high - 4)
    )


def test_a_misspelt_word_is_underlined_once_it_is_written(field: Field, guided: Guided) -> None:
    QTest.keyClicks(field, "we recieve")
    assert found(guided) == [], "it may still become another word"
    QTest.keyClicks(field, " it")
    assert found(guided) == ["recieve"]


def test_after_a_pause_the_last_word_counts_as_written(field: Field, guided: Guided, qtbot: QtBot) -> None:
    QTest.keyClicks(field, "we recieve")
    qtbot.waitUntil(lambda: found(guided) == ["recieve"], timeout=20 * PAUSE)


def test_the_line_is_really_drawn(field: Field, guided: Guided) -> None:
    QTest.keyClicks(field, "we recieve it")
    with_line = ink_below(field)
    guided.leave()
    assert text_of(field) == "we recieve it"
    assert with_line > ink_below(field)


def test_a_misspelling_is_quieter_than_what_the_guide_finds() -> None:
    wrong, unkind = underline(misspelt=True), underline(misspelt=False)
    assert (wrong.underlineStyle(), unkind.underlineStyle()) == (DOTS, WAVE)
    assert wrong.underlineColor() != unkind.underlineColor()


def test_tab_puts_the_first_suggestion_in_and_undo_takes_it_back(
    field: Field, guided: Guided, qtbot: QtBot
) -> None:
    QTest.keyClicks(field, "The color of the door")
    QTest.keyClick(field, Qt.Key.Key_Tab)
    assert text_of(field) == "The colour of the door"
    assert field.hasFocus()
    QTest.keyClicks(field, "!")
    assert text_of(field) == "The colour of the door!", "writing goes on where it was"
    field.undo()
    field.undo()
    assert text_of(field) == "The color of the door"
    qtbot.waitUntil(lambda: found(guided) == ["color"], timeout=20 * PAUSE)


def test_without_a_misspelling_tab_goes_on(field: Field, guided: Guided) -> None:
    QTest.keyClicks(field, "The colour of the door")
    assert guided.instead is None
    QTest.keyClick(field, Qt.Key.Key_Tab)
    assert not field.hasFocus()


def test_alt_l_leaves_a_word_and_only_that(field: Field, guided: Guided, qtbot: QtBot) -> None:
    QTest.keyClicks(field, "Nan says scran and definately more")
    assert found(guided) == ["scran", "definately"]
    with qtbot.waitSignal(guided.left):
        QTest.keyClick(field, Qt.Key.Key_L, Qt.KeyboardModifier.AltModifier)
    assert found(guided) == ["definately"]
    assert text_of(field) == "Nan says scran and definately more"


def test_where_nothing_is_like_it_tab_says_nothing_twice(field: Field, guided: Guided) -> None:
    QTest.keyClicks(field, "we zxqwvkjh it")
    QTest.keyClick(field, Qt.Key.Key_Tab)
    assert text_of(field) == "we zxqwvkjh it"
    assert "Tab" not in guided.advice()
    assert "Alt L" in guided.advice()
    QTest.keyClick(field, Qt.Key.Key_Tab)
    assert not field.hasFocus()


def test_typing_never_asks_for_suggestions(
    field: Field, guided: Guided, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[str] = []

    def meant(_dictionary: Dictionary, word: str) -> tuple[str, ...]:
        asked.append(word)
        return ("colour",)

    monkeypatch.setattr(Dictionary, "meant", meant)
    QTest.keyClicks(field, "the color of teh door was definately gray and nice")
    assert found(guided)
    guided.advice()
    assert asked == []
    guided.take()
    assert asked == ["color"]


def test_a_field_of_own_words_is_left_alone(field: Field, guided: Guided) -> None:
    guided.read(on=False)
    QTest.keyClicks(field, "we recieve it and failed to engage")
    assert found(guided) == []
    guided.read(on=True)
    assert found(guided) == ["recieve", "failed to engage"]


def test_what_the_guide_finds_goes_the_same_way(field: Field, guided: Guided) -> None:
    QTest.keyClicks(field, "Mum failed to engage with us")
    QTest.keyClick(field, Qt.Key.Key_Tab)
    assert text_of(field) == "Mum came to … of … visits; … told us that … with us"
    QTest.keyClicks(field, "two")
    assert text_of(field).startswith("Mum came to two of …"), "the first gap stands ready to be written in"
    assert guided.misspelt is None


def test_places_are_counted_as_qt_counts_them() -> None:
    text = "😀😀 we recieve it"
    (one,) = Spelling(frozenset).look(text)
    (span,) = underlined(text, (), (one,))
    assert (one.start, span.start, span.length) == (6, 8, 7)


def test_a_picture_sign_before_a_word_moves_nothing(field: Field, guided: Guided) -> None:
    if isinstance(field, QLineEdit):
        field.setText("😀 we recieve it")
    else:
        field.setPlainText("😀 we recieve it")
    assert found(guided) == ["recieve"]
    guided.take()
    assert text_of(field) == "😀 we receive it"


def test_lines_of_a_long_answer_are_underlined_each_where_it_is(qtbot: QtBot) -> None:
    field = QPlainTextEdit()
    qtbot.addWidget(field)
    guided = Guided(field, Spelling(frozenset).guide())
    field.setPlainText("all is well\nwe recieve it\nteh end of it")
    assert found(guided) == ["recieve", "teh"]
    drawn = [
        (block.text()[span.start : span.start + span.length], span.format.underlineStyle())
        for number in range(3)
        for block in [field.document().findBlockByNumber(number)]
        for span in block.layout().formats()
    ]
    assert drawn == [("recieve", DOTS), ("teh", DOTS)]


@pytest.mark.parametrize(
    ("before", "say", "result"),
    [
        ("Mum ", "… said no to … on …", "said no to … on …"),
        ("", "… said no", "… said no"),
        ("on ", "a plan", "a plan"),
    ],
)
def test_other_words_go_where_the_phrase_was(before: str, say: str, result: str) -> None:
    assert fitted(say, before) == result
