"""The same paper as one page for a browser: it holds all it needs, runs nothing and asks nobody for anything.

It is what a screen reader, a telephone or a reader who needs larger letters does best with.
"""

from collections.abc import Iterator
from html import escape

from soundingboard.documents import content as c
from soundingboard.documents import look
from soundingboard.documents.drawn import svg
from soundingboard.documents.fonts import REGULAR
from soundingboard.documents.text import Run, Text, clean, letters, strong
from soundingboard.documents.typeset import LARGE, Style

_LOOKS: dict[str, Style] = {
    "body": look.BODY,
    "h1": look.TITLE,
    "h2": look.HEADING,
    "h3": look.HEADING_BELOW,
    ".kicker": look.KICKER,
    ".lead": look.LEAD,
    ".note, .small": look.NOTE,
    "footer": look.FOOTER,
}
_SHAPES: dict[c.Kind, str] = {"risk": "▲", "worry": "◆", "going_well": "✚", "not_sure": "?"}
_PROSE: dict[type, tuple[str, str]] = {
    c.Kicker: ("p", "kicker"),
    c.Title: ("h1", ""),
    c.Lead: ("p", "lead"),
    c.Paragraph: ("p", ""),
    c.Note: ("p", "note"),
}
"""What each block of plain prose is, and how it is told from others that are the same."""

_SHAPE_OF_PAGE = f"""
html {{ background: #fff; }}
body {{ max-width: 42em; margin: 0 auto; padding: 1.5rem; font-family: "{REGULAR}", Verdana, sans-serif; }}
h1, h2, h3, p, ul, table {{ margin: 0 0 0.6em; }}
h2, h3 {{ margin-top: 1.4em; break-after: avoid; }}
table {{ width: 100%; border-collapse: collapse; }}
th, td {{ text-align: left; vertical-align: top; padding: 0.4em; border-bottom: 1px solid {look.LINE};
  overflow-wrap: anywhere; }}
th[scope="row"] {{ width: 34%; }}
.wide th:first-child, .wide th:last-child {{ width: 33%; }}
.wide th:nth-child(2) {{ width: 14%; }}
.drawn {{ overflow-x: auto; }}
.card {{ padding: 0.6em 1em; margin-bottom: 0.5em; border-left: 6px solid; border-radius: 5px;
  break-inside: avoid; }}
.card p {{ margin: 0; color: {look.INK}; }}
.card p:first-child::before {{ content: attr(data-shape) " " / ""; }}
.hand {{ height: 27pt; border-bottom: 1px solid {look.EDGE}; }}
.ticks {{ list-style: "☐ "; }}
.name-card {{ text-align: center; font-size: 26pt; break-before: page; }}
svg {{ display: block; max-width: 100%; height: auto; margin: 0.6em 0 1em; }}
footer {{ margin-top: 2em; padding-top: 0.6em; border-top: 1px solid {look.LINE}; }}
thead {{ display: table-header-group; }}
tr {{ break-inside: avoid; }}
@media screen and (max-width: 40em) {{
  .wide thead {{ display: none; }}
  .wide tr, .wide td {{ display: block; border: 0; padding: 0.1em 0; }}
  .wide tr {{ padding: 0.5em 0; border-bottom: 1px solid {look.LINE}; }}
  .wide td::before {{ content: attr(data-label) ": "; font-weight: bold; }}
  th[scope="row"], th[scope="row"] + td {{ display: block; width: auto; }}
  th[scope="row"] {{ border: 0; padding-bottom: 0; }}
  svg {{ max-width: none; }}
}}
@page {{ size: A4; margin: 20mm; }}
@media print {{ body {{ max-width: none; padding: 0; }} .card {{ print-color-adjust: exact; }} }}
"""


def write(document: c.Document) -> bytes:
    """The paper as HTML; the same bytes for the same paper."""
    scale = LARGE if document.large else 1
    title, foot = escape(document.title), escape(clean(document.footer))
    body = "\n".join(part for block in document.blocks for part in _block(block, scale))
    return f"""<!DOCTYPE html>
<html lang="{escape(document.language)}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="referrer" content="no-referrer">
<title>{title}</title>
<style>{_style(scale)}</style>
</head>
<body>
<main>
{body}
</main>
<footer>{foot}</footer>
</body>
</html>
""".encode(errors="xmlcharrefreplace")


def _style(scale: float) -> str:
    looks = "".join(
        f"{name} {{ font-size: {style.size * scale:g}pt; line-height: {style.leading}; "
        f"color: {style.colour}; }}\n"
        for name, style in _LOOKS.items()
    )
    kinds = "".join(
        f".{kind} {{ background: {tint}; border-color: {colour}; }}\n"
        for kind, (tint, colour) in look.KINDS.items()
    )
    return f"{_SHAPE_OF_PAGE}{looks}{kinds}"


def _block(block: c.Block, scale: float) -> Iterator[str]:
    match block:
        case c.Heading(text, level):
            yield _element(f"h{level}", text)
        case c.Bullets(items):
            yield _around("ul", "".join(_element("li", item) for item in items))
        case c.Callout(kind, text, small):
            under = "".join(_element("p", line, 'class="small"') for line in small)
            first = _element("p", text, f'data-shape="{_SHAPES[kind]}"')
            yield _around("div", first + under, f'class="card {kind}"')
        case c.Table() | c.Facts():
            wide = isinstance(block, c.Table) and len(block.headers) >= _WIDE
            yield _around("table", _rows(block), 'class="wide"' if wide else "")
        case c.Blank() | c.Ticks() | c.NameCard():
            yield _by_pen(block)
        case c.Picture(drawing, words):
            yield _around("div", svg(drawing, letters(words), scale), 'class="drawn"')
        case c.Farewell(greeting, name, role):
            yield from (_element("p", text) for text in (greeting, strong(name), role))
        case _:
            tag, kind_of = _PROSE[type(block)]
            yield _element(tag, block.text, f'class="{kind_of}"' if kind_of else "")


def _rows(block: c.Table | c.Facts) -> str:
    if isinstance(block, c.Table):
        return _head(block.headers) + _body(block)
    lines = (_element("th", (Run(name),), 'scope="row"') + _cell(text) for name, text in block.rows)
    return _around("tbody", "".join(_around("tr", line) for line in lines))


def _by_pen(block: c.ByPen) -> str:
    match block:
        case c.Blank(labels, lines, kind):
            hand = '<div class="hand"></div>' * lines
            inner = "".join(_element("p", label) + hand for label in labels)
            return _around("div", inner, f'class="card {kind}"') if kind else inner
        case c.Ticks(answers):
            return _around("ul", "".join(_element("li", answer) for answer in answers), 'class="ticks"')
        case c.NameCard(name, role):
            said = _element("p", strong(name)) + _element("p", role)
            return _around("div", said, 'class="name-card"')


def _head(headers: tuple[str, ...]) -> str:
    cells = (_element("th", (Run(header),), 'scope="col"') for header in headers)
    return _around("thead", _around("tr", "".join(cells)))


def _body(table: c.Table) -> str:
    """The rows; on a telephone the cells of a wide one stand under each other, each after its heading."""
    wide = len(table.headers) >= _WIDE
    labels = [f'data-label="{escape(header)}"' if wide else "" for header in table.headers]
    rows = ("".join(map(_cell, row, labels)) for row in table.rows)
    return _around("tbody", "".join(_around("tr", row) for row in rows))


_WIDE = 4
"""So many columns do not fit on a telephone."""


def _cell(text: Text, told: str = "") -> str:
    return _element("td", text or (Run(c.NOTHING),), told)


def _element(tag: str, text: Text, told: str = "") -> str:
    return _around(tag, "".join(_run(run) for run in text), told)


def _run(run: Run) -> str:
    said = escape(run.text, quote=False).replace("\n", "<br>")
    return f"<strong>{said}</strong>" if run.strong else said


def _around(tag: str, inner: str, told: str = "") -> str:
    return f"<{tag}{' ' if told else ''}{told}>{inner}</{tag}>"
