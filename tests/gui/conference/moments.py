"""A conference as it stood: at each part of the sample's day, crowded, and empty."""

from collections.abc import Callable, Iterator
from datetime import date, datetime
from pathlib import Path
from typing import Any

from soundingboard.base.clock import HandClock
from soundingboard.commands.command import Command
from soundingboard.commands.vocabulary import command
from soundingboard.desk.desk import Desk
from soundingboard.desk.news import News
from soundingboard.sealing.keys import Identity
from soundingboard.vault.vault import Vault
from soundingboard.views.chair.parts import ChairView
from tests.played import sample

ITEMS = (
    "welcome", "child", "family", "going_well", "what_happened", "risks", "scale", "plan", "decision", "next"
)  # fmt: skip
MOMENTS = ("before", *ITEMS, "break", "closed", "empty", "crowded", "crowded plan")
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

    def calm(self) -> News:
        raise NotImplementedError

    def preview(self, _page: str = "") -> bytes:
        return self.view.screen.frame

    def subscribe(self, _listener: Callable[[News], None]) -> Callable[[], None]:
        return lambda: None


def moments_of(folder: Path) -> Iterator[tuple[str, ChairView]]:
    """What the chair sees at the end of each part of the sample, and in a crowded and an empty conference."""
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
