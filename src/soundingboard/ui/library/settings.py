"""What was settled for the vault: step by step in the first run, and all of it on one page later."""

from collections.abc import Callable
from typing import Protocol

from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QVBoxLayout, QWidget

from soundingboard.base.errors import Trouble
from soundingboard.base.settings import Settings
from soundingboard.ui.library.entry import EntryPage
from soundingboard.ui.library.sections import STEPS, Books, KeysSection, PassphraseSection, Section
from soundingboard.ui.shared.buttons import KeyButton
from soundingboard.ui.shared.notice import Notice
from soundingboard.ui.shared.pages import Beside, Card, Page, PageTop, Scrolled, stacked
from soundingboard.ui.shared.words import WrapLabel

_KEPT = "Kept. It holds from now on, for every conference."
_READY = (
    "Everything can be changed later under Settings.",
    "A rehearsal plays a made-up conference in windows of its own. Nothing of it stays.",
)


class Settler(Protocol):
    """What may be done about the settings."""

    @property
    def settings(self) -> Settings:
        """What is settled now."""
        ...

    @property
    def books(self) -> Books:
        """Where rule books come from."""
        ...

    @property
    def keys(self) -> tuple[str, ...]:
        """The council's recovery keys."""
        ...

    @property
    def own_key(self) -> str:
        """The key to which another chair may seal what is for this laptop."""
        ...

    def keep(self, settings: Settings) -> None:
        """Keep these; raises `Trouble` where they cannot be."""
        ...


class SetUpPage(EntryPage):
    """One step of the first run.

    Args:
        settler: What may be done.
        step: Which one, from 0.
        go_on: Leads on, whether anything was kept or not.
    """

    def __init__(self, settler: Settler, step: int, go_on: Callable[[], None]) -> None:
        self._settler, self._go_on = settler, go_on
        self.section = STEPS[step](settler.books)
        super().__init__(self.section.heading, (f"Step {step + 1} of {len(STEPS)}. {self.section.why}",))
        self.section.show_settings(settler.settings)
        self.card.add(self.section)
        self.keep = KeyButton("Keep this and go on", look="primary")
        self.later = KeyButton("Not now")
        self.keep.clicked.connect(self._keep)
        self.later.clicked.connect(go_on)
        self.add_buttons(self.keep, self.later)

    def first_stop(self) -> QWidget:
        """The first field: whoever types at once must not pass over the step with the first space."""
        return self.section.first_stop()

    def _keep(self) -> None:
        try:
            self._settler.keep(self.section.on(self._settler.settings))
        except Trouble as trouble:
            self.notice.refuse(str(trouble))
            return
        self._go_on()


class ReadyPage(EntryPage):
    """The end of the first run: a rehearsal, or the list.

    Args:
        rehearse: Plays the sample.
        go_on: Leads to the list.
    """

    def __init__(self, rehearse: Callable[[], None], go_on: Callable[[], None]) -> None:
        super().__init__("Your vault is ready", _READY)
        self.rehearse, self.go_on = KeyButton("Rehearse"), KeyButton("Go to my conferences", look="primary")
        self.rehearse.clicked.connect(rehearse)
        self.go_on.clicked.connect(go_on)
        self.add_buttons(self.go_on, self.rehearse)

    def first_stop(self) -> QWidget:
        """The way on."""
        return self.go_on


class SettingsPage(Page):
    """Everything that is settled.

    Args:
        settler: What may be done.
        back: Goes back to the list.
        change_keys: Leads to where the council's recovery keys are changed.
        change_passphrase: Leads to where the passphrase is.
    """

    def __init__(
        self,
        settler: Settler,
        back: Callable[[], None],
        change_keys: Callable[[], None],
        change_passphrase: Callable[[], None],
    ) -> None:
        super().__init__()
        self.setWindowTitle("Sounding Board: settings")
        self._settler = settler
        self.notice = Notice()
        self.back = KeyButton("All conferences", "Alt Left")
        self.keep = KeyButton("Keep these settings", "Ctrl S", look="primary")
        self.sections: list[Section] = [make(settler.books) for make in STEPS]
        self.sections.append(KeysSection(settler.keys, settler.own_key, change_keys))
        self.sections.append(PassphraseSection(change_passphrase))
        for section in self.sections:
            section.show_settings(settler.settings)
        self._lay_out()
        for key, button, act in (("Alt+Left", self.back, back), ("Ctrl+S", self.keep, self._keep)):
            button.clicked.connect(act)
            QShortcut(QKeySequence(key), self).activated.connect(act)

    def first_stop(self) -> QWidget:
        """The way back."""
        return self.back

    def _lay_out(self) -> None:
        cards = [_card(section) for section in self.sections]
        scroll = Scrolled()
        left, right = stacked(cards[0], cards[3]), stacked(cards[1], cards[2], cards[4])
        scroll.column.addWidget(Beside(left, right, (1, 1), 900))
        scroll.column.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(PageTop("Settings", "", (self.back, self.keep)))
        holder = QVBoxLayout()
        holder.setContentsMargins(28, 10, 28, 0)
        holder.addWidget(self.notice)
        column.addLayout(holder)
        column.addWidget(scroll, 1)

    def _keep(self) -> None:
        try:
            settings = self._settler.settings
            for section in self.sections:
                settings = section.on(settings)
            self._settler.keep(settings)
        except Trouble as trouble:
            self.notice.refuse(str(trouble))
            return
        self.notice.done(_KEPT)


def _card(section: Section) -> Card:
    card = Card(section.heading)
    card.add(WrapLabel(section.why))
    card.add(section)
    return card
