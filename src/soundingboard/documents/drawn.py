"""Drawings painted where nothing else can: as SVG for a browser, and as PNG for Word."""

import io
import struct
import zlib
from functools import lru_cache
from xml.sax.saxutils import escape, quoteattr

from PIL import Image, ImageDraw, ImageFont

from soundingboard.base.forgetting import remembered
from soundingboard.documents.drawing import Box, Dot, Drawing, Label, Shape, Stroke
from soundingboard.documents.fonts import REGULAR, faces, font_file, printable, runs_backwards, width

_FINE = 2.0
"""Dots of a PNG in a point: 144 in an inch."""
_ANCHORS = {"start": 0.0, "middle": 0.5, "end": 1.0}
"""How much of a label stands before its place."""


def svg(drawing: Drawing, words: str, scale: float = 1) -> str:
    """The drawing as part of a page; ``words`` are what a screen reader says instead."""
    told = f'role="img" aria-label={quoteattr(words)} font-family="{REGULAR}, sans-serif"'
    size = f'width="{drawing.wide * scale:.0f}pt" height="{drawing.high * scale:.0f}pt"'
    seen = f'viewBox="0 0 {drawing.wide:g} {drawing.high:g}"'
    return f"<svg {told} {size} {seen}>{''.join(map(_tag, drawing.shapes))}</svg>"


def _tag(shape: Shape) -> str:
    match shape:
        case Box(x, top, wide, high, colour):
            return f'<rect x="{x:g}" y="{top:g}" width="{wide:g}" height="{high:g}" fill="{colour}"/>'
        case Dot(x, down, radius, colour):
            return f'<circle cx="{x:g}" cy="{down:g}" r="{radius:g}" fill="{colour}"/>'
        case Stroke(x, down, to_x, to_down, colour, thick):
            ends = f'x1="{x:g}" y1="{down:g}" x2="{to_x:g}" y2="{to_down:g}"'
            return f'<line {ends} stroke="{colour}" stroke-width="{thick:g}"/>'
        case Label():
            weight = ' font-weight="bold"' if shape.strong else ""
            place = f'x="{shape.x:g}" y="{shape.base:g}" text-anchor="{shape.anchor}"'
            looks = f'font-size="{shape.size:g}" fill="{shape.colour}"{weight}'
            return f"<text {place} {looks}>{escape(shape.text)}</text>"


@remembered(64)
def png(drawing: Drawing) -> bytes:
    """The drawing as a picture on white."""
    size = round(drawing.wide * _FINE), round(drawing.high * _FINE)
    picture = Image.new("RGB", size, "white")
    brush = ImageDraw.Draw(picture)
    for shape in drawing.shapes:
        _paint(brush, shape)
    return _packed(picture)


def _packed(picture: Image.Image) -> bytes:
    """A picture as PNG. Few colours pack best in plain rows, which Pillow has no way to ask for."""
    dots, row = picture.tobytes(), picture.width * 3
    rows = b"".join(b"\0" + dots[at : at + row] for at in range(0, len(dots), row))
    parts = (
        (b"IHDR", struct.pack(">IIBBBBB", *picture.size, 8, 2, 0, 0, 0)),
        (b"IDAT", zlib.compress(rows, 1)),
        (b"IEND", b""),
    )
    return b"\x89PNG\r\n\x1a\n" + b"".join(
        struct.pack(">I", len(part)) + name + part + struct.pack(">I", zlib.crc32(name + part))
        for name, part in parts
    )


def _paint(brush: ImageDraw.ImageDraw, shape: Shape) -> None:
    match shape:
        case Box(x, top, wide, high, colour):
            brush.rectangle(_scaled(x, top, x + wide, top + high), fill=colour)
        case Dot(x, down, radius, colour):
            brush.ellipse(_scaled(x - radius, down - radius, x + radius, down + radius), fill=colour)
        case Stroke(x, down, to_x, to_down, colour, thick):
            brush.line(_scaled(x, down, to_x, to_down), fill=colour, width=max(1, round(thick * _FINE)))
        case Label():
            _write(brush, shape)


def _scaled(*places: float) -> tuple[float, ...]:
    return tuple(place * _FINE for place in places)


def _write(brush: ImageDraw.ImageDraw, label: Label) -> None:
    size = label.size * _FINE
    pieces = faces(printable(label.text), strong=label.strong)
    x = label.x * _FINE - sum(width(letters, font, size) for font, letters in pieces) * _ANCHORS[label.anchor]
    for font, letters in pieces:
        for letter in reversed(letters) if runs_backwards(font) else letters:
            ink, left, top = _inked(letter, font, round(size))
            brush.bitmap((round(x) + left, round(label.base * _FINE) + top), ink, fill=label.colour)
            x += width(letter, font, size)


@lru_cache(maxsize=1024)
def _inked(letter: str, font: str, size: int) -> tuple[Image.Image, int, int]:
    """One letter's ink, and where it begins from its place on the line: drawn once for every picture."""
    face = _font(font, size)
    left, top, right, bottom = (round(side) for side in face.getbbox(letter, anchor="ls"))
    ink = Image.new("L", (max(right - left, 1), max(bottom - top, 1)))
    ImageDraw.Draw(ink).text((-left, -top), letter, font=face, fill="white", anchor="ls")
    return ink, left, top


@lru_cache(maxsize=32)
def _font(name: str, size: int) -> ImageFont.FreeTypeFont:
    return ImageFont.truetype(io.BytesIO(font_file(name)), size, layout_engine=ImageFont.Layout.BASIC)
