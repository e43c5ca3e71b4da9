"""How a paper looks: sizes, colours and distances, in points."""

from dataclasses import dataclass

from soundingboard.documents.content import Kind
from soundingboard.documents.sheet import HIGH, WIDE
from soundingboard.documents.typeset import LARGE, Style

INK = "#1F2933"
SOFT = "#3E4C59"
LINE = "#E4DDD2"
EDGE = "#857B6C"
TEAL = "#0D5656"
PLAN = "#2F3E8C"

KINDS: dict[Kind, tuple[str, str]] = {
    "risk": ("#F7E9F3", "#6A2458"),
    "worry": ("#FFF2D6", "#744600"),
    "going_well": ("#E3F3E9", "#1E5B36"),
    "not_sure": ("#EEF1F5", "#434F62"),
}
"""The tint and the colour of each kind of card."""

_LEFT, _TOP, _FOOT, _WHOLE, _SMALL = 48.0, 48.0, 40.0, 260.0, 120.0


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
    def high(self) -> float:
        """The whole page from its top to its foot."""
        return float(HIGH) / self.scale

    @property
    def measure(self) -> float:
        """How wide the text is."""
        return self.wide - 2 * self.left

    @property
    def foot(self) -> float:
        """Where the rule above the foot of the page stands, from the top."""
        return self.high - _FOOT / self.scale

    @property
    def bottom(self) -> float:
        """The lowest that text may reach."""
        return self.foot - 10

    @property
    def whole(self) -> float:
        """A card up to this height is never divided between pages."""
        return _WHOLE / self.scale

    @property
    def small(self) -> float:
        """Nor is a table up to this."""
        return _SMALL / self.scale


USUAL, ENLARGED = Page(), Page(LARGE)

BAR = 6.0
INSET = 15.0
SHAPE = 10.5
SHAPE_ROOM = 17.0
"""From the left of a shape to the left of the text beside it."""
CALLOUT_PAD = 4.5
CELL_PAD_X = 4.0
CELL_PAD_Y = 2.1
BULLET_INDENT = 16.0

KICKER = Style(12, SOFT, leading=1.3)
TITLE = Style(26, INK, strong=True, leading=1.2)
LEAD = Style(15.5, INK, leading=1.27)
HEADING = Style(17.5, TEAL, strong=True, leading=1.2)
HEADING_BELOW = Style(15, INK, strong=True, leading=1.25)
BODY = Style(14, INK, leading=1.27)
NOTE = Style(12.5, SOFT, leading=1.25)
SMALL = Style(12.5, SOFT, leading=1.25)
CELL = Style(12.5, INK, leading=1.25)
HEADER = Style(12, SOFT, strong=True, leading=1.3)
FACT = Style(12.5, SOFT, strong=True, leading=1.25)
SIGN = Style(14, INK, strong=True)
FOOTER = Style(11, SOFT)

HAND = 27.0
"""From one line that is written on to the next: somebody's hand is larger than print."""
TICK = 13.0
"""How wide a box to tick is."""
CARD_NAMES = tuple(Style(size, INK, strong=True, leading=1.05) for size in (118, 104, 90, 78, 66, 56, 46, 38))
"""How large a name stands on its card: as large as it fits."""
CARD_ROLE = Style(26, SOFT, leading=1.2)
