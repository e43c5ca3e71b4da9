"""The sound check: what is heard is chosen by name, tried, and proved to open again."""

from collections.abc import Callable, Sequence
from functools import partial
from typing import Final

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QVBoxLayout, QWidget

from soundingboard.base.errors import Trouble
from soundingboard.ui.prepare.checker import Checker, Seen
from soundingboard.ui.prepare.heard import CALL, ROOM, HeardNow
from soundingboard.ui.shared import theme
from soundingboard.ui.shared.buttons import KeyButton
from soundingboard.ui.shared.fields import Check, Choice, LabelledField
from soundingboard.ui.shared.flow import FlowBox
from soundingboard.ui.shared.notice import Notice
from soundingboard.ui.shared.pages import Beside, Card, MarkedLine, Page, PageTop, Scrolled, emptied, stacked
from soundingboard.ui.shared.words import WrapLabel

GLANCE: Final = 100
"""Milliseconds between two looks at what is heard."""
SECONDS: Final = 5
_USUAL: Final = "The one this computer prefers"
_NO_CALL: Final = "No call, or its sound is not recorded"
_AWAY: Final = "{} (not plugged in now)"
_MISSING: Final = "{} is not plugged in now: plug it in, or choose another."
_FIRST: Final = "Record five seconds, play them back, and listen for the person who sits farthest away."
_PROVED: Final = "It was sealed, and opened again with your key: what is recorded here you can open."
_OFF: Final = (
    "Nothing is recorded in this vault. What you write during the conference is the record: "
    "tell everyone so, and write down what is said."
)


class SoundPage(Page):
    """The page.

    Args:
        checker: What it may do.
        back: Goes back to where the chair came from.
    """

    def __init__(self, checker: Checker, back: Callable[[], None]) -> None:
        super().__init__()
        self.setWindowTitle("Sounding Board: sound check")
        self._checker = checker
        self._proved = self._tried = False
        self._filled: object = None
        self.notice = Notice()
        self.back = KeyButton("Back", "Alt Left")
        self.microphone, self.call = Choice(), Choice()
        self.records = Check("Conferences are recorded")
        self.records.setFont(theme.font(theme.BODY))
        self.room, self.of_call = HeardNow(ROOM), HeardNow(CALL)
        self.record = KeyButton("Record five seconds", "Ctrl R", look="primary")
        self.play = KeyButton("Play them back", "Ctrl P")
        self.tried, self.second = WrapLabel(_FIRST, ink=theme.SOFT), WrapLabel()
        self.choose_second, self.no_second = (
            KeyButton("Choose a folder…"),
            KeyButton("One copy only", look="quiet"),
        )
        self._lay_out()
        self._join(back)
        self._glance = QTimer(self, interval=GLANCE)
        self._glance.timeout.connect(self.look)
        self._glance.start()
        self._show_choice()
        self.look()

    def first_stop(self) -> QWidget:
        """The try: most come back to a microphone that was chosen long ago."""
        return self.record

    def look(self) -> None:
        """Draw what is offered and heard now."""
        self._fill()
        seen, call = self._checker.look(), self._checker.look_at_call()
        self.room.show_seen(seen)
        self.of_call.show_seen(call)
        self.of_call.setVisible(call is not None)
        self._show_try(seen)

    def _lay_out(self) -> None:
        heard = Card("What is heard", "Chosen by name, and used for every conference until you choose again.")
        heard.add(LabelledField("Microphone in the room", self.microphone))
        heard.add(self.room)
        self._call_help = WrapLabel(size=13, ink=theme.SOFT)
        heard.add(LabelledField("Sound of the call", self.call))
        heard.add(self._call_help)
        heard.add(self.of_call)
        tries = Card("Try it")
        tries.add(self.tried)
        tries.add(_row(self.record, self.play))
        copies = Card("Two copies", "A second place on another disk, such as a stick, is safer than one.")
        copies.add(self.second)
        copies.add(_row(self.choose_second, self.no_second))
        disk, rules = Card("Room for the recording"), Card("Your council's rules")
        self._disk_column = disk.add_column()
        self._rules = WrapLabel(ink=theme.SOFT)
        rules.add(self.records)
        rules.add(self._rules)
        scroll = Scrolled()
        scroll.column.addWidget(self.notice)
        scroll.column.addWidget(Beside(stacked(tries, heard), stacked(copies, disk, rules), (6, 5)))
        scroll.column.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(PageTop("Sound check", "", (self.back,)))
        column.addWidget(scroll, 1)

    def _join(self, back: Callable[[], None]) -> None:
        self.back.clicked.connect(back)
        self.record.clicked.connect(self._record)
        self.play.clicked.connect(lambda: self._attempt(self._checker.play))
        self.microphone.activated.connect(lambda _at: self._choose(microphone=self.microphone.currentData()))
        self.call.activated.connect(lambda _at: self._choose(call=self.call.currentData()))
        self.records.clicked.connect(lambda on: self._choose(records=on))
        self.choose_second.clicked.connect(self._choose_second)
        self.no_second.clicked.connect(lambda: self._choose(second=""))
        for key, button in (("Alt+Left", self.back), ("Ctrl+R", self.record), ("Ctrl+P", self.play)):
            QShortcut(QKeySequence(key), self).activated.connect(button.click)

    def _fill(self) -> None:
        """Offer what there is; a chosen device that is missing stays in the list, and says so."""
        offered, chosen = self._checker.offered, self._checker.chosen
        if (offered, chosen) == self._filled:
            return
        self._filled = (offered, chosen)
        microphones, calls, why = offered or ((), (), "")
        _offer(self.microphone, _USUAL, microphones, chosen.microphone, known=offered is not None)
        _offer(self.call, _NO_CALL, calls, chosen.call, known=offered is not None)
        missing = [
            name for name, there in ((chosen.microphone, microphones), (chosen.call, calls))
            if offered is not None and name and name not in there
        ]  # fmt: skip
        words = " ".join(_MISSING.format(name) for name in missing) or why
        self._call_help.setText(words)
        self._call_help.setVisible(bool(words))

    def _choose(self, **fields: object) -> None:
        self._proved = self._tried = False
        self._attempt(partial(self._checker.choose, **fields))
        self._show_choice()

    def _choose_second(self) -> None:
        folder = self._checker.ask_for_second()
        if folder:
            self._choose(second=folder)

    def _show_choice(self) -> None:
        chosen = self._checker.chosen
        self.records.setChecked(chosen.records)
        self._rules.setText("" if chosen.records else _OFF)
        self._rules.setVisible(not chosen.records)
        self.second.setText(
            f"The second copy goes to {chosen.second}." if chosen.second else "There is one copy."
        )
        self.no_second.setVisible(bool(chosen.second))
        emptied(self._disk_column)
        for words, enough in self._checker.disks():
            mark, tone = ("tick", theme.WELL) if enough else ("worry", theme.WORRY)
            self._disk_column.addWidget(MarkedLine(mark, tone, words))

    def _record(self) -> None:
        self._proved, self._tried = False, True
        self._attempt(self._checker.record)

    def _attempt(self, deed: Callable[[], None]) -> None:
        try:
            self.notice.clear()
            deed()
        except Trouble as trouble:
            self.notice.refuse(str(trouble))

    def _show_try(self, seen: Seen | None) -> None:
        whole = seen is not None and seen.whole
        self.play.setEnabled(whole)
        if whole and self._tried and not self._proved:
            self._proved = True
            self._attempt(self._checker.prove)
        if seen is None or not self._tried:
            words = _FIRST
        elif not seen.whole:
            words = f"Recording: {int(seen.recorded)} of {SECONDS} seconds. Say where you sit."
        elif seen.playing > 0:
            words = "Playing them back."
        else:
            words = "" if self.notice.text else _PROVED
        self.tried.setText(words)


def _offer(box: Choice, usual: str, names: Sequence[str], chosen: str, *, known: bool) -> None:
    box.clear()
    box.addItem(usual, "")
    for name in names:
        box.addItem(name, name)
    if chosen and chosen not in names:
        box.addItem(_AWAY.format(chosen) if known else chosen, chosen)
    box.setCurrentIndex(max(0, box.findData(chosen, Qt.ItemDataRole.UserRole)))


def _row(*buttons: KeyButton) -> FlowBox:
    row = FlowBox(across=12)
    for button in buttons:
        row.add(button)
    return row
