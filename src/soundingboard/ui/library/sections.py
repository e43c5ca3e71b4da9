"""What can be settled for a vault, part by part: each stands alone in the first run, and all in Settings."""

from collections.abc import Callable, Sequence
from typing import Final, Protocol

import msgspec
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QVBoxLayout, QWidget

from soundingboard.base.errors import BadInput
from soundingboard.base.settings import AREAS, Office, Settings
from soundingboard.practice.rulebook import RuleBook, policy_from, told
from soundingboard.practice.spans import in_months, months_in_words
from soundingboard.ui.shared import theme
from soundingboard.ui.shared.buttons import KeyButton
from soundingboard.ui.shared.fields import Choice, LabelledField
from soundingboard.ui.shared.flow import FlowBox
from soundingboard.ui.shared.pages import MarkedLine, emptied
from soundingboard.ui.shared.words import WrapLabel

_BAD_EMAIL: Final = "The office's e-mail address has no @ in it: write it again, or leave it empty."
_FAULTY: Final = "This file was not taken in. Put these right in it, and choose it again:"
_OPEN: Final = (
    "Nobody has decided it yet: nothing is ever deleted, and the list of conferences goes on saying so."
)
_DECIDED: Final = "What is older is told to you in the list. It is deleted only when you say so, one by one."
_OWN: Final = "Another chair who hands a conference over to you may seal it to this laptop's own key."


class Section(QWidget):
    """One part of the settings, with a heading and what it is for."""

    heading: str = ""
    why: str = ""

    def __init__(self) -> None:
        super().__init__()
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(10)

    def first_stop(self) -> QWidget:
        """Its first field."""
        takes = Qt.FocusPolicy.TabFocus
        return next(part for part in self.findChildren(QWidget) if part.focusPolicy() & takes == takes)

    def show_settings(self, settings: Settings) -> None:
        """Put in what is settled now."""
        raise NotImplementedError

    def on(self, settings: Settings) -> Settings:
        """The settings with what was put in here; raises `BadInput` for what cannot be."""
        raise NotImplementedError


class Books(Protocol):
    """Where rule books come from."""

    def offered(self) -> tuple[RuleBook, ...]:
        """Those that are at hand."""
        ...

    def from_file(self) -> tuple[RuleBook | None, tuple[str, ...]]:
        """One from a file that the chair chooses, or a sentence for each fault; neither where none was."""
        ...


class RulesSection(Section):
    """Which area, and which rule book.

    Args:
        books: Where rule books come from.
    """

    heading = "Area and rule book"
    why = "A rule book says how many days there are for what. Every date in the app and on paper goes by it."

    def __init__(self, books: Books) -> None:
        super().__init__()
        self._source = books
        self._books: list[RuleBook] = list(books.offered())
        self.area, self.book = Choice(), Choice()
        for choice in (self.area, self.book):
            choice.setFont(theme.font(theme.BODY))
            choice.setSizeAdjustPolicy(Choice.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
            choice.setMinimumContentsLength(12)
        for code, words in AREAS.items():
            self.area.addItem(words, code)
        for book in self._books:
            self.book.addItem(book.name)
        self.file = KeyButton("Your council's own, from a file")
        self.file.clicked.connect(self._take_in)
        row = FlowBox()
        row.add(self.file)
        self._lines = QVBoxLayout()
        self._lines.setSpacing(4)
        for part in (LabelledField("Your area", self.area), LabelledField("Rule book", self.book), row):
            self.column.addWidget(part)
        self.column.addLayout(self._lines)
        self.book.currentIndexChanged.connect(self._tell)
        self._tell()

    def show_settings(self, settings: Settings) -> None:
        """Put in what is settled now; a rule book of the council's own stands among the others."""
        self.area.setCurrentIndex(max(0, self.area.findData(settings.area)))
        if settings.book:
            self._choose(RuleBook(settings.book, "", settings.rules))

    def on(self, settings: Settings) -> Settings:
        """The settings with this area and this rule book."""
        book = self._books[self.book.currentIndex()]
        area = str(self.area.currentData())
        return msgspec.structs.replace(settings, area=area, book=book.name, rules=book.rules)

    def _choose(self, book: RuleBook) -> None:
        same = (n for n, each in enumerate(self._books) if (each.name, each.rules) == (book.name, book.rules))
        at = next(same, -1)
        if at < 0:
            at = len(self._books)
            self._books.append(book)
            self.book.addItem(book.name)
        self.book.setCurrentIndex(at)
        self._tell()

    def _take_in(self) -> None:
        book, faults = self._source.from_file()
        if book is not None:
            self._choose(book)
        elif faults:
            emptied(self._lines)
            self._lines.addWidget(WrapLabel(_FAULTY, bold=True, ink=theme.WORRY))
            for fault in faults:
                self._lines.addWidget(MarkedLine("cross", theme.WORRY, fault))

    def _tell(self) -> None:
        emptied(self._lines)
        book = self._books[self.book.currentIndex()]
        for line in filter(None, (book.about, *told(policy_from(book.rules)))):
            self._lines.addWidget(WrapLabel(line, ink=theme.SOFT))


class OfficeSection(Section):
    """The office that people write to."""

    heading = "Your office"
    why = "It stands in letters, so that families and professionals know whom to ring or write to."

    def __init__(self) -> None:
        super().__init__()
        self.name, self.phone, self.email = QLineEdit(), QLineEdit(), QLineEdit()
        self.address = QPlainTextEdit()
        self.address.setTabChangesFocus(True)
        self.address.setFixedHeight(round(92 * theme.text_scale()))
        labels = (
            ("Name of the office", self.name),
            ("Address", self.address),
            ("Telephone", self.phone),
            ("E-mail", self.email),
        )
        for label, editor in labels:
            editor.setFont(theme.font(theme.BODY))
            self.column.addWidget(LabelledField(label, editor))

    def show_settings(self, settings: Settings) -> None:
        """Put in the office."""
        office = settings.office
        self.name.setText(office.name)
        self.address.setPlainText(office.address)
        self.phone.setText(office.phone)
        self.email.setText(office.email)

    def on(self, settings: Settings) -> Settings:
        """The settings with this office."""
        email = self.email.text().strip()
        if email and "@" not in email.strip("@"):
            raise BadInput(_BAD_EMAIL)
        name, phone = self.name.text().strip(), self.phone.text().strip()
        office = Office(name, self.address.toPlainText().strip(), phone, email)
        return msgspec.structs.replace(settings, office=office)


class RetentionSection(Section):
    """How long a conference is kept."""

    heading = "How long conferences are kept"
    why = "Your council decides it. There is no usual length, so nothing is suggested here."

    def __init__(self) -> None:
        super().__init__()
        self.length = QLineEdit()
        self.length.setFont(theme.font(theme.BODY))
        self.length.setPlaceholderText("Not decided yet")
        self._line = WrapLabel(_OPEN, ink=theme.SOFT)
        help_text = "Years or months after the day, such as 30 months. Empty while it is not decided."
        self.column.addWidget(LabelledField("Kept for", self.length, help_text))
        self.column.addWidget(self._line)
        self.length.textChanged.connect(lambda text: self._line.setText(_DECIDED if text.strip() else _OPEN))

    def show_settings(self, settings: Settings) -> None:
        """Put in the length."""
        months = settings.retention_months
        self.length.setText(months_in_words(months) if months else "")

    def on(self, settings: Settings) -> Settings:
        """The settings with this length."""
        text = self.length.text().strip()
        return msgspec.structs.replace(settings, retention_months=in_months(text) if text else None)


class KeysSection(Section):
    """The council's recovery keys, to read, and this laptop's own.

    Args:
        keys: Their public halves.
        own: The public half of this laptop's own key.
        change: Leads to where they are changed.
    """

    heading = "Your council's recovery keys"
    why = "With the other half of any of these your council opens what is here if your passphrase is lost."

    def __init__(self, keys: Sequence[str], own: str, change: Callable[[], None]) -> None:
        super().__init__()
        for key in keys:
            label = WrapLabel(_in_pieces(key), size=13)
            label.setAccessibleName(f"Recovery key {key}")
            self.column.addWidget(label)
        self.change = KeyButton("Change these keys")
        self.change.clicked.connect(change)
        changing = FlowBox()
        changing.add(self.change)
        self.column.addWidget(changing)
        self.column.addWidget(WrapLabel(_OWN))
        self.copy = KeyButton("Copy this laptop's key")
        self.copy.clicked.connect(lambda: QGuiApplication.clipboard().setText(own))
        row = FlowBox()
        row.add(self.copy)
        self.column.addWidget(row)

    def show_settings(self, settings: Settings) -> None:
        """They are no setting: nothing to put in."""

    def on(self, settings: Settings) -> Settings:
        """The settings as they are."""
        return settings


class PassphraseSection(Section):
    """Where the passphrase is changed.

    Args:
        change: Leads there.
    """

    heading = "Your passphrase"
    why = "It opens everything that is kept here. Change it at once where somebody else may know it."

    def __init__(self, change: Callable[[], None]) -> None:
        super().__init__()
        self.change = KeyButton("Change the passphrase")
        self.change.clicked.connect(change)
        row = FlowBox()
        row.add(self.change)
        self.column.addWidget(row)

    def show_settings(self, settings: Settings) -> None:
        """It is no setting: nothing to put in."""

    def on(self, settings: Settings) -> Settings:
        """The settings as they are."""
        return settings


STEPS: Final[tuple[Callable[[Books], Section], ...]] = (
    RulesSection,
    lambda _books: OfficeSection(),
    lambda _books: RetentionSection(),
)
"""What the first run asks, in its order."""


def _in_pieces(key: str) -> str:
    """A long key in pieces that may stand on lines of their own; of a very long one both ends."""
    if len(key) > 200:
        key = f"{key[:40]}…{key[-40:]}"
    return " ".join(key[at : at + 8] for at in range(0, len(key), 8))
