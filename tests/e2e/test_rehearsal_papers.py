"""Everybody's papers as the rehearsal's close made them: for each reader theirs, and nothing else."""

import re
import subprocess
from functools import cache
from html import unescape
from pathlib import Path

import docx
import page
import pytest

from tests.e2e.played import Played

LETTER, SUMMARY, PLAN = "letter", "summary", "plan"
WHOLE = (LETTER, SUMMARY, PLAN)
PAPERS = {
    "mia": WHOLE,
    "dean": WHOLE,
    "sam": WHOLE,
    "priya": WHOLE,
    "tom": WHOLE,
    "kay": (LETTER, PLAN),  # she was not there: what was said is not hers
    "june": (PLAN,),  # family and no parent: her own part
    "ade": (PLAN,),
    "ella": (LETTER,),
}
"""Who gets what. Ruth made them, and Noah is a baby."""

FAMILY = ("mia", "dean", "june", "ade", "ella")
HELPED = "On 3 October Mia got help at once"
ADDRESS_CARD = "Mia stays at 14 Larch Close some nights"

NOT_FOR = {
    "mia": ("must not learn", "In official words"),
    "dean": (
        HELPED,
        "kept the children close",
        "must not learn",
        "Text first",  # how to reach Mia safely
        "June looks in",
        "Sam rings every Monday",
    ),
    "june": (HELPED, "hurts Mia again", "seizure", "epilepsy", "Police have come", "Text first"),
    "ade": (HELPED, "hurts Mia again", "seizure", "epilepsy", "Police have come", "Text first"),
    "ella": (
        "hurts Mia", "seizure", "Police", "police", "Dean", "emotional", "Noah was at home", "Text first"
    ),
}  # fmt: skip
FOR = {
    "mia": (HELPED, "Sam rings every Monday at 10", "I want to think about that.", "11 days of school"),
    "dean": ("Dean will live at his brother's", "Sam rings every Thursday", "hurts Mia again"),
    "june": ("June will have Ella and Noah on Saturdays",),
    "ade": ("Sam will tell Ella what was decided",),
    "ella": ("Lots of grown-ups will help so that home feels safe.", "None of this is your fault."),
    "sam": (ADDRESS_CARD, HELPED, "School thinks a child in need plan would be enough."),
    "priya": (ADDRESS_CARD, HELPED),
    "tom": (ADDRESS_CARD, "School thinks a child in need plan would be enough."),
    "kay": ("Dean will live at his brother's", "Emotional abuse"),
}


@cache
def _text(path: Path) -> str:
    """All words of a paper in one line, lines that the layout broke put together again."""
    if path.suffix == ".docx":
        document = docx.Document(str(path))
        words = " ".join(element.text or "" for element in document.element.body.iter() if element.text)
    elif path.suffix == ".html":
        words = unescape(re.sub(r"<style>.*?</style>|<[^>]+>", " ", path.read_text("utf-8"), flags=re.DOTALL))
    else:
        words = subprocess.run(
            ["pdftotext", "-raw", path, "-"], capture_output=True, text=True, check=True
        ).stdout
    return " ".join(words.split())


def _all(played: Played, who: str, end: str) -> str:
    """Every paper of one reader, without the spaces, for a table breaks its lines in every column."""
    return _squeezed(" ".join(_text(path) for path in sorted(_folder(played, who).glob(f"*.{end}"))))


def _folder(played: Played, who: str) -> Path:
    return played.out / "documents" / who


def _squeezed(text: str) -> str:
    return re.sub(r"[\W_]", "", text.casefold())


def test_everybody_has_a_folder_with_their_papers_and_nobody_else(played: Played) -> None:
    found = {
        folder.name: {path.name for path in folder.iterdir()}
        for folder in (played.out / "documents").iterdir()
    }
    assert found == {
        who: {f"{paper}.{end}" for paper in papers for end in ("pdf", "docx", "html")}
        for who, papers in PAPERS.items()
    }


def test_the_report_says_which_were_made_and_that_none_was_stopped(played: Played) -> None:
    results = played.data("report")["results"]
    made = {each["who"]: set(each["papers"]) for each in results["copies_made"]}
    assert made == {who: {path.name for path in _folder(played, who).iterdir()} for who in PAPERS}
    assert results["copies_stopped"] == []
    assert results["left_out"]["dean"] != []
    assert "Larch" not in str(results)


def test_no_file_is_called_after_anybody(played: Played) -> None:
    names = {"marlowe", "harper", "bello", "ansah", "keeble", "nair", "field", "doran"}
    names |= {each["called"].lower() for table in ("child", "person") for each in played.scenario[table]}
    for path in played.out.rglob("*"):
        words = set(re.split(r"[^a-z]+", path.name.lower()))
        assert path.is_dir() or not names & words, path


@pytest.mark.parametrize("who", PAPERS)
@pytest.mark.parametrize("end", ["pdf", "docx", "html"])
def test_each_reader_has_what_is_theirs_and_nothing_that_is_not(played: Played, who: str, end: str) -> None:
    words = _all(played, who, end)
    for text in FOR[who]:
        assert _squeezed(text) in words, text
    for text in NOT_FOR.get(who, ()):
        assert _squeezed(text) not in words, text


@pytest.mark.parametrize("who", FAMILY)
@pytest.mark.parametrize("end", ["pdf", "docx", "html"])
def test_the_address_stands_in_no_paper_of_the_family_however_it_is_spelt(
    played: Played, who: str, end: str
) -> None:
    words = _all(played, who, end)
    assert "larch" not in words
    assert "14larch" not in words
    for path in _folder(played, who).glob(f"*.{end}"):
        assert b"Larch" not in path.read_bytes()


@pytest.mark.parametrize("who", PAPERS)
def test_every_pdf_is_sound_for_a_screen_reader(played: Played, who: str) -> None:
    for path in _folder(played, who).glob("*.pdf"):
        verdict = page.validate_pdf(str(path), profile=page.ValidationProfile.PDF_UA_1)
        assert verdict.rules.total > 100
        assert [fault.message for fault in verdict.failures] == [], path.name


@pytest.mark.parametrize("who", PAPERS)
def test_both_forms_of_a_paper_say_the_same(played: Played, who: str) -> None:
    for paper in PAPERS[who]:
        printed = _squeezed(_text(_folder(played, who) / f"{paper}.pdf"))
        document = docx.Document(str(_folder(played, who) / f"{paper}.docx"))
        told = [each.text for each in document.paragraphs if each.text.strip()]
        assert len(told) > 3
        for text in told:
            # What stands across a page's end has the page's foot in between.
            begin = _squeezed(text)[:40]
            assert begin in printed or _squeezed(text)[-12:] in printed, text


def test_ellas_letter_tells_her_own_decision_and_speaks_plainly(played: Played) -> None:
    words = _text(_folder(played, "ella") / "letter.pdf")
    for official in ("category", "threshold", "significant harm", "conference", "core group"):
        assert official not in words
    assert "Dear Ella" in words
