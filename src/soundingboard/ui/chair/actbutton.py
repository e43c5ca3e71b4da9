"""Buttons made from the table of acts."""

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QWidget

from soundingboard.ui.chair.act import Act
from soundingboard.ui.chair.actions import BY_ID
from soundingboard.ui.shared import theme
from soundingboard.ui.shared.buttons import KeyButton, Look
from soundingboard.views.chair.parts import ChairView


class ActButton(KeyButton):
    """The button of several acts that share a key: it shows and does the one that is possible now.

    Args:
        ids: The acts' ids.
        run: Does an act.
        look: How it stands out.
        least: Its least height.
        words: Other words for an act on this button, by its id.
        parent: The widget it stands in.
    """

    def __init__(
        self,
        ids: Sequence[str],
        run: Callable[[Act], None],
        *,
        look: Look = "",
        least: int = theme.TARGET,
        words: dict[str, str] | None = None,
        parent: QWidget | None = None,
    ) -> None:
        self._acts = [BY_ID[key] for key in ids]
        self._act, self._words, self._caps = self._acts[0], words or {}, True
        self._widest: dict[bool, int] = {}
        super().__init__("", look=look, least=least, parent=parent)
        self._measure()
        # A press of the mouse does its work and leaves the cursor where the chair is writing.
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.clicked.connect(lambda: run(self._act))

    @property
    def act(self) -> Act:
        """What it does when it is pressed now."""
        return self._act

    def show_view(self, view: ChairView) -> None:
        """Show the act that is possible, or stand dimmed when none is."""
        possible = [act for act in self._acts if act.possible(view)]
        self.setEnabled(bool(possible))
        if possible and possible[0] is not self._act:
            self._act = possible[0]
            self._put()

    def show_caps(self, caps: bool) -> None:
        """Show its key beside its words, or its words alone where room is short."""
        if caps != self._caps:
            self._caps = caps
            self._put()

    def width_with(self, *, caps: bool) -> int:
        """Room for whichever of its acts is the widest, with its key or without."""
        return self._widest[caps]

    def changeEvent(self, event: QEvent) -> None:
        """Measure again when the type changes."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.FontChange and self._widest:
            self._measure()

    def _measure(self) -> None:
        act, caps = self._act, self._caps
        self._widest = {caps: max(map(partial(self._width_of, caps), self._acts)) for caps in (True, False)}
        self._act, self._caps = act, caps
        self._put()

    def _width_of(self, caps: bool, act: Act) -> int:
        self._act, self._caps = act, caps
        self._put()
        return self.sizeHint().width()

    def _put(self) -> None:
        self.set_words(self._words.get(self._act.id, self._act.text), self._act.cap if self._caps else "")
        self.setAccessibleDescription(self._act.cap)
        self.updateGeometry()
