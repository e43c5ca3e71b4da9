"""The council's store: whether it has the conference, and giving it there without keeping anybody waiting."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Final, Protocol

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from soundingboard.base.errors import Trouble
from soundingboard.ui.close.making import Making
from soundingboard.ui.shared import theme
from soundingboard.ui.shared.bars import Bar
from soundingboard.ui.shared.buttons import KeyButton
from soundingboard.ui.shared.notice import Notice
from soundingboard.ui.shared.pages import MarkedLine, emptied

_GIVE: Final = "Give to the council’s store"
_GIVING: Final = "Giving {} of {}…"
_NOT_YET: Final = "The council’s store does not have it yet."
_HAS: Final = "The council’s store was given it on {}."
_DONE: Final = (
    "The council’s store has all of it, sealed: {} files in {}. Each file was read back and is the same."
)


class Store(Protocol):
    """What the council's store has of this conference."""

    def told(self) -> str:
        """When it was given last, in words; empty while it never was."""
        ...

    def give(self, folder: Path) -> tuple[int, Iterator[object]]:
        """How many files go there, and each once it lies there; any thread may ask for the next.

        Raises `Trouble`, at once or when the next is asked for.
        """
        ...

    def note(self) -> None:
        """All of it is there: write that down."""
        ...


class Storing(QWidget):
    """A line that says whether the store has it, and the button that gives it there.

    Args:
        store: The council's store.
        choose: Asks the chair for its folder; None when they chose none.
    """

    def __init__(self, store: Store, choose: Callable[[], Path | None]) -> None:
        super().__init__()
        self._store, self._choose = store, choose
        self._making: Making[object] | None = None
        self.notice, self.progress = Notice(), Bar("Files given")
        self.give = KeyButton(_GIVE)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        self._line = QVBoxLayout()
        column.addLayout(self._line)
        for part in (self.notice, self.progress):
            column.addWidget(part)
        column.addWidget(self.give, 0, Qt.AlignmentFlag.AlignLeft)
        self.progress.hide()
        self.give.clicked.connect(self._give)
        self.look()

    def look(self) -> None:
        """Say whether the store has it."""
        emptied(self._line)
        told = self._store.told()
        mark, ink = ("tick", theme.WELL) if told else ("ring", theme.SOFT)
        self._line.addWidget(MarkedLine(mark, ink, _HAS.format(told) if told else _NOT_YET))

    def _give(self) -> None:
        folder = self._choose() if self._making is None else None
        if folder is None:
            return
        self.notice.clear()
        try:
            count, files = self._store.give(folder)
        except Trouble as trouble:
            self.notice.refuse(str(trouble))
            return
        self.give.setEnabled(False)
        self.progress.setRange(0, count)
        self._show_there(0)
        self.progress.show()
        self._making = Making(files, self._one_more, lambda trouble: self._end(trouble, folder), self)

    def _one_more(self, _file: object) -> None:
        self._show_there(self.progress.value() + 1)

    def _show_there(self, there: int) -> None:
        self.progress.setValue(there)
        self.give.set_words(_GIVING.format(min(there + 1, self.progress.maximum()), self.progress.maximum()))

    def _end(self, trouble: Trouble | None, folder: Path) -> None:
        self._making = None
        self.progress.hide()
        self.give.set_words(_GIVE)
        self.give.setEnabled(True)
        self.give.setFocus(Qt.FocusReason.OtherFocusReason)  # it lost it while it could not be pressed
        try:
            if trouble:
                raise trouble
            self._store.note()
        except Trouble as failed:
            self.notice.refuse(str(failed))
            return
        self.look()
        self.notice.done(_DONE.format(self.progress.maximum(), folder))
