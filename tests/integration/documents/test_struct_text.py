"""What another program tells of each paper's tree, beside what was read and found good before."""

import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

from soundingboard.documents import pdf
from soundingboard.documents.content import Document
from soundingboard.documents.letter import letter
from soundingboard.documents.plan import plan
from soundingboard.documents.summary import summary
from soundingboard.views.copies.parts import Copy
from tests.unit.documents.marlowe import for_ella, for_june, for_mia, for_tom

GOLDEN = Path(__file__).parent / "golden"
PAPERS: dict[str, tuple[Callable[[Copy], Document], Callable[[], Copy]]] = {
    "letter-parent": (letter, for_mia),
    "letter-child": (letter, for_ella),
    "letter-professional": (letter, for_tom),
    "summary-parent": (summary, for_mia),
    "summary-professional": (summary, for_tom),
    "plan-parent": (plan, for_mia),
    "plan-own": (plan, for_june),
}


def told(name: str, place: Path) -> str:
    """The tree of a paper and its text, as poppler's own reader tells it."""
    build, make = PAPERS[name]
    place.write_bytes(pdf.write(build(make())))
    return subprocess.run(
        ["pdfinfo", "-struct-text", place], capture_output=True, text=True, check=True
    ).stdout


@pytest.mark.skipif(shutil.which("pdfinfo") is None, reason="poppler's own reader is not here")
@pytest.mark.parametrize("name", PAPERS)
def test_the_tree_is_the_one_that_was_read_before(name: str, tmp_path: Path) -> None:
    assert told(name, tmp_path / "paper.pdf") == (GOLDEN / f"{name}.txt").read_text("utf-8")
