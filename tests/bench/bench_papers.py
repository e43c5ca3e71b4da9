"""Everybody's papers of the sample, beside what reportlab alone takes to draw the same texts.

What is remembered from paper to paper is forgotten before each round, as when a vault was opened.
"""

import io
from collections.abc import Iterator
from pathlib import Path
from xml.sax.saxutils import escape

from reportlab.lib.pagesizes import A4
from reportlab.lib.styles import ParagraphStyle
from reportlab.platypus import Flowable, Paragraph, SimpleDocTemplate
from reportlab.platypus import Table as Grid

from soundingboard.base.forgetting import forget
from soundingboard.documents import pdf
from soundingboard.documents.content import Document, Table, reading
from soundingboard.documents.letter import letter
from soundingboard.documents.pack import made, make_pack
from soundingboard.documents.plan import plan
from soundingboard.documents.summary import summary
from soundingboard.documents.text import letters
from tests.bench.harness import Step, benchmark
from tests.unit.documents.crowded import great
from tests.unit.documents.marlowe import EVERYBODY

ALONE = "reportlab alone, the sample's papers"
_BUILDERS = {"letter": letter, "summary": summary, "plan": plan}
_STYLE = ParagraphStyle("body", fontSize=14, leading=18)


def _documents() -> list[Document]:
    return [_BUILDERS[kind](copy) for copy in (make() for make in EVERYBODY) for kind in copy.papers]


@benchmark(ALONE, rounds=10)
def alone(_place: Path) -> Iterator[Step]:
    """Its own paragraphs and tables, without tags, sweep or any other format."""
    documents = _documents()

    def step() -> None:
        for document in documents:
            SimpleDocTemplate(io.BytesIO(), pagesize=A4).build(_flowables(document))

    yield step


def _flowables(document: Document) -> list[Flowable]:
    made: list[Flowable] = []
    for block in document.blocks:
        if isinstance(block, Table):
            rows = [list(block.headers), *([letters(cell) for cell in row] for row in block.rows)]
            made.append(
                Grid([[Paragraph(escape(text), _STYLE) for text in row] for row in rows], repeatRows=1)
            )
        else:
            texts = reading(Document("", (block,), "", document.day))
            made += [Paragraph(escape(text), _STYLE) for text in texts]
    return made


@benchmark("tagged PDFs, the sample's papers", rounds=10, beside=ALONE)
def tagged(_place: Path) -> Iterator[Step]:
    """Laid out, drawn and given their tree."""
    documents = _documents()

    def step() -> None:
        forget()
        for document in documents:
            pdf.write(document)

    yield step


@benchmark("everybody's packs as PDF and as Word, swept", rounds=10, beside=ALONE)
def pdf_and_word(_place: Path) -> Iterator[Step]:
    """What the council is promised in twice the time: made, and read back."""
    copies = [make() for make in EVERYBODY]

    def step() -> None:
        forget()
        for copy in copies:
            for _paper in made(copy, ("pdf", "docx")):
                pass

    yield step


@benchmark("everybody's packs, in every format and swept", rounds=10, beside=ALONE)
def packs(_place: Path) -> Iterator[Step]:
    """PDF, Word and the page for a browser, each read back."""
    copies = [make() for make in EVERYBODY]

    def step() -> None:
        forget()
        for copy in copies:
            make_pack(copy)

    yield step


@benchmark("one professional's pack of 300 cards and 60 promises", rounds=10, beside=ALONE)
def great_pack(_place: Path) -> Iterator[Step]:
    """Letter, summary and plan of the greatest conference, in every format and swept."""
    copy = great()

    def step() -> None:
        forget()
        make_pack(copy)

    yield step
