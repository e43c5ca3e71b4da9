"""What a paper says, before anything is known of pages: blocks of text, frozen and clean.

Nothing here is markup. A `Run` is letters and whether they are strong; whoever typed ``<b>`` meets
``<b>`` again on paper. Every text passes through `clean` when its run is made.
"""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from typing import Literal, TypeGuard, get_args

from soundingboard.documents.drawing import Box, Drawing

Kind = Literal["risk", "worry", "going_well", "not_sure"]
"""The four kinds of card."""

BULLET = "•"
NOTHING = "–"
"""What stands in a cell that has nothing to say, so that no reader wonders what was missed."""

_UNSEEN = frozenset(("Cc", "Cf", "Cs", "Co", "Cn"))
_BREAKS = re.compile("\r\n|[\n\r\v\f\x1c-\x1e\x85\u2028\u2029]")
_SPACES = re.compile(r"[^\S\n]+")
_BLANK_LINES = re.compile(r" ?\n[ \n]*")


def clean(text: str) -> str:
    """The text with one kind of line break, single spaces, and no letter that cannot be seen.

    Control characters, direction marks, soft hyphens, lone surrogates and unassigned code points
    go; what is left is composed (NFC). Spaces at the ends stay, for a run may end before a word.
    """
    if text.isascii() and text.isprintable() and "  " not in text:
        return text
    spaced = _SPACES.sub(" ", _BREAKS.sub("\n", text))
    seen = "".join(c for c in spaced if c == "\n" or unicodedata.category(c) not in _UNSEEN)
    return unicodedata.normalize("NFC", _BLANK_LINES.sub("\n", _SPACES.sub(" ", seen)))


@dataclass(frozen=True, slots=True)
class Run:
    """Some letters of one weight."""

    text: str
    strong: bool = False

    def __post_init__(self) -> None:
        """Clean the text; a run never holds anything else."""
        object.__setattr__(self, "text", clean(self.text))


Text = tuple[Run, ...]
"""A text in runs; empty when there is nothing to print."""


def plain(text: str) -> Text:
    """A text of one weight, without spaces at its ends; empty for an empty text."""
    stripped = clean(text).strip()
    return (Run(stripped),) if stripped else ()


def strong(text: str) -> Text:
    """The same, in strong letters."""
    return tuple(Run(run.text, strong=True) for run in plain(text))


def letters(text: Text) -> str:
    """The bare letters of a text."""
    return "".join(run.text for run in text)


def lines(*texts: Text) -> Text:
    """Texts under one another in one cell; empty ones are left out."""
    said = [text for text in texts if text]
    return tuple(run for at, text in enumerate(said) for run in (*((Run("\n"),) if at else ()), *text))


def ended(text: Text, end: str = ".") -> Text:
    """The text with a full stop or another end where it has none, so that more may follow; or no text."""
    said = letters(text)
    return text if not said or said[-1] in _ENDS else (*text, Run(end, strong=text[-1].strong))


_ENDS = frozenset(".!?…:;”’\"')")


def spaced(*texts: Text) -> Text:
    """Texts one after another with a space between; empty ones are left out."""
    said = [text for text in texts if text]
    return tuple(run for at, text in enumerate(said) for run in (*((Run(" "),) if at else ()), *text))


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
