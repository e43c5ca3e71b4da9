"""Both windows at every size, with the sample at each part of its day, crowded and empty: nothing is cut."""

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication

from soundingboard.ui.chair.window import ChairWindow
from soundingboard.ui.family.fit import FLOOR
from soundingboard.ui.family.painter import FrameView
from soundingboard.ui.shared.theme import apply_theme
from soundingboard.ui.shared.words import Words
from soundingboard.views.chair.parts import ChairView
from tests.gui.chair.room import Recorder
from tests.gui.conference.hall import settle
from tests.gui.conference.moments import ACTIONS, CARDS, ITEMS, MOMENTS, PEOPLE, StillDesk
from tests.gui.fits import misfits
from tests.gui.ink import unpainted_texts, unreadable_texts

SIZES = {
    "911x512": (911, 512, 1.0),
    "1366x768": (1366, 768, 1.0),
    "1920x1080": (1920, 1080, 1.0),
    "twice the text": (1366, 768, 2.0),
    "half as large again on a small window": (911, 512, 1.5),
    "twice the text on a small window": (911, 512, 2.0),
}
PAGES = ("board", "plan", "decision", "scale", "next", "reports", "start", "notice")


@pytest.fixture
def dressed(qapp: QApplication) -> Iterator[QApplication]:
    """The app, in its plain type again afterwards."""
    yield qapp
    apply_theme(qapp)


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("moment", MOMENTS)
def test_the_chairs_window_cuts_nothing(
    dressed: QApplication, moments: dict[str, ChairView], moment: str, size: str
) -> None:
    width, height, scale = SIZES[size]
    apply_theme(dressed, scale)
    window = ChairWindow(StillDesk(moments[moment]), Recorder)
    window.resize(width, height)
    window.show()
    try:
        for page in ("as it opens", *PAGES, "people", "agenda"):
            if page != "as it opens":
                window.go(page)
            settle()
            assert (window.width(), window.height()) == (width, height), f"{page} needs more room"
            found = list(misfits(window))
            assert not found, f"{page}: " + "; ".join(found)
    finally:
        window.close()
        window.deleteLater()
        settle()


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("moment", MOMENTS)
def test_the_familys_page_stands_whole(
    dressed: QApplication, moments: dict[str, ChairView], moment: str, size: str
) -> None:
    width, height, scale = SIZES[size]
    apply_theme(dressed, scale)
    view = FrameView()
    view.resize(width, height)
    view.show_frame(moments[moment].screen.frame)
    view.show()
    try:
        settle()
        assert view.page != "neutral" or moment in {"before", "closed", "empty"}
        assert unpainted_texts(view) == []
        assert unreadable_texts(view) == []
        assert list(misfits(view)) == []
    finally:
        view.close()
        view.deleteLater()
        settle()


def test_the_moments_are_those_of_the_sample_and_as_crowded_as_meant(moments: dict[str, ChairView]) -> None:
    assert set(moments) == set(MOMENTS)
    assert [moments[item].current_item for item in ITEMS] == list(ITEMS)
    assert {moments[moment].screen.shows for moment in MOMENTS} == {
        "neutral", "who", "board", "break", "scale", "plan", "decision", "next"
    }  # fmt: skip
    crowded = moments["crowded"]
    assert sum(len(column.cards) for column in crowded.columns) == CARDS
    assert len(crowded.people) == PEOPLE
    assert sum(len(outcome.actions) for outcome in crowded.plan.outcomes) == ACTIONS


def test_every_part_of_a_conference_without_children_yet_begins_with_a_capital(
    moments: dict[str, ChairView],
) -> None:
    titles = [item.title for item in moments["empty"].time.items]
    assert "The children: who they are" in titles
    assert [title for title in titles if not title[:1].isupper()] == []


@pytest.mark.parametrize("moment", MOMENTS)
def test_no_word_on_the_familys_page_is_too_small_to_read_across_a_table(
    dressed: QApplication, moments: dict[str, ChairView], moment: str
) -> None:
    apply_theme(dressed, 1.0)
    view = FrameView()
    view.resize(1920, 1080)
    view.show_frame(moments[moment].screen.frame)
    view.show()
    small = {
        label.text(): label.font().pixelSize()
        for label in view.findChildren(Words)
        if label.text() and label.isVisibleTo(view) and label.font().pixelSize() < FLOOR
    }
    view.close()
    view.deleteLater()
    settle()
    assert small == {}
