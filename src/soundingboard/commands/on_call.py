"""When people were on the call, as the call itself noted it."""

from datetime import date, datetime, time
from itertools import pairwise
from typing import Annotated, ClassVar, Final

import msgspec

from soundingboard.base.dates import clock_time, full_date
from soundingboard.commands.change import Change
from soundingboard.commands.command import Aside, Fields, Phase
from soundingboard.commands.types import ClockTime, Id
from soundingboard.conference.papers import Correction
from soundingboard.conference.people import CallStay, Person

_WHAT: Final = "when people were on the call"
_WAS: Final = "as it was noted by hand"
_IS: Final = "When people were on the call was taken from the call’s own list of who came and went."
_WHY: Final = "it is more exact than what was noted by hand"
_OTHER_DAY: Final = "These times are of {}, and the conference was on {}: choose the file of that call."
_ENDS_FIRST: Final = "{} would have left the call at {}, before coming at {}: leave those times out."
_TWICE: Final = "{} would be on the call twice at {}: leave one of the two out."
_KNOWN: Final = "When {} was on the call is kept already: what was wrong in it is put right by a correction."
_TO_COME: Final = "{} would leave the call at {}, which is still to come: look at this computer’s clock."


class Stay(Fields, frozen=True, forbid_unknown_fields=True):
    """Somebody was on the call from one time of the day until another."""

    who: Id
    from_: ClockTime = msgspec.field(name="from")
    until: ClockTime


class RecordAttendance(Aside):
    """When people were on the call that day, out of its attendance file; nothing noted by hand is changed.

    It is a correction, so every paper that says something else now says that it replaces the one before.
    """

    phase: ClassVar[Phase] = "after"
    in_words = "the times on the call"
    day: date
    stays: Annotated[tuple[Stay, ...], msgspec.Meta(min_length=1)]

    def run(self, change: Change) -> None:
        held = change.conference.starts.date()
        if self.day != held:
            change.refuse(_OTHER_DAY.format(full_date(self.day), full_date(held)))
        for person in change.people(dict.fromkeys(stay.who for stay in self.stays)):
            stretches = sorted(self._stretch(stay) for stay in self.stays if stay.who == person.id)
            _refuse_impossible(change, person, stretches)
            for number, (start, until) in enumerate(stretches, start=1):
                key = f"stay-{change.number}-{person.id}-{number}"
                row = CallStay(conference=change.key, id=key, who=person.id, started=start, until=until)
                change.add(row)
        change.add(
            Correction(
                conference=change.key,
                id=f"correction-{change.number}",
                what=_WHAT,
                was=_WAS,
                now_is=_IS,
                why=_WHY,
                at=change.now,
            )
        )

    def _stretch(self, stay: Stay) -> tuple[datetime, datetime]:
        start, until = (
            datetime.combine(self.day, time.fromisoformat(each)) for each in (stay.from_, stay.until)
        )
        return start, until


def _refuse_impossible(change: Change, person: Person, stretches: list[tuple[datetime, datetime]]) -> None:
    """Refuse times that nobody can have been there, and those of somebody whose times are kept."""
    called = person.called
    if change.all(CallStay, who=person.id):
        change.refuse(_KNOWN.format(called))
    for start, until in stretches:
        if until <= start:
            change.refuse(_ENDS_FIRST.format(called, clock_time(until), clock_time(start)))
        if until > change.now:
            change.refuse(_TO_COME.format(called, clock_time(until)))
    for (_start, until), (start, _until) in pairwise(stretches):
        if start < until:
            change.refuse(_TWICE.format(called, clock_time(start)))
