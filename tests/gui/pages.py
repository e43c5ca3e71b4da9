"""Showing a page at every size it has to fit, and asking of it what is asked of all pages."""

from collections.abc import Callable

from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from soundingboard.app.front import Front
from soundingboard.ui.shared.pages import Page
from soundingboard.ui.shared.theme import apply_theme
from tests.gui.fits import assert_fits
from tests.gui.walk import faults

SIZES = (
    (911, 512, 1.0),
    (1366, 768, 1.0),
    (1920, 1080, 1.0),
    (1366, 768, 1.5),
    (1366, 768, 2.0),
    (911, 512, 2.0),
)
"""Width, height and text scale."""


def focus() -> QWidget:
    """What has the focus."""
    widget = QApplication.focusWidget()
    assert widget is not None
    return widget


def settle() -> None:
    """Let layouts that follow from one another come to rest."""
    for _ in range(6):
        QApplication.processEvents()


def shown(qtbot: QtBot, page: Page, width: int = 1366, height: int = 768) -> Front:
    """The front window of that size, with the page in it."""
    front = Front(lambda: True)
    qtbot.addWidget(front)
    front.resize(width, height)
    front.turn_to(page)
    vars(page)["held_by"] = front  # pytest-qt holds it weakly
    qtbot.waitExposed(front)
    settle()
    return front


def assert_fits_everywhere(qtbot: QtBot, qapp: QApplication, make: Callable[[], Page]) -> None:
    """Show the page at every size and text scale; nothing is cut off, and every stop has a name."""
    try:
        for width, height, scale in SIZES:
            apply_theme(qapp, scale)
            page = make()
            front = shown(qtbot, page, width, height)
            assert (page.width(), page.height()) == (width, height)
            assert_fits(page)
            found = list(faults(page))
            assert not found, f"{width}x{height}, {scale} times the text: " + "; ".join(found)
            front.close()
    finally:
        apply_theme(qapp, 1.0)
