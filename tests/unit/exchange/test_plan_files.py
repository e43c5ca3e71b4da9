"""The plan and its dates for other programs: nothing that computes, nobody's name in a calendar."""

import csv
import io
import json
from dataclasses import replace
from datetime import date, datetime

import pytest
from icalendar import Calendar

from soundingboard.exchange.dates import Day, as_calendar, days_of
from soundingboard.exchange.plan import COLUMNS, SCHEMA, as_data, as_table
from soundingboard.views.copies.plan_parts import ActionPart, OutcomePart
from tests.unit.documents.marlowe import for_mia

MADE = datetime(2026, 11, 24, 17)
FORMULAS = ["=1+1", "+44 1865", "-SUM(A1)", "@x", "\t=1", "\r=1", " =1", "\u00a0=cmd|' /C calc'!A0", "\n=1"]
WIDE = ["\uff1d1+1", "\uff0b1", "\uff0d1", "\uff20x"]


@pytest.mark.parametrize("cell", FORMULAS + WIDE)
def test_no_cell_is_a_formula(cell: str) -> None:
    copy = replace(for_mia(), outcomes=(OutcomePart(cell, ("Ella",), (ActionPart(cell, cell),)),))
    header, row = list(csv.reader(io.StringIO(as_table(copy).decode("utf-8-sig"), newline="")))
    assert tuple(header) == COLUMNS
    assert [row[1], row[2], row[3]] == [f"'{cell}"] * 3
    assert json.loads(as_data(copy))["plan"][0]["step"] == cell, "data are no spreadsheet"


def test_the_table_and_the_data_say_the_same_of_every_step() -> None:
    copy = for_mia()
    rows = list(csv.DictReader(io.StringIO(as_table(copy).decode("utf-8-sig"), newline="")))
    data = json.loads(as_data(copy))
    assert data["schema"] == SCHEMA
    assert data["reference"] == copy.reference
    assert data["plan"] == rows
    steps = [step.what for outcome in copy.outcomes for step in outcome.actions]
    assert steps
    assert [row["step"] for row in rows] == steps


def test_a_calendar_reads_the_days_and_nobody_is_named() -> None:
    copy = for_mia()
    data = as_calendar(days_of(copy), MADE)
    events = Calendar.from_ical(data).walk("VEVENT")
    due = {step.by for outcome in copy.outcomes for step in outcome.actions if step.by}
    assert due <= {event.decoded("dtstart") for event in events}
    names = {child.name for child in copy.children} | {child.called for child in copy.children}
    names |= {step.who for outcome in copy.outcomes for step in outcome.actions if step.who}
    assert names
    assert not [name for name in (*names, "Marlowe", copy.reference) if name in data.decode()]
    assert as_calendar(days_of(copy), MADE) == data, "each day keeps its id"


def test_a_meeting_has_its_hour_and_a_day_has_none() -> None:
    days = [Day("a", datetime(2027, 7, 1, 10), "Core group meeting"), Day("b", date(2026, 12, 1), "Due")]
    meeting, due = Calendar.from_ical(as_calendar(days, MADE)).walk("VEVENT")
    assert meeting.decoded("dtstart").utcoffset().total_seconds() == 3600, "summer time"
    assert meeting.decoded("dtstart").replace(tzinfo=None) == datetime(2027, 7, 1, 10)
    assert due.decoded("dtstart") == date(2026, 12, 1)


def test_a_meeting_of_which_only_the_day_is_set_is_at_no_hour() -> None:
    days = [Day("a", datetime(2027, 2, 19), "Next conference")]
    (meeting,) = Calendar.from_ical(as_calendar(days, MADE)).walk("VEVENT")
    assert meeting.decoded("dtstart") == date(2027, 2, 19)
    assert "dtend" not in meeting


def test_two_families_do_not_share_the_id_of_a_day() -> None:
    one, other = for_mia(), replace(for_mia(), reference="another")
    assert not {day.key for day in days_of(one)} & {day.key for day in days_of(other)}
