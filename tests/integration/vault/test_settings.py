"""What was settled for a vault is kept in it, in every copy of it, and is what every conference goes by."""

from datetime import date, datetime, timedelta
from pathlib import Path

import pytest
from sqlalchemy import text

from soundingboard.base.clock import HandClock
from soundingboard.base.settings import USUAL, Office, Rule, Settings
from soundingboard.commands.vocabulary import command
from soundingboard.conference.plan import Action
from soundingboard.desk.desk import Desk
from soundingboard.desk.shelf import shelf
from soundingboard.ui.chair.asking.question import Kind, Question
from soundingboard.ui.chair.asking.reading import understood
from soundingboard.vault.backup import backup, restore
from soundingboard.vault.database import writing
from soundingboard.vault.settings import keep_settings, read_settings
from soundingboard.vault.vault import Vault
from soundingboard.views.copies.before import in_the_room
from soundingboard.views.copies.build import copies
from soundingboard.views.frame import from_bytes
from soundingboard.views.room.build import room_frame
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


STRICT: tuple[tuple[str, Rule], ...] = (
    ("break_minutes", 20),
    ("told_from_age", 9),
    ("report_hours", 96),
    ("exempt_agencies", ("school",)),
    ("closed_days", ("2026-11-25",)),
)


def _met(vault: Vault) -> Desk:
    """Ella is seven; the reports of her nurse and of her school reached June 72 hours before the start."""
    desk = Desk(vault.engine, "c1", clock=HandClock(MORNING))
    known = {"kind": "initial", "reference": "R-1", "family": "Marlowe", "chair": "jo", "starts": MORNING}
    june = {"id": "june", "name": "June Marlowe", "called": "June", "is": "Mum", "group": "family"}
    others = (("jo", "Jo Lee", "Reviewing"), ("nia", "Nia Rowe", "Health"), ("tess", "Tess Hay", "School"))
    desk.do(command("create_conference", known))
    desk.do(command("add_child", {"id": "ella", "name": "E", "called": "Ella", "born": date(2019, 3, 14)}))
    desk.do(command("add_person", june | {"to": ["ella"]}))
    for key, name, agency in others:
        person = {"id": key, "name": name, "called": name[:4].strip(), "is": agency, "agency": agency}
        desk.do(command("add_person", person | {"group": "professional"}))
    for key in ("nia", "tess"):
        shared = {"report": f"r-{key}", "with": "june", "at": MORNING - timedelta(hours=72)}
        desk.do(command("expect_report", {"report": f"r-{key}", "from": key}))
        desk.do(command("receive_report", {"report": f"r-{key}"}))
        desk.do(command("share_report", shared))
    desk.do(command("start_conference", {}))
    desk.do(command("arrive", {"who": ["june"], "joins": "room"}))
    action = {"id": "ring", "what": "Ring June", "who": "nia", "by": "the next working day"}
    desk.do(command("add_action", action))
    desk.do(command("decide", {"child": "ella", "outcome": "no_plan", "reasons": "She is safe."}))
    return desk


@pytest.mark.parametrize(
    ("rules", "pause", "late", "by", "letters"),
    [
        ((), "Next break 10:15", {"Health": (False, False), "School": (False, False)}, 25, {"ella", "june"}),
        (STRICT, "Next break 09:50", {"Health": (False, True), "School": (True, False)}, 26, {"june"}),
    ],
    ids=["usual", "the council's"],
)
def test_every_number_of_the_rule_book_holds_in_the_room_and_on_paper(
    vault: Vault,
    rules: tuple[tuple[str, Rule], ...],
    pause: str,
    late: dict[str, tuple[bool, bool]],
    by: int,
    letters: set[str],
) -> None:
    keep_settings(vault.engine, Settings(rules=rules), MORNING)
    desk = _met(vault)
    frame = from_bytes(room_frame(desk.record, None, now=MORNING, kept=False).data)
    assert frame.next_break == pause
    every = {copy.recipient.id: copy for copy in copies(desk.record, now=MORNING)}
    assert letters == {key for key, copy in every.items() if copy.recipient.reader in ("child", "parent")}
    told = {
        each.agency: (each.exempt, *(part.late for part in each.shared)) for each in every["june"].reports
    }
    assert {role: (exempt, rest[0] if rest else None) for role, (exempt, *rest) in told.items()} == late
    assert desk.record.by_id(Action)["ring"].by == date(2026, 11, by)
    typed = Question("By when?", Kind.DATE_OR_WORDS)
    assert understood(typed, "the next working day", desk.view).split()[1] == str(by)


@pytest.mark.parametrize(("said", "area"), [({}, "north"), ({"area": "south"}, "south")])
def test_row_126_a_conference_begins_in_the_vaults_area_and_keeps_it(
    vault: Vault, said: dict[str, str], area: str
) -> None:
    keep_settings(vault.engine, OURS, MORNING)
    desk = Desk(vault.engine, "c1", clock=HandClock(MORNING))
    known = {"kind": "initial", "reference": "R-1", "family": "Marlowe", "chair": "jo", "starts": MORNING}
    desk.do(command("create_conference", known | said))
    assert desk.record.conference.area == area
    keep_settings(vault.engine, Settings(area="central"), MORNING)
    again = Desk(vault.engine, "c1", clock=HandClock(MORNING)).record
    assert in_the_room(again, now=MORNING, records=False).area == area
