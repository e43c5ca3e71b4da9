"""Arabic and Hebrew: in their own letters, joined as they should be, from right to left, and found again."""

import io
from dataclasses import replace
from datetime import date
from pathlib import Path

import page
import pikepdf
import pypdf
import pytest

from soundingboard.documents import pdf
from soundingboard.documents.content import Document, Paragraph, Title
from soundingboard.documents.drawing import Drawing, Label
from soundingboard.documents.drawn import png
from soundingboard.documents.fonts import faces, runs_backwards, spelled_out
from soundingboard.documents.joining import shaped
from soundingboard.documents.pack import Paper
from soundingboard.documents.sweep import sweep
from soundingboard.documents.text import Run, plain
from tests.unit.documents.marlowe import for_dean
from tests.unit.documents.tree import faults

EVERY_FORM = range(0x110000)
NAMES = ("محمد علي", "فاطمة السلام", "پاکستان", "שלום כהן")


def paper(*texts: str) -> bytes:
    said = tuple(Paragraph(plain(text)) for text in texts)
    return pdf.write(
        Document("Names", (Title(plain("Names")), *said), "24 November 2026", date(2026, 11, 24))
    )


@pytest.mark.parametrize(
    ("typed", "drawn"),
    [
        ("محمد", "\ufee3\ufea4\ufee4\ufeaa"),
        ("سلام", "\ufeb3\ufefc\ufee1"),
        ("دار", "\ufea9\ufe8d\ufead"),
        ("ب", "\ufe8f"),
        ("بـب", "\ufe91ـ\ufe90"),
        ("بَب", "\ufe91\u064e\ufe90"),
        ("پی", "\ufb58\ufbfd"),
    ],
)
def test_each_letter_has_the_form_that_its_neighbours_ask_for(typed: str, drawn: str) -> None:
    assert shaped(typed, EVERY_FORM) == drawn
    assert shaped(typed, ()) == typed


@pytest.mark.parametrize("name", NAMES)
def test_a_name_is_drawn_in_its_letters_and_read_in_their_order(name: str, tmp_path: Path) -> None:
    data = paper(f"Ask {name}, who rings on Monday.")
    assert spelled_out(name) == ()
    text = "".join(sheet.extract_text() for sheet in pypdf.PdfReader(io.BytesIO(data)).pages)
    assert "".join(name.split()) in "".join(text.split())
    assert faults(data) == []
    (tmp_path / "paper.pdf").write_bytes(data)
    verdict = page.validate_pdf(str(tmp_path / "paper.pdf"), profile=page.ValidationProfile.PDF_UA_1)
    assert [fault.message for fault in verdict.failures] == []


def test_letters_stand_from_right_to_left_and_what_follows_to_their_right() -> None:
    found: list[tuple[float, str]] = []

    def keep(text: str, _matrix: list[float], place: list[float], *_: object) -> None:
        found.extend((place[4], letter) for letter in text.strip()[:1])

    pypdf.PdfReader(io.BytesIO(paper("Ask דוד now"))).pages[0].extract_text(visitor_text=keep)
    places = {letter: x for x, letter in found}
    assert places["A"] < places["ו"] < places["n"]
    firsts = [x for x, letter in found if letter == "ד"]
    assert min(firsts) < places["ו"] < max(firsts)


@pytest.mark.parametrize("name", NAMES)
def test_a_protected_name_in_such_letters_is_found(name: str) -> None:
    copy = replace(for_dean(), protected=frozenset((name,)))
    assert sweep(copy, Paper("paper.pdf", "letter", paper(f"He is {name}.")))
    assert not sweep(copy, Paper("paper.pdf", "letter", paper("He is דוד and محمود.")))


@pytest.mark.parametrize("before", ["", "محمد علي فاطمة السلام ", "שלום שלום שלום שלום שלום "])
@pytest.mark.parametrize("after", ["", " محمد علي فاطمة السلام محمد", " שלום שלום שלום"])
def test_a_protected_address_beside_such_letters_is_found(before: str, after: str) -> None:
    """Readers turn the words of a line round that has more of these letters than of others."""
    copy = replace(for_dean(), protected=frozenset(("14 Larch Close",)))
    assert sweep(copy, Paper("paper.pdf", "letter", paper(f"{before}She is at 14 Larch Close now.{after}")))


def test_strong_letters_are_strong_and_a_picture_has_them_too() -> None:
    document = Document("Names", (Title(plain("Names")), Paragraph((Run("דוד", strong=True),))), "", date.min)
    with pikepdf.open(io.BytesIO(pdf.write(document))) as file:
        fonts = {str(font.BaseFont) for sheet in file.pages for font in sheet.Resources.Font.values()}
    assert any("Heebo-Bold" in name for name in fonts)
    assert [runs_backwards(font) for font, _ in faces("דוד!", strong=True)] == [True, False]
    label = Label("דוד", 1, 15, 12, "#000000")
    assert png(Drawing(60, 20, (label,))) != png(Drawing(60, 20, (replace(label, text="דוו"),)))
