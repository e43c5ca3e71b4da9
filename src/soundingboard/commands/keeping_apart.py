"""People who are not to be together: asked in private, kept apart, and how each comes and takes part."""

from typing import Literal

from soundingboard.commands.change import Change
from soundingboard.commands.command import Aside
from soundingboard.commands.types import Id, Ids, Words
from soundingboard.conference.meeting import AgendaItem
from soundingboard.conference.people import ArrivalPlan, KeptApart, Person, SafetyAnswer

Attends = Literal["room", "call", "out"]
"""How somebody is to be there for a part of the day."""


class KeepApart(Aside):
    """People who are never in one room or on one call."""

    in_words = "keeping people apart"
    people: Ids
    why: Words
    arrangement: str = ""

    def run(self, change: Change) -> None:
        if len(set(self.people)) < 2:
            change.refuse("Name at least two people who are to be kept apart.")
        change.people(self.people)
        change.add(
            KeptApart(
                conference=change.key,
                id=f"apart-{change.number}",
                people=sorted(set(self.people)),
                why=self.why,
                arrangement=self.arrangement,
            )
        )


class AskIfSafe(Aside):
    """Asked in private whether it is safe to be together; without an answer it stays open.

    ``protects`` are words in it that nobody else may ever read; where it is left out they stay as they were.
    """

    in_words = "the answer about being safe"
    who: Id
    answer: str = ""
    protects: tuple[str, ...] | None = None

    def run(self, change: Change) -> None:
        change.get(Person, self.who)
        said = {} if self.protects is None else {"protects": list(self.protects)}
        change.put(SafetyAnswer, self.who, answer=self.answer, at=change.now, **said)


class PlanAttendance(Aside):
    """Who is to be in the room for a part of the day, who on the call, and who not there at all."""

    in_words = "who is there for a part"
    item: Id
    room: Ids = ()
    call: Ids = ()
    out: Ids = ()

    def run(self, change: Change) -> None:
        item, attends = change.get(AgendaItem, self.item), dict[str, str]()
        plan: tuple[tuple[Attends, Ids], ...] = (("room", self.room), ("call", self.call), ("out", self.out))
        for how, people in plan:
            for person in change.people(people):
                if person.id in attends:
                    change.refuse(f"{person.called} stands there twice: say once how they take part.")
                attends[person.id] = how
        if not attends:
            change.refuse("Name somebody, and say how they take part.")
        item.attends = {**item.attends, **attends}


class PlanArrival(Aside):
    """When somebody comes, where they wait and how they leave, so that two people do not meet."""

    in_words = "how somebody comes and goes"
    who: Id
    arrives: str = ""
    waits: str = ""
    leaves: str = ""

    def run(self, change: Change) -> None:
        change.get(Person, self.who)
        change.put(ArrivalPlan, self.who, **self.values_but("who"))
