"""What the list leaves out, what is past its time, and a conference that is deleted for good."""

from datetime import datetime

import pytest
from sqlalchemy import column, func, select
from sqlalchemy import table as sql

from soundingboard.base.clock import HandClock
from soundingboard.base.errors import Refused
from soundingboard.base.settings import Settings
from soundingboard.commands.vocabulary import command
from soundingboard.desk.desk import Desk
from soundingboard.desk.shelf import found_in_all, shelf
from soundingboard.vault.archive import bring_back, delete_past, put_away
from soundingboard.vault.database import reading
from soundingboard.vault.moving import columns_here
from soundingboard.vault.settings import keep_settings, read_settings
from soundingboard.vault.vault import Vault
from soundingboard.views.library import Wanted, kept_since

HELD = datetime(2026, 11, 24, 10)


def closed(vault: Vault, key: str, starts: datetime, kind: str = "initial") -> Desk:
    desk = Desk(vault.engine, key, clock=HandClock(starts))
    known = {"kind": kind, "reference": "R", "family": f"Marlowe {key}", "chair": "jo", "starts": starts}
    desk.do(command("create_conference", known))
    person = {"id": "jo", "name": "Jo Ashworth", "called": "Jo", "is": "Chair", "group": "professional"}
    desk.do(command("add_person", person))
    for name in ("start_conference", "close_conference"):
        desk.do(command(name, {}))
    return desk


def listed(vault: Vault, now: datetime, **wanted: str) -> list[str]:
    return [line.id for line in shelf(vault.engine, now, wanted=Wanted(**wanted)).lines]


def delete(vault: Vault, now: datetime) -> tuple[str, ...]:
    since = kept_since(read_settings(vault.engine), now.date())
    return delete_past(vault.engine, "old", vault.recordings, since)


def rows_of(vault: Vault, key: str) -> dict[str, int]:
    with reading(vault.engine) as session:
        owners = dict.fromkeys((*columns_here(), "shelf"), "conference") | {"conferences": "id"}
        counts = {
            table: session.scalar(select(func.count()).select_from(sql(table)).where(column(owner) == key))
            for table, owner in owners.items()
        }
    return {table: count for table, count in counts.items() if count}


def test_what_was_put_away_is_found_and_brought_back(vault: Vault) -> None:
    closed(vault, "a", HELD)
    closed(vault, "b", HELD)
    put_away(vault.engine, "a", HELD)
    put_away(vault.engine, "a", HELD)
    assert listed(vault, HELD) == ["b"]
    (line,) = shelf(vault.engine, HELD, wanted=Wanted(state="archived")).lines
    assert (line.id, line.group, line.settled) == ("a", "archived", True)
    assert [(each.id, each.archived) for each in found_in_all(vault.engine, "ashworth")] == [
        ("b", False),
        ("a", True),
    ]
    bring_back(vault.engine, "a")
    assert sorted(listed(vault, HELD)) == ["a", "b"]


def test_what_is_past_its_time_is_told_and_deleted_only_when_the_chair_says_so(vault: Vault) -> None:
    recordings = vault.recordings
    desk = closed(vault, "old", HELD)
    closed(vault, "young", datetime(2027, 5, 25, 10))
    for name in ("old.opus.age", "old.marks.age", "older.opus.age", "young.opus.age"):
        (recordings / name).write_bytes(b"sealed")
    last_day, after = datetime(2027, 5, 24, 9), datetime(2027, 5, 25, 9)
    assert shelf(vault.engine, after).past is None
    with pytest.raises(Refused):
        delete(vault, after)
    keep_settings(vault.engine, Settings(retention_months=6), HELD)
    assert (shelf(vault.engine, last_day).past, shelf(vault.engine, after).past) == (0, 1)
    assert [
        (line.id, line.past) for line in shelf(vault.engine, after, wanted=Wanted(state="past")).lines
    ] == [("old", True)]
    with pytest.raises(Refused):
        delete(vault, last_day)
    desk.do(command("hold_legally", {"why": "a request"}))
    with pytest.raises(Refused, match="a request"):
        delete(vault, after)
    desk.do(command("release_hold", {"why": "it was answered"}))
    assert {"conferences", "people", "timeline", "shelf"} <= set(rows_of(vault, "old"))
    assert delete(vault, after) == ()
    assert rows_of(vault, "old") == {}
    assert {"conferences", "people", "timeline", "shelf"} <= set(rows_of(vault, "young"))
    assert [each.id for each in found_in_all(vault.engine, "ashworth")] == ["young"]
    assert sorted(file.name for file in recordings.iterdir()) == ["older.opus.age", "young.opus.age"]


@pytest.mark.parametrize(
    ("when", "found"),
    [
        ("next_30", ["soon", "today"]),
        ("last_30", ["today", "month"]),
        ("last_365", ["today", "month", "year"]),
        ("older", ["before"]),
        ("", ["soon", "today", "month", "year", "before"]),
    ],
)
def test_days_and_states_narrow_the_list(vault: Vault, when: str, found: list[str]) -> None:
    days = {
        "soon": datetime(2026, 12, 20, 10),
        "today": HELD,
        "month": datetime(2026, 10, 25, 10),
        "year": datetime(2025, 11, 24, 10),
        "before": datetime(2025, 11, 23, 10),
    }
    for key, starts in days.items():
        closed(vault, key, starts, "review" if key == "month" else "initial")
    assert set(listed(vault, HELD, when=when)) == set(found)
    assert listed(vault, HELD, when=when, state="to_come") == []
    assert set(listed(vault, HELD, when=when, kind="review")) == {"month"} & set(found)


def test_the_time_on_risk_and_plan_of_the_last_ten_is_told(vault: Vault) -> None:
    clock = HandClock(HELD)
    desk = Desk(vault.engine, "a", clock=clock)
    known = {"kind": "initial", "reference": "R", "family": "Marlowe", "chair": "jo", "starts": HELD}
    desk.do(command("create_conference", known))
    desk.do(command("start_conference", {}))
    purposes = {item.purpose: item.id for item in desk.view.time.items}
    for purpose, until in (
        ("info", datetime(2026, 11, 24, 10, 20)),
        ("risk", datetime(2026, 11, 24, 11, 20)),
    ):
        desk.do(command("start_item", {"item": purposes[purpose]}))
        clock.move_to(until)
        desk.tick()
    desk.do(command("close_conference", {}))
    share = desk.view.time.share_on_risk_and_plan
    assert shelf(vault.engine, clock.now()).shares == (share,)
    assert 0.7 < share < 0.8
