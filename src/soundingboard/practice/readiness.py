"""What is ready before the day, what was asked, and what is missing.

Nothing here is refused or nagged about: each point is settled by what is known, or by an answer.
Pure: facts in, values out.
"""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import Literal

from soundingboard.base.dates import joined
from soundingboard.practice.agencies import (
    agency_book,
    agency_of,
    at_school,
    deciders,
    lacking,
    schools_of,
    specialist_matters,
    specialists,
)
from soundingboard.practice.apart import kept_pairs
from soundingboard.practice.facts import Facts, PersonFacts
from soundingboard.practice.finding import Finding, Rule
from soundingboard.practice.kin import parents
from soundingboard.practice.matching import says_any
from soundingboard.practice.names import all_called, called
from soundingboard.practice.people import (
    advocate_not_offered,
    father_not_named,
    keep_in_touch_missing,
    not_asked_if_safe,
    not_prepared,
    old_enough,
    will_meet,
)
from soundingboard.practice.policy import Policy
from soundingboard.practice.surprises import is_exempt, report_late, report_not_shared
from soundingboard.practice.wording import official_words, wording

State = Literal["ready", "asked", "missing"]
WHOLE = "conference"
"""What an answer is about that is about nobody in particular."""
BIRTH = {"midwife": ("midwife", "midwifery"), "health visitor": ("health visitor", "health visiting")}
"""Who is there for an unborn baby, and the words by which they are known."""

FROM_AFAR = frozenset({"teams", "phone"})
"""Ways to join of whoever can be cut off."""


@dataclass(frozen=True, slots=True)
class Point:
    """One point of the board.

    Attributes:
        topic: Which of `TOPICS`.
        about: The id of whom or what it is about; ``conference`` for nobody in particular.
        state: ready, asked (and not there yet), or missing.
        words: A sentence: what is so, or what to ask.
        what: The name under which `answer_readiness` settles it; empty where something else does.
    """

    topic: str
    about: str
    state: State
    words: str
    what: str = ""


@dataclass(frozen=True, slots=True)
class _Board:
    """The facts, and the answers that were given."""

    facts: Facts
    policy: Policy

    def point(self, topic: str, about: str, missing: str, ready: str, what: str = "") -> Point:
        """Ready where nothing is missing or an answer settles it; asked where the answer is no."""
        answer = next(
            (one for one in self.facts.readiness if what and (one.about, one.what) == (about, what)), None
        )
        if not missing:
            return Point(topic, about, "ready", ready, what)
        if answer is None or not answer.answer:
            return Point(topic, about, "missing", missing, what)
        why = f": {answer.why}" if answer.why else ""
        if answer.answer == "no":
            return Point(topic, about, "asked", f"{missing} Asked, and not settled yet{why}.", what)
        told = ready if answer.answer == "yes" else missing
        return Point(topic, about, "ready", f"{told} {_ANSWERED[answer.answer]}{why}.", what)

    def found(self, rule: Rule, place: int = 0) -> dict[str, str]:
        """What a rule says, by the id that it is about."""
        sentences: dict[str, str] = {}
        for finding in rule(self.facts, self.policy):
            sentences.setdefault(finding.about[place], finding.message)
        return sentences

    def name(self, who: str) -> str:
        return called(who, self.facts)


_ANSWERED = {"yes": "Done", "declined": "They said no", "not_needed": "Not needed"}


def readiness(facts: Facts, policy: Policy) -> tuple[Point, ...]:
    """Every point, in the order of `TOPICS`; the same facts always give the same."""
    board = _Board(facts, policy)
    return tuple(point for rule in _RULES for point in rule(board))


def covered(finding: Finding) -> bool:
    """Whether a finding is told by a point of the board too."""
    return finding.code in _COVERED


def _safety(board: _Board) -> Iterator[Point]:
    meeting = will_meet(board.facts)
    missing = board.found(not_asked_if_safe)
    asked = {one.who for one in board.facts.safety_answers}
    for person in meeting if len(meeting) > 1 else ():
        name = board.name(person.id)
        if person.id in missing and person.id in asked:
            yield Point("safety", person.id, "asked", f"{name} was asked alone, and has not answered yet.")
        else:
            ready = f"{name} was asked alone if it is safe."
            yield board.point("safety", person.id, missing.get(person.id, ""), ready)


def _apart(board: _Board) -> Iterator[Point]:
    for pair in kept_pairs(board.facts):
        one, other = pair.one.id, pair.other.id
        names = joined([board.name(one), board.name(other)])
        missing = f"{names} must not meet. Say how each comes, waits and leaves."
        ready = f"{names} are kept apart"
        ready = f"{ready}: {pair.arrangement.rstrip('.')}." if pair.arrangement else f"{ready}."
        yield board.point("apart", one, "" if pair.arrangement else missing, ready, f"apart_{other}")


def _prepared(board: _Board) -> Iterator[Point]:
    missing = board.found(not_prepared)
    for parent in parents(board.facts):
        ready = f"{board.name(parent.id)} knows what will happen, what may be decided, and their part."
        yield board.point("prepared", parent.id, missing.get(parent.id, ""), ready)


def _advocate(board: _Board) -> Iterator[Point]:
    missing = board.found(advocate_not_offered)
    children = old_enough(board.facts, board.policy)
    for who in [*(one.id for one in parents(board.facts)), *(one.id for one in children)]:
        ready = f"{board.name(who)} was offered an advocate."
        yield board.point("advocate", who, missing.get(who, ""), ready, "advocate")


def _choices(board: _Board) -> Iterator[Point]:
    chosen = {one.who for one in board.facts.choices}
    for parent in parents(board.facts):
        name = board.name(parent.id)
        ask = f"Ask {name}: “What would you choose: the order, your seat, a word for a break, who speaks?”"
        missing = "" if parent.id in chosen else ask
        yield board.point("choices", parent.id, missing, f"{name} was asked what they choose.", "choices")


def _needs(board: _Board) -> Iterator[Point]:
    for person in board.facts.people:
        for need in sorted(person.needs & NEEDED.keys()):
            name, words = board.name(person.id), NEEDED[need]
            missing = "" if need == "interpreter" and _interpreters(board) else f"See to {words} for {name}."
            yield board.point("needs", person.id, missing, f"{name} has {words}.", need)
    for parent in parents(board.facts):
        name, unsaid = (
            board.name(parent.id),
            [words for need, words in ASKED.items() if need not in parent.needs],
        )
        ask = f"Ask {name}: “What would make it easier: {', '.join(unsaid)}?”" if unsaid else ""
        yield board.point("needs", parent.id, ask, f"{name} was asked what would help.", "needs")


def _touch(board: _Board) -> Iterator[Point]:
    missing = board.found(keep_in_touch_missing)
    for parent in parents(board.facts):
        ready = f"{board.name(parent.id)} said how they are kept in touch with."
        yield board.point("touch", parent.id, missing.get(parent.id, ""), ready, "keep_in_touch")


def _call(board: _Board) -> Iterator[Point]:
    for person in board.facts.people:
        if person.joins in FROM_AFAR and person.group != "professional" and not person.apologies:
            name = board.name(person.id)
            missing = "" if person.ring else f"Ask {name} for a number to ring if the call drops."
            yield board.point("call", person.id, missing, f"{name} can be rung if the call drops.", "ring")


def _interpreters(board: _Board) -> bool:
    return any(says_any((person.is_,), ("interpreter",)) for person in board.facts.people)


def _fathers(board: _Board) -> Iterator[Point]:
    missing = board.found(father_not_named)
    for child in board.facts.children:
        ready = f"It is known who {board.name(child.id)}’s father is, or why he is not named."
        yield board.point("father", child.id, missing.get(child.id, ""), ready)


def _kin(board: _Board) -> Iterator[Point]:
    names = all_called([child.id for child in board.facts.children], board.facts)
    if not names:
        return
    older = f"Ask if {names} have older brothers or sisters, and what they see and could do."
    yield board.point("kin", WHOLE, older, "Older brothers and sisters were asked for.", "older_children")
    side = f"Ask about the father’s side of {names}’s family: who is there, and what they could do."
    yield board.point("kin", WHOLE, side, "The father’s side of the family was asked for.", "fathers_side")


def _school(board: _Board) -> Iterator[Point]:
    for child in at_school(board.facts, board.policy):
        name = board.name(child.id)
        missing = "" if schools_of(child, board.facts) else f"Ask {name}’s school to come, or to write."
        yield board.point("school", child.id, missing, f"{name}’s school is asked to come.", "school")


def _specialist(board: _Board) -> Iterator[Point]:
    for matter in specialist_matters(board.facts):
        about, whom = official_words(wording().matters, matter), agency_book().asks[matter]
        missing = (
            "" if specialists(matter, board.facts) else f"For {about}, invite {whom}, or ask their advice."
        )
        yield board.point("specialist", matter, missing, f"Somebody is there for {about}.", "specialist")


def _quorum(board: _Board) -> Iterator[Point]:
    coming = [person for person in deciders(board.facts, board.policy) if _comes(person)]
    lacks = lacking(coming, board.policy)
    missing = f"To decide, {joined(lacks)} must be there too. Ask them to come." if lacks else ""
    yield board.point("quorum", WHOLE, missing, "Enough agencies come to decide.")


def _comes(person: PersonFacts) -> bool:
    """Whether somebody was asked to come, and did not say that they cannot."""
    return bool(person.invited_at) and person.joins != "written" and not person.apologies


def _birth(board: _Board) -> Iterator[Point]:
    if not any(child.born is None for child in board.facts.children):
        return
    for who, words in BIRTH.items():
        there = any(says_any((person.agency, person.is_), words) for person in board.facts.people)
        missing = "" if there else f"A baby is due: ask a {who} to come."
        yield board.point("birth", WHOLE, missing, f"A {who} is asked to come.", who.replace(" ", "_"))


def _invited(board: _Board) -> Iterator[Point]:
    waiting = [one.id for one in board.facts.people if not one.invited_at and one.id != board.facts.chair]
    missing = f"Not invited yet: {all_called(waiting, board.facts)}." if waiting else ""
    if board.facts.people:
        yield board.point("invited", WHOLE, missing, "Everybody is invited.")


def writers(facts: Facts, policy: Policy) -> tuple[PersonFacts, ...]:
    """The professionals who are to write a report: one for each agency, whoever wrote or came first."""
    asked = {report.from_ for report in facts.reports}
    every = sorted(deciders(facts, policy), key=lambda person: person.id not in asked)
    first: dict[str, PersonFacts] = {}
    for person in every:
        first.setdefault(person.id if person.id in asked else agency_of(person).lower(), person)
    known = {agency_of(person).lower() for person in every if person.id in asked}
    return tuple(one for one in first.values() if one.id in asked or agency_of(one).lower() not in known)


def _reports(board: _Board) -> Iterator[Point]:
    late, unseen = board.found(report_late), board.found(report_not_shared)
    by_writer = {report.from_: report for report in board.facts.reports}
    for writer in writers(board.facts, board.policy):
        report, name = by_writer.get(writer.id), board.name(writer.id)
        if report is None:
            yield board.point(
                "reports", writer.id, f"Ask {name} for a report.", f"{name} writes none.", "report"
            )
        elif is_exempt(report, board.facts, board.policy):
            yield Point("reports", report.id, "ready", f"{name}’s report is outside the rule.")
        elif report.received is None and not report.shared:
            yield Point("reports", report.id, "asked", f"{name}’s report was asked for, and is not here yet.")
        else:
            missing = unseen.get(report.id) or late.get(report.id, "")
            yield board.point("reports", report.id, missing, f"Parents had {name}’s report in time.")


NEEDED = {
    "interpreter": "an interpreter",
    "childcare": "childcare",
    "travel": "the journey",
    "timing": "a time of day that suits",
    "access": "a way in",
    "hearing": "help with hearing",
    "reading": "help with reading",
    "large_print": "large print",
    "device": "something to join the call with",
    "reading_time": "time to read before the start",
}
"""What somebody may need, in words that follow "see to"."""

ASKED = {
    "travel": "travel",
    "childcare": "childcare",
    "timing": "another time of day",
    "reading": "reading",
    "interpreter": "an interpreter",
    "device": "joining by video",
}
"""What each parent is asked about, by the need: what is not among their needs was not said yet."""

TOPICS = {
    "safety": "Who is safe with whom",
    "apart": "Who must not meet",
    "prepared": "Parents know what will happen",
    "advocate": "Somebody to speak up for them",
    "choices": "Their own choices",
    "needs": "What helps people take part",
    "call": "If the call drops",
    "touch": "How parents are kept in touch with",
    "father": "Fathers",
    "kin": "The wider family",
    "school": "Schools",
    "specialist": "Who knows about this",
    "quorum": "Enough agencies to decide",
    "birth": "Before the birth",
    "reports": "Reports",
    "invited": "Invitations",
}
"""What a point is one of, in words, in the order in which they stand."""

URGENT = {
    "safety": "Not all asked if it is safe",
    "apart": "Who must not meet may still meet",
    "quorum": "Not enough agencies yet",
    "reports": "Reports not all seen in time",
    "invited": "Not all are invited",
    "prepared": "Parents not all prepared",
}
"""What cannot wait for the day, in a few words each, the most urgent first."""


def most_urgent(points: Iterable[Point]) -> str:
    """The most urgent of what is open, in a few words; empty where nothing of it is."""
    open_topics = {point.topic for point in points if point.state != "ready"}
    return next((words for topic, words in URGENT.items() if topic in open_topics), "")


_RULES: tuple[Callable[[_Board], Iterator[Point]], ...] = (
    _safety,
    _apart,
    _prepared,
    _advocate,
    _choices,
    _needs,
    _call,
    _touch,
    _fathers,
    _kin,
    _school,
    _specialist,
    _quorum,
    _birth,
    _reports,
    _invited,
)
_COVERED = frozenset(
    {
        "not_asked_if_safe",
        "not_prepared",
        "advocate_not_offered",
        "father_not_named",
        "agency_missing",
        "interpreter_needed",
        "keep_in_touch_missing",
        "report_late",
        "report_not_shared",
        "report_exempt",
    }
)
