"""Keeps the family's window where it may stand while screens are plugged in, taken out and mirrored.

Left alone, Qt moves a full-screen window whose screen was unplugged on to the next one, over the
chair's controls. Here it is hidden at once, whatever it is that changes about the screens: what is
harmless cannot be told from what is not before all of it has happened. It comes back only when the
chair says so, and the chair is asked once the screens have been quiet for a moment.
"""

from collections.abc import Callable, Sequence
from typing import Final

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QGuiApplication, QScreen, QWindow
from PySide6.QtWidgets import QWidget

from soundingboard.ui.family.only_one import OnlyOne
from soundingboard.ui.family.place import (
    Screen,
    Standing,
    choices,
    read_along,
    remembered,
    standing,
    suggested,
)
from soundingboard.ui.family.window import FamilyWindow

_SETTLE: Final = 150
"""Milliseconds that a window system may take to put a window where it was told to be."""
QUIET: Final = 600
"""Milliseconds without a change before the chair is asked: plugging in one screen tells of three or four."""


def described(screen: QScreen) -> Screen:
    """What there is to know of one of Qt's screens."""
    room = screen.geometry()
    told = (screen.manufacturer(), screen.model(), screen.serialNumber(), screen.name())
    name = " ".join(part for part in (screen.manufacturer(), screen.model()) if part) or screen.name()
    return Screen("|".join(told), name, room.x(), room.y(), room.width(), room.height())


def never() -> bool:
    """No: what a system without the question answers."""
    return False


class FamilyScreenKeeper(QObject):
    """Decides, at every change of the screens, whether the family's window may stand.

    Args:
        window: The family's window.
        chair: The chair's window; whatever screen it is on is never the family's.
        known: Identities of the screens that the chair has said face the room.
        cloned: Whether the system shows one picture on several screens and calls them one.
        screens: Gives Qt's screens; a test may give others.
    """

    taken_down = Signal()
    """The window was hidden because something about the screens has changed."""

    changed = Signal()
    """Whether the window is up, or may be, is different: at once when it hides, else once all is quiet."""

    exposed = Signal(str)
    """The room would see the chair's window: ``gone``, its screen goes; ``mirrored``, another shows it."""

    def __init__(
        self,
        window: FamilyWindow,
        chair: QWidget,
        known: Sequence[str] = (),
        cloned: Callable[[], bool] = never,
        screens: Callable[[], list[QScreen]] = QGuiApplication.screens,
    ) -> None:
        super().__init__(chair)  # it knows the chair's window, to which nothing leads from the family's
        self._window, self._chair, self._screens = window, chair, screens
        self._known, self._cloned = tuple(known), cloned
        self._chosen = remembered(self._described(), self._chairs(), self._known)
        self._home, self._read_along = self._chairs(), self.read_along()
        self._settling = QTimer(self, singleShot=True, interval=_SETTLE)
        self._settling.timeout.connect(self._check_where)
        self._quiet = QTimer(self, singleShot=True, interval=QUIET)
        self._quiet.timeout.connect(self._rest)
        self._only, self._taken = OnlyOne(), False
        window.moved.connect(self._settling.start)
        window.went_down.connect(self._only.leave)
        window.went_down.connect(self.changed)
        self._watch()

    @property
    def up(self) -> bool:
        """Whether the family's window is shown."""
        return self._window.isVisible()

    @property
    def chosen(self) -> str:
        """The identity of the chosen screen; empty while none was chosen."""
        return self._chosen

    @property
    def name(self) -> str:
        """The name of the chosen screen; empty while it is not plugged in."""
        screen = self._screen()
        return described(screen).name if screen else ""

    @property
    def waits(self) -> bool:
        """Whether the screens have changed so lately that nobody should be asked yet."""
        return self._quiet.isActive()

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
        may = standing(self._described(), self._chairs(), self._chosen)
        return "taken" if may == "fine" and self._taken else may

    def read_along(self) -> bool:
        """Whether another screen shows the chair's own window now."""
        return read_along(self._described(), self._chairs()) or self._cloned()

    def choose(self, identity: str) -> None:
        """Choose the screen that faces the room; the window leaves the one it stands on."""
        if identity != self._chosen:
            self._chosen = identity
            self._window.take_down()
            self.changed.emit()

    def put_up(self) -> Standing:
        """Show the window where it may stand; gives why not where it may not, and then shows nothing."""
        self._taken = False
        screen = self._chair.screen() if self._window.rehearsal else self._screen()
        self._follow_chair()
        if self.standing() == "fine" and screen is not None:
            self._window.stand_alone()
            self._taken = not (self._window.rehearsal or self._only.take())
            if not self._taken:
                self._window.put_up(screen)
        self.changed.emit()
        return self.standing()

    def take_down(self) -> None:
        """Hide the window because the chair wants it so."""
        self._window.take_down()

    def let_go(self) -> None:
        """Hide the window, and heed no screen any more."""
        self.blockSignals(True)
        self._quiet.stop()
        self._window.take_down()

    def _stir(self, *_what: object) -> None:
        """Something about the screens changes."""
        self._quiet.start()
        if self.up and not self._window.rehearsal:
            self._window.take_down()
            self.taken_down.emit()

    def _rest(self) -> None:
        """Nothing has changed for a moment: what is so now is worth telling."""
        self._chosen = self._chosen or remembered(self._described(), self._chairs(), self._known)
        self._home = self._chairs()
        before, self._read_along = self._read_along, self.read_along()
        if self._read_along and not before:
            self.exposed.emit("mirrored")
        self.changed.emit()

    def _check_where(self) -> None:
        """Hide the window when the window system has put it where it may not stand."""
        screen = self._screen()
        if self.up and screen is not None and not screen.geometry().contains(self._window.geometry()):
            self._stir()

    def _watch(self) -> None:
        app = QGuiApplication.instance()
        if not isinstance(app, QGuiApplication):
            raise TypeError(app)
        app.screenRemoved.connect(self._removed)
        app.screenAdded.connect(self._added)
        app.primaryScreenChanged.connect(self._stir)
        for screen in self._screens():
            self._watch_screen(screen)

    def _watch_screen(self, screen: QScreen) -> None:
        screen.geometryChanged.connect(self._stir)
        screen.logicalDotsPerInchChanged.connect(self._stir)

    def _follow_chair(self) -> None:
        self._home = self._chairs()
        handle: QWindow | None = self._chair.windowHandle()
        if handle and not handle.property("soundingboard_followed"):
            handle.setProperty("soundingboard_followed", True)
            handle.screenChanged.connect(self._chair_moved)

    def _chair_moved(self, *_what: object) -> None:
        if self.standing() == "fine":
            self._quiet.start()
        else:
            self._stir()

    def _removed(self, screen: QScreen) -> None:
        self._stir()
        # Qt may still list the screen while it says that it goes.
        if described(screen).identity == self._home and any(each is not screen for each in self._screens()):
            self.exposed.emit("gone")

    def _added(self, screen: QScreen) -> None:
        self._watch_screen(screen)
        self._stir()

    def _described(self) -> list[Screen]:
        return [described(screen) for screen in self._screens()]

    def _chairs(self) -> str:
        return described(self._chair.screen()).identity

    def _screen(self) -> QScreen | None:
        for screen in self._screens():
            if described(screen).identity == self._chosen:
                return screen
        return None
