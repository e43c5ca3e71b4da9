"""All papers in one file for the printer: in order, each on a leaf of its own, behind the envelope's name."""

import io
from datetime import date

import pypdf

from soundingboard.documents import pdf
from soundingboard.documents.plan import plan
from soundingboard.documents.printing import Envelope, one_after_another
from soundingboard.documents.summary import summary
from tests.unit.documents.marlowe import for_dean, for_mia

DAY = date(2026, 11, 24)
OFFICE = ("Conferences", "1 High Street", "01865 000000")


def test_each_reader_has_a_sheet_and_then_their_papers_each_on_a_leaf_of_its_own() -> None:
    mia = [pdf.write(summary(for_mia())), pdf.write(plan(for_mia()))]
    dean = [pdf.write(plan(for_dean()))]
    data = one_after_another(
        [Envelope("Mia Marlowe", "Text first", mia, OFFICE), Envelope("Dean Price", "", dean)], DAY
    )
    pages = [page.extract_text() for page in pypdf.PdfReader(io.BytesIO(data)).pages]
    starts = [0, 2]
    for paper in (mia[0], mia[1]):
        count = len(pypdf.PdfReader(io.BytesIO(paper)).pages)
        starts.append(starts[-1] + count + count % 2)
    assert "Mia Marlowe" in pages[0]
    assert "In this envelope: 2 papers." in pages[0]
    assert "Safe way: Text first" in pages[0]
    assert "It never goes into the envelope." in pages[0]
    assert "From: Conferences, 1 High Street, 01865 000000" in pages[0]
    assert not pages[1].strip()
    assert "Dean Price" in pages[starts[3]]
    assert "In this envelope: 1 paper." in pages[starts[3]]
    assert "Safe way" not in pages[starts[3]]
    assert "From:" not in pages[starts[3]]
    assert not any("Mia Marlowe" in page and "In this envelope" in page for page in pages[1:])
    assert len(pages) % 2 == 0
    assert starts[3] % 2 == 0
