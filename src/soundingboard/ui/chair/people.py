"""The right side: who is here and speaking, and what the family's screen shows."""

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from soundingboard.ui.chair.act import Act
from soundingboard.ui.chair.actbutton import ActButton
from soundingboard.ui.chair.actions import BY_ID
from soundingboard.ui.chair.drawnlist import DrawnList
from soundingboard.ui.chair.looks import PEOPLE
from soundingboard.ui.chair.today import Rule, SidePanel
from soundingboard.ui.family.preview import PreviewView
from soundingboard.ui.shared import theme
from soundingboard.ui.shared.flow import FlowBox
from soundingboard.ui.shared.panels import Chip
from soundingboard.ui.shared.words import SectionTitle, WrapLabel
from soundingboard.views.chair.parts import ChairView, PersonView, ScreenView

_STATES: Final = {
    "live": ("On", "dot", "app"),
    "hidden": ("Hidden", "cross", "worry"),
    "held": ("Held as it is", "pause", "plan"),
    "neutral": ("Calm page", "ring", "plain"),
}
"""What the family's screen does, as a word, a mark and a tone."""
_AWAY: Final = ("On no screen", "cross", "worry")
_SEEN: Final = frozenset({"live", "held"})
_CALL: Final = {True: "{}, call sees it", False: "{}, not on call"}
"""What the screen does, and whether the call sees it too."""

_BEHIND: Final = f"They are looking at an earlier page. {BY_ID['turn_to_now'].cap} comes back to now."

_SMALL: Final = "QPushButton { padding: 4px 6px; } QPushButton:focus { padding: 2px 4px; }"
_PREVIEW: Final = 282
_ROWS_AT_LEAST: Final = 3


class PeoplePanel(SidePanel):
    """Who's here, and the family's screen.

    Args:
        run: Does an act.
    """

    def __init__(self, run: Callable[[Act], None]) -> None:
        super().__init__("Who's here, and the family's screen", 306)
        self._here = SectionTitle("WHO'S HERE")
        self._quorum = Chip()
        self.people: DrawnList[PersonView] = DrawnList("Who's here", "Person", PEOPLE, run)
        self.people.setMinimumHeight(round(_ROWS_AT_LEAST * 50 * theme.text_scale()))
        self.people.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.family_screen = ScreenPanel(run)
        head = QHBoxLayout()
        head.addWidget(self._here, 1)
        head.addWidget(self._quorum, 0, Qt.AlignmentFlag.AlignRight)
        self.column.addLayout(head)
        self.column.addWidget(self.people, 1)
        self.column.addWidget(Rule())
        self.column.addWidget(self.family_screen)

    def show_people(self, people: tuple[PersonView, ...], here_line: str, quorate: bool) -> None:
        """Draw who is here."""
        self.people.show_values(people)
        self._here.setText(f"WHO'S HERE · {here_line}" if here_line else "WHO'S HERE")
        quorate = quorate and bool(people)
        self._quorum.setText("Quorate" if quorate else "Not quorate")
        tone = theme.TONES["going_well" if quorate else "worry"]
        self._quorum.set_tone(tone, "tick" if quorate else "cross")

    def show_view(self, view: ChairView) -> None:
        """Draw all of it."""
        self.show_people(view.people, view.here_line, view.quorate)
        self.family_screen.show_screen(view.screen)
        self.family_screen.show_buttons(view)


class ScreenPanel(QWidget):
    """What the family sees, in small and in words, and the keys that change it."""

    def __init__(self, run: Callable[[Act], None]) -> None:
        super().__init__()
        self._state, self._up, self._does, self._call = Chip(), True, "", "{}"
        self._state.setToolTip(f"{BY_ID['on_call'].cap} changes whether the call sees it")
        self._preview = PreviewView()
        self._why = WrapLabel(size=13, ink=theme.SOFT)
        self._buttons = tuple(
            ActButton(ids, run, least=30, words=words)
            for ids, words in (
                (("follow",), {}),
                (("who",), {}),
                (("show_plan",), {}),
                (("hide", "unhide"), {"hide": "Hide", "unhide": "Show"}),
            )
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        head = QHBoxLayout()
        head.addWidget(SectionTitle("FAMILY SCREEN"), 1)
        head.addWidget(self._state, 0, Qt.AlignmentFlag.AlignRight)
        column.addLayout(head)
        self._preview.setMaximumWidth(round(_PREVIEW * theme.text_scale()))
        column.addWidget(self._preview)
        flow = FlowBox(across=4, down=6)
        for button in self._buttons:
            button.show_caps(False)
            button.setToolTip(button.act.cap)
            button.setFont(theme.font(12.5, bold=True))
            button.setStyleSheet(_SMALL)
            flow.add(button)
        column.addWidget(flow)
        column.addWidget(self._why)

    def show_screen(self, screen: ScreenView) -> None:
        """Draw the same bytes that the family's window draws."""
        self._does = screen.state
        told = screen.state in _SEEN and (screen.watching > 0 or not screen.on_call)
        self._call = _CALL[screen.on_call] if told else "{}"
        self._show_state()
        self._preview.show_frame(screen.frame)
        lines = (_BEHIND if screen.behind else "", screen.why or _held_back(screen.held_back))
        self._why.setText("\n".join(filter(None, lines)))
        self._why.setVisible(bool(self._why.text()))

    def show_up(self, *, up: bool) -> None:
        """Tell whether the window stands on any screen at all."""
        self._up = up
        self._show_state()

    def _show_state(self) -> None:
        words, mark, tone = _STATES.get(self._does, (self._does, "ring", "plain")) if self._up else _AWAY
        self._state.setText(self._call.format(words) if self._up else words)
        self._state.set_tone(theme.TONES[tone], mark)

    def show_buttons(self, view: ChairView) -> None:
        """Mark what the screen follows now."""
        chosen = {"follow": "follow", "who": "who", "plan": "show_plan"}.get(view.screen.page, "")
        for button in self._buttons:
            button.show_view(view)
            button.set_look("primary" if button.act.id == chosen else "")


def _held_back(count: int) -> str:
    return f"{count} item{'s' if count > 1 else ''} held back" if count else ""
