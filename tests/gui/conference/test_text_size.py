"""Text that grows and shrinks while the windows are open: they stand as if they had been made so."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from soundingboard.app.textsize import FILE, keep_text_size, read_text_size
from soundingboard.ui.chair.window import ChairWindow
from soundingboard.ui.family.painter import FrameView
from soundingboard.ui.shared import theme
from soundingboard.ui.shared.textsize import STEPS, as_it_was, larger, set_scale, smaller, text_size
from soundingboard.views.chair.parts import ChairView
from tests.gui.chair.room import Recorder
from tests.gui.conference.hall import CTRL, Hall, settle
from tests.gui.conference.moments import StillDesk
from tests.gui.fits import misfits
from tests.gui.ink import unpainted_texts

SIZES = ((1366, 768), (1600, 900))
A_HAIR, NEAR = 4, 24
"""Pixels by which roundings may add up."""


@pytest.fixture
def plain(qapp: QApplication) -> Iterator[QApplication]:
    """The app with plain text, before and after."""
    theme.apply_theme(qapp)
    yield qapp
    theme.apply_theme(qapp)


def opened(view: ChairView, width: int, height: int) -> ChairWindow:
    window = ChairWindow(StillDesk(view), Recorder)
    window.resize(width, height)
    window.show()
    settle()
    return window


def gone(window: QWidget) -> None:
    window.close()
    window.deleteLater()
    settle()


def named(window: QWidget) -> dict[str, tuple[int, int, int]]:
    """Where everything that has a name stands across, and its size; how far down is a matter of scrolling."""
    found = {}
    for widget in window.findChildren(QWidget):
        name = widget.accessibleName() or (widget.text() if isinstance(widget, QLabel | QPushButton) else "")
        if name and widget.isVisibleTo(window):
            across = widget.mapTo(window, widget.rect().topLeft()).x()
            found[f"{type(widget).__name__} {name}"] = (across, widget.width(), widget.height())
    return found


def _apart(one: tuple[int, ...], other: tuple[int, ...]) -> int:
    return max(abs(here - there) for here, there in zip(one, other, strict=True))


@pytest.mark.parametrize("size", SIZES, ids=lambda size: f"{size[0]}x{size[1]}")
@pytest.mark.parametrize("moment", ["crowded", "scale"])
def test_a_window_that_is_open_stands_as_one_that_was_made_with_that_text(
    plain: QApplication, moments: dict[str, ChairView], moment: str, size: tuple[int, int]
) -> None:
    window = opened(moments[moment], *size)
    for scale in (2.0, 1.0, 1.5):
        set_scale(plain, scale)
        settle()
        assert list(misfits(window)) == []
        there = named(window)
        made = opened(moments[moment], *size)
        settle()  # a page that is new gets its last height one round later
        fresh = named(made)
        gone(made)
        assert there.keys() == fresh.keys()
        moved = {
            name: (place, fresh[name]) for name, place in there.items() if _apart(place, fresh[name]) > NEAR
        }
        assert moved == {}
    gone(window)


def test_there_and_back_again_is_as_it_was(plain: QApplication, moments: dict[str, ChairView]) -> None:
    window = opened(moments["crowded"], 1366, 768)
    before = named(window)
    for scale in (1.15, 2.0, 1.3, 1.0):
        set_scale(plain, scale)
    settle()
    after = named(window)
    assert after.keys() == before.keys()
    assert {name for name, place in after.items() if _apart(place, before[name]) > A_HAIR} == set()
    gone(window)


def test_the_familys_page_grows_at_once_with_nothing_shown_anew(
    plain: QApplication, moments: dict[str, ChairView]
) -> None:
    view = FrameView()
    view.resize(1366, 768)
    view.show_frame(moments["welcome"].screen.frame)
    view.show()
    before = view.step.text
    set_scale(plain, 2.0)
    settle()
    assert view.step.text > before
    assert unpainted_texts(view) == []
    set_scale(plain, 1.0)
    assert view.step.text == before
    gone(view)


def test_steps_go_from_plain_to_twice_and_no_further(plain: QApplication) -> None:
    assert [larger() for _ in range(len(STEPS))] == [*STEPS[1:], STEPS[-1]]
    assert smaller() == STEPS[-2]
    assert as_it_was() == 1.0
    assert smaller() == 1.0
    assert theme.text_scale() == 1.0


def test_each_key_works_from_the_line_that_is_written_on(hall: Hall) -> None:
    hall.strike(Qt.Key.Key_PageDown, CTRL)
    hall.write("half a sen")
    hall.strike(Qt.Key.Key_Equal, CTRL)
    hall.strike(Qt.Key.Key_Plus, CTRL)
    assert theme.text_scale() == STEPS[2]
    hall.write("tence")
    assert hall.day.chair.capture.line.line() == "half a sentence"
    hall.strike(Qt.Key.Key_Minus, CTRL)
    assert theme.text_scale() == STEPS[1]
    hall.find("text as it was")
    assert theme.text_scale() == 1.0


def test_it_is_kept_on_this_machine(plain: QApplication, tmp_path: Path, qtbot: QtBot) -> None:
    keep_text_size(plain, tmp_path)
    assert theme.text_scale() == 1.0
    larger()
    larger()
    assert read_text_size(tmp_path) == STEPS[2]
    text_size().changed.disconnect()
    theme.apply_theme(plain)
    keep_text_size(plain, tmp_path)
    assert theme.text_scale() == STEPS[2]
    text_size().changed.disconnect()
    (tmp_path / FILE).write_text("very large")
    assert read_text_size(tmp_path) == 1.0
    assert read_text_size(tmp_path / "nowhere") == 1.0
