"""The letters of a paper: which font has which, and never a box where a letter should be.

Atkinson Hyperlegible carries the text. What it lacks (Welsh ŵ, Greek, Cyrillic, Vietnamese) comes
from Noto Sans, letter by letter; Arabic letters come from Noto Sans Arabic, each in the form that its
neighbours ask for, and Hebrew ones from Heebo, both from right to left. A sign that none has, such as an
emoji, is told by its name in brackets. Letters of any other script are spelled out by their names in
brackets: a paper that says which letters they are is better than none. The Word file and the page for
a browser hold the letters themselves.
"""

import io
import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files
from itertools import groupby

from fontTools import subset
from fontTools.ttLib import TTFont as FontFile
from fontTools.varLib import instancer
from reportlab.pdfbase import pdfmetrics

from soundingboard.documents.embedding import Embedded
from soundingboard.documents.joining import shaped

REGULAR = "Atkinson Hyperlegible"
BOLD = "Atkinson Hyperlegible Bold"
_COLOURINGS = (range(0xFE00, 0xFE10), range(0x1F3FB, 0x1F400))
"""Marks that only choose how the sign before them is coloured."""
_SCRIPTS = {"CJK": "Chinese sign"}
_KIND_OF_LETTER = re.compile(r"^(CJK \w+ IDEOGRAPH-|\w+ (.*\b(LETTER|SIGN|SYLLABLE|DIGIT|VOWEL) (?!$))?)")
"""What begins the name of a letter and says no more than that it is one."""


_FILES: dict[str, bytes] = {}
"""The file of every font in use, by its name."""


def font_file(name: str) -> bytes:
    """The file of a font that `faces` named."""
    return _FILES[name]


@dataclass(frozen=True, slots=True)
class Face:
    """One font as the page knows it: its name and the letters it has."""

    name: str
    covers: frozenset[int]


def _shipped(package: str, file: str) -> bytes:
    return (files(package) / "files" / file).read_bytes()


@lru_cache(maxsize=2)
def _main(*, strong: bool) -> Face:
    weight, name = ("Bold", BOLD) if strong else ("Regular", REGULAR)
    return _register(name, _shipped("fontpkg_atkinson_hyperlegible", f"AtkinsonHyperlegible-{weight}.ttf"))


@dataclass(frozen=True, slots=True)
class _Spare:
    """A variable font that stands in for the main one.

    Attributes:
        name: What its faces are called here.
        package: Where it is shipped, and under which file name.
        letters: The stretches of letters that it is for.
        backwards: Whether they run from right to left.
    """

    name: str
    package: tuple[str, str]
    letters: tuple[range, ...]
    backwards: bool = False


_NOTO = _Spare(
    "Noto Sans",
    ("fontpkg_noto_sans", "NotoSans[wdth,wght].ttf"),
    (range(0x590), range(0x1E00, 0x2C00), range(0xFB00, 0xFB07)),
)
"""Latin, Greek, Cyrillic, Armenian and signs: what needs no shaping and runs from left to right."""
_ARABIC = _Spare(
    "Noto Sans Arabic",
    ("fontpkg_noto_sans_arabic", "NotoSansArabic[wdth,wght].ttf"),
    (range(0x600, 0x700), range(0x750, 0x780), range(0xFB50, 0xFE00), range(0xFE70, 0xFF00)),
    backwards=True,
)
_HEBREW = _Spare(
    "Heebo",
    ("fontpkg_heebo", "Heebo[wght].ttf"),
    (range(0x590, 0x600), range(0xFB1D, 0xFB50)),
    backwards=True,
)
_SPARES = (_ARABIC, _HEBREW, _NOTO)
_BACKWARDS = tuple(spare.name for spare in _SPARES if spare.backwards)


def _spare_for(code: int) -> _Spare:
    return next((spare for spare in _SPARES if any(code in letters for letters in spare.letters)), _NOTO)


@lru_cache(maxsize=2 * len(_SPARES))
def _spare(spare: _Spare, *, strong: bool) -> Face:
    """A spare font in one weight; cut out of the variable font once, and kept."""
    font = FontFile(io.BytesIO(_shipped(*spare.package)))
    options = subset.Options(layout_features=[], notdef_outline=True)
    options.drop_tables += ["GSUB", "GPOS", "GDEF", "STAT", "MVAR"]
    cutter = subset.Subsetter(options)
    cutter.populate(unicodes=[ord(" "), *(code for letters in spare.letters for code in letters)])
    cutter.subset(font)
    weight, style = (700, "Bold") if strong else (400, "Regular")
    axes = {axis.axisTag for axis in font["fvar"].axes}
    cut = instancer.instantiateVariableFont(
        font, {axis: place for axis, place in (("wght", weight), ("wdth", 100)) if axis in axes}
    )
    # reportlab takes two fonts whose inner names are the same for one.
    cut["name"].setName(f"{spare.name.replace(' ', '')}-{style}", 6, 3, 1, 0x409)
    kept = io.BytesIO()
    cut.save(kept)
    return _register(f"{spare.name} {style}", kept.getvalue())


def runs_backwards(font: str) -> bool:
    """Whether the letters of this font run from right to left."""
    return font.startswith(_BACKWARDS)


def _register(name: str, data: bytes) -> Face:
    pdfmetrics.registerFont(Embedded(name, data))
    _FILES[name] = data
    return Face(name, frozenset(FontFile(io.BytesIO(data), lazy=True).getBestCmap()))


def printable(text: str) -> str:
    """The text as it can be printed: a sign that no font has is told by its name, letters are spelled out.

    A name in Arabic becomes ``[Arabic: ain lam yeh]``.
    """
    if _is_everyday(text) or not any(_missing(ord(letter)) for letter in text):
        return text
    return "".join(f"[{script}: {names}]" if script else names for script, names in _stretches(text))


def spelling(text: str) -> str:
    """The same without brackets and names of scripts: how a sweep meets a word inside others."""
    return "".join(names for _, names in _stretches(text))


def spelled_out(text: str) -> tuple[str, ...]:
    """The words of a text whose letters no font has, each once, in the order they stand there."""
    if _is_everyday(text) or not any(map(_script, set(text))):
        return ()
    words = ("".join(stretch) for script, stretch in groupby(text, _script) if script)
    return tuple(dict.fromkeys(words))


def _stretches(text: str) -> Iterator[tuple[str, str]]:
    """The text in stretches of one script: its name, empty for what can be printed, and what to print."""
    for script, stretch in groupby(text, _script):
        if script:
            yield script, " ".join(_name(letter) for letter in stretch)
        else:
            yield "", "".join(_sign(letter) if _missing(ord(letter)) else letter for letter in stretch)


def _is_everyday(text: str) -> bool:
    """Whether the main font has all of it, which nearly every text is."""
    return text.isascii() or _main(strong=False).covers.issuperset(map(ord, set(text) - {"\n"}))


def _missing(code: int) -> bool:
    if code == ord("\n") or code in _main(strong=False).covers:
        return False
    return code not in _spare(_spare_for(code), strong=False).covers


def _script(letter: str) -> str:
    """The script of a letter that no font has, such as ``Arabic``; nothing for all else."""
    if not _missing(ord(letter)) or not _is_letter(letter) or _plainer(letter):
        return ""
    first = unicodedata.name(letter, "").partition(" ")[0]
    return _SCRIPTS.get(first, first.capitalize())


def _is_letter(letter: str) -> bool:
    colouring = any(ord(letter) in marks for marks in _COLOURINGS)
    return unicodedata.category(letter)[0] in "LMN" and not colouring


def _name(letter: str) -> str:
    """The name of a letter without its script's."""
    return _KIND_OF_LETTER.sub("", unicodedata.name(letter)).lower()


def _sign(letter: str) -> str:
    if any(ord(letter) in marks for marks in _COLOURINGS):
        return ""
    return _plainer(letter) or f"[{unicodedata.name(letter, 'a sign').lower()}]"


def _plainer(letter: str) -> str:
    """The same letters in their everyday form, as 4 for a wide ４; nothing when that cannot be printed."""
    same = unicodedata.normalize("NFKC", letter)
    return "" if any(_missing(ord(part)) for part in same) else same


def faces(text: str, *, strong: bool) -> list[tuple[str, str]]:
    """A word in stretches of one font: pairs of font name and letters.

    A word that needs the second font stands in it as a whole, so that no name is set in two. A
    letter and the marks on it never part.
    """
    main = _main(strong=strong)
    if text.isascii() or all(ord(letter) in main.covers for letter in text):
        return [(main.name, text)] if text else []
    stretches: list[tuple[str, str]] = []
    for cluster in _clusters(text):
        spare = _spare(_spare_for(ord(cluster[0])), strong=strong)
        name = spare.name if all(ord(letter) in spare.covers for letter in cluster) else main.name
        before = stretches.pop()[1] if stretches and stretches[-1][0] == name else ""
        stretches.append((name, before + cluster))
    return [(name, _in_form(name, part, strong=strong)) for name, part in stretches]


def _in_form(name: str, letters: str, *, strong: bool) -> str:
    if not name.startswith(_ARABIC.name):
        return letters
    return shaped(letters, _spare(_ARABIC, strong=strong).covers)


def _clusters(text: str) -> list[str]:
    clusters: list[str] = []
    for letter in text:
        if clusters and unicodedata.combining(letter):
            clusters[-1] += letter
        else:
            clusters.append(letter)
    return clusters


def width(letters: str, font: str, size: float) -> float:
    """How wide some letters stand, in points."""
    return sum(map(_advances(font).__getitem__, letters)) * size / 1000


class _Advances(dict[str, float]):
    """How wide each letter of a font stands, in thousandths of its size."""

    def __init__(self, font: str) -> None:
        face = pdfmetrics.getFont(font).face
        super().__init__({chr(code): wide for code, wide in face.charWidths.items()})
        self._other = float(face.defaultWidth)

    def __missing__(self, _letter: str) -> float:
        return self._other


@lru_cache(maxsize=16)
def _advances(font: str) -> _Advances:
    return _Advances(font)
