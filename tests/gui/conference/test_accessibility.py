"""Both windows, for whoever uses them by keyboard, by ear, or with poor sight."""

import re
from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget

from soundingboard.ui.chair.actions import by_key
from soundingboard.ui.chair.window import ChairWindow
from soundingboard.ui.family.window import FamilyWindow
from soundingboard.ui.shared.theme import apply_theme
from soundingboard.views.chair.parts import ChairView
from tests.gui.chair.room import Recorder
from tests.gui.conference.hall import settle
from tests.gui.conference.moments import StillDesk
from tests.gui.walk import faults, out_of_order, stops

PAGES = ("board", "plan", "decision", "scale", "next", "reports", "start", "notice")
SHEETS = {"palette": "palette_sheet", "keys": "key_sheet", "showing": "showing_sheet"}
ASKED = ("capture", "add_action", "decide", "leave", "start_break", "new_information", "hold", "give_view")


@pytest.fixture(params=["risks", "crowded", "empty"])
def window(
    qapp: QApplication, moments: dict[str, ChairView], request: pytest.FixtureRequest
) -> Iterator[ChairWindow]:
    """The chair's window at one moment of a conference."""
    apply_theme(qapp)
    shown = ChairWindow(StillDesk(moments[request.param]), Recorder)
    shown.resize(1366, 768)
    shown.show()
    shown.activateWindow()
    settle()
    yield shown
    shown.close()
    shown.deleteLater()
    settle()


def test_every_stop_of_every_page_has_a_name_a_role_and_a_focus_that_is_seen(window: ChairWindow) -> None:
    assert list(faults(window)) == []
    for page in PAGES:
        window.go(page)
        settle()
        assert list(faults(window.centre)) == [], page


def test_every_sheet_has_them_too(window: ChairWindow) -> None:
    for place, name in SHEETS.items():
        window.go(place)
        settle()
        sheet = getattr(window, name)
        assert stops(sheet)
        assert list(faults(sheet)) == [], place
        sheet.put_away()


@pytest.mark.parametrize("asked", ASKED)
def test_every_form_has_them_too(window: ChairWindow, asked: str) -> None:
    window.strip.ask(asked)
    settle()
    assert list(faults(window.strip)) == []


def test_tab_goes_as_one_reads(window: ChairWindow) -> None:
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
    family.deleteLater()
