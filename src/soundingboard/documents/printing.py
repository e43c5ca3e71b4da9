"""Everybody's papers in one file for a printer: a sheet with each reader's name, then what they get."""

import io
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

import pikepdf

from soundingboard.documents import pdf
from soundingboard.documents.content import Block, Document, Lead, Paragraph, Title, plain


@dataclass(frozen=True, slots=True)
class Envelope:
    """What goes into one envelope.

    Attributes:
        name: The whole name that stands on it.
        way: How this person is safely reached, as it was noted.
        papers: PDFs in the order in which they lie in it.
        office: Whom it comes from, line by line; nothing where no office was settled.
    """

    name: str
    way: str
    papers: Sequence[bytes]
    office: tuple[str, ...] = ()


def one_after_another(envelopes: Iterable[Envelope], day: date) -> bytes:
    """One PDF to print on both sides of the paper: each sheet and each paper begins a leaf of its own."""
    out = io.BytesIO()
    with pikepdf.new() as whole:
        for envelope in envelopes:
            for data in (_sheet(envelope, day), *envelope.papers):
                with pikepdf.open(io.BytesIO(data)) as paper:
                    whole.pages.extend(paper.pages)
                if len(whole.pages) % 2:
                    whole.add_blank_page(page_size=_size(whole))
        whole.save(out)
    return out.getvalue()


def _sheet(envelope: Envelope, day: date) -> bytes:
    """The sheet for whoever fills the envelope: a safe way must not lie at home for others to read."""
    papers = len(envelope.papers)
    blocks: list[Block] = [
        Title(plain(envelope.name)),
        Lead(plain("This sheet stays in the office. It never goes into the envelope.")),
        Paragraph(plain(f"In this envelope: {papers} paper{'' if papers == 1 else 's'}.")),
    ]
    if envelope.way:
        blocks.append(Paragraph(plain(f"Safe way: {envelope.way}")))
    if envelope.office:
        blocks.append(Paragraph(plain(f"From: {', '.join(envelope.office)}")))
    return pdf.write(Document(envelope.name, tuple(blocks), "", day))


def _size(whole: pikepdf.Pdf) -> tuple[float, float]:
    box = whole.pages[-1].mediabox
    return float(box[2]), float(box[3])
