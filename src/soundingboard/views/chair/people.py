"""Everybody who is asked to come, as the chair sees them: who is here and how, what they need and missed."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime
from typing import Final

from soundingboard.base.dates import MONTHS, clock_time, on_date_or_words, seconds_between
from soundingboard.conference.meeting import Turn
from soundingboard.conference.people import CatchUp, Choice, Person, Presence, SafetyAnswer
from soundingboard.conference.record import Record
from soundingboard.practice.agencies import advises
from soundingboard.practice.apart import would_meet_now
from soundingboard.practice.facts import Facts, PersonFacts
from soundingboard.practice.kin import children_of
from soundingboard.practice.missed import Missed, missed
from soundingboard.practice.people import still_reads
from soundingboard.views.chair.cards import initials
from soundingboard.views.chair.care import feared
from soundingboard.views.chair.parts import PersonView
from soundingboard.views.named import Names, is_new
from soundingboard.views.policy import policy_of

JOINS: Final = {"teams": "Teams", "phone": "phone", "room": ""}
PLACES: Final = {"room": "in the room", "teams": "on Teams", "phone": "on the phone"}
NEEDS: Final = {
    "interpreter": "An interpreter",
    "childcare": "Childcare",
    "travel": "Help with travel",
    "timing": "Another time of day",
    "access": "A way in that they can use",
    "hearing": "Help with hearing",
    "reading": "Help with reading",
    "large_print": "Large print",
    "device": "Something to join the call with",
    "reading_time": "Time to read before we start",
}
"""What somebody may need to take part, in words."""

CHOICES: Final = {
    "order": "order of the day",
    "seat": "seat",
    "break_word": "break word",
    "speaker": "who speaks for them",
    "may_be_shown": "what may be shown",
}
"""What the family chooses, in words."""


def people_views(record: Record, facts: Facts) -> tuple[PersonView, ...]:
    """Everybody who was not taken out, in the order in which they were added."""
    speaking = {turn.who for turn in record.all(Turn) if _is_on(turn, facts.now)}
    kin = {person.id for person in facts.people if children_of(person, facts)}
    careful = feared(facts, kin)
    return tuple(
        replace(
            _with_the_rest(_person(record, row, facts, speaking=row.id in speaking), record, row, facts),
            feared=row.id in careful,
        )
        for row in record.all(Person)
        if not row.removed
    )


def _is_on(turn: Turn, now: datetime) -> bool:
    return turn.until is None or turn.started <= now < turn.until


def _until(turn: Turn, now: datetime) -> datetime:
    """When it ended; now where it goes on."""
    return now if turn.until is None or _is_on(turn, now) else turn.until


def _person(record: Record, row: Person, facts: Facts, *, speaking: bool) -> PersonView:
    turns = [turn for turn in record.all(Turn) if turn.who == row.id]
    seconds = sum(seconds_between(turn.started, _until(turn, facts.now)) for turn in turns)
    left = next((each for each in reversed(record.all(Presence)) if each.who == row.id), None)
    return PersonView(
        id=row.id,
        called=row.called,
        name=row.name,
        role=row.is_,
        plain=row.plain,
        group=row.group,
        agency=row.agency,
        initials=initials(row),
        status=_status(row, seconds / 60, facts, left, speaking=speaking),
        present=row.present,
        stepped_out=row.stepped_out,
        speaking=speaking,
        spoken=seconds / 60,
        to=tuple(row.to),
        harmed=row.harmed,
    )


def _status(row: Person, minutes: float, facts: Facts, left: Presence | None, *, speaking: bool) -> str:
    if row.stepped_out:
        return "out of the room"
    if not row.present:
        return _away(row, facts, left)
    parts = [JOINS[row.present], "speaking" if speaking else ""]
    if minutes >= 1 or speaking:
        parts.append(f"{int(minutes)} min")
    return " · ".join(part for part in parts if part)


def _away(row: Person, facts: Facts, left: Presence | None) -> str:
    if left is not None:
        return f"left: {left.why}" if left.why else "left"
    reports = any(report.from_ == row.id and report.received for report in facts.reports)
    if row.apologies:
        return "sent apologies, and a report" if reports else "sent apologies"
    return "sent a report" if reports else "in writing" if row.joins == "written" else "not here yet"


def _with_the_rest(view: PersonView, record: Record, row: Person, facts: Facts) -> PersonView:
    """What is known of somebody beside their name and their place."""
    person = next(each for each in facts.people if each.id == row.id)
    lost, told = missed(person, facts), record.find(CatchUp, row.id)
    chosen = (each for each in record.all(Choice) if each.who == row.id)
    return replace(
        view,
        parent=bool(children_of(person, facts)),
        known=_known(person),
        new=is_new(record, row, facts.day),
        needs=tuple(_needs(row)),
        chose=tuple(f"{CHOICES[each.what]}: {each.words}" for each in chosen),
        log=tuple(_log(record, row)),
        missed=tuple(_title(each) for each in lost),
        told_by=_told(told, Names(record)) if told and lost else "",
        advises=advises(person, policy_of(record)),
        safe=_safe(record, row) if row.group == "family" else "",
        must_not_meet=tuple(one.called for one in would_meet_now(person, facts)),
        reads_first=still_reads(person, facts),
        keep_in_touch=row.keep_in_touch,
        ring=row.ring,
    )


def _title(lost: Missed) -> str:
    title = lost.item.title or lost.item.id
    return title if lost.whole else f"some of {title}"


def _known(person: PersonFacts) -> str:
    since = person.known_since
    return f"known to the family since {MONTHS[since.month - 1]} {since.year}" if since else ""


def _needs(row: Person) -> Iterator[str]:
    for need, wanted in row.needs.items():
        if wanted:
            words = NEEDS.get(need, need)
            yield f"{words}: {wanted}" if isinstance(wanted, str) else words


def _log(record: Record, row: Person) -> Iterator[str]:
    """When they were there: ``10:00 to 10:14 on Teams (the call dropped)``, ``since 10:22 on Teams``."""
    for each in record.all(Presence):
        if each.who != row.id:
            continue
        start, how = clock_time(each.started), PLACES[each.joins]
        why = f" ({each.why})" if each.why else ""
        yield f"{start} to {clock_time(each.until)} {how}{why}" if each.until else f"since {start} {how}"


def _told(telling: CatchUp, names: Names) -> str:
    return " ".join(filter(None, (f"{names.called(telling.by)} tells them", on_date_or_words(telling.when))))


def _safe(record: Record, row: Person) -> str:
    """What came of asking in private; nobody asked is never a yes."""
    answer = record.find(SafetyAnswer, row.id)
    return answer.answer.strip() if answer and answer.answer.strip() else "not yet asked"
