"""How the view goes from one frame to the next, counts a break, and what it does with what is broken."""

import time
from array import array
from collections.abc import Callable

import pytest
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from soundingboard.ui.family import painter
from soundingboard.ui.family.calm import Ring
from soundingboard.ui.family.furniture import Strip
from soundingboard.ui.family.painter import FrameView
from soundingboard.ui.family.reading import visible_texts
from soundingboard.ui.shared import theme
from soundingboard.ui.shared.words import Words
from soundingboard.views.frame import NEUTRAL, BoardPage, BreakPage, Card, Column, Frame, to_bytes
from tests.gui.family.pages import ALL, USUAL, around


def every_word(view: FrameView) -> set[str]:
    """The words of every label, in sight or not."""
    return {label.text() for label in view.findChildren(Words) if label.text()}


def test_it_begins_neutral(view: FrameView) -> None:
    assert view.page == "neutral"
    assert visible_texts(view) == []


def test_every_kind_of_page_can_be_shown(view: FrameView) -> None:
    shown = set()
    for frame in USUAL.values():
        view.show_frame(to_bytes(frame))
        shown.add(view.page)
    assert len(shown) == len(painter.kinds()) == 10


@pytest.mark.parametrize("before", ALL)
def test_nothing_of_the_page_before_is_left_anywhere(view: FrameView, before: str) -> None:
    view.show_frame(to_bytes(ALL[before]))
    assert every_word(view)
    view.show_neutral()
    assert every_word(view) == set()
    assert {child.accessibleName() for child in view.findChildren(QWidget) if child.isVisible()} == {""}


def test_a_page_with_fewer_cards_forgets_the_others(view: FrameView) -> None:
    cards = tuple(Card(f"card {number}") for number in range(5))
    for count in (5, 1):
        view.show_frame(to_bytes(Frame(BoardPage("Board", (Column("risk", "Risks", "", cards[:count]),)))))
    assert every_word(view) == {"Board", "Risks", "card 0"}


@pytest.mark.noisy("the fault is logged, without the frame's words")
@pytest.mark.parametrize(
    "data", [b"", b"{}", b"not a frame", to_bytes(USUAL["who"])[:-9], b'{"page":{"type":"x"}}']
)
def test_bytes_that_are_no_frame_give_the_neutral_page(
    view: FrameView, data: bytes, caplog: pytest.LogCaptureFixture
) -> None:
    view.show_frame(to_bytes(USUAL["board"]))
    view.show_frame(data)
    assert view.page == "neutral"
    assert every_word(view) == set()
    assert "could not be shown" in caplog.text
    assert "Mia" not in caplog.text


@pytest.mark.noisy("the fault is logged, without the frame's words")
def test_a_page_that_cannot_be_laid_out_gives_the_neutral_page(
    view: FrameView, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    def fails(*_what: object) -> int:
        raise ZeroDivisionError("Mia")

    monkeypatch.setattr("soundingboard.ui.family.board.BoardView.arrange", fails)
    view.show_frame(to_bytes(USUAL["board"]))
    assert view.page == "neutral"
    assert every_word(view) == set()
    assert "Mia" not in caplog.text


@pytest.mark.parametrize(("drawing", "page"), [(Ring, "break"), (Strip, "board")])
def test_a_drawing_that_fails_gives_the_neutral_page(
    view: FrameView, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, drawing: type, page: str
) -> None:
    def fails(_self: QWidget, _painter: QPainter) -> None:
        raise ZeroDivisionError

    view.show_frame(to_bytes(USUAL[page]))
    monkeypatch.setattr(drawing, "draw", fails)
    view.repaint()
    qtbot.waitUntil(lambda: view.page == "neutral")
    assert every_word(view) == set()


class Clock:
    """A clock that a test moves."""

    def __init__(self) -> None:
        self.now = 1000.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def clock(view: FrameView) -> Clock:
    moved = Clock()
    view.set_clock(moved)
    return moved


@pytest.mark.parametrize(
    ("gone", "shown"),
    [(0, "6:41"), (0.9, "6:41"), (1, "6:40"), (41, "6:00"), (400.5, "0:01"), (401, "0:00"), (9999, "0:00")],
)
def test_a_break_counts_down_on_the_clock_it_is_given(
    view: FrameView, clock: Clock, gone: float, shown: str
) -> None:
    view.show_frame(to_bytes(USUAL["break"]))
    clock.now += gone
    view.tick()
    assert visible_texts(view)[0] == shown


def test_a_break_counts_by_itself(view: FrameView, qtbot: QtBot, clock: Clock) -> None:
    view.show_frame(to_bytes(USUAL["break"]))
    clock.now += 61
    qtbot.waitUntil(lambda: visible_texts(view)[0] == "5:40")


def test_a_break_goes_on_from_where_it_was_when_its_clock_is_replaced(view: FrameView, clock: Clock) -> None:
    view.show_frame(to_bytes(USUAL["break"]))
    clock.now += 60
    later = Clock()
    later.now = 5.0
    view.set_clock(later)
    later.now += 1
    view.tick()
    assert visible_texts(view)[0] == "5:40"


def test_a_break_that_was_extended_starts_from_what_the_new_frame_says(view: FrameView, clock: Clock) -> None:
    view.show_frame(to_bytes(USUAL["break"]))
    clock.now += 400
    view.show_frame(to_bytes(Frame(BreakPage("Time for a break", "11:15", "", 900, 300))))
    assert visible_texts(view)[0] == "5:00"


def test_the_ring_empties(view: FrameView, clock: Clock) -> None:
    view.show_frame(to_bytes(Frame(BreakPage("Break", "", "", 600, 600))))
    ring = view.findChild(Ring)
    assert isinstance(ring, Ring)
    full = teal_in(ring)
    clock.now += 300
    view.tick()
    half = teal_in(ring)
    clock.now += 300
    view.tick()
    assert teal_in(ring) == 0 < half < full
    assert half == pytest.approx(full / 2, rel=0.1)


def teal_in(ring: Ring) -> int:
    picture = ring.grab().toImage().convertToFormat(QImage.Format.Format_RGB32)
    return array("I", bytes(picture.constBits())).count(QColor(theme.TEAL).rgb())


def test_the_clock_rests_when_the_break_is_over(view: FrameView, clock: Clock, qtbot: QtBot) -> None:
    view.show_frame(to_bytes(USUAL["break"]))
    view.show_frame(to_bytes(USUAL["plan"]))
    before = visible_texts(view)
    clock.now += 100
    qtbot.wait(300)
    view.tick()
    assert visible_texts(view) == before


def test_it_says_when_what_can_be_seen_has_changed(view: FrameView, qtbot: QtBot, clock: Clock) -> None:
    with qtbot.waitSignal(view.changed):
        view.show_frame(to_bytes(USUAL["break"]))
    clock.now += 5
    with qtbot.waitSignal(view.changed):
        view.tick()


def test_whether_sound_is_kept_is_said_by_a_shape_too(view: FrameView) -> None:
    frame = around(BoardPage("Board", ()), 0)
    view.show_frame(to_bytes(frame))
    kept = view.grab().toImage()
    view.show_frame(
        to_bytes(
            Frame(**{name: getattr(frame, name) for name in frame.__struct_fields__} | {"recorded": False})
        )
    )
    assert view.grab().toImage() != kept


def test_twenty_thousand_frames_do_no_harm(view: FrameView, dressed: Callable[[float], None]) -> None:
    """PySide6 6.12 kills Python 3.11 after some 5,000 calls that return nothing."""
    frames = [to_bytes(NEUTRAL), to_bytes(Frame(BreakPage("Break", "", "", 600, 600)))]
    began = time.monotonic()
    view.resize(320, 180)
    for number in range(20_000):
        view.show_frame(frames[number % 2])
    assert view.page == "break"
    assert time.monotonic() - began < 60
