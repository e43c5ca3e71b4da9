"""What the chair's window leaves out where there is little room."""

from dataclasses import dataclass
from typing import Final

from soundingboard.ui.chair.asking.strip import FormStrip
from soundingboard.ui.chair.capture import CaptureBox
from soundingboard.ui.chair.centre import Centre
from soundingboard.ui.chair.sides import Sides
from soundingboard.ui.chair.topbar import TopBar
from soundingboard.views.chair.parts import ChairView

LOW: Final = 620
"""Below this height, at plain text, what can be left out is."""
BARE: Final = 360
"""Below this height only what is written on, what is said and the page itself have room."""
ROOM_FOR_A_FORM: Final = 860
"""Below this height, at plain text, a form takes the place of the capture line."""


@dataclass(frozen=True, slots=True)
class Folding:
    """The parts of the window that give way: the sides by width, the others by height."""

    sides: Sides
    top: TopBar
    centre: Centre
    capture: CaptureBox
    strip: FormStrip

    def fit(self, width: int, height: float, view: ChairView) -> None:
        """Fold what there is no room for; ``height`` is in pixels at plain text."""
        bare, asked = height < BARE, not self.strip.isHidden()
        self.sides.fit(width, bare=bare)
        self.top.set_bare(bare)
        self.capture.set_bare(bare)
        self.centre.set_low(height < LOW, view, bare=bare)
        self.capture.set_low(height < LOW)
        self.capture.setVisible(height >= ROOM_FOR_A_FORM or not asked)
        self.centre.setVisible(not (bare and asked))
