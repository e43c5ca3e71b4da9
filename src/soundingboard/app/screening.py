"""The screens of one vault: which of them faces the room, kept in it, and what the system does for them."""

from collections.abc import Callable
from typing import TYPE_CHECKING

import msgspec
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from soundingboard.base.errors import BadInput
from soundingboard.ui.family.keeper import FamilyScreenKeeper, described, never
from soundingboard.ui.family.numbers import in_order
from soundingboard.ui.family.place import Screen, read_along, remembered, standing
from soundingboard.ui.prepare.screens import Row
from soundingboard.vault.screen_choice import ScreenChoice, read_screens, write_screens

if TYPE_CHECKING:
    from pathlib import Path

    from soundingboard.app.desktop import Desktop


class Screening:
    """What was chosen about screens, and whoever it concerns now.

    Args:
        folder: The vault's, where it is kept.
        desktop: The system.
        front: The window in which it is chosen; it is the chair's too.
    """

    def __init__(self, folder: "Path", desktop: "Desktop", front: QWidget) -> None:
        self._folder, self._desktop, self._front = folder, desktop, front
        self._chair: QWidget = front
        self._keeper: FamilyScreenKeeper | None = None
        self._put_up: Callable[[], object] = never
        self.chosen = _kept_in(folder)
        self._apply()

    @property
    def able(self) -> bool:
        """Whether the system does anything for screens."""
        return self._desktop.able

    def copies(self) -> bool:
        """Whether the system shows one picture on several screens, as far as it is asked."""
        return self.chosen.watch_copies and self._desktop.copies()

    def read_along(self) -> bool:
        """Whether the room would see the chair's own windows now."""
        return self.copies() or read_along(_all(), self._own())

    def begin(self, keeper: FamilyScreenKeeper, chair: QWidget, put_up: Callable[[], object]) -> None:
        """A conference is open, with this window of the chair's and this way to put up the family's."""
        self._keeper, self._chair, self._put_up = keeper, chair, put_up
        self._apply()

    def end(self) -> None:
        """No conference is open any more."""
        self._keeper, self._chair = None, self._front
        self._apply()

    def rows(self) -> tuple[Row, ...]:
        """Every screen in the order of its number, and what it is to the chair."""
        screens, own = _all(), self._own()
        faces = self._keeper.chosen if self._keeper else remembered(screens, own, self.chosen.face_room)
        return tuple(
            Row(
                number,
                screen.identity,
                screen.name,
                (screen.width, screen.height),
                standing(screens, own, screen.identity),
                faces=screen.identity == faces,
            )
            for number, screen in enumerate(screens, start=1)
        )

    def choose(self, identity: str) -> None:
        """This screen faces the room, now and whenever it is plugged in; an open conference shows there."""
        self._keep(self.chosen.facing(identity))
        if self._keeper:
            self._keeper.choose(identity)
            self._put_up()

    def forget(self, identity: str) -> None:
        """This screen does not face the room any more."""
        self._keep(self.chosen.not_facing(identity))
        if self._keeper and self._keeper.chosen == identity:
            self._keeper.choose("")

    def switch(self, **fields: bool) -> None:
        """Have the system do something for screens, or no longer."""
        self._keep(msgspec.structs.replace(self.chosen, **fields))
        self._apply()

    def _keep(self, chosen: ScreenChoice) -> None:
        write_screens(self._folder, chosen)
        self.chosen = chosen

    def _apply(self) -> None:
        for window in {self._front, self._chair}:
            self._desktop.keep_unshared(int(window.winId()), on=self.chosen.unshared)
        self._desktop.stay_awake(on=self.chosen.awake and self._keeper is not None)

    def _own(self) -> str:
        return described(self._chair.screen()).identity


def _all() -> list[Screen]:
    return [described(screen) for screen in in_order(QGuiApplication.screens())]


def _kept_in(folder: "Path") -> ScreenChoice:
    """What was chosen; where that cannot be read the chair is asked again, as for a new screen."""
    try:
        return read_screens(folder)
    except BadInput:
        return ScreenChoice()
