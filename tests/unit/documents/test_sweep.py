"""The sweep finds a protected string however it is spelled, and nothing where there is none."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date

import pytest

from soundingboard.documents import docx, pdf, webpage
from soundingboard.documents.content import Block, Bullets, Callout, Document, Facts, Paragraph, Table, Title
from soundingboard.documents.sweep import Hit, sweep
from soundingboard.documents.text import Run, plain
from tests.unit.documents.marlowe import ADDRESS, for_dean

WRITERS: dict[str, Callable[[Document], bytes]] = {
    "paper.pdf": pdf.write,
    "paper.docx": docx.write,
    "paper.html": webpage.write,
}
DAY = date(2026, 11, 24)


@dataclass(frozen=True)
class File:
    name: str
    data: bytes


def hits(secret: str, *blocks: Block, name: str, title: str = "A paper", footer: str = "") -> tuple[Hit, ...]:
    document = Document(title, (Title(plain("A paper")), *blocks), f"{footer} 24 November 2026", DAY)
    copy = replace(for_dean(), protected=frozenset((secret,)))
    return sweep(copy, File(name, WRITERS[name](document)))


WIDE = (0.4, 0.3, 0.3)
SPELLED: dict[str, Block] = {
    "as it is": Paragraph(plain("Mia stays at 14 Larch Close some nights.")),
    "other case": Paragraph(plain("MIA STAYS AT 14 LARCH CLOSE")),
    "no spaces": Paragraph(plain("mia stays at14larchclose some nights")),
    "many spaces": Paragraph(plain("14   Larch \u00a0 Close")),
    "typed over lines": Paragraph(plain("14\nLarch\nClose")),
    "broken by the line": Paragraph(
        plain("The quick brown foxes stay most nights of the week at 14 Larch Close.")
    ),
    "hyphens": Paragraph(plain("14-Lar-\nch Close")),
    "unseen letters": Paragraph(plain("14 Lar\u00adch Cl\u200bose")),
    "letter by letter": Paragraph(plain("1 4 L.a.r.c.h C l o s e")),
    "accents and wide letters": Paragraph(plain("１４ Lárch Clòse")),
    "strong in the middle": Paragraph((Run("14 La"), Run("rch", strong=True), Run(" Close"))),
    "over list items": Bullets((plain("at 14 Larch"), plain("Close, some nights"))),
    "across cells": Table(("a", "b", "c"), ((plain("at 14"), plain("Larch"), plain("Close")),), WIDE),
    "down a column": Table(
        ("a", "b", "c"),
        (
            (plain("Mon"), plain("14"), plain("x")),
            (plain("Tue"), plain("Larch"), plain("y")),
            (plain("Wed"), plain("Close"), plain("z")),
        ),
        WIDE,
    ),
    "in facts": Facts((("14 Larch", plain("Close")),)),
}


@pytest.mark.parametrize("name", WRITERS)
@pytest.mark.parametrize("spelling", SPELLED)
def test_it_is_found(spelling: str, name: str) -> None:
    found = hits(ADDRESS, SPELLED[spelling], name=name)
    assert [hit.what for hit in found][:1] == [ADDRESS]
    assert all(hit.where in {"page 1", "the text", "a table"} for hit in found)


@pytest.mark.parametrize("name", WRITERS)
def test_it_is_found_at_every_indent_of_the_line(name: str) -> None:
    for words in range(14):
        block = Paragraph(plain("word " * words + ADDRESS + " word" * 20))
        assert hits(ADDRESS, block, name=name), words


def test_it_is_found_over_a_page_break() -> None:
    before = [Paragraph(plain(f"Line {at}")) for at in range(24)]
    for more in range(4):
        blocks = (*before, *before[:more], Paragraph(plain("word " * 30 + ADDRESS + " word" * 30)))
        assert hits(ADDRESS, *blocks, name="paper.pdf")


@pytest.mark.parametrize("name", WRITERS)
def test_it_is_found_in_the_details_and_at_the_foot(name: str) -> None:
    assert hits(ADDRESS, name=name, title=f"Plan for {ADDRESS}")[0].where == "the file's own details"
    assert hits(ADDRESS, name=name, footer=ADDRESS)[0].where in {"page 1", "the foot of the page"}


@pytest.mark.parametrize("name", WRITERS)
def test_what_only_looks_like_it_is_no_hit(name: str) -> None:
    block = Paragraph(plain("Larch trees close to number 14. Close the door."))
    assert hits(ADDRESS, block, name=name) == ()


@pytest.mark.parametrize("name", WRITERS)
@pytest.mark.parametrize(
    ("text", "secret", "asks"),
    [
        ("I live in Larch Close now.", ADDRESS, False),
        ("I live in Larch\nClose now.", ADDRESS, False),
        ("We met at 15 Larch Close.", ADDRESS, True),
        ("We met at Larch Close School.", ADDRESS, True),
        ("I live in Church Street now.", "14 Church Street, Leeds", True),
        ("I live in Church St. now.", "14 Church Street, Leeds", True),
        ("I live near St. Mary’s Close now.", "14 Saint Marys Close", True),
        ("I live in Park Rd now.", "14 Park Road", True),
    ],
)
def test_a_street_alone_stops_it_and_one_that_may_be_another_is_asked_about(
    text: str, secret: str, asks: bool, name: str
) -> None:
    found = hits(secret, Paragraph(plain(text)), name=name)
    assert {(hit.what, hit.asks) for hit in found} == {(secret, asks)}


@pytest.mark.parametrize("name", WRITERS)
@pytest.mark.parametrize(
    "secret", ["Strong", "Light", "Board", "Card", "Cell", "Normal", "Word", "12", "Noto"]
)
def test_what_stands_in_every_file_is_no_hit(secret: str, name: str) -> None:
    assert hits(secret, *SPELLED.values(), Callout("risk", plain("x"), (plain("y"),)), name=name) == ()


@pytest.mark.parametrize(
    ("secret", "text", "found"),
    [
        ("Jo", "They join the group on Jonas Road.", False),
        ("Jo", "Ask Jo, please.", True),
        ("Jo", "It is Jo's cat.", True),
        ("Marlow", "The Marlowe family", False),
        ("Marlow", "The Marlows next door", True),
        ("Thi", "Look at this.", False),
        ("07700 900123", "ring +44 7700 900 123", True),
        ("Rowan House", "Rowan Hse", True),
        ("12 Larch Close", "It is twelve Larch Cl", True),
        ("12 Larch Close", "Larch Close, at 12", True),
        ("07700 900123", "ring 07700900123 now", True),
        ("07700 900123", "ring (07700) 900-123", True),
        ("Zoë Brún", "ZOE BRUN said", True),
        ("Işık Şahin", "isik sahin", True),
        ("12", "The bus 112 goes at 3.", False),
        ("  ", "Nothing here.", False),
        ("…", "And so on…", False),
    ],
)
@pytest.mark.parametrize("name", WRITERS)
def test_a_word_is_no_part_of_another(secret: str, text: str, found: bool, name: str) -> None:
    assert bool(hits(secret, Paragraph(plain(text)), name=name)) == found


@pytest.mark.parametrize("name", WRITERS)
@pytest.mark.parametrize(("child", "asks"), [("Noah", False), ("Hope", True)])
def test_a_child_of_whom_its_reader_may_not_know_stops_it_and_one_whose_name_is_a_word_is_asked_about(
    child: str, asks: bool, name: str
) -> None:
    document = Document("A paper", (Title(plain(f"At {child}’s nursery")),), "24 November 2026", DAY)
    meant = replace(for_dean(), unnamed=frozenset((child,)))
    found = sweep(meant, File(name, WRITERS[name](document)))
    assert {(hit.what, hit.asks) for hit in found} == {(child, asks)}


def test_a_paper_that_cannot_be_read_again_is_stopped() -> None:
    document = Document("A paper", (Title(plain("A paper")),), "no day", DAY)
    found = sweep(for_dean(), File("paper.pdf", pdf.write(document)))
    assert found == (Hit("nothing can be read", "the file"),)
