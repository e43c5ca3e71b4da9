"""What stands with a card of the board, as the chair's screens draw it."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class ResponseView:
    """What one person says to a card."""

    who: str
    called: str
    response: str
    words: str = ""


@dataclass(frozen=True, slots=True)
class AnswerView:
    """The answer to a family's worry: who sees to it, by which action (ids), and by when.

    ``line`` is ready to read: ``We will ring the day before. Sam, by Friday 27 November``.
    """

    answer: str
    by: str = ""
    action: str = ""
    by_when: str = ""
    line: str = ""
