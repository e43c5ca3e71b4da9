"""The close, and what comes after it."""

from datetime import datetime
from typing import Any, ClassVar

import msgspec

from soundingboard.base.ids import new_id
from soundingboard.commands.change import Change
from soundingboard.commands.command import Aside, Phase, Talk
from soundingboard.commands.speaking import end_turns
from soundingboard.commands.standing_still import stop_clock
from soundingboard.commands.types import Audience, Id, Ids, Words
from soundingboard.commands.visibility import audience_list
from soundingboard.conference.decision import Decision
from soundingboard.conference.meeting import AgendaItem, AtDoor, Break
from soundingboard.conference.papers import Correction, Feedback, Issued
from soundingboard.conference.people import Child, Person

GROUPS = ("child", "family", "supporter", "professional")
"""Those whom feedback comes from; never a name."""


class CloseConference(Talk):
    """The conference is over: each child has a decision and its reasons."""

    phase: ClassVar[Phase] = "day"
    barrier = True

    def run(self, change: Change) -> None:
        self._each_child_is_decided(change)
        conference = change.conference
        stop_clock(change)
        end_turns(change)
        for pause in change.all(Break, until=None):
            pause.until = change.now
        for door in change.all(AtDoor, until=None):
            door.until = change.now
        for item in change.all(AgendaItem, state="now"):
            item.state = "finished"
        if conference.recording in ("on", "paused"):
            conference.recording = "stopped"
        conference.closed_at, conference.neutral = change.now, True

    def _each_child_is_decided(self, change: Change) -> None:
        for child in change.all(Child, removed=False):
            decision = change.find(Decision, child.id)
            if decision is None:
                change.refuse(f"There is no decision for {child.called} yet: decide before you close.")
            if not decision.reasons.strip():
                change.refuse(f"The decision for {child.called} has no reasons yet: write them first.")


class _Afterwards(Aside):
    """Something after the close."""

    phase: ClassVar[Phase] = "after"


class Issue(_Afterwards):
    """A document went to this person; ``to`` is the safe way that it went, else the one that is noted.

    ``content`` is the fingerprint of all that the copy said, where it is known.
    """

    barrier = True
    who: Id
    copy: Words
    how: Words
    at: datetime | None = None
    by: str = ""
    to: str = ""
    content: str = ""

    def run(self, change: Change) -> None:
        reader = change.somebody(self.who)
        change.add(
            Issued(
                conference=change.key,
                id=f"issued-{change.number}",
                who=self.who,
                copy=self.copy,
                how=self.how,
                at=self.at or change.now,
                by=self.by,
                to=self.to or getattr(reader, "safe_contact", ""),
                content=self.content,
            )
        )


class Correct(_Afterwards):
    """After the close nothing is edited: a correction is added, by the chair where nobody else is named.

    It belongs to whatever it corrects, and one of a correction to what that does; ``about`` says which
    children the rest is about.
    """

    in_words = "the correction"
    what: Words
    was: str
    is_: Words = msgspec.field(name="is")
    why: Words
    by: str = ""
    about: Ids = ()
    audience: Audience = "everyone"
    not_for: Ids = ()

    def run(self, change: Change) -> None:
        change.children(self.about)
        change.people(self.not_for)
        before = change.find(Correction, self.what)
        change.add(
            Correction(
                conference=change.key,
                id=f"correction-{change.number}",
                what=before.what if before else self.what,
                was=self.was,
                now_is=self.is_,
                why=self.why,
                at=change.now,
                by=self.by,
                about=list(self.about or (before.about if before else ())),
                audience=audience_list(change, self.audience),
                not_for=list(dict.fromkeys(self.not_for)),
            )
        )


class AddFeedback(_Afterwards):
    """What somebody thought of the conference; kept apart from it, under their group alone."""

    barrier = True
    apart = True
    from_: Words = msgspec.field(name="from")
    answers: dict[str, Any] = msgspec.field(default_factory=dict)
    words: str = ""

    def run(self, change: Change) -> None:
        group = self.from_
        if group not in GROUPS:
            somebody = change.somebody(group)
            group = somebody.group if isinstance(somebody, Person) else "child"
        feedback = Feedback(id=new_id("feedback"), group=group, answers=dict(self.answers), words=self.words)
        change.add(feedback)


class HoldLegally(Aside):
    """Nothing of this conference may be deleted, and why."""

    phase: ClassVar[Phase] = "always"
    in_words = "the legal hold"
    why: Words

    def run(self, change: Change) -> None:
        change.conference.legal_hold = self.why


class ReleaseHold(Aside):
    """The hold is lifted, and why."""

    phase: ClassVar[Phase] = "always"
    in_words = "lifting the hold"
    why: Words

    def run(self, change: Change) -> None:
        if not change.conference.legal_hold:
            change.refuse("There is no hold on this conference.")
        change.conference.legal_hold = ""
