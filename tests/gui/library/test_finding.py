"""The list over a real vault: what is typed is found wherever it was said."""

from collections.abc import Iterator
from datetime import datetime, timedelta
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot
from sqlalchemy import text

from soundingboard.app.library.shelving import Shelving
from soundingboard.base.clock import HandClock
from soundingboard.commands.vocabulary import command
from soundingboard.desk.desk import Desk
from soundingboard.desk.shelf import SHOWN, found_in_all, shelf
from soundingboard.sealing.keys import Identity
from soundingboard.ui.library.row import Doors
from soundingboard.ui.library.window import LibraryWindow, Tools
from soundingboard.vault.database import reading
from soundingboard.vault.vault import Vault
from soundingboard.views.library import Wanted
from tests.gui.keyboard import type_text
from tests.gui.pages import settle, shown

NOW = datetime(2026, 11, 24, 10, 0)


@pytest.fixture
def clock() -> HandClock:
    return HandClock(NOW)


@pytest.fixture
def vault(tmp_path: Path, clock: HandClock) -> Iterator[Vault]:
    council = Identity.new().recipient
    with Vault.create(tmp_path / "v", "easy", [council], work_factor=4, clock=clock, rehearsal=True) as vault:
        yield vault


def begun(vault: Vault, clock: HandClock, key: str, days: float, kind: str = "initial") -> Desk:
    desk = Desk(vault.engine, key, clock=clock)
    known = {"kind": kind, "reference": key, "family": f"Family {key}", "chair": "jo"}
    desk.do(command("create_conference", {**known, "starts": NOW + timedelta(days)}))
    person = {"id": "jo", "name": "Jo Ash", "called": "Jo", "is": "Chair", "group": "professional"}
    desk.do(command("add_person", person))
    return desk


def closed(desk: Desk) -> Desk:
    desk.do(command("add_person", {"id": "sam", "name": "Sam Keeble", "called": "Sam", "is": "Social worker",
                                   "group": "professional"}))  # fmt: skip
    for name in ("start_conference", "close_conference"):
        desk.do(command(name, {}))
    return desk


def in_groups(vault: Vault, kind: str = "") -> dict[str, list[str]]:
    groups: dict[str, list[str]] = {}
    for line in shelf(vault.engine, NOW, wanted=Wanted(kind)).lines:
        groups.setdefault(line.group, []).append(line.id)
    return groups


def test_every_conference_stands_in_its_group(vault: Vault, clock: HandClock) -> None:
    for key, days in {"now": 0, "tomorrow": 1, "sunday": 5, "monday": 6, "last": -1}.items():
        begun(vault, clock, key, days)
    begun(vault, clock, "running", -3).do(command("start_conference", {}))
    closed(begun(vault, clock, "over", -2))
    assert in_groups(vault) == {
        "today": ["running", "now"],
        "passed": ["last"],
        "week": ["tomorrow", "sunday"],
        "later": ["monday"],
        "waiting": ["over"],
    }


def test_what_is_all_sent_is_counted_once(vault: Vault, clock: HandClock) -> None:
    def kept() -> object:
        with reading(vault.engine) as session:
            return session.scalar(text("SELECT sent FROM shelf"))

    desk = closed(begun(vault, clock, "over", -2))
    assert (in_groups(vault), kept()) == ({"waiting": ["over"]}, 0)
    due = desk.record.due
    for who in due:
        desk.do(command("issue", {"who": who, "copy": "pack", "how": "by hand"}))
    assert (in_groups(vault), kept()) == ({"closed": ["over"]}, 1)
    (line,) = shelf(vault.engine, NOW).lines
    assert (line.state, line.settled, line.about) == ("All sent", True, "Initial conference · 2 people")
    assert due


def test_a_long_group_is_shown_in_parts(vault: Vault, clock: HandClock) -> None:
    for number in range(SHOWN + 3):
        begun(vault, clock, f"c{number:02}", 30 + number)
    view = shelf(vault.engine, NOW)
    assert [line.id for line in view.lines] == [f"c{number:02}" for number in range(SHOWN)]
    assert view.more == {"later": 3}
    assert len(shelf(vault.engine, NOW, shown={"later": 100}).lines) == SHOWN + 3


def test_one_kind_alone(vault: Vault, clock: HandClock) -> None:
    begun(vault, clock, "a", 1)
    begun(vault, clock, "b", 1, "review")
    assert in_groups(vault, kind="review") == {"week": ["b"]}


def test_whatever_was_said_is_found_as_it_is_typed(qtbot: QtBot, vault: Vault, clock: HandClock) -> None:
    desk = begun(vault, clock, "a", 0)
    desk.do(command("start_conference", {}))
    desk.do(command("capture", {"kind": "worry", "text": "Nobody fetched Zoë on Friday"}))
    desk.do(command("private_note", {"text": "Zoë looked frightened"}))
    begun(vault, clock, "b", 2)
    page = LibraryWindow(Doors(*[lambda _key: None] * 4), Tools(*[lambda: None] * 4))
    shelving = Shelving(vault, clock)
    shelving.join(page)
    shown(qtbot, page)
    assert len(page.list.rows) == 2
    page.finder.setFocus()
    type_text(page.finder, "zoe frid")
    settle()
    (row,) = page.list.found
    assert row.main.accessibleDescription() == "On the board: Nobody fetched Zoë on Friday."
    page.finder.setText("frightened")
    assert (page.list.rows, page.list.found) == ([], [])
    page.finder.setText("jo ash")
    assert [each.key for each in page.list.found] == ["b", "a"]
    desk.undo()
    desk.undo()
    assert found_in_all(vault.engine, "friday") == ()
    page.filters.kind.setCurrentIndex(page.filters.kind.findData("review"))
    page.finder.setText("")
    assert page.list.rows == []
