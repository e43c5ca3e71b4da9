"""Who gets what: the packs made, looked at, printed and noted as sent, reader by reader."""

from collections.abc import Callable
from pathlib import Path
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QWidget

from soundingboard.base.dates import joined
from soundingboard.base.errors import Trouble
from soundingboard.commands.close import Issue
from soundingboard.commands.copied import ClearName
from soundingboard.ui.close.making import Making
from soundingboard.ui.close.packs import PackMade
from soundingboard.ui.close.readers import ReaderCells, ReadersTable
from soundingboard.ui.close.swept import Swept
from soundingboard.ui.close.ways import Ways
from soundingboard.ui.shared.bars import Bar
from soundingboard.ui.shared.buttons import KeyButton
from soundingboard.ui.shared.fields import LabelledField
from soundingboard.ui.shared.flow import FlowBox
from soundingboard.ui.shared.notice import Notice
from soundingboard.ui.shared.pages import Card
from soundingboard.ui.shared.words import WrapLabel
from soundingboard.views.closing import CloseView, ReaderLine

_NO_HOW: Final = "Choose how it went to {} first."
_NOBODY: Final = "Nobody gets a paper yet: there are no people, or nothing is decided."
_MAKE_AGAIN: Final = "{} is somebody else. Make the packs again."
_SAME: Final = " {} what holds already: nothing changed for them, so none was made."
_WORDS: Final = (
    "{}’s PDFs in the folder “with a password” open with: {}. Say it on the telephone, never in an email. "
    "It is shown only now. Word files have no password."
)
_WHERE: Final = "Where the packs go"
_PACKS: Final = ("Make all {} packs", "Make the pack")
_PRINT: Final = ("Print all", "Print what changed")


class WhoGetsWhat(Card):
    """The card of the readers and their packs, and the button that makes them, which stands at the top.

    Args:
        ways: What the page may do.
        notice: Where the page tells what came of it.
        changed: Draws the page anew after something was done.
    """

    def __init__(self, ways: Ways, notice: Notice, changed: Callable[[], None]) -> None:
        super().__init__("Who gets what")
        self._ways, self._notice, self._changed = ways, notice, changed
        self._made: dict[str, PackMade] = {}
        self._making: Making[PackMade] | None = None
        self._swept = self._anew = False
        self._folder = Path()
        self.make = KeyButton("Make all packs", "Ctrl Enter", look="primary")
        self.who_sends = QLineEdit()
        self._sending = LabelledField("Who sends them", self.who_sends)
        self._nobody, self._without = WrapLabel(_NOBODY), WrapLabel("")
        self.readers, self.progress = ReadersTable(), Bar("Packs made")
        self.progress.hide()
        self.found = Swept(self._clear_name)
        self.print_all = KeyButton("Print all", look="quiet")
        self.print_everything = KeyButton("Print everything", look="quiet")
        self.plan_files = KeyButton("Dates and plan as files", look="quiet")
        self.correct = KeyButton("Add a correction", look="quiet")
        self.feedback = KeyButton("Ask how it was", look="quiet")
        self._after = _line(self.print_all, self.print_everything, self.plan_files)
        above = (self.progress, self._nobody, self._sending)
        for part in (*above, self.readers, self._without, self.found, self._after):
            self.add(part)
        self.add(_line(self.correct, self.feedback))
        self._connect()

    def _connect(self) -> None:
        ways = self._ways
        self.make.clicked.connect(self.make_all)
        self.print_all.clicked.connect(
            lambda: self._carry_on(lambda to: ways.print_all(to, everything=False))
        )
        self.print_everything.clicked.connect(
            lambda: self._carry_on(lambda to: ways.print_all(to, everything=True))
        )
        self.plan_files.clicked.connect(lambda: self._carry_on(ways.plan_files))
        if ways.feedback:
            self.feedback.clicked.connect(ways.feedback)
        if ways.asking:
            self.correct.clicked.connect(ways.asking.correct)

    @property
    def busy(self) -> bool:
        """Whether packs are being made now."""
        return self._making is not None

    def show_view(self, view: CloseView) -> None:
        """Draw the close as it is now."""
        self._view = view
        closed, count = view.phase == "closed", len(view.readers)
        self.make.setVisible(closed and bool(count))
        if not self.busy:
            self.make.set_words(_PACKS[count == 1].format(count), "Ctrl Enter")
        self._show_readers()

    def forget(self) -> None:
        """Something was put right: what was made before it may not go."""
        self._made, self._swept, self._anew = {}, False, True
        self._show_readers()

    def make_all(self) -> None:
        """Ask for a folder, and make every pack into it, one after another."""
        if self.busy or not self.make.isVisible():
            return
        folder = self._ways.choose_folder(_WHERE)
        if folder is None:
            return
        self._notice.clear()
        try:
            packs = self._ways.make(folder)
        except Trouble as trouble:
            self._notice.refuse(str(trouble))
            return
        self._made, self._swept, self._folder = {}, False, folder
        self.make.setEnabled(False)
        self._making = Making(packs, self._show_made, self._stop_making, self)
        self._show_progress()

    def _show_progress(self) -> None:
        made, count = len(self._made), len(self._view.readers)
        self.progress.setVisible(self.busy)
        self.progress.setRange(0, count)
        self.progress.setValue(made)
        if self.busy:
            self.make.set_words(f"Making {min(made + 1, count)} of {count}…", "")

    def _show_made(self, pack: PackMade) -> None:
        self._made[pack.who] = pack
        self._show_readers()
        self._show_progress()

    def _stop_making(self, trouble: Trouble | None) -> None:
        self._making, self._swept = None, trouble is None
        self._show_progress()
        self.make.setEnabled(True)
        self.make.setFocus(Qt.FocusReason.OtherFocusReason)  # it lost it while it could not be pressed
        self._changed()
        if trouble:
            self._notice.refuse(str(trouble))
        else:
            self._tell_made()

    def _tell_made(self) -> None:
        stopped = sum(len(pack.stopped) for pack in self._made.values())
        same = sum(pack.same for pack in self._made.values())
        words = f"{_counted(len(self._made) - self._unsafe() - same, 'pack')} made in {self._folder}."
        if same:
            words += _SAME.format("1 reader has" if same == 1 else f"{same} readers have")
        if stopped:
            self._notice.refuse(f"{words} {_counted(stopped, 'paper')} stopped: see under who gets what.")
        else:
            self._notice.done(words)

    def _unsafe(self) -> int:
        """How many packs have a paper that was stopped."""
        return sum(bool(pack.stopped) for pack in self._made.values())

    def _send(self, reader: ReaderLine, how: str) -> None:
        if not how:
            self._notice.refuse(_NO_HOW.format(reader.called))
            return
        copy, made = joined(list(reader.papers)), self._made.get(reader.id) or PackMade(reader.id, ())
        self._tried(
            lambda: self._ways.send(
                Issue(
                    who=reader.id, copy=copy, how=how, by=self.who_sends.text().strip(), content=made.content
                )
            )
        )
        left = [line for line in self.readers.lines if not line.sent.isHidden()]
        if left:
            left[0].sent.setFocus(Qt.FocusReason.OtherFocusReason)

    def _lock(self, reader: ReaderLine) -> None:
        """Show the words that open this reader's copies; nothing keeps them."""
        try:
            words = self._ways.lock(reader.id, self._folder)
        except Trouble as trouble:
            self._notice.refuse(str(trouble))
            return
        self._notice.done(_WORDS.format(reader.called, words))

    def _carry_on(self, deed: Callable[[Path], str]) -> None:
        """Do something with the folder that the packs are in, and say what came of it."""
        try:
            self._notice.done(deed(self._folder))
        except Trouble as trouble:
            self._notice.refuse(str(trouble))

    def _tried(self, deed: Callable[[], object]) -> None:
        try:
            self._notice.clear()
            deed()
        except Trouble as trouble:
            self._notice.refuse(str(trouble))
            return
        self._changed()

    def _show_readers(self) -> None:
        view = self._view
        closed = view.phase == "closed" and not self.busy
        self._sending.setVisible(closed and any(reader.again or not reader.sent for reader in view.readers))
        self.correct.setVisible(closed and self._ways.asking is not None)
        self.feedback.setVisible(closed and self._ways.feedback is not None)
        self.readers.show_lines([self._cells(reader, may_go=closed) for reader in view.readers])
        again = any(reader.again for reader in view.readers)
        self.print_all.setText(_PRINT[again])
        self.print_everything.setVisible(again)
        self._after.setVisible(closed and bool(self._made))
        self._nobody.setVisible(not view.readers)
        self._without.setText("\n".join(view.without))
        self._without.setVisible(bool(view.without))
        called = {reader.id: reader.called for reader in view.readers}
        self.found.show_packs(tuple(self._made.values()), called, ran=self._swept)

    def _cells(self, reader: ReaderLine, *, may_go: bool) -> ReaderCells:
        """After a correction only what was made with it may go."""
        made = self._made.get(reader.id)
        may_go = may_go and (made is not None or not (self._anew or self._view.corrections))
        return ReaderCells(reader, made, self._send if may_go else None, self._lock)

    def _clear_name(self, name: str) -> None:
        self._tried(lambda: self._ways.send(ClearName(name=name)))
        if self.make.isVisible():
            self.forget()
            self._notice.done(_MAKE_AGAIN.format(name))


def _line(*buttons: QWidget) -> FlowBox:
    line = FlowBox()
    for button in buttons:
        line.add(button)
    return line


def _counted(count: int, noun: str) -> str:
    return f"{count} {noun}" + ("" if count == 1 else "s")
