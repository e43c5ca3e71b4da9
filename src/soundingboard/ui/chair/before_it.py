"""What the chair is told or asked before something is done, because it cannot be taken back in the room.

Nothing here is a rule of the desk: what is done by a file or by undo is not asked about.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Final

from soundingboard.base.dates import joined
from soundingboard.commands.attendance import Arrive, ChildJoins, ComeBack, StartConference
from soundingboard.commands.change import listed
from soundingboard.commands.command import Command, Talk
from soundingboard.commands.decision import Decide
from soundingboard.commands.interrupting import SettleDoor
from soundingboard.commands.screen import Show
from soundingboard.views.chair.parts import ChairView


@dataclass(frozen=True, slots=True)
class First:
    """One sentence for the message line, the form that would settle it, or none, and what is known of it."""

    sentence: str
    form: str = ""
    known: Mapping[str, object] = field(default_factory=dict)


def before(command: Command, view: ChairView) -> First | None:
    """What comes first; None for nearly everything."""
    return next((first for asks in _ASKS if (first := asks(command, view))), None)


def _who_is_out(command: Command, view: ChairView) -> First | None:
    """Nothing is put down, shown, begun or decided while somebody is waited for: first the chair says why."""
    out = [person.called for person in view.people if person.id in view.apart.waited_for]
    shows = isinstance(command, Show) and command.page in _OF_THE_TALK
    if not out or not (shows or isinstance(command, Talk)):
        return None
    names = joined(out)
    are = "is" if len(out) == 1 else "are"
    return First(f"{names} {are} out of the room. Wait, or say why you go on without {names}.", "go_on")


def _who_would_meet(command: Command, view: ChairView) -> First | None:
    """Two people who must not meet are about to: it takes a reason."""
    coming, known = _who_comes(command, view)
    for person in view.people:
        if person.id in coming and person.must_not_meet:
            here = joined(person.must_not_meet)
            words = f"{person.called} and {here} must not meet, and {here} is here. Ask one of them to wait."
            return First(f"{words} To go on all the same, say why.", command.verb, known)
    return None


def _who_comes(command: Command, view: ChairView) -> tuple[list[str], Mapping[str, object]]:
    """Who would be with the others after this, where no reason was given, and what is known of it then."""
    if isinstance(command, Arrive | ComeBack) and not command.why:
        return listed(command.who), {"who": command.who}
    if isinstance(command, SettleDoor) and command.how == "came_in" and not command.words:
        door = view.apart.door
        meant = [person.id for person in view.people if door and person.called == door.who]
        named = {"who": command.who} if command.who else {}
        return listed(command.who or tuple(meant)), {"how": command.how, **named}
    return [], {}


def _whom_a_child_asked_away(command: Command, view: ChairView) -> First | None:
    """A child would be together with somebody who the child asked is not there."""
    coming = command.child if isinstance(command, ChildJoins) else ""
    arriving = listed(command.who) if isinstance(command, Arrive) and not command.why else ()
    named = command.not_with or () if isinstance(command, ChildJoins) else ()
    for child in view.children:
        here = {person.id for person in view.people if person.present and not person.stepped_out}
        met = here if child.id == coming else {*arriving} if child.present else set()
        asked = {*child.not_with, *named} if child.id == coming else {*child.not_with}
        names = joined([person.called for person in view.people if person.id in met & asked])
        if names:
            words = f"{child.called} asked that this is without {names}."
            return (
                First(f"{words} Ask {names} to wait outside, and mark that they left.", "leave")
                if coming
                else First(f"{words} To go on all the same, say why.", "arrive", {"who": tuple(arriving)})
            )
    return None


def _who_is_missing(command: Command, view: ChairView) -> First | None:
    """A decision while too few agencies are here: it takes a reason."""
    if not isinstance(command, Decide) or view.quorate or command.despite or command.outcome == "deferred":
        return None
    lost = " ".join(each.message for each in view.findings if each.code in _TOO_FEW)
    return First(f"{lost} If you decide all the same, say why in the last question.") if lost else None


def _who_is_not_ready(command: Command, view: ChairView) -> First | None:
    """A parent has not seen a report or was not asked alone if it is safe, or somebody reads: why start?"""
    if not isinstance(command, StartConference) or command.although:
        return None
    parents = {person.id for person in view.people if person.parent}
    for found in view.findings:
        if found.code in _NOT_READY and parents & {*found.about}:
            return First(f"{found.message} {_ALL_THE_SAME}", "start_conference")
    reads = next((person.called for person in view.people if person.reads_first), "")
    if reads:
        words = f"{reads} needs time to read before the start. Wait until they have read."
        return First(f"{words} {_ALL_THE_SAME}", "start_conference")
    return None


_ALL_THE_SAME: Final = "To start all the same, say why."
_TOO_FEW: Final = frozenset({"quorum_lost", "not_quorate_twice"})
_NOT_READY: Final = frozenset({"not_asked_if_safe", "report_not_shared"})
_OF_THE_TALK: Final = frozenset({"board", "plan", "scale", "decision"})
_ASKS: Final[tuple[Callable[[Command, ChairView], First | None], ...]] = (
    _who_is_out,
    _who_is_not_ready,
    _who_would_meet,
    _whom_a_child_asked_away,
    _who_is_missing,
)
