"""The keyboard of the tests types what people are called."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from tests.gui.keyboard import press, type_text


def test_letters_of_all_alphabets_arrive(qtbot: QtBot) -> None:
    box = QLineEdit()
    qtbot.addWidget(box)
    type_text(box, "Zoë Łukasz Ŵyn – £5")
    press(box, Qt.Key.Key_Backspace)
    assert box.text() == "Zoë Łukasz Ŵyn – £"
