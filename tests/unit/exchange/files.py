"""Files of people as other programs write them, whole and broken."""

import csv
import io
import zipfile
from collections.abc import Callable, Sequence

from openpyxl import Workbook

HEADINGS = ("Name", "Job title", "Organisation", "Email")
ROWS = (
    ("Sam Keeble", "Social worker", "Children's services", "sam@example.org"),
    ("Zoë Field", "Head of year", "Hill School", "zoe@example.org"),
    ("Mia Marlowe", "Mum", "", ""),
)


def csv_text(rows: Sequence[Sequence[str]] = (HEADINGS, *ROWS), between: str = ",") -> str:
    """A list as text."""
    out = io.StringIO()
    csv.writer(out, delimiter=between).writerows(rows)
    return out.getvalue()


def xlsx(*rows: Sequence[object], first_sheet: bool = True) -> bytes:
    """A spreadsheet; without ``first_sheet`` its first sheet is empty and the rows are on the second."""
    book = Workbook()
    sheet = book.active if first_sheet else book.create_sheet("People")
    assert sheet is not None
    for row in rows:
        sheet.append(list(row))
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def bomb(megabytes: int = 400) -> bytes:
    """A spreadsheet of a few kilobytes whose one sheet unpacks to that many megabytes."""
    out = io.BytesIO()
    with (
        zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as packed,
        packed.open("xl/worksheets/sheet1.xml", "w") as part,
    ):
        for _ in range(megabytes):
            part.write(b" " * 1_000_000)
    return out.getvalue()


def repacked(whole: bytes, name: str, change: Callable[[bytes], bytes]) -> bytes:
    """The spreadsheet with the content of one of its parts changed."""
    source, out = zipfile.ZipFile(io.BytesIO(whole)), io.BytesIO()
    with source, zipfile.ZipFile(out, "w") as packed:
        for part in source.infolist():
            content = source.read(part)
            packed.writestr(part.filename, change(content) if part.filename == name else content)
    return out.getvalue()


def parts_of(whole: bytes) -> list[str]:
    """The names of a spreadsheet's parts."""
    with zipfile.ZipFile(io.BytesIO(whole)) as packed:
        return packed.namelist()


def with_entities() -> bytes:
    """A spreadsheet whose XML defines things of its own."""
    own = b'<!DOCTYPE x [<!ENTITY a "aaaa">]>'
    return repacked(xlsx(HEADINGS, *ROWS), "xl/worksheets/sheet1.xml", lambda content: own + content)


TEAMS = """1. Summary
Meeting title\tInitial conference
Attended participants\t3
Start time\t24/11/2026, 09:58:01
End time\t24/11/2026, 12:04:10

2. Participants
Name\tFirst Join\tLast Leave\tIn-Meeting Duration\tEmail\tParticipant ID (UPN)\tRole
Keeble, Sam\t24/11/2026, 09:58:01\t24/11/2026, 12:04:10\t2h 6m 9s\tsam@example.org\tsam@example.org\tOrganiser
Dean Marlowe (Guest)\t24/11/2026, 10:02:13\t24/11/2026, 11:40:00\t1h 37m\t\t\tPresenter
Dean Marlowe (Guest)\t24/11/2026, 11:44:00\t24/11/2026, 12:01:00\t17m\t\t\tPresenter

3. In-Meeting Activities
Name\tJoin Time\tLeave Time\tDuration\tEmail\tRole
Keeble, Sam\t24/11/2026, 09:58:01\t24/11/2026, 12:04:10\t2h 6m 9s\tsam@example.org\tOrganiser
"""

OUTLOOK = """BEGIN:VCALENDAR
METHOD:REQUEST
PRODID:Microsoft Exchange Server 2010
VERSION:2.0
BEGIN:VTIMEZONE
TZID:GMT Standard Time
BEGIN:STANDARD
DTSTART:16010101T020000
TZOFFSETFROM:+0100
TZOFFSETTO:+0000
RRULE:FREQ=YEARLY;INTERVAL=1;BYDAY=-1SU;BYMONTH=10
END:STANDARD
BEGIN:DAYLIGHT
DTSTART:16010101T010000
TZOFFSETFROM:+0000
TZOFFSETTO:+0100
RRULE:FREQ=YEARLY;INTERVAL=1;BYDAY=-1SU;BYMONTH=3
END:DAYLIGHT
END:VTIMEZONE
BEGIN:VEVENT
ORGANIZER;CN=June Ash:mailto:june.ash@example.org
ATTENDEE;ROLE=REQ-PARTICIPANT;PARTSTAT=ACCEPTED;RSVP=TRUE;CN="Keeble, Sam":mailto:sam.keeble@example.org
ATTENDEE;ROLE=REQ-PARTICIPANT;PARTSTAT=NEEDS-ACTION;RSVP=TRUE;CN=zoe.field@example.org:mailto:zoe.field@example.org
ATTENDEE;CUTYPE=RESOURCE;ROLE=NON-PARTICIPANT;CN=Room 2:mailto:room2@example.org
SUMMARY:Conference
DTSTART;TZID=GMT Standard Time:20260601T100000
DTEND;TZID=GMT Standard Time:20260601T120000
UID:040000008200E00074C5B7101A82E008
LOCATION:Room 2\\, Elm House
DESCRIPTION:Join on your computer\\nhttps://teams.example.org/l/meetup
END:VEVENT
END:VCALENDAR
"""
