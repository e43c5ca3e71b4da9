"""One recipient's papers, made, read again and handed over."""

from dataclasses import dataclass

from soundingboard.views.copies.parts import Copy


@dataclass(frozen=True, slots=True)
class Paper:
    """A finished file.

    Attributes:
        name: Its file name, such as ``letter.pdf``; it names nobody.
        kind: ``letter``, ``summary`` or ``plan``.
        data: The whole file.
    """

    name: str
    kind: str
    data: bytes


@dataclass(frozen=True, slots=True)
class Stopped:
    """A file that was not handed over, and why.

    Attributes:
        name: The file name it would have had.
        kind: ``letter``, ``summary`` or ``plan``.
        what: What was found in it that may not leave: a protected string, or letters that cannot
            be printed.
        where: Where in it, such as ``page 2`` or ``the file's own title``.
    """

    name: str
    kind: str
    what: str
    where: str


def make_pack(copy: Copy) -> tuple[Paper | Stopped, ...]:
    """All papers of this copy as PDF and as DOCX, in the order of ``copy.papers``.

    Each file is read back as a stranger would read it; one that holds a protected string comes
    out as `Stopped` in its place.
    """
    raise NotImplementedError
