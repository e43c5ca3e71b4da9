"""A conference of 300 cards, 60 actions, 6 children and 25 people: nothing cut, headings shown again."""

import io
import re
import subprocess
import zipfile
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

import pytest

from soundingboard.documents.pack import ENDINGS, Paper, make_pack
from soundingboard.views.copies.build import copies
from soundingboard.views.copies.parts import Copy
from tests.privacy.canary.memory_desk import Act, MemoryDesk
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


CHILDREN = tuple(f"child{at}" for at in range(6))
PEOPLE = (
    *((f"parent{at}", "Mum", "family", list(CHILDREN)) for at in range(2)),
    *((f"kin{at}", "Aunt", "family", list(CHILDREN[:3])) for at in range(4)),
    *((f"worker{at}", "Health visitor", "professional", []) for at in range(19)),
)


@pytest.fixture(scope="module")
def closed() -> tuple[Copy, ...]:
    """Everybody's copies of such a conference, entered card by card and closed."""
    table = MemoryDesk(datetime(2026, 11, 24, 10))
    for verb, fields in _acts():
        assert table.act((verb, fields)), (verb, fields, table.refused)
    return copies(table.desk.record, now=table.clock.now())


def _acts() -> Iterator[Act]:
    day = {"kind": "initial", "reference": "CP-1", "family": "Field", "starts": datetime(2026, 11, 24, 10)}
    yield "create_conference", {**day, "chair": "ruth", "place": "Elm House"}
    for at, child in enumerate(CHILDREN):
        called = f"Kit{at}"
        yield (
            "add_child",
            {"id": child, "name": f"{called} Field", "called": called, "born": f"{2012 + at}-03-01"},
        )
    for key, is_, group, to in (("ruth", "Chair", "professional", []), *PEOPLE):
        names = {"name": f"{key.title()} Marchbanks-Featherstonehaugh", "called": key.title()}
        yield "add_person", {"id": key, **names, "is": is_, "group": group, "to": to, "agency": "Health"}
    yield "start_conference", {}
    kinds = ("risk", "worry", "going_well", "not_sure")
    for at in range(300):
        text = f"Card {at}: they were left alone in the flat on the evening of the third."
        yield "capture", {"kind": kinds[at % 4], "text": text, "about": [CHILDREN[at % 6]]}
    yield "add_outcome", {"id": "safe", "text": "Everybody is safe at home", "about": list(CHILDREN)}
    for at in range(60):
        what = f"Promise {at}: somebody drives the children to school and back"
        known = {"by": f"2026-12-{1 + at % 28:02}", "how_we_will_know": "School writes to the lead worker"}
        yield "add_action", {"outcome": "safe", "what": what, "who": f"worker{at % 19}", **known}
    for child in CHILDREN:
        yield (
            "decide",
            {"child": child, "outcome": "plan", "category": "neglect", "reasons": "They were left alone."},
        )
    yield "close_conference", {}


def test_everybody_of_a_great_conference_has_a_copy_with_every_card(closed: tuple[Copy, ...]) -> None:
    whole = {copy.recipient.id: copy for copy in closed if "summary" in copy.papers}
    assert set(whole) == {key for key, is_, _, _ in PEOPLE if is_ != "Aunt"}
    assert len(closed) == len(whole) + len(CHILDREN)
    for copy in whole.values():
        assert len(copy.entries) == 300
        assert sum(len(outcome.actions) for outcome in copy.outcomes) == 60


@pytest.mark.parametrize("who", ["parent0", "worker0", "child0"])
def test_its_papers_are_made_and_hold_all_of_it(who: str, closed: tuple[Copy, ...], tmp_path: Path) -> None:
    (copy,) = [each for each in closed if each.recipient.id == who]
    made = {paper.name: paper.data for paper in make_pack(copy) if isinstance(paper, Paper)}
    assert set(made) == {f"{kind}.{end}" for kind in copy.papers for end in ENDINGS}
    for kind in copy.papers:
        assert faults(made[f"{kind}.pdf"]) == []
    if "summary" in copy.papers:
        words = _words(made["summary.pdf"], tmp_path / "summary.pdf")
        assert [at for at in range(300) if f"Card {at}:" not in words] == []
        assert [at for at in range(60) if f"Promise {at}:" not in words] == []
        parts = zipfile.ZipFile(io.BytesIO(made["summary.docx"])).read("word/document.xml").decode()
        for text in (parts, made["summary.html"].decode()):
            assert [at for at in range(300) if f"Card {at}:" not in text] == []
