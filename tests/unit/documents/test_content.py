"""Texts are made clean and stay what people typed."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from soundingboard.documents.content import Table
from soundingboard.documents.text import Run, clean, ended, letters, lines, plain, spaced, strong


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("a\r\nb\rc\u2028d", "a\nb\nc\nd"),
        ("a \n\n \n b", "a\nb"),
        ("tab\there\xa0and  there", "tab here and there"),
        ("be\x00ll\x07 and \x1b[31m", "bell and [31m"),
        ("Lar\u00adch \u200bClose\ufeff", "Larch Close"),
        ("\u202egnp\u202c.exe", "gnp.exe"),
        ("lone \ud800 half", "lone half"),
        ("e\u0301", "é"),
        ("<b>&amp;</b> {0} %s", "<b>&amp;</b> {0} %s"),
    ],
)
def test_what_cannot_be_seen_goes_and_the_rest_stays(typed: str, kept: str) -> None:
    assert Run(typed).text == kept


@given(st.text())
def test_cleaning_twice_is_cleaning_once(typed: str) -> None:
    assert clean(clean(typed)) == clean(typed)


@given(st.text())
def test_no_clean_text_has_a_control_character_or_two_spaces(typed: str) -> None:
    kept = clean(typed)
    assert kept.encode("utf-8").decode("utf-8") == kept
    assert "  " not in kept
    assert all(letter == "\n" or letter.isprintable() for letter in kept)


def test_empty_texts_leave_no_gap() -> None:
    assert plain("  \x00 ") == ()
    assert letters(lines(plain("a"), (), plain("b"))) == "a\nb"
    assert letters(spaced((), plain("a"), (), strong("b"))) == "a b"


def test_a_table_refuses_a_row_that_does_not_fit() -> None:
    with pytest.raises(ValueError, match="2 columns"):
        Table(("Who", "What"), ((plain("Sam"),),), (0.5, 0.5))


@pytest.mark.parametrize(("said", "told"), [("She came", "She came:"), ("Did she?", "Did she?"), ("", "")])
def test_a_text_is_ended_once_and_none_stays_none(said: str, told: str) -> None:
    """A heading that its reader may not have is none."""
    assert letters(ended(strong(said), ":")) == told
