"""People out of files: lists, invitations and attendance, in every spelling, and what is odd in words."""

import csv
import io
import time
from datetime import date, datetime
from pathlib import Path

import pytest

from soundingboard.base.errors import BadInput
from soundingboard.exchange.people.names import plain_name, sameness
from soundingboard.exchange.people.opening import preview_people, read_file
from soundingboard.exchange.people.tables import LARGEST
from soundingboard.views.found import ATTENDANCE, INVITATION, LIST, Known, Preview
from tests.unit.exchange.files import HEADINGS, OUTLOOK, ROWS, TEAMS, bomb, csv_text, with_entities, xlsx

THERE = (Known("sam", "Sam Keeble"), Known("dean", "Dean Marlowe"))


def names(found: Preview) -> list[str]:
    return [person.name for person in found.people]


ENCODED = {
    "plain": csv_text().encode(),
    "with a mark": csv_text().encode("utf-8-sig"),
    "as Windows wrote it": csv_text().encode("cp1252"),
    "UTF-16 with tabs": csv_text(between="\t").encode("utf-16"),
    "UTF-16, the other way round": b"\xfe\xff" + csv_text(between="\t").encode("utf-16-be"),
    "UTF-16 without a mark": csv_text(between="\t").encode("utf-16-le"),
    "semicolons": csv_text(between=";").encode(),
    "Excel's own hint": ("sep=|\n" + csv_text(between="|")).encode(),
    "old line ends": csv_text().replace("\r\n", "\r").encode(),
    "a title above": ("Conference of 24 November,,,\r\n,,,\r\n" + csv_text()).encode(),
    "a spreadsheet": xlsx(HEADINGS, *ROWS),
    "a spreadsheet whose first sheet is empty": xlsx(HEADINGS, *ROWS, first_sheet=False),
}


@pytest.mark.parametrize("data", ENCODED.values(), ids=ENCODED.keys())
def test_a_list_is_read_however_it_was_written(data: bytes) -> None:
    found = preview_people(data)
    assert found.sort == LIST
    assert [(each.name, each.called, each.is_, each.agency, each.group) for each in found.people] == [
        ("Sam Keeble", "Sam", "Social worker", "Children's services", "professional"),
        ("Zoë Field", "Zoë", "Head of year", "Hill School", "professional"),
        ("Mia Marlowe", "Mia", "Mum", "", "family"),
    ]
    assert [column.field for column in found.columns] == ["name", "is_", "agency", ""]
    assert "Not taken in: Email." in found.notes[-1]


def test_duplicates_are_found_and_told() -> None:
    text = csv_text((("Name", "Role"), ("KEEBLE, Sam", "Social worker"), ("Samantha Keeble", "GP"),
                     ("Ada Hill", "Nurse"), ("ada  hill", "Nurse")))  # fmt: skip
    sam, samantha, ada, again = preview_people(text.encode(), THERE).people
    assert (sam.same_as, sam.is_new, sam.odd[0]) == ("sam", False, "Sam Keeble is there already.")
    assert samantha.is_new
    assert samantha.odd[0] == "This may be Sam Keeble, who is there already."
    assert ada.is_new
    assert (again.again, again.odd[0]) == (True, "Row 4 has the same name.")


def test_columns_can_be_named_otherwise() -> None:
    text = "Wer,Was\nSam Keeble,Nurse\n"
    unknown = preview_people(text.encode())
    assert unknown.people == ()
    assert [(each.heading, each.field, each.example) for each in unknown.columns] == [
        ("Column 1", "", "Wer"),
        ("Column 2", "", "Was"),
    ]
    named = preview_people(text.encode(), fields=("name", "is_"))
    assert [(each.name, each.is_) for each in named.people] == [("Wer", "Was"), ("Sam Keeble", "Nurse")]


def test_first_and_last_names_make_one() -> None:
    (found,) = preview_people(b"Surname,Forename,Attending how\nKeeble,Sam,Via Teams link\n").people
    assert (found.name, found.joins) == ("Sam Keeble", "teams")


@pytest.mark.parametrize(
    ("role", "group"),
    [
        ("Mum", "family"),
        ("Grandmother", "family"),
        ("Dad to Ella", "family"),
        ("Mum's partner", "family"),
        ("Foster carer", "family"),
        ("Family support worker", "professional"),
        ("Family Nurse", "professional"),
        ("Headteacher, Dadford School", "professional"),
        ("Independent advocate", "supporter"),
        ("Father (Ella)", "family"),
        ("Maternal grandmother", "family"),
        ("Mum \u2013 Noah", "family"),
        ("Mum's boyfriend", ""),
        ("", ""),
    ],
)
@pytest.mark.parametrize("agency", ["", "n/a", "Family"])
def test_who_is_family(role: str, group: str, agency: str) -> None:
    (found,) = preview_people(f'Name,Role,Agency\nAda Hill,"{role}",{agency}\n'.encode()).people
    assert found.group == group
    assert ("The list does not say whether they are family." in found.odd) is (not group)


def test_a_role_and_how_they_are_related_stand_in_two_columns() -> None:
    text = b"Name,Role,Relationship\nMia Ode,Parent,Mum\nSam Keeble,Nurse,n/a\nAda Hill,,Aunt\n"
    assert [(each.is_, each.group) for each in preview_people(text).people] == [
        ("Mum", "family"),
        ("Nurse", "professional"),
        ("Aunt", "family"),
    ]


@pytest.mark.parametrize(
    ("said", "joins", "answer"),
    [
        ("Does not attend", "room", "no"),
        ("Declined", "room", "no"),
        ("Apologies", "room", "no"),
        ("No", "room", "no"),
        ("not in person", "teams", ""),
        ("Notes in writing", "written", ""),
    ],
)
def test_who_cannot_come_is_not_in_the_room(said: str, joins: str, answer: str) -> None:
    (found,) = preview_people(f"Name,Role,Attending\nAda Hill,Nurse,{said}\n".encode()).people
    assert (found.joins, found.answer) == (joins, answer)


def test_signs_that_nobody_sees_are_not_taken_in() -> None:
    (found,) = preview_people(
        "Name,Role\nSam\x07 K\u202eeeble\x1b,Nur\x00se\n".replace("\0", "").encode()
    ).people
    assert (found.name, found.is_) == ("Sam Keeble", "Nurse")


@pytest.mark.parametrize(
    "moment", ["11/24/2026, 9:58 AM", "24/11/26 09:58", "2026-11-24T09:58:01", "24-11-2026 09:58"]
)
def test_times_of_teams_are_read_in_every_form(moment: str) -> None:
    stay = f"Sam Keeble\t{moment}\t{moment.replace('9:58', '9:59')}"
    text = f"2. Participants\nName\tFirst Join\tLast Leave\n{stay}\n"
    (found,) = preview_people(text.encode(), day=date(2026, 11, 24)).people
    ((came, went),) = found.stays
    assert (came.replace(second=0), went.minute) == (datetime(2026, 11, 24, 9, 58), 59)


def test_quotation_marks_that_do_not_close_are_told() -> None:
    found = preview_people(b'Name,Role\n"Sam Keeble,Nurse\nAda Hill,Midwife\n')
    assert names(found)[1] == "Ada Hill"
    assert "Quotation marks do not close" in found.notes[0]


def test_formulas_are_told_and_never_run() -> None:
    (found,) = preview_people(b'Name,Role\nAda Hill,"=HYPERLINK(""x"")"\n').people
    assert "begins as a formula does" in found.odd[0]
    sheet = preview_people(xlsx(("Name", "Role"), ("Ada Hill", "=1+1")))
    assert sheet.people[0].is_ == ""
    assert "What formulas come to is not in the file, so these cells are empty: row 2." in sheet.notes


REFUSED = {
    "nothing": (b"", "There is nothing in this file"),
    "only spaces": (b" ,, \n,\n", "There is nothing in this file"),
    "headings alone": (b"Name,Role\n", "headings and nobody"),
    "50,000 rows": (csv_text((HEADINGS, *ROWS[:1] * 50_000)).encode(), "more than 300 rows"),
    "a zip that is no spreadsheet": (b"PK\x03\x04 and so on", "This spreadsheet cannot be read"),
    "a bomb": (bomb(), "400 MB, far more"),
    "XML of its own": (with_entities(), "This spreadsheet cannot be read"),
    "an old spreadsheet": (b"\xd0\xcf\x11\xe0" + b"\0" * 600, "of an old kind or has a password"),
    "a picture": (b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", "not text that can be read"),
    "one endless cell": (b'"' + b"a" * 200_000, "holds no table"),
    "no meeting": (b"BEGIN:VCALENDAR\nEND:VCALENDAR\n", "There is no meeting in this file"),
    "a broken invitation": (b"BEGIN:VCALENDAR\nBEGIN:VEVENT\n", "This invitation cannot be read"),
    "no participants": (b"2. Participants\nName\tFirst Join\tLast Leave\n", "no participants"),
    "too large": (b"a" * (LARGEST + 1), "20 MB, far more"),
}


@pytest.mark.parametrize(("data", "sentence"), REFUSED.values(), ids=REFUSED.keys())
def test_what_cannot_be_read_is_one_sentence(data: bytes, sentence: str) -> None:
    began = time.process_time()
    with pytest.raises(BadInput, match=sentence) as told:
        preview_people(data)
    assert "\n" not in str(told.value)
    assert time.process_time() - began < 5


def test_a_spreadsheet_of_50_000_rows_is_refused_without_reading_them_all() -> None:
    data = xlsx(HEADINGS, *[("Sam", "a", "b", "c")] * 50_000)
    began = time.process_time()
    with pytest.raises(BadInput, match="more than 300 rows"):
        preview_people(data)
    assert time.process_time() - began < 5


class TestInvitations:
    def test_an_invitation_of_outlook_is_read_on_the_clock_in_london(self) -> None:
        found = preview_people(OUTLOOK.encode(), THERE)
        assert found.sort == INVITATION
        assert found.meeting.starts == datetime(2026, 6, 1, 10)
        assert (found.meeting.subject, found.meeting.place) == ("Conference", "Room 2, Elm House")
        assert [(each.name, each.told, each.same_as) for each in found.people] == [
            ("Sam Keeble", "has said yes", "sam"),
            ("Zoe Field", "has not answered", ""),
        ]
        assert found.notes == ()

    @pytest.mark.parametrize(
        ("was", "becomes", "note"),
        [
            ("METHOD:REQUEST", "METHOD:CANCEL", "cancelled"),
            ("SUMMARY:", "RRULE:FREQ=WEEKLY\nSUMMARY:", "It repeats"),
            (
                "DTSTART;TZID=GMT Standard Time:20260601T100000",
                "DTSTART;VALUE=DATE:20260601",
                "a day and no time",
            ),
        ],
    )
    def test_what_is_odd_is_told(self, was: str, becomes: str, note: str) -> None:
        (told,) = preview_people(OUTLOOK.replace(was, becomes).encode()).notes
        assert note in told

    def test_a_time_of_the_world_is_told_as_in_london(self) -> None:
        text = OUTLOOK.replace("DTSTART;TZID=GMT Standard Time:20260601T100000", "DTSTART:20260601T090000Z")
        assert preview_people(text.encode()).meeting.starts == datetime(2026, 6, 1, 10)


DAY = date(2026, 11, 24)


class TestAttendance:
    @pytest.mark.parametrize("encoding", ["utf-16", "utf-8-sig", "utf-8"])
    def test_who_was_on_the_call_and_when(self, encoding: str) -> None:
        found = preview_people(TEAMS.encode(encoding), THERE, day=date(2026, 11, 24))
        assert found.sort == ATTENDANCE
        assert [(each.name, each.same_as, each.told) for each in found.people] == [
            ("Sam Keeble", "sam", "on Teams from 09:58 to 12:04"),
            ("Dean Marlowe", "dean", "on Teams from 10:02 to 11:40 and 11:44 to 12:01"),
        ]
        assert found.notes == ()

    def test_each_stay_is_told_where_the_file_tells_them_one_by_one(self) -> None:
        text = TEAMS + (
            "Dean Marlowe (Guest)\t24/11/2026, 10:02:13\t24/11/2026, 10:30:00\t28m\t\tPresenter\n"
            "Dean Marlowe (Guest)\t24/11/2026, 10:31:00\t24/11/2026, 11:40:00\t1h 9m\t\tPresenter\n"
        )
        _sam, dean = preview_people(text.encode(), THERE, day=DAY).people
        assert dean.told == "on Teams from 10:02 to 10:30 and 10:31 to 11:40"
        assert dean.stays[0] == (datetime(2026, 11, 24, 10, 2, 13), datetime(2026, 11, 24, 10, 30))

    @pytest.mark.parametrize(
        ("was", "becomes", "told", "unclear"),
        [
            ("11:40:00", "10:01:00", "11:44 to 12:01", "ends before it begins"),
            ("11:40:00", "11:44:00", "10:02 to 12:01", "twice at the same time"),
            ("11:40:00", "11:50:00", "10:02 to 12:01", "twice at the same time"),
            ("24/11/2026, 11:40:00", "", "11:44 to 12:01", "cannot be read"),
            ("24/11/2026, 11:40:00", "25/11/2026, 00:10:00", "11:44 to 12:01", "of another day"),
            ("11:40:00", "10:02:13", "11:44 to 12:01", ""),
        ],
    )
    def test_times_that_cannot_be_are_left_out_in_words(
        self, was: str, becomes: str, told: str, unclear: str
    ) -> None:
        _sam, dean = preview_people(TEAMS.replace(was, becomes).encode(), THERE, day=DAY).people
        assert dean.told == f"on Teams from {told}"
        assert len(dean.unclear) == bool(unclear)
        assert unclear in " ".join(dean.unclear)

    def test_the_form_before_has_a_row_for_each_coming_and_each_going(self) -> None:
        rows = (("Joined", "10:02:13 AM"), ("Left", "10:30:00 AM"), ("Joined before", "10:35:00 AM"))
        text = "Full Name\tUser Action\tTimestamp\n" + "".join(
            f"Sam Keeble\t{did}\t11/24/2026, {at}\n" for did, at in rows
        )
        (sam,) = preview_people(text.encode("utf-16"), day=DAY).people
        assert sam.stays == ((datetime(2026, 11, 24, 10, 2, 13), datetime(2026, 11, 24, 10, 30)),)
        assert sam.unclear == ("One of their times cannot be read, and is left out.",)

    def test_a_file_of_another_day_is_told(self) -> None:
        found = preview_people(TEAMS.encode("utf-16"), day=date(2026, 11, 25))
        assert found.notes == ("This file is of 24/11/2026, and the conference is on another day.",)

    def test_the_day_of_the_conference_tells_which_is_the_month(self) -> None:
        text = TEAMS.replace("24/11/2026, 09:58:01", "04/11/2026, 09:58:01").replace("24/11/", "04/11/")
        assert preview_people(text.encode(), day=date(2026, 11, 4)).notes == ()
        assert preview_people(text.encode(), day=date(2026, 4, 11)).notes == ()

    def test_american_clocks(self) -> None:
        text = "Full Name\tUser Action\tTimestamp\nSam Keeble\tJoined\t11/24/2026, 1:02:13 PM\n"
        (sam,) = preview_people(text.encode("utf-16")).people
        assert (sam.name, sam.told) == ("Sam Keeble", "on Teams")
        text = TEAMS.replace("24/11/2026, 10:02:13", "11/24/26, 10:02:13 AM")
        assert preview_people(text.encode()).notes == (
            "Its times could not be read, so it only says who was there.",
        )


@pytest.mark.parametrize(
    ("written", "name"),
    [
        ("KEEBLE, Sam (Children's services)", "Sam Keeble"),
        ("Dr. Ada Hill", "Ada Hill"),
        ("Zoë  Field | Hill School", "Zoë Field"),
        ("Field, Tom, Jo", "Field, Tom, Jo"),
        ("JO Ash", "JO Ash"),
        ("O'NEILL Pat", "Pat O'Neill"),
        ("MCDONALD Fiona", "Fiona McDonald"),
        ("FIONA HILL", "Fiona Hill"),
        ("Dr", "Dr"),
        ("Sgt Dee Marsh", "Dee Marsh"),
        ("DI Di Marsh", "Di Marsh"),
        ('"Sam Keeble" <sam@example.org>', "Sam Keeble"),
    ],
)
def test_names_are_read_as_people_say_them(written: str, name: str) -> None:
    assert plain_name(written) == name


def test_one_name_has_several_spellings() -> None:
    assert len({sameness(each) for each in ("Zoë Field", "zoe field", "FIELD, Zoe", "Dr Zoe Field")}) == 1


def test_a_file_that_is_gone_is_a_sentence(tmp_path: Path) -> None:
    with pytest.raises(BadInput, match="cannot be read"):
        read_file(tmp_path / "people.csv")
    with pytest.raises(BadInput, match="cannot be read"):
        read_file(tmp_path)


def test_a_list_survives_its_own_writer() -> None:
    tricky = (("Name", "Role"), ('Ada "Addie" Hill', "Nurse, school; health\nvisitor"))
    out = io.StringIO()
    csv.writer(out, quoting=csv.QUOTE_ALL).writerows(tricky)
    (found,) = preview_people(out.getvalue().encode()).people
    assert (found.name, found.is_) == ('Ada "Addie" Hill', "Nurse, school; health visitor")
