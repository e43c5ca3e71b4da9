"""The ways in: the first run, the passphrase, and a page that says why there is none."""

from collections.abc import Callable, Sequence
from typing import Final

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from soundingboard.base.errors import Trouble
from soundingboard.ui.library.keys_field import KeysField
from soundingboard.ui.library.passphrase import NewPassphrase, PassphraseField, shows
from soundingboard.ui.shared import theme
from soundingboard.ui.shared.buttons import KeyButton
from soundingboard.ui.shared.flow import FlowBox
from soundingboard.ui.shared.notice import Notice
from soundingboard.ui.shared.pages import Card, Page, Scrolled
from soundingboard.ui.shared.words import WrapLabel

_WIDEST: Final = 660
_LINES: Final = (
    "Everything you write and record stays on this computer, locked with your passphrase.",
    "Nobody can find out your passphrase for you.",
    "If it is lost, your council opens what is here with its recovery key.",
)


class EntryPage(Page):
    """One card in the middle of the window, with a strip for what goes wrong.

    Args:
        title: The card's title.
        lines: Plain lines under it.
    """

    def __init__(self, title: str, lines: Sequence[str] = ()) -> None:
        super().__init__()
        self.setWindowTitle("Sounding Board")
        self.card, self.notice = Card(title), Notice()
        self.card.setMaximumWidth(round(_WIDEST * theme.text_scale()))
        self.card.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Maximum)
        for line in lines:
            self.card.add(WrapLabel(line))
        self.card.add(self.notice)
        scroll = Scrolled()
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(self.card, 1000)
        row.addStretch(1)
        scroll.column.addStretch(1)
        scroll.column.addLayout(row)
        scroll.column.addStretch(2)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(scroll)

    def add_buttons(self, *buttons: KeyButton) -> None:
        """Put buttons under everything."""
        row = FlowBox(across=12)
        for button in buttons:
            row.add(button)
        self.card.add(row)

    def leave_by(self, button: KeyButton, leave: Callable[[], None]) -> None:
        """Have that button, and Alt Left, lead away."""
        button.clicked.connect(leave)
        QShortcut(QKeySequence("Alt+Left"), self).activated.connect(leave)

    def attempt(self, deed: Callable[[], None], button: KeyButton, meanwhile: str) -> None:
        """Do something that takes a moment; what goes wrong stands in the strip."""
        words = button.text()
        self.notice.clear()
        button.setEnabled(False)
        button.setText(meanwhile)
        button.repaint()  # now, for the window draws nothing while the passphrase is tried

        def act() -> None:
            try:
                deed()
            except Trouble as trouble:
                self.notice.refuse(str(trouble))
            finally:  # whatever went wrong, there is a way to try again
                button.setText(words)
                button.setEnabled(True)

        QTimer.singleShot(0, self, act)


class FirstRunPage(EntryPage):
    """Makes the vault.

    Args:
        make: Makes the vault from a passphrase and the text of the council's public keys; raises `Trouble`.
        make_key: Makes a recovery key, saves it where the chair says, and gives its public half, or nothing.
        rehearse: Plays the sample.
        strength: Tells of a passphrase how hard it is to guess.
    """

    def __init__(
        self,
        make: Callable[[str, str], None],
        make_key: Callable[[], str],
        rehearse: Callable[[], None],
        strength: Callable[[str], str],
    ) -> None:
        super().__init__("Welcome to Sounding Board", _LINES)
        self._make = make
        self.passphrase = NewPassphrase("Your passphrase", strength)
        self.first, self.again = self.passphrase.first, self.passphrase.again
        council = KeysField("Your council's recovery key", make_key, self.notice, 2)
        self.keys, self.new_key = council.editor, council.new_key
        self.go_on = KeyButton("Make my vault", look="primary")
        self.rehearse = KeyButton("Try a rehearsal first")
        self.card.add(self.passphrase)
        self.card.add(council)
        self.add_buttons(self.go_on, self.rehearse)
        self.go_on.clicked.connect(self._go_on)
        self.rehearse.clicked.connect(rehearse)
        self.again.line.returnPressed.connect(self.keys.setFocus)

    def first_stop(self) -> QWidget:
        """The first passphrase."""
        return self.first.line

    def _go_on(self) -> None:
        keys = self.keys.toPlainText()
        self.attempt(lambda: self._make(self.passphrase.chosen(), keys), self.go_on, "Making your vault…")


class UnlockPage(EntryPage):
    """Opens the vault.

    Args:
        unlock: Opens it with a passphrase; raises `Trouble`.
        title: The card's title.
        lines: Plain lines under it.
    """

    def __init__(
        self,
        unlock: Callable[[str], None],
        title: str = "Sounding Board",
        lines: Sequence[str] = ("Type your passphrase to open your conferences.",),
    ) -> None:
        super().__init__(title, lines)
        self._unlock = unlock
        self.field = PassphraseField("Your passphrase")
        self.go_on = KeyButton("Open", "Enter", look="primary")
        self.card.add(self.field)
        self.card.add(shows(self.field))
        self.add_buttons(self.go_on)
        self.go_on.clicked.connect(self._go_on)
        self.field.line.returnPressed.connect(self.go_on.click)

    def first_stop(self) -> QWidget:
        """The passphrase."""
        return self.field.line

    def _go_on(self) -> None:
        passphrase = self.field.text

        def deed() -> None:
            try:
                self._unlock(passphrase)
            except Trouble:
                self.field.line.selectAll()
                self.field.setFocus(Qt.FocusReason.OtherFocusReason)
                raise

        self.attempt(deed, self.go_on, "Opening…")


class StopPage(EntryPage):
    """Says why there is no way in, and lets the chair leave.

    Args:
        sentence: What happened and what to do.
        leave: Ends the app.
    """

    def __init__(self, sentence: str, leave: Callable[[], None]) -> None:
        super().__init__("Sounding Board")
        self.notice.refuse(sentence)
        self.leave = KeyButton("Close", look="primary")
        self.leave.clicked.connect(leave)
        self.add_buttons(self.leave)

    def first_stop(self) -> QWidget:
        """Its one button."""
        return self.leave
