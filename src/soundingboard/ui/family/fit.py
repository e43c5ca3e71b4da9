"""How large the words of a page may be: comfortable where there is room, smaller where there is not.

A page is drawn on a sheet of 1920 by 1080 units, whatever the size of the window. Its words are tried
from large to small until all of them fit; nothing is cut off and nothing scrolls. Down to `FLOOR` a
page can be read across a table. What is fuller than the room's pages are made to be goes below it
rather than lose a word.
"""

from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache
from typing import Final, NamedTuple

from soundingboard.ui.shared import theme
from soundingboard.ui.shared.words import Words, widest_word

SHEET_WIDTH: Final = 1920
SHEET_HEIGHT: Final = 1080
BODY: Final = 32
FLOOR: Final = 28
_EVEN_ENOUGH: Final = 8


class Step(NamedTuple):
    """One try: what the sizes of words, of titles and of the room between things are multiplied by."""

    text: float
    title: float
    space: float


_ROOMY: Final = (Step(1.3, 1.0, 1.4), Step(1.15, 1.0, 1.2))
_COMFORTABLE: Final = (
    Step(1.0, 1.0, 1.0),
    Step(1.0, 0.86, 0.8),
    Step(0.95, 0.8, 0.65),
    Step(FLOOR / BODY, 0.74, 0.5),
)
_FULLER: Final = tuple(
    Step(FLOOR / BODY * 0.94**n, max(0.35, 0.7 * 0.95**n), 0.4 * 0.94**n) for n in range(1, 21)
)


@lru_cache(maxsize=64)
def ladder(scale: float, *, roomy: bool = False) -> tuple[Step, ...]:
    """The tries in order, for words that should be ``scale`` times as large as drawn (1.0 to 2.0).

    A roomy page with few words may have them larger. A page that grows while people look at it may
    not: its words would change their size with every card.
    """
    if scale <= 1.0:
        return (*(_ROOMY if roomy else ()), *_COMFORTABLE, *_FULLER)
    larger: list[Step] = []
    while scale > 1.02:
        larger.append(Step(scale, max(0.86, 0.62 * scale), 0.55))
        scale *= 0.94
    return (*larger, *_COMFORTABLE[2:], *_FULLER)


@dataclass(slots=True)
class Fit:
    """One try on one window: turns units of the sheet into pixels and notes when a word had to break.

    Attributes:
        unit: Pixels to a unit of the sheet.
        step: What is multiplied.
        broken: Whether a word was wider than its room.
    """

    unit: float
    step: Step
    broken: bool = False

    def room(self, units: float) -> int:
        """Pixels for space between things."""
        return max(1, round(units * self.unit * self.step.space))

    def text(self, units: float) -> int:
        """Pixels for words: none are smaller than `FLOOR` while the page's own words are not."""
        least = min(FLOOR, BODY * self.step.text)
        return max(1, round(self.unit * max(units * self.step.text, least)))

    def beside(self, units: float) -> int:
        """Pixels for what is no word and grows with the words beside it."""
        return max(1, round(units * self.unit * self.step.text))

    def around_scale(self) -> float:
        """How much larger than drawn words around the page are: only the text scale makes them so."""
        return max(1.0, min(self.step.text, theme.text_scale()))

    def around(self, units: float) -> int:
        """Pixels for words around the page."""
        return self.fixed(units * self.around_scale())

    def title(self, units: float) -> int:
        """Pixels for a page's title."""
        return max(1, round(units * self.unit * self.step.title))

    def edge(self, units: float) -> int:
        """Pixels for space around the page: never more than drawn, so that nothing moves between pages."""
        return self.fixed(units * min(1.0, self.step.space))

    def fixed(self, units: float) -> int:
        """Pixels for what only the size of the window changes."""
        return max(1, round(units * self.unit))

    def put(self, label: Words, x: int, y: int, width: int) -> int:
        """Set a label down at this width and give its height; one without words takes no room."""
        label.setVisible(bool(label.text()))
        if not label.text():
            return 0
        margins = label.contentsMargins()
        inner = width - margins.left() - margins.right()
        self.broken = self.broken or widest_word(label.text(), label.font()) > inner
        height = label.heightForWidth(width)
        label.setGeometry(x, y, width, height)
        return height

    def put_even(self, label: Words, x: int, y: int, width: int) -> int:
        """Set a label down as `put` does, its lines equally long: no word stands alone on the last one."""
        height = self.put(label, x, y, width)
        narrow, wide = width // 2, width
        while wide - narrow > _EVEN_ENOUGH and height:
            middle = (narrow + wide) // 2
            fits = label.heightForWidth(middle) == height
            narrow, wide = (narrow, middle) if fits else (middle, wide)
        if height:
            label.resize(max(wide, min(width, widest_word(label.text(), label.font()))), height)
        return height


def first_that_fits(steps: tuple[Step, ...], fits: Callable[[Step], bool]) -> Step:
    """Find the largest step that fits, leaving the page laid out by it; the last one where none does.

    ``fits`` lays the page out and tells whether it fitted. What is smaller is taken to fit where
    what is larger does.
    """
    if fits(steps[0]):
        return steps[0]
    too_large, best, laid_out = 0, len(steps) - 1, 0
    while best - too_large > 1:
        laid_out = (too_large + best) // 2
        too_large, best = (too_large, laid_out) if fits(steps[laid_out]) else (laid_out, best)
    if laid_out != best:
        fits(steps[best])
    return steps[best]
