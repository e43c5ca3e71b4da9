"""What is written in many ways is found in each of them."""

import pytest

from soundingboard.practice.protection import stands_in
from soundingboard.practice.variants import words_of


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Fourteen, Larch Cl.", "14 larch close"),
        ("a hundred and four Larch Rd", "104 larch road"),
        ("twenty-one; ten five", "21 10 5"),
        ("three hundred and nobody", "300 nobody"),
        ("oh double seven triple zero", "0 7 7 0 0 0"),
        ("٠٧٧٠٠", "07700"),
        ("\N{CYRILLIC CAPITAL LETTER ER}\N{CYRILLIC SMALL LETTER O}wan", "powan"),
        ("Kraków ﬁne ℌall", "krakow fine hall"),
    ],
)
def test_words_are_written_in_one_way(text: str, words: str) -> None:
    assert words_of(text) == words


@pytest.mark.parametrize(
    ("text", "protected"),
    [
        ("Ring +44 7700 900123.", "07700 900123"),
        ("Ring +44 (0)7700 900123.", "07700 900123"),
        ("Ring 0044 7700 900 123.", "07700 900123"),
        ("Ring 07700-900-123.", "+44 7700 900123"),
        ("Ring oh seven seven double oh 900123.", "07700 900123"),
        ("Ring ٠٧٧٠٠ ٩٠٠١٢٣.", "07700 900123"),
        ("Ring 07700 900123.", "Mia's new number: 07700 900123"),
        ("It is fourteen Larch Close.", "14 Larch Close"),
        ("It is 14 Larch Cl, I think.", "14 Larch Close"),
        ("It is in Larch Close, at number 14.", "14 Larch Close"),
        ("It is 14 Larch Close.", "Flat 2, 14 Larch Cl, Oxford"),
        ("It is 14 Larch Road.", "14 Larch Close"),
        ("It is 22 Saint Marys Close.", "Flat 3, 22 St Mary's Close"),
        ("It is 22 St. Mary's Cl.", "22 Saint Marys Close"),
        ("It is LS14AB.", "14 Larch Row, Leeds LS1 4AB"),
        ("Post it to ls1-4ab.", "14 Larch Row, Leeds LS14AB"),
        ("They are at Rose Cott.", "Rose Cottage, Mill Lane, Otley"),
        ("They are at Rowan Hse.", "Rowan House"),
        ("They are at R\N{CYRILLIC SMALL LETTER O}wan House.", "Rowan House"),
    ],
)
def test_what_is_protected_is_found_however_it_is_written(text: str, protected: str) -> None:
    assert stands_in(text, protected)


@pytest.mark.parametrize(
    ("text", "protected"),
    [
        ("Ring 07700 900124.", "07700 900123"),
        ("It is 140 Larch Close.", "14 Larch Close"),
        ("It was on 24/11/2026.", "She rang on 24/11/2026"),
        ("It began in 2014.", "14"),
        ("It is LS1 4AC.", "14 Larch Row, Leeds LS1 4AB"),
        ("It is 14 Larchfield Close.", "14 Larch Close"),
        ("They moved to Otley, to a cottage.", "Rose Cottage, Mill Lane, Otley"),
        ("She stays in a house.", "Her sister's house"),
    ],
)
def test_what_is_something_else_is_left_alone(text: str, protected: str) -> None:
    assert not stands_in(text, protected)
