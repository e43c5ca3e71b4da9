"""Draws of the chair's window what has changed, and leaves the rest as it stands."""

from collections.abc import Callable, Mapping

from soundingboard.views.chair.parts import ChairView

Part = tuple[Callable[[ChairView], object], Callable[[ChairView], None]]
"""What a part of the window reads of the view, and how it is drawn when that is another than before."""


class Redrawing:
    """Remembers which piece of the view each part drew last.

    Args:
        parts: The parts, by name.
    """

    def __init__(self, parts: Mapping[str, Part]) -> None:
        self.parts = dict(parts)
        self._drawn: dict[str, object] = {}

    def draw(self, view: ChairView) -> None:
        """Draw every part whose piece of this view is new."""
        for name, (reads, draws) in self.parts.items():
            piece = reads(view)
            if name not in self._drawn or piece != self._drawn[name]:
                self._drawn[name] = piece
                draws(view)
