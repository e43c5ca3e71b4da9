"""One recipient's papers, made, read again and handed over."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace

from soundingboard.documents import docx, pdf, put_right, webpage
from soundingboard.documents.content import Block, Document, Title, in_large_print, reading
from soundingboard.documents.fonts import spelled_out
from soundingboard.documents.letter import letter
from soundingboard.documents.plan import plan
from soundingboard.documents.summary import summary
from soundingboard.documents.sweep import Hit, Meant, sweep
from soundingboard.practice.elsewhere import NOBODY, Elsewhere
from soundingboard.practice.readability import readability
from soundingboard.views.copies.parts import Copy

_BUILDERS: dict[str, Callable[[Copy], Document]] = {"letter": letter, "summary": summary, "plan": plan}
_WRITERS: dict[str, Callable[[Document], bytes]] = {
    "pdf": pdf.write,
    "docx": docx.write,
    "html": webpage.write,
}
ENDINGS = tuple(_WRITERS)
NAMES = tuple(f"{kind}.{ending}" for kind in _BUILDERS for ending in ENDINGS)
"""Every name that a paper of the close has."""


@dataclass(frozen=True, slots=True)
class Paper:
    """A finished file.

    Attributes:
        name: Its file name, such as ``letter.pdf``; it names nobody.
        kind: ``letter``, ``summary`` or ``plan``.
        data: The whole file.
        spelled: Words in letters that no font of the program has: a PDF says their names instead.
        asks: Names in it that may be those of another family.
        reading_age: For a child's letter, the age at which it can be read; a hint, otherwise 0.
    """

    name: str
    kind: str
    data: bytes
    spelled: tuple[str, ...] = ()
    asks: tuple[str, ...] = ()
    reading_age: int = 0


@dataclass(frozen=True, slots=True)
class Stopped:
    """A file that was not handed over, and why.

    Attributes:
        name: The file name it would have had.
        kind: ``letter``, ``summary`` or ``plan``.
        what: What was found in it that may not leave.
        where: Where in it, such as ``page 2`` or ``the file's own title``.
        named: It is a name that another family has, and the chair can say whose it is here.
    """

    name: str
    kind: str
    what: str
    where: str
    named: bool = False


def make_pack(copy: Copy, others: Elsewhere = NOBODY) -> tuple[Paper | Stopped, ...]:
    """All papers of this copy as PDF, as DOCX and as HTML, in the order of ``copy.papers``.

    Each file is read back as a stranger would read it; one that holds a protected string, or the name
    of somebody of another family, comes out as `Stopped` in its place.
    """
    return tuple(made(copy, others=others))


def contents(copy: Copy) -> Iterator[tuple[str, Document]]:
    """What each paper of this copy says, under its kind, before any file is made."""
    for kind in copy.papers:
        document = _begun(_BUILDERS[kind](copy), put_right.replaces(copy))
        yield kind, in_large_print(document) if copy.recipient.large_print else document


def _begun(document: Document, first: tuple[Block, ...]) -> Document:
    """The paper with these as its first lines, right under its title."""
    under = next(at for at, block in enumerate(document.blocks, 1) if isinstance(block, Title))
    return replace(document, blocks=(*document.blocks[:under], *first, *document.blocks[under:]))


def made(
    copy: Copy, endings: Iterable[str] = ENDINGS, others: Elsewhere = NOBODY
) -> Iterator[Paper | Stopped]:
    """The same one after another, for whoever shows how far it is; some endings alone when that is asked."""
    for kind, document in contents(copy):
        age = _reading_age(document) if copy.recipient.reader == "child" and kind == "letter" else 0
        for paper in finished(kind, document, copy, endings, others):
            yield replace(paper, reading_age=age) if isinstance(paper, Paper) else paper


def _reading_age(document: Document) -> int:
    return readability("\n".join(reading(document))).reading_age


def finished(
    kind: str, document: Document, meant: Meant, endings: Iterable[str], others: Elsewhere = NOBODY
) -> Iterator[Paper | Stopped]:
    """One paper in each of these formats, read again as one that ``meant`` says who may read."""
    texts = tuple(reading(document))
    spelled = spelled_out("\n".join(texts))
    # a name that a line of the PDF breaks stops that file with the others
    named = [Hit(find.name, "the text", named=True) for find in others.found_in(texts) if find.certain]
    for ending in endings:
        name = f"{kind}.{ending}"
        paper = Paper(name, kind, _WRITERS[ending](document), spelled if ending == "pdf" else ())
        yield _swept(paper, (*sweep(meant, paper, others), *named))


def _swept(paper: Paper, hits: tuple[Hit, ...]) -> Paper | Stopped:
    """The paper with what is to be asked about it, or, with what stopped it, none."""
    stops = next((hit for hit in hits if not hit.asks), None)
    if stops:
        return Stopped(paper.name, paper.kind, stops.what, stops.where, stops.named)
    return replace(paper, asks=tuple(hit.what for hit in hits))
