"""A point of what is ready before the day, and how it is settled: by what is known, or by an answer."""

from dataclasses import dataclass
from typing import Literal

from soundingboard.practice.facts import Facts
from soundingboard.practice.finding import Rule
from soundingboard.practice.names import called
from soundingboard.practice.policy import Policy

State = Literal["ready", "asked", "missing"]
WHOLE = "conference"
"""What an answer is about that is about nobody in particular."""
_ANSWERED = {"yes": "Done", "declined": "They said no", "not_needed": "Not needed"}


@dataclass(frozen=True, slots=True)
class Point:
    """One point of the board.

    Attributes:
        topic: Which of `soundingboard.practice.readiness.TOPICS`.
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
class Board:
    """What a rule of one topic reads, and makes its points with."""

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
        """What somebody is called."""
        return called(who, self.facts)
