"""What locks an open day by itself: an emergency, and screens on which the room could read along."""

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QObject, QTimer

from soundingboard.app.day.day import Day
from soundingboard.app.front import Front
from soundingboard.desk.news import News

LOCKS_AFTER: Final = 30_000
"""Milliseconds that the roll stands after an emergency before the app locks by itself."""
WHY: Final = {
    "gone": "Your own screen went away, so this is locked: nobody in the room can read along.",
    "mirrored": "Every screen shows the same now, so this is locked: nobody in the room can read along.",
}
"""Why it locked, by what `FamilyScreenKeeper.exposed` says."""


class Watch(QObject):
    """Watches over one day for as long as it is open.

    Args:
        day: The day.
        front: The window with the pages beside it.
        lock: Locks the app, and tells why.
        locked: Whether it is locked now.
    """

    def __init__(
        self, day: Day, front: Front, lock: Callable[[str], None], locked: Callable[[], bool]
    ) -> None:
        super().__init__(day.chair)
        self._day, self._front, self._lock, self._locked = day, front, lock, locked
        self._rung = day.desk.record.conference.emergency_at
        self.roll = QTimer(self, singleShot=True, interval=LOCKS_AFTER)
        self.roll.timeout.connect(self._lock_unattended)
        day.screens.exposed.connect(self._cover)
        day.desk.subscribe(self._hear)

    def _hear(self, news: News) -> None:
        if news.command != "emergency":
            return
        before, self._rung = self._rung, self._day.desk.record.conference.emergency_at
        if self._rung in (None, before):  # taking an emergency back is none
            return
        if self._emergency:
            self.roll.start()  # on the day the chair has time to call the roll
        else:
            self._day.chair.hide()
            QTimer.singleShot(0, self, lambda: self._lock(""))

    @property
    def _emergency(self) -> bool:
        """Whether one goes on: before the start there is no roll to call, and none to come back from."""
        return self._day.desk.view.apart.alarm is not None

    def _lock_unattended(self) -> None:
        if self._emergency:
            self._lock("")

    def _cover(self, why: str) -> None:
        """The chair's own windows go, and then it is locked."""
        if self._locked():
            return
        self._day.chair.hide()
        self._front.hide()
        # Later: the screen that a window would come up on may be going at this moment.
        QTimer.singleShot(0, self, lambda: self._lock(WHY[why]))
