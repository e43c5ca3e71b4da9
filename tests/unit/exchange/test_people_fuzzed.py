"""Whatever the file: a preview whose every row came from the file, or one sentence."""

from datetime import date

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from soundingboard.base.errors import BadInput
from soundingboard.exchange.people.opening import preview_people
from soundingboard.views.found import Known
from tests.unit.exchange.files import HEADINGS, OUTLOOK, ROWS, TEAMS, csv_text, parts_of, repacked, xlsx

SHEET = xlsx(HEADINGS, *ROWS)
THERE = (Known("sam", "Sam Keeble"),)
WORDS = st.text(max_size=40)
SIGNS = st.text(alphabet='",;\t|\n\r =+-@:aÄ', max_size=200)
FEW = settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])


def look(data: bytes) -> None:
    """A preview in which nobody is nameless, or one sentence."""
    try:
        found = preview_people(data, THERE, day=date(2026, 11, 24))
    except BadInput as told:
        sentence = str(told)
    else:
        sentence = "It can be looked at."
        assert all(person.name.strip() and person.called for person in found.people)
        assert all(note.endswith(".") for note in found.notes)
    assert sentence.endswith(".")
    assert "\n" not in sentence


def damaged(whole: bytes) -> st.SearchStrategy[bytes]:
    """The file cut off, or with a stretch of it overwritten."""
    place = st.integers(0, len(whole))
    return st.tuples(place, st.binary(max_size=12), place).map(
        lambda cut: whole[: cut[0]] + cut[1] + whole[cut[0] + len(cut[1]) : max(cut[0], cut[2])]
    )


@FEW
@given(st.binary(max_size=400))
def test_any_bytes(data: bytes) -> None:
    look(data)


@FEW
@given(SIGNS, st.sampled_from(["utf-8", "utf-8-sig", "utf-16", "cp1252"]))
def test_any_list(text: str, encoding: str) -> None:
    look(("Name,Role\n" + text).encode(encoding, "replace"))


@FEW
@given(st.lists(st.tuples(WORDS, WORDS, WORDS, WORDS), max_size=8))
def test_any_cells_keep_their_names(rows: list[tuple[str, ...]]) -> None:
    look(csv_text((HEADINGS, *rows)).encode("utf-8", "replace"))


@FEW
@given(damaged(SHEET))
def test_damaged_spreadsheets(data: bytes) -> None:
    look(data)


@FEW
@given(st.data(), st.sampled_from(parts_of(SHEET)))
def test_spreadsheets_with_a_damaged_part(data: st.DataObject, part: str) -> None:
    look(repacked(SHEET, part, lambda content: data.draw(damaged(content))))


@FEW
@given(damaged(OUTLOOK.encode()))
def test_damaged_invitations(data: bytes) -> None:
    look(data)


@FEW
@given(
    st.lists(
        st.tuples(st.sampled_from(["DTSTART", "ATTENDEE", "SUMMARY", "RRULE", "UID"]), WORDS), max_size=6
    )
)
def test_any_invitation(lines: list[tuple[str, str]]) -> None:
    body = "\n".join(f"{name}:{' '.join(value.split())}" for name, value in lines)
    look(f"BEGIN:VCALENDAR\nBEGIN:VEVENT\n{body}\nEND:VEVENT\nEND:VCALENDAR".encode("utf-8", "replace"))


@FEW
@given(damaged(TEAMS.encode("utf-16")))
def test_damaged_attendance(data: bytes) -> None:
    look(data)


@FEW
@given(SIGNS)
def test_any_attendance(text: str) -> None:
    look(("2. Participants\nName\tFirst Join\tLast Leave\n" + text).encode())
