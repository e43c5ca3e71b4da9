"""The family's window: nothing but a frame, full screen where the room sees it."""

from typing import Final

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import (
    QBrush,
    QCloseEvent,
    QColor,
    QGuiApplication,
    QMoveEvent,
    QPainter,
    QPaintEvent,
    QScreen,
)
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from soundingboard.ui.family.painter import FrameView
from soundingboard.ui.shared import theme
from soundingboard.ui.shared.panels import Pill

_BORDER: Final = 14
_REHEARSAL_SIZE: Final = (911, 540)


class FamilyWindow(QWidget):
    """Shows frames, and takes neither the focus nor a key from the chair.

    There is one in the room at a time: one that is put up takes down whichever stood there before it.
    What was shown is gone before the window is: it turns neutral, is painted so, and only then hides.
    A new frame is laid out before the window comes back.

    Args:
        rehearsal: Stand in an ordinary window with a border that says so, on any screen; for trying
            things out where there is only one.
    """

    went_down = Signal()
    """It has been hidden, by the app or by the window system."""

    moved = Signal()
    """It stands elsewhere, by the app or by the window system."""

    def __init__(self, *, rehearsal: bool = False) -> None:
        super().__init__()
        self._rehearsal = rehearsal
        self.view = FrameView(self, fades=not rehearsal)
        self.setWindowTitle("Sounding Board: what the family sees")
        self.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)
        self.setAttribute(Qt.WidgetAttribute.WA_QuitOnClose, on=False)
        self.setWindowFlag(Qt.WindowType.WindowDoesNotAcceptFocus)
        column = QVBoxLayout(self)
        column.setSpacing(0)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSizeConstraint(QVBoxLayout.SizeConstraint.SetNoConstraint)
        if rehearsal:
            self._be_a_rehearsal(column)
        else:
            self.setWindowFlag(Qt.WindowType.FramelessWindowHint)
            if QGuiApplication.platformName() == "xcb":
                # A window manager of X moves what stood on a monitor that goes on to the next one, before
                # anybody can hide it; what it does not manage stays where it is.
                self.setWindowFlag(Qt.WindowType.BypassWindowManagerHint)
        column.addWidget(self.view, 1)

    @property
    def rehearsal(self) -> bool:
        """Whether it is a rehearsal's, in an ordinary window."""
        return self._rehearsal

    def show_frame(self, data: bytes) -> None:
        """Show the frame that these bytes hold; while the window is hidden it is what comes back first."""
        self.view.show_frame(data)

    def show_neutral(self) -> None:
        """Show the calm page with nothing of anybody on it, at once."""
        self.view.show_neutral()

    def put_up(self, screen: QScreen) -> None:
        """Stand on this screen: all of it, or in an ordinary window on it for a rehearsal."""
        self.stand_alone()
        room = screen.geometry()
        self.setScreen(screen)
        if self._rehearsal:
            self.setGeometry(QRect(screen.availableGeometry().topLeft(), self.size()))
            self.show()
            return
        self.setGeometry(room)
        # Not showFullScreen(), which also asks for the focus.
        self.setWindowState(Qt.WindowState.WindowFullScreen)
        self.show()

    def stand_alone(self) -> None:
        """Take down every other one of this program."""
        for other in QApplication.topLevelWidgets():
            if isinstance(other, FamilyWindow) and other is not self:
                other.take_down()

    def take_down(self) -> None:
        """Turn neutral, and hide."""
        shown = self.isVisible()
        self.view.show_neutral()
        self.hide()
        if shown:
            self.went_down.emit()

    def moveEvent(self, event: QMoveEvent) -> None:
        """Tell that it stands elsewhere."""
        super().moveEvent(event)
        self.moved.emit()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Closing is taking down: the chair can put it up again."""
        self.take_down()
        event.accept()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the ground, and the border of a rehearsal."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(theme.WORRY_TINT if self._rehearsal else theme.PAPER))
        if self._rehearsal:
            painter.fillRect(self.rect(), QBrush(QColor(theme.BAR), Qt.BrushStyle.BDiagPattern))
        painter.end()

    def _be_a_rehearsal(self, column: QVBoxLayout) -> None:
        self.setWindowTitle("Rehearsal: what the family sees")
        self.resize(*_REHEARSAL_SIZE)
        column.setContentsMargins(_BORDER, _BORDER // 2, _BORDER, _BORDER)
        column.setSpacing(_BORDER // 2)
        column.addWidget(Pill("Rehearsal", theme.TONES["worry"]), 0, Qt.AlignmentFlag.AlignHCenter)
