"""A second opinion on a tagged PDF, beside the validator's: its tree, its marks and its fonts."""

import io
from collections.abc import Iterator
from itertools import pairwise

import pikepdf
from pikepdf import Array, Dictionary, Name, Object

PARENTS = {
    "TR": {"Table", "THead", "TBody"}, "TH": {"TR"}, "TD": {"TR"}, "LI": {"L"},
    "Lbl": {"LI"}, "LBody": {"LI"},
}  # fmt: skip
SHOWING = {"Tj", "TJ", "'", '"'}
PAINTING = {*SHOWING, "f", "F", "f*", "S", "s", "B", "B*", "b", "b*", "Do", "sh"}


def faults(data: bytes) -> list[str]:
    """What is wrong with the file, in words; nothing when it is sound."""
    with pikepdf.open(io.BytesIO(data)) as pdf:
        return [*_about(pdf), *_headings(pdf), *_elements(pdf), *_marks(pdf), *_way_back(pdf), *_fonts(pdf)]


def elements(pdf: pikepdf.Pdf) -> Iterator[tuple[Object, str, str]]:
    """Every element of the tree in reading order: itself, its tag, and its parent's tag."""

    def walk(element: Object, parent: str) -> Iterator[tuple[Object, str, str]]:
        tag = str(element.S).removeprefix("/")
        yield element, tag, parent
        for kid in element.K:
            if isinstance(kid, Dictionary) and kid.get("/Type") == Name.StructElem:
                yield from walk(kid, tag)

    for top in pdf.Root.StructTreeRoot.K:
        yield from walk(top, "")


def tags(data: bytes) -> list[str]:
    """The tags of the tree in reading order."""
    with pikepdf.open(io.BytesIO(data)) as pdf:
        return [tag for _, tag, _ in elements(pdf)]


def _about(pdf: pikepdf.Pdf) -> Iterator[str]:
    if not pdf.Root.get("/MarkInfo", Dictionary()).get("/Marked"):
        yield "not said to be marked"
    if not str(pdf.Root.get("/Lang", "")).startswith("en"):
        yield "no language"
    if not pdf.Root.get("/ViewerPreferences", Dictionary()).get("/DisplayDocTitle"):
        yield "title not shown"
    with pdf.open_metadata() as about:
        if not about.get("dc:title") or about.get("pdfuaid:part") != "1":
            yield "no title or no part in the metadata"


def _headings(pdf: pikepdf.Pdf) -> Iterator[str]:
    levels = [int(tag[1]) for _, tag, _ in elements(pdf) if tag in {"H1", "H2", "H3"}]
    if levels.count(1) != 1 or levels[0] != 1:
        yield f"headings begin {levels[:3]}"
    if any(later > earlier + 1 for earlier, later in pairwise(levels)):
        yield f"headings jump {levels}"


def _elements(pdf: pikepdf.Pdf) -> Iterator[str]:
    for element, tag, parent in elements(pdf):
        if tag in PARENTS and parent not in PARENTS[tag]:
            yield f"{tag} inside {parent}"
        if tag == "TH" and "/Scope" not in element.get("/A", {}):
            yield "a header cell that heads nothing"
        if tag == "Figure" and not (str(element.get("/Alt", "")) and "/BBox" in element.get("/A", {})):
            yield "a picture without words or without its place"
        if len(element.K) == 0:
            yield f"an empty {tag}"


def _owned(pdf: pikepdf.Pdf) -> dict[tuple[tuple[int, int], int], Object]:
    return {key: element for element, _, _ in elements(pdf) for key in marks_of(element)}


def marks_of(element: Object) -> Iterator[tuple[tuple[int, int], int]]:
    """The marks of an element: the page of each, and its number there."""
    for kid in element.K:
        if not isinstance(kid, Dictionary):
            yield element.Pg.objgen, int(kid)
        elif kid.get("/Type") == Name.MCR:
            yield kid.Pg.objgen, int(kid.MCID)


def _marks(pdf: pikepdf.Pdf) -> Iterator[str]:
    owned = _owned(pdf)
    for page in pdf.pages:
        if page.obj.get("/Tabs") != Name.S:
            yield "a page without an order of its tab stops"
        depth, inside = 0, ""
        for step in pikepdf.parse_content_stream(page):
            operands, name = step.operands, str(step.operator)
            if name in {"BMC", "BDC"}:
                depth, inside = depth + 1, str(operands[0])
                if name == "BDC" and (page.obj.objgen, int(operands[1].MCID)) not in owned:
                    yield "a mark that no element owns"
            elif name == "EMC":
                depth -= 1
            elif name in PAINTING and depth != 1:
                yield f"{name} inside {depth} marks, the last {inside}"


def _way_back(pdf: pikepdf.Pdf) -> Iterator[str]:
    numbers = pdf.Root.StructTreeRoot.get("/ParentTree", Dictionary(Nums=Array())).Nums
    pages = {int(numbers[at]): numbers[at + 1] for at in range(0, len(numbers), 2)}
    back = {
        (page.obj.objgen, number): element
        for page in pdf.pages
        for number, element in enumerate(pages.get(int(page.obj.get("/StructParents", -1)), ()))
    }
    owned = _owned(pdf)
    if back.keys() != owned.keys() or any(back[key].objgen != owned[key].objgen for key in owned):
        yield "the way back from the pages differs from the tree"


def _fonts(pdf: pikepdf.Pdf) -> Iterator[str]:
    for page in pdf.pages:
        fonts = page.obj.Resources.get("/Font", Dictionary())
        steps = pikepdf.parse_content_stream(page)
        used = {str(step.operands[0]) for step in steps if str(step.operator) == "Tf"}
        for name in used:
            font = fonts[name]
            if "/FontFile2" not in font.get("/FontDescriptor", {}):
                yield f"{font.BaseFont} is not in the file"
