"""Where the family's window may stand."""

from dataclasses import replace

import pytest

from soundingboard.ui.family.place import (
    Screen,
    Standing,
    choices,
    read_along,
    remembered,
    standing,
    suggested,
)

LAPTOP = Screen("laptop", "Laptop", 0, 0, 1366, 768)
PROJECTOR = Screen("projector", "Projector", 1366, 0, 1920, 1080)
WALL = Screen("wall", "Wall", 1366, 1080, 1920, 1080)


@pytest.mark.parametrize(
    ("screens", "chosen", "told"),
    [
        ([LAPTOP, PROJECTOR], "projector", "fine"),
        ([LAPTOP], "", "alone"),
        ([LAPTOP, PROJECTOR], "", "not_chosen"),
        ([LAPTOP], "projector", "gone"),
        ([LAPTOP, PROJECTOR, replace(WALL, identity="projector")], "projector", "twins"),
        ([LAPTOP, PROJECTOR], "laptop", "chairs"),
        ([LAPTOP, replace(PROJECTOR, left=0)], "projector", "mirrored"),
        ([LAPTOP, replace(PROJECTOR, left=1365)], "projector", "mirrored"),
        ([PROJECTOR], "projector", "mirrored"),
        ([], "projector", "gone"),
    ],
)
def test_it_stands_on_a_screen_of_its_own_only(screens: list[Screen], chosen: str, told: Standing) -> None:
    assert standing(screens, "laptop", chosen) == told


def test_screens_side_by_side_do_not_overlap() -> None:
    assert not LAPTOP.overlaps(PROJECTOR)
    assert not WALL.overlaps(PROJECTOR)
    assert LAPTOP.overlaps(replace(PROJECTOR, left=1300, top=700))


def test_only_a_single_choice_is_suggested() -> None:
    assert choices([LAPTOP, PROJECTOR, WALL], "laptop") == (PROJECTOR, WALL)
    assert suggested([LAPTOP, PROJECTOR], "laptop") == "projector"
    assert suggested([LAPTOP, PROJECTOR, WALL], "laptop") == ""
    assert suggested([LAPTOP], "laptop") == ""


@pytest.mark.parametrize(
    ("screens", "known", "found"),
    [
        ([LAPTOP, PROJECTOR], ("projector",), "projector"),
        ([LAPTOP, PROJECTOR, WALL], ("wall",), "wall"),
        ([LAPTOP, PROJECTOR], ("wall", "projector"), "projector"),
        ([LAPTOP, PROJECTOR, WALL], ("wall", "projector"), ""),
        ([LAPTOP, PROJECTOR], (), ""),
        ([LAPTOP, PROJECTOR], ("laptop",), ""),
        ([LAPTOP, replace(PROJECTOR, left=0)], ("projector",), ""),
    ],
)
def test_only_what_the_chair_once_chose_is_taken_unasked(
    screens: list[Screen], known: tuple[str, ...], found: str
) -> None:
    assert remembered(screens, "laptop", known) == found


def test_the_room_reads_along_where_another_screen_shows_the_chairs() -> None:
    assert not read_along([LAPTOP, PROJECTOR], "laptop")
    assert not read_along([LAPTOP], "laptop")
    assert not read_along([LAPTOP, PROJECTOR, replace(PROJECTOR, identity="wall")], "laptop")
    assert read_along([LAPTOP, PROJECTOR, replace(LAPTOP, identity="wall")], "laptop")
