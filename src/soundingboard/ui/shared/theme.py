"""The app's colours, type and style: one place, used by every window.

Colours are ``#rrggbb`` strings, so that they serve style sheets and painters alike. Each pair of
ink and ground that carries text has a contrast of at least 4.5 to 1 (a test computes it). No colour
stands alone: beside each kind's tone there is a shape (see `marks`) and a word.
"""

from dataclasses import dataclass
from functools import cache
from importlib.resources import as_file, files
from string import Template
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QFont, QFontDatabase, QPalette
from PySide6.QtWidgets import QApplication

from soundingboard.ui.shared.sheet import SHEET

PAPER: Final = "#FBF8F3"
SIDE: Final = "#FDFBF7"
CARD: Final = "#FFFFFF"
INK: Final = "#1F2933"
SOFT: Final = "#3E4C59"
LINE: Final = "#E4DDD2"
EDGE: Final = "#857B6C"
TEAL: Final = "#0D5656"
TEAL_DEEP: Final = "#0B4A4A"
TEAL_TINT: Final = "#DFF0EE"
TEAL_SOFT: Final = "#8FBDB9"
RISK: Final = "#6A2458"
RISK_TINT: Final = "#F7E9F3"
WORRY: Final = "#744600"
WORRY_TINT: Final = "#FFF2D6"
WELL: Final = "#1E5B36"
WELL_TINT: Final = "#E3F3E9"
PLAN: Final = "#2F3E8C"
PLAN_TINT: Final = "#E9ECFB"
UNSURE: Final = "#434F62"
UNSURE_TINT: Final = "#EEF1F5"
FAMILY: Final = "#684000"
FAMILY_TINT: Final = "#F6E3C8"
PROFESSIONAL: Final = "#1F3F63"
PROFESSIONAL_TINT: Final = "#DCE7F2"
BAR: Final = "#C98A1B"
BAR_TRACK: Final = "#E9E3D8"
BAR_OTHER: Final = "#BFD0E2"

FOCUS_WIDTH: Final = 3
TARGET: Final = 44
BODY: Final = 14
FAMILIES: Final = ("Atkinson Hyperlegible", "Noto Sans")
MAX_TEXT_SCALE: Final = 2.0

_FONT_PACKAGES: Final = ("fontpkg_atkinson_hyperlegible", "fontpkg_noto_sans")
_SCALE_PROPERTY: Final = "soundingboard_text_scale"
_DRESSED_PROPERTY: Final = "soundingboard_dressed"
_CONTRAST_PROPERTY: Final = "soundingboard_high_contrast"


@dataclass(frozen=True, slots=True)
class Tone:
    """An ink and the pale ground it stands on."""

    ink: str
    ground: str


KIND_TONES: Final = {
    "risk": Tone(RISK, RISK_TINT),
    "worry": Tone(WORRY, WORRY_TINT),
    "going_well": Tone(WELL, WELL_TINT),
    "not_sure": Tone(UNSURE, UNSURE_TINT),
}
"""The tone of each kind of card; the mark beside it has the name of the kind (`marks`)."""

TONES: Final = {
    **KIND_TONES,
    "plan": Tone(PLAN, PLAN_TINT),
    "app": Tone(TEAL, TEAL_TINT),
    "family": Tone(FAMILY, FAMILY_TINT),
    "professional": Tone(PROFESSIONAL, PROFESSIONAL_TINT),
    "plain": Tone(SOFT, CARD),
}
"""Every tone by its name: the kinds, the plan, the app itself, people, and plain."""


def load_fonts() -> tuple[str, ...]:
    """Load the shipped faces into Qt once, and give the families they hold. Needs an application."""
    return tuple(dict.fromkeys(name for package in _FONT_PACKAGES for name in _load_package(package)))


@cache
def _load_package(package: str) -> tuple[str, ...]:
    with as_file(files(package) / "files") as folder:
        added = [QFontDatabase.addApplicationFont(str(face)) for face in sorted(folder.glob("*.ttf"))]
    return tuple(name for number in added for name in QFontDatabase.applicationFontFamilies(number))


def text_scale() -> float:
    """How much larger than drawn all text of the app is: 1.0 to 2.0."""
    app = QApplication.instance()
    scale = app.property(_SCALE_PROPERTY) if app is not None else None
    return scale if isinstance(scale, float) else 1.0


def face(pixels: float, *, bold: bool = False) -> QFont:
    """The app's type at exactly this many pixels, whatever the text scale."""
    font = QFont(list(FAMILIES))
    font.setPixelSize(max(1, round(pixels)))
    font.setWeight(QFont.Weight.Bold if bold else QFont.Weight.Normal)
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    return font


def font(size_px: float, *, bold: bool = False) -> QFont:
    """The app's type at a drawn size, enlarged by the text scale."""
    return face(size_px * text_scale(), bold=bold)


def apply_theme(app: QApplication, scale: float = 1.0) -> None:
    """Dress the whole app: fonts, palette, style and text scale (1.0 to 2.0).

    Where the system asks for high contrast, its own colours stand instead of ours.
    """
    load_fonts()
    app.setProperty(_SCALE_PROPERTY, min(max(float(scale), 1.0), MAX_TEXT_SCALE))
    hints = app.styleHints()
    high_contrast = hints.accessibility().contrastPreference() is Qt.ContrastPreference.HighContrast
    app.setProperty(_CONTRAST_PROPERTY, high_contrast)
    if not high_contrast:
        hints.setColorScheme(Qt.ColorScheme.Light)
        app.setPalette(palette())
    _dress(app, "" if high_contrast else Template(SHEET).substitute(_sheet_values()))
    app.setFont(font(BODY))


def _dress(app: QApplication, sheet: str) -> None:
    """Set style and sheet, which is slow with many widgets, only where they are not yet set."""
    if app.styleSheet() != sheet or app.property(_DRESSED_PROPERTY) is None:
        app.setProperty(_DRESSED_PROPERTY, True)
        app.setStyle("Fusion")
        app.setStyleSheet(sheet)


def may_move() -> bool:
    """Whether the system lets things fade in; where it wants stillness, or says nothing, all stands still."""
    return QApplication.isEffectEnabled(Qt.UIEffect.UI_FadeMenu)


def ink(colour: str) -> str:
    """The colour for something drawn: our own, or the system's ink where it asks for high contrast."""
    return _system_colour(QPalette.ColorRole.WindowText) or colour


def ground(colour: str) -> str:
    """The colour to draw on: our own, or the system's ground where it asks for high contrast."""
    return _system_colour(QPalette.ColorRole.Window) or colour


def palette() -> QPalette:
    """The app's colours as Qt's palette."""
    colours = QPalette()
    for role, colour in _ROLES.items():
        colours.setColor(role, QColor(colour))
    for role in (QPalette.ColorRole.WindowText, QPalette.ColorRole.Text, QPalette.ColorRole.ButtonText):
        colours.setColor(QPalette.ColorGroup.Disabled, role, QColor(SOFT))
    return colours


def high_contrast() -> bool:
    """Whether the system asks for high contrast, and so draws with its own colours."""
    app = QApplication.instance()
    return app is not None and bool(app.property(_CONTRAST_PROPERTY))


def _system_colour(role: QPalette.ColorRole) -> str:
    return QApplication.palette().color(role).name() if high_contrast() else ""


def _sheet_values() -> dict[str, str]:
    return {name: value for name, value in globals().items() if name.isupper() and isinstance(value, str)}


_ROLES: Final = {
    QPalette.ColorRole.Window: PAPER,
    QPalette.ColorRole.WindowText: INK,
    QPalette.ColorRole.Base: CARD,
    QPalette.ColorRole.AlternateBase: SIDE,
    QPalette.ColorRole.Text: INK,
    QPalette.ColorRole.PlaceholderText: SOFT,
    QPalette.ColorRole.Button: CARD,
    QPalette.ColorRole.ButtonText: INK,
    QPalette.ColorRole.BrightText: CARD,
    QPalette.ColorRole.Highlight: TEAL,
    QPalette.ColorRole.HighlightedText: CARD,
    QPalette.ColorRole.Accent: TEAL,
    QPalette.ColorRole.Link: TEAL,
    QPalette.ColorRole.LinkVisited: PLAN,
    QPalette.ColorRole.ToolTipBase: INK,
    QPalette.ColorRole.ToolTipText: CARD,
    QPalette.ColorRole.Light: CARD,
    QPalette.ColorRole.Midlight: SIDE,
    QPalette.ColorRole.Mid: LINE,
    QPalette.ColorRole.Dark: EDGE,
    QPalette.ColorRole.Shadow: EDGE,
}
