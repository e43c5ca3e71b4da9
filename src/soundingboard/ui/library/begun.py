"""A conference that somebody began to enter: whose it is, what is known, and the way to go on."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout

from soundingboard.ui.library.row import Doors
from soundingboard.ui.shared import theme
from soundingboard.ui.shared.buttons import KeyButton
from soundingboard.ui.shared.flow import FlowBox
from soundingboard.ui.shared.pages import natural_line
from soundingboard.ui.shared.panels import Ground, Panel
from soundingboard.ui.shared.words import WrapLabel
from soundingboard.views.begun import Begun

_GAP = 14


class BegunRow(Panel):
    """The row of a conference that is not made yet.

    Args:
        begun: The conference.
        doors: Where its buttons lead.
    """

    def __init__(self, begun: Begun, doors: Doors) -> None:
        super().__init__(Ground(theme.CARD, theme.LINE, 14))
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        self.key = begun.id
        self.main, self.away = KeyButton("Go on"), KeyButton("Throw away", look="quiet")
        for button, door in ((self.main, doors.prepare), (self.away, doors.throw_away)):
            button.setAccessibleName(f"{button.text()}: {begun.family}, not made yet")
            button.clicked.connect(lambda _on=False, lead=door: lead(begun.id))
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(WrapLabel(begun.family, size=17, bold=True))
        words.addWidget(WrapLabel(begun.about, ink=theme.SOFT))
        self._does = does = FlowBox(across=_GAP)
        for button in (self.away, self.main):
            does.add(button)
        row = QHBoxLayout(self)
        row.setContentsMargins(18, 14, 18, 14)
        row.setSpacing(18)
        row.addLayout(words, 1)
        row.addWidget(does, 0, Qt.AlignmentFlag.AlignVCenter)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Both buttons stand on one line, at the very right."""
        super().resizeEvent(event)
        self._does.setFixedWidth(natural_line((self.away, self.main), _GAP))
