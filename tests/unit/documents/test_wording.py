"""The papers' own sentences: how names are put in, and that the file and the code agree."""

import re
from pathlib import Path

import pytest

from soundingboard.base.errors import BadInput
from soundingboard.base.places import PACKAGE
from soundingboard.documents.text import Run, letters, strong
from soundingboard.documents.wording import fill, labelled, names, quoted, say, sentences


@pytest.mark.parametrize(
    ("words", "printed"),
    [
        ("I want help.", "“I want help.”"),
        ('"I want help."', "“I want help.”"),
        ("“I want help.”", "“I want help.”"),
        ("‘I want help.’", "“I want help.”"),
        ("'I want help.'", "“I want help.”"),
        ("'cause I was scared of 'im'", "“'cause I was scared of 'im'”"),
        ('He said "go away" and left.', '“He said "go away" and left.”'),
        ('"Go," he said. "Now."', '"Go," he said. "Now."'),
        ("I don’t get told", "“I don’t get told”"),
        ('"', '“"”'),
        ("", ""),
    ],
)
def test_own_words_stand_in_one_pair_of_marks(words: str, printed: str) -> None:
    assert letters(quoted(words)) == printed


def test_braces_in_somebodys_words_mean_nothing() -> None:
    assert letters(say("decided.why", child="Ella", reasons="{lead} {0} %s {")) == "Ella: {lead} {0} %s {"


def test_names_stand_in_a_row_the_british_way_and_keep_their_weight() -> None:
    assert letters(names(["Ella", "Noah", "Sam"])) == "Ella, Noah and Sam"
    assert names(["Ella", "Noah"], bold=True) == (*strong("Ella"), Run(" and "), *strong("Noah"))


def test_a_label_without_words_is_not_printed_and_one_that_asks_has_its_answer() -> None:
    assert labelled("Help", " ") == ()
    assert letters(labelled("Help", "a taxi")) == "Help: a taxi"
    assert letters(labelled("Is it likely?", "likely: twice")) == "Is it likely? Likely: twice"


def test_a_sentence_that_asks_for_what_is_not_there_is_told_by_its_name() -> None:
    with pytest.raises(BadInput, match=r"letter\.dear asks for \{phone\}; it may use name"):
        fill("Dear {phone},", {"name": "Mia"}, "letter.dear")
    with pytest.raises(BadInput, match="a brace too many"):
        fill("Dear {name,", {"name": "Mia"}, "letter.dear")
    with pytest.raises(BadInput, match=r"no sentence letter\.song"):
        say("letter.song")


def test_every_sentence_is_used_and_every_one_used_is_there() -> None:
    code = "".join(file.read_text("utf-8") for file in sorted(Path(PACKAGE, "documents").glob("*.py")))
    tables = {name.split(".")[0] for name in sentences()}
    whole = {name for name in re.findall(r'"([a-z_]+\.[a-z_.]+)"', code) if name.split(".")[0] in tables}
    begun = tuple(re.findall(r'f"([a-z_.]+)\{', code))
    built = ("areas.", "objection.", "ground.")
    assert [name for name in whole if name not in sentences()] == []
    assert [name for name in sentences() if name not in whole and not name.startswith((*begun, *built))] == []


def test_the_papers_speak_plainly() -> None:
    for_families = {
        name: text for name, text in sentences().items() if not name.startswith(("official", "dissent"))
    }
    for name, text in for_families.items():
        assert not re.search(r"\b[A-Z]{2,}\b", text), name
        assert all(len(sentence.split()) <= 20 for sentence in re.split(r"[.:?]", text)), name
