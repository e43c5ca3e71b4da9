"""What the last look at the finished papers found, under who gets what."""

from collections.abc import Callable, Mapping, Sequence
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from soundingboard.base.dates import joined
from soundingboard.ui.close.packs import PackMade, StoppedPaper
from soundingboard.ui.shared import theme
from soundingboard.ui.shared.buttons import KeyButton
from soundingboard.ui.shared.notice import Notice
from soundingboard.ui.shared.pages import MarkedLine, emptied

CLEAN: Final = "No protected address, number or name stands in a copy that may not hold it."
_STOPPED: Final = "{} for {} was not written, and no older one lies there: “{}” stands in it, {}."
_NAMED: Final = (
    "“{}” is somebody in another family’s conference. Not written: {}. Is it somebody else of that name?"
)
_ASKED: Final = (
    "Look at these in the papers: {}. Each may be a name that another family has too, a child who is not to "
    "be named, or the street of an address that is not to be read."
)
_SPELLED: Final = "Spelled out in the PDFs, for no font here has their letters: {}. The Word files have them."
_AGED: Final = "{}’s letter can be read from about {} years on."
_TOLD: Final = 3
"""Files that are named for one name; the rest are counted."""

_Kept = tuple[str, StoppedPaper]
"""What a reader is called, and one of their papers that was stopped."""


class Swept(QWidget):
    """Papers that were stopped and why, names to look at, or that all is clean.

    Args:
        clear: Called with a name that is somebody else's.
    """

    def __init__(self, clear: Callable[[str], None]) -> None:
        super().__init__()
        self._clear = clear
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)

    def show_packs(self, packs: Sequence[PackMade], called: Mapping[str, str], *, ran: bool) -> None:
        """Show what came of these; ``ran`` is True once everybody's are made."""
        emptied(self._column)
        kept = [(called.get(pack.who, pack.who), paper) for pack in packs for paper in pack.stopped]
        for reader, paper in kept:
            if not paper.named:
                self._add("cross", _STOPPED.format(paper.name, reader, paper.what, paper.where))
        for name in dict.fromkeys(paper.what for _, paper in kept if paper.named):
            self._show_name(name, [each for each in kept if each[1].what == name])
        self._show_words(_ASKED, [name for pack in packs for name in pack.asks])
        self._show_words(_SPELLED, [word for pack in packs for word in pack.spelled])
        for pack in packs:
            if pack.reading_age:
                words = _AGED.format(called.get(pack.who, pack.who), pack.reading_age)
                self._column.addWidget(MarkedLine("ring", theme.SOFT, words))
        if ran and not kept:
            clean = Notice()
            self._column.addWidget(clean)
            clean.done(CLEAN)

    def _show_name(self, name: str, kept: Sequence[_Kept]) -> None:
        """A name of another family once, with the way on."""
        files = joined([f"{paper.name} for {reader} ({paper.where})" for reader, paper in kept[:_TOLD]])
        more = f" and {len(kept) - _TOLD} more" if len(kept) > _TOLD else ""
        self._add("cross", _NAMED.format(name, files + more))
        button = KeyButton("It is somebody else")
        button.setAccessibleName(f"{name} is somebody else")
        button.clicked.connect(lambda _on=False: self._clear(name))
        self._column.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)

    def _show_words(self, sentence: str, words: Sequence[str]) -> None:
        if words:
            self._add("not_sure", sentence.format(", ".join(dict.fromkeys(words))))

    def _add(self, mark: str, words: str) -> None:
        self._column.addWidget(MarkedLine(mark, theme.WORRY, words))
