"""The agendas, their minutes, and the words for everything."""

import re
from pathlib import Path

import pytest

from soundingboard.base.errors import BadInput
from soundingboard.practice.agendas import KINDS, PURPOSES, agenda, planned_minutes
from soundingboard.practice.books import book_at
from soundingboard.practice.policy import Policy
from soundingboard.practice.readability import readability
from soundingboard.practice.wording import Wording, chair_words, family_words, official_words, wording

FIRST = (
    "welcome 10 open · child 10 voice · family 10 voice · going_well 8 risk · what_happened 10 info · "
    "risks 25 risk · scale 7 risk · plan 30 plan · decision 10 decision · next 10 close"
)
REVIEW = (
    "welcome 8 open · child 8 voice · family 8 voice · promises 15 plan · change 12 risk · risks 14 risk · "
    "plan 15 plan · decision 7 decision · next 5 close"
)


@pytest.mark.parametrize(
    ("kind", "items"), [("initial", FIRST), ("pre_birth", FIRST), ("transfer_in", FIRST), ("review", REVIEW)]
)
def test_items_minutes_and_purposes(kind: str, items: str) -> None:
    assert " · ".join(f"{one.item} {one.minutes} {one.purpose}" for one in agenda(kind)) == items
    assert {one.purpose for one in agenda(kind)} <= set(PURPOSES)


@pytest.mark.parametrize("kind", KINDS)
def test_families_read_it_with_their_childrens_names(kind: str) -> None:
    for one in agenda(kind):
        texts = [text.replace("{children}", "Ella") for text in (one.title, one.family_title, one.ask)]
        assert not any("{" in text for text in texts)
        assert one.ask.endswith("?")
        assert readability(texts[1]).words <= 10
    asks = " ".join(one.ask for one in agenda(kind)).replace("{children}", "Ella and Noah")
    assert readability(asks).reading_age <= 11


def test_an_interpreter_doubles_what_families_follow() -> None:
    policy = Policy()
    total = sum(
        planned_minutes(one.minutes, one.purpose, policy, interpreter=True) for one in agenda("initial")
    )
    assert sum(one.minutes for one in agenda("initial")) == 130
    assert total == 250


def test_words_for_families_and_for_professionals() -> None:
    words = wording()
    assert family_words(words.outcomes, "plan") == "a child protection plan"
    assert official_words(words.outcomes, "plan") == "a child protection plan"
    assert official_words(words.categories, "emotional") == "Emotional abuse"
    assert "abuse" not in " ".join(one.family for one in words.categories.values())
    assert family_words(words.kinds, "not_there") == "not there"


def test_families_read_no_insider_words() -> None:
    fixed = [getattr(wording(), name) for name in Wording.__struct_fields__ if name != "findings"]
    for table in fixed:
        for words in table.values():
            assert not re.search(r"\b[A-Z]{2,}\b", words.family), words


def test_every_code_has_the_chairs_words() -> None:
    source = Path(__file__).parents[3] / "src" / "soundingboard" / "practice"
    said = "".join(path.read_text(encoding="utf-8") for path in source.glob("*.py"))
    codes = wording().findings
    assert all(f'"{code}"' in said or code in {"language", "vague_word", "jargon"} for code in codes)
    assert chair_words("report_late") == "Report came late"
    assert chair_words("something_new") == "something new"


def test_a_broken_book_is_said(tmp_path: Path) -> None:
    book = tmp_path / "plain.toml"
    for text in ("findings = 3", "[", 'strange = "x"'):
        book.write_text(text, encoding="utf-8")
        with pytest.raises(BadInput, match=r"plain\.toml is not as it should be"):
            book_at(book, Wording)


def test_reading_age() -> None:
    easy = readability("June, school and Mia each keep the children safe in ways that work.")
    hard = readability(
        "Multi-agency safeguarding arrangements necessitate consideration of significant harm."
    )
    assert (easy.words, easy.sentences, easy.words_per_sentence) == (13, 1, 13.0)
    assert 8 <= easy.reading_age <= 11
    assert hard.reading_age == 18
    assert readability(" … ").reading_age == 0
