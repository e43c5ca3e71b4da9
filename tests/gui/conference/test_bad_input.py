"""Whatever is typed or pasted is plain text or refused in a sentence: the board, the screen, the papers."""

import subprocess
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, Qt
from PySide6.QtWidgets import QApplication

from soundingboard.app.close.papers import make_papers
from soundingboard.commands.plain import LONGEST
from tests.gui.conference.hall import CTRL, Hall, settle

ODD = {
    "right to left": "אלה אוהבת את בית הספר",
    "Arabic, with a number": "نوح عمره 11 شهرًا",
    "both ways": "She said שלום and went on",
    "combining": "Zoe\u0308 and Z\u0351\u0344\u030a\u0353\u033fa\u0301\u0301\u0301lgo",
    "emoji": "Ella drew a 👩🏽‍👧 and a 🏠",
    "HTML": "<b>Ella</b> <script>alert('x')</script> &lt; &amp;",
    "format marks": "%s {0} ${name} {{Ella}} \\n \\x00 `rm` $(ls)",
    "wide and narrow": "ＦＵＬＬ\u3000width\u200bword",
    "one long word": "Donaudampfschifffahrtsgesellschaftskapitän" * 20,
    "mathematical": "𝔈𝔩𝔩𝔞 ∑ ∞ ½",
    "quotation marks": "‘He said “no”’ and \"yes\" and 'maybe'",
    "as long as a card may be": "Ella is late. " * (LONGEST // 14),
}
CLEANED = {
    "control characters": ("Ella\x00 is\x07 \x1b[31mlate\x7f\x85 today", "Ella is [31mlate  today"),
    "turned around": ("Ella \u202eetal si\u202c today \u2066x\u2069", "Ella etal si today x"),
    "a byte order mark": ("\ufeffElla is late", "Ella is late"),
    "half a letter": ("Ella \ud83d is late", "Ella  is late"),
}
NOTHING_TO_READ = ("", "   ", "\n\n", "\t \r\n", "\u202e\u202c", "\x00\x01")


@pytest.fixture
def board(hall: Hall) -> Hall:
    hall.strike(Qt.Key.Key_PageDown, CTRL)
    while hall.desk.view.current_item != "risks":
        hall.strike(Qt.Key.Key_PageDown, CTRL)
    return hall


def paste(hall: Hall, text: str) -> None:
    mime = QMimeData()
    mime.setText(text)
    hall.day.chair.capture.line.insertFromMimeData(mime)
    settle()


def texts(hall: Hall) -> list[str]:
    return [card.text for column in hall.desk.view.columns for card in column.cards]


@pytest.mark.parametrize("name", ODD)
def test_odd_letters_stand_as_they_are(board: Hall, name: str) -> None:
    paste(board, ODD[name])
    typed = board.day.chair.capture.line.line()
    board.strike(Qt.Key.Key_Return)
    assert texts(board) == [typed.strip()], board.day.chair.message.text
    assert " ".join(ODD[name].split()) == typed
    board.strike(Qt.Key.Key_F5)
    # What is more than a page goes on to the next one, and its beginning stands on the first.
    begun = [each for each in board.shows() if typed.startswith(each.rstrip("… "))]
    least = min(len(typed.strip()), 300)
    assert max(map(len, begun), default=0) >= least, "as letters, whatever they would mean elsewhere"
    for window in (board.day.chair, board.day.family):
        assert not window.grab().isNull()


@pytest.mark.parametrize("name", CLEANED)
def test_what_nobody_can_see_is_left_out(board: Hall, name: str) -> None:
    given, kept = CLEANED[name]
    paste(board, given)
    board.strike(Qt.Key.Key_Return)
    assert texts(board) == [" ".join(kept.split())]


@pytest.mark.parametrize("text", NOTHING_TO_READ)
def test_nothing_to_read_is_no_card(board: Hall, text: str) -> None:
    paste(board, text)
    board.strike(Qt.Key.Key_Return)
    assert texts(board) == []


def test_a_paste_that_no_card_holds_is_refused_and_what_was_typed_stays(board: Hall) -> None:
    board.write("Before")
    paste(board, "x" * 20_000)
    assert board.day.chair.capture.line.line() == "Before"
    assert board.day.chair.message.text == (
        "That is 20,006 characters, and a card holds 4,000: "
        "write what matters most, and leave the rest in the report."
    )
    assert QApplication.focusWidget() is board.day.chair.capture.line


def test_every_paper_is_made_of_all_that_its_letters_can_print(board: Hall, tmp_path: Path) -> None:
    for text in ODD.values():
        paste(board, text)
        board.strike(Qt.Key.Key_Return)
    assert len(texts(board)) == len(ODD)
    made = make_papers(board.desk, tmp_path, board.clock.now())
    assert not [each.stopped for each in made if each.stopped]
    read = "".join(_read(path) for path in sorted((tmp_path / "mia").glob("*.pdf")))
    for piece in ("<script>alert('x')</script>", "{{Ella}}"):
        assert piece in read


def _read(paper: Path) -> str:
    command = ["pdftotext", "-layout", str(paper), "-"]
    return subprocess.run(command, capture_output=True, check=True, text=True).stdout
