"""The page that changes the passphrase."""

from collections.abc import Callable
from typing import Final

from PySide6.QtWidgets import QWidget

from soundingboard.ui.library.entry import EntryPage
from soundingboard.ui.library.passphrase import NewPassphrase, PassphraseField
from soundingboard.ui.library.sections import PassphraseSection
from soundingboard.ui.shared.buttons import KeyButton

_CHANGED: Final = (
    "From now on your new passphrase opens the vault. Backups from before still open with the old one: "
    "make a new backup now."
)


class NewPassphrasePage(EntryPage):
    """Asks for the passphrase of now, and twice for the new one.

    Args:
        change: Takes both; raises `Trouble`, and then nothing is changed.
        strength: Tells of a passphrase how hard it is to guess.
        back: Goes back to the settings.
    """

    def __init__(
        self, change: Callable[[str, str], None], strength: Callable[[str], str], back: Callable[[], None]
    ) -> None:
        super().__init__(PassphraseSection.heading, (PassphraseSection.why,))
        self._change = change
        self.old = PassphraseField("Your passphrase until now")
        self.new = NewPassphrase("Your new passphrase", strength, self.old)
        self.go_on = KeyButton("Change the passphrase", look="primary")
        self.back = KeyButton("Settings", "Alt Left")
        self.card.add(self.old)
        self.card.add(self.new)
        self.add_buttons(self.go_on, self.back)
        self.go_on.clicked.connect(self._go_on)
        self.old.line.returnPressed.connect(self.new.setFocus)
        self.new.again.line.returnPressed.connect(self.go_on.click)
        self.leave_by(self.back, back)

    def first_stop(self) -> QWidget:
        """The passphrase until now."""
        return self.old.line

    def _go_on(self) -> None:
        def deed() -> None:
            self._change(self.old.text, self.new.chosen())
            self.old.line.clear()
            self.new.forget()
            self.notice.done(_CHANGED)

        self.attempt(deed, self.go_on, "Changing the passphrase…")
