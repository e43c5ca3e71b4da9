"""The head of a form: what it is called, how far it is, and the buttons that go through it.

The buttons keep their place and their height from the first question to the last, whatever is asked.
"""

from collections.abc import Callable
from typing import Final

from soundingboard.ui.shared import theme
from soundingboard.ui.shared.buttons import KeyButton
from soundingboard.ui.shared.flow import FlowLayout
from soundingboard.ui.shared.words import WrapLabel

GO_ON: Final = "Go on"
LATER: Final = "Leave for later"
WITHOUT: Final = "Send without it"
_BUTTON: Final = 36
_LIFT: Final = 9
_ACROSS: Final = 6


class Steering(FlowLayout):
    """Words at the left, buttons at the right, under them where both have no room on one line.

    Args:
        back: Puts the question before this one.
        go_on: Takes the answer.
        send: Sends at once.
        close: Puts the form away.
    """

    def __init__(
        self,
        back: Callable[[], None],
        go_on: Callable[[], None],
        send: Callable[[], None],
        close: Callable[[], None],
    ) -> None:
        super().__init__(across=_ACROSS, down=2)
        self._title = WrapLabel(bold=True, ink=theme.TEAL)
        self._place = WrapLabel(size=13, ink=theme.SOFT)
        for words in (self._title, self._place):
            # The words stand in the middle of the buttons' height.
            words.setContentsMargins(0, _LIFT, _ACROSS, _LIFT)
            self.addWidget(words)
        self.from_here_right()
        self.go_on = KeyButton(GO_ON, look="primary", least=_BUTTON)
        self._back = KeyButton("Back", look="quiet", least=_BUTTON)
        self._send, self._close = (
            KeyButton("Send", least=_BUTTON),
            KeyButton("Close", look="quiet", least=_BUTTON),
        )
        self._keys = {self._back: "", self.go_on: "Enter", self._send: "Ctrl Enter", self._close: "Esc"}
        for button, act in zip(self._keys, (back, go_on, send, close), strict=True):
            button.clicked.connect(act)
            self.addWidget(button)
        self._fitted: tuple[str, int, int, float] = ("", 0, 0, 0.0)

    def tell(self, title: str, place: int, of: int, room: int) -> None:
        """Say what the form is, and which question of how many stands there; ``room`` is its width."""
        self._title.setText(title)
        self._place.setText(f"{place} of {of}")
        fits_in = (title, of, room, theme.text_scale())
        if fits_in != self._fitted:
            self._fitted = fits_in
            self._fit(room, alone=of == 1)

    def offer(self, *, first: bool, alone: bool, skips: bool, tight: bool) -> None:
        """Show the buttons of this question: ``skips`` where Enter leaves it, ``tight`` with room for one.

        The way back keeps its place at the first of several, so that no button stands elsewhere at the next.
        """
        keeps = self._back.sizePolicy()
        keeps.setRetainSizeWhenHidden(not (alone or tight))
        self._back.setSizePolicy(keeps)
        for button in self._keys:
            # Once for each: showing one lays the strip out, which asks for this again.
            button.setVisible(button is self.go_on or not (tight or (button is self._back and first)))
        self.go_on.set_words((WITHOUT if alone else LATER) if skips else GO_ON)

    def _fit(self, room: int, *, alone: bool) -> None:
        """Leave the keys' caps out where not everything stands on one line with them."""
        words = self._title.natural_width() + self._place.natural_width() + 2 * _ACROSS
        if words + self._buttons(alone=alone, caps=True) > room:
            self._buttons(alone=alone, caps=False)

    def _buttons(self, *, alone: bool, caps: bool) -> int:
        """Dress the buttons; gives the width that they need together, whatever the main one says."""
        for button, key in self._keys.items():
            button.set_words(button.accessibleName(), key if caps else "")
        said, widths = self.go_on.accessibleName(), []
        for words in (GO_ON, WITHOUT if alone else LATER):
            self.go_on.set_words(words)
            widths.append(self.go_on.sizeHint().width())
        self.go_on.set_words(said)
        self.go_on.setMinimumWidth(max(widths))
        left_out = {self.go_on, self._back} if alone else {self.go_on}
        others = self._keys.keys() - left_out
        return max(widths) + sum(each.sizeHint().width() + _ACROSS for each in others)
