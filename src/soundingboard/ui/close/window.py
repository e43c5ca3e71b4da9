"""The close: what is still open, how the time went, the recording, and who gets what."""

from typing import Final

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from soundingboard.base.dates import full_date, spoken_time, weekday_date
from soundingboard.base.errors import Trouble
from soundingboard.commands.close import CloseConference
from soundingboard.ui.close.checks import Checks
from soundingboard.ui.close.on_call import OnTheCall
from soundingboard.ui.close.recording import Recording
from soundingboard.ui.close.timebar import TimeBar
from soundingboard.ui.close.ways import Ways
from soundingboard.ui.close.who_gets_what import WhoGetsWhat
from soundingboard.ui.shared import theme
from soundingboard.ui.shared.buttons import KeyButton
from soundingboard.ui.shared.heads import Heads
from soundingboard.ui.shared.notice import Notice
from soundingboard.ui.shared.pages import Beside, Card, Page, PageTop, Scrolled, stacked
from soundingboard.ui.shared.panels import Pill
from soundingboard.views.closing import CloseView

_CORRECTED: Final = (
    "The correction is kept. Make the packs again: each copy says what changed for whom it is."
)
_KEPT_FROM: Final = "It is kept from them. Make the packs again: what was made before may still hold it."


class CloseWindow(Page):
    """The page of the close.

    Args:
        ways: What it may do.
    """

    def __init__(self, ways: Ways) -> None:
        super().__init__()
        self._ways = ways
        self.notice = Notice()
        self.pill = Pill("", theme.TONES["worry"])
        self.back = KeyButton("Back", "Alt Left")
        self.close_it = KeyButton("Close the conference", look="primary")
        self.checks = Checks(ways.asking, ways.back)
        self._time, self._bar = Card("How the time went"), TimeBar()
        self._time.add(self._bar)
        self.recording = Recording(ways, self.notice.refuse)
        self.on_call = OnTheCall(ways.files, ways.send, self._corrected)
        self.gets = WhoGetsWhat(ways, self.notice, self.look)
        self.top = PageTop("Close", "", (self.pill, self.back, self.close_it, self.gets.make))
        self._lay_out()
        self.back.clicked.connect(ways.back)
        self.close_it.clicked.connect(self._close_it)
        QShortcut(QKeySequence("Alt+Left"), self).activated.connect(ways.back)
        QShortcut(QKeySequence("Ctrl+Return"), self).activated.connect(self.gets.make.click)
        self.look()

    def _lay_out(self) -> None:
        self._scroll = scroll = Scrolled()
        left = stacked(self.checks, self._time, self.recording, self.on_call)
        scroll.column.addWidget(self.notice)
        scroll.column.addWidget(Beside(left, stacked(self.gets), (10, 13), 1100))
        scroll.column.addStretch(1)
        column = Heads(self, scroll, self.top).column
        if self._ways.asking:
            column.addWidget(self._ways.asking.strip)
            self._ways.asking.closed.connect(self._asked)
            self.checks.put.connect(self._keep_in_sight)

    def first_stop(self) -> QWidget:
        """The packs once it is closed, the closing while it is not."""
        return next(each for each in (self.gets.make, self.close_it, self.back) if not each.isHidden())

    def look(self) -> None:
        """Draw the close as it is now."""
        view = self.view = self._ways.look()
        self.setWindowTitle("Sounding Board: close")
        self.top.set_words(f"Close · {view.family}", f"{view.title}, {full_date(view.starts)}")
        self._show_top(view)
        self.checks.show_lines(view.checks, closed=view.phase == "closed")
        self.on_call.show_times(view.call, view.starts.date(), closed=view.phase == "closed")
        self._bar.show_time(
            dict(view.minutes), view.share_on_risk_and_plan, view.breaks, view.share_of_the_family
        )
        self.recording.show_closed(closed=view.phase == "closed")
        self.gets.show_view(view)
        self.top.fit()

    def _keep_in_sight(self, line: QWidget) -> None:
        """What is asked about stays in sight above the strip."""
        QTimer.singleShot(0, line, lambda: self._scroll.ensureWidgetVisible(line, 0, 24))

    def _asked(self) -> None:
        """The strip was put away: the next thing that is open, or the close when nothing is."""
        before = self.view
        self.look()
        if self.view.corrections != before.corrections:
            self._corrected(_CORRECTED)
        elif before.phase == "closed" and self.view.checks != before.checks:
            self._corrected(_KEPT_FROM)
        if not self.checks.go_on():
            self.first_stop().setFocus(Qt.FocusReason.OtherFocusReason)

    def _corrected(self, words: str) -> None:
        """Something was put right: what was made before it may not go."""
        self.gets.forget()
        self.look()
        self.notice.done(words)
        self.first_stop().setFocus(Qt.FocusReason.OtherFocusReason)

    def _close_it(self) -> None:
        self.notice.clear()
        try:
            self._ways.send(CloseConference())
        except Trouble as trouble:
            self.notice.refuse(str(trouble))
            return
        self.look()

    def _show_top(self, view: CloseView) -> None:
        closed = view.phase == "closed"
        waiting = closed and any(not reader.sent for reader in view.readers)
        self.checks.title.setText("At the close" if closed else "Before you close")
        self.pill.setText(_deadline(view))
        self.pill.setVisible(waiting)
        self.back.set_words("All conferences" if closed else "Back to the meeting")
        self.close_it.setVisible(view.phase == "day")


def _deadline(view: CloseView) -> str:
    if view.send_by is None or view.hours_left is None:
        return ""
    when = f"{weekday_date(view.send_by)}, {spoken_time(view.send_by)}"
    if view.hours_left < 0:
        return f"Was to be sent by {when}"
    left = f"{view.hours_left:.0f} h left" if view.hours_left >= 1 else "less than an hour left"
    return f"Send by {when} · {left}"
