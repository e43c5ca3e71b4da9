"""The chair's window: everything of one conference, by keyboard, with nothing in the way."""

from collections.abc import Callable, Mapping
from functools import partial
from typing import Final

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from soundingboard.desk.news import News
from soundingboard.ui.chair import pieces_of_view as of
from soundingboard.ui.chair.asking.keys import KeySheet
from soundingboard.ui.chair.asking.palette import Palette
from soundingboard.ui.chair.asking.showing import ShowingSheet
from soundingboard.ui.chair.asking.strip import FormStrip
from soundingboard.ui.chair.board import BoardPage
from soundingboard.ui.chair.capture import CaptureBox, Keys
from soundingboard.ui.chair.cardacts import dropped
from soundingboard.ui.chair.centre import Centre
from soundingboard.ui.chair.folding import Folding
from soundingboard.ui.chair.following import what_follows
from soundingboard.ui.chair.going import Going, Place
from soundingboard.ui.chair.hands import WindowHands
from soundingboard.ui.chair.jotter import Jotter
from soundingboard.ui.chair.keyboard import Keyboard
from soundingboard.ui.chair.later import LaterSheet
from soundingboard.ui.chair.lists import Lists
from soundingboard.ui.chair.lookout import Lookout
from soundingboard.ui.chair.message import MessageLine
from soundingboard.ui.chair.pages.table import ITEM_PAGES, PAGE_KEYS, PAGES
from soundingboard.ui.chair.people import PeoplePanel
from soundingboard.ui.chair.playing import player_strip
from soundingboard.ui.chair.redrawing import Part, Redrawing
from soundingboard.ui.chair.seams import LANGUAGE, Desk, Group, RecorderState
from soundingboard.ui.chair.sides import Sides
from soundingboard.ui.chair.today import Rule, TodayPanel
from soundingboard.ui.chair.topbar import TopBar
from soundingboard.ui.chair.turns import Turns
from soundingboard.ui.shared import theme
from soundingboard.ui.shared.guided import Guide
from soundingboard.ui.shared.jotting import Keeping
from soundingboard.ui.shared.playing import Playback
from soundingboard.ui.shared.textsize import CHANGES
from soundingboard.views.chair.parts import ChairView

BACK: Final = "What you were writing is here again, in the line and in the forms you had begun."


class ChairWindow(QWidget):
    """The window of the chair: what stands in it, and who hears of what.

    Args:
        desk: The conference.
        recorder_state: Gives the recorder as it is now, or None.
        guide: What is asked of words while they are written.
        keeping: Where unfinished words outlive a crash.
        playback: The player of what was recorded.
        blank: Has the family's window show nothing of anybody, before it returns.
    """

    sound_check_wanted = Signal()
    """The chair wants to try what is heard, before the start."""
    lock_wanted = Signal()
    """The chair wants the window out of sight until the passphrase is given."""
    screen_wanted = Signal()
    """The chair wants the family's window up, on the screen that faces the room."""
    screens_wanted = Signal()
    """The chair wants to say which screen that is."""

    def __init__(
        self,
        desk: Desk,
        recorder_state: RecorderState,
        *,
        guide: Guide = LANGUAGE,
        keeping: Keeping | None = None,
        playback: Playback | None = None,
        blank: Callable[[], None] = lambda: None,
    ) -> None:
        super().__init__()
        self._desk, self._turns = desk, Turns()
        self.message = MessageLine()
        self.hands = WindowHands(
            desk,
            self.message,
            self._ask,
            self.go,
            self._current,
            refuse=self._refuse,
            listen=self._listen,
            blank=blank,
        )
        self.player = player_strip(playback, self.hands.run, self.message.refuse) if playback else None
        self._make_parts(guide)
        self._make_sheets(guide)
        self._going = Going(
            desk,
            self.centre,
            self.sides,
            self.capture,
            rows={"today": self.today.agenda, "people": self.people.people},
            elsewhere=self._elsewhere(),
        )
        self._lists = Lists(
            {
                "Card": lambda: self.board.here.current,
                "Person": lambda: self.people.people.current,
                "Item": lambda: self.today.agenda.current,
            },
            desk,
            self.capture,
            self,
        )
        self.lookout = Lookout(
            desk, recorder_state, self.top, self.people.family_screen, self.message, window=self
        )
        self.drawing = Redrawing(self._table_of_parts())
        self._lay_out()
        self._leave_desk = desk.subscribe(self.hear)
        self.draw(desk.view)
        self.capture.setFocus()
        self._jotter = Jotter(keeping, self.capture, self.strip) if keeping else None
        if self._jotter and self._jotter.bring_back():
            self.message.done(BACK)

    def _make_parts(self, guide: Guide) -> None:
        hands, run = self.hands, self.hands.run
        self.top, self.today, self.people = TopBar(run), TodayPanel(run), PeoplePanel(run)
        self.board = BoardPage(run, partial(dropped, hands), guide.spelling)
        pages = {name: make(hands.send, self._ask) for name, make in PAGES.items()}
        self.centre = Centre(self.board, pages, ITEM_PAGES)
        self.keyboard = Keyboard(hands, self)
        self.capture = CaptureBox(hands.say, self.message.refuse, guide, Keys(self.keyboard.strike, run))
        self.strip = FormStrip(hands.attempt, guide, self.capture)
        self._middle = QWidget()
        self.sides = Sides(self.today, self.people, self._middle, run)
        self._folding = Folding(self.sides, self.top, self.centre, self.capture, self.strip)

    def _make_sheets(self, guide: Guide) -> None:
        self.palette_sheet = Palette(self.hands.run, self._ask, self, on=self._current, find=self._found)
        self.key_sheet = KeySheet(self, PAGE_KEYS)
        self.showing_sheet = ShowingSheet(self._desk.preview, self._show_page_of, self)
        self.later_sheet = LaterSheet(guide.look, self)

    def _lay_out(self) -> None:
        self.setWindowTitle("Sounding Board: the conference")
        self.setMinimumSize(640, 400)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(0)
        rows.addWidget(self.top)
        rows.addWidget(Rule())
        middle = QVBoxLayout(self._middle)
        middle.setContentsMargins(20, 12, 20, 12)
        middle.setSpacing(4)
        middle.addWidget(self.centre, 1)
        for under in (self.player, self.message, self.strip, self.capture):
            if under is not None:
                middle.addWidget(under)
        rows.addLayout(self.sides.row(), 1)
        for guided in (self.capture.line.guided, *self.strip.answering.guided.values()):
            guided.left.connect(self.board.look_again)
        self.strip.came_or_went.connect(self._fit)
        self.board.moved.connect(self.strip.go_back_to)

    def _table_of_parts(self) -> Mapping[str, Part]:
        people, screen = self.people.show_people, self.people.family_screen
        return {
            "clock": (of.clock, lambda view: self.top.show_time(view.time)),
            "top": (of.top, self.top.show_view),
            "today": (of.time, lambda view: self.today.show_time(view.time)),
            "people": (of.people, lambda view: people(view.people, view.here_line, view.quorate)),
            "screen": (of.screen, lambda view: screen.show_screen(view.screen)),
            "screen keys": (of.screen_keys, screen.show_buttons),
            "page": (of.page, self._going.follow),
            "headline": (of.headline, self.centre.show_headline),
            "capture": (of.names, self.capture.show_view),
            "cue": (of.cues, lambda view: self.message.cue(of.cues(view))),
            "rails": (of.rails, self.sides.show_facts),
        }

    def _elsewhere(self) -> Mapping[str, Place]:
        """The places that acts can go to beside the pages, the sides and the line."""
        return {
            "dismiss": self.message.dismiss,
            "swap": self._swap,
            "lock": self.lock_wanted.emit,
            "sound_check": self.sound_check_wanted.emit,
            "screen": self.screen_wanted.emit,
            "screens": self.screens_wanted.emit,
            "places": self._to_places,
            **CHANGES,
            "palette": self.palette_sheet.open,
            "find": self.palette_sheet.open_to_find,
            "keys": self.key_sheet.open,
            "showing": self.showing_sheet.open,
            "later": self.later_sheet.open,
        }

    def hear(self, news: News) -> None:
        """Draw what the news changed; the focus and what is being typed stay where they are."""
        self.draw(news.chair)
        following = what_follows(news)
        if following is not None:
            # Later: whatever asked for this has to put itself away before something else asks.
            QTimer.singleShot(0, self, partial(following, self.hands, self.message))

    def draw(self, view: ChairView) -> None:
        """Draw what is new in this view."""
        self._turns.note(view)
        for asks in (self.strip, self.palette_sheet, self.key_sheet, self.showing_sheet, self.later_sheet):
            asks.show_view(view)
        self.drawing.draw(view)
        self.lookout.look()

    def go(self, place: str) -> None:
        """Take the focus to a place, or turn a page."""
        self._going.go(place)

    def _ask(self, command_name: str, /, **known: object) -> None:
        self.strip.ask(command_name, **known)

    def _refuse(self, sentence: str) -> None:
        """Say why something was not done, once: in the form that has the eye, else on the line."""
        (self.strip if self.strip.has_the_eye() else self.message).refuse(sentence)

    def _found(self, key: str) -> None:
        self._going.to_found(key)

    def _current(self, group: Group) -> str:
        return self._lists.current(group)

    def _listen(self, what: str, on: str) -> None:
        if self.player:
            self.player.do(what, on)

    def _to_places(self) -> None:
        if self.player:
            self.player.open_places()

    def _show_page_of(self, page: str) -> None:
        """Put on the family's screen what was looked at; a screen that was held is let go."""
        if self._desk.view.screen.state == "held":
            self.hands.say("hold", on=False)
        if page:
            self.hands.say("show", page=page)

    def _swap(self) -> None:
        other = self._turns.other(self._desk.view)
        if other:
            self.hands.say("speaking", who=other)

    def _fit(self) -> None:
        """Fold what there is no room for."""
        self._folding.fit(self.width(), self.height() / theme.text_scale(), self._desk.view)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc goes back to the line, from wherever nothing else wants it."""
        if event.key() == Qt.Key.Key_Escape:
            self._going.to_line()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fold and unfold."""
        super().resizeEvent(event)
        self._fit()

    def changeEvent(self, event: QEvent) -> None:
        """Fold and unfold for text of another size."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.FontChange and self.isVisible():
            self._fit()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Hear no more news; what is unfinished is there when the window opens again."""
        self.lookout.glance.stop()
        if self._jotter:
            self._jotter.keep_now()
        self._leave_desk()
        super().closeEvent(event)
