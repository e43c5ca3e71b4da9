"""Questions for what is noted beside the board and the plan."""

from collections.abc import Mapping
from typing import Final

from soundingboard.ui.chair.asking.question import Form, Kind, Question, When
from soundingboard.ui.chair.asking.shared_questions import AUDIENCE, NOT_FOR, WHY

KINDS: Final[Mapping[str, str]] = {
    "understood": "They know what is asked of them",
    "history_known": "What is known is not told again",
    "absent": "A parent is not here: their views, or why not",
    "care_support": "Help for whoever has the children day to day",
    "readiness": "How ready they say they are, 0 to 10",
    "mentor": "A parent who has been there before, offered",
    "offer": "What we can offer, and what we cannot",
    "not_available": "Needed, and not there",
    "assumption": "What we assume",
    "repair": "What went wrong between us, and what we do now",
    "recovery": "Getting better afterwards",
    "revisit": "When we look at our agreement again",
    "route": "Who tells whom when something changes",
    "network": "What the family's own people do",
    "new_worker": "Somebody new, and in whose place",
}
"""What the chair's screens call each kind."""

ANSWERS: Final[Mapping[str, str]] = {
    "still": "It still holds",
    "changed": "It has changed",
    "settled": "It is settled",
}
"""The words for answers that no other table has."""


def _of(*kinds: str) -> When:
    return When("kind", frozenset(kinds))


_REMARK: Final = Question("Which remark?", Kind.REMARK)
_PARTS: Final = {
    "who": Question(
        "Whom is it about, or who is told?",
        Kind.SOMEBODY,
        when=_of(
            "understood",
            "absent",
            "care_support",
            "readiness",
            "mentor",
            "offer",
            "recovery",
            "repair",
            "route",
            "network",
            "new_worker",
        ),
    ),
    "outcome": Question("For which outcome?", Kind.OUTCOME, when=_of("readiness")),
    "number": Question(
        "Which number do they give themselves?",
        Kind.SCORE,
        "0: not thinking of it yet. 10: doing it already.",
        when=_of("readiness"),
    ),
    "text": Question("What is noted, in plain words?", Kind.LONG),
    "more": Question(
        "And the other half of it?",
        Kind.LONG,
        "What we cannot offer; what would change our mind; what we will do differently.",
        when=_of("offer", "assumption", "repair"),
    ),
    "answer": Question(
        "What is the answer?",
        Kind.ONE,
        words=ANSWERS,
        when=_of("understood", "mentor", "assumption", "not_available", "revisit", "network"),
    ),
    "by": Question(
        "Who takes it up, or tells it?",
        Kind.PERSON,
        when=_of(
            "not_available", "care_support", "absent", "repair", "recovery", "mentor", "revisit", "route"
        ),
    ),
    "when": Question(
        "When, or by when?",
        Kind.DATE_OR_WORDS,
        when=_of(
            "not_available", "care_support", "absent", "repair", "recovery", "revisit", "route", "network"
        ),
    ),
    "about": Question("For which children?", Kind.CHILDREN, "Leave it empty for all of them."),
    "audience": Question(
        AUDIENCE.ask,
        Kind.AUDIENCE,
        "Unless you choose: what is about one person is for them and for professionals.",
        words=AUDIENCE.words,
    ),
    "not_for": NOT_FOR,
}

REMARKS: Final = {
    "add_remark": Form(
        "Note something beside the plan",
        "Plan",
        {"kind": Question("What is it?", Kind.ONE, words=KINDS), **_PARTS, "id": Question("", Kind.MADE)},
    ),
    "edit_remark": Form("Change a remark", "Plan", {"remark": _REMARK, **_PARTS}),
    "withdraw_remark": Form("Take a remark away", "Plan", {"remark": _REMARK, "why": WHY}),
}
"""Forms of remarks."""
