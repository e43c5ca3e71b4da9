"""What a paper says in letters, beside its pictures."""

from dataclasses import replace

from soundingboard.documents.content import Document, Paragraph, Picture, reading
from soundingboard.documents.text import plain


def spoken(document: Document) -> list[str]:
    """Every piece of text in the order a reader meets it, without what is written in pictures."""
    blocks = tuple(block for block in document.blocks if not isinstance(block, Picture))
    return list(reading(replace(document, blocks=blocks)))


def drawn(document: Document) -> list[str]:
    """The same with what is written in pictures, but without what is said of them."""
    blocks = tuple(
        Paragraph(plain(" ".join(block.drawing.labels))) if isinstance(block, Picture) else block
        for block in document.blocks
    )
    return list(reading(replace(document, blocks=blocks)))
