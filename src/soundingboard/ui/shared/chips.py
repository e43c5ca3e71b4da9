"""Several things to choose from at once: buttons that stay down."""

from collections.abc import Iterable, Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QPushButton, QSizePolicy, QVBoxLayout, QWidget

from soundingboard.ui.shared import theme
from soundingboard.ui.shared.flow import FlowBox, gone
from soundingboard.ui.shared.words import WrapLabel


class Chips(QWidget):
    """Buttons under a label; each is chosen or not, and Space turns it.

    Args:
        label: What is chosen.
        options: Words by code.
    """

    changed = Signal()
    """Something was chosen, or is no more."""

    def __init__(self, label: str, options: Mapping[str, str]) -> None:
        super().__init__()
        self._label = label
        self._buttons: dict[str, QPushButton] = {}
        self._flow = FlowBox()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(WrapLabel(label, bold=True))
        column.addWidget(self._flow)
        self.offer(options)

    @property
    def chosen(self) -> tuple[str, ...]:
        """The codes that are chosen, in the order offered."""
        return tuple(code for code, button in self._buttons.items() if button.isChecked())

    def choose(self, codes: Iterable[str]) -> None:
        """Choose these and no others."""
        wanted = set(codes)
        for code, button in self._buttons.items():
            button.setChecked(code in wanted)

    def focus_first(self) -> None:
        """The focus on the first of them."""
        next(iter(self._buttons.values())).setFocus(Qt.FocusReason.OtherFocusReason)

    def offer(self, options: Mapping[str, str]) -> None:
        """Offer these; what was chosen stays so."""
        kept = self.chosen
        for button in self._buttons.values():
            gone(button)
        self._buttons = {code: self._button(words) for code, words in options.items()}
        self.choose(kept)
        if self.parentWidget() is not None:
            self.setVisible(bool(options))

    def _button(self, words: str) -> QPushButton:
        button = QPushButton(words.replace("&", "&&"))
        button.setFont(theme.font(theme.BODY))
        button.setCheckable(True)
        button.setAccessibleName(f"{self._label}: {words}")
        button.setSizePolicy(QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)
        button.toggled.connect(self.changed)
        self._flow.add(button)
        return button
