"""The sound check: what is heard is chosen by name, tried, and proved to open again."""

from collections.abc import Callable, Sequence
from functools import partial
from typing import Final, Protocol

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QCheckBox, QVBoxLayout, QWidget

from soundingboard.base.errors import Trouble
from soundingboard.ui.shared import theme
from soundingboard.ui.shared.bars import Bar
from soundingboard.ui.shared.buttons import KeyButton
from soundingboard.ui.shared.fields import Choice, LabelledField
from soundingboard.ui.shared.flow import FlowBox
from soundingboard.ui.shared.notice import Notice
from soundingboard.ui.shared.pages import Beside, Card, MarkedLine, Page, PageTop, Scrolled, emptied, stacked
from soundingboard.ui.shared.words import WrapLabel

GLANCE: Final = 100
"""Milliseconds between two looks at what is heard."""
SECONDS: Final = 5
_USUAL: Final = "The one this computer prefers"
_NO_CALL: Final = "No call, or its sound is not recorded"
_AWAY: Final = "{} (not plugged in now)"
_MISSING: Final = "{} is not plugged in now: plug it in, or choose another."
_LEVELS: Final = (
    (0.12, "Nothing is heard yet: say something."),
    (0.45, "It hears you, quietly: speak as you will in the room."),
    (0.92, "It hears you well."),
    (2.0, "That is very loud: move the microphone away a little."),
)
"""Up to which level to say what."""
_THROUGH: Final = "Heard through “{}”."
_NOBODY: Final = "It has not begun to hear yet."
_GONE: Final = "Nothing is heard now."
_FIRST: Final = "Record five seconds, play them back, and listen for the person who sits farthest away."
_PROVED: Final = "It was sealed, and opened again with your key: what is recorded here you can open."
_OFF: Final = (
    "Nothing is recorded in this vault. What you write during the conference is the record: "
    "tell everyone so, and write down what is said."
)


class Seen(Protocol):
    """What is heard at one moment."""

    @property
    def standing(self) -> str:
        """starting, sounding or gone."""
        ...

    @property
    def device(self) -> str:
        """What is really heard."""
        ...

    @property
    def level(self) -> float:
        """From 0 to 1."""
        ...

    @property
    def troubles(self) -> tuple[str, ...]:
        """Sentences, the most serious first."""
        ...

    @property
    def recorded(self) -> float:
        """Seconds of the try so far."""
        ...

    @property
    def whole(self) -> bool:
        """Whether it can be played."""
        ...

    @property
    def playing(self) -> float:
        """Seconds that are still to be heard."""
        ...


class Chosen(Protocol):
    """What was chosen, by name; empty for the usual, or for none."""

    @property
    def microphone(self) -> str:
        """The microphone."""
        ...

    @property
    def call(self) -> str:
        """What the call is heard through."""
        ...

    @property
    def second(self) -> str:
        """The folder of the second copy."""
        ...

    @property
    def records(self) -> bool:
        """Whether conferences are recorded at all."""
        ...


class Checker(Protocol):
    """What the page may do."""

    @property
    def chosen(self) -> Chosen:
        """What was chosen."""
        ...

    @property
    def offered(self) -> tuple[tuple[str, ...], tuple[str, ...], str] | None:
        """Microphones, what a call is heard through, and one sentence; None while that is being asked."""
        ...

    def choose(self, **fields: object) -> None:
        """Keep another choice for the next start, and hear it; raises `Trouble`."""
        ...

    def look(self) -> Seen | None:
        """What is heard now; None while nothing is."""
        ...

    def record(self) -> None:
        """Begin five seconds."""
        ...

    def play(self) -> None:
        """Play them; raises `Trouble`."""
        ...

    def prove(self) -> None:
        """Seal and open again; raises `Trouble`."""
        ...

    def disks(self) -> Sequence[tuple[str, bool]]:
        """For each place whether there is room for the planned length, in words."""
        ...

    def ask_for_second(self) -> str:
        """The folder that the chair chooses; empty for none."""
        ...


class SoundPage(Page):
    """The page.

    Args:
        checker: What it may do.
        back: Goes back to where the chair came from.
    """

    def __init__(self, checker: Checker, back: Callable[[], None]) -> None:
        super().__init__()
        self.setWindowTitle("Sounding Board: sound check")
        self._checker = checker
        self._proved = self._tried = False
        self._filled: object = None
        self.notice = Notice()
        self.back = KeyButton("Back", "Alt Left")
        self.microphone, self.call = Choice(), Choice()
        self.records = QCheckBox("Conferences are recorded")
        self.records.setFont(theme.font(theme.BODY))
        self.level, self.says = Bar("How loud it is"), WrapLabel()
        self.record = KeyButton("Record five seconds", "Ctrl R", look="primary")
        self.play = KeyButton("Play them back", "Ctrl P")
        self.tried, self.second = WrapLabel(_FIRST, ink=theme.SOFT), WrapLabel()
        self.choose_second, self.no_second = (
            KeyButton("Choose a folder…"),
            KeyButton("One copy only", look="quiet"),
        )
        self._troubles = QVBoxLayout()
        self._lay_out()
        self._join(back)
        self._glance = QTimer(self, interval=GLANCE)
        self._glance.timeout.connect(self.look)
        self._glance.start()
        self._show_choice()
        self.look()

    def first_stop(self) -> QWidget:
        """The try: most come back to a microphone that was chosen long ago."""
        return self.record

    def look(self) -> None:
        """Draw what is offered and heard now."""
        self._fill()
        seen = self._checker.look()
        self.level.setValue(round(100 * seen.level) if seen else 0)
        through = _THROUGH.format(seen.device) if seen and seen.device else ""
        self._say(self.says, f"{_level_words(seen)} {through}".strip())
        self._show_try(seen)
        self._show_troubles(seen.troubles if seen else ())

    def _lay_out(self) -> None:
        heard = Card("What is heard", "Chosen by name, and used for every conference until you choose again.")
        heard.add(LabelledField("Microphone in the room", self.microphone))
        heard.add(self.level)
        heard.add(self.says)
        holder = QWidget()
        holder.setLayout(self._troubles)
        self._troubles.setContentsMargins(0, 0, 0, 0)
        heard.add(holder)
        self._call_help = WrapLabel(size=13, ink=theme.SOFT)
        heard.add(LabelledField("Sound of the call", self.call))
        heard.add(self._call_help)
        tries = Card("Try it")
        tries.add(self.tried)
        tries.add(_row(self.record, self.play))
        copies = Card("Two copies", "A second place on another disk, such as a stick, is safer than one.")
        copies.add(self.second)
        copies.add(_row(self.choose_second, self.no_second))
        disk, rules = Card("Room for the recording"), Card("Your council's rules")
        self._disk_column = disk.add_column()
        self._rules = WrapLabel(ink=theme.SOFT)
        rules.add(self.records)
        rules.add(self._rules)
        scroll = Scrolled()
        scroll.column.addWidget(self.notice)
        scroll.column.addWidget(Beside(stacked(tries, heard), stacked(copies, disk, rules), (6, 5)))
        scroll.column.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(PageTop("Sound check", "", (self.back,)))
        column.addWidget(scroll, 1)

    def _join(self, back: Callable[[], None]) -> None:
        self.back.clicked.connect(back)
        self.record.clicked.connect(self._record)
        self.play.clicked.connect(lambda: self._attempt(self._checker.play))
        self.microphone.activated.connect(lambda _at: self._choose(microphone=self.microphone.currentData()))
        self.call.activated.connect(lambda _at: self._choose(call=self.call.currentData()))
        self.records.clicked.connect(lambda on: self._choose(records=on))
        self.choose_second.clicked.connect(self._choose_second)
        self.no_second.clicked.connect(lambda: self._choose(second=""))
        for key, button in (("Alt+Left", self.back), ("Ctrl+R", self.record), ("Ctrl+P", self.play)):
            QShortcut(QKeySequence(key), self).activated.connect(button.click)

    def _fill(self) -> None:
        """Offer what there is; a chosen device that is missing stays in the list, and says so."""
        offered, chosen = self._checker.offered, self._checker.chosen
        if (offered, chosen) == self._filled:
            return
        self._filled = (offered, chosen)
        microphones, calls, why = offered or ((), (), "")
        _offer(self.microphone, _USUAL, microphones, chosen.microphone, known=offered is not None)
        _offer(self.call, _NO_CALL, calls, chosen.call, known=offered is not None)
        missing = [
            name for name, there in ((chosen.microphone, microphones), (chosen.call, calls))
            if offered is not None and name and name not in there
        ]  # fmt: skip
        words = " ".join(_MISSING.format(name) for name in missing) or why
        self._call_help.setText(words)
        self._call_help.setVisible(bool(words))

    def _choose(self, **fields: object) -> None:
        self._proved = self._tried = False
        self._attempt(partial(self._checker.choose, **fields))
        self._show_choice()

    def _choose_second(self) -> None:
        folder = self._checker.ask_for_second()
        if folder:
            self._choose(second=folder)

    def _show_choice(self) -> None:
        chosen = self._checker.chosen
        self.records.setChecked(chosen.records)
        self._rules.setText("" if chosen.records else _OFF)
        self._rules.setVisible(not chosen.records)
        self.second.setText(
            f"The second copy goes to {chosen.second}." if chosen.second else "There is one copy."
        )
        self.no_second.setVisible(bool(chosen.second))
        emptied(self._disk_column)
        for words, enough in self._checker.disks():
            mark, tone = ("tick", theme.WELL) if enough else ("worry", theme.WORRY)
            self._disk_column.addWidget(MarkedLine(mark, tone, words))

    def _record(self) -> None:
        self._proved, self._tried = False, True
        self._attempt(self._checker.record)

    def _attempt(self, deed: Callable[[], None]) -> None:
        try:
            self.notice.clear()
            deed()
        except Trouble as trouble:
            self.notice.refuse(str(trouble))

    def _show_try(self, seen: Seen | None) -> None:
        whole = seen is not None and seen.whole
        self.play.setEnabled(whole)
        if whole and self._tried and not self._proved:
            self._proved = True
            self._attempt(self._checker.prove)
        if seen is None or not self._tried:
            words = _FIRST
        elif not seen.whole:
            words = f"Recording: {int(seen.recorded)} of {SECONDS} seconds. Say where you sit."
        elif seen.playing > 0:
            words = "Playing them back."
        else:
            words = "" if self.notice.text else _PROVED
        self._say(self.tried, words)

    def _show_troubles(self, troubles: tuple[str, ...]) -> None:
        if self._troubles.property("told") == troubles:
            return
        self._troubles.setProperty("told", troubles)
        emptied(self._troubles)
        for each in troubles:
            self._troubles.addWidget(MarkedLine("stop", theme.WORRY, each))

    def _say(self, label: WrapLabel, words: str) -> None:
        if label.text() != words:
            label.setText(words)


def _level_words(seen: Seen | None) -> str:
    if seen is None or seen.standing != "sounding":
        return _GONE if seen is not None and seen.standing == "gone" else _NOBODY
    return next(words for most, words in _LEVELS if seen.level <= most)


def _offer(box: Choice, usual: str, names: Sequence[str], chosen: str, *, known: bool) -> None:
    box.clear()
    box.addItem(usual, "")
    for name in names:
        box.addItem(name, name)
    if chosen and chosen not in names:
        box.addItem(_AWAY.format(chosen) if known else chosen, chosen)
    box.setCurrentIndex(max(0, box.findData(chosen, Qt.ItemDataRole.UserRole)))


def _row(*buttons: KeyButton) -> FlowBox:
    row = FlowBox(across=12)
    for button in buttons:
        row.add(button)
    return row
