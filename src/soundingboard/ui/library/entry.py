"""The ways in: the first run, the passphrase, and a page that says why there is none."""

from collections.abc import Callable, Sequence
from typing import Final

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from soundingboard.base.errors import Trouble
from soundingboard.ui.library.keys_field import KeysField
from soundingboard.ui.library.passphrase import NewPassphrase, PassphraseField, shows
from soundingboard.ui.library.rescue import Rescue, Step
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
_KEY_FIELD: Final = "The key file's passphrase"
_LOCKED: Final = ("This key file is locked with a passphrase of its own, which your council knows.",)
_RENEW: Final = (
    "The council's key has opened your vault, and the access log tells of it.",
    "Choose a new passphrase. The one before then opens the vault no longer.",
    "Backups from before still open with the old one: make a new backup soon.",
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
    """Opens the vault, with the passphrase, or where that is lost with the council's key.

    Args:
        unlock: Opens it with a passphrase; raises `Trouble`.
        rescue: What may be done where the passphrase is lost.
        title: The card's title.
        lines: Plain lines under it.
    """

    def __init__(
        self,
        unlock: Callable[[str], None],
        rescue: Rescue,
        title: str = "Sounding Board",
        lines: Sequence[str] = ("Type your passphrase to open your conferences.",),
    ) -> None:
        super().__init__(title)
        self._unlock, self._rescue = unlock, rescue
        self.field, self.key_field = (PassphraseField(label) for label in ("Your passphrase", _KEY_FIELD))
        self.new = NewPassphrase("Your new passphrase", rescue.strength)
        self.go_on, self.open_key, self.keep = (
            KeyButton(words, "Enter", look="primary")
            for words in ("Open", "Open with this key", "Keep it and go on")
        )
        self.lost = KeyButton("Open with the council's key")
        self.back, self.leave = (KeyButton("Back", "Alt Left") for _ in range(2))
        self._usual = Step(lines, (self.field, shows(self.field)), (self.go_on, self.lost))
        self._locked = Step(_LOCKED, (self.key_field, shows(self.key_field)), (self.open_key, self.back))
        self._renewing = Step(_RENEW, (self.new,), (self.keep, self.leave))
        self._lay_out()

    def first_stop(self) -> QWidget:
        """The passphrase."""
        return self.field.line

    def _lay_out(self) -> None:
        for step in (self._usual, self._locked, self._renewing):
            self.card.add(step)
        for line, button, act in (
            (self.field.line, self.go_on, self._go_on),
            (self.key_field.line, self.open_key, self._open_locked),
            (self.new.again.line, self.keep, self._renew),
        ):
            button.clicked.connect(act)
            line.returnPressed.connect(button.click)
        self.lost.clicked.connect(self._choose)
        self.leave.clicked.connect(self._go_back)
        self.leave_by(self.back, self._go_back)
        self._turn_to(self._usual)

    def _turn_to(self, step: Step) -> None:
        for each in (self._usual, self._locked, self._renewing):
            each.setVisible(each is step)
        step.setFocus(Qt.FocusReason.OtherFocusReason)

    def _go_on(self) -> None:
        self.attempt(lambda: self._with(self.field, self._unlock), self.go_on, "Opening…")

    def _choose(self) -> None:
        try:
            locked = self._rescue.choose()
        except Trouble as trouble:
            self.notice.refuse(str(trouble))
            return
        if locked:
            self.notice.clear()
            self._turn_to(self._locked)
        else:
            self.attempt(self._open, self.lost, "Opening…")

    def _open_locked(self) -> None:
        self.attempt(lambda: self._with(self.key_field, self._open), self.open_key, "Opening…")

    def _open(self, passphrase: str = "") -> None:
        self._rescue.open(passphrase)
        self._turn_to(self._renewing)

    def _renew(self) -> None:
        def deed() -> None:
            self._rescue.renew(self.new.chosen())
            self.new.forget()

        self.attempt(deed, self.keep, "Keeping it…")

    def _go_back(self) -> None:
        self._rescue.close()
        self.new.forget()
        self.key_field.line.clear()
        self.notice.clear()
        self._turn_to(self._usual)

    def _with(self, field: PassphraseField, deed: Callable[[str], None]) -> None:
        """Do it with what was typed, which is not kept; what was refused can be typed over."""
        try:
            deed(field.text)
        except Trouble:
            field.line.selectAll()
            field.setFocus(Qt.FocusReason.OtherFocusReason)
            raise
        field.line.clear()


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
