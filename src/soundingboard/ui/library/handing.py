"""A conference that goes to another laptop in one sealed file, and one that comes from there."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final, Protocol

from PySide6.QtWidgets import QPlainTextEdit, QWidget

from soundingboard.ui.library.entry import EntryPage
from soundingboard.ui.library.passphrase import PassphraseField, shows
from soundingboard.ui.shared import theme
from soundingboard.ui.shared.buttons import KeyButton
from soundingboard.ui.shared.fields import Check, Choice, LabelledField
from soundingboard.ui.shared.pages import MarkedLine, stacked
from soundingboard.ui.shared.words import WrapLabel

_LINES: Final = (
    "Everything of this conference goes into one sealed file. It stays here as well.",
    "Who takes it in sees what it is before anything is taken.",
)
_HOW: Final = {"passphrase": "A passphrase that you tell by phone", "key": "The key of the other laptop"}
_KEY_HELP: Final = "It stands under Settings on the other laptop. It starts age1."
_NOT_THE_SAME: Final = "The two passphrases are not the same: type both again."
_SOUND: Final = "With its recording ({})"
_SOUND_HELP: Final = (
    "Whoever takes it in can listen to it. The recording itself is not changed: its sum and signature hold, "
    "and your council's key opens it anywhere."
)
_OPEN: Final = ("Type the passphrase that you were told by phone.",)
_NOTHING_YET: Final = "Nothing was taken in yet. This is what the file holds:"


class HandOverPage(EntryPage):
    """Asks for whom it is sealed, and writes the file.

    Args:
        family: Whose conference it is, as the list shows it.
        sound: How large its recording is, in words; empty for none.
        give: Seals it to a passphrase or a key, with or without the recording, and says what was done;
            empty where the chair chose no place. Raises `Trouble`.
        back: Goes back to the list.
    """

    def __init__(
        self, family: str, sound: str, give: Callable[[str, str, bool], str], back: Callable[[], None]
    ) -> None:
        super().__init__(f"Hand over: {family}", _LINES)
        self._give = give
        self.how = Choice()
        self.how.setFont(theme.font(theme.BODY))
        for code, words in _HOW.items():
            self.how.addItem(words, code)
        self.first, self.again = PassphraseField("Passphrase"), PassphraseField("The same again")
        self.key = QPlainTextEdit()
        self.key.setFont(theme.font(theme.BODY))
        self.key.setTabChangesFocus(True)
        self.key.setFixedHeight(round(76 * theme.text_scale()))
        self.sound = Check(_SOUND.format(sound))
        self.sound.setFont(theme.font(theme.BODY))
        self.sound.setAccessibleDescription(_SOUND_HELP)
        self._spoken = stacked(self.first, self.again, shows(self.first, self.again), spacing=10)
        self._keyed = stacked(LabelledField("Key of the other laptop", self.key, _KEY_HELP))
        sound_part = stacked(self.sound, WrapLabel(_SOUND_HELP, size=13, ink=theme.SOFT), spacing=4)
        for part in (LabelledField("Sealed with", self.how), self._spoken, self._keyed, sound_part):
            self.card.add(part)
        sound_part.setVisible(bool(sound))
        self.go_on = KeyButton("Choose where, and hand over", look="primary")
        self.back = KeyButton("All conferences", "Alt Left")
        self.add_buttons(self.go_on, self.back)
        self.how.currentIndexChanged.connect(self._fit)
        self.go_on.clicked.connect(self._go_on)
        self.leave_by(self.back, back)
        self._fit()

    def first_stop(self) -> QWidget:
        """How it is sealed."""
        return self.how

    def _fit(self) -> None:
        by_key = self.how.currentData() == "key"
        self._keyed.setVisible(by_key)
        self._spoken.setVisible(not by_key)

    def _go_on(self) -> None:
        by_key = self.how.currentData() == "key"
        if not by_key and self.first.text != self.again.text:
            self.notice.refuse(_NOT_THE_SAME)
            self.first.setFocus()
            return
        passphrase, key = ("", self.key.toPlainText()) if by_key else (self.first.text, "")

        def deed() -> None:
            if told := self._give(passphrase, key, self.sound.isChecked()):
                self.notice.done(told)

        self.attempt(deed, self.go_on, "Sealing…")


@dataclass(frozen=True, slots=True)
class Told:
    """What a file holds: a heading, lines under it, how it stands to what is here, and what may be done.

    ``take`` are the words of the button that takes it in; empty where there is nothing to take.
    """

    heading: str
    lines: tuple[str, ...]
    standing: str = ""
    take: str = ""


class Taker(Protocol):
    """One file that was chosen."""

    def look(self, passphrase: str) -> Told:
        """Open it with a passphrase, or with this vault's own key where that is empty; raises `Trouble`."""
        ...

    def take(self) -> None:
        """Take in what was opened; raises `Trouble`, and then nothing was taken."""
        ...


class BringInPage(EntryPage):
    """Asks for the passphrase where one is needed, tells what the file holds, and takes it in.

    Args:
        taker: The file.
        told: What it holds, where this vault's own key opened it.
        done: Goes on once it is taken.
        back: Goes back to the list.
    """

    def __init__(
        self, taker: Taker, told: Told | None, done: Callable[[], None], back: Callable[[], None]
    ) -> None:
        super().__init__("Bring in a conference", () if told else _OPEN)
        self._taker, self._done = taker, done
        self.field = PassphraseField("Passphrase")
        self._asking = stacked(self.field, shows(self.field), spacing=10)
        self._column = self.card.add_column()
        self.open = KeyButton("Open", "Enter", look="primary")
        self.take = KeyButton("Take it in", look="primary")
        self.back = KeyButton("All conferences", "Alt Left")
        self.card.add(self._asking)
        self.add_buttons(self.open, self.take, self.back)
        self.take.hide()
        self.open.clicked.connect(self._open)
        self.field.line.returnPressed.connect(self.open.click)
        self.take.clicked.connect(lambda: self.attempt(self._take, self.take, "Taking it in…"))
        self.leave_by(self.back, back)
        if told:
            self._tell(told)

    def first_stop(self) -> QWidget:
        """The passphrase; once it is open, the way on."""
        if not self.open.isHidden():
            return self.field.line
        return self.back if self.take.isHidden() else self.take

    def _open(self) -> None:
        passphrase = self.field.text

        def deed() -> None:
            self._tell(self._taker.look(passphrase))
            self.first_stop().setFocus()

        self.attempt(deed, self.open, "Opening…")

    def _tell(self, told: Told) -> None:
        self._asking.hide()
        self.open.hide()
        self._column.addWidget(WrapLabel(_NOTHING_YET))
        self._column.addWidget(WrapLabel(told.heading, size=17, bold=True))
        for line in told.lines:
            self._column.addWidget(WrapLabel(line, ink=theme.SOFT))
        if told.standing:
            self._column.addWidget(MarkedLine("not_sure", theme.WORRY, told.standing))
        self.take.setVisible(bool(told.take))
        self.take.set_words(told.take or "Take it in")

    def _take(self) -> None:
        self._taker.take()
        self._done()
