"""Invitations: whom to ask, in which words, and what they answered."""

from typing import Final

from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from soundingboard.commands.vocabulary import command
from soundingboard.ui.prepare.questions import replied
from soundingboard.ui.prepare.section import Acts, Section, act_button, in_a_line
from soundingboard.ui.shared import theme
from soundingboard.ui.shared.buttons import KeyButton
from soundingboard.ui.shared.pages import Card, emptied
from soundingboard.ui.shared.panels import Ground, Panel, Pill
from soundingboard.ui.shared.words import WrapLabel
from soundingboard.views.inviting import InvitationView
from soundingboard.views.preparing import PrepareView

_NOBODY: Final = "Nobody is asked to come yet. Put in the family and everybody else first."


class Invitations(Section):
    """A row for everybody, and the text of one at a time."""

    def __init__(self, acts: Acts) -> None:
        super().__init__(acts)
        card = Card(
            "Invitations",
            "Each says when reports are due, that nothing should surprise anybody, and that it is recorded.",
        )
        self._rows = card.add_column()
        self.letter = _Letter(acts)
        for part in (self.letter, card):
            self.column.addWidget(part)
        self.column.addStretch(1)
        self.buttons: dict[tuple[str, str], KeyButton] = {}

    def look(self, view: PrepareView) -> None:
        """Show everybody as they are now."""
        emptied(self._rows)
        self.buttons = {}
        waiting = [each.who for each in view.invitations if not each.invited]
        if not view.invitations:
            self._rows.addWidget(WrapLabel(_NOBODY, ink=theme.SOFT))
        for each in view.invitations:
            self._rows.addWidget(self._row(each))
        if len(waiting) > 1:
            words = f"Note that all {len(waiting)} are invited today"
            everybody = act_button(
                words, "", lambda: self.acts.do(command("invite", {"who": waiting})), look=""
            )
            self.buttons["", "all"] = everybody
            self._rows.addWidget(in_a_line(everybody))
        self.letter.look(view)

    def _row(self, each: InvitationView) -> QWidget:
        row = Panel(Ground(theme.SIDE, "", 10))
        told = QVBoxLayout()
        told.setSpacing(0)
        told.addWidget(WrapLabel(each.name, bold=True))
        told.addWidget(WrapLabel(each.role, size=13, ink=theme.SOFT))
        box = QHBoxLayout(row)
        box.setContentsMargins(12, 6, 8, 6)
        box.setSpacing(12)
        box.addLayout(told, 2)
        box.addWidget(in_a_line(_invited(each), *self._ways(each)), 3)
        return row

    def _ways(self, each: InvitationView) -> tuple[KeyButton, ...]:
        ways = {"Text": lambda: self.letter.show_letter(each)}
        if not each.invited:
            ways["Invited today"] = lambda: self.acts.do(command("invite", {"who": each.who}))
        ways["Answer…"] = lambda: self.acts.ask(replied(each.who, each.name))
        buttons = {words: act_button(words, each.name, act) for words, act in ways.items()}
        self.buttons |= {(each.who, words): button for words, button in buttons.items()}
        return tuple(buttons.values())


def _invited(each: InvitationView) -> Pill:
    if each.reply:
        return Pill(each.reply, theme.TONES["going_well"], mark="tick")
    if each.invited:
        return Pill(each.invited, theme.TONES["not_sure"], mark="dot")
    return Pill("not invited yet", theme.TONES["worry"], mark="worry")


class _Letter(Card):
    """The text for one person, and the key that puts it on the clipboard."""

    def __init__(self, acts: Acts) -> None:
        super().__init__("To")
        self._who = ""
        self._reach = WrapLabel("", bold=True, ink=theme.WORRY)
        self._subject, self.text = WrapLabel("", bold=True), WrapLabel("")
        self.copy = KeyButton("Copy the text", "Ctrl Shift C", look="primary")
        leave = KeyButton("Close", look="quiet")
        for part in (self._reach, self._subject, self.text, in_a_line(self.copy, leave)):
            self.add(part)
        self.copy.clicked.connect(lambda _on=False: acts.copy(self.whole, self.title.text()))
        leave.clicked.connect(self.hide)
        QShortcut(QKeySequence("Ctrl+Shift+C"), self).activated.connect(self.copy.click)
        self.hide()

    @property
    def whole(self) -> str:
        """The subject and the text, as they are sent."""
        return f"{self._subject.text()}\n\n{self.text.text()}"

    def show_letter(self, each: InvitationView) -> None:
        """Show this one; the button that copies it has the focus."""
        self._fill(each)
        self.show()
        self.copy.setFocus()

    def look(self, view: PrepareView) -> None:
        """Keep what is shown as it is now."""
        each = next((one for one in view.invitations if one.who == self._who), None)
        if each is None:
            self.hide()
        else:
            self._fill(each)

    def _fill(self, each: InvitationView) -> None:
        self._who = each.who
        self.title.setText(f"The invitation to {each.name}")
        self._reach.setText(f"How it is safe to reach them: {each.safe_contact}")
        self._reach.setVisible(bool(each.safe_contact))
        self._subject.setText(each.subject)
        self.text.setText(each.text)
