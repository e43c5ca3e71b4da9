"""The chair's own practice on paper: a heading, bars and a table for each measure, and nobody's name."""

from collections.abc import Iterator, Sequence
from datetime import date
from typing import Final, Literal

from soundingboard.base.dates import plain_date
from soundingboard.documents import look, pictures
from soundingboard.documents.content import (
    Block,
    Document,
    Heading,
    Lead,
    Note,
    Paragraph,
    Picture,
    Table,
    Title,
)
from soundingboard.documents.drawing import Drawing, Label, Shape
from soundingboard.documents.text import Text, letters, plain
from soundingboard.documents.wording import say, word
from soundingboard.practice.feedback import LEAST
from soundingboard.practice.mirror import BY_AGENCY, Chart, Row
from soundingboard.practice.opinions import OF, TITLE, Opinions

_COLOURS: Final = {2: (look.PLAN, "#B5AC9E"), 3: (look.TEAL, "#9CC4C0", "#B5AC9E")}
"""A colour for each part, by how many parts there are."""
_HIDDEN: Final = look.LINE
_PITCH, _BAR = 40.0, 14.0


def paper(charts: Sequence[Chart], conferences: int, day: date, said: Opinions) -> Document:
    """All of it as one paper, as it stood on that day, and what people said of it."""
    title = say("mirror.title")
    about = (
        Title(title),
        Lead(
            say(
                "mirror.lead_one" if conferences == 1 else "mirror.lead",
                count=f"{conferences:,}",
                day=plain_date(day),
            )
        ),
        Note(say("mirror.how", least=str(LEAST))),
    )
    blocks = (block for chart in charts for block in _blocks(chart, 2))
    return Document(letters(title), (*about, *blocks, *_opinions(said)), word("mirror.footer"), day)


def _opinions(said: Opinions) -> Iterator[Block]:
    yield Heading(plain(TITLE))
    yield Note(plain(said.words), opens=bool(said.charts))
    for chart in said.charts:
        yield from _blocks(chart, 3)


def _blocks(chart: Chart, level: Literal[2, 3]) -> Iterator[Block]:
    yield Heading(plain(chart.title), level)
    if not chart.rows:
        yield Paragraph(say("mirror.nothing"))
        return
    yield Note(plain(chart.about), opens=True)
    yield _picture(chart, look.USUAL.measure)
    first, second = _COUNTED[chart.of]
    headers = (word(_ROWS_ARE.get(chart.code, first)), word(second), *chart.parts)
    rows = tuple(tuple(map(plain, cells(row))) for row in chart.rows)
    others = (1 - _FIRST - _SECOND) / len(chart.parts)
    yield Table(headers, rows, (_FIRST, _SECOND, *(others for _ in chart.parts)))


_FIRST, _SECOND = 0.36, 0.18
_ROWS_ARE: Final = {BY_AGENCY: "mirror.agency"}
_COUNTED: Final = {
    "conferences": ("mirror.when", "mirror.conferences"),
    OF: ("mirror.asked", "mirror.answers"),
}
"""What heads the first two columns, by what is counted."""


def cells(row: Row) -> tuple[str, ...]:
    """A row as words: what it is of, how many conferences, and the share of each part."""
    hidden = word("mirror.hidden")
    if row.count is None:
        return (row.words, hidden, *("" for _ in row.shares))
    shares = (hidden if each is None else f"{each:.0%}" for each in row.shares)
    return (row.words, f"{row.count:,}", *shares)


def _picture(chart: Chart, wide: float) -> Picture:
    colours = _COLOURS[len(chart.parts)]
    shapes, down = pictures.legend(zip(chart.parts, colours, strict=True), 0, wide)
    for row in chart.rows:
        down += _PITCH
        shapes += _row(row, colours, down, wide)
    return Picture(Drawing(wide, down + 4, tuple(shapes)), _said(chart))


def _row(row: Row, colours: Sequence[str], foot: float, wide: float) -> list[Shape]:
    """Its words, and under them the bar; what is hidden has a colour of its own at the end."""
    known = [(share, colour) for share, colour in zip(row.shares, colours, strict=True) if share is not None]
    rest = 1 - sum(share for share, _ in known)
    parts = [part for part in (*known, (rest, _HIDDEN)) if part[0] > _NOTHING]
    words = Label(row.words, 0, foot - _BAR - 6, 11.5, look.INK)
    return [words, *pictures.bar(parts, foot - _BAR, wide, _BAR)]


_NOTHING: Final = 0.0005


def _said(chart: Chart) -> Text:
    rows = (word("mirror.row", row=row.words, parts=", ".join(_parts(chart, row))) for row in chart.rows)
    return say("mirror.picture", rows="; ".join(rows))


def _parts(chart: Chart, row: Row) -> Iterator[str]:
    for part, share in zip(chart.parts, row.shares, strict=True):
        yield word("mirror.part", part=part, share=word("mirror.hidden") if share is None else f"{share:.0%}")
