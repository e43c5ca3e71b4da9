"""The close: what is still open, how the time went, who gets what, and the packs that go out."""

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Final

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from soundingboard.base.dates import full_date, joined, spoken_time, weekday_date
from soundingboard.base.errors import Trouble
from soundingboard.commands.close import CloseConference, Issue
from soundingboard.commands.copied import ClearName
from soundingboard.ui.close.checks import Checks
from soundingboard.ui.close.making import Making
from soundingboard.ui.close.on_call import OnTheCall
from soundingboard.ui.close.packs import PackMade, RecordingLine
from soundingboard.ui.close.readers import ReaderCells, ReadersTable
from soundingboard.ui.close.storing import Store, Storing
from soundingboard.ui.close.swept import Swept
from soundingboard.ui.close.timebar import TimeBar
from soundingboard.ui.close.ways import Ways
from soundingboard.ui.shared import theme
from soundingboard.ui.shared.bars import Bar
from soundingboard.ui.shared.buttons import KeyButton
from soundingboard.ui.shared.fields import LabelledField
from soundingboard.ui.shared.flow import FlowBox
from soundingboard.ui.shared.notice import Notice
from soundingboard.ui.shared.pages import Beside, Card, MarkedLine, Page, PageTop, Scrolled, emptied, stacked
from soundingboard.ui.shared.panels import Pill
from soundingboard.ui.shared.playing import LEAST, Playback, PlayerStrip
from soundingboard.ui.shared.words import WrapLabel
from soundingboard.views.closing import CloseView, ReaderLine

_NO_HOW: Final = "Choose how it went to {} first."
_NOBODY: Final = "Nobody gets a paper yet: there are no people, or nothing is decided."
_MAKE_AGAIN: Final = "{} is somebody else. Make the packs again."
_CORRECTED: Final = (
    "The correction is kept. Make the packs again: each copy says what changed for whom it is."
)
_SAME: Final = " {} what holds already: nothing changed for them, so none was made."
_WORDS: Final = (
    "{}’s PDFs in the folder “with a password” open with: {}. Say it on the telephone, never in an email. "
    "It is shown only now. Word files have no password."
)
_WHERE: Final = "Where the packs go"
_STORE: Final = "The council’s store"
_PACKS: Final = ("Make all {} packs", "Make the pack")


_PLAYER: Final = (
    ("Play", "Ctrl+P", "Ctrl P", "toggle"),
    ("Back 10 s", "Ctrl+Shift+P", "Ctrl Shift P", "back"),
    ("Slower", "Ctrl+Shift+Down", "Ctrl Shift Down", "slower"),
    ("Faster", "Ctrl+Shift+Up", "Ctrl Shift Up", "faster"),
    ("Go to", "Ctrl+Shift+M", "Ctrl Shift M", ""),
    ("Put away", "", "", "away"),
)
"""The player's buttons: words, key, the key as it is written, and what it does; empty opens the places."""


class CloseWindow(Page):
    """The page of the close.

    Args:
        ways: What it may do.
    """

    def __init__(self, ways: Ways) -> None:
        super().__init__()
        self._ways = ways
        self._made: dict[str, PackMade] = {}
        self._making: Making[PackMade] | None = None
        self._swept = False
        self._told: RecordingLine | None = None
        self.notice = Notice()
        self.pill = Pill("", theme.TONES["worry"])
        self.back = KeyButton("Back", "Alt Left")
        self.close_it = KeyButton("Close the conference", look="primary")
        self.make = KeyButton("Make all packs", "Ctrl Enter", look="primary")
        self.top = PageTop("Close", "", (self.pill, self.back, self.close_it, self.make))
        self.checks = Checks(ways.asking, ways.back)
        self._time = Card("How the time went")
        self._recording, self._readers = Card("Recording"), Card("Who gets what")
        self.who_sends = QLineEdit()
        self._sending = LabelledField("Who sends them", self.who_sends)
        self.on_call = OnTheCall(ways.files, ways.send, self._corrected)
        self._bar, self.readers, self.progress = TimeBar(), ReadersTable(), Bar("Packs made")
        self.progress.hide()
        self._time.add(self._bar)
        self._readers.add(self.progress)
        self._nobody = WrapLabel(_NOBODY)
        self._readers.add(self._nobody)
        self._readers.add(self._sending)
        self._readers.add(self.readers)
        self._recording_column = self._recording.add_column()
        self.player = self._player(ways.playback) if ways.playback else None
        self.storing = self._storing(ways.store) if ways.store else None
        self.found = Swept(self._clear_name)
        self._readers.add(self.found)
        self.print_all = KeyButton("Print all", look="quiet")
        self.plan_files = KeyButton("Dates and plan as files", look="quiet")
        self._after = _line(self.print_all, self.plan_files)
        for button, deed in ((self.print_all, ways.print_all), (self.plan_files, ways.plan_files)):
            button.clicked.connect(lambda _on=False, deed=deed: self._carry_on(deed))
        self._readers.add(self._after)
        self.correct = KeyButton("Add a correction", look="quiet")
        self.feedback = KeyButton("Ask how it was", look="quiet")
        self._readers.add(_line(self.correct, self.feedback))
        if ways.feedback:
            self.feedback.clicked.connect(ways.feedback)
        self._lay_out()
        self.back.clicked.connect(ways.back)
        self.close_it.clicked.connect(self._close_it)
        self.make.clicked.connect(self.make_all)
        QShortcut(QKeySequence("Alt+Left"), self).activated.connect(ways.back)
        QShortcut(QKeySequence("Ctrl+Return"), self).activated.connect(self.make.click)
        self.look()

    def _player(self, playback: Playback) -> PlayerStrip:
        """The strip under the recording, and the button that brings it."""
        buttons = [KeyButton(words, look="quiet", least=LEAST) for words, *_ in _PLAYER]
        strip = PlayerStrip(playback, buttons[0], buttons[1:], self.notice.refuse)
        self.listen = KeyButton("Listen", _PLAYER[0][2])
        deeds = [partial(strip.do, what) if what else strip.open_places for *_, what in _PLAYER]
        for button, deed, (_words, key, cap, _what) in zip(buttons, deeds, _PLAYER, strict=True):
            button.clicked.connect(lambda _on=False, deed=deed: deed())
            if key:
                button.setToolTip(cap)
                button.setAccessibleDescription(cap)
                QShortcut(QKeySequence(key), self).activated.connect(deed)
        self.listen.clicked.connect(lambda: strip.do("toggle"))
        strip.shown.connect(lambda shown: self.listen.setVisible(not shown and self._heard()))
        self._recording.column.addWidget(self.listen, 0, Qt.AlignmentFlag.AlignLeft)
        self._recording.add(strip)
        return strip

    def _storing(self, store: Store) -> Storing:
        """Where the council's store is told of, under the recording."""
        storing = Storing(store, lambda: self._ways.choose_folder(_STORE))
        self._recording.add(storing)
        return storing

    def _heard(self) -> bool:
        """Whether there is something to listen to."""
        return self._ways.recording() is not None

    def _lay_out(self) -> None:
        self._scroll = scroll = Scrolled()
        left = stacked(self.checks, self._time, self._recording, self.on_call)
        scroll.column.addWidget(self.notice)
        scroll.column.addWidget(Beside(left, stacked(self._readers), (10, 13), 1100))
        scroll.column.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.top)
        column.addWidget(scroll, 1)
        if self._ways.asking:
            column.addWidget(self._ways.asking.strip)
            self._ways.asking.closed.connect(self._asked)
            self.correct.clicked.connect(self._ways.asking.correct)
            self.checks.put.connect(self._keep_in_sight)

    def first_stop(self) -> QWidget:
        """The packs once it is closed, the closing while it is not."""
        return next(each for each in (self.make, self.close_it, self.back) if not each.isHidden())

    def look(self) -> None:
        """Draw the close as it is now."""
        view = self.view = self._ways.look()
        self.setWindowTitle("Sounding Board: close")
        self.top.set_words(f"Close · {view.family}", f"{view.title}, {full_date(view.starts)}")
        self._show_top(view)
        self.checks.show_lines(view.checks, may_settle=view.phase == "day")
        self.on_call.show_times(view.call, view.starts.date(), closed=view.phase == "closed")
        self._bar.show_time(dict(view.minutes), view.share_on_risk_and_plan, view.breaks)
        self.show_recording()
        if self.storing:
            self.storing.setVisible(view.phase == "closed")
        self._show_readers(view)

    def _keep_in_sight(self, line: QWidget) -> None:
        """What is asked about stays in sight above the strip."""
        QTimer.singleShot(0, line, lambda: self._scroll.ensureWidgetVisible(line, 0, 24))

    def _asked(self) -> None:
        """The strip was put away: the next thing that is open, or the close when nothing is."""
        before = self.view.corrections
        self.look()
        if self.view.corrections != before:
            self._corrected(_CORRECTED)
        if not self.checks.go_on():
            self.first_stop().setFocus(Qt.FocusReason.OtherFocusReason)

    def _corrected(self, words: str) -> None:
        """Something was put right: what was made before it may not go."""
        self._made, self._swept = {}, False
        self.look()
        self.notice.done(words)
        self.first_stop().setFocus(Qt.FocusReason.OtherFocusReason)

    def make_all(self) -> None:
        """Ask for a folder, and make every pack into it, one after another."""
        if self._making is not None or not self.make.isVisible():
            return
        folder = self._ways.choose_folder(_WHERE)
        if folder is None:
            return
        self._made, self._swept, self._folder = {}, False, folder
        self.notice.clear()
        self.make.setEnabled(False)
        self._making = Making(self._ways.make(folder), self._show_made, self._stop_making, self)
        self._show_progress()

    def _show_progress(self) -> None:
        made, count = len(self._made), len(self.view.readers)
        self.progress.setVisible(self._making is not None)
        self.progress.setRange(0, count)
        self.progress.setValue(made)
        if self._making is not None:
            self.make.set_words(f"Making {min(made + 1, count)} of {count}…", "")

    def _show_made(self, pack: PackMade) -> None:
        self._made[pack.who] = pack
        self._show_readers(self.view)
        self._show_progress()

    def _stop_making(self, trouble: Trouble | None) -> None:
        self._making, self._swept = None, trouble is None
        self._show_progress()
        self.make.setEnabled(True)
        self.make.setFocus(Qt.FocusReason.OtherFocusReason)  # it lost it while it could not be pressed
        self._show_top(self.view)
        self._show_readers(self.view)
        if trouble:
            self.notice.refuse(str(trouble))
        else:
            self._tell_made()

    def _tell_made(self) -> None:
        stopped = sum(len(pack.stopped) for pack in self._made.values())
        same = sum(pack.same for pack in self._made.values())
        words = f"{_counted(len(self._made) - self._unsafe() - same, 'pack')} made in {self._folder}."
        if same:
            words += _SAME.format("1 reader has" if same == 1 else f"{same} readers have")
        if stopped:
            self.notice.refuse(f"{words} {_counted(stopped, 'paper')} stopped: see under who gets what.")
        else:
            self.notice.done(words)

    def _unsafe(self) -> int:
        """How many packs have a paper that was stopped."""
        return sum(bool(pack.stopped) for pack in self._made.values())

    def _close_it(self) -> None:
        self._tried(lambda: self._ways.send(CloseConference()))

    def _send(self, reader: ReaderLine, how: str) -> None:
        if not how:
            self.notice.refuse(_NO_HOW.format(reader.called))
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
            self.notice.refuse(str(trouble))
            return
        self.notice.done(_WORDS.format(reader.called, words))

    def _carry_on(self, deed: Callable[[Path], str]) -> None:
        """Do something with the folder that the packs are in, and say what came of it."""
        try:
            self.notice.done(deed(self._folder))
        except Trouble as trouble:
            self.notice.refuse(str(trouble))

    def _tried(self, deed: Callable[[], object]) -> None:
        try:
            self.notice.clear()
            deed()
        except Trouble as trouble:
            self.notice.refuse(str(trouble))
            return
        self.look()

    def _show_top(self, view: CloseView) -> None:
        closed, count = view.phase == "closed", len(view.readers)
        waiting = closed and any(not reader.sent for reader in view.readers)
        self.checks.title.setText("At the close" if closed else "Before you close")
        self.pill.setText(_deadline(view))
        self.pill.setVisible(waiting)
        self.back.set_words("All conferences" if closed else "Back to the meeting")
        self.close_it.setVisible(view.phase == "day")
        self.make.setVisible(closed and bool(count))
        self.make.set_words(_PACKS[count == 1].format(count), "Ctrl Enter")
        self.top.fit()

    def show_recording(self) -> None:
        """Draw the recording as it is now; what stands already keeps still under a hand."""
        if self.player:
            self.listen.setVisible(self.player.isHidden() and self._heard())
        line = self._ways.recording() or RecordingLine("It was not recorded.")
        if line == self._told:
            return
        self._told = line
        emptied(self._recording_column)
        mark, tone = ("tick", "going_well") if line.settled else ("worry", "worry")
        self._recording_column.addWidget(MarkedLine(mark, theme.TONES[tone].ink, line.words, line.quiet))
        if line.mend:
            button = KeyButton("Make it whole")
            button.clicked.connect(self._ways.mend)
            self._recording_column.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)

    def _show_readers(self, view: CloseView) -> None:
        closed = view.phase == "closed" and self._making is None
        self._sending.setVisible(closed and any(reader.again or not reader.sent for reader in view.readers))
        self.correct.setVisible(closed and self._ways.asking is not None)
        self.feedback.setVisible(closed and self._ways.feedback is not None)
        self.readers.show_lines([self._cells(reader, may_go=closed) for reader in view.readers])
        self._after.setVisible(closed and bool(self._made))
        self._nobody.setVisible(not view.readers)
        called = {reader.id: reader.called for reader in view.readers}
        self.found.show_packs(tuple(self._made.values()), called, ran=self._swept)

    def _cells(self, reader: ReaderLine, *, may_go: bool) -> ReaderCells:
        """After a correction only what was made with it may go."""
        made = self._made.get(reader.id)
        may_go = may_go and (made is not None or not self.view.corrections)
        return ReaderCells(reader, made, self._send if may_go else None, self._lock)

    def _clear_name(self, name: str) -> None:
        self._tried(lambda: self._ways.send(ClearName(name=name)))
        if self.make.isVisible():
            self._made, self._swept = {}, False
            self._show_readers(self.view)
            self.notice.done(_MAKE_AGAIN.format(name))


def _line(*buttons: QWidget) -> FlowBox:
    line = FlowBox()
    for button in buttons:
        line.add(button)
    return line


def _deadline(view: CloseView) -> str:
    if view.send_by is None or view.hours_left is None:
        return ""
    when = f"{weekday_date(view.send_by)}, {spoken_time(view.send_by)}"
    if view.hours_left < 0:
        return f"Was to be sent by {when}"
    left = f"{view.hours_left:.0f} h left" if view.hours_left >= 1 else "less than an hour left"
    return f"Send by {when} · {left}"


def _counted(count: int, noun: str) -> str:
    return f"{count} {noun}" + ("" if count == 1 else "s")
