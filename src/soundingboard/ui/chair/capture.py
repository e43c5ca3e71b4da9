"""The capture line: what is said goes up with Enter, whatever kind it is and whoever said it."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from functools import partial
from typing import Any, Final, Protocol

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from soundingboard.ui.chair.actions import BY_ID
from soundingboard.ui.chair.kinds import KindRow
from soundingboard.ui.chair.menus import Choice, ChoiceButton
from soundingboard.ui.chair.reading import Reading, called, is_family, kind_of, read_line, who_speaks
from soundingboard.ui.chair.seams import Check, Said
from soundingboard.ui.chair.spokenline import SpokenLine
from soundingboard.ui.chair.turning import Turning
from soundingboard.ui.shared import theme
from soundingboard.ui.shared.buttons import KeyButton
from soundingboard.ui.shared.flow import FlowBox
from soundingboard.ui.shared.panels import Chip, Ground, Panel
from soundingboard.ui.shared.words import WrapLabel
from soundingboard.views.chair.parts import ChairView

_ADVICE: Final = {
    "language": "Kinder words",
    "vague_word": "Say what exactly",
    "jargon": "Plainer words",
    "unclear": "Clearer words",
    "long_sentence": "Long sentence",
}
_SHOWS: Final = "Enter shows it  ·  Ctrl Enter keeps it back"
_ALL_CHILDREN: Final = "all children"
_PLANS: Final = "Enter adds it to the plan"


class Say(Protocol):
    """Makes a command of its name and fields, sends it, and tells whether it was done."""

    def __call__(self, command_name: str, /, **fields: object) -> bool:
        """Do it."""
        ...


@dataclass(frozen=True, slots=True)
class Seen:
    """Who may see what goes up: words for it, the audience, and people taken out of it."""

    words: str = "everyone"
    audience: str = "everyone"
    not_for: tuple[str, ...] = ()


_EVERYONE: Final = Seen()


@dataclass(frozen=True, slots=True)
class Choices:
    """What the chair chose for the next card; None where the program guesses."""

    said_by: str | None = None
    about: tuple[str, ...] | None = None
    seen: Seen = _EVERYONE


class CaptureBox(Panel):
    """The line, its kinds and its small choices.

    Args:
        say: Sends a command; unfinished text stays when it was not done.
        tell: Shows a sentence in the message line.
        check: The language guide.
        strike: Does the window's act for a key, when one is struck in a menu.
    """

    def __init__(
        self,
        say: Say,
        tell: Callable[[str], None],
        check: Check,
        strike: Callable[[str], bool],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(Ground(theme.CARD, theme.TEAL, 12, 2), parent)
        self._say, self._tell = say, tell
        self._view: ChairView | None = None
        self._reading = Reading("")
        self._choices = Choices()
        self._found: Said | None = None
        self._elsewhere = self._low = False
        self.kinds = KindRow()
        self.line = SpokenLine(check)
        self.said_by, self.about, self.seen_by = (
            ChoiceButton(BY_ID[key].text, BY_ID[key].cap, choices, strike)
            for key, choices in (
                ("said_by", self._who), ("about", self._whom), ("seen_by", self._audiences)
            )
        )  # fmt: skip
        self._chip = Chip(tone=theme.TONES["worry"])
        self._advice = WrapLabel(size=14)
        self._take = KeyButton("Use", "Tab", look="quiet", least=26)
        self._hint = WrapLabel(_SHOWS, size=13, ink=theme.SOFT)
        self._build()
        self.kinds.chosen.connect(self._kind_chosen)
        self.line.entered.connect(self.put_up)
        self.line.read_again.connect(self._read)
        self._take.clicked.connect(self.line.take_instead)
        self.setFocusProxy(self.line)
        self._advise(None)

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
        row.addWidget(self._take)
        row.addWidget(self._hint, 2)
        self._hint.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self._take.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        column.addLayout(row)

    def _natural(self) -> tuple[int, int]:
        buttons = (self.said_by, self.about, self.seen_by)
        return self.kinds.natural_width(), sum(button.sizeHint().width() for button in buttons) + 8

    def show_view(self, view: ChairView) -> None:
        """Take the conference as it is now: who speaks, and who can be named."""
        self._view = view
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

    def put_up(self, held: bool) -> None:
        """Send what stands in the line: on to the board and the screen, or kept back."""
        if not self._reading.text or self._view is None:
            return
        if self._reading.unknown:
            self._tell(
                f"“@{self._reading.unknown}” is no one person here: write more of the name, or press Alt S."
            )
            return
        name, fields = self._command(held=held)
        if self._say(name, **fields):
            self._choices = Choices()
            self.line.start_afresh()

    def _command(self, *, held: bool) -> tuple[str, dict[str, Any]]:
        seen = self._choices.seen
        fields: dict[str, Any] = {}
        if seen != _EVERYONE:
            fields |= {"audience": seen.audience, "not_for": seen.not_for}
        if self.kinds.kind == "action":
            return "add_action", {"what": self._reading.text, **fields}
        said_by = self._said_by()
        fields |= {"kind": self.kinds.kind, "text": self._reading.text}
        fields |= {"said_by": said_by, "about": self._about(), "own_words": self._reading.own_words}
        if self._view and self.kinds.kind == "worry" and is_family(said_by, self._view):
            fields["family_concern"] = True
        return "capture", fields | ({"held": True} if held else {})

    def _said_by(self) -> str:
        chosen = self._choices.said_by
        if self._reading.said_by:
            return self._reading.said_by
        return chosen if chosen is not None else who_speaks(self._view) if self._view else ""

    def _about(self) -> tuple[str, ...]:
        chosen = self._choices.about
        return self._reading.about if chosen is None else chosen

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
        self._advise(None if self._reading.own_words else next(iter(self.line.found), None))
        self._write_choices(self._view)

    def _write_choices(self, view: ChairView) -> None:
        self.said_by.set_value(called(self._said_by(), view))
        children = [child.called for child in view.children if child.id in self._about()]
        self.about.set_value(" · ".join(children) or _ALL_CHILDREN)
        self.seen_by.set_value(self._choices.seen.words)
        self._top.settle()

    def _advise(self, found: Said | None) -> None:
        self._found = (self.line.instead or found) if found else None
        self._show_advice()

    def _show_advice(self) -> None:
        """Show what the guide says, unless the focus is elsewhere and other keys are told of."""
        shown = None if self._elsewhere else self._found
        self._chip.setText(_ADVICE.get(shown.code, "Kinder words") if shown else "")
        self._advice.setText(_advice_words(shown) if shown else "")
        for part in (self._chip, self._advice):
            part.setVisible(shown is not None)
        self._hint.setVisible(not (self._low and shown))
        self._take.setVisible(shown is not None and shown is self.line.instead)

    def _kind_chosen(self, _kind: str) -> None:
        self.set_hint("")

    def _choose(self, choices: Choices) -> None:
        self._choices = choices
        self._read()

    def _line(self, words: str, chosen: bool, choices: Choices) -> Choice:
        return Choice(words, chosen, partial(self._choose, choices))

    def _who(self) -> Sequence[Choice]:
        view = self._view
        if view is None:
            return ()
        now = self._said_by()
        here = sorted(view.people, key=lambda person: not person.present)
        named = [(person.id, _listed(person.called, person.role)) for person in here]
        named += [(child.id, child.called) for child in view.children]
        return [
            self._line(words, key == now, replace(self._choices, said_by=key))
            for key, words in (*named, ("", "Nobody"))
        ]

    def _whom(self) -> Sequence[Choice]:
        now = self._about()
        lines = []
        for child in self._view.children if self._view else ():
            about = tuple(key for key in now if key != child.id) if child.id in now else (*now, child.id)
            lines.append(self._line(child.called, child.id in now, replace(self._choices, about=about)))
        return [*lines, self._line(_ALL_CHILDREN.capitalize(), not now, replace(self._choices, about=()))]

    def _audiences(self) -> Sequence[Choice]:
        people = self._view.people if self._view else ()
        every = [_EVERYONE, Seen("professionals only", "professionals"), Seen("the child's part", "child")]
        every += [
            Seen(f"not {person.called}", not_for=(person.id,))
            for person in people
            if person.group != "professional"
        ]
        now = self._choices.seen
        return [self._line(seen.words, seen == now, replace(self._choices, seen=seen)) for seen in every]


def _listed(name: str, role: str) -> str:
    return f"{name}, {role}" if role else name


def _advice_words(found: Said) -> str:
    if not found.say:
        return found.why
    return f"{found.why} {found.say}" if found.code in {"unclear", "long_sentence"} else f"say: {found.say}"
