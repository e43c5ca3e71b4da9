"""Choosing by typing: a line that filters, and what fits under it as chips.

The focus stays in the line. Up and Down go through the chips, Space takes one of several, and what
is current is said to a screen reader.
"""

from typing import Final

from PySide6.QtCore import QEvent, QModelIndex, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QLineEdit, QListView, QStyleOptionViewItem, QVBoxLayout, QWidget

from soundingboard.ui.chair.asking.chips import GAP, Chip, Offered, chip_height
from soundingboard.ui.chair.asking.filling import Step
from soundingboard.ui.chair.asking.options import Option, fitting
from soundingboard.ui.chair.asking.reading import Raw
from soundingboard.ui.chair.drawnlist import pressed
from soundingboard.ui.shared import theme
from soundingboard.ui.shared.aloud import say_aloud

_LINES: Final = 3
_ONE: Final = "Type to find"
_SEVERAL: Final = "Type to find, Space takes each, Enter goes on"


class Chooser(QWidget):
    """One choice or several, found by typing.

    ``raw`` is the code that is current, several codes, or what was typed where words are allowed.
    """

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._all: tuple[Option, ...] = ()
        self._free = False
        self._line = QLineEdit(self)
        self._line.setFont(theme.font(theme.BODY))
        self._list = QListView(self)
        self._model = Offered(self)
        self._dress_list()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(self._line)
        column.addWidget(self._list)
        self.setFocusProxy(self._line)
        self._line.textChanged.connect(self._filter)
        self._list.clicked.connect(self._clicked)
        self._line.installEventFilter(self)

    @property
    def line(self) -> QWidget:
        """Where the keys go."""
        return self._line

    def ask(self, step: Step, raw: Raw) -> None:
        """Offer the question's options, with what was chosen before."""
        options = step.options
        self._all, self._free = options, step.question.free
        self._model.several = step.several
        self._line.setPlaceholderText(_SEVERAL if step.several else _ONE)
        codes = (raw,) if isinstance(raw, str) else raw
        known = {option.code for option in options}
        self._model.taken = tuple(code for code in codes if code in known)
        typed = raw if isinstance(raw, str) and raw not in known else ""
        self._line.setText(typed)
        self._filter()
        if not step.several and self._model.taken:
            self._go_to(next(i for i, option in enumerate(self._model.options) if option.code == codes[0]))
        elif step.needed and len(options) == 1:
            self._go_to(0)

    def raw(self) -> Raw:
        """What is chosen now."""
        current = self._current()
        if self._model.several:
            typed = self._line.text().strip()
            more = (current.code,) if current and typed and current.code not in self._model.taken else ()
            return (*self._model.taken, *more)
        if current:
            return current.code
        return self._line.text().strip() if self._free else ""

    def unfit(self) -> str:
        """One sentence when what is typed is nothing there is to choose; else empty."""
        typed = self._line.text().strip()
        if typed and not self._free and self._current() is None:
            return f"There is nothing here called “{typed}”: type less, or go down with the arrow."
        return ""

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The line's keys that are for the chips."""
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            return self._key(pressed(event)) or super().eventFilter(watched, event)
        return super().eventFilter(watched, event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Set the chips anew at the new width."""
        super().resizeEvent(event)
        self._fit()

    def _key(self, key: str) -> bool:
        steps = {"Down": 1, "Up": -1}
        if not self._line.text():
            steps |= {"Right": 1, "Left": -1}
        if key in steps and self._model.options:
            self._step(steps[key])
            return True
        if key == "Space" and self._model.several and self._current():
            self._toggle()
            return True
        if key == "Backspace" and not self._line.text() and not self._model.several:
            self._model.taken = ()
            self._go_to(-1)
            return True
        return False

    def _step(self, by: int) -> None:
        place = self._list.currentIndex().row()
        count = len(self._model.options)
        self._go_to((place + by) % count if place >= 0 else (0 if by > 0 else count - 1))
        self._say()

    def _toggle(self) -> None:
        current = self._current()
        if current is None:
            return
        taken = self._model.taken
        without = tuple(code for code in taken if code != current.code)
        self._model.taken = without if current.code in taken else (*taken, current.code)
        self._say()
        if self._line.text():
            self._line.clear()
        self._list.viewport().update()
        self.changed.emit()

    def _clicked(self, index: QModelIndex) -> None:
        self._list.setCurrentIndex(index)
        if self._model.several:
            self._toggle()
        self._line.setFocus()
        self.changed.emit()

    def _filter(self) -> None:
        typed = self._line.text()
        fitting_now = fitting(self._all, typed)
        self._model.show(fitting_now)
        self._go_to(0 if typed.strip() and fitting_now else -1)
        self._fit()
        self.changed.emit()

    def _current(self) -> Option | None:
        place = self._list.currentIndex().row()
        return self._model.options[place] if 0 <= place < len(self._model.options) else None

    def _go_to(self, place: int) -> None:
        self._list.setCurrentIndex(self._model.index(place) if place >= 0 else QModelIndex())
        current = self._current()
        self._line.setAccessibleDescription(self._model.told(current) if current else self._help())

    def _help(self) -> str:
        how = "Space takes one, Enter goes on" if self._model.several else "Enter takes it"
        return f"{len(self._model.options)} to choose from, arrows go through them. {how}"

    def _say(self) -> None:
        current = self._current()
        if current:
            say_aloud(self._line, self._model.told(current))

    def _dress_list(self) -> None:
        self._list.setModel(self._model)
        self._list.setItemDelegate(Chip(self._list, self._model))
        self._list.setAccessibleName("What there is to choose")
        self._list.setFlow(QListView.Flow.LeftToRight)
        self._list.setWrapping(True)
        self._list.setResizeMode(QListView.ResizeMode.Adjust)
        self._list.setSpacing(GAP // 2)
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._list.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)

    def _fit(self) -> None:
        """As high as its chips need, up to three lines of them, and down to one where there is no room."""
        room = max(1, self._list.viewport().width() or self.width())
        delegate = self._list.itemDelegate()
        x, lines = 0, 1 if self._model.options else 0
        for row in range(len(self._model.options)):
            width = delegate.sizeHint(QStyleOptionViewItem(), self._model.index(row)).width() + GAP
            if x and x + width > room:
                x, lines = 0, lines + 1
            x += width
        line = chip_height() + GAP
        self._list.setMinimumHeight(min(lines, 1) * (line + GAP))
        self._list.setMaximumHeight(min(lines, _LINES) * line + (GAP if lines else 0))
        self._list.setVisible(lines > 0)
