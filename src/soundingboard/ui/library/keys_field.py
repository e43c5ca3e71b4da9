"""Where the council's recovery keys are put in, and a new one is made."""

from collections.abc import Callable
from typing import Final

from PySide6.QtWidgets import QPlainTextEdit, QVBoxLayout, QWidget

from soundingboard.base.errors import Trouble
from soundingboard.ui.shared import theme
from soundingboard.ui.shared.buttons import KeyButton
from soundingboard.ui.shared.fields import LabelledField
from soundingboard.ui.shared.flow import FlowBox
from soundingboard.ui.shared.notice import Notice

_HELP: Final = "Your council gives it to you. It starts age1. Several keys stand on a line each."
_SAVED: Final = (
    "The recovery key is saved. Give that file to your council now, and keep no copy on this computer."
)


class KeysField(QWidget):
    """The keys, one on a line, with a button that adds a new one.

    Args:
        label: What to put in.
        make_key: Makes a recovery key, saves it where the chair says, and gives its public half, or nothing.
        notice: Where it is told how that went.
        lines: How many lines of keys are seen at once.
    """

    def __init__(self, label: str, make_key: Callable[[], str], notice: Notice, lines: int) -> None:
        super().__init__()
        self._make_key, self._notice = make_key, notice
        self.editor = QPlainTextEdit()
        self.editor.setFont(theme.font(theme.BODY))
        self.editor.setTabChangesFocus(True)
        self.editor.setFixedHeight(round((12 + 32 * lines) * theme.text_scale()))
        self.new_key = KeyButton("Make a recovery key and save it to a file")
        self.new_key.clicked.connect(self._add_new)
        row = FlowBox(across=12)
        row.add(self.new_key)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(LabelledField(label, self.editor, _HELP))
        column.addWidget(row)

    def _add_new(self) -> None:
        try:
            public = self._make_key()
        except Trouble as trouble:
            self._notice.refuse(str(trouble))
            return
        if public:
            self.editor.setPlainText("\n".join(filter(None, (self.editor.toPlainText().strip(), public))))
            self._notice.done(_SAVED)
