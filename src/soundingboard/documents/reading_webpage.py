"""A finished page for a browser read again as a stranger would: all that it shows, and all that it hides."""

from functools import lru_cache
from html.parser import HTMLParser

from soundingboard.documents import webpage
from soundingboard.documents.content import SILENT
from soundingboard.documents.reading_back import ABOUT, Reading

Pieces = list[tuple[str, str]]

_INLINE = frozenset(("strong", "em", "b", "i", "span", "bdi"))
_UNSEEN = frozenset(("title", "style", "script"))


class _Reader(HTMLParser):
    """Keeps every text of a page in order, what its tags say, and its cells by table and column."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.shown: Pieces = []
        self.hidden: Pieces = []
        self.cells: dict[tuple[int, int], Pieces] = {}
        self._open: list[str] = []
        self._joined = False
        self._table, self._column = 0, 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.hidden += [(ABOUT, value) for _, value in attrs if value]
        self._table += tag == "table"
        self._column = 0 if tag == "tr" else self._column + (tag in {"td", "th"})
        self._turn(tag)
        self._open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        self._turn(tag)
        if tag in self._open:
            while self._open.pop() != tag:
                continue

    def _turn(self, tag: str) -> None:
        """What follows an inline tag still belongs to the same words."""
        self._joined = self._joined and tag in _INLINE

    def handle_data(self, data: str) -> None:
        if _UNSEEN & set(self._open):
            self.hidden.append((ABOUT, data))
        elif data.strip():
            self._keep(self.shown, "the foot of the page" if "footer" in self._open else "the text", data)
            if {"td", "th"} & set(self._open):
                self._keep(self.cells.setdefault((self._table, self._column), []), "a table", data)
            self._joined = True

    def _keep(self, pieces: Pieces, where: str, data: str) -> None:
        before = pieces.pop()[1] if self._joined and pieces else ""
        pieces.append((where, before + data))

    def handle_comment(self, data: str) -> None:
        self.hidden.append((ABOUT, data))

    def handle_decl(self, decl: str) -> None:
        self.hidden.append((ABOUT, decl))


def _read(data: bytes) -> _Reader:
    reader = _Reader()
    reader.feed(data.decode())
    reader.close()
    return reader


def of_webpage(data: bytes) -> tuple[Reading, ...]:
    """A page: its text in order, what stands in its head and its tags, and every table by column."""
    page = _read(data)
    own = tuple(piece for piece in page.hidden if piece[1] not in _every_page())
    return tuple(page.shown), own, *(tuple(column) for column in page.cells.values())


@lru_cache(maxsize=1)
def _every_page() -> frozenset[str]:
    """What stands out of sight in every page: its style, the names of its parts."""
    return frozenset(text for _, text in _read(webpage.write(SILENT)).hidden)
