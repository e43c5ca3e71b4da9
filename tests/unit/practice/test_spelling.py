"""British spelling: what is wrong, what is right, and whose words and names are left alone."""

import tomllib
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from soundingboard.base.dictionary import Dictionary, british
from soundingboard.practice.spelling import first_meant, misspelt, spelling_book
from tests.unit.practice.test_language import lines

RESOURCES = Path(__file__).parents[3] / "resources"

WRONG = {
    "The color of the door": ["color"],
    "Her behavior at school": ["behavior"],
    "They recieve it seperately": ["recieve", "seperately"],
    "Teh house was clean.": ["Teh"],
    "It was clean. Definately.": ["Definately"],
    "definately, and it’s accomodation": ["definately", "accomodation"],
    "a well-organisd day": ["well-organisd"],
    "Mum wont be their untill monday": ["untill", "monday"],
    "He didnt come, she doesn’t mind": ["didnt"],
    "all of the family’s belongngs": ["belongngs"],
    "She said “I dont recieve it” about the cheqe": ["cheqe"],
    "we will analyze it": ["analyze"],
}
RIGHT = (
    "organise and organize, realise and realize, colour and behaviour",
    "the programme, the centre, the cheque, the neighbour and the practice nurse",
    "well-being, wellbeing, co-parenting, self-harm, five-year-olds, one-to-one, check-ins, re-referral",
    "it’s, it's, doesn’t, doesn't, the children’s, the boys’ and rock ’n’ roll",
    "CAMHS and the SENCO met; camhs rang back, and so did the senco's colleague",
    "We met Kacper and Zsófia at Ysgol Gyfun Gwyr on Tuesday",
    "Write to sam.oyelaran@exampel.gov or look at www.exampl.org/hepl",
    "@zsofia rang at 10.30am on the 3rd about her 2yo, and 15mg twice a day",
    "J. K. and A B were there, and x",
    "She said “I dont recieve nothink” and “teh ende”.",
    "“I dont recieve nothink",
    "Он сказал да",
    "Whatsapp and whatsapp, a vape, her ipad",
    "",
    "   ",
    "12/11/2026 07700 900123 £40 & 50% #3",
)
PEOPLE = frozenset(
    {
        "Priya", "Zainab", "Yusuf", "Isla", "Kacper", "Tia", "Samira", "Imran", "Alisha", "Keisha", "Lowri",
        "Harpreet", "Mia", "Amira", "Dani",
    }
)  # fmt: skip
"""Whom the ordinary sentences are about: in a conference they are its people."""


@cache
def dictionary() -> Dictionary:
    found = british()
    assert found is not None
    return found


def wrong(text: str, known: frozenset[str] = frozenset()) -> list[str]:
    found = misspelt(text, dictionary().knows, known)
    assert [text[one.start : one.end] for one in found] == [one.text for one in found]
    return [one.text for one in found]


@pytest.mark.parametrize(("text", "words"), WRONG.items())
def test_what_is_spelt_wrong_is_found_where_it_stands(text: str, words: list[str]) -> None:
    assert wrong(text) == words


@pytest.mark.parametrize("text", RIGHT)
def test_what_is_right_or_nobodys_business_is_left_alone(text: str) -> None:
    assert wrong(text) == []


def test_in_hundreds_of_ordinary_sentences_nothing_is_misspelt() -> None:
    ordinary = [*lines("ordinary.txt"), *lines("respectful.txt")]
    assert len(ordinary) > 300
    assert {word for text in ordinary for word in wrong(text, PEOPLE)} == set()
    assert {word.removesuffix("'s") for text in ordinary for word in wrong(text)} == PEOPLE, (
        "no name too many"
    )


def _texts(value: object) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    for each in value.values() if isinstance(value, dict) else value if isinstance(value, list) else ():
        yield from _texts(each)


@pytest.mark.parametrize("book", ["wording/plain.toml", "wording/papers.toml", "wording/notice.toml"])
def test_our_own_words_are_spelt_right(book: str) -> None:
    """What the program writes itself for families and papers, and what it would say instead."""
    shipped = tomllib.loads((RESOURCES / book).read_text(encoding="utf-8"))
    assert {word for text in _texts(shipped) for word in wrong(text)} == set()


def test_what_the_guide_says_instead_is_spelt_right() -> None:
    shipped = tomllib.loads((RESOURCES / "rules" / "language.toml").read_text(encoding="utf-8"))
    said = [text for row in shipped["phrase"] for text in (row["phrase"], row["why"], row["say"])]
    assert {word for text in said for word in wrong(text)} == set()


def test_agencies_and_their_people_are_known_however_they_are_typed() -> None:
    shipped = tomllib.loads((RESOURCES / "rules" / "agencies.toml").read_text(encoding="utf-8"))
    assert {word for text in _texts(shipped) for word in wrong(text)} == set()


def test_no_term_is_written_down_that_the_dictionary_has() -> None:
    assert {term for term in spelling_book().terms if dictionary().knows(term)} == set()


@pytest.mark.parametrize(
    "text",
    [
        "Zsófia rang",
        "zsófia rang",
        "Zsófia’s mother",
        "Zsofi's and Wren-Zsófia",
        "the Oyelaran-Pryce family",
        "at Elm Kourt",
    ],
)
def test_names_of_the_conference_are_known(text: str) -> None:
    known = frozenset({"Zsófia Oyelaran", "Zsofi", "Pryce", "Wren", "Elm Kourt"})
    assert wrong(text, known) == []
    assert misspelt("Zsófia rang", dictionary().knows)[0].text == "Zsófia", "only while they are handed in"


def test_a_name_is_never_what_was_meant() -> None:
    meant = ("Collin", "colour", "Colin")
    assert first_meant("colur", meant, frozenset({"Collin Reed"})) == "colour"
    assert first_meant("colur", ("Collin",), frozenset({"Collin Reed"})) == ""
    assert first_meant("doesn’tt", ("doesn't",), frozenset()) == "doesn’t", "with the apostrophe that is used"


@pytest.mark.parametrize(
    ("word", "meant"),
    [
        ("color", "colour"),
        ("recieve", "receive"),
        ("behavior", "behaviour"),
        ("monday", "Monday"),
        ("seperate", "separate"),
    ],
)
def test_the_first_that_is_meant_is_british(word: str, meant: str) -> None:
    assert first_meant(word, dictionary().meant(word), frozenset()) == meant


@given(st.text(max_size=60))
def test_any_text_has_its_findings_where_they_stand(text: str) -> None:
    wrong(text)


def test_a_long_row_of_letters_costs_next_to_nothing() -> None:
    assert wrong("a" * 20_000 + "@" + "b.c" * 5_000) == []
