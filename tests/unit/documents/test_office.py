"""The office that was settled stands in letters to grown-ups, line by line, and nowhere where none was."""

from dataclasses import replace

from soundingboard.documents.content import reading
from soundingboard.documents.letter import letter
from tests.unit.documents.marlowe import for_ella, for_mia

LINES = ("Conferences, North", "1 High Street", "Oxford", "01865 000000", "office@example.org")
HEADING = "Who to ring or write to"


def test_a_letter_says_whom_to_ring_or_write_to() -> None:
    said = list(reading(letter(replace(for_mia(), office=LINES))))
    at = said.index(HEADING)
    assert tuple(said[at + 1 : at + 1 + len(LINES)]) == LINES
    assert HEADING not in reading(letter(for_mia()))


def test_a_childs_letter_names_people_and_no_office() -> None:
    assert not set(LINES) & set(reading(letter(replace(for_ella(), office=LINES))))
