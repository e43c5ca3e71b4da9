"""Both windows, for whoever uses them by keyboard, by ear, or with poor sight."""

import re
from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget

from soundingboard.ui.chair.actions import by_key
from soundingboard.ui.chair.asking.questions import FORMS
from soundingboard.ui.chair.pages.table import PAGES
from soundingboard.ui.chair.window import ChairWindow
from soundingboard.ui.family.window import FamilyWindow
from soundingboard.ui.shared.theme import apply_theme
from soundingboard.views.chair.parts import ChairView
from tests.gui.chair.room import Recorder
from tests.gui.conference.hall import settle
from tests.gui.conference.moments import StillDesk
from tests.gui.walk import faults, out_of_order, stops

SHEETS = {
    "palette": "palette_sheet", "keys": "key_sheet", "showing": "showing_sheet", "later": "later_sheet"
}  # fmt: skip
PLAIN = (1366, 768, 1.0)
AT = [
    *((moment, PLAIN) for moment in ("risks", "crowded", "empty")),
    *(("crowded", size) for size in ((911, 512, 1.0), (1366, 768, 1.5), (1366, 768, 2.0), (911, 512, 2.0))),
]
"""The moments of a conference, and beside them a width, a height and a text scale."""
Opened = Callable[[str, tuple[int, int, float]], ChairWindow]


@pytest.fixture
def opened(qapp: QApplication, moments: dict[str, ChairView]) -> Iterator[Opened]:
    """Opens the chair's window at one moment of a conference, at a size."""
    windows: list[ChairWindow] = []

    def open_at(moment: str, size: tuple[int, int, float]) -> ChairWindow:
        width, height, scale = size
        apply_theme(qapp, scale)
        window = ChairWindow(StillDesk(moments[moment]), Recorder)
        windows.append(window)
        window.resize(width, height)
        window.show()
        window.activateWindow()
        settle()
        return window

    yield open_at
    for window in windows:
        window.close()
    apply_theme(qapp, 1.0)
    settle()


@pytest.mark.parametrize(("moment", "size"), AT)
def test_every_stop_of_every_page_has_a_name_a_role_and_a_focus_that_is_seen(
    opened: Opened, moment: str, size: tuple[int, int, float]
) -> None:
    window = opened(moment, size)
    assert list(faults(window)) == []
    for page in ("board", *PAGES):
        window.go(page)
        settle()
        assert list(faults(window.centre)) == [], page
    for side in ("people", "agenda"):
        window.go(side)
        settle()
        assert list(faults(window.people if side == "people" else window.today)) == [], side


@pytest.mark.parametrize(("moment", "size"), AT)
def test_every_sheet_has_them_too(opened: Opened, moment: str, size: tuple[int, int, float]) -> None:
    window = opened(moment, size)
    for place, name in SHEETS.items():
        window.go(place)
        settle()
        sheet = getattr(window, name)
        assert stops(sheet)
        assert list(faults(sheet)) == [], place
        sheet.put_away()


def test_every_form_has_them_too(opened: Opened) -> None:
    window = opened("risks", (911, 512, 1.5))
    for form in (name for name, asked in FORMS.items() if asked.questions):
        window.strip.ask(form)
        settle()
        assert list(faults(window.strip)) == [], form
        window.strip.close_strip()


@pytest.mark.parametrize("moment", ["risks", "crowded", "empty"])
def test_tab_goes_as_one_reads(opened: Opened, moment: str) -> None:
    window = opened(moment, PLAIN)
    regions: list[QWidget] = [window.top, window.today, window.centre, window.capture, window.people]
    assert list(out_of_order(window, regions)) == []
    first = [next(place for place, region in enumerate(regions) if region.isAncestorOf(stop))
             for stop in stops(window) if any(region.isAncestorOf(stop) for region in regions)]  # fmt: skip
    assert first == sorted(first)


def test_no_letter_alone_does_anything_from_anywhere() -> None:
    alone = [key for key in by_key() if not re.fullmatch(r"F\d+|.*\+.+", key)]
    assert alone == []


def test_the_familys_window_takes_no_focus_and_has_a_title(qapp: QApplication) -> None:
    apply_theme(qapp)
    family = FamilyWindow()
    assert stops(family) == []
    assert family.windowTitle()
    assert all(each.focusPolicy() is Qt.FocusPolicy.NoFocus for each in family.findChildren(QWidget))
