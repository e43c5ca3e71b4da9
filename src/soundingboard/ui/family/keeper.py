"""Keeps the family's window where it may stand while screens are plugged in, taken out and mirrored.

Left alone, Qt moves a full-screen window whose screen was unplugged on to the next one, over the
chair's controls. Here it is hidden at once, and comes back only when the chair says so.
"""

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QGuiApplication, QScreen, QWindow
from PySide6.QtWidgets import QWidget

from soundingboard.ui.family.place import Screen, Standing, choices, standing, suggested
from soundingboard.ui.family.window import FamilyWindow

_SETTLE: Final = 150
"""Milliseconds that a window system may take to put a window where it was told to be."""


def described(screen: QScreen) -> Screen:
    """What there is to know of one of Qt's screens."""
    room = screen.geometry()
    told = (screen.manufacturer(), screen.model(), screen.serialNumber(), screen.name())
    name = " ".join(part for part in (screen.manufacturer(), screen.model()) if part) or screen.name()
    return Screen("|".join(told), name, room.x(), room.y(), room.width(), room.height())


class FamilyScreenKeeper(QObject):
    """Decides, at every change of the screens, whether the family's window may stand.

    Args:
        window: The family's window.
        chair: The chair's window; whatever screen it is on is never the family's.
        screens: Gives Qt's screens; a test may give others.
    """

    taken_down = Signal(str)
    """The window was hidden because it may no longer stand; why, as in `Standing`."""

    asked = Signal(str)
    """The chosen screen can be used again: ask the chair. Carries its name."""

    screens_changed = Signal()
    """Screens came, went or moved: what can be chosen may be different."""

    def __init__(
        self,
        window: FamilyWindow,
        chair: QWidget,
        screens: Callable[[], list[QScreen]] = QGuiApplication.screens,
    ) -> None:
        super().__init__(chair)  # it knows the chair's window, to which nothing leads from the family's
        self._window, self._chair, self._screens = window, chair, screens
        self._chosen = ""
        self._waits = False
        self._settling = QTimer(self, singleShot=True, interval=_SETTLE)
        self._settling.timeout.connect(self._check_where)
        window.moved.connect(self._settling.start)
        self._watch()

    @property
    def up(self) -> bool:
        """Whether the family's window is shown."""
        return self._window.isVisible()

    @property
    def chosen(self) -> str:
        """The identity of the chosen screen; empty while none was chosen."""
        return self._chosen

    def choices(self) -> tuple[Screen, ...]:
        """The screens that may face the room now."""
        return choices(self._described(), self._chairs())

    def suggested(self) -> str:
        """The identity of the only screen that may face the room; empty where there is a choice or none."""
        return suggested(self._described(), self._chairs())

    def standing(self) -> Standing:
        """Whether the window may stand on the chosen screen now, or why not."""
        if self._window.rehearsal:
            return "fine"
        return standing(self._described(), self._chairs(), self._chosen)

    def choose(self, identity: str) -> None:
        """Choose the screen that faces the room; the window leaves the one it stands on."""
        if identity != self._chosen:
            self._chosen = identity
            if self.up:
                self._window.take_down()
            self.screens_changed.emit()

    def put_up(self) -> Standing:
        """Show the window where it may stand; gives why not where it may not, and then shows nothing."""
        self._waits = False
        may = self.standing()
        screen = self._chair.screen() if self._window.rehearsal else self._screen()
        if may == "fine" and screen is not None:
            self._follow_chair()
            self._window.put_up(screen)
        return may

    def take_down(self) -> None:
        """Hide the window because the chair wants it so."""
        self._waits = False
        self._window.take_down()

    def look(self) -> None:
        """Look at the screens again: hide the window if it may not stand, ask once if it may again."""
        may, screen = self.standing(), self._screen()
        if may != "fine":
            self._lose(may)
        elif self.up:
            self._straighten(screen)
        elif self._waits and screen is not None:
            self._waits = False
            self.asked.emit(described(screen).name)

    def _lose(self, why: Standing) -> None:
        if self.up:
            self._window.take_down()
            self._waits = True
            self.taken_down.emit(why)

    def _straighten(self, screen: QScreen | None) -> None:
        """Fill the chosen screen again after its size or place has changed."""
        if screen is not None and not self._window.rehearsal and self._window.geometry() != screen.geometry():
            self._window.put_up(screen)

    def _check_where(self) -> None:
        """Hide the window when the window system has put it where it may not stand."""
        screen = self._screen()
        if self.up and not self._window.rehearsal and screen is not None:
            room = screen.geometry()
            if not room.contains(self._window.geometry()):
                self._lose("gone")

    def _watch(self) -> None:
        app = QGuiApplication.instance()
        if not isinstance(app, QGuiApplication):
            raise TypeError(app)
        app.screenRemoved.connect(self._removed)
        app.screenAdded.connect(self._added)
        app.primaryScreenChanged.connect(self._moved)
        for screen in self._screens():
            screen.geometryChanged.connect(self._moved)

    def _follow_chair(self) -> None:
        handle: QWindow | None = self._chair.windowHandle()
        if handle and not handle.property("soundingboard_followed"):
            handle.setProperty("soundingboard_followed", True)
            handle.screenChanged.connect(self._moved)

    def _removed(self, screen: QScreen) -> None:
        # Qt may still list the screen while it says that it goes.
        if described(screen).identity == self._chosen and not self._window.rehearsal:
            self._lose("gone")
            self.screens_changed.emit()
        else:
            self._moved()

    def _added(self, screen: QScreen) -> None:
        screen.geometryChanged.connect(self._moved)
        self._moved()

    def _moved(self, *_what: object) -> None:
        self.look()
        self.screens_changed.emit()

    def _described(self) -> list[Screen]:
        return [described(screen) for screen in self._screens()]

    def _chairs(self) -> str:
        return described(self._chair.screen()).identity

    def _screen(self) -> QScreen | None:
        for screen in self._screens():
            if described(screen).identity == self._chosen:
                return screen
        return None
