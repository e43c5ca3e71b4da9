"""What a PDF holds of a font: the same for nearly all papers, and no letter of anybody else's."""

import io
from datetime import date

import pikepdf

from soundingboard.base.forgetting import forget
from soundingboard.documents import pdf
from soundingboard.documents.content import Document, Paragraph
from soundingboard.documents.text import plain


def _paper(words: str) -> bytes:
    return pdf.write(Document("A paper", (Paragraph(plain(words)),), "", date(2026, 11, 24)))


def _held(data: bytes) -> list[tuple[bytes, bytes]]:
    """Of each font its letters and its table of them."""
    with pikepdf.open(io.BytesIO(data)) as file:
        fonts = [font for _, font in file.pages[0].Resources.Font.items()]
        return [(font.FontDescriptor.FontFile2.read_bytes(), font.ToUnicode.read_bytes()) for font in fonts]


def test_papers_of_common_letters_hold_the_same_of_a_font() -> None:
    assert _held(_paper("Ella feels safe.")) == _held(_paper("“Don’t tell” – 24 • 25…"))


def test_a_paper_is_the_same_whatever_was_made_before_it() -> None:
    forget()
    alone = _paper("Zoë rings Siân.")
    _paper("Łukasz and Ünal ring Noël.")
    assert _paper("Zoë rings Siân.") == alone


def test_no_letter_of_one_paper_is_left_in_the_next() -> None:
    _paper("Łukasz")
    (after,) = _held(_paper("Ella"))
    (with_it,) = _held(_paper("Łukasz"))
    assert b"<0141>" in with_it[1]
    assert b"<0141>" not in after[1]
    assert after[0] != with_it[0]
