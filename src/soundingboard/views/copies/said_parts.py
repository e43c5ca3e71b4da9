"""What was said, thought and noted, as one reader may have it: named field by field, as in `plan_parts`."""

from dataclasses import dataclass

from soundingboard.views.side import Side


@dataclass(frozen=True, slots=True)
class StatedView:
    """What one person thought should be decided for a child, and in which words."""

    name: str
    role: str
    side: Side
    view: str
    category: str = ""
    words: str = ""


@dataclass(frozen=True, slots=True)
class Dissent:
    """Somebody saw the decision differently; ``formal`` when their agency stands outside it.

    ``own`` when this reader did.
    """

    name: str
    role: str
    words: str
    formal: bool = False
    own: bool = False


@dataclass(frozen=True, slots=True)
class ResponsePart:
    """What somebody said to a card: ``agree``, ``part``, ``disagree`` or ``think``."""

    name: str
    response: str
    words: str = ""


@dataclass(frozen=True, slots=True)
class EntryPart:
    """One card of the board as this reader may see it; ``effects`` is child and effect.

    ``nature`` is what kind of strength or worry it is, ``whose`` whose strength, by name; ``gathered``,
    how a child's view was gathered, and ``also_at_risk`` are for professionals only. ``where`` says where
    harm outside the home happens, ``who_can_change`` who can change that place, by name.
    """

    kind: str
    text: str
    own_words: bool = False
    said_by: str = ""
    read_by: str = ""
    about: tuple[str, ...] = ()
    because: str = ""
    effects: tuple[tuple[str, str], ...] = ()
    likelihood: str = ""
    significant_because: str = ""
    if_nothing_changes: str = ""
    finder: str = ""
    find_by: str = ""
    nature: str = ""
    whose: str = ""
    gathered: str = ""
    where: str = ""
    also_at_risk: str = ""
    who_can_change: str = ""
    support: str = ""
    responses: tuple[ResponsePart, ...] = ()


@dataclass(frozen=True, slots=True)
class ConcernPart:
    """You said, we will: a family's concern and the answer to it, empty while there is none.

    ``own`` when this reader said it.
    """

    text: str
    own_words: bool
    said_by: str
    answer: str = ""
    by: str = ""
    by_when: str = ""
    own: bool = False


@dataclass(frozen=True, slots=True)
class RemarkPart:
    """One thing noted beside board and plan, of a kind of `soundingboard.practice.remarks`.

    ``who``, ``by`` and ``outcome`` are words; ``own`` when it is about this reader.
    """

    kind: str
    text: str = ""
    more: str = ""
    who: str = ""
    by: str = ""
    when: str = ""
    outcome: str = ""
    number: int | None = None
    answer: str = ""
    own: bool = False


@dataclass(frozen=True, slots=True)
class ScorePart:
    """One score of the safety scale, 0 to 10; ``face`` is the code of a child's face for it."""

    name: str
    score: int
    why: str = ""
    about: str = ""
    face: str = ""
