"""The language guide finds what harms, in every form of it, and leaves respectful words alone."""

import re
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from soundingboard.practice.elsewhere import NOBODY as NO_FAMILY
from soundingboard.practice.elsewhere import Elsewhere, counted, elsewhere
from soundingboard.practice.language import Phrase, check_text, language_book

HERE = Path(__file__).parent
ROWS = {row.phrase: row for row in language_book().phrase}
READERS = ("professional", "family", "child")


def lines(name: str) -> list[str]:
    """The lines of a file beside this one that say something."""
    written = (HERE / name).read_text(encoding="utf-8").splitlines()
    return [line.strip() for line in written if line.strip() and not line.startswith("#")]


def phrases() -> Iterator[tuple[str, str | None, str]]:
    """Each sentence in which something must be found: its row, its one reader or None, itself."""
    row = ""
    for line in lines("phrases.txt"):
        reader, colon, text = line.partition(": ")
        if line.startswith("["):
            row = line[1:-1]
        elif colon and reader in READERS:
            yield row, reader, text
        else:
            yield row, None, line


PHRASES = tuple(phrases())
RESPECTFUL = lines("respectful.txt")

TYPED: dict[str, Callable[[str], str]] = {
    "plain": str,
    "with curly apostrophes": lambda text: text.replace("'", "’"),
    "with two spaces": lambda text: text.replace(" ", "  "),
    "with hard spaces": lambda text: text.replace(" ", "\u00a0"),
    "over two lines": lambda text: text.replace(" ", "\n"),
    "with hard hyphens": lambda text: text.replace("-", "\u2011"),
    "in capitals": str.upper,
    "with unseen characters": "\u200b".join,
}
"""Ways in which the same sentence may be typed or pasted."""

NOBODY: frozenset[str] = frozenset()


def codes(
    text: str,
    *,
    own_words: bool = False,
    names: frozenset[str] = NOBODY,
    other_families: Elsewhere = NO_FAMILY,
) -> list[tuple[str, str]]:
    found = check_text(text, own_words=own_words, names=names, other_families=other_families)
    return [(one.code, one.text) for one in found]


def found_in(text: str, row: Phrase, reader: str | None = None) -> list[str]:
    """What of the text this row finds."""
    found = [one for one in check_text(text, reader=reader) if (one.code, one.why) == (row.code, row.why)]
    assert all(one.text == text[one.start : one.end] for one in found)
    return [one.text for one in found]


def test_every_row_of_the_reference_is_in_the_book_and_tried() -> None:
    assert len(ROWS) == 88
    assert {row for row, _, _ in PHRASES} == set(ROWS)
    for row in ROWS.values():
        tried = {reader for phrase, reader, _ in PHRASES if phrase == row.phrase}
        assert tried == set(row.readers or (None,)), row.phrase


@pytest.mark.parametrize("typed", TYPED)
def test_every_form_is_found_however_it_is_typed(typed: str) -> None:
    missed = [
        (phrase, text)
        for phrase, reader, text in PHRASES
        if not found_in(TYPED[typed](text), ROWS[phrase], reader)
    ]
    assert missed == []


@pytest.mark.parametrize("row", [row for row in ROWS.values() if row.readers], ids=lambda row: row.phrase)
def test_found_in_that_readers_paper_only(row: Phrase) -> None:
    for text in [text for phrase, _, text in PHRASES if phrase == row.phrase]:
        for reader in (None, *READERS):
            assert bool(found_in(text, row, reader)) is (reader in row.readers), (reader, text)


def test_the_heading_of_every_row_is_found() -> None:
    for row in ROWS.values():
        reader = row.readers[0] if row.readers else None
        for heading in row.phrase.split("(")[0].split(" / "):
            assert check_text(heading.strip(), reader=reader), heading


@pytest.mark.parametrize("text", RESPECTFUL)
def test_respectful_words_are_left_alone(text: str) -> None:
    assert codes(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "support",
        "issues around",
        "contact",
        "dirty home",
        "grubby home",
        "failing parent",
        "Placed.",
        "peers",
    ],
)
def test_a_phrase_alone_is_found(text: str) -> None:
    assert codes(text)


@pytest.mark.parametrize(
    "text",
    [
        "Ella said “he was hostile and refused”.",
        'Ella said "he was hostile and refused".',
        "Ella said 'he was hostile and didn't engage'.",
        "Ella said ‘he was hostile and didn’t engage’.",
    ],
)
def test_quoted_words_are_left_alone(text: str) -> None:
    assert codes(text) == []


def test_what_one_row_finds_twice_in_one_place_is_one_finding() -> None:
    assert codes("Ella has contact with her dad.") == [("jargon", "has contact with her dad")]
    assert codes("He was hostile, then hostile again.") == [("language", "hostile")] * 2


def test_an_apostrophe_opens_no_quotation() -> None:
    assert ("language", "hostile") in codes("The boys' room was where Dean's hostile brother's friends sat.")


def test_own_words_are_left_alone() -> None:
    text = "He was hostile, " + "and then he said more " * 8
    assert codes(text, own_words=True) == []
    assert "hostile" in [found for _, found in codes(text)]


def test_names_are_never_found() -> None:
    assert codes("Priya Case will ring the Client family.") == [("language", "Client")]
    assert codes("Priya Case will ring the Client family.", names=frozenset({"Case", "Client"})) == []
    assert codes("This case is for Priya.", names=frozenset({"Case"})) == [("jargon", "This case")]


def test_positions_are_characters_of_the_text() -> None:
    (found,) = check_text("  “Ça va”: Dean was\thostile.")
    assert (found.text, found.start, found.end) == ("hostile", 20, 27)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Ella was hit.", ["was hit"]),
        ("Ella was hit by Dean.", []),
        ("Ella was hit by 9 pm.", ["was hit"]),
        ("Ella was hit when Dean threw a cup.", []),
        ("Ella was hit when she cried.", ["was hit"]),
        ("Mia has been badly beaten up.", ["been badly beaten up"]),
        ("Ella was hurt in a fall.", []),
        ("The front door had been kicked in.", []),
        ("The meeting was pushed back a week.", []),
        ("Ella had been kicked.", ["been kicked"]),
        ("Near the door Ella was pushed.", ["was pushed"]),
        ("Ella was hurt.", ["was hurt"]),
        ("Ella could be hurt again.", []),
        ("IDVA to call.", ["IDVA"]),
        ("The IDVA (independent domestic violence adviser) calls; the IDVA writes.", []),
        ("The independent adviser (IDVA) calls.", []),
        ("The GP calls; TVP came, and TVP wrote.", ["TVP"]),
        ("NOAH IS SAFE AT HOME", []),
        ("CP-0417 is the number.", []),
    ],
)
def test_unclear(text: str, found: list[str]) -> None:
    assert [one.text for one in check_text(text) if one.code == "unclear"] == found


def test_another_familys_name_is_found_even_in_quotes_and_own_words() -> None:
    others = elsewhere(*counted([["Ada Okafor"]]), here=())
    assert codes("He said “the Okafor boy”.", other_families=others) == [("unclear", "Okafor boy")]
    assert codes("ada okafor", own_words=True, other_families=others) == [("unclear", "ada okafor")]
    assert codes("the Okafors", other_families=others) == []


def test_a_name_that_may_be_theirs_is_told_otherwise_than_one_that_is() -> None:
    others = elsewhere(*counted([["Ada Okafor"]]), here=())
    whys = {
        found.text: found.why
        for found in check_text("Ada Okafor and the Okafor boy", own_words=True, other_families=others)
    }
    assert whys["Ada Okafor"] != whys["Okafor boy"]


@pytest.mark.parametrize(("count", "found"), [(25, 0), (26, 1)])
def test_a_sentence_of_more_than_25_words_is_long(count: int, found: int) -> None:
    sentence = " ".join(["Noah"] * count) + "."
    findings = check_text(f"It is short. {sentence} So is this.")
    assert [(one.code, one.text) for one in findings] == [("long_sentence", sentence)] * found


def test_a_number_and_a_title_end_no_sentence() -> None:
    text = "Dr. Nair came at 10.30 am and weighed 2.5 kg of food, e.g. rice, " + "and " * 14 + "left."
    assert [one.code for one in check_text(text)] == ["long_sentence"]


NO_GAP = {
    "Brothers and sisters; … and …",
    "Friends; others of …'s age",
    "The big meeting",
    "The plan to keep you safe",
    "The professionals' planning talk before",
}
"""Other words that are only another name for the same thing."""


def test_every_row_speaks_plainly() -> None:
    for row in ROWS.values():
        assert row.why.endswith("."), row
        assert row.code in {"language", "vague_word", "jargon"}
        assert "…" in row.say or row.say in NO_GAP, row.say


def test_other_words_have_gaps_where_somebody_must_say_what_is_true() -> None:
    """A frame names no person, number, day or cause of its own, and leaves each verb something to fill."""
    facts = re.compile(
        r"\d|\b(Sam|Jo|Ella|Mia|Dean|mum could|could not|cannot|never|always|alone|cried|shouted|scared|"
        r"afraid|monday|tuesday|wednesday|thursday|friday|saturday|sunday|most days|no longer|still|"
        r"because(?! …)|has moved|was abused|is being|had not|do not know|did not (?!come, or))\b",
        re.IGNORECASE,
    )
    for row in ROWS.values():
        assert not facts.search(row.say), row.say


def test_a_long_quotation_is_no_long_sentence_of_the_recorder() -> None:
    quoted = " ".join(["and then"] * 20)
    assert codes(f"Ella said “{quoted}” to Sam.") == []
    assert codes(f"Ella said {quoted} to Sam.")[0][0] == "long_sentence"
    assert codes("Ella said “I hid.” " * 12) == []
