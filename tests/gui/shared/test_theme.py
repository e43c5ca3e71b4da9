"""Colours that can be read, type that holds every letter, and a text scale that reaches everything."""

from collections.abc import Iterator
from importlib.resources import files

import pytest
from fontTools.ttLib import TTFont
from PySide6.QtGui import QColor, QFontInfo
from PySide6.QtWidgets import QApplication, QLineEdit, QPushButton

from soundingboard.ui.family.plan import HEADINGS
from soundingboard.ui.shared import theme
from soundingboard.ui.shared.marks import names
from soundingboard.ui.shared.sheet import SHEET

COLOURS = {
    name: value for name, value in vars(theme).items() if name.isupper() and str(value).startswith("#")
}
GROUNDS = (
    "PAPER",
    "CARD",
    "SIDE",
    "TEAL_TINT",
    "RISK_TINT",
    "WORRY_TINT",
    "WELL_TINT",
    "PLAN_TINT",
    "UNSURE_TINT",
)
LETTERS = (
    "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789.,;:!?'\"()[]/&%+-=@#£€"
    "‘’“”–—…·• àâäáãåæçéèêëíîïñóôöõøúùûüýÿßŁłŚśŻżŐőĞğİıŞşŵŷЖжЯяΑαΩωễạ"
)


@pytest.fixture(autouse=True)
def app(qapp: QApplication) -> Iterator[QApplication]:
    theme.apply_theme(qapp)
    yield qapp
    theme.apply_theme(qapp)


def brightness(colour: str) -> float:
    drawn = QColor(colour)
    parts = [
        part / 12.92 if part <= 0.03928 else ((part + 0.055) / 1.055) ** 2.4
        for part in (drawn.redF(), drawn.greenF(), drawn.blueF())
    ]
    return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]


def contrast(one: str, other: str) -> float:
    dark, light = sorted((brightness(one), brightness(other)))
    return (light + 0.05) / (dark + 0.05)


@pytest.mark.parametrize("tone", theme.TONES)
def test_a_tones_ink_can_be_read_on_its_ground_and_on_cards(tone: str) -> None:
    found = theme.TONES[tone]
    assert contrast(found.ink, found.ground) >= 4.5
    assert contrast(found.ink, theme.CARD) >= 4.5


@pytest.mark.parametrize("ground", GROUNDS)
@pytest.mark.parametrize("ink", ["INK", "SOFT", "TEAL"])
def test_words_can_be_read_on_every_ground(ink: str, ground: str) -> None:
    assert contrast(COLOURS[ink], COLOURS[ground]) >= 4.5


@pytest.mark.parametrize("ground", ["PAPER", "CARD", "SIDE"])
def test_what_can_be_typed_in_and_what_has_the_focus_has_a_clear_edge(ground: str) -> None:
    assert contrast(theme.EDGE, COLOURS[ground]) >= 3
    assert contrast(theme.TEAL, COLOURS[ground]) >= 3


@pytest.mark.parametrize("name", COLOURS)
def test_no_colour_is_red(name: str) -> None:
    colour = QColor(COLOURS[name])
    red = (colour.hslHue() < 16 or colour.hslHue() > 344) and colour.hslSaturationF() > 0.35
    assert not red or colour.lightnessF() > 0.9


def test_every_kind_has_a_mark_and_a_tone() -> None:
    assert set(theme.KIND_TONES) <= set(names())
    assert len(set(theme.KIND_TONES.values())) == len(theme.KIND_TONES) == 4


def test_the_shipped_faces_are_used() -> None:
    assert theme.load_fonts() == theme.FAMILIES
    assert QFontInfo(theme.font(20)).family() == "Atkinson Hyperlegible"
    assert QFontInfo(theme.font(20, bold=True)).bold()


def test_every_letter_that_is_drawn_is_in_a_shipped_face() -> None:
    held = set()
    for package in ("fontpkg_atkinson_hyperlegible", "fontpkg_noto_sans"):
        for face in files(package).joinpath("files").iterdir():
            if face.name.endswith(".ttf"):
                with face.open("rb") as file:
                    held |= set(TTFont(file).getBestCmap())
    drawn = LETTERS + "".join(HEADINGS)
    assert [letter for letter in drawn if ord(letter) not in held] == []


def test_text_scale_reaches_fonts_of_every_size(app: QApplication) -> None:
    theme.apply_theme(app, 2.0)
    assert theme.text_scale() == 2.0
    assert theme.font(14).pixelSize() == 28
    assert theme.face(14).pixelSize() == 14
    assert QPushButton("x").font().pixelSize() == 28


@pytest.mark.parametrize(("asked", "given"), [(0.2, 1.0), (1.25, 1.25), (9, 2.0)])
def test_text_scale_stays_between_once_and_twice(app: QApplication, asked: float, given: float) -> None:
    theme.apply_theme(app, asked)
    assert theme.text_scale() == given


def test_the_style_sheet_names_no_face_and_no_size() -> None:
    assert "font-size" not in SHEET
    assert "font-family" not in SHEET
    assert "#" not in SHEET


def test_dressing_the_app_again_keeps_its_sheet(app: QApplication) -> None:
    before = app.styleSheet()
    theme.apply_theme(app, 1.5)
    assert app.styleSheet() == before
    assert theme.TEAL in before
    assert QLineEdit().palette().placeholderText().color() == QColor(theme.SOFT)


def test_high_contrast_takes_the_systems_colours(app: QApplication) -> None:
    assert theme.ink(theme.TEAL) == theme.TEAL
    app.setProperty("soundingboard_high_contrast", True)
    system = app.palette()
    assert theme.ink(theme.TEAL) == system.windowText().color().name()
    assert theme.ground(theme.RISK_TINT) == system.window().color().name()
