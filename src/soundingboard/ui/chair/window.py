"""The chair's window: everything of one conference, by keyboard, with nothing in the way."""

from collections.abc import Callable
from functools import partial
from typing import Any, Final

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QKeyEvent, QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QApplication, QHBoxLayout, QVBoxLayout, QWidget

from soundingboard.desk.news import News
from soundingboard.ui.chair import pieces_of_view as of
from soundingboard.ui.chair.actions import BY_ID, by_key, key_hints
from soundingboard.ui.chair.anywhere import FROM_ANYWHERE, Anywhere
from soundingboard.ui.chair.asking.keys import KeySheet
from soundingboard.ui.chair.asking.palette import Palette
from soundingboard.ui.chair.asking.showing import ShowingSheet
from soundingboard.ui.chair.asking.strip import FormStrip
from soundingboard.ui.chair.board import BoardPage
from soundingboard.ui.chair.capture import CaptureBox, Keys
from soundingboard.ui.chair.cardacts import dropped
from soundingboard.ui.chair.centre import Centre
from soundingboard.ui.chair.drawnlist import DrawnList
from soundingboard.ui.chair.folding import Folding, show_rails
from soundingboard.ui.chair.following import FOLLOWS
from soundingboard.ui.chair.hands import WindowHands
from soundingboard.ui.chair.herald import Herald, tell_kept_back
from soundingboard.ui.chair.jotter import Jotter
from soundingboard.ui.chair.kinds import KINDS
from soundingboard.ui.chair.later import LaterSheet
from soundingboard.ui.chair.message import MessageLine
from soundingboard.ui.chair.pages.table import ITEM_PAGES, PAGE_KEYS, PAGES
from soundingboard.ui.chair.people import PeoplePanel
from soundingboard.ui.chair.playing import player_strip
from soundingboard.ui.chair.possible import newest_card
from soundingboard.ui.chair.seams import LANGUAGE, Desk, Group, RecorderState
from soundingboard.ui.chair.sides import Rail, Side, Sides
from soundingboard.ui.chair.sound import pause_reminder, sound_line, sound_state
from soundingboard.ui.chair.today import Rule, TodayPanel
from soundingboard.ui.chair.topbar import TopBar
from soundingboard.ui.chair.turns import Turns
from soundingboard.ui.shared import theme
from soundingboard.ui.shared.guided import Guide
from soundingboard.ui.shared.jotting import Keeping
from soundingboard.ui.shared.playing import Playback
from soundingboard.ui.shared.textsize import CHANGES
from soundingboard.views.chair.parts import ChairView

GLANCE: Final = 250
"""Milliseconds between two looks at the recorder; its health shows even while the desk is quiet."""
BACK: Final = "What you were writing is here again, in the line and in the forms you had begun."


class ChairWindow(QWidget):
    """The window of the chair.

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
        self._desk, self._recorder_state = desk, recorder_state
        self._screen_up, self._screen_words = True, ""
        self.message, self._turns, self._herald = MessageLine(), Turns(), Herald(self)
        self.hands = WindowHands(
            desk, self.message, self._ask, self.go, self._current, listen=self._listen, blank=blank
        )
        self.player = player_strip(playback, self.hands.run, self.message.refuse) if playback else None
        self._make_parts(guide)
        self._lay_out()
        self._lists: dict[Group, DrawnList[Any]] = {
            "Card": self.board.lists[0],
            "Person": self.people.people,
            "Item": self.today.agenda,
        }
        self._parts = self._table_of_parts()
        self._drawn: dict[str, object] = {}
        self._writing = False
        self._came_from: QWidget | None = None
        self._keys, self._places = by_key(), self._table_of_places()
        self._bind_keys()
        self._leave_desk = desk.subscribe(self.hear)
        self.draw(desk.view)
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.focusChanged.connect(self._focus_moved)
        self._glance = QTimer(self)
        self._glance.timeout.connect(self._look_at_recorder)
        self._glance.start(GLANCE)
        self.capture.setFocus()
        self._jotter = Jotter(keeping, self.capture, self.strip) if keeping else None
        if self._jotter and self._jotter.bring_back():
            self.message.done(BACK)

    def _make_parts(self, guide: Guide) -> None:
        run, send = self.hands.run, self.hands.send
        self.top, self.today, self.people = TopBar(run), TodayPanel(run), PeoplePanel(run)
        self.board = BoardPage(run, partial(dropped, self.hands), guide.spelling)
        pages = {name: make(send, self._ask) for name, make in PAGES.items()}
        self.centre = Centre(self.board, pages, ITEM_PAGES)
        self.strip = FormStrip(send, lambda: self.message.text, guide)
        self.capture = CaptureBox(self._put_up, self.message.refuse, guide, Keys(self.strike, self._steer))
        self.palette_sheet = Palette(run, self._ask, self, on=self._current, find=self._found)
        self.key_sheet = KeySheet(self, PAGE_KEYS)
        self.showing_sheet = ShowingSheet(self._desk.preview, self._show_page_of, self)
        self.later_sheet = LaterSheet(guide.look, self)
        self._today_rail = Rail("to_agenda", "Today", run)
        self._people_rail = Rail("to_people", "People", run)
        self._middle = QWidget()
        self.sides = Sides(
            {"today": self.today, "people": self.people},
            {"today": self._today_rail, "people": self._people_rail},
            self._middle,
        )
        self._folding = Folding(self.sides, self.top, self.centre, self.capture, self.strip)

    def _lay_out(self) -> None:
        self.setWindowTitle("Sounding Board: the conference")
        self.setMinimumSize(640, 400)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(0)
        rows.addWidget(self.top)
        rows.addWidget(Rule())
        row = QHBoxLayout()
        row.setSpacing(0)
        middle = QVBoxLayout(self._middle)
        middle.setContentsMargins(20, 12, 20, 12)
        middle.setSpacing(4)
        middle.addWidget(self.centre, 1)
        for under in (self.player, self.message, self.strip, self.capture):
            if under is not None:
                middle.addWidget(under)
        left, right = (self._today_rail, self.today), (self.people, self._people_rail)
        for beside in (*left, Rule(down=True), self._middle, Rule(down=True), *right):
            row.addWidget(beside, int(beside is self._middle))
        rows.addLayout(row, 1)
        for guided in (self.capture.line.guided, *self.strip.guided.values()):
            guided.left.connect(self.board.look_again)
        self.strip.opened.connect(self._strip_opened)
        self.strip.closed.connect(self._strip_closed)

    def _table_of_parts(self) -> dict[str, tuple[Callable[[ChairView], object], Callable[[ChairView], None]]]:
        """Each part of the window: what it reads of the view, and how it is drawn when that has changed."""
        people, screen = self.people.show_people, self.people.family_screen
        return {
            "clock": (of.clock, lambda view: self.top.show_time(view.time)),
            "top": (of.top, self.top.show_view),
            "today": (of.time, lambda view: self.today.show_time(view.time)),
            "people": (of.people, lambda view: people(view.people, view.here_line, view.quorate)),
            "screen": (of.screen, lambda view: screen.show_screen(view.screen)),
            "screen keys": (of.screen_keys, screen.show_buttons),
            "page": (of.page, self._show_page),
            "headline": (of.headline, self.centre.show_headline),
            "capture": (of.names, self.capture.show_view),
            "cue": (of.cues, lambda view: self.message.cue(of.cues(view))),
            "rails": (of.rails, partial(show_rails, self._today_rail, self._people_rail)),
        }

    def _table_of_places(self) -> dict[str, Callable[[], object]]:
        """Everywhere that acts can go, by the place's name."""
        turns = {name: partial(self._turn_to, name) for name in ("board", *PAGES)}
        kinds = {f"kind:{kind}": partial(self._choose_kind, kind) for kind in KINDS}
        return {
            **turns,
            **kinds,
            "capture": self._to_capture,
            "back": self._to_capture,
            "people": lambda: self._to_side("people", self.people.people),
            "agenda": lambda: self._to_side("today", self.today.agenda),
            "said_by": self.capture.said_by.click,
            "about": self.capture.about.click,
            "seen_by": self.capture.seen_by.click,
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
        following = FOLLOWS.get(news.command)
        if following is not None:
            # Later: whatever asked for this has to put itself away before something else asks.
            QTimer.singleShot(0, self, partial(following, self.hands, self.message))

    def draw(self, view: ChairView) -> None:
        """Draw every part whose piece of the view is not the one that it drew last."""
        self._turns.note(view)
        for asks in (self.strip, self.palette_sheet, self.key_sheet, self.showing_sheet, self.later_sheet):
            asks.show_view(view)
        for name, (reads, draws) in self._parts.items():
            piece = reads(view)
            if name not in self._drawn or piece != self._drawn[name]:
                self._drawn[name] = piece
                draws(view)
        self._look_at_recorder()

    def go(self, place: str) -> None:
        """Take the focus to a place, or turn a page."""
        self._places[place]()

    def strike(self, key: str) -> bool:
        """Do what a key does from anywhere; tells whether it does anything now. An open menu gives way."""
        popup = QApplication.activePopupWidget()
        if popup is not None:
            popup.hide()
        for act in self._keys.get(key, ()):
            if act.possible(self._desk.view):
                self.hands.run(act)
                return True
        return False

    def show_standing(self, words: str, *, up: bool) -> None:
        """Tell whether the family's window is up; words say what keeps it away, where anything does."""
        self._screen_up, self._screen_words = up, words
        self.people.family_screen.show_up(up=up)
        self._look_at_recorder()

    def _bind_keys(self) -> None:
        self._anywhere = Anywhere({key: partial(self.strike, key) for key in FROM_ANYWHERE}, self)
        for key in self._keys:
            shortcut = QShortcut(QKeySequence(key), self)
            shortcut.setAutoRepeat(False)  # a key that is held down does its one thing once
            if key in FROM_ANYWHERE:
                shortcut.setContext(Qt.ShortcutContext.ApplicationShortcut)
            shortcut.activated.connect(partial(self.strike, key))

    def _ask(self, command_name: str, /, **known: object) -> None:
        self.strip.ask(command_name, **known)

    def _current(self, group: Group) -> str:
        rows = self._lists.get(group)
        return rows.current if rows is not None else ""

    def _show_page(self, view: ChairView) -> None:
        writing = self.centre.page.isAncestorOf(QApplication.focusWidget() or self)
        if self.centre.follow(view):
            if writing:
                self._to_capture()
        else:
            self.centre.show_view(view)

    def _look_at_recorder(self) -> None:
        view, recorder = self._desk.view, self._recorder_state()
        line = sound_line(view.recording, recorder)
        self._herald.look(view, sound_state(view.recording, recorder), up=self._screen_up)
        self.top.show_sound(line)
        # The sound first: what is not recorded cannot be had again, and an empty screen harms nobody.
        self.message.troubles((*line.troubles, *filter(None, (self._screen_words,))))
        self.message.remind(*pause_reminder(view))

    def _to_capture(self) -> None:
        self.sides.close()
        self.capture.line.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _listen(self, what: str, on: str) -> None:
        if self.player:
            self.player.do(what, on)

    def _to_places(self) -> None:
        if self.player:
            self.player.open_places()

    def _to_side(self, side: Side, rows: QWidget) -> None:
        self.sides.open(side)
        rows.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _turn_to(self, name: str) -> None:
        self.centre.turn_to(name, self._desk.view)
        self.centre.take_focus()

    def _steer(self, act: str) -> None:
        self.hands.run(BY_ID[act])

    def _put_up(self, command_name: str, /, **fields: object) -> bool:
        """Send what the line says; where it was kept back, say why."""
        before = newest_card(self._desk.view)
        done = self.hands.say(command_name, **fields)
        card = newest_card(self._desk.view) if done else None
        if card is not None and (before is None or card.id != before.id):
            tell_kept_back(self, self.message.done, card, asked=bool(fields.get("held")))
        return done

    def _found(self, key: str) -> None:
        """Go to a card, a person, a part of the day or a promise that was looked for."""
        sort, _, row = key.partition(":")
        if sort == "card":
            self._turn_to("board")
            self.board.go_to(row)
        elif sort in {"people", "agenda"}:
            self.go(sort)
            (self.people.people if sort == "people" else self.today.agenda).choose(row)
        else:
            self._turn_to(sort)
            choose = getattr(self.centre.page, "choose", None)
            if callable(choose):
                choose(row)

    def _show_page_of(self, page: str) -> None:
        """Put on the family's screen what was looked at; a screen that was held is let go."""
        if self._desk.view.screen.state == "held":
            self.hands.say("hold", on=False)
        if page:
            self.hands.say("show", page=page)

    def _choose_kind(self, kind: str) -> None:
        self.capture.choose_kind(kind)
        self._to_capture()

    def _swap(self) -> None:
        other = self._turns.other(self._desk.view)
        if other:
            self.hands.say("speaking", who=other)

    def _focus_moved(self, _old: QWidget | None, new: QWidget | None) -> None:
        if isinstance(new, DrawnList) and self.isAncestorOf(new):
            self._lists[new.group] = new
            self.capture.set_hint(key_hints(new.group, self._desk.view))
        else:
            self.capture.set_hint("")

    def _strip_opened(self) -> None:
        focused = QApplication.focusWidget()
        if focused is not None and not self.strip.isAncestorOf(focused):
            self._writing = self.capture.isAncestorOf(focused)
            self._came_from = focused
        self._fit()

    def _strip_closed(self) -> None:
        self._fit()
        gone = self._came_from is not None and not self._came_from.isVisible()
        if self._writing or gone:
            # The strip could not give the focus back to what was out of sight.
            self.capture.setFocus(Qt.FocusReason.OtherFocusReason)

    def _fit(self) -> None:
        """Fold what there is no room for."""
        self._folding.fit(self.width(), self.height() / theme.text_scale(), self._desk.view)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc goes back to the line, from wherever nothing else wants it."""
        if event.key() == Qt.Key.Key_Escape:
            self._to_capture()
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
        self._glance.stop()
        if self._jotter:
            self._jotter.keep_now()
        self._leave_desk()
        super().closeEvent(event)
