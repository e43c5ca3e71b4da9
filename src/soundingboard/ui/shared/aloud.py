"""What a screen reader says without the focus moving: a status, a refusal, news."""

from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QWidget

_MANNER = {
    False: QAccessible.AnnouncementPoliteness.Polite,
    True: QAccessible.AnnouncementPoliteness.Assertive,
}


def say_aloud(widget: QWidget, words: str, *, urgent: bool = False) -> None:
    """Have ``words`` said for ``widget``; what is urgent does not wait until other speech has ended."""
    event = QAccessibleAnnouncementEvent(widget, words)
    event.setPoliteness(_MANNER[urgent])
    QAccessible.updateAccessibility(event)
