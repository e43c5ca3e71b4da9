"""Pictures: the same words and numbers are said beside them, and they stand in every format."""

import io
import re
import zipfile
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from itertools import groupby

import pikepdf
import pytest
from PIL import Image

from soundingboard.documents import docx, pdf, pictures, webpage
from soundingboard.documents.content import Document, Facts, Picture, Table, in_large_print
from soundingboard.documents.drawing import Label
from soundingboard.documents.pack import contents
from soundingboard.documents.plan import plan
from soundingboard.documents.summary import summary
from soundingboard.documents.text import letters
from soundingboard.views.copies.parts import Copy, TimePart
from soundingboard.views.copies.said_parts import ScorePart
from tests.unit.documents.crowded import great, many
from tests.unit.documents.marlowe import A_DEAN, SAFE, for_mia, for_tom
from tests.unit.documents.tree import elements

COPIES: tuple[Callable[[], Copy], ...] = (for_mia, for_tom, many, great)


def large(copy: Copy) -> Copy:
    return replace(copy, recipient=replace(copy.recipient, large_print=True))


def shown(copy: Copy) -> list[Picture]:
    return [
        block for _, document in contents(copy) for block in document.blocks if isinstance(block, Picture)
    ]


@pytest.mark.parametrize("make", COPIES)
@pytest.mark.parametrize("asked", [lambda copy: copy, large])
def test_whatever_is_written_in_a_picture_is_said_in_its_words(
    make: Callable[[], Copy], asked: Callable[[Copy], Copy]
) -> None:
    for picture in shown(asked(make())):
        said = letters(picture.words)
        for word in re.findall(r"[^\W_]+", " ".join(picture.drawing.labels)):
            assert word in said or word == "weeks" or word.isdigit(), (word, said)


@pytest.mark.parametrize("make", COPIES)
@pytest.mark.parametrize("asked", [lambda copy: copy, large])
def test_nothing_is_written_over_anything_or_over_the_edge(
    make: Callable[[], Copy], asked: Callable[[Copy], Copy]
) -> None:
    for picture in shown(asked(make())):
        labels = [shape for shape in picture.drawing.shapes if isinstance(shape, Label)]
        boxes = [_box(label) for label in labels]
        for at, (left, top, right, foot) in enumerate(boxes):
            assert left >= -0.5, labels[at]
            assert right <= picture.drawing.wide + 0.5, labels[at]
            assert foot <= picture.drawing.high + 0.5, labels[at]
            for left_too, top_too, right_too, foot_too in boxes[:at]:
                assert not (left < right_too and left_too < right and top < foot_too and top_too < foot), (
                    labels[at]
                )


def _box(label: Label) -> tuple[float, float, float, float]:
    wide = pictures.wide_of(label.text, strong=label.strong)
    left = label.x - wide * {"start": 0, "middle": 0.5, "end": 1}[label.anchor]
    return left, label.base - label.size * 0.8, left + wide, label.base + label.size * 0.2


def test_how_the_time_went_and_the_spread_and_the_dates_are_all_there() -> None:
    said = [letters(picture.words) for picture in shown(for_tom())]
    assert any("How the time went, as a bar: opening 10 min" in words for words in said)
    assert any("Sam 4, Mia 6" in words for words in said)
    assert any("3 December 2026: The group meets." in words for words in said)


def test_a_bar_is_as_long_as_its_time() -> None:
    picture = pictures.time(TimePart((("open", 10.0), ("risk", 30.0), ("close", 0.0)), 0.75, 0), 400)
    assert picture is not None
    bars = [shape for shape in picture.drawing.shapes if getattr(shape, "high", 0) == 26]
    assert [round(getattr(bar, "wide", 0)) for bar in bars] == [99, 299]
    assert pictures.time(TimePart((), 0.0, 0), 400) is None


def test_many_who_chose_the_same_number_stand_over_each_other() -> None:
    picture = pictures.scale([ScorePart(f"Person {at}", 10) for at in range(25)], 495)
    rows = {label.base for label in picture.drawing.shapes if isinstance(label, Label) and label.strong}
    assert len(rows) == 25


def test_two_dates_are_no_line_and_hundreds_are_none_either() -> None:
    alone = replace(for_mia(), outcomes=(), key_dates=(), core_group=None)
    assert pictures.plan_dates(alone) is None
    days = tuple(
        (date(2026, 12, 1).replace(day=1 + at % 28, month=1 + at // 28), "x", "") for at in range(60)
    )
    assert pictures.plan_dates(replace(alone, key_dates=days)) is None


def test_what_was_promised_before_the_meeting_is_no_date_to_remember() -> None:
    old = replace(A_DEAN, by=date(2026, 9, 21), until=None, status="done", evidence="Eleven of twelve.")
    for actions in ((), (old,)):
        with_old = replace(for_mia(), outcomes=(*for_mia().outcomes, replace(SAFE, actions=actions)))
        picture = pictures.plan_dates(with_old)
        assert picture is not None
        assert picture.drawing.labels[0] == "24 Nov"


def test_a_date_names_whoever_reads_it_where_they_help() -> None:
    helped = replace(A_DEAN, who="Sam", with_whom=("Mia", "June"), by=date(2026, 12, 9), until=None)
    for copy, named in ((for_mia(), ["Sam and Mia"]), (for_tom(), ["Sam"])):
        picture = pictures.plan_dates(replace(copy, outcomes=(replace(SAFE, actions=(helped,)),)))
        assert picture is not None
        shapes = [each for each in picture.drawing.shapes if isinstance(each, Label)]
        day = next(each for each in shapes if each.text == "9 Dec")
        assert [each.text for each in shapes if each.x == day.x and each.base > day.base][
            : len(named) + 1
        ] == named


def test_the_dates_stand_in_rows_as_long_as_each_other() -> None:
    picture = pictures.plan_dates(for_mia())
    assert picture is not None
    strong = [shape for shape in picture.drawing.shapes if isinstance(shape, Label) and shape.strong]
    rows = [len(list(row)) for _, row in groupby(label.base for label in strong)]
    assert rows == [4, 4]


def test_every_format_shows_it_and_says_it() -> None:
    document = plan(for_mia())
    said = "The dates of this plan on a line. 24 November 2026: We met"
    with pikepdf.open(io.BytesIO(pdf.write(document))) as file:
        figures = [element for element, tag, _ in elements(file) if tag == "Figure"]
        assert [str(figure.Alt).startswith(said) for figure in figures] == [True]
    with zipfile.ZipFile(io.BytesIO(docx.write(document))) as word:
        (name,) = [name for name in word.namelist() if name.endswith(".png")]
        picture = Image.open(io.BytesIO(word.read(name)))
        colours = picture.convert("RGB").getcolors(100_000)
        assert colours is not None
        assert len(colours) > 20
        assert f'descr="{said}' in word.read("word/document.xml").decode()
        assert f'Target="{name.removeprefix("word/")}"' in word.read("word/_rels/document.xml.rels").decode()
    page = webpage.write(document).decode()
    assert f'<svg role="img" aria-label="{said}' in page
    assert ">19 Feb</text>" in page


def _sizes(document: Document) -> set[float]:
    """The sizes of letters on the pages of a PDF, as they are on paper."""
    with pikepdf.open(io.BytesIO(pdf.write(document))) as file:
        pages = [bytes(page.Contents.read_bytes()) for page in file.pages]
    scale = max(float(found) for found in re.findall(rb"([\d.]+) 0 0 \1 0 0 cm", b"".join(pages)))
    return {round(float(size) * scale, 1) for page in pages for size in re.findall(rb" ([\d.]+) Tf <", page)}


def test_large_print_is_18_points_and_nothing_smaller_than_14() -> None:
    usual, enlarged = _sizes(summary(for_mia())), _sizes(in_large_print(summary(large(for_mia()))))
    assert 14 in usual
    assert 18 in enlarged
    assert min(enlarged) >= 14


def test_in_large_print_no_column_is_a_sliver_and_nothing_is_lost() -> None:
    usual, enlarged = plan(for_mia()), in_large_print(plan(for_mia()))
    assert max(len(block.headers) for block in usual.blocks if isinstance(block, Table)) == 4
    assert all(len(block.headers) == 2 for block in enlarged.blocks if isinstance(block, Table))
    cells = {cell for block in usual.blocks if isinstance(block, Table) for row in block.rows for cell in row}
    kept = {text for block in enlarged.blocks if isinstance(block, Facts) for _, text in block.rows}
    kept |= {
        cell for block in enlarged.blocks if isinstance(block, Table) for row in block.rows for cell in row
    }
    assert cells <= kept
