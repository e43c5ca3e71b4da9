"""Looking before the family does: each page as it would stand there now, and what would be different."""

from collections.abc import Callable, Iterator
from typing import Final

import msgspec
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QListWidget, QListWidgetItem, QSizePolicy, QVBoxLayout, QWidget

from soundingboard.base.plain import texts_in
from soundingboard.ui.chair.asking.overlay import Overlay
from soundingboard.ui.chair.drawnlist import pressed
from soundingboard.ui.family.preview import PreviewView
from soundingboard.ui.shared import theme
from soundingboard.ui.shared.pages import Scrolled, emptied
from soundingboard.ui.shared.words import WrapLabel
from soundingboard.views.chair.parts import ChairView
from soundingboard.views.frame import from_bytes

WAITING: Final = ""
"""Stands for what waits behind a screen that is held."""
PAGES: Final = {
    WAITING: "When you stop holding it",
    "follow": "With this part of the day",
    "who": "Who is here",
    "your_part": "Your part today",
    "today": "What happens today",
    "board": "The board",
    "plan": "The plan",
    "scale": "The safety scale",
    "child": "The child's page",
    "decision": "The decision",
    "next": "What happens next",
    "pause": "The calm page",
}
"""The pages there are, and what the chair calls them."""
_NOT_WORDS: Final = {"type", "kind", "state", "page_of"}
_SAME: Final = "Nothing would be different."
_HIDDEN: Final = "The screen is hidden: this is what comes when you show it."
_KEYS: Final = "Up and Down choose · Enter shows it · Esc leaves the screen as it is"
_NARROW: Final = 640
_MOST: Final = 12


class ShowingSheet(Overlay):
    """The pages in a list, and the one that is chosen as the room would see it; Enter shows it.

    Args:
        preview: Gives the frame that a page would be; of `WAITING` what waits behind a held screen.
        show: Puts a page on the screen, or stops holding it.
        parent: What it lies over.
    """

    def __init__(
        self, preview: Callable[[str], bytes], show: Callable[[str], object], parent: QWidget
    ) -> None:
        super().__init__("Before the family sees it", 940, parent)
        self._preview_of, self._show_page = preview, show
        self._rows: tuple[str, ...] = ()
        self.list = _list_of_pages()
        self.list.currentRowChanged.connect(self._look)
        self.list.itemActivated.connect(self._activated)
        self.picture = PreviewView("As the family would see it")
        self.picture.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self._different = Scrolled()
        self._different.column.setContentsMargins(0, 0, 0, 0)
        self._different.column.setSpacing(4)
        self._different.setAccessibleName("What would be different")
        self._lay_out()
        self.setFocusProxy(self.list)

    def _lay_out(self) -> None:
        right = QVBoxLayout()
        right.setSpacing(8)
        right.addWidget(self.picture, 3)
        right.addWidget(self._different, 2)
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._row.setSpacing(14)
        self._row.addWidget(self.list, 2)
        self._row.addLayout(right, 5)
        self.column.addWidget(WrapLabel("Before the family sees it", size=19, bold=True))
        self.column.addLayout(self._row, 1)
        self.column.addWidget(WrapLabel(_KEYS, size=12, ink=theme.SOFT))

    @property
    def page(self) -> str:
        """The page that is chosen; `WAITING` for what waits behind a held screen."""
        row = self.list.currentRow()
        return self._rows[row] if 0 <= row < len(self._rows) else WAITING

    def fill(self, view: ChairView) -> None:
        """List the pages; what waits comes first while the screen is held."""
        before = self.page if self.list.count() else None
        held = view.screen.state == "held"
        self._rows = tuple(page for page in PAGES if page or held)
        self.list.blockSignals(True)
        self.list.clear()
        for page in self._rows:
            self.list.addItem(QListWidgetItem(PAGES[page]))
        self.list.setCurrentRow(self._rows.index(before) if before in self._rows else 0)
        self.list.blockSignals(False)
        self._look()

    def open(self) -> None:
        """Come up with the first page chosen."""
        self.list.setCurrentRow(0)
        super().open()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter shows the page."""
        if pressed(event) in ("Return", "Enter"):
            self._activated()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Stand under each other where it is narrow."""
        super().resizeEvent(event)
        narrow = self.width() < _NARROW * theme.text_scale()
        self._row.setDirection(
            QBoxLayout.Direction.TopToBottom if narrow else QBoxLayout.Direction.LeftToRight
        )

    def _activated(self, _item: object = None) -> None:
        page = self.page
        self.put_away()
        self._show_page(page)

    def _look(self, _row: int = 0) -> None:
        if self._view is None:
            return
        frame = self._preview_of(self.page)
        self.picture.show_frame(frame)
        emptied(self._different.column)
        for mark, words in self._differences(frame):
            self._different.column.addWidget(WrapLabel(f"{mark}{words}", size=14))
        self._different.column.addStretch(1)

    def _differences(self, frame: bytes) -> Iterator[tuple[str, str]]:
        """What comes and what goes, in words, the first of each."""
        screen = self._view.screen if self._view else None
        if screen is None:
            return
        if screen.state == "hidden":
            yield "", _HIDDEN
        now, then = words_of(screen.frame), words_of(frame)
        comes = [text for text in then if text not in now]
        goes = [text for text in now if text not in then]
        if not comes and not goes:
            yield "", _SAME
        for mark, texts in (("Comes: ", comes), ("Goes: ", goes)):
            yield from ((mark, text) for text in texts[:_MOST])
            if len(texts) > _MOST:
                yield mark, f"and {len(texts) - _MOST} more"


def _list_of_pages() -> QListWidget:
    pages = QListWidget()
    pages.setAccessibleName("Pages of the family's screen")
    pages.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Expanding)
    pages.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    pages.setWordWrap(True)
    pages.setStyleSheet(
        "QListWidget { padding: 3px; } QListWidget::item { padding: 5px 8px; border-radius: 6px; }"
        f"QListWidget::item:selected {{ background: {theme.TEAL_TINT}; color: {theme.INK}; }}"
    )
    return pages


def words_of(frame: bytes) -> list[str]:
    """Every word of a frame once, in the order in which it stands."""
    said = texts_in(msgspec.to_builtins(from_bytes(frame)), but=_NOT_WORDS)
    return list(dict.fromkeys(text for text in said if text))
