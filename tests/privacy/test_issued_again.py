"""A copy that is issued again says what changed: to each reader no more than they may see."""

import re
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest

from soundingboard.app.papers import making_papers
from soundingboard.conference.papers import Issued
from soundingboard.documents.pack import Paper, make_pack
from soundingboard.documents.reading_docx import of_docx
from soundingboard.documents.reading_pdf import of_pdf
from soundingboard.documents.reading_webpage import of_webpage
from soundingboard.rehearsal.scenario import Scenario
from soundingboard.sealing.keys import Identity
from soundingboard.vault.vault import Vault
from soundingboard.views.copies.again import fingerprint
from soundingboard.views.copies.build import copies
from soundingboard.views.copies.parts import Copy
from tests.privacy.conftest import Told

SECRET = "heron marsh"
EARLY = 200
"""Letters that may stand before it: the title and what is over it."""
READERS = {".pdf": of_pdf, ".docx": of_docx, ".html": of_webpage}
FIRST = "This copy replaces the one of Tuesday 24 November 2026. What changed: "


@pytest.fixture(scope="module")
def issued(tmp_path_factory: pytest.TempPathFactory, marlowe: Scenario) -> Iterator[Told]:
    """Five have copies; a card that Dean may not see is put right; Priya has it again, Kay an old one."""
    folder = tmp_path_factory.mktemp("again") / "v"
    with Vault.create(folder, "easy", [Identity.new().recipient], work_factor=4, rehearsal=True) as vault:
        told = Told(vault)
        told.play(marlowe, lambda verb: verb == "close_conference")
        told.do(
            "capture", id="aside", kind="worry", text="Mia sleeps badly.", about=["ella"], not_for=["dean"]
        )
        told.do("close_conference")
        for who in ("mia", "dean", "ella", "sam", "priya"):
            issue(told, who)
        told.do("correct", what="aside", was="x", is_=f"Mia sleeps well since the {SECRET}.", why="A slip.")
        issue(told, "priya")
        told.do("issue", who="kay", copy="letter", how="Post", content="0" * 32)
        yield told


def issue(told: Told, who: str) -> None:
    told.do("issue", who=who, copy="letter", how="Post", content=fingerprint(copy_of(told, who)))


def copy_of(told: Told, who: str) -> Copy:
    found = copies(told.desk.record, now=told.clock.now())
    return next(copy for copy in found if copy.recipient.id == who)


def texts(copy: Copy) -> dict[str, str]:
    """What each finished file says, as a stranger reads it, each word once apart from the next."""
    made = [paper for paper in make_pack(copy) if isinstance(paper, Paper)]
    return {paper.name: bare(_read(paper)) for paper in made}


def bare(text: str) -> str:
    return re.sub(r"\W", "", text)


def _read(paper: Paper) -> str:
    reading = READERS[Path(paper.name).suffix](paper.data)[0]
    return "".join(words for _where, words in reading)


def test_the_first_line_of_every_file_says_what_changed(issued: Told) -> None:
    said = texts(copy_of(issued, "mia"))
    assert len(said) == 9
    for name, text in said.items():
        line = bare(f"{FIRST}Mia sleeps well since the {SECRET}. Why: A slip.")
        assert 0 <= text.find(line) < EARLY, name


def test_whoever_may_not_see_it_is_told_nothing_and_their_copy_says_what_it_said(issued: Told) -> None:
    for who in ("dean", "ella"):
        copy = copy_of(issued, who)
        assert copy.replaces is None
        assert fingerprint(copy) == max(
            row.content for row in issued.desk.record.all(Issued) if row.who == who
        )
    for name, text in texts(copy_of(issued, "dean")).items():
        assert bare(SECRET) not in text, name
        assert "replaces" not in text, name


def test_only_those_for_whom_something_changed_have_a_copy_made_again(issued: Told, tmp_path: Path) -> None:
    made = {each.copy.recipient.id: each for each in making_papers(
        issued.desk, tmp_path, issued.clock.now(), spare_same=True
    )}  # fmt: skip
    assert {who for who, each in made.items() if each.same} == {"dean", "ella", "priya"}
    assert not (tmp_path / "dean").exists()
    assert made["june"].papers, "who has none yet gets the first"
    assert made["sam"].papers


def test_a_copy_says_the_same_however_long_after_it_is_made(issued: Told) -> None:
    record, now = issued.desk.record, issued.clock.now()
    later = copies(record, now=now + timedelta(days=40))
    assert [fingerprint(copy) for copy in copies(record, now=now)] == [fingerprint(copy) for copy in later]


def test_a_correction_that_went_out_is_not_told_again(issued: Told) -> None:
    assert copy_of(issued, "priya").replaces is None
    assert copy_of(issued, "sam").replaces is not None


def test_what_changed_without_a_correction_is_told_without_its_words(issued: Told) -> None:
    assert bare("What changed: some of its words.") in texts(copy_of(issued, "kay"))["letter.html"]
