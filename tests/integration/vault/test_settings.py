"""What was settled for a vault is kept in it, in every copy of it, and is what every conference goes by."""

from datetime import date, datetime
from pathlib import Path

from sqlalchemy import text

from soundingboard.base.clock import HandClock
from soundingboard.base.settings import USUAL, Office, Settings
from soundingboard.commands.vocabulary import command
from soundingboard.desk.desk import Desk
from soundingboard.desk.shelf import shelf
from soundingboard.vault.backup import backup, restore
from soundingboard.vault.database import writing
from soundingboard.vault.settings import keep_settings, read_settings
from soundingboard.vault.vault import Vault
from soundingboard.views.copies.build import copies
from tests.integration.vault.conftest import MORNING, PASSPHRASE

OURS = Settings(
    area="north",
    book="Our council",
    rules=(("send_by_hour", 12), ("closed_days", ("2026-11-25",)), ("exempt_agencies", ("gp",))),
    office=Office("Conferences", "1 High Street\nOxford", "01865 000000", "office@example.org"),
    retention_months=72,
)


def test_what_was_settled_is_read_again_and_stands_in_a_backup(vault: Vault, tmp_path: Path) -> None:
    assert read_settings(vault.engine) == USUAL
    keep_settings(vault.engine, Settings(area="south"), MORNING)
    keep_settings(vault.engine, OURS, MORNING)
    assert read_settings(vault.engine) == OURS
    backup(vault, tmp_path / "backup")
    restore(tmp_path / "backup", tmp_path / "again")
    with Vault.unlock(tmp_path / "again", PASSPHRASE) as again:
        assert read_settings(again.engine) == OURS


def test_settings_that_say_nothing_readable_are_the_usual(vault: Vault) -> None:
    keep_settings(vault.engine, OURS, MORNING)
    with writing(vault.engine) as session:
        session.execute(text("UPDATE settings SET value = :value"), {"value": '{"retention_months": "long"}'})
    assert read_settings(vault.engine) == USUAL


def test_the_dates_of_every_conference_go_by_the_rule_book(vault: Vault) -> None:
    clock = HandClock(datetime(2026, 11, 24, 10))
    keep_settings(vault.engine, OURS, MORNING)
    desk = Desk(vault.engine, "c1", clock=clock)
    known = {"kind": "initial", "reference": "R-1", "family": "Marlowe", "chair": "jo", "starts": MORNING}
    desk.do(command("create_conference", known))
    desk.do(command("add_child", {"id": "ella", "name": "E", "called": "Ella", "born": date(2019, 3, 14)}))
    person = {"id": "jo", "name": "Jo Lee", "called": "Jo", "is": "Chair", "group": "professional"}
    desk.do(command("add_person", person))
    desk.do(command("start_conference", {}))
    desk.do(command("decide", {"child": "ella", "outcome": "no_plan", "reasons": "She is safe."}))
    desk.do(command("close_conference", {}))
    assert desk.view.send_by == datetime(2026, 11, 26, 12)
    copy = next(each for each in copies(desk.record, now=clock.now()) if each.recipient.id == "ella")
    assert (copy.office, copy.area) == (OURS.office.lines, "north")
    assert copy.office[1:3] == ("1 High Street", "Oxford")
    (line,) = shelf(vault.engine, clock.now()).lines
    assert line.state.endswith("send by 12 pm on Thursday 26 November")
