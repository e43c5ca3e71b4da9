"""Where there is little room: what is looked for first is in sight, and a long name takes no third line."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from soundingboard.ui.chair.board import BoardColumn
from soundingboard.ui.chair.pages.together import TogetherPage
from soundingboard.views.chair.apart_parts import AlarmView
from soundingboard.views.chair.parts import ChairView, ColumnView
from tests.gui.chair import views
from tests.gui.chair.room import Room, settle

TITLES = {"risk": "Risks", "worry": "Worries", "going_well": "Going well", "not_sure": "Not sure"}
NAME = "Featherstonehaugh-Cholmondeley and Wiśniewska-Grzegorzewska family"


@pytest.mark.parametrize("scale", [1.0, 1.5, 2.0])
def test_a_long_family_name_takes_no_third_line_and_a_button_keeps_its_place_under_it(
    make_room: Callable[..., Room], scale: float
) -> None:
    named = replace(views.VIEW, family=NAME)
    room = make_room(named, (1366, 768), scale)
    top = room.window.top
    for width in range(1900, round(700 * scale), -50):
        room.window.resize(width, round(768 * scale))
        places = []
        for state in ("on", "paused"):
            room.window.draw(replace(named, recording=state))
            settle()
            places.append([(button.x(), button.width()) for button in top._buttons])
        one = top._title.heightForWidth(5000)
        assert top._title.height() <= 2 * one, f"{width} pixels wide"
        assert places[0] == places[1], f"{width} pixels wide"


@pytest.mark.parametrize(
    ("pixels", "scale"), [((1366, 768), 1.0), ((911, 512), 1.0), ((1366, 768), 2.0), ((911, 512), 2.0)]
)
def test_the_tenth_card_of_a_column_moves_no_other_down(
    make_room: Callable[..., Room], pixels: tuple[int, int], scale: float
) -> None:
    def of(count: int) -> ChairView:
        cards = tuple(
            replace(views.VIEW.columns[0].cards[0], id=f"{kind}-{number}")
            for kind in range(4)
            for number in range(count)
        )
        columns = tuple(
            ColumnView(kind, title, cards[place * count : (place + 1) * count])
            for place, (kind, title) in enumerate(TITLES.items())
        )
        return replace(views.VIEW, columns=columns)

    room = make_room(of(1), pixels, scale)
    room.window.go("board")
    tops = []
    for count in (1, 9, 10, 40):
        room.window.draw(of(count))
        settle()
        columns = room.window.board.findChildren(BoardColumn)
        tops.append([column.cards.y() for column in columns])
    assert tops == [tops[0]] * len(tops)
    assert len(set(tops[0])) == 1, "the columns begin at one height"


def test_an_emergency_s_roll_has_more_than_one_name_in_sight_on_the_lowest_window(
    make_room: Callable[..., Room],
) -> None:
    alarm = AlarmView("The fire alarm", views.VIEW.time.now)
    view = replace(views.VIEW, apart=replace(views.VIEW.apart, alarm=alarm))
    room = make_room(view, (911, 512), 2.0)
    room.window.go("together")
    settle()
    page = room.window.findChild(TogetherPage)
    assert isinstance(page, TogetherPage)
    rows, port = page.list, page.list.viewport()
    model = rows.model()
    seen = [
        place
        for place in range(model.rowCount())
        if port.rect().contains(rows.visualRect(model.index(place, 0)))
    ]
    assert len(seen) > 2, "its title and two names"
