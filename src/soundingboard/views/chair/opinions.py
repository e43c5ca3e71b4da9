"""What people think, as the chair's screens draw it: scores, views, and who sees it differently."""

from dataclasses import dataclass

from soundingboard.views.side import Side


@dataclass(frozen=True, slots=True)
class ScoreView:
    """One score, and whether it was ``shown`` yet; what a child said has the words of its ``face``.

    ``family`` says whether a child's score may stand before the family.
    """

    who: str
    called: str
    about_line: str
    score: int
    why: str
    shown: bool = False
    face: str = ""
    family: bool = True


@dataclass(frozen=True, slots=True)
class StatedViewView:
    """What somebody thinks should be decided for a child."""

    who: str
    called: str
    role: str
    side: Side
    child: str
    view: str
    category: str
    words: str


@dataclass(frozen=True, slots=True)
class DissentView:
    """Somebody sees a decision differently; ``formal`` is their agency's dissent.

    ``shared`` says that the parents read it, too.
    """

    who: str
    called: str
    words: str
    formal: bool = False
    shared: bool = False
