"""How a paper looks: sizes, colours and distances, in points."""

from dataclasses import dataclass

from soundingboard.documents.content import Kind
from soundingboard.documents.sheet import HIGH, WIDE
from soundingboard.documents.typeset import LARGE, Style

INK = "#1F2933"
SOFT = "#3E4C59"
LINE = "#E4DDD2"
TEAL = "#0F5C5C"
PLAN = "#2F3B8C"

KINDS: dict[Kind, tuple[str, str]] = {
    "risk": ("#F7E9F3", "#6A2458"),
    "worry": ("#FFF2D6", "#7A4B00"),
    "going_well": ("#E3F3E9", "#1E5B36"),
    "not_sure": ("#EEF1F5", "#475569"),
}
"""The tint and the colour of each kind of card."""

_LEFT, _TOP, _FOOT, _WHOLE = 50.0, 48.0, 46.0, 260.0


@dataclass(frozen=True, slots=True)
class Page:
    """Where things stand on a page.

    A page of large print is a smaller page, drawn larger: its margins stay as wide on paper.

    Attributes:
        scale: How much larger it is drawn.
    """

    scale: float = 1

    @property
    def left(self) -> float:
        """The left of the text; its right is as far from the edge."""
        return _LEFT / self.scale

    @property
    def top(self) -> float:
        """Where the first line begins."""
        return _TOP / self.scale

    @property
    def wide(self) -> float:
        """The whole page across."""
        return float(WIDE) / self.scale

    @property
    def measure(self) -> float:
        """How wide the text is."""
        return self.wide - 2 * self.left

    @property
    def foot(self) -> float:
        """Where the rule above the foot of the page stands, from the top."""
        return (float(HIGH) - _FOOT) / self.scale

    @property
    def bottom(self) -> float:
        """The lowest that text may reach."""
        return self.foot - 10

    @property
    def whole(self) -> float:
        """A card or a table up to this height is never divided between pages."""
        return _WHOLE / self.scale


USUAL, ENLARGED = Page(), Page(LARGE)

BAR = 6.0
INSET = 15.0
SHAPE = 10.5
SHAPE_ROOM = 17.0
"""From the left of a shape to the left of the text beside it."""
CALLOUT_PAD = 6.0
CELL_PAD_X = 5.0
CELL_PAD_Y = 3.5
BULLET_INDENT = 16.0

KICKER = Style(12, SOFT, leading=1.3)
TITLE = Style(26, INK, strong=True, leading=1.25)
LEAD = Style(16, INK, leading=1.3)
HEADING = Style(18, TEAL, strong=True, leading=1.25)
HEADING_BELOW = Style(15, INK, strong=True, leading=1.3)
BODY = Style(14, INK, leading=1.3)
NOTE = Style(12.5, SOFT, leading=1.3)
SMALL = Style(12.5, SOFT, leading=1.28)
CELL = Style(12.5, INK, leading=1.28)
HEADER = Style(12, SOFT, strong=True, leading=1.3)
FACT = Style(12.5, SOFT, strong=True, leading=1.28)
SIGN = Style(14, INK, strong=True)
FOOTER = Style(11, SOFT)
