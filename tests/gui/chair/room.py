"""A desk that keeps what it is told, and fingers on the chair's window."""

from collections.abc import Callable
from dataclasses import dataclass, replace

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from soundingboard.base.errors import Refused
from soundingboard.commands.command import Command
from soundingboard.commands.vocabulary import name_of
from soundingboard.desk.news import News
from soundingboard.recording.state import CallState
from soundingboard.ui.chair.window import ChairWindow
from soundingboard.views.chair.parts import ChairView


class RecordingDesk:
    """Takes every command, keeps it, and shows the view it was given; refuses when it was told to.

    ``coming`` is what the next command makes of the view.
    """

    def __init__(self, view: ChairView) -> None:
        self.view = view
        self.coming: ChairView | None = None
        self.done: list[Command] = []
        self.undone = self.redone = self.calmed = 0
        self.refusal = ""
        self.previews: dict[str, bytes] = {}
        self.listeners: list[Callable[[News], None]] = []

    def do(self, command: Command, asked_by: str = "chair") -> News:  # noqa: ARG002 - as the desk is called
        if self.refusal:
            raise Refused(self.refusal)
        self.done.append(command)
        self.view, self.coming = self.coming or self.view, None
        return self.tell(self.view, name_of(type(command)))

    def undo(self, asked_by: str = "chair") -> News:  # noqa: ARG002 - as the desk is called
        if not self.view.undo:
            raise Refused("There is nothing to undo.")
        self.undone += 1
        return self.tell(self.view, "undo")

    def redo(self, asked_by: str = "chair") -> News:  # noqa: ARG002 - as the desk is called
        self.redone += 1
        return self.tell(self.view, "redo")

    def calm(self) -> News:
        self.calmed += 1
        return self.tell(self.view, "", "screen")

    def preview(self, page: str = "") -> bytes:
        return self.previews.get(page, self.view.screen.frame)

    def subscribe(self, listener: Callable[[News], None]) -> Callable[[], None]:
        self.listeners.append(listener)
        return lambda: self.listeners.remove(listener)

    def tell(self, view: ChairView, command: str = "", *topics: str) -> News:
        """Become this view and publish it, as news from elsewhere do."""
        self.view = view
        news = News(frozenset(topics or {"entries"}), command, "chair", view)
        for listener in tuple(self.listeners):
            listener(news)
        return news

    @property
    def last(self) -> Command:
        return self.done[-1]

    @property
    def names(self) -> list[str]:
        return [name_of(type(command)) for command in self.done]


@dataclass
class Recorder:
    phase: str = "recording"
    seconds: float = 2467.0
    level: float = 0.4
    copies: int = 2
    copies_wanted: int = 2
    troubles: tuple[str, ...] = ()
    call: CallState | None = None
    gone: bool = False


@dataclass
class Room:
    """The window, its desk and recorder, and fingers."""

    window: ChairWindow
    desk: RecordingDesk
    recorder: Recorder

    def press(self, key: Qt.Key, *held: Qt.KeyboardModifier) -> None:
        """Strike a key where the focus is, as a real keyboard does: shortcuts first get their say."""
        modifiers = Qt.KeyboardModifier.NoModifier
        for each in held:
            modifiers |= each
        QTest.keyClick(self.focus(), key, modifiers)

    def write(self, text: str) -> None:
        """Type ASCII as a keyboard does; see `tests.gui.keyboard` for other letters."""
        QTest.keyClicks(self.focus(), text)

    def focus(self) -> QWidget:
        """Whatever has the focus."""
        widget = QApplication.focusWidget()
        assert widget is not None, "nothing has the focus"
        return widget


def settle() -> None:
    """Let layouts come to rest."""
    for _ in range(4):
        QApplication.processEvents()


def speaking(view: ChairView, who: str) -> ChairView:
    people = tuple(replace(person, speaking=person.id == who) for person in view.people)
    return replace(view, people=people)
