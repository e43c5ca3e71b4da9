"""What the chair must not miss is in sight: what to see to first, the start, a closed part, a whole guess."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtCore import QRect

from soundingboard.ui.chair.actions import BY_ID
from soundingboard.ui.chair.menus import ChoiceButton
from soundingboard.ui.chair.pages.page import Page
from soundingboard.ui.family.preview import PreviewView
from soundingboard.ui.shared.buttons import KeyButton
from soundingboard.ui.shared.words import WrapLabel
from soundingboard.views.chair.parts import ChairView, FindingView
from tests.gui.chair import views
from tests.gui.chair.room import Room, settle
from tests.gui.fits import assert_fits

MakeRoom = Callable[..., Room]
SIZES = [((911, 512), 1.0), ((1366, 768), 1.0), ((1366, 768), 2.0)]
EARLY = replace(
    views.VIEW,
    phase="before",
    recording="off",
    current_item="",
    findings=tuple(
        FindingView(code, (f"p{number}",), f"Somebody {number} has not been asked yet in private.")
        for code in ("not_asked_if_safe", "not_prepared")
        for number in range(6)
    ),
)
CLOSED = replace(views.VIEW, closed_part=("ade", "sam", "priya"))


def page_of(room: Room) -> Page:
    page = room.window.centre.page
    assert isinstance(page, Page)
    return page


def in_sight(room: Room) -> list[str]:
    return [each.text() for each in room.window.findChildren(WrapLabel) if each.isVisible()]


@pytest.mark.parametrize(("size", "scale"), SIZES)
@pytest.mark.parametrize("goes", [False, True])
def test_the_first_thing_to_see_to_and_the_start_are_in_sight(
    make_room: MakeRoom, size: tuple[int, int], scale: float, goes: bool
) -> None:
    room = make_room(EARLY, size, scale)
    if goes:
        room.window.go("start")
        settle()
    page = page_of(room)
    assert page.list.verticalScrollBar().value() == page.list.verticalScrollBar().minimum()
    first = page.list.visualRect(page.list.currentIndex())
    assert page.list.rows[page.list.currentIndex().row()].key.startswith("not_asked_if_safe")
    assert page.list.viewport().rect().contains(QRect(first.topLeft(), first.size()))
    start = next(each for each in page.findChildren(KeyButton) if each.text() == "Start the conference")
    assert start.isVisible()
    assert_fits(room.window)


def test_a_window_that_changes_its_size_keeps_the_current_row_in_sight(make_room: MakeRoom) -> None:
    room = make_room(views.VIEW, (1366, 768))
    room.window.go("notice")
    page = page_of(room)
    assert page.choose(page.list.rows[11].id)
    room.window.resize(911, 512)
    settle()
    row = page.list.visualRect(page.list.currentIndex())
    assert page.list.viewport().rect().intersects(row)


@pytest.mark.parametrize(("size", "scale"), SIZES)
@pytest.mark.parametrize("page", ["board", "plan", "decision"])
def test_a_closed_part_is_named_on_every_page_until_it_ends(
    make_room: MakeRoom, size: tuple[int, int], scale: float, page: str
) -> None:
    room = make_room(CLOSED, size, scale)
    room.window.go(page)
    settle()
    words = "Closed part: Ade, Sam and Priya stay in. Ctrl K finds “End the closed part”."
    assert words in in_sight(room)
    assert_fits(room.window)
    room.desk.tell(views.VIEW)
    assert not any(each.startswith("Closed part") for each in in_sight(room))


@pytest.mark.parametrize(
    ("stay", "words"),
    [
        ((), "Closed part: some wait outside. "),
        (("sam",), "Closed part: Sam stays in. "),
    ],
)
def test_one_who_stays_and_nobody_named(room: Room, stay: tuple[str, ...], words: str) -> None:
    room.desk.tell(replace(views.VIEW, closed_part=stay))
    assert any(each.startswith(words) for each in in_sight(room))


@pytest.mark.parametrize(("view", "act"), [(views.VIEW, "closed_part"), (CLOSED, "end_closed_part")])
def test_a_closed_part_is_begun_or_ended_and_never_offered_both_ways(view: ChairView, act: str) -> None:
    able = {each for each in ("closed_part", "end_closed_part") if BY_ID[each].possible(view)}
    assert able == {act}


@pytest.mark.parametrize(("size", "scale"), SIZES)
def test_a_guess_of_who_may_see_it_is_read_whole(
    make_room: MakeRoom, size: tuple[int, int], scale: float
) -> None:
    for stay, words in ((("sam", "tom"), "professionals only"), (("ade", "sam"), "not Mia, Dean or June")):
        room = make_room(replace(views.VIEW, closed_part=stay), size, scale)
        button = room.window.capture.seen_by
        assert button.accessibleName() == f"seen by {words} (guess)"
        assert button.shown_value() == f"{words} (guess)"
        assert_fits(room.window)


def test_of_many_names_the_last_ones_are_cut_and_never_that_it_is_a_guess(room: Room) -> None:
    button: ChoiceButton = room.window.capture.seen_by
    button.set_value("not " + ", ".join(f"Bartholomew-{number}" for number in range(9)), "(guess)")
    assert button.shown_value().startswith("not Bartholomew-0")
    assert button.shown_value().endswith("… (guess)")


@pytest.mark.parametrize(("size", "scale"), SIZES)
def test_what_the_recording_does_moves_nothing_under_the_top(
    make_room: MakeRoom, size: tuple[int, int], scale: float
) -> None:
    room = make_room(views.VIEW, size, scale)
    heights = set()
    for recording, gone in (("off", False), ("on", False), ("paused", False), ("on", True)):
        room.desk.tell(replace(views.VIEW, recording=recording, recorder_gone=gone))
        settle()
        heights.add(room.window.top.height())
    assert len(heights) == 1


def test_nobody_known_is_neither_ready_nor_quorate(make_room: MakeRoom) -> None:
    room = make_room(replace(EARLY, people=(), findings=(), here_line="0 of 0", quorate=True))
    said = page_of(room).list.rows[0].title
    assert said == "Nobody is asked to come yet."
    assert room.window.people._quorum.text() == "Not quorate"


@pytest.mark.parametrize(("size", "scale"), SIZES)
def test_the_familys_screen_in_small_is_as_large_as_its_room(
    make_room: MakeRoom, size: tuple[int, int], scale: float
) -> None:
    room = make_room(views.VIEW, size, scale)
    room.window.go("people")
    settle()
    small = room.window.people.family_screen.findChild(PreviewView)
    assert isinstance(small, PreviewView)
    assert small.width() >= round(260 * scale)
    assert small.height() == pytest.approx(small.heightForWidth(small.width()), abs=3 * scale)
