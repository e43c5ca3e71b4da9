"""The page that changes the council's recovery keys."""

from collections.abc import Callable
from typing import Final

from PySide6.QtWidgets import QWidget

from soundingboard.ui.library.entry import EntryPage
from soundingboard.ui.library.keys_field import KeysField
from soundingboard.ui.library.passphrase import PassphraseField, shows
from soundingboard.ui.library.sections import KeysSection
from soundingboard.ui.shared.buttons import KeyButton

_BEFORE: Final = (
    "A key that you take out opens this vault no longer. A backup or a copy from before still opens with it."
)
_CHANGED: Final = "From now on these keys open the vault. Make a backup now: the one before has the old keys."


class CouncilKeysPage(EntryPage):
    """Asks for the keys and for the passphrase.

    Args:
        keys: Those of now, one on a line.
        change: Takes the passphrase and the text of all keys; raises `Trouble`, and then nothing is changed.
        make_key: Makes a recovery key, saves it where the chair says, and gives its public half, or nothing.
        back: Goes back to the settings.
    """

    def __init__(
        self,
        keys: str,
        change: Callable[[str, str], None],
        make_key: Callable[[], str],
        back: Callable[[], None],
    ) -> None:
        super().__init__(KeysSection.heading, (KeysSection.why, _BEFORE))
        self._change = change
        self.keys = KeysField("Recovery keys", make_key, self.notice, 4)
        self.keys.editor.setPlainText(keys)
        self.passphrase = PassphraseField("Your passphrase")
        self.go_on = KeyButton("Change the keys", look="primary")
        self.back = KeyButton("Settings", "Alt Left")
        for part in (self.keys, self.passphrase, shows(self.passphrase)):
            self.card.add(part)
        self.add_buttons(self.go_on, self.back)
        self.go_on.clicked.connect(self._go_on)
        self.passphrase.line.returnPressed.connect(self.go_on.click)
        self.leave_by(self.back, back)

    def first_stop(self) -> QWidget:
        """The keys."""
        return self.keys.editor

    def _go_on(self) -> None:
        passphrase, keys = self.passphrase.text, self.keys.editor.toPlainText()

        def deed() -> None:
            self._change(passphrase, keys)
            self.passphrase.line.clear()
            self.notice.done(_CHANGED)

        self.attempt(deed, self.go_on, "Changing the keys…")
