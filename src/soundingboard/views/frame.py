"""All that the family's window may ever receive: types, and their bytes.

A frame is text and numbers only. It holds no ids, no conditions and nothing that is not meant to
be painted. It travels as bytes even inside the process, so that no object with more in it can
come along; the chair's preview draws the same bytes.
"""

from typing import Literal, dataclass_transform

import msgspec

Kind = Literal["risk", "worry", "going_well", "not_sure"]
"""The four kinds of card; each is painted with a shape and a word beside its colour."""


@dataclass_transform(frozen_default=True)
class _Part(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A part of a frame: frozen, and closed to fields it does not name."""


class Card(_Part):
    """One card of the board: what was said; under it who said it or ``New``, and who sees it differently."""

    text: str
    note: str = ""


class Column(_Part):
    """One kind of card: its word, what the word means, and at most five cards."""

    kind: Kind
    title: str
    meaning: str
    cards: tuple[Card, ...]


class Person(_Part):
    """Somebody who is here, as the family meets them; ``new`` says that they have not met before."""

    name: str
    role: str
    where: str = ""
    initial: str = ""
    family: bool = False
    new: str = ""


class Action(_Part):
    """One promise of the plan, in words."""

    what: str
    who: str
    with_whom: str = ""
    by_when: str = ""
    until: str = ""
    how_we_will_know: str = ""
    status: str = ""
    newest: bool = False


class Outcome(_Part):
    """What the plan is for, and the actions that serve it."""

    title: str
    actions: tuple[Action, ...]


class Step(_Part):
    """One thing that will happen, and when: of today, or after today."""

    title: str
    when: str = ""
    state: Literal["done", "now", "to_come"] = "to_come"


class Side(_Part):
    """One side of the page that tells a family their part: a heading, and lines under it."""

    title: str
    lines: tuple[str, ...]


class Face(_Part):
    """A face by which a child says a number: which, from 0, not safe at all, to 4, safe; and its words."""

    number: int
    words: str


class Score(_Part):
    """Where one person stands on the scale from 0 to 10, and why in their words; a child by a face."""

    name: str
    score: int
    why: str = ""
    face: Face | None = None


class Scale(_Part):
    """One question of the safety scale: what it is about and, once shown, every score."""

    title: str
    scores: tuple[Score, ...]
    waiting: str = ""


class Decided(_Part):
    """What was decided for one child, and why."""

    child: str
    outcome: str
    reasons: str = ""


class NeutralPage(_Part, tag="neutral"):
    """The calm page with nothing of anybody on it: at the start, after a crash, when hidden."""

    title: str = ""
    message: str = ""


class WhoPage(_Part, tag="who"):
    """Who is here today, family first; at most twelve people."""

    title: str
    people: tuple[Person, ...]


class BoardPage(_Part, tag="board"):
    """Risks, worries and what is going well, side by side; or the words that say there is nothing yet."""

    title: str
    columns: tuple[Column, ...]
    empty: str = ""


class PlanPage(_Part, tag="plan"):
    """The plan as it is being made; at most three actions."""

    title: str
    outcomes: tuple[Outcome, ...]
    empty: str = ""


class ScalePage(_Part, tag="scale"):
    """How safe everyone thinks it is: the spread, never an average; and the faces to choose from."""

    title: str
    scales: tuple[Scale, ...]
    ends: tuple[str, str]
    faces: tuple[Face, ...] = ()


class StepsPage(_Part, tag="steps"):
    """A list of what comes: the day's parts, or what happens next."""

    title: str
    steps: tuple[Step, ...]
    lines: tuple[str, ...] = ()


class PartPage(_Part, tag="part"):
    """Your part today: what you can ask of us, and what we ask of you."""

    title: str
    sides: tuple[Side, ...]


class ChildPage(_Part, tag="child"):
    """The page for a child who is in the room, in a child's words."""

    title: str
    lines: tuple[str, ...]


class DecisionPage(_Part, tag="decision"):
    """What is being asked, and what was decided for each child."""

    title: str
    question: str
    decided: tuple[Decided, ...]


class BreakPage(_Part, tag="break"):
    """Time for a break: how long is left, and when everyone starts again.

    ``seconds_left`` of ``seconds`` are left at the moment the frame was built.
    """

    title: str
    again: str
    recording: str
    seconds: int
    seconds_left: int


Page = (
    NeutralPage
    | WhoPage
    | BoardPage
    | PlanPage
    | ScalePage
    | StepsPage
    | PartPage
    | ChildPage
    | DecisionPage
    | BreakPage
)


class Frame(_Part):
    """One picture of the family's screen.

    Attributes:
        page: What stands on it.
        parts: How many parts the day has; 0 hides the strip at the top.
        part: Which of them it is now, counted from 0.
        recording: The sentence about the recording, always true, such as ``This meeting is being
            recorded``; empty on the neutral page.
        recorded: Whether sound is being kept at this moment.
        reminder: A quiet line beside it, such as ``You can ask for a break at any time``.
        next_break: ``Next break 10:55``, or empty.
        recap: The plain sentence that sums up this part, when the chair has given one.
        page_of: Which page of how many, such as ``2 of 3``; empty when there is one.
        children: Whom all of it is about, such as ``Ella and Noah``; empty on calm pages.
    """

    page: Page
    parts: int = 0
    part: int = 0
    recording: str = ""
    recorded: bool = False
    reminder: str = ""
    next_break: str = ""
    recap: str = ""
    page_of: str = ""
    children: str = ""


NEUTRAL = Frame(NeutralPage())
_encoder = msgspec.json.Encoder()
_decoder = msgspec.json.Decoder(Frame)


def to_bytes(frame: Frame) -> bytes:
    """The frame as it travels."""
    return _encoder.encode(frame)


def from_bytes(data: bytes) -> Frame:
    """The frame that the bytes hold; raises `msgspec.ValidationError` on anything else."""
    return _decoder.decode(data)
