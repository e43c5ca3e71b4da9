"""Reports: a row for each agency, a column for each parent, and whether they have had it in time."""

from collections.abc import Callable, Iterator
from typing import Final

from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from soundingboard.ui.prepare.questions import came, expected, said_of, shared
from soundingboard.ui.prepare.section import Acts, Section, act_button, in_a_line
from soundingboard.ui.prepare.table import Table, TableRow
from soundingboard.ui.shared import theme
from soundingboard.ui.shared.buttons import KeyButton
from soundingboard.ui.shared.pages import Card, stacked
from soundingboard.ui.shared.panels import Pill
from soundingboard.ui.shared.words import WrapLabel
from soundingboard.views.preparing import PrepareView
from soundingboard.views.register import Register, RegisterRow, SaidOfReport, SeenCell

_PILLS: Final = {
    "in_time": ("tick", "going_well"),
    "late": ("worry", "worry"),
    "not_yet": ("worry", "worry"),
    "exempt": ("", "not_sure"),
}
"""The mark and the tone of each state that has a pill."""
_LOW: Final = 34
"""The least height of a button under a row: it belongs to what stands right over it."""
_NONE: Final = "Nobody who writes a report is asked to come yet. Each agency has its row here once it is."


class Reports(Section):
    """The register of reports."""

    def __init__(self, acts: Acts) -> None:
        super().__init__(acts)
        card = Card("Has everyone seen what will be talked about?")
        self._rule = WrapLabel("", ink=theme.SOFT)
        self.table = Table()
        self.share = act_button("Shared with…", "", self.share_next, key="Ctrl S", look="")
        for part in (self._rule, self.table, in_a_line(self.share)):
            card.add(part)
        self.column.addWidget(card)
        self.column.addStretch(1)
        self.buttons: dict[tuple[str, str], KeyButton] = {}
        self._view: PrepareView | None = None
        QShortcut(QKeySequence("Ctrl+S"), self).activated.connect(self.share_next)

    def share_next(self) -> None:
        """Ask about the first report that a parent has not had in time, or else the first that is here."""
        if self._view is None:
            return
        rows = [row for row in self._view.register.rows if row.report]
        open_rows = [row for row in rows if any(cell.state in ("late", "not_yet") for cell in row.seen)]
        for row in (open_rows or rows)[:1]:
            self.acts.ask(shared(row, self._view))

    def look(self, view: PrepareView) -> None:
        """Show the register as it is now."""
        self.buttons, self._view = {}, view
        register = view.register
        self._rule.setText(register.rule if register.rows else _NONE)
        for part in (self.table, self.share):
            part.setVisible(bool(register.rows))
        shares = (6, 4, *(6 for _ in register.parents), 8)
        self.table.show_rows(_heads(register), shares, [self._row(row, view) for row in register.rows])

    def _row(self, row: RegisterRow, view: PrepareView) -> TableRow:
        seen = [_seen(cell) for cell in row.seen] or [WrapLabel("–") for _ in view.register.parents]
        who = stacked(WrapLabel(row.agency, bold=True), WrapLabel(row.name, ink=theme.SOFT), spacing=0)
        return TableRow((who, _came(row), *seen, _said(row.said)), self._foot(row, view))

    def _foot(self, row: RegisterRow, view: PrepareView) -> QWidget:
        for words, act in self._ways(row, view):
            self.buttons[row.writer, words] = act_button(words, row.agency, act, least=_LOW)
        return in_a_line(*(button for (writer, _), button in self.buttons.items() if writer == row.writer))

    def _ways(self, row: RegisterRow, view: PrepareView) -> Iterator[tuple[str, Callable[[], object]]]:
        taken = [each.report for each in view.register.rows]
        if not row.report:
            yield "Ask for it", lambda: self.acts.do(expected(row, taken))
            return
        if not row.here:
            yield "It is here", lambda: self.acts.ask(came(row))
            reminder = next((each.reminder for each in view.invitations if each.who == row.writer), "")
            yield "Copy a reminder", lambda: self.acts.copy(reminder, f"A reminder to {row.name}")
        yield "Shared with…", lambda: self.acts.ask(shared(row, view))
        yield "What they say…", lambda: self.acts.ask(said_of(row, view))


def _heads(register: Register) -> tuple[str, ...]:
    return ("Report", "Came", *register.parents, "What they say about it")


def _came(row: RegisterRow) -> QWidget:
    words = WrapLabel(row.came) if row.here else in_a_line(Pill(row.came, theme.TONES["worry"], mark="worry"))
    others = (WrapLabel(f"also with {row.others}", size=13, ink=theme.SOFT),) if row.others else ()
    return stacked(words, *others, spacing=2)


def _seen(cell: SeenCell) -> QWidget:
    if cell.state not in _PILLS:
        return WrapLabel(cell.words, ink=theme.SOFT)
    mark, tone = _PILLS[cell.state]
    how = (WrapLabel(cell.how, size=13),) if cell.how else ()
    return in_a_line(Pill(cell.words, theme.TONES[tone], mark=mark), *how)


def _said(said: tuple[SaidOfReport, ...]) -> QWidget:
    if not said:
        return WrapLabel("nothing yet", ink=theme.SOFT)
    return stacked(*(WrapLabel(_one_said(one)) for one in said), spacing=4)


def _one_said(one: SaidOfReport) -> str:
    return f"{one.called} {one.agrees}." + (f" “{one.words}”" if one.words else "")
