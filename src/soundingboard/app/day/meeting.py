"""A conference's day among the other pages: leaving it, locking it, and looking at its close."""

from collections.abc import Callable
from functools import partial
from typing import Protocol

from PySide6.QtCore import QTimer

from soundingboard.app.day.day import Day
from soundingboard.app.day.leaving import Leaving
from soundingboard.app.day.locking import Lock
from soundingboard.app.day.watch import Watch
from soundingboard.app.front import Front
from soundingboard.app.sound.keeper import SoundKeeper
from soundingboard.app.sound.listening import Listening
from soundingboard.desk.desk import Desk
from soundingboard.desk.news import News
from soundingboard.ui.close.window import CloseWindow
from soundingboard.ui.library.rescue import Rescue


class Pages(Protocol):
    """Where a meeting leads."""

    def library(self) -> None:
        """Show all conferences; the day ends."""
        ...

    def screens(self, back: Callable[[], None]) -> None:
        """Show the screens."""
        ...

    def check_sound(self, back: Callable[[], None], desk: Desk) -> None:
        """Show the sound check."""
        ...

    def close_page(
        self,
        desk: Desk,
        sound: SoundKeeper,
        listening: Listening,
        *,
        again: Callable[[], None],
        back: Callable[[], None],
    ) -> CloseWindow:
        """The page of the close."""
        ...

    def try_passphrase(self, passphrase: str) -> None:
        """Raise `Trouble` unless it is the right one."""
        ...

    def rescue(self, opened: Callable[[], None]) -> Rescue:
        """What may be done where the passphrase is lost; ``opened`` is called once it is chosen anew."""
        ...


class Meeting:
    """Puts an open day beside the front window, and takes it away again.

    Args:
        day: The day; its windows are open, and it is closed with the meeting.
        front: The front window, which is out of sight while the chair's own is in use.
        pages: Where it leads.

    Attributes:
        lock_page: What stands before it while it is locked, or None.
    """

    def __init__(self, day: Day, front: Front, pages: Pages) -> None:
        self.day, self._front, self._pages = day, front, pages
        self.lock_page: Lock | None = None
        self.leaving = Leaving(day.desk, day.chair, self.look_at_close, pages.library)
        self.watch = Watch(day, front, self.lock, lambda: self.lock_page is not None)
        self._closed = QTimer(day.chair, singleShot=True)
        self._closed.timeout.connect(self.look_at_close)
        day.desk.subscribe(self._hear)
        day.chair.lock_wanted.connect(self.lock)
        day.chair.sound_check_wanted.connect(partial(pages.check_sound, self.back, day.desk))
        day.chair.screen_wanted.connect(self._put_up)
        day.chair.screens_wanted.connect(partial(pages.screens, self.back))
        front.beside = day.chair
        day.keep_time()
        self._come()

    def lock(self, why: str = "") -> None:
        """Show nothing of it until the passphrase is given; it goes on behind the lock.

        ``why`` is told where the app locks by itself.
        """
        self.watch.roll.stop()
        if self.lock_page is None:
            self.day.listening.hush()
            rescue = self._pages.rescue(self._unlocked)
            self.lock_page = Lock(self._front, self.day, self._unlock, rescue, why)

    def stays(self) -> bool:
        """Whether the app may not end now: it is locked, or it goes on, and the meeting comes back."""
        if self.lock_page is not None:
            self.lock_page.stay()
            return True
        if self._over:
            return False
        self._come()
        return True

    def look_at_close(self) -> None:
        """Show the close, to look at before it, and to work through after."""
        page, day = self._front.page, self.day
        if isinstance(page, CloseWindow):
            page.look()
            self._front.come()
            return
        again, back = self.look_at_close, self.back
        self._front.turn_to(
            self._pages.close_page(day.desk, day.sound, day.listening, again=again, back=back)
        )

    def back(self) -> None:
        """From a page back to the meeting while it goes on, and to the list when it is over."""
        if self._over:
            self._pages.library()
        else:
            self._come()

    def close(self) -> None:
        """End it; a recording that goes on does so."""
        self._closed.stop()
        self._front.beside = None
        self.leaving.let_go()
        self.day.close()

    @property
    def _over(self) -> bool:
        return self.day.desk.view.phase == "closed"

    def _come(self) -> None:
        """The chair's window alone, with the focus."""
        chair = self.day.chair

        def take_focus() -> None:
            if not self._front.isVisible():
                chair.activateWindow()

        self._front.leave()
        QTimer.singleShot(0, chair, take_focus)  # later: what is just closing would take it again

    def _unlock(self, passphrase: str) -> None:
        self._pages.try_passphrase(passphrase)
        self._unlocked()

    def _unlocked(self) -> None:
        self.lock_page = None
        if self._over:
            self.look_at_close()
        else:
            self.day.chair.show()
            self._come()

    def _put_up(self) -> None:
        """The family's window on the screen that faces the room; where it cannot stand, the screens."""
        if not self.day.put_up():
            self._pages.screens(self.back)

    def _hear(self, news: News) -> None:
        if news.command == "close_conference":
            self.day.chair.hide()
            # Later: others still hear this news, and a window that goes may take the focus with it.
            self._closed.start()
