"""Spelling through a real conference: in the line, on the board, in a form; never before the family."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from soundingboard.base.forgetting import forget
from soundingboard.base.places import PACKAGE
from soundingboard.commands.vocabulary import command
from soundingboard.practice import spelling
from soundingboard.ui.chair.pieces import Inked
from soundingboard.ui.shared.theme import apply_theme
from tests.gui.conference.hall import ALT, Hall, opened, settle

NAME = "Zsofijaxa"
"""Nobody has this name but one person of this conference."""


@pytest.fixture
def place(tmp_path: Path) -> Path:
    return tmp_path


@pytest.fixture
def hall(qapp: QApplication, place: Path) -> Iterator[Hall]:
    apply_theme(qapp)
    with opened(place) as hall:
        hall.desk.do(command("start_conference", {}))
        hall.desk.do(command("start_item", {"item": "risks"}))
        settle()
        yield hall


def underlined_on_the_board(hall: Hall) -> list[str]:
    """The words that are underlined on cards, as they are drawn."""
    return [
        piece.layout.text()[span.start : span.start + span.length]
        for cards in hall.day.chair.board.lists
        for card in cards.values
        for piece in cards._model._look.lay(card, 300).pieces
        if isinstance(piece, Inked)
        for span in piece.under
    ]


def found(hall: Hall) -> list[str]:
    return [one.text for one in hall.day.chair.capture.line.guided.found]


def test_a_misspelling_is_told_from_the_line_to_the_board_and_left_or_put_right(hall: Hall) -> None:
    capture, strip = hall.day.chair.capture, hall.day.chair.strip
    hall.write("Mia and Ella recieve a lunch at Grinkleton school ")
    assert found(hall) == ["recieve"], "names are known, and a capital in mid sentence may be one"
    assert [part.isVisible() for part in (capture._chip, capture._take, capture._leave)] == [True] * 3
    assert capture._chip.text() == "Spelling"

    hall.strike(Qt.Key.Key_Return)
    assert any("recieve a lunch" in words for words in hall.shows()), (
        "it keeps nothing off the family's screen"
    )
    assert underlined_on_the_board(hall) == ["recieve"]

    hall.write("The color of it ")
    hall.strike(Qt.Key.Key_Tab)
    assert capture.line.line() == "The colour of it "
    capture.line.start_afresh()

    card = next(card for column in hall.desk.view.columns for card in column.cards if "recieve" in card.text)
    hall.day.chair.hands.ask("edit_entry", entry=card.id)
    settle()
    assert strip._hint.text().startswith("“recieve”")
    assert "Tab puts it right, Alt L leaves it." in strip._hint.text()
    hall.strike(Qt.Key.Key_L, ALT)
    assert underlined_on_the_board(hall) == []
    assert strip.answering.guided[strip.answering.long].found == []
    hall.strike(Qt.Key.Key_Escape)


def test_somebodys_own_words_are_nobodys_to_correct(hall: Hall) -> None:
    hall.write('"I dont recieve nothink" ')
    assert found(hall) == []
    hall.strike(Qt.Key.Key_Return)
    (card,) = (card for column in hall.desk.view.columns for card in column.cards if "nothink" in card.text)
    assert card.own_words
    assert underlined_on_the_board(hall) == []
    strip = hall.day.chair.strip
    hall.day.chair.hands.ask("edit_entry", entry=card.id)
    settle()
    assert strip.answering.long.toPlainText() == "I dont recieve nothink"
    assert strip.answering.guided[strip.answering.long].found == []
    hall.strike(Qt.Key.Key_Escape)


def test_a_name_is_known_at_once_never_meant_and_kept_nowhere(hall: Hall, place: Path) -> None:
    capture = hall.day.chair.capture
    hall.write(f"{NAME.lower()} rang ")
    assert found(hall) == [NAME.lower()]
    fields = {"id": "new", "name": f"{NAME} Rowe", "called": NAME, "is": "Aunt", "group": "family"}
    hall.desk.do(command("add_person", fields))
    hall.write("and ")
    assert found(hall) == [], "known from the moment that somebody is called so"
    capture.line.start_afresh()
    hall.write(f"{NAME[:-1].lower()}q rang ")
    hall.strike(Qt.Key.Key_Tab)
    assert NAME.lower() not in capture.line.line().lower()
    hall.strike(Qt.Key.Key_L, ALT)
    capture.line.start_afresh()

    forget()
    for remembered in (spelling._unknown, spelling._words_of):
        assert remembered.cache_info().currsize == 0, "a lock forgets them"
    kept = [file for file in place.rglob("*") if file.is_file() and b"sofijax" in file.read_bytes()]
    assert kept == []


def test_what_underlines_is_out_of_the_family_windows_reach() -> None:
    sources = [file.read_text(encoding="utf-8") for file in (PACKAGE / "ui" / "family").glob("*.py")]
    assert len(sources) > 15
    assert [
        source for source in sources if "guided" in source or "underlined" in source or "bubble" in source
    ] == []
