"""What is printed before the Marlowe conference, built by hand after the scenario."""

from dataclasses import replace
from datetime import datetime, timedelta

from soundingboard.views.copies.before import Before, Coming, DayPart
from soundingboard.views.copies.people_parts import SharedPart
from tests.unit.documents.crowded import LONG_NAME
from tests.unit.documents.marlowe import ADDRESS, DEAN, DEAN_HAD, MIA, MIA_HAD, REPORTS

TEN = datetime(2026, 11, 24, 10)
PARTS = ("Welcome", "What the family wants to say", "", "What is going well?", "What happens next")
RUTH = Coming("Ruth Ansah", "Ruth", "runs the meeting", "Safeguarding and review")
SAM = Coming("Sam Keeble", "Sam", "your social worker", "Children's social care")
MUM = Coming("Mia Marlowe", "Mia", "Ella and Noah's mum")
DAD = Coming("Dean Harper", "Dean", "Ella and Noah's dad")

ROOM = Before(
    reference="CP-0417", kind="initial", starts=TEN, area="north", children=("Ella", "Noah"), chair=RUTH,
    coming=(MUM, DAD, RUTH, SAM), in_room=(MUM, RUTH, SAM), ring=(RUTH, SAM), records=True,
    parts=tuple(DayPart(TEN + timedelta(minutes=at * 13), title) for at, title in enumerate(PARTS)),
    papers_by=datetime(2026, 11, 25, 17), protected=frozenset((ADDRESS,)), place="Room 2, Elm House",
    reports_by=datetime(2026, 11, 22, 10), office="North area office, 01865 555 010",
)  # fmt: skip


def _had(before: Before, shared: SharedPart) -> Before:
    mine = tuple(replace(each, shared=() if each.exempt else (shared,)) for each in REPORTS)
    return replace(before, reports=mine)


FOR_MIA = replace(
    _had(ROOM, MIA_HAD), recipient=MIA, joins="room", keep_in_touch="Sam rings every Monday at 10",
    chosen=(("break_word", "Kettle"),), protected=frozenset(),
)  # fmt: skip
FOR_DEAN = replace(_had(ROOM, replace(DEAN_HAD, at=None)), recipient=DEAN, joins="teams", place="")
LONG = Coming(LONG_NAME, LONG_NAME.split()[0], "somebody who sits beside the family and helps them to speak")
FULL_ROOM = replace(ROOM, coming=(LONG,) * 40, in_room=(LONG,) * 40, children=("Ella",) * 6, ring=(LONG,) * 3)
"""The same with more people, children and letters than any table has."""
