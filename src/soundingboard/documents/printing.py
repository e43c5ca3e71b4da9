"""Everybody's papers in one file for a printer: a page for the office, then each reader's name and papers."""

import io
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final

import pikepdf

from soundingboard.base.dates import plain_date
from soundingboard.documents import pdf
from soundingboard.documents.content import Block, Document, Lead, Note, Table, Title
from soundingboard.documents.text import plain

LANGUAGE: Final = "en-GB"
_OFFICE: Final = "This page stays in the office"
_SAFE: Final = (
    "It tells how each person is safely reached, which must not lie at home for others to read: "
    "put it into no envelope, and shred it when all are gone."
)
_NO_WAY: Final = "None was noted"
_COLUMNS: Final = ("Order", "Envelope", "Papers", "Safe way")
_WIDTHS: Final = (0.11, 0.33, 0.13, 0.43)
_TITLE: Final = "Papers to print, {}"
_ABOUT: Final = (
    "Several people's papers one after another, for a printer and for nobody to read on a screen: "
    "it has no tags. Each paper by itself, tagged, is in its reader's folder."
)


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


def one_after_another(envelopes: Sequence[Envelope], day: date) -> bytes:
    """One PDF to print on both sides of the paper: each sheet and each paper begins a leaf of its own.

    The safe ways stand on the first page alone, for the sheet before somebody's papers may slip in with them.
    """
    out = io.BytesIO()
    with pikepdf.new() as whole:
        _put(whole, pdf.write(_for_the_office(envelopes, day)))
        for envelope in envelopes:
            for data in (pdf.write(_sheet(envelope, day)), *envelope.papers):
                _put(whole, data)
        _describe(whole, _TITLE.format(plain_date(day)))
        whole.save(out, deterministic_id=True, min_version="1.7")
    return out.getvalue()


def _put(whole: pikepdf.Pdf, data: bytes) -> None:
    """These pages, and an empty one where the last would lie on the back of the next."""
    with pikepdf.open(io.BytesIO(data)) as paper:
        for page in paper.pages:
            # Without its tree a page belongs to no place in it.
            if "/StructParents" in page.obj:
                del page.obj["/StructParents"]
        whole.pages.extend(paper.pages)
    if len(whole.pages) % 2:
        whole.add_blank_page(page_size=_size(whole))


def _for_the_office(envelopes: Sequence[Envelope], day: date) -> Document:
    """Every envelope in order, with its safe way, for whoever fills and sends them."""
    blocks: list[Block] = [Title(plain(_OFFICE)), Lead(plain(_SAFE))]
    if envelopes:
        rows = tuple(
            tuple(map(plain, (str(number), each.name, str(len(each.papers)), each.way or _NO_WAY)))
            for number, each in enumerate(envelopes, 1)
        )
        blocks.append(Table(_COLUMNS, rows, _WIDTHS))
    offices = dict.fromkeys(", ".join(each.office) for each in envelopes if each.office)
    blocks += [Note(plain(f"From: {office}")) for office in offices]
    return Document(_OFFICE, tuple(blocks), "", day)


def _sheet(envelope: Envelope, day: date) -> Document:
    """The name alone, large."""
    return Document(envelope.name, (Title(plain(envelope.name)),), "", day, large=True)


def _describe(whole: pikepdf.Pdf, title: str) -> None:
    """What the file is, for whoever finds it, and for a reader that says it aloud."""
    whole.Root.Lang = pikepdf.String(LANGUAGE)
    whole.Root.ViewerPreferences = pikepdf.Dictionary(DisplayDocTitle=True)
    with whole.open_metadata(set_pikepdf_as_editor=False) as about:
        about["dc:title"] = title
        about["dc:description"] = _ABOUT
        about["dc:language"] = {LANGUAGE}


def _size(whole: pikepdf.Pdf) -> tuple[float, float]:
    box = whole.pages[-1].mediabox
    return float(box[2]), float(box[3])
