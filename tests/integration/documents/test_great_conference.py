"""A conference of 300 cards, 60 actions, 6 children and 25 people: nothing cut, headings shown again."""

import re
import subprocess
from pathlib import Path

import pytest

from soundingboard.documents.pack import Paper, make_pack
from tests.unit.documents.crowded import great
from tests.unit.documents.tree import faults


@pytest.fixture(scope="module")
def pack() -> dict[str, bytes]:
    made = make_pack(great())
    return {paper.name: paper.data for paper in made if isinstance(paper, Paper)}


def _words(data: bytes, place: Path) -> str:
    place.write_bytes(data)
    command = ["pdftotext", "-layout", str(place), "-"]
    return subprocess.run(command, capture_output=True, text=True, check=True).stdout


def test_every_paper_is_made(pack: dict[str, bytes]) -> None:
    assert set(pack) == {
        f"{kind}.{end}" for kind in ("letter", "summary", "plan") for end in ("pdf", "docx", "html")
    }


def test_nothing_is_cut_and_tables_show_their_headings_again(pack: dict[str, bytes], tmp_path: Path) -> None:
    summary = _words(pack["summary.pdf"], tmp_path / "summary.pdf")
    assert [at for at in range(300) if f"Card {at}:" not in summary] == []
    assert [at for at in range(25) if f"Person{at} Field" not in summary] == []
    assert [at for at in range(6) if f"Child{at}" not in summary] == []
    for words in (summary, _words(pack["plan.pdf"], tmp_path / "plan.pdf")):
        assert [at for at in range(1, 61) if not re.search(rf"(?<!\d){at}\. ", words)] == []
        with_promises = [page for page in words.split("\f") if "Anastasia-" in page]
        assert len(with_promises) > 5
        assert all("What will happen" in page for page in with_promises)


@pytest.mark.parametrize("kind", ["letter", "summary", "plan"])
def test_it_is_sound_for_a_screen_reader(kind: str, pack: dict[str, bytes]) -> None:
    assert faults(pack[f"{kind}.pdf"]) == []
