"""What another program tells of each paper's tree, beside what was read and found good before."""

import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

from soundingboard.documents import pdf
from soundingboard.documents.content import Document
from soundingboard.documents.leaflet import leaflet
from soundingboard.documents.letter import letter
from soundingboard.documents.plan import plan
from soundingboard.documents.summary import summary
from soundingboard.documents.to_lay_out import feedback, name_cards, on_paper
from tests.unit.documents.before_day import FOR_MIA, ROOM
from tests.unit.documents.marlowe import for_ella, for_june, for_mia, for_tom
from tests.unit.documents.my_practice import my_practice

GOLDEN = Path(__file__).parent / "golden"
PAPERS: dict[str, Callable[[], Document]] = {
    "letter-parent": lambda: letter(for_mia()),
    "letter-child": lambda: letter(for_ella()),
    "letter-professional": lambda: letter(for_tom()),
    "summary-parent": lambda: summary(for_mia()),
    "summary-professional": lambda: summary(for_tom()),
    "plan-parent": lambda: plan(for_mia()),
    "plan-own": lambda: plan(for_june()),
    "leaflet": lambda: leaflet(FOR_MIA),
    "name-cards": lambda: name_cards(ROOM, surnames=False),
    "my-practice": my_practice,
    "on-paper": lambda: on_paper(ROOM),
    "feedback-child": lambda: feedback("child"),
    "feedback-parent": lambda: feedback("parent"),
    "feedback-professional": lambda: feedback("professional"),
}


def told(name: str, place: Path) -> str:
    """The tree of a paper and its text, as poppler's own reader tells it."""
    place.write_bytes(pdf.write(PAPERS[name]()))
    return subprocess.run(
        ["pdfinfo", "-struct-text", place], capture_output=True, text=True, check=True
    ).stdout


@pytest.mark.skipif(shutil.which("pdfinfo") is None, reason="poppler's own reader is not here")
@pytest.mark.parametrize("name", PAPERS)
def test_the_tree_is_the_one_that_was_read_before(name: str, tmp_path: Path) -> None:
    assert told(name, tmp_path / "paper.pdf") == (GOLDEN / f"{name}.txt").read_text("utf-8")
