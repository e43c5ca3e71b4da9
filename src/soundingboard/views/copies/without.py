"""Who of a conference gets no paper, and why, told to the chair before anything is made."""

from collections.abc import Collection, Iterator

from soundingboard.conference.people import Child
from soundingboard.conference.record import Record
from soundingboard.practice.facts import Facts
from soundingboard.views.copies.filter import recipients
from soundingboard.views.policy import policy_of

_NOTHING = "{0} gets no paper: nothing in the plan is about {0}, and nobody looks in on {0}."
_UNDECIDED = "{0} gets no letter: nothing is decided for {0} yet."
_YOUNG = "{0} gets no letter: {0} is younger than {1}."
_UNBORN = "{0} gets no letter: {0} is not born yet."


def without_paper(record: Record, facts: Facts, readers: Collection[str]) -> tuple[str, ...]:
    """A sentence for each person and child who is not among these ids; the chair holds it all."""
    asked = recipients(record, facts)
    nothing = (
        (_UNDECIDED if each.reader == "child" else _NOTHING).format(each.called)
        for each in asked
        if each.id not in readers
    )
    return (*nothing, *_too_young(record, {each.id for each in asked}))


def _too_young(record: Record, asked: Collection[str]) -> Iterator[str]:
    told_from = policy_of(record).told_from_age
    for child in record.all(Child):
        if not child.removed and child.id not in asked:
            yield (_YOUNG if child.born else _UNBORN).format(child.called, told_from)
