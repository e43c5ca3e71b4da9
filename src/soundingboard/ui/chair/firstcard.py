"""What stands in an empty column where its first card will come: what goes there, and the key to it."""

from typing import Final

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QPainter, QPaintEvent

from soundingboard.ui.chair.actions import BY_ID
from soundingboard.ui.chair.rowsview import RowsView
from soundingboard.ui.shared import theme
from soundingboard.ui.shared.panels import Ground
from soundingboard.ui.shared.words import Words

_GOES_THERE: Final = {
    "risk": "Who could be seriously hurt, and how.",
    "worry": "What troubles somebody and may need help.",
    "going_well": "What keeps the children safe and well.",
    "not_sure": "What nobody knows yet, and who finds out.",
}
_SIDE, _END = 12, 9


def goes_there(kind: str) -> str:
    """What goes into the column of this kind, and the key that starts it, in one line."""
    key = BY_ID[f"kind_{kind}"].cap.replace(" ", "\N{NO-BREAK SPACE}")
    return f"{_GOES_THERE[kind]} {key} starts one."


class FirstCard(Words):
    """The outline of a card in the list itself, so that the first one takes its place and moves nothing.

    Args:
        kind: The kind of the column.
        rows: The list of its cards.
    """

    def __init__(self, kind: str, rows: RowsView) -> None:
        tone = theme.KIND_TONES[kind]
        super().__init__(goes_there(kind), size=14, ink=tone.ink, parent=rows.viewport())
        self._rows, self._tone = rows, tone
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setContentsMargins(_SIDE, _END, _SIDE, _END)
        rows.viewport().installEventFilter(self)
        for changed in (rows.model().rowsInserted, rows.model().rowsRemoved):
            changed.connect(self.fit)

    def fit(self) -> None:
        """Take the place of the first card while there is none, and room for all its words."""
        room = self._rows.viewport().size()
        height = self.heightForWidth(room.width())
        self.setGeometry(0, 0, room.width(), height)
        self.setVisible(not self._rows.model().rowCount() and height <= room.height())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Fit the list whenever it has another size."""
        if event.type() is QEvent.Type.Resize:
            self.fit()
        return super().eventFilter(watched, event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the outline, unless the list has its own for the focus, and the words."""
        painter = QPainter(self)
        edge = "" if self._rows.hasFocus() else theme.ink(self._tone.ink)
        Ground(self._tone.ground, edge, 8, 1, dashed=True).paint(painter, self.rect())
        painter.end()
        super().paintEvent(event)
