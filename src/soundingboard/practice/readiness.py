"""What is ready before the day, what was asked, and what is missing.

Nothing here is refused or nagged about: each point is settled by what is known, or by an answer.
Pure: facts in, values out.
"""

from collections.abc import Callable, Iterable, Iterator

from soundingboard.practice.facts import Facts
from soundingboard.practice.finding import Finding
from soundingboard.practice.policy import Policy
from soundingboard.practice.ready_invited import birth, invited, quorum, reports, school, specialist
from soundingboard.practice.ready_people import (
    advocate,
    alike,
    apart,
    call,
    choices,
    fathers,
    kin,
    needs,
    prepared,
    safety,
    touch,
)
from soundingboard.practice.ready_point import Board, Point

TOPICS = {
    "safety": "Who is safe with whom",
    "apart": "Who must not meet",
    "alike": "People of one name",
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
    "alike": "More than one of one name",
}
"""What cannot wait for the day, in a few words each, the most urgent first."""

_RULES: tuple[Callable[[Board], Iterator[Point]], ...] = (
    safety,
    apart,
    alike,
    prepared,
    advocate,
    choices,
    needs,
    call,
    touch,
    fathers,
    kin,
    school,
    specialist,
    quorum,
    birth,
    reports,
    invited,
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


def readiness(facts: Facts, policy: Policy) -> tuple[Point, ...]:
    """Every point, in the order of `TOPICS`; the same facts always give the same."""
    board = Board(facts, policy)
    return tuple(point for rule in _RULES for point in rule(board))


def covered(finding: Finding) -> bool:
    """Whether a finding is told by a point of the board too."""
    return finding.code in _COVERED


def most_urgent(points: Iterable[Point]) -> str:
    """The most urgent of what is open, in a few words; empty where nothing of it is."""
    open_topics = {point.topic for point in points if point.state != "ready"}
    return next((words for topic, words in URGENT.items() if topic in open_topics), "")
