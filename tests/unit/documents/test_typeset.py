"""Lines break at spaces, hold every letter, and find a font for each."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from reportlab.pdfbase import pdfmetrics

from soundingboard.documents import look
from soundingboard.documents.fonts import faces, printable, spelled_out
from soundingboard.documents.text import Run, plain, strong
from soundingboard.documents.typeset import Line, typeset

WELSH, TURKISH, GREEK, VIETNAMESE = (
    "Siân Ŵyn Ŷstwyth",
    "İpek Işık Şahin",
    "Ελένη Παπαδοπούλου",
    "Nguyễn Thị Hồng Đào",
)


def said(lines: tuple[Line, ...]) -> str:
    return "".join(
        "".join(piece.letters for piece in line.pieces) + (" " if line.ends_word else "") for line in lines
    ).rstrip()


@pytest.mark.parametrize("name", [WELSH, TURKISH, GREEK, VIETNAMESE, "Żółć Łódź", "Українська Ганна"])
@pytest.mark.parametrize("bold", [False, True])
def test_names_keep_their_letters_and_each_has_a_font(name: str, bold: bool) -> None:
    assert printable(name) == name
    stretches = faces(name, strong=bold)
    assert "".join(letters for _, letters in stretches) == name
    assert any("Noto" in font for font, _ in faces(GREEK, strong=bold))
    assert all("Noto" not in font for font, _ in faces("Ella Marlowe é ş", strong=bold))


def test_a_name_is_never_set_in_two_fonts() -> None:
    assert [letters for _, letters in faces("Παπαδοπούλου", strong=True)] == ["Παπαδοπούλου"]
    assert [letters for _, letters in faces("x\u0323y", strong=False)] == ["x\u0323y"]


def test_a_sign_that_no_font_has_is_told_by_its_name() -> None:
    assert printable("I \N{HEAVY BLACK HEART}\ufe0f Nan") == "I [heavy black heart] Nan"


@pytest.mark.parametrize(
    ("written", "printed"),
    [
        ("محمد and Ella", "محمد and Ella"),
        ("יוסף", "יוסף"),
        ("ነገ and Ella", "[Ethiopic: na ga] and Ella"),
        ("王美", "[Chinese sign: 738b 7f8e]"),
        ("김", "[Hangul: gim]"),
        ("さくら", "[Hiragana: sa ku ra]"),
        ("नीता", "[Devanagari: na ii ta aa]"),
        ("Αλέξης Ağ", "Αλέξης Ağ"),
    ],
)
def test_letters_that_no_font_has_are_spelled_out_and_stop_nothing(written: str, printed: str) -> None:
    assert printable(written) == printed


def test_words_that_were_spelled_out_are_told_once() -> None:
    assert spelled_out("김 and 王 and 김, محمد \N{SLICE OF PIZZA}\ufe0f") == ("김", "王")


@given(st.text())
def test_nothing_is_ever_printed_as_a_box(text: str) -> None:
    for letters in (printable(run.text).replace("\n", "") for run in plain(text)):
        for font, stretch in faces(letters, strong=False):
            assert {ord(letter) for letter in stretch} <= set(pdfmetrics.getFont(font).face.charToGlyph)


def test_lines_break_at_spaces_and_fit() -> None:
    lines = typeset(plain("one two three four five six seven eight nine ten " * 9), look.BODY, 200)
    assert len(lines) > 5
    assert all(line.ends_word and sum(piece.wide for piece in line.pieces) <= 200 for line in lines)


def test_a_word_longer_than_the_line_goes_on_without_a_space() -> None:
    word = "Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch"
    lines = typeset(plain(f"at {word} now"), look.BODY, 120)
    assert said(lines) == f"at {word} now"
    assert [line.ends_word for line in lines].count(False) >= 2


def test_a_long_name_is_cut_after_its_hyphen() -> None:
    lines = typeset(plain("Featherstonehaugh-Cholmondeley"), look.BODY, 150)
    assert ["".join(piece.letters for piece in line.pieces) for line in lines] == [
        "Featherstonehaugh-",
        "Cholmondeley",
    ]


def test_a_break_that_was_typed_breaks_the_line() -> None:
    assert len(typeset(plain("a\nb\nc"), look.BODY, 300)) == 3


def test_a_strong_name_and_the_stop_after_it_stay_together() -> None:
    lines = typeset((Run("This copy is for "), *strong("Mia"), Run(".")), look.BODY, 138)
    assert ["".join(piece.letters for piece in line.pieces).split()[-1] for line in lines][-1] == "Mia."


PRINTED = st.text(st.characters(codec="utf-8", max_codepoint=0x24F))


@given(PRINTED, st.integers(20, 400))
def test_no_letter_is_lost_whatever_the_width(text: str, measure: int) -> None:
    clean = plain(text)
    lines = typeset(clean, look.CELL, measure)
    assert "".join(said(lines).split()) == "".join(printable(run.text) for run in clean).replace(
        " ", ""
    ).replace("\n", "")
