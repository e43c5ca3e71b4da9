"""Text as it is kept: every letter stays, and what nobody can see does not."""

import pytest

from soundingboard.base.plain import plain
from soundingboard.commands.plain import LONGEST, too_long


@pytest.mark.parametrize(
    ("given", "kept"),
    [
        ("Ella – “late” – Zoë", "Ella – “late” – Zoë"),
        ("one\r\ntwo\rthree\u2028four", "one\ntwo\nthree\nfour"),
        ("a\x00b\x07c\x1bd", "abcd"),
        ("a\tb\x0bc", "a b c"),
        ("\u202eabc\u202c", "abc"),
        ("אלה", "אלה"),
        ("👩🏽‍👧", "👩🏽‍👧"),
        ("e\u0301", "e\u0301"),
        ("\ud800", ""),
        (" \n ", ""),
    ],
)
def test_what_is_kept(given: str, kept: str) -> None:
    assert plain(given) == kept
    assert plain(kept) == kept


def test_the_longest_card_is_taken_and_one_letter_more_is_not() -> None:
    assert too_long("x" * LONGEST) == ""
    assert too_long("x" * (LONGEST + 1)).startswith("That is 4,001 characters, and a card holds 4,000")
