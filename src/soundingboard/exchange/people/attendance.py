"""Who was on the call, out of the attendance file that Teams gives after a meeting."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from itertools import chain
from typing import Final

from soundingboard.base.errors import BadInput
from soundingboard.exchange.people.names import called_by, marked
from soundingboard.exchange.people.stays import NOT_ONE, Stay, form_of, moment, stays_of
from soundingboard.views.call_times import Stretch, stretches_told
from soundingboard.views.found import ATTENDANCE, FoundPerson, Known, Meeting, Preview

_OTHER_DAY: Final = "This file is of {}, and the conference is on another day."
_NO_TIMES: Final = "Its times could not be read, so it only says who was there."
_NOT_READ: Final = "One of their times cannot be read, and is left out."
_ENDS_FIRST: Final = "One of their times ends before it begins, and is left out."
_NOT_THAT_DAY: Final = "One of their times is of another day, and is left out."
_TWICE: Final = "They were on the call twice at the same time, which counts once."


def preview_attendance(text: str, there: tuple[Known, ...], day: date | None) -> Preview:
    """Who was there and when; ``day`` is the conference's, which tells 4/11 from 11/4.

    Raises `BadInput` where nobody is in it.
    """
    by_name = stays_of(text)
    stays = tuple(chain.from_iterable(by_name.values()))
    if not stays:
        raise BadInput(NOT_ONE)
    form = form_of(stays, day)
    starts = min((each for stay in stays if (each := moment(stay.came, form))), default=None)
    own = starts.date() if starts else None
    people = (_person(name, theirs, form, own) for name, theirs in by_name.items())
    notes = []
    if starts is None:
        notes.append(_NO_TIMES)
    elif day and own != day:
        notes.append(_OTHER_DAY.format(f"{starts:%d/%m/%Y}"))
    return Preview(
        ATTENDANCE, tuple(marked(people, there)), meeting=Meeting(starts=starts), notes=tuple(notes)
    )


def _person(name: str, stays: Sequence[Stay], form: str, day: date | None) -> FoundPerson:
    """Somebody with the times that nothing speaks against, and what was left out of them in sentences."""
    read = [(moment(each.came, form), moment(each.went, form)) for each in stays]
    kept, unclear = list[Stretch](), list[str]()
    for came, went in read:
        if came is None or went is None:
            unclear += [_NOT_READ] if form else []
        elif went < came:
            unclear.append(_ENDS_FIRST)
        elif {came.date(), went.date()} != {day}:
            unclear.append(_NOT_THAT_DAY)
        elif came < went:
            kept.append((came, went))
    whole = tuple(_joined(sorted(kept)))
    if len(whole) < len(kept):
        unclear.append(_TWICE)
    told = f"on Teams from {stretches_told(whole)}" if whole else "on Teams"
    return FoundPerson(
        stays[0].row,
        name,
        called_by(name),
        joins="teams",
        told=told,
        stays=whole,
        unclear=tuple(dict.fromkeys(unclear)),
    )


def _joined(stretches: Iterable[Stretch]) -> Iterator[Stretch]:
    """The same time, with those that overlap made one; they come in order."""
    there = iter(stretches)
    last = next(there, None)
    if last is None:
        return
    for start, until in there:
        if start <= last[1]:
            last = last[0], max(last[1], until)
        else:
            yield last
            last = start, until
    yield last
