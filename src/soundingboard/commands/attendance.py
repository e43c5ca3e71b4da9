"""The day begins, and people come and go."""

from typing import ClassVar, Final, Literal

from soundingboard.commands.change import Change, listed
from soundingboard.commands.command import Aside, Phase
from soundingboard.commands.days import dated
from soundingboard.commands.pausing import go_on_when_over, pause_for
from soundingboard.commands.screen import wait_if_held, wait_to_be_shown
from soundingboard.commands.speaking import end_turns, leave_turns
from soundingboard.commands.standing_still import go_on_when_free, stop_clock, waited_for
from soundingboard.commands.types import DateOrWords, Ground, Id, IdOrIds, Ids, Minutes, Words
from soundingboard.conference.meeting import ClosedPart
from soundingboard.conference.pauses import CLOSED_PART
from soundingboard.conference.people import Absence, CatchUp, CheckIn, Child, Choice, Person, Presence

AFTERWARDS: Final = "straight after the meeting"
"""When somebody talks with a child who was there."""


class StartConference(Aside):
    """The day begins; from now on the family's screen follows. ``although`` somebody is not ready: why."""

    barrier = True
    in_words = "the start"
    although: str = ""

    def run(self, change: Change) -> None:
        conference = change.conference
        if conference.started_at:
            change.refuse("The conference has already started.")
        conference.started_at, conference.neutral = change.now, False
        conference.started_although = self.although


class _OnTheDay(Aside):
    """Something of the day itself."""

    phase: ClassVar[Phase] = "day"


class Arrive(_OnTheDay):
    """Somebody is here: in the room, on the call or on the phone."""

    in_words = "the arrival"
    who: IdOrIds
    joins: Literal["room", "teams", "phone"] | None = None
    why: str = ""

    def run(self, change: Change) -> None:
        for person in change.people(listed(self.who)):
            joins = self.joins or (person.joins if person.joins != "written" else "room")
            if person.present == joins and not person.stepped_out:
                change.refuse(f"{person.called} is already here.")
            _end_presence(change, person, "")
            _end_absence(change, person)
            change.add(
                Presence(
                    conference=change.key,
                    id=f"presence-{change.number}-{person.id}",
                    who=person.id,
                    joins=joins,
                    started=change.now,
                )
            )
            if not person.present:
                person.present_since = change.now
            person.present, person.stepped_out = joins, False
        go_on_when_free(change)


class Leave(_OnTheDay):
    """Somebody has gone and no longer sees the screen.

    ``let_in`` says that the call they were on may let them back in by itself: they count as looking at a
    screen that is shared there until `TakeOffCall`.
    """

    in_words = "the leaving"
    who: IdOrIds
    why: str = ""
    let_in: bool = False

    def run(self, change: Change) -> None:
        people = change.people(listed(self.who))
        leave_turns(change, people)
        for person in people:
            if not person.present:
                change.refuse(f"{person.called} is not here, so cannot leave.")
            _end_presence(change, person, self.why, let_in=self.let_in)
            _end_absence(change, person)
            person.present, person.present_since, person.stepped_out = "", None, False
        go_on_when_free(change)


class TakeOffCall(_OnTheDay):
    """Somebody who left the call was taken off it, and it does not let them back in by itself."""

    in_words = "taking somebody off the call"
    who: IdOrIds

    def run(self, change: Change) -> None:
        for person in change.people(listed(self.who)):
            left = change.all(Presence, who=person.id, let_in=True)
            if not left:
                change.refuse(f"{person.called} has not left a call that may let them back in.")
            for stretch in left:
                stretch.let_in = False


class StepOut(_OnTheDay):
    """Somebody leaves the room for a moment; the item waits for them, and so do its clock and the screen."""

    in_words = "stepping out"
    who: Id
    why: str = ""

    def run(self, change: Change) -> None:
        person = change.get(Person, self.who)
        if not person.present or person.stepped_out:
            change.refuse(f"{person.called} is not in the room, so cannot step out.")
        end_turns(change)
        go_on_when_over(change)
        stop_clock(change)
        change.conference.page = "follow"
        person.stepped_out = True
        change.add(
            Absence(
                conference=change.key,
                id=f"absence-{change.number}",
                who=self.who,
                item=change.conference.current_item,
                started=change.now,
                why=self.why,
            )
        )


class ComeBack(_OnTheDay):
    """Somebody who stepped out is back; ``why`` although somebody is here whom they must not meet."""

    in_words = "coming back"
    who: Id
    why: str = ""

    def run(self, change: Change) -> None:
        person = change.get(Person, self.who)
        if not person.stepped_out:
            change.refuse(f"{person.called} has not stepped out.")
        _end_absence(change, person)
        person.stepped_out = False
        go_on_when_free(change)


class GoOn(_OnTheDay):
    """The meeting goes on without somebody, and why; it is written beside what they miss."""

    in_words = "going on"
    why: Words

    def run(self, change: Change) -> None:
        waiting = waited_for(change)
        if not waiting:
            change.refuse("Nobody has stepped out, so there is nobody to go on without.")
        for absence in waiting:
            absence.gone_on_because = self.why
        wait_if_held(change)
        go_on_when_free(change)


class TellMissed(_OnTheDay, tag="catch_up"):
    """Who tells somebody what they missed, and when."""

    in_words = "who tells what was missed"
    who: Id
    by: Id
    when: DateOrWords = ""

    def run(self, change: Change) -> None:
        change.people((self.who, self.by))
        if self.who == self.by:
            change.refuse("Name somebody who was there to tell what was missed.")
        change.put(CatchUp, self.who, by=self.by, when=dated(change, self.when))


class BeginClosedPart(_OnTheDay):
    """Somebody waits outside for a part; ``who`` stays in. The recording pauses and the screen is calm.

    Where nobody is named, those stay who are here for their work, and the family waits outside.

    ``ground`` and the shortest time that will do stand in professionals' papers; ``speaks`` speaks inside
    for who waits outside, and ``contact`` is rung where somebody is not safe.
    """

    in_words = "the closed part"
    why: Words
    who: Ids = ()
    ground: Ground | None = None
    minutes: Minutes | None = None
    speaks: str = ""
    contact: str = ""

    def run(self, change: Change) -> None:
        if change.all(ClosedPart, until=None):
            change.refuse("A closed part is already on.")
        change.people((*self.who, self.speaks) if self.speaks else self.who)
        here = [person for person in change.all(Person) if person.present]
        stays = list(self.who) or [person.id for person in here if self._is_at_work(person)]
        end_turns(change)
        change.conference.neutral = True
        pause_for(change, CLOSED_PART)
        change.add(
            ClosedPart(
                conference=change.key,
                id=f"closed-{change.number}",
                why=self.why,
                who=stays,
                outside=[person.id for person in here if person.id not in stays],
                ground=self.ground or "",
                minutes=self.minutes or 0,
                speaks=self.speaks,
                contact=self.contact,
                started=change.now,
            )
        )

    def _is_at_work(self, person: Person) -> bool:
        return person.group == "professional" or person.id == self.speaks


class EndClosedPart(_OnTheDay):
    """Everybody comes back in."""

    in_words = "the end of the closed part"

    def run(self, change: Change) -> None:
        running = change.all(ClosedPart, until=None)
        if not running:
            change.refuse("No closed part is on.")
        running[0].until = change.now
        wait_to_be_shown(change)
        go_on_when_over(change)


class ChildJoins(_OnTheDay):
    """A child comes in: only what is meant for the child can be shown meanwhile.

    ``not_with`` are those who the child asked are not there, ``stop_word`` is what the child says to stop,
    and ``talks`` who talks with the child afterwards; what is left out stays as it was.
    """

    in_words = "the child's coming"
    child: Id
    not_with: Ids | None = None
    stop_word: str = ""
    talks: str = ""

    def run(self, change: Change) -> None:
        child = change.get(Child, self.child)
        if child.present:
            change.refuse(f"{child.called} is already here.")
        if child.unborn:
            change.refuse(f"{child.called} is not born yet, so cannot come in.")
        child.present = True
        if self.not_with is not None:
            change.people(self.not_with)
            child.not_with = list(self.not_with)
        if self.stop_word:
            key = f"{child.id}:break_word"
            change.put(Choice, key, who=child.id, what="break_word", words=self.stop_word)
        if self.talks:
            change.get(Person, self.talks)
            change.put(CheckIn, child.id, by=self.talks, when=AFTERWARDS)


class ChildLeaves(_OnTheDay):
    """A child goes; the neutral page stays until something is started or shown."""

    in_words = "the child's going"
    child: Id

    def run(self, change: Change) -> None:
        child = change.get(Child, self.child)
        if not child.present:
            change.refuse(f"{child.called} is not here, so cannot leave.")
        child.present = False
        change.conference.neutral = True


def _end_presence(change: Change, person: Person, why: str, *, let_in: bool = False) -> None:
    for stretch in change.all(Presence, who=person.id, until=None):
        stretch.until, stretch.why = change.now, why
        stretch.let_in = let_in and stretch.joins == "teams"


def _end_absence(change: Change, person: Person) -> None:
    for absence in change.all(Absence, who=person.id, until=None):
        absence.until = change.now
        wait_if_held(change)
