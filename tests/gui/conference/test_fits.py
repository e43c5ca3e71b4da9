"""Both windows at every size, with the sample at each part of its day, crowded and empty: nothing is cut."""

from collections.abc import Callable, Iterator
from datetime import date, datetime
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtWidgets import QApplication

from soundingboard.base.clock import HandClock
from soundingboard.commands.command import Command
from soundingboard.commands.vocabulary import command
from soundingboard.desk.desk import Desk
from soundingboard.desk.news import News
from soundingboard.sealing.keys import Identity
from soundingboard.ui.chair.window import ChairWindow
from soundingboard.ui.family.painter import FrameView
from soundingboard.ui.family.reading import unpainted_texts, unreadable_texts
from soundingboard.ui.shared.theme import apply_theme
from soundingboard.vault.vault import Vault
from soundingboard.views.chair.parts import ChairView
from tests.gui.chair.room import Recorder
from tests.gui.conference.hall import sample, settle
from tests.gui.fits import misfits

SIZES = {
    "911x512": (911, 512, 1.0),
    "1366x768": (1366, 768, 1.0),
    "1920x1080": (1920, 1080, 1.0),
    "twice the text": (1366, 768, 2.0),
}
ITEMS = (
    "welcome", "child", "family", "going_well", "what_happened", "risks", "scale", "plan", "decision", "next"
)  # fmt: skip
MOMENTS = ("before", *ITEMS, "break", "closed", "empty", "crowded", "crowded plan")
PAGES = ("board", "plan", "decision", "scale", "next", "reports", "start")
KINDS = ("risk", "worry", "going_well", "not_sure")
PEOPLE = 14
CARDS = 40
ACTIONS = 12
SURNAME = "Featherstonehaugh-Cholmondeley"
DAY = datetime(2026, 11, 24, 10)
RISK = {
    "because": "Police came on 3 October.",
    "effect": {"ella": "She is tired."},
    "likelihood": "likely",
    "significant_because": "how often it was",
    "if_nothing_changes": "She may be hurt.",
}
SAID = "Ella was late on {} mornings since September, and says she is tired because it is loud at night"


class StillDesk:
    """A conference as it stood at one moment, for a window to draw; nothing can be done to it."""

    def __init__(self, view: ChairView) -> None:
        self.view = view

    def do(self, _command: Command, asked_by: str = "chair") -> News:
        raise NotImplementedError(asked_by)

    def undo(self, asked_by: str = "chair") -> News:
        raise NotImplementedError(asked_by)

    def redo(self, asked_by: str = "chair") -> News:
        raise NotImplementedError(asked_by)

    def subscribe(self, _listener: Callable[[News], None]) -> Callable[[], None]:
        return lambda: None


@pytest.fixture(scope="module")
def moments(tmp_path_factory: pytest.TempPathFactory) -> dict[str, ChairView]:
    """What the chair sees at the end of each part of the sample, and in a crowded and an empty conference."""
    return dict(_moments(tmp_path_factory.mktemp("vault")))


def _moments(folder: Path) -> Iterator[tuple[str, ChairView]]:
    scenario = sample()
    clock = HandClock(scenario.starts)
    council = [Identity.new().recipient]
    with Vault.create(folder / "v", "easy", council, work_factor=4, clock=clock, rehearsal=True) as vault:
        desk = Desk(vault.engine, "sample", clock=clock)
        for step in scenario.before:
            desk.do(step.command)
        yield "before", desk.view
        for step in scenario.steps:
            if step.command.verb in {"start_item", "start_break", "end_break", "close_conference"}:
                desk.tick()
                yield _moment(desk.view), desk.view
            clock.move_to(scenario.starts + step.at)
            desk.do(step.command)
        yield "closed", desk.view
        yield from _made(Desk(vault.engine, "empty", clock=clock), {"empty": _empty()})
        desk = Desk(vault.engine, "crowded", clock=clock)
        yield from _made(
            desk, {"crowded": _crowded(), "crowded plan": [command("start_item", {"item": "plan"})]}
        )


def _moment(view: ChairView) -> str:
    return "break" if view.time.pause.ends else view.current_item or "before"


def _made(desk: Desk, parts: dict[str, list[Command]]) -> Iterator[tuple[str, ChairView]]:
    for name, commands in parts.items():
        for each in commands:
            desk.do(each)
        yield name, desk.view


def _empty() -> list[Command]:
    """A conference in which nobody is known yet."""
    given = {"kind": "initial", "reference": "CP-1", "family": "Vale", "starts": DAY, "chair": "ruth"}
    return [command("create_conference", given)]


def _crowded() -> list[Command]:
    """As many people, cards and actions as a conference ever has, with names and texts as long."""
    child = {"id": "ella", "name": f"Ella {SURNAME}", "called": "Ella", "born": date(2019, 3, 14)}
    made = [*_empty(), command("add_child", child)]
    for number in range(PEOPLE):
        who: dict[str, Any] = {
            "id": f"p{number}",
            "name": f"Anne-Marie {SURNAME} {number}",
            "called": f"Anne-Marie {number}",
        }
        family = number < 4
        who |= {"is": "Grandmother on the father's side" if family else "Specialist community nurse"}
        who |= {"group": "family" if family else "professional", "agency": "Community health and wellbeing"}
        made.append(command("add_person", who | {"joins": "room" if number % 3 else "teams"}))
    people = [f"p{number}" for number in range(PEOPLE)]
    made += [command("start_conference", {}), command("arrive", {"who": people})]
    made.append(command("start_item", {"item": "risks"}))
    for number in range(CARDS):
        kind = KINDS[number % len(KINDS)]
        card: dict[str, Any] = {
            "kind": kind,
            "text": SAID.format(number),
            "said_by": people[number % PEOPLE],
            "about": ["ella"],
        }
        made.append(command("capture", card | {"id": f"c{number}"} | (RISK if kind == "risk" else {})))
    made.append(
        command("add_outcome", {"id": "o", "text": "Ella sleeps through the night", "about": ["ella"]})
    )
    for number in range(ACTIONS):
        action: dict[str, Any] = {
            "id": f"a{number}",
            "outcome": "o",
            "what": f"{SURNAME} number {number} goes with her to school",
        }
        action |= {"who": people[number], "by": "2026-12-04", "how_we_will_know": SAID.format(number)}
        made.append(command("add_action", action | {"help": "A taxi", "risks": ["c0"]}))
    return made


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
