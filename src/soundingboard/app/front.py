"""The app's front window: one page at a time, from the first run to the close."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QStackedLayout, QWidget

from soundingboard.ui.shared.notice import Notice
from soundingboard.ui.shared.pages import Page

LEAST = (640, 400)
FIRST_SIZE = (1280, 800)


def _nothing() -> None:
    """What a page lets go of that holds nothing."""


class Front(QWidget):
    """Shows a page, and asks before it closes.

    Args:
        may_close: Whether the app may end now; it does what is needed before.

    Attributes:
        beside: A window on whose screen it comes up, so that it never does on the family's.
    """

    def __init__(self, may_close: Callable[[], bool]) -> None:
        super().__init__()
        self._may_close = may_close
        self.beside: QWidget | None = None
        self._held: Callable[[], None] = _nothing
        self._pages = QStackedLayout(self)
        self._pages.setSizeConstraint(QStackedLayout.SizeConstraint.SetNoConstraint)
        self.setMinimumSize(*LEAST)
        self.resize(*FIRST_SIZE)
        self.setWindowTitle("Sounding Board")

    @property
    def page(self) -> QWidget | None:
        """The page that stands there now."""
        return self._pages.currentWidget()

    def turn_to(self, page: Page, let_go: Callable[[], None] = _nothing) -> None:
        """Show this page; the one before is gone, with what it held.

        ``let_go`` closes what the new one holds while it stands there: a microphone, a recorder.
        """
        self.let_go()
        self._held, before = let_go, self.page
        self._pages.addWidget(page)
        self._pages.setCurrentWidget(page)
        if before is not None:
            self._pages.removeWidget(before)
            before.deleteLater()
        page.windowTitleChanged.connect(self.setWindowTitle)
        self.setWindowTitle(page.windowTitle())
        self.come()
        page.first_stop().setFocus(Qt.FocusReason.OtherFocusReason)

    def let_go(self) -> None:
        """Close what the page holds; the page itself stays."""
        held, self._held = self._held, _nothing
        held()

    def leave(self) -> None:
        """Go out of sight, and hold nothing there."""
        self.let_go()
        self.hide()

    def come(self) -> None:
        """Come before the eyes."""
        if not self.isVisible():
            if self.beside is not None:
                room = self.beside.screen().availableGeometry()
                self.setScreen(self.beside.screen())
                self.resize(self.size().boundedTo(room.size()))
                self.move(room.topLeft())
            self.show()
        self.activateWindow()

    def refuse(self, sentence: str) -> None:
        """Say on the page what could not be done."""
        if self._notice is not None:
            self._notice.refuse(sentence)

    def ask(self, sentence: str, answers: dict[str, Callable[[], None]]) -> None:
        """Ask something on the page."""
        if self._notice is not None:
            self._notice.ask(sentence, answers)

    @property
    def _notice(self) -> Notice | None:
        notice = getattr(self.page, "notice", None)
        return notice if isinstance(notice, Notice) else None

    def closeEvent(self, event: QCloseEvent) -> None:
        """Close when that may be."""
        event.setAccepted(self._may_close())
