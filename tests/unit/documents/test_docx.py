"""The Word file: the same words in the same order, in named styles, with nobody's name in it."""

import io
import zipfile
from collections.abc import Callable, Iterator
from itertools import pairwise

import docx as word
import pytest
from docx.document import Document as File
from docx.enum.text import WD_LINE_SPACING
from docx.oxml.ns import qn
from docx.table import Table as FileTable
from docx.text.paragraph import Paragraph as FileParagraph

from soundingboard.documents import docx
from soundingboard.documents.content import BULLET, Document
from soundingboard.documents.letter import letter
from soundingboard.documents.plan import plan
from soundingboard.documents.summary import summary
from soundingboard.views.copies.parts import Copy
from tests.unit.documents.crowded import CROWDED
from tests.unit.documents.marlowe import EVERYBODY, for_mia, for_tom
from tests.unit.documents.spoken import spoken

BUILDERS: dict[str, Callable[[Copy], Document]] = {"letter": letter, "summary": summary, "plan": plan}
ALL = [(make, kind) for make in (*EVERYBODY, *CROWDED) for kind in make().papers]


def opened(document: Document) -> File:
    return word.Document(io.BytesIO(docx.write(document)))


def told(file: File) -> Iterator[str]:
    for block in file.iter_inner_content():
        if isinstance(block, FileParagraph):
            unsaid = block._p.findall(f".//{qn('w:drawing')}") or is_between(block)
            yield from () if unsaid else (block.text,)
        elif isinstance(block, FileTable):
            yield from (cell.text for row in block.rows for cell in row.cells)


def is_between(block: FileParagraph) -> bool:
    """Whether it is no line of text, but keeps two tables apart."""
    return not block.text and block.paragraph_format.line_spacing_rule == WD_LINE_SPACING.EXACTLY


@pytest.mark.parametrize(("make", "kind"), ALL)
def test_it_says_what_the_paper_says_in_the_same_order(make: Callable[[], Copy], kind: str) -> None:
    document = BUILDERS[kind](make())
    assert list(told(opened(document))) == [text for text in spoken(document) if text != BULLET]


def test_headings_lists_and_tables_are_what_they_are() -> None:
    file = opened(summary(for_mia()))
    styles = [paragraph.style.name for paragraph in file.paragraphs if paragraph.style]
    assert styles.count("Heading 1") == 1
    assert {"Heading 2", "Heading 3", "List Bullet", "Card", "Card detail"} <= set(styles)
    headed = [table for table in file.tables if table.rows[0]._tr.findall(f".//{qn('w:tblHeader')}")]
    assert "What will happen" in {table.rows[0].cells[0].text for table in headed}
    assert all(row._tr.findall(f".//{qn('w:cantSplit')}") for table in file.tables for row in table.rows)


@pytest.mark.parametrize(("make", "kind"), ALL)
def test_tables_never_touch_so_that_each_shows_its_own_headings_again(
    make: Callable[[], Copy], kind: str
) -> None:
    blocks = list(opened(BUILDERS[kind](make())).iter_inner_content())
    assert not any(isinstance(one, FileTable) and isinstance(two, FileTable) for one, two in pairwise(blocks))
    assert isinstance(blocks[-1], FileParagraph)


def test_where_our_font_is_missing_word_is_told_which_to_take() -> None:
    with zipfile.ZipFile(io.BytesIO(docx.write(letter(for_mia())))) as file:
        fonts = file.read("word/fontTable.xml").decode()
    assert '"Atkinson Hyperlegible"><w:altName w:val="Arial"/>' in fonts
    assert "Times" not in fonts


def test_it_is_titled_dated_in_english_and_signed_by_nobody() -> None:
    about = opened(summary(for_mia())).core_properties
    assert about.title == "What we said and decided: CP-0417"
    assert about.language == "en-GB"
    assert (about.author, about.last_modified_by, about.comments) == ("", "", "")
    assert about.created is not None
    assert about.created.date() == for_mia().starts.date()


def test_it_is_one_language_and_one_font() -> None:
    file = opened(summary(for_mia()))
    assert {said.get(qn("w:val")) for said in file.styles.element.iter(qn("w:lang"))} == {"en-GB"}
    assert {file.styles[name].font.name for name in ("Normal", "Heading 1", "Cell")} == {
        "Atkinson Hyperlegible"
    }


def test_the_same_paper_is_the_same_file() -> None:
    data = docx.write(summary(for_tom()))
    assert data == docx.write(summary(for_tom()))
    with zipfile.ZipFile(io.BytesIO(data)) as file:
        assert {part.date_time for part in file.infolist()} == {(1980, 1, 1, 0, 0, 0)}


def test_the_foot_says_whose_it_is_and_counts_its_pages() -> None:
    with zipfile.ZipFile(io.BytesIO(docx.write(letter(for_mia())))) as file:
        foot = file.read("word/footer1.xml").decode("utf-8")
        assert "thumbnail" not in " ".join(file.namelist())
    assert "CP-0417 · Copy for Mia · 24 November 2026" in foot
    assert foot.index("PAGE") < foot.index("NUMPAGES")


def test_borders_stand_where_word_looks_for_them() -> None:
    file = opened(summary(for_mia()))
    for table in file.tables:
        order = [str(child.tag).split("}")[1] for child in table._tbl.tblPr]
        assert order.index("tblBorders") < order.index("tblLayout") < order.index("tblLook")
    for paragraph in file.paragraphs:
        order = [str(child.tag).split("}")[1] for child in paragraph._p.get_or_add_pPr()]
        known = [name for name in ("pStyle", "keepNext", "pBdr", "shd", "spacing", "ind") if name in order]
        assert [name for name in order if name in known] == known
