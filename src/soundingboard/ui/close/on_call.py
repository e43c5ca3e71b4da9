"""Who was on the call and when, out of the file that Teams keeps: shown first, ticked, then kept."""

from collections.abc import Callable
from datetime import date
from typing import Final

from PySide6.QtCore import Qt

from soundingboard.base.dates import full_date
from soundingboard.base.errors import BadInput, Trouble
from soundingboard.commands.command import Command
from soundingboard.commands.on_call import RecordAttendance, Stay
from soundingboard.ui.shared import theme
from soundingboard.ui.shared.buttons import KeyButton
from soundingboard.ui.shared.fields import Choice
from soundingboard.ui.shared.flow import FlowBox
from soundingboard.ui.shared.notice import Notice
from soundingboard.ui.shared.pages import Card, MarkedLine, emptied
from soundingboard.ui.shared.ticked import TickedRow
from soundingboard.views.call_times import CallTimes, stretches_told
from soundingboard.views.found import ATTENDANCE, Files, FoundPerson, Known, Preview

_QUIET: Final = (
    "Teams keeps a file of who came and went. What you tick stands beside what was noted by hand, and "
    "each paper that it changes says so."
)
_NOBODY: Final = "Nobody of this conference"
_OTHER_FILE: Final = (
    "This is no attendance file: download “Attendance” from the call in Teams, and choose that."
)
_OTHER_DAY: Final = "This file is of {}, and the conference was on {}: choose the file of that call."
_NO_TIMES: Final = "No times can be read in this file: download it from Teams again."
_KEPT: Final = "The times on the call are kept. Make the packs again: each paper that changed says so."


class OnTheCall(Card):
    """The times of the call: those that are kept, and a file's until they are kept or left.

    Args:
        files: Reads the file.
        send: Keeps the times; raises `Trouble` and changes nothing.
        kept: They are kept.
    """

    def __init__(self, files: Files, send: Callable[[Command], object], kept: Callable[[str], None]) -> None:
        super().__init__("Who was on the call", _QUIET)
        self._files, self._send, self._done = files, send, kept
        self._people: tuple[Known, ...] = ()
        self._day: date | None = None
        self.rows: list[StayRow] = []
        self._known, self._found = self.add_column(), self.add_column()
        self.notice = Notice()
        self.choose = KeyButton("Times from a Teams file")
        self.keep, self.leave = KeyButton("", look="primary"), KeyButton("Leave it", look="quiet")
        buttons = FlowBox()
        for button in (self.choose, self.keep, self.leave):
            buttons.add(button)
        self.add(self.notice)
        self.add(buttons)
        self.choose.clicked.connect(self._choose)
        self.keep.clicked.connect(self._keep)
        self.leave.clicked.connect(self._let_go)
        self._let_go()

    def show_times(self, times: CallTimes | None, day: date, *, closed: bool) -> None:
        """Show what is kept; it is there only after the close, and where somebody was on a call."""
        self.setVisible(closed and times is not None)
        if times is None:
            return
        self._people, self._day = times.people, day
        emptied(self._known)
        for name, told in times.kept:
            self._known.addWidget(MarkedLine("tick", theme.WELL, f"{name}: {told}"))
        self.choose.setVisible(bool(times.people) and not self.rows)

    def _choose(self) -> None:
        self.notice.clear()
        try:
            data = self._files.choose()
            found = data and self._files.preview(data, self._people, day=self._day)
            if found:
                self._show(self._usable(found))
        except Trouble as trouble:
            self.notice.refuse(str(trouble))

    def _usable(self, found: Preview) -> Preview:
        """The same file; raises `BadInput` for one that is not of this day's call."""
        starts = found.meeting.starts
        if found.sort != ATTENDANCE:
            raise BadInput(_OTHER_FILE)
        if starts is None or self._day is None:
            raise BadInput(_NO_TIMES)
        if starts.date() != self._day:
            raise BadInput(_OTHER_DAY.format(full_date(starts), full_date(self._day)))
        return found

    def _show(self, found: Preview) -> None:
        self.rows = [StayRow(person, self._people) for person in found.people]
        for row in self.rows:
            row.box.toggled.connect(self._count)
            row.who.currentIndexChanged.connect(self._count)
            self._found.addWidget(row)
        self._count()
        for button, there in ((self.keep, True), (self.leave, True), (self.choose, False)):
            button.setVisible(there)
        self.rows[0].box.setFocus(Qt.FocusReason.OtherFocusReason)

    def _count(self) -> None:
        people = {row.person_id for row in self.rows if row.taken}
        self.keep.set_words(f"Keep the times of {len(people)} {'person' if len(people) == 1 else 'people'}")
        self.keep.setEnabled(bool(people))

    def _keep(self) -> None:
        if self._day is None:
            return
        stays = tuple(stay for row in self.rows if row.taken for stay in row.stays())
        try:
            self._send(RecordAttendance(day=self._day, stays=stays))
        except Trouble as trouble:
            self.notice.refuse(str(trouble))
            return
        self._let_go()
        self._done(_KEPT)

    def _let_go(self) -> None:
        self.notice.clear()
        emptied(self._found)
        self.rows = []
        for button, there in ((self.keep, False), (self.leave, False), (self.choose, bool(self._people))):
            button.setVisible(there)


class StayRow(TickedRow):
    """One name of the file with its times: a tick, and who of the conference that is.

    Args:
        found: What the file says.
        people: Who it may be.
    """

    def __init__(self, found: FoundPerson, people: tuple[Known, ...]) -> None:
        times = stretches_told(found.stays) or "no times"
        super().__init__(f"Keep the times of {found.name}", found.name, times, found.unclear)
        self._found = found
        self.who = Choice()
        self.who.setFont(theme.font(theme.BODY))
        self.who.addItem(_NOBODY, "")
        for person in people:
            self.who.addItem(person.name, person.id)
        self.who.setCurrentIndex(max(0, self.who.findData(found.same_as)))
        self.who.setAccessibleName(f"Who {found.name} is here")
        self.column.addWidget(self.who)
        self.who.currentIndexChanged.connect(self._fit)
        self._fit()

    @property
    def person_id(self) -> str:
        """Who of the conference it is; empty for nobody."""
        return str(self.who.currentData())

    @property
    def taken(self) -> bool:
        """Whether its times are to be kept."""
        return self.box.isEnabled() and self.box.isChecked()

    def stays(self) -> tuple[Stay, ...]:
        """Its times, as they are kept."""
        return tuple(
            Stay(who=self.person_id, from_=f"{start:%H:%M:%S}", until=f"{until:%H:%M:%S}")
            for start, until in self._found.stays
        )

    def _fit(self) -> None:
        """Whoever is nobody of the conference, or has no times, cannot be ticked."""
        may = bool(self.person_id and self._found.stays)
        self.box.setEnabled(may)
        self.box.setChecked(may)
