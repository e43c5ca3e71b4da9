"""Papers to bring: sound for a screen reader, whole, kind, and with nothing that they may not hold."""

import io
import re
from collections.abc import Callable
from dataclasses import replace
from functools import cache, partial
from pathlib import Path

import pikepdf
import pypdf
import pytest

from soundingboard.documents import docx, pdf, webpage
from soundingboard.documents.content import (
    BULLET,
    Blank,
    Bullets,
    Document,
    Heading,
    NameCard,
    Ticks,
    in_large_print,
    reading,
)
from soundingboard.documents.leaflet import leaflet
from soundingboard.documents.pack import Paper, Stopped
from soundingboard.documents.reading_docx import of_docx
from soundingboard.documents.reading_webpage import of_webpage
from soundingboard.documents.text import letters
from soundingboard.documents.to_bring import to_bring
from soundingboard.documents.to_lay_out import READERS, SPARE, feedback, name_cards, on_paper
from soundingboard.practice.readability import readability
from tests.unit.documents.before_day import FOR_DEAN, FOR_MIA, FULL_ROOM, LONG, ROOM
from tests.unit.documents.marlowe import ADDRESS
from tests.unit.documents.my_practice import my_practice
from tests.unit.documents.spoken import drawn
from tests.unit.documents.test_pdf import FAULTS, lines_of, squeezed, told, validated
from tests.unit.documents.tree import faults

PAPERS: dict[str, Callable[[], Document]] = {
    "leaflet": lambda: leaflet(FOR_MIA),
    "leaflet of who joins a call": lambda: leaflet(FOR_DEAN),
    "leaflet in large print": lambda: in_large_print(leaflet(FOR_MIA)),
    "leaflet of a full room": lambda: leaflet(replace(FOR_MIA, coming=FULL_ROOM.coming, ring=FULL_ROOM.ring)),
    "name cards": lambda: name_cards(ROOM, surnames=False),
    "name cards of long names": lambda: name_cards(replace(ROOM, in_room=(LONG,)), surnames=True),
    "on paper": lambda: on_paper(ROOM),
    "on paper for a full room": lambda: on_paper(FULL_ROOM),
    **{f"feedback of a {reader}": partial(feedback, reader) for reader in READERS},
}


AS_PDF = {**PAPERS, "my practice": my_practice}
"""Those that there are as PDF; the chair's own practice is nothing else."""


def said(document: Document) -> str:
    return "\n".join(reading(document))


@pytest.mark.parametrize("name", AS_PDF)
def test_it_passes_the_machine_checks_and_says_all_of_it_in_order(name: str, tmp_path: Path) -> None:
    document = AS_PDF[name]()
    data = pdf.write(document)
    assert validated(data, tmp_path / "paper.pdf") == []
    assert faults(data) == []
    assert list(map(squeezed, told(data))) == [squeezed(text) for text in drawn(document) if text]
    assert pdf.write(document) == data


@pytest.mark.parametrize("name", PAPERS)
def test_every_format_says_the_same(name: str) -> None:
    document = PAPERS[name]()
    wanted = [squeezed(text) for text in reading(document) if text not in {"", BULLET}]
    for found in (of_docx(docx.write(document)), of_webpage(webpage.write(document))):
        text = squeezed("".join(text for reading_ in found for _, text in reading_))
        assert [words for words in wanted if words not in text] == []


@pytest.mark.parametrize("name", [name for name in PAPERS if "cards" not in name])
def test_a_family_reads_fourteen_points_and_nothing_stands_in_the_margins(name: str) -> None:
    document = PAPERS[name]()
    heads = {squeezed(letters(block.text)) for block in document.blocks if isinstance(block, Heading)}
    for sheet in pypdf.PdfReader(io.BytesIO(pdf.write(document))).pages:
        body = [(y, text) for y, text, size in lines_of(sheet) if size > 11.2]
        assert max(y for y, _ in body) < 842 - 56
        assert min(y for y, _ in body) > 56
        assert squeezed(min(body)[1]) not in heads


def test_a_leaflet_says_why_what_happens_ones_part_and_what_is_decided_on_one_sheet() -> None:
    document = leaflet(FOR_MIA)
    heads = [letters(block.text) for block in document.blocks if isinstance(block, Heading)]
    assert heads == [
        "Why we meet", "Your part", "What happens", "What will be decided", "Who comes", "No surprises",
        "The recording", "Who to ring",
    ]  # fmt: skip
    text = said(document)
    assert "You are with us in the room: Room 2, Elm House." in text
    assert "Your word for a break: “Kettle”" in text
    assert "Children's social care: you had it on Friday 20 November at 3:30 pm." in text
    assert "Police: this one does not have to be shared before." in text
    assert "You have it on paper by Wednesday 25 November." in text
    assert "10:25 am\nA break" in text
    assert len(pypdf.PdfReader(io.BytesIO(pdf.write(document))).pages) <= 2


def test_whoever_joins_a_call_reads_of_no_room_and_whoever_lacks_a_report_is_told_so() -> None:
    text = said(leaflet(FOR_DEAN))
    assert "You join us on the screen, by Teams." in text
    assert "Elm House" not in text
    assert "School: you have not had it yet. Ask for it." in text


def test_what_is_read_before_the_day_says_nothing_of_today() -> None:
    assert "The council keeps the recording locked away." in said(leaflet(FOR_MIA))
    assert "today" not in said(leaflet(FOR_MIA))


def test_where_nothing_is_recorded_nothing_is_said_of_a_recording() -> None:
    assert "record" not in said(leaflet(replace(FOR_MIA, records=False)))


def test_a_leaflet_reads_like_speech() -> None:
    lists = [block.items for block in leaflet(FOR_MIA).blocks if isinstance(block, Bullets)]
    prose = [letters(item) for items in lists for item in items]
    assert readability(" ".join(prose)).reading_age <= 11


@pytest.mark.parametrize("kind", ["initial", "review", "pre_birth", "transfer_in"])
def test_every_kind_of_conference_has_its_own_reason_and_question(kind: str) -> None:
    for children in (("Ella",), ("Ella", "Noah")):
        text = said(leaflet(replace(FOR_MIA, kind=kind, children=children)))
        assert "{" not in text
        assert " and ".join(children) in text


def test_before_a_birth_nothing_says_of_an_older_child_that_it_is_to_be_born() -> None:
    text = said(leaflet(replace(FOR_MIA, kind="pre_birth", children=("Ella", "Baby Marlowe"))))
    assert "how safe Ella and Baby Marlowe will be after the birth" in text
    assert not any(words in text for words in ("once born", "from birth"))


def test_there_is_one_card_for_everybody_in_the_room_and_some_to_write_on() -> None:
    cards = [block for block in name_cards(ROOM, surnames=False).blocks if isinstance(block, NameCard)]
    assert [card.name for card in cards] == ["Mia", "Ruth", "Sam", *[""] * SPARE]
    assert letters(cards[0].role) == "Ella and Noah's mum"
    assert letters(cards[2].role) == "Social worker"  # the leaflet says “your”, a card is for all
    full = name_cards(ROOM, surnames=True).blocks
    assert [block.name for block in full if isinstance(block, NameCard)][:2] == ["Mia Marlowe", "Ruth Ansah"]


def test_a_card_can_be_read_from_both_sides_and_names_no_reference() -> None:
    file = pypdf.PdfReader(io.BytesIO(pdf.write(name_cards(ROOM, surnames=False))))
    assert len(file.pages) == 1 + 3 + SPARE
    mia = file.pages[1].extract_text()
    assert mia.count("Mia") == 2
    assert "CP-0417" not in "".join(sheet.extract_text() for sheet in file.pages)


def test_all_that_a_conference_needs_can_be_written_by_hand() -> None:
    document = on_paper(ROOM)
    blanks = [block for block in document.blocks if isinstance(block, Blank)]
    assert {block.kind for block in blanks} == {None, "risk", "worry", "going_well", "not_sure"}
    labels = [letters(label) for block in blanks for label in block.labels]
    assert [label for label in labels if label.startswith("For ")] == [
        "For Ella: what is decided, and why",
        "For Noah: what is decided, and why",
    ]


@pytest.mark.parametrize("reader", READERS)
def test_a_form_asks_shortly_and_tells_of_nobody(reader: str) -> None:
    document = feedback(reader)
    assert [len(block.answers) for block in document.blocks if isinstance(block, Ticks)] == [3, 3, 3]
    everything = pdf.write(document) + docx.write(document)
    text = said(document)
    assert not re.search(r"CP-|Ella|Noah|Mia|2026", text)
    assert b"2026" not in everything
    assert len(pypdf.PdfReader(io.BytesIO(pdf.write(document))).pages) == 1


def test_all_of_them_are_made_for_the_room_and_for_each_of_the_family() -> None:
    made = {each.reader: each.papers for each in to_bring(ROOM, (FOR_MIA, FOR_DEAN), surnames=False)}
    assert all(isinstance(paper, Paper) for papers in made.values() for paper in papers)
    assert [paper.name for paper in made["mia"]] == ["leaflet.pdf", "leaflet.docx", "leaflet.html"]
    assert {paper.name for paper in made[""]} == {
        f"{kind}.{ending}"
        for kind in ("name-cards", "on-paper", *(f"feedback-{reader}" for reader in READERS))
        for ending in ("pdf", "docx")
    }


def test_a_protected_string_stops_the_paper_it_stands_in_and_no_other() -> None:
    room = replace(ROOM, in_room=(replace(SAM_AT, name="x"),))
    dean = replace(FOR_DEAN, keep_in_touch=f"Write to {ADDRESS}")
    made = {each.reader: each.papers for each in to_bring(room, (FOR_MIA, dean), surnames=False)}
    every = [(folder, paper) for folder, papers in made.items() for paper in papers]
    stopped = {(folder, paper.name) for folder, paper in every if isinstance(paper, Stopped)}
    assert stopped == {
        ("", "name-cards.pdf"), ("", "name-cards.docx"),
        ("dean", "leaflet.pdf"), ("dean", "leaflet.docx"), ("dean", "leaflet.html"),
    }  # fmt: skip


SAM_AT = replace(LONG, called="Sam", role=f"stays at {ADDRESS}")


OF_HEADINGS = {"a heading that jumps"}
FURNITURE = "drawing that is neither content nor furniture"
OF_TABLES = {"a header that heads nothing", "a row that is an item of no list"}
PLANTED = {
    "leaflet": tuple(FAULTS),
    "on paper": tuple(FAULTS),
    "name cards": tuple(fault for fault in FAULTS if fault not in {*OF_HEADINGS, *OF_TABLES, FURNITURE}),
    "feedback of a child": tuple(fault for fault in FAULTS if fault not in OF_TABLES),
}


@pytest.mark.parametrize(
    ("name", "fault"), [(name, fault) for name, all_ in PLANTED.items() for fault in all_]
)
def test_what_is_broken_in_them_is_seen(name: str, fault: str) -> None:
    out = io.BytesIO()
    with pikepdf.open(io.BytesIO(_sound(name))) as file:
        FAULTS[fault](file)
        file.save(out)
    assert faults(out.getvalue())


@cache
def _sound(name: str) -> bytes:
    return pdf.write(PAPERS[name]())
