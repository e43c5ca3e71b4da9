"""Lines of text: where each one breaks, in which fonts it stands, and how wide it is."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import NamedTuple

from soundingboard.base.forgetting import remembered
from soundingboard.documents.fonts import faces, printable, width
from soundingboard.documents.text import Text, letters

_ENDS = frozenset(" \n")
_PARTS = re.compile(r"([ \n])")
_WHOLE = re.compile(r"[^ \n-]+-?")
LARGE = 18 / 14
"""How much larger large print is."""


@dataclass(frozen=True, slots=True)
class Style:
    """How some text looks.

    Attributes:
        size: Of the letters, in points.
        colour: As in ``#1F2933``.
        strong: Whether all of it is strong, whatever its runs say.
        leading: From one baseline to the next, as a share of the size.
    """

    size: float
    colour: str
    strong: bool = False
    leading: float = 1.38

    @property
    def pitch(self) -> float:
        """From one baseline to the next, in points."""
        return self.size * self.leading

    def enlarged(self) -> "Style":
        """The same for readers who asked for large print: 18 points where others have 14."""
        return replace(self, size=self.size * LARGE)


class Piece(NamedTuple):
    """Some letters of one line in one font."""

    letters: str
    font: str
    wide: float


class Line(NamedTuple):
    """One line; ``ends_word`` is false where a word too long for a line goes on in the next."""

    pieces: tuple[Piece, ...]
    ends_word: bool


class _Word(NamedTuple):
    pieces: tuple[Piece, ...]
    wide: float
    breaks: bool = False


@remembered(4096)
def typeset(text: Text, style: Style, measure: float) -> tuple[Line, ...]:
    """The text in lines no wider than ``measure`` points; at least one letter stands on each.

    Everybody's papers say much the same, so what was set for one is remembered for the next.
    """
    lines: list[Line] = []
    current: list[_Word] = []
    room = measure
    space = _piece(" ", style, strong=False).wide
    for word in _words(text, style):
        if word.breaks or (current and word.wide + space > room):
            lines.append(_line(current, space))
            current, room = [], measure
            if word.breaks:
                continue
        *overlong, rest = _cut(word, style, measure)
        lines += [Line(part.pieces, ends_word=False) for part in overlong]
        room -= rest.wide + (space if current else 0)
        current.append(rest)
    return (*lines, _line(current, space)) if current else tuple(lines)


def widest_word(text: Text, style: Style) -> float:
    """How wide a column has to be so that no word of the text is cut but after a hyphen."""
    parts = (_pieces(part, style, strong=style.strong) for part in _WHOLE.findall(printable(letters(text))))
    return max((sum(piece.wide for piece in pieces) for pieces in parts), default=0)


def _words(text: Text, style: Style) -> Iterator[_Word]:
    pieces: list[Piece] = []
    for run in text:
        heavy = style.strong or run.strong
        for part in _PARTS.split(printable(run.text)):
            if part not in _ENDS:
                pieces += _pieces(part, style, strong=heavy)
                continue
            if pieces:
                yield _word(pieces)
            pieces = []
            if part == "\n":
                yield _Word((), 0, breaks=True)
    if pieces:
        yield _word(pieces)


def _word(pieces: list[Piece]) -> _Word:
    if len(pieces) == 1:
        return _Word((pieces[0],), pieces[0].wide)
    return _Word(tuple(pieces), sum(piece.wide for piece in pieces))


def _pieces(letters: str, style: Style, *, strong: bool) -> list[Piece]:
    return [Piece(part, font, width(part, font, style.size)) for font, part in faces(letters, strong=strong)]


def _piece(letters: str, style: Style, *, strong: bool) -> Piece:
    return _pieces(letters, style, strong=strong)[0]


def _cut(word: _Word, style: Style, measure: float) -> list[_Word]:
    """A word in parts that each fit on a line; the word itself when it does.

    It is cut after a hyphen where it has one, and between letters where it must be.
    """
    if word.wide <= measure:
        return [word]
    parts: list[list[Piece]] = [[]]
    room = measure
    for chunk in _chunks(word, style):
        whole = sum(piece.wide for piece in chunk)
        if parts[-1] and room < whole <= measure:
            parts.append([])
            room = measure
        for piece in chunk:
            if parts[-1] and piece.wide > room:
                parts.append([])
                room = measure
            parts[-1].append(piece)
            room -= piece.wide
    return [_word(_joined(part)) for part in parts]


def _chunks(word: _Word, style: Style) -> Iterator[list[Piece]]:
    """The letters of a word, those up to a hyphen together."""
    chunk: list[Piece] = []
    for piece in word.pieces:
        for letter in piece.letters:
            chunk.append(Piece(letter, piece.font, width(letter, piece.font, style.size)))
            if letter == "-":
                yield chunk
                chunk = []
    yield chunk


def _joined(pieces: list[Piece]) -> list[Piece]:
    """Neighbours in one font as one piece."""
    joined: list[Piece] = []
    for piece in pieces:
        if joined and joined[-1].font == piece.font:
            last = joined.pop()
            joined.append(Piece(last.letters + piece.letters, piece.font, last.wide + piece.wide))
        else:
            joined.append(piece)
    return joined


def _line(words: list[_Word], space: float) -> Line:
    """The words with spaces between; each space belongs to the font of the word before it."""
    fonts = {piece.font for word in words for piece in word.pieces}
    if len(fonts) == 1:
        letters = " ".join("".join(piece.letters for piece in word.pieces) for word in words)
        wide = sum(word.wide for word in words) + space * (len(words) - 1)
        return Line((Piece(letters, fonts.pop(), wide),), ends_word=True)
    pieces: list[Piece] = []
    for at, word in enumerate(words):
        *before, last = word.pieces
        gap = at < len(words) - 1
        pieces += before
        pieces.append(Piece(last.letters + " ", last.font, last.wide + space) if gap else last)
    return Line(tuple(_joined(pieces)), ends_word=True)
