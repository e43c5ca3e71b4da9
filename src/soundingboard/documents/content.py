"""What a paper says, before anything is known of pages: blocks of text, frozen, in reading order."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from typing import Literal, TypeGuard, get_args

from soundingboard.documents.drawing import Box, Drawing
from soundingboard.documents.text import Text, letters, plain

Kind = Literal["risk", "worry", "going_well", "not_sure"]
"""The four kinds of card."""

BULLET = "•"
NOTHING = "–"
"""What stands in a cell that has nothing to say, so that no reader wonders what was missed."""


@dataclass(frozen=True, slots=True)
class Kicker:
    """The small line above the title: whose paper this is."""

    text: Text


@dataclass(frozen=True, slots=True)
class Title:
    """The paper's name; there is one, and it is the first heading."""

    text: Text


@dataclass(frozen=True, slots=True)
class Lead:
    """The opening sentence, a little larger."""

    text: Text


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading of level 2 or 3; it never stands alone at the foot of a page."""

    text: Text
    level: Literal[2, 3] = 2


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Some sentences."""

    text: Text


@dataclass(frozen=True, slots=True)
class Note:
    """A remark in smaller, softer letters; ``opens`` when it belongs to what follows."""

    text: Text
    opens: bool = False


@dataclass(frozen=True, slots=True)
class Bullets:
    """A list without an order."""

    items: tuple[Text, ...]


@dataclass(frozen=True, slots=True)
class Callout:
    """One card of the board: what it says, and smaller lines beneath.

    Its kind gives it a colour and a shape; the heading above it gives the kind's word.
    """

    kind: Kind
    text: Text
    small: tuple[Text, ...] = ()


@dataclass(frozen=True, slots=True)
class Table:
    """Rows under headers; ``widths`` are shares of the line and add up to about 1."""

    headers: tuple[str, ...]
    rows: tuple[tuple[Text, ...], ...]
    widths: tuple[float, ...]

    def __post_init__(self) -> None:
        """Refuse a table whose parts do not fit together."""
        sizes = {len(self.headers), len(self.widths), *(len(row) for row in self.rows)}
        if len(sizes) != 1 or not self.rows:
            raise ValueError(f"a table of {len(self.headers)} columns cannot hold these rows")


@dataclass(frozen=True, slots=True)
class Facts:
    """Names and what they stand for, side by side: who, when, where; ``share`` of the line is the names'."""

    rows: tuple[tuple[str, Text], ...]
    share: float = 0.34


NARROW = 0.2
"""The share of the line that is enough for names of one or two words."""


@dataclass(frozen=True, slots=True)
class Farewell:
    """The end of a letter: its greeting, a name, and who that is."""

    greeting: Text
    name: str
    role: Text


@dataclass(frozen=True, slots=True)
class Picture:
    """A drawing for whoever would rather look; ``words`` say all of it for whoever does not see it."""

    drawing: Drawing
    words: Text


@dataclass(frozen=True, slots=True)
class Blank:
    """Lines to write on with a pen under a label, or under several labels beside each other.

    A ``kind`` makes it a card of the board that somebody fills in by hand; it ``opens`` when it belongs
    to what follows.
    """

    labels: tuple[Text, ...]
    lines: int = 1
    kind: Kind | None = None
    opens: bool = False


@dataclass(frozen=True, slots=True)
class Ticks:
    """Answers beside each other, each with a box to tick with a pen."""

    answers: tuple[Text, ...]


@dataclass(frozen=True, slots=True)
class NameCard:
    """A page that is folded across its middle and stood on the table: a name, and who that is."""

    name: str
    role: Text


ByPen = Blank | Ticks | NameCard
"""What is there for a pen or for a fold, and never in the papers of the close."""

Block = (
    Kicker
    | Title
    | Lead
    | Heading
    | Paragraph
    | Note
    | Bullets
    | Callout
    | Table
    | Facts
    | Farewell
    | Picture
    | ByPen
)


@dataclass(frozen=True, slots=True)
class Document:
    """One paper, complete.

    Attributes:
        title: Its name, which the file carries too.
        blocks: What it says, in reading order.
        footer: The line at the foot of every page, before the page number; without it there is no foot.
        day: The day it is dated.
        language: The language of all of it.
        large: Whether it is set in large print, for a reader who asked for that.
    """

    title: str
    blocks: tuple[Block, ...]
    footer: str
    day: date
    language: str = "en-GB"
    large: bool = False


def in_large_print(document: Document) -> Document:
    """The same in large print; a row of a wide table becomes a small table, so that no column is a sliver."""
    blocks = (
        part for block in document.blocks for part in (_rows_apart(block) if _is_wide(block) else (block,))
    )
    return replace(document, blocks=tuple(blocks), large=True)


def _is_wide(block: Block) -> TypeGuard[Table]:
    return isinstance(block, Table) and len(block.headers) > 2


def _rows_apart(table: Table) -> Iterator[Facts]:
    for row in table.rows:
        yield Facts(tuple(zip(table.headers, row, strict=True)))


def reading(document: Document) -> Iterator[str]:
    """Every piece of text in the order a reader meets it: one for each line, item and cell."""
    for block in document.blocks:
        yield from _pieces(block)


def _pieces(block: Block) -> Iterator[str]:
    match block:
        case Bullets(items):
            for item in items:
                yield from (BULLET, letters(item))
        case Callout(_, text, small):
            yield from (letters(text), *map(letters, small))
        case Table(headers, rows):
            yield from headers
            yield from (letters(cell) or NOTHING for row in rows for cell in row)
        case Facts(rows):
            for name, text in rows:
                yield from (name, letters(text) or NOTHING)
        case Blank() | Ticks() | NameCard():
            yield from map(letters, texts_of(block))
        case Farewell(greeting, name, role):
            yield from (letters(greeting), name, letters(role))
        case Picture(drawing, words):
            yield from (letters(words), " ".join(drawing.labels))
        case _:
            yield letters(block.text)


def texts_of(block: ByPen) -> tuple[Text, ...]:
    """What is printed in it before anybody has written a word."""
    match block:
        case Blank(labels):
            return labels
        case Ticks(answers):
            return answers
        case NameCard(name, role):
            return plain(name), role


SILENT = Document(
    "",
    (
        Kicker(()), Title(()), Lead(()), Heading(()), Heading((), 3), Paragraph(()), Note(()), Bullets(((),)),
        *(Callout(kind, (), ((),)) for kind in get_args(Kind) for _ in range(2)),
        Table(("", ""), (((), ()),), (1, 1)), Facts((("", ()),)), Farewell((), "", ()), Paragraph(plain("-")),
        Picture(Drawing(1, 1, (Box(0, 0, 1, 1, "#000000"),)), ()),
        *(Blank(((), ()), 1, kind) for kind in (None, *get_args(Kind))), Ticks(((),)), NameCard("", ()),
    ),
    "",
    date(2000, 1, 1),
)  # fmt: skip
"""A paper with a block of every kind and nothing to say: what its file holds stands in every file."""
