"""The PDF: sound for a screen reader, whole in its text, and laid out with nothing cut."""

import io
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import page
import pikepdf
import pypdf
import pytest

from soundingboard.documents import pdf
from soundingboard.documents.content import Document, Farewell, Heading, Paragraph
from soundingboard.documents.letter import letter
from soundingboard.documents.plan import plan
from soundingboard.documents.summary import summary
from soundingboard.documents.text import plain
from soundingboard.views.copies.parts import Copy
from tests.unit.documents.crowded import CROWDED, NAMES, endless, hostile, many, named
from tests.unit.documents.marlowe import EVERYBODY, for_mia
from tests.unit.documents.spoken import drawn
from tests.unit.documents.tree import elements, faults, marks_of, tags

BUILDERS: dict[str, Callable[[Copy], Document]] = {"letter": letter, "summary": summary, "plan": plan}
ALL = [(make, kind) for make in (*EVERYBODY, *CROWDED) for kind in make().papers]


def validated(data: bytes, place: Path) -> list[str]:
    place.write_bytes(data)
    verdict = page.validate_pdf(str(place), profile=page.ValidationProfile.PDF_UA_1)
    assert verdict.rules.total > 100
    return [f"{fault.rule_id}: {fault.message}" for fault in verdict.failures]


def told(data: bytes) -> list[str]:
    """The text of each element that holds text, in the order of the tree."""
    marked: dict[tuple[int, int], str] = {}
    for sheet in pypdf.PdfReader(io.BytesIO(data)).pages:
        marked |= marked_on(sheet)
    with pikepdf.open(io.BytesIO(data)) as tree:
        found = [
            "".join(marked[page[0], number] for page, number in marks_of(element))
            for element, _, _ in elements(tree)
        ]
    return [text for text in found if text]


def marked_on(sheet: pypdf.PageObject) -> dict[tuple[int, int], str]:
    """The text under each mark of a page."""
    found: dict[tuple[int, int], str] = {}
    here: list[tuple[int, int]] = []
    assert sheet.indirect_reference is not None
    number = sheet.indirect_reference.idnum

    def mark(operator: bytes, operands: list[object], *_: object) -> None:
        if operator == b"BDC" and isinstance(operands[1], dict):
            here[:] = [(number, int(operands[1]["/MCID"]))]
        elif operator in {b"BMC", b"EMC"}:
            here.clear()

    def keep(text: str, *_: object) -> None:
        for key in here:
            found[key] = found.get(key, "") + text

    sheet.extract_text(visitor_operand_before=mark, visitor_text=keep)
    return found


def squeezed(text: str) -> str:
    return "".join(text.split())


@pytest.mark.parametrize(("make", "kind"), ALL)
def test_every_paper_passes_the_machine_checks_and_says_all_of_it_in_order(
    make: Callable[[], Copy], kind: str, tmp_path: Path
) -> None:
    document = BUILDERS[kind](make())
    data = pdf.write(document)
    assert validated(data, tmp_path / "paper.pdf") == []
    assert faults(data) == []
    assert list(map(squeezed, told(data))) == list(map(squeezed, drawn(document)))


def test_words_at_the_end_of_a_line_do_not_run_into_the_next() -> None:
    text = " ".join(told(pdf.write(summary(for_mia()))))
    assert "This copy is for Mia." in " ".join(text.split())
    assert "Ella was at home each time." in " ".join(text.split())


def _unmark(file: pikepdf.Pdf) -> None:
    steps = [step for step in pikepdf.parse_content_stream(file.pages[0]) if str(step.operator) != "BMC"]
    file.pages[0].Contents = file.make_stream(pikepdf.unparse_content_stream(steps))


def _jump(file: pikepdf.Pdf) -> None:
    next(each for each, tag, _ in elements(file) if tag == "H2").S = pikepdf.Name.H3


def _swap(file: pikepdf.Pdf) -> None:
    row = file.Root.StructTreeRoot.ParentTree.Nums[1]
    row[0], row[1] = row[1], row[0]


def _unhead(file: pikepdf.Pdf) -> None:
    del next(each for each, tag, _ in elements(file) if tag == "TH").A


def _empty(file: pikepdf.Pdf) -> None:
    next(each for each, tag, _ in elements(file) if tag == "P").K = pikepdf.Array()


def _stray(file: pikepdf.Pdf) -> None:
    next(each for each, tag, _ in elements(file) if tag == "TR").S = pikepdf.Name.LI


FAULTS: dict[str, Callable[[pikepdf.Pdf], object]] = {
    "no way back from the pages": lambda file: file.Root.StructTreeRoot.__delitem__("/ParentTree"),
    "a way back to another element": _swap,
    "a page that is not in the way back": lambda file: file.pages[0].obj.__delitem__("/StructParents"),
    "no language": lambda file: file.Root.__delitem__("/Lang"),
    "not said to be marked": lambda file: file.Root.__delitem__("/MarkInfo"),
    "its title is not shown": lambda file: file.Root.__delitem__("/ViewerPreferences"),
    "no metadata": lambda file: file.Root.__delitem__("/Metadata"),
    "no order of tab stops": lambda file: file.pages[0].obj.__delitem__("/Tabs"),
    "drawing that is neither content nor furniture": _unmark,
    "a heading that jumps": _jump,
    "a header that heads nothing": _unhead,
    "an empty element": _empty,
    "a row that is an item of no list": _stray,
}


@pytest.mark.parametrize("kind", BUILDERS)
@pytest.mark.parametrize("fault", FAULTS)
def test_the_second_opinion_sees_what_is_broken(fault: str, kind: str) -> None:
    out = io.BytesIO()
    with pikepdf.open(io.BytesIO(pdf.write(BUILDERS[kind](for_mia())))) as file:
        FAULTS[fault](file)
        file.save(out)
    assert faults(out.getvalue())


def _figure(file: pikepdf.Pdf) -> pikepdf.Object:
    return next(each for each, tag, _ in elements(file) if tag == "Figure")


def _unembed(file: pikepdf.Pdf) -> None:
    for font in dict(file.pages[0].obj.Resources.Font).values():
        if "/FontDescriptor" in font:
            del font.FontDescriptor["/FontFile2"]


def _second_title(file: pikepdf.Pdf) -> None:
    next(each for each, tag, _ in elements(file) if tag == "H2").S = pikepdf.Name.H1


MORE_FAULTS: dict[str, Callable[[pikepdf.Pdf], object]] = {
    "a picture without words": lambda file: _figure(file).__delitem__("/Alt"),
    "a picture without its place": lambda file: _figure(file).__delitem__("/A"),
    "a font that is not in the file": _unembed,
    "a second first heading": _second_title,
}


@pytest.mark.parametrize("fault", MORE_FAULTS)
def test_the_second_opinion_sees_what_is_wrong_with_pictures_fonts_and_titles(fault: str) -> None:
    out = io.BytesIO()
    with pikepdf.open(io.BytesIO(pdf.write(summary(for_mia())))) as file:
        MORE_FAULTS[fault](file)
        file.save(out)
    assert faults(out.getvalue())


SEEN_BY_THE_VALIDATOR = {
    "no language",
    "not said to be marked",
    "its title is not shown",
    "no metadata",
    "a heading that jumps",
    "a header that heads nothing",
    "a picture without words",
    "a font that is not in the file",
}


@pytest.mark.parametrize("fault", sorted(SEEN_BY_THE_VALIDATOR))
def test_the_validator_has_teeth(fault: str, tmp_path: Path) -> None:
    out = io.BytesIO()
    with pikepdf.open(io.BytesIO(pdf.write(summary(for_mia())))) as file:
        (FAULTS | MORE_FAULTS)[fault](file)
        file.save(out)
    assert validated(out.getvalue(), tmp_path / "paper.pdf")


def test_the_same_paper_is_the_same_file_and_tells_nothing_of_who_made_it() -> None:
    data = pdf.write(summary(for_mia()))
    assert pdf.write(summary(for_mia())) == data
    about = pypdf.PdfReader(io.BytesIO(data)).metadata
    assert about == {"/Title": "What we said and decided: CP-0417", "/Producer": "Sounding Board"}


def test_each_page_says_whose_it_is_and_which() -> None:
    file = pypdf.PdfReader(io.BytesIO(pdf.write(summary(for_mia()))))
    assert len(file.pages) > 3
    for at, sheet in enumerate(file.pages, 1):
        text = " ".join(sheet.extract_text().split())
        assert "CP-0417 · Copy for Mia · 24 November 2026" in text
        assert f"Page {at} of {len(file.pages)}" in text


def lines_of(sheet: pypdf.PageObject) -> list[tuple[float, str, float]]:
    found: list[tuple[float, str, float]] = []

    def keep(text: str, _matrix: list[float], place: list[float], _font: object, size: float) -> None:
        if text.strip():
            found.append((place[5], text.strip(), size))

    sheet.extract_text(visitor_text=keep)
    return found


@pytest.mark.parametrize("make", [many, named, hostile, endless, for_mia])
def test_nothing_stands_in_the_margins_and_no_heading_closes_a_page(make: Callable[[], Copy]) -> None:
    document = summary(make())
    heads = {squeezed("".join(run.text for run in b.text)) for b in document.blocks if isinstance(b, Heading)}
    for sheet in pypdf.PdfReader(io.BytesIO(pdf.write(document))).pages:
        body = [(y, text) for y, text, size in lines_of(sheet) if size > 11.2]
        assert max(y for y, _ in body) < 842 - 56
        assert min(y for y, _ in body) > 56
        last = min(body)[1]
        assert squeezed(last) not in heads


def test_the_header_of_a_table_that_goes_on_is_shown_again_and_told_once() -> None:
    data = pdf.write(plan(many()))
    shown = sum(
        "How we will know" in sheet.extract_text() for sheet in pypdf.PdfReader(io.BytesIO(data)).pages
    )
    assert shown > 2
    assert [squeezed(text) for text in told(data)].count("Howwewillknow") == 1


def test_names_from_everywhere_are_drawn_with_letters_and_never_with_boxes() -> None:
    data = pdf.write(summary(named()))
    text = " ".join(told(data))
    assert all(name in text for name in NAMES)
    with pikepdf.open(io.BytesIO(data)) as file:
        fonts = {str(font.BaseFont) for sheet in file.pages for font in sheet.Resources.Font.values()}
    assert {name.partition("+")[2] for name in fonts} >= {"NotoSans-Regular", "NotoSans-Bold"}


def test_what_was_typed_as_markup_is_printed_as_it_was_typed() -> None:
    text = " ".join(" ".join(told(pdf.write(summary(hostile())))).split())
    assert "“<b>bold</b> & <br/> &amp; {name} %s \\n /Tj (x) BT [31m ]]> <?xml?> gnp.exe”" in text


def test_the_list_of_headings_opens_beside_the_page() -> None:
    outline = pypdf.PdfReader(io.BytesIO(pdf.write(summary(for_mia())))).outline
    titles = [entry.title for entry in outline if not isinstance(entry, list)]
    assert titles[:3] == ["What was decided", "What happens next", "What is going well"]


def test_lists_tables_and_headings_are_what_they_are() -> None:
    found = tags(pdf.write(summary(for_mia())))
    assert found.count("H1") == 1
    assert {"H2", "H3", "L", "LI", "Lbl", "LBody", "Table", "THead", "TBody", "TR", "TH", "TD"} <= set(found)


def test_a_paper_of_a_title_alone_is_still_a_paper() -> None:
    document = letter(for_mia())
    bare = replace(document, blocks=document.blocks[:2], footer="x" * 300)
    assert len(pypdf.PdfReader(io.BytesIO(pdf.write(bare))).pages) == 1


@pytest.mark.parametrize("longer", range(30))
def test_nobody_signs_a_page_of_their_own(longer: int) -> None:
    *before, end = letter(for_mia()).blocks
    assert isinstance(end, Farewell)
    said = [Paragraph(plain(f"Line {number} of what was agreed besides.")) for number in range(longer)]
    data = pdf.write(replace(letter(for_mia()), blocks=(*before, *said, end)))
    signed = pypdf.PdfReader(io.BytesIO(data)).pages[-1].extract_text()
    assert squeezed(signed).partition(squeezed("Yours sincerely"))[0]


def test_the_last_words_have_no_page_of_their_own() -> None:
    for longer in range(20, 50):
        said = [Paragraph(plain(f"Line {number} of what was said.")) for number in range(longer)]
        end = Paragraph(plain("That was all."))
        data = pdf.write(replace(summary(for_mia()), blocks=(*said, end)))
        last = pypdf.PdfReader(io.BytesIO(data)).pages[-1].extract_text()
        assert squeezed("That was all") in squeezed(last)
        assert squeezed("of what was said") in squeezed(last)


@pytest.mark.parametrize("make", EVERYBODY)
def test_a_letter_is_one_page_and_a_short_plan_two(make: Callable[[], Copy]) -> None:
    most = {"letter": 1, "plan": 2, "summary": 6}
    for kind in make().papers:
        pages = pypdf.PdfReader(io.BytesIO(pdf.write(BUILDERS[kind](make())))).pages
        assert len(pages) <= most[kind]
