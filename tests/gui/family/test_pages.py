"""Every page, usual and as full as it may get, on every size of screen and of text."""

from array import array
from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtGui import QColor, QImage

from soundingboard.ui.family.fit import BODY, FLOOR
from soundingboard.ui.family.furniture import Strip
from soundingboard.ui.family.painter import FrameView
from soundingboard.ui.family.reading import in_sight
from soundingboard.ui.shared.panels import Avatar
from soundingboard.ui.shared.words import Words
from soundingboard.views.frame import BoardPage, Card, Column, Frame, to_bytes
from tests.gui.family.holding import missing
from tests.gui.family.pages import ALL, FULL, RECORDING, USUAL
from tests.gui.fits import assert_fits
from tests.gui.ink import unpainted_texts, unreadable_texts

SIZES = ((911, 512), (1366, 768), (1920, 1080), (1024, 768), (2560, 1080))
SCALES = (1.0, 1.5, 2.0)


def labels_in(view: FrameView) -> list[Words]:
    return [widget for widget in in_sight(view) if isinstance(widget, Words) and widget.text()]


@pytest.mark.parametrize("scale", SCALES)
@pytest.mark.parametrize("size", SIZES, ids=lambda size: f"{size[0]}x{size[1]}")
@pytest.mark.parametrize("name", ALL)
def test_every_text_stands_whole_on_every_screen(
    view: FrameView, dressed: Callable[[float], None], name: str, size: tuple[int, int], scale: float
) -> None:
    dressed(scale)
    view.resize(*size)
    view.show_frame(to_bytes(ALL[name]))
    assert view.page != "neutral" or name == "neutral"
    assert missing(ALL[name], view) == []
    assert unpainted_texts(view) == []
    assert unreadable_texts(view) == []
    assert_fits(view)


@pytest.mark.parametrize("name", [*USUAL, "board, full", "part, full", "break, full"])
def test_a_page_that_is_no_fuller_than_it_should_be_can_be_read_across_a_table(
    view: FrameView, name: str
) -> None:
    view.show_frame(to_bytes(ALL[name]))
    assert view.step.text * BODY >= FLOOR
    assert min(label.font().pixelSize() for label in labels_in(view)) >= FLOOR


@pytest.mark.parametrize("name", ["who", "board", "plan", "scale", "steps", "child", "decision", "break"])
def test_larger_text_is_larger(view: FrameView, dressed: Callable[[float], None], name: str) -> None:
    view.show_frame(to_bytes(USUAL[name]))
    before = {label.text(): label.font().pixelSize() for label in labels_in(view)}
    dressed(2.0)
    view.show_frame(to_bytes(USUAL[name]))
    after = {label.text(): label.font().pixelSize() for label in labels_in(view)}
    assert sum(after.values()) > 1.2 * sum(before.values())


@pytest.mark.parametrize("name", ALL)
def test_words_stand_out_from_their_ground(view: FrameView, name: str) -> None:
    view.show_frame(to_bytes(ALL[name]))
    picture = view.grab().toImage()
    for label in labels_in(view):
        assert contrast_in(picture, label, view) >= 7, label.text()


def contrast_in(picture: QImage, label: Words, view: FrameView) -> float:
    """The contrast between the darkest and the lightest of what was painted where a label stands."""
    room = label.rect().translated(label.mapTo(view, QPoint()))
    inset = label.width() // 4 if isinstance(label, Avatar) else 0
    part = picture.copy(room.adjusted(inset, inset, -inset, -inset)).convertToFormat(
        QImage.Format.Format_RGB32
    )
    lights = [brightness(QColor.fromRgb(colour)) for colour in set(array("I", bytes(part.constBits())))]
    return (max(lights) + 0.05) / (min(lights) + 0.05)


def brightness(colour: QColor) -> float:
    parts = [
        part / 12.92 if part <= 0.03928 else ((part + 0.055) / 1.055) ** 2.4
        for part in (colour.redF(), colour.greenF(), colour.blueF())
    ]
    return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]


def test_names_with_marks_and_other_scripts_are_shown_as_they_are(view: FrameView) -> None:
    names = ("Zoë Łukasiewicz", "Nguyễn Thị Hằng", "Олена & Ко", "<b>Σοφία</b>", "Şeyma O’Neill")
    cards = tuple(Card(name) for name in names)
    frame = Frame(BoardPage("Board", (Column("going_well", "Going well", "", cards),)))
    view.show_frame(to_bytes(frame))
    assert missing(frame, view) == []
    assert unpainted_texts(view) == []


def test_a_word_that_is_wider_than_its_card_is_broken_and_not_cut(view: FrameView) -> None:
    endless = "Donaudampfschifffahrtsgesellschaftskapitänsmützenabzeichen" * 3
    columns = tuple(
        Column(kind, "Kind", "meaning", (Card(endless),))
        for kind in ("risk", "worry", "going_well", "not_sure")
    )
    frame = Frame(BoardPage("Board", columns))
    view.show_frame(to_bytes(frame))
    assert missing(frame, view) == []
    assert unpainted_texts(view) == []
    assert_fits(view)


def test_what_stands_around_the_page_keeps_its_place_and_size(view: FrameView) -> None:
    places = set()
    for name in ("who", "plan", "scale", "steps", "decision"):
        view.show_frame(to_bytes(USUAL[name]))
        foot = next(label for label in labels_in(view) if label.text() == RECORDING)
        strip = view.findChild(Strip)
        assert isinstance(strip, Strip)
        places.add(
            (foot.font().pixelSize(), foot.mapTo(view, QPoint()).toTuple(), strip.geometry().getRect())
        )
    assert len(places) == 1


def test_few_words_are_larger_on_a_page_that_does_not_grow(view: FrameView) -> None:
    view.show_frame(to_bytes(USUAL["decision"]))
    assert view.step.text > 1
    view.show_frame(to_bytes(USUAL["plan"]))
    assert view.step.text == 1


def test_nothing_is_smaller_because_the_chair_shows_a_full_page_first(view: FrameView) -> None:
    view.show_frame(to_bytes(USUAL["board"]))
    usual = [(label.text(), label.geometry().getRect()) for label in labels_in(view)]
    view.show_frame(to_bytes(FULL["board of four"]))
    view.show_frame(to_bytes(USUAL["board"]))
    assert [(label.text(), label.geometry().getRect()) for label in labels_in(view)] == usual
