"""The page for a browser: it says what the paper says, is sound for a screen reader, and asks for nothing."""

import re
from collections.abc import Callable
from html.parser import HTMLParser
from itertools import pairwise

import pytest

from soundingboard.documents import webpage
from soundingboard.documents.content import BULLET, Document
from soundingboard.documents.letter import letter
from soundingboard.documents.plan import plan
from soundingboard.documents.reading_webpage import of_webpage
from soundingboard.documents.summary import summary
from soundingboard.views.copies.parts import Copy
from tests.unit.documents.crowded import CROWDED, hostile
from tests.unit.documents.marlowe import EVERYBODY, for_mia
from tests.unit.documents.spoken import spoken

BUILDERS: dict[str, Callable[[Copy], Document]] = {"letter": letter, "summary": summary, "plan": plan}
ALL = [(make, kind) for make in (*EVERYBODY, *CROWDED) for kind in make().papers]
BLOCKS = frozenset(("p", "h1", "h2", "h3", "li", "td", "th"))
VOID = frozenset(("meta", "br"))


class Seen(HTMLParser):
    """What a browser makes of the page: its tags, their values, and the text of each block."""

    def __init__(self, data: bytes) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.texts: list[str] = []
        self.open: list[str] = []
        self.feed(data.decode())

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))
        if tag in BLOCKS:
            self.texts.append("")
        if tag == "br":
            self.texts[-1] += "\n"
        if tag not in VOID:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        if BLOCKS & set(self.open):
            self.texts[-1] += data


@pytest.mark.parametrize(("make", "kind"), ALL)
def test_it_says_what_the_paper_says_in_the_same_order(make: Callable[[], Copy], kind: str) -> None:
    document = BUILDERS[kind](make())
    seen = Seen(webpage.write(document))
    assert seen.texts == [text for text in spoken(document) if text != BULLET]
    assert seen.open == []


@pytest.mark.parametrize(("make", "kind"), ALL)
def test_a_screen_reader_finds_its_way(make: Callable[[], Copy], kind: str) -> None:
    tags = Seen(webpage.write(BUILDERS[kind](make()))).tags
    levels = [int(tag[1]) for tag, _ in tags if re.fullmatch("h[1-6]", tag)]
    assert (levels[0], levels.count(1)) == (1, 1)
    assert all(later <= earlier + 1 for earlier, later in pairwise(levels))
    assert ("html", {"lang": "en-GB"}) in tags
    assert all(values.get("scope") in {"col", "row"} for tag, values in tags if tag == "th")
    assert [tag for tag, _ in tags].count("main") == 1


def test_it_runs_nothing_and_asks_nobody() -> None:
    page = webpage.write(summary(hostile()))
    seen = Seen(page)
    assert not {tag for tag, _ in seen.tags} & {"script", "link", "img", "iframe", "a", "form", "object"}
    assert not [
        name for _, values in seen.tags for name in values if name in {"src", "href", "onclick", "style"}
    ]
    assert re.search(rb"url\(|@import|https?:", page.partition(b"</style>")[0]) is None
    policy = {
        "http-equiv": "Content-Security-Policy",
        "content": "default-src 'none'; style-src 'unsafe-inline'",
    }
    assert ("meta", policy) in seen.tags


def test_on_a_telephone_each_cell_of_a_wide_table_stands_after_its_heading() -> None:
    page = webpage.write(plan(for_mia())).decode()
    labels = [values.get("data-label") for tag, values in Seen(page.encode()).tags if tag == "td"]
    wide = [label for label in labels if label]
    assert wide[:4] == ["What will happen", "Who", "By when", "How we will know"]
    assert len(wide) % 4 == 0
    assert None in labels  # what fits beside its heading needs no other
    assert ".wide td::before { content: attr(data-label)" in page


def test_the_same_paper_is_the_same_page_and_is_made_to_be_printed() -> None:
    page = webpage.write(summary(for_mia()))
    assert page == webpage.write(summary(for_mia()))
    assert b"@media print" in page
    assert b"size: A4" in page


@pytest.mark.parametrize(
    "hidden",
    [
        b"<!-- 14 Larch Close -->",
        b'<p title="14 Larch Close">x</p>',
        b"<style>.x { content: '14 Larch Close' }</style>",
        b"<p>14 <strong>La</strong>rch Close</p>",
        b"<p>14&#32;Larch&nbsp;Close</p>",
        b"<table><tr><td>14 Larch</td><td>x</td></tr><tr><td>Close</td><td>y</td></tr></table>",
    ],
)
def test_it_is_read_again_with_all_that_does_not_show(hidden: bytes) -> None:
    written = webpage.write(summary(for_mia()))
    readings = of_webpage(written.replace(b"</main>", hidden + b"</main>"))
    words = ["".join("".join(text for _, text in reading).split()) for reading in readings]
    assert any("14LarchClose" in said.replace("\N{NO-BREAK SPACE}", "") for said in words)
    assert not any("Larch" in text for reading in of_webpage(written) for _, text in reading)
