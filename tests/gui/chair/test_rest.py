"""A rehearsal takes its pictures when the windows have come to rest."""

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QApplication

from soundingboard.rehearsal.pace import settle


def test_settling_lets_one_thing_lead_to_the_next(qapp: QApplication) -> None:
    done: list[int] = []

    def lead_on() -> None:
        done.append(len(done))
        if len(done) < 3:
            QTimer.singleShot(0, anchor, lead_on)

    anchor = QObject(qapp)
    QTimer.singleShot(0, anchor, lead_on)
    settle()
    assert done == [0, 1, 2]
