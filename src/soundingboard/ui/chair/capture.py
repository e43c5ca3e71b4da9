"""The capture line: what is said goes up with Enter, whatever kind it is and whoever said it."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Any, Final, Protocol

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from soundingboard.ui.chair import choosing
from soundingboard.ui.chair.act import Act
from soundingboard.ui.chair.actions import BY_ID
from soundingboard.ui.chair.choosing import Chosen, Next, next_card
from soundingboard.ui.chair.guessing import EVERYONE, guessed_kind
from soundingboard.ui.chair.kinds import KINDS, KindRow
from soundingboard.ui.chair.menus import Choice, ChoiceButton
from soundingboard.ui.chair.reading import Reading, called, is_family, kind_of, read_line, who_speaks
from soundingboard.ui.chair.spokenline import SpokenLine
from soundingboard.ui.chair.turning import Turning
from soundingboard.ui.shared import theme
from soundingboard.ui.shared.buttons import KeyButton
from soundingboard.ui.shared.flow import FlowBox
from soundingboard.ui.shared.guided import ADVICE, Guide
from soundingboard.ui.shared.panels import Chip, Ground, Panel
from soundingboard.ui.shared.underlined import Said
from soundingboard.ui.shared.words import WrapLabel
from soundingboard.views.chair.parts import ChairView

_ADVICE: Final = {
    "language": "Kinder words",
    "vague_word": "Say what exactly",
    "jargon": "Plainer words",
    "unclear": "Clearer words",
    "long_sentence": "Long sentence",
    "spelling": "Spelling",
}
_SHOWS: Final = "Enter shows it  ·  Ctrl Enter keeps it back"
CARDS: Final = KINDS[:4]
_PLANS: Final = "Enter adds it to the plan"
_STEERS: Final = {"Left": BY_ID["swap"], "Right": BY_ID["round"]}
"""Acts of the arrows that go to another speaker."""


_RESTING: Final = Ground(theme.CARD, theme.EDGE, 12, 2)
_WRITTEN_ON: Final = Ground(theme.CARD, theme.TEAL, 12, theme.FOCUS_WIDTH)


class Say(Protocol):
    """Makes a command of its name and fields, sends it, and tells whether it was done."""

    def __call__(self, command_name: str, /, **fields: object) -> bool:
        """Do it."""
        ...


@dataclass(frozen=True, slots=True)
class Keys:
    """The window's acts, as the line uses them.

    Attributes:
        strike: Does the act of a key that is struck in an open menu; tells whether there is one.
        run: Does an act: arrows in the empty line are keys of the table too.
    """

    strike: Callable[[str], bool]
    run: Callable[[Act], None]


Lines = Callable[[Next, Chosen, ChairView, Callable[[Chosen], None]], list[Choice]]


class CaptureBox(Panel):
    """The line, its kinds and its small choices.

    Args:
        say: Sends a command; unfinished text stays when it was not done.
        tell: Shows a sentence in the message line.
        guide: What is asked of the words.
        keys: The window's acts.
    """

    def __init__(
        self,
        say: Say,
        tell: Callable[[str], None],
        guide: Guide,
        keys: Keys,
    ) -> None:
        super().__init__(_RESTING)
        self._say, self._tell, self._run = say, tell, keys.run
        self._view: ChairView | None = None
        self._item = ""
        self._reading = Reading("")
        self._chosen, self._next = Chosen(), Next("", (), EVERYONE)
        self._found: Said | None = None
        self._elsewhere = self._low = self._bare = False
        self.kinds = KindRow()
        self.line = SpokenLine(guide)
        self.line.installEventFilter(self)
        self.said_by, self.about, self.seen_by = (
            ChoiceButton(BY_ID[key].text, BY_ID[key].cap, partial(self._choices, lines), keys.strike)
            for key, lines in (
                ("said_by", choosing.who_lines), ("about", choosing.about_lines),
                ("seen_by", choosing.seen_lines),
            )
        )  # fmt: skip
        self._chip = Chip(tone=theme.TONES["worry"])
        self._advice = WrapLabel(size=14)
        self._take = KeyButton("Use", "Tab", look="quiet", least=26)
        self._leave = KeyButton("Leave it", "Alt L", look="quiet", least=26)
        self._hint = WrapLabel(_SHOWS, size=13, ink=theme.SOFT)
        self._build()
        self.kinds.chosen.connect(self._kind_chosen)
        self.line.entered.connect(self.put_up)
        self.line.guided.changed.connect(self._read)
        self.line.steered.connect(self._steered)
        self.line.refused.connect(tell)
        self._take.clicked.connect(self.line.guided.take)
        self._leave.clicked.connect(self.line.guided.leave)
        self.setFocusProxy(self.line)
        self._show_advice()

    def _build(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(14, 10, 14, 8)
        column.setSpacing(4)
        self._choosers = FlowBox(across=4, down=2)
        for part in (self.said_by, self.about, self.seen_by):
            self._choosers.add(part)
        self._top = Turning(self.kinds, self._choosers, self._natural, (12, 2))
        column.addWidget(self._top)
        column.addWidget(self.line)
        row = QHBoxLayout()
        row.setSpacing(10)
        row.addWidget(self._chip, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self._advice, 3)
        for button in (self._take, self._leave):
            row.addWidget(button)
            button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        row.addWidget(self._hint, 2)
        self._hint.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        column.addLayout(row)

    def _natural(self) -> tuple[int, int]:
        buttons = (self.said_by, self.about, self.seen_by)
        return self.kinds.natural_width(), sum(button.sizeHint().width() for button in buttons) + 8

    def show_view(self, view: ChairView) -> None:
        """Take the conference as it is now: who speaks, and who can be named."""
        self._view = view
        if view.current_item != self._item:
            self._item = view.current_item
            if not self.line.line():
                self.kinds.choose(guessed_kind(self._item))
        self._read()

    def choose_kind(self, kind: str) -> None:
        """Choose what goes up next."""
        self.kinds.choose(kind)

    def set_hint(self, words: str) -> None:
        """Say which keys work where the focus is; with no words, those of the line."""
        plan = self.kinds.kind == "action"
        self._hint.setText(words or (_PLANS if plan else _SHOWS))
        self._elsewhere = bool(words)
        self._show_advice()

    def set_low(self, low: bool) -> None:
        """Leave out which keys work while the guide has something to say: there is little height."""
        self._low = low
        self._show_advice()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Stand out while what is said can be written."""
        if watched is self.line and event.type() in (QEvent.Type.FocusIn, QEvent.Type.FocusOut):
            self.dress(_WRITTEN_ON if event.type() is QEvent.Type.FocusIn else _RESTING)
        return super().eventFilter(watched, event)

    def set_bare(self, bare: bool) -> None:
        """Leave out all but the line and the kind that is chosen; every choice keeps its key."""
        self.kinds.show_all(not bare)
        self._choosers.setVisible(not bare)
        self._bare = bare
        self._show_advice()

    def put_up(self, held: bool) -> None:
        """Send what stands in the line: on to the board and the screen, or kept back.

        A name alone says who speaks now.
        """
        if self._view is None:
            return
        if self._reading.unknown:
            sign, name = self._reading.unknown[0], self._reading.unknown[1:]
            key = "Alt S" if sign == "@" else "Alt V"
            self._tell(f"“{sign}{name}” is no one person here: write more of the name, or press {key}.")
            return
        if not self._reading.text:
            self._speaks(self._view)
            return
        name, fields = self._command(held=held)
        if self._say(name, **fields):
            self._chosen = Chosen()
            self.line.start_afresh()

    def _speaks(self, view: ChairView) -> None:
        who = self._reading.said_by
        known = any(person.id == who for person in view.people)
        if known and (who == who_speaks(view) or self._say("speaking", who=who)):
            self.line.start_afresh()

    def unfinished(self) -> Mapping[str, str]:
        """What stands in the line and is not up yet: its words and their kind; nothing for an empty line."""
        text = self.line.line()
        return {"text": text, "kind": self.kinds.kind} if text.strip() else {}

    def take_up(self, unfinished: Mapping[str, str]) -> None:
        """Go on with what was left unfinished."""
        if unfinished.get("kind") in KINDS:
            self.kinds.choose(unfinished["kind"])
        text = unfinished.get("text", "")
        self.line.set_line(text, len(text))

    def _command(self, *, held: bool) -> tuple[str, dict[str, Any]]:
        card = self._next
        fields: dict[str, Any] = {}
        if card.seen != EVERYONE:
            fields |= {"audience": card.seen.audience, "not_for": card.seen.not_for}
        if self.kinds.kind == "action":
            return "add_action", self._promise() | fields
        fields |= {"kind": self.kinds.kind, "text": self._reading.text}
        fields |= {"said_by": card.said_by, "about": card.about}
        family = self._view is not None and is_family(card.said_by, self._view)
        marks = {
            "own_words": self._reading.own_words,
            "family_concern": family and self.kinds.kind == "worry",
            "held": held,
        }
        return "capture", fields | {name: True for name, so in marks.items() if so}

    def _promise(self) -> dict[str, Any]:
        """What will happen, and who does it: of a promise ``@name`` is whoever makes it."""
        who, what = self._reading.said_by, self._reading.text
        if self._view and any(child.id == who for child in self._view.children):
            return {"what": f"{called(who, self._view)} {what}"}
        return {"what": what} | ({"who": who} if who else {})

    def _read(self) -> None:
        if self._view is None:
            return
        line = self.line.line()
        kind = kind_of(line)
        if kind:
            self.kinds.choose(kind)
            self.line.set_line(line[1:].lstrip(), max(0, self.line.textCursor().position() - 1))
            return
        self._reading = read_line(line, self._view)
        self._found = None if self._reading.own_words else self.line.guided.shown
        self._show_advice()
        self._write_choices(self._view)

    def _write_choices(self, view: ChairView) -> None:
        card = self._next = next_card(self._reading, self._chosen, view)
        self.said_by.set_value(choosing.said_words(card, view))
        self.about.set_value(choosing.about_words(card, view))
        self.seen_by.set_value(card.seen.words, "(guess)" if card.guessed else "")
        self._top.settle()

    def _steered(self, key: str) -> None:
        """An arrow in the empty line: the kind before or after, who spoke before, who is next."""
        step = {"Down": 1, "Up": -1}.get(key)
        if step is None:
            self._run(_STEERS[key])
        else:
            place = KINDS.index(self.kinds.kind)
            # An action has a mark and a key of its own: between cards it would only be in the way.
            self.kinds.choose(
                CARDS[(place + step) % len(CARDS)] if place < len(CARDS) else CARDS[min(step, 0)]
            )

    def _show_advice(self) -> None:
        """Show what the guide says, unless the focus is elsewhere and other keys are told of."""
        shown = None if self._elsewhere else self._found
        self._chip.setText(_ADVICE.get(shown.code, "Kinder words") if shown else "")
        self._advice.setText(_advice_words(shown) if shown else "")
        for part in (self._chip, self._advice):
            part.setVisible(shown is not None)
        self._hint.setVisible(not self._bare and not (self._low and shown))
        self._take.set_words("Put right" if shown and shown.code == "spelling" else "Use", "Tab")
        self._take.setVisible(shown is not None and shown is self.line.guided.instead)
        self._leave.setVisible(shown is not None and shown is self.line.guided.misspelt)

    def _kind_chosen(self, _kind: str) -> None:
        self.set_hint("")

    def _choose(self, chosen: Chosen) -> None:
        self._chosen = chosen
        self._read()

    def _choices(self, lines: Lines) -> Sequence[Choice]:
        return lines(self._next, self._chosen, self._view, self._choose) if self._view else ()


def _advice_words(found: Said) -> str:
    if found.code == "spelling":
        return f"“{found.text}”"
    if not found.say:
        return found.why
    return f"{found.why} {found.say}" if found.code in ADVICE else f"say: {found.say}"
