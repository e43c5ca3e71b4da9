"""One recipient's papers, made, read again and handed over."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from soundingboard.documents import docx, pdf, webpage
from soundingboard.documents.content import Document, in_large_print, reading
from soundingboard.documents.fonts import spelled_out
from soundingboard.documents.letter import letter
from soundingboard.documents.plan import plan
from soundingboard.documents.summary import summary
from soundingboard.documents.sweep import sweep
from soundingboard.views.copies.parts import Copy

_BUILDERS: dict[str, Callable[[Copy], Document]] = {"letter": letter, "summary": summary, "plan": plan}
_WRITERS: dict[str, Callable[[Document], bytes]] = {
    "pdf": pdf.write,
    "docx": docx.write,
    "html": webpage.write,
}
ENDINGS = tuple(_WRITERS)


@dataclass(frozen=True, slots=True)
class Paper:
    """A finished file.

    Attributes:
        name: Its file name, such as ``letter.pdf``; it names nobody.
        kind: ``letter``, ``summary`` or ``plan``.
        data: The whole file.
        spelled: Words in letters that no font of the program has: a PDF says their names instead.
    """

    name: str
    kind: str
    data: bytes
    spelled: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Stopped:
    """A file that was not handed over, and why.

    Attributes:
        name: The file name it would have had.
        kind: ``letter``, ``summary`` or ``plan``.
        what: What was found in it that may not leave.
        where: Where in it, such as ``page 2`` or ``the file's own title``.
    """

    name: str
    kind: str
    what: str
    where: str


def make_pack(copy: Copy) -> tuple[Paper | Stopped, ...]:
    """All papers of this copy as PDF, as DOCX and as HTML, in the order of ``copy.papers``.

    Each file is read back as a stranger would read it; one that holds a protected string comes
    out as `Stopped` in its place.
    """
    return tuple(made(copy))


def contents(copy: Copy) -> Iterator[tuple[str, Document]]:
    """What each paper of this copy says, under its kind, before any file is made."""
    for kind in copy.papers:
        document = _BUILDERS[kind](copy)
        yield kind, in_large_print(document) if copy.recipient.large_print else document


def made(copy: Copy, endings: Iterable[str] = ENDINGS) -> Iterator[Paper | Stopped]:
    """The same one after another, for whoever shows how far it is; some endings alone when that is asked."""
    for kind, document in contents(copy):
        spelled = spelled_out("\n".join(reading(document)))
        for ending in endings:
            name = f"{kind}.{ending}"
            paper = Paper(name, kind, _WRITERS[ending](document), spelled if ending == "pdf" else ())
            hits = sweep(copy, paper)
            yield Stopped(name, kind, hits[0].what, hits[0].where) if hits else paper
