"""What a question is: one field of a command in the chair's words, and what kind of answer it takes.

A type cannot say that a text is the id of a person, so the tables of `questions` say it.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Literal

Group = Literal[
    "Meeting", "Board", "Plan", "Decision", "Screen and sound", "People", "Reports", "Agenda", "Close"
]
"""Where the palette lists a form."""


class Kind(StrEnum):
    """What an answer is, and with it how it is asked for."""

    TEXT = "text"
    LONG = "long text"
    LINES = "texts, one on each line"
    WHOLE = "a whole number"
    SCORE = "0 to 10"
    DATE = "a date"
    MOMENT = "a date and a time"
    DATE_OR_WORDS = "a date, or words"
    SPAN = "minutes, as HH:MM:SS"
    YES_NO = "yes or no"
    ONE = "one of the words its type allows"
    SOME = "some of the words its type allows"
    PERSON = "a person"
    PEOPLE = "people"
    SOMEBODY = "a person or a child"
    EVERYBODY = "people and children"
    CHILD = "a child"
    CHILDREN = "children"
    CARD = "a card"
    THING = "a card, a step, a decision, or anything else of the record"
    RISKS = "risk cards"
    ACTION = "an action"
    OUTCOME = "an outcome"
    ITEM = "an agenda item"
    REPORT = "a report"
    REMARK = "a remark"
    KEY_DATE = "a day that matters"
    AUDIENCE = "everyone, professionals, a child, or people"
    MADE = "an id made from another answer"
    PER_CHILD = "a text for each child"
    PARTS = "a table with questions of its own"
    PICKED = "a table: pick keys, then a text for each"
    PER_PERSON = "a list: pick people, then questions about each"


MANY = frozenset({Kind.SOME, Kind.PEOPLE, Kind.EVERYBODY, Kind.CHILDREN, Kind.RISKS, Kind.AUDIENCE})
"""Kinds that take several choices."""
TYPED = frozenset({Kind.TEXT, Kind.WHOLE, Kind.DATE, Kind.MOMENT, Kind.DATE_OR_WORDS, Kind.SPAN})
"""Kinds that are typed on one line."""
LONG = frozenset({Kind.LONG, Kind.LINES, Kind.PER_CHILD})
"""Kinds that are written on several lines."""
CHOSEN = frozenset(Kind) - TYPED - LONG
"""Kinds that are chosen from a list."""


A_CHILD = "a child"
"""Stands in `When.values` for the id of any child."""


IN_WORDS = "in words"
"""Stands in `When.values` for what was written where something could be chosen."""


@dataclass(frozen=True, slots=True)
class When:
    """A question is asked only while another field has one of these values, or while ``or_`` holds."""

    field: str
    values: frozenset[object]
    or_: "When | None" = None


@dataclass(frozen=True, slots=True)
class Question:
    """One field, asked for.

    Attributes:
        ask: The question; ``{called}`` stands for whom a part of it is about.
        kind: What kind of answer it takes.
        hint: A quiet line under it.
        words: For ``ONE``, ``SOME`` and ``PICKED``: other words for some codes of this field.
        free: Whether a chooser also takes words that are nobody's name.
        vital: What good practice misses while it is empty: a form that edits begins here.
        when: The condition under which it is asked.
        insists: What to write where a card goes from risk to worry or back: it needs a line of why.
        several: For ``PEOPLE``: one alone is no answer.
        suits: For ``ONE``: whether a code suits this kind of card.
        faces: A child answers a ``SCORE`` by a face.
        matter: It is asked only where the conference is about this matter.
        past: A day without a year is the last one before today, not the next.
        made_from: For ``MADE``: the field whose words become the id.
        unread: Somebody's own words, or a name: no guide looks at them.
        parts: For ``PARTS`` and ``PER_PERSON``: the questions of the parts by their names.
    """

    ask: str
    kind: Kind
    hint: str = ""
    words: Mapping[str, str] = field(default_factory=dict)
    free: bool = False
    vital: bool = False
    when: When | None = None
    insists: str = ""
    several: bool = False
    suits: Callable[[str, str], bool] | None = None
    faces: bool = False
    matter: str = ""
    past: bool = False
    made_from: str = ""
    unread: bool = False
    parts: Mapping[str, "Question"] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Form:
    """A command as it is asked for: what it is called, where the palette lists it, its questions.

    Questions are asked in the order of the table: what is needed first, but reasons before a verdict.
    """

    title: str
    group: Group
    questions: Mapping[str, Question] = field(default_factory=dict)
