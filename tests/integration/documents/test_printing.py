"""All papers in one file for the printer: in order, each on a leaf of its own, behind the envelope's name."""

import io
from datetime import date

import pikepdf
import pypdf
import pytest

from soundingboard.documents import pdf
from soundingboard.documents.plan import plan
from soundingboard.documents.printing import Envelope, one_after_another
from soundingboard.documents.summary import summary
from tests.unit.documents.marlowe import for_dean, for_mia

DAY = date(2026, 11, 24)
OFFICE = ("Conferences", "1 High Street", "01865 000000")
MIA = (pdf.write(summary(for_mia())), pdf.write(plan(for_mia())))
DEAN = (pdf.write(plan(for_dean())),)


@pytest.fixture(scope="module")
def printed() -> bytes:
    return one_after_another(
        [Envelope("Mia Marlowe", "Text first", MIA, OFFICE), Envelope("Dean Price", "", DEAN, OFFICE)], DAY
    )


def pages_of(data: bytes) -> list[str]:
    return [page.extract_text().strip() for page in pypdf.PdfReader(io.BytesIO(data)).pages]


def test_each_reader_has_a_sheet_with_their_name_alone_and_then_their_papers_each_on_a_leaf_of_its_own(
    printed: bytes,
) -> None:
    pages = pages_of(printed)
    starts = [2, 4]
    for paper in MIA:
        count = len(pages_of(paper))
        starts.append(starts[-1] + count + count % 2)
    assert pages[2] == "Mia Marlowe"
    assert pages[starts[3]] == "Dean Price"
    assert not pages[1] + pages[3] + pages[starts[3] + 1]
    assert pages[4] == pages_of(MIA[0])[0]
    assert len(pages) % 2 == 0


def test_the_safe_ways_stand_on_the_page_for_the_office_and_nowhere_else(printed: bytes) -> None:
    first, *others = (" ".join(page.split()) for page in pages_of(printed))
    assert first.startswith("This page stays in the office")
    assert "1 Mia Marlowe 2 Text first 2 Dean Price 1" in first
    assert first.count("From: Conferences, 1 High Street, 01865 000000") == 1
    assert not any("Text first" in page or "stays in the office" in page for page in others)


def test_so_many_that_the_office_has_two_pages_begin_on_a_leaf_of_their_own() -> None:
    many = [Envelope(f"Reader {number}", "By her sister, after school", ()) for number in range(60)]
    pages = pages_of(one_after_another(many, DAY))
    sheets = [at for at, page in enumerate(pages) if page in {each.name for each in many}]
    assert "Reader 59" in "".join(pages[1 : sheets[0]])
    assert len(sheets) == 60
    assert not any(at % 2 for at in sheets)


def test_the_file_says_what_it_is_and_does_not_claim_to_be_tagged(printed: bytes) -> None:
    with pikepdf.open(io.BytesIO(printed)) as file, file.open_metadata() as about:
        assert str(file.Root.Lang) == "en-GB"
        assert file.Root.ViewerPreferences.DisplayDocTitle
        assert about["dc:title"] == "Papers to print, 24 November 2026"
        assert "for a printer" in about["dc:description"]
        assert about["dc:language"] == {"en-GB"}
        assert about.get("pdfuaid:part") is None
        assert "/MarkInfo" not in file.Root
        assert file.pdf_version == "1.7"
        assert not any("/StructParents" in page for page in file.pages)
