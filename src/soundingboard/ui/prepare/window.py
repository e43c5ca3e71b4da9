"""Before the day: the conference, its children and its people on one page, with what is still missing."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import asdict, dataclass, field
from datetime import datetime
from functools import partial

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QGuiApplication, QHideEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QPushButton, QVBoxLayout, QWidget

from soundingboard.base.dates import full_date, spoken_time
from soundingboard.base.errors import Trouble
from soundingboard.commands.command import Command
from soundingboard.commands.keeping_apart import KeepApart
from soundingboard.practice.facts import ChildFacts
from soundingboard.practice.policy import Policy
from soundingboard.ui.prepare.asking import AskCard, Asked
from soundingboard.ui.prepare.beside import AtTheSide
from soundingboard.ui.prepare.changing import ChangeCard
from soundingboard.ui.prepare.dates import DateLine, date_lines
from soundingboard.ui.prepare.fathers import Fathers
from soundingboard.ui.prepare.form import Form, Value
from soundingboard.ui.prepare.from_file import Taken
from soundingboard.ui.prepare.known_people import KnownPeople
from soundingboard.ui.prepare.parts import Parts
from soundingboard.ui.prepare.people import Entered, EnteredList, Keeper, Words
from soundingboard.ui.prepare.reading import (
    CHAIR,
    chair_command,
    change_command,
    child_commands,
    child_row,
    conference_commands,
    person_command,
    person_commands,
    person_row,
    removal,
)
from soundingboard.ui.prepare.section import Acts
from soundingboard.ui.prepare.tables import CHILD, CONFERENCE, PERSON
from soundingboard.ui.prepare.taking_in import TakingIn
from soundingboard.ui.prepare.unfinished import Forms, Typed
from soundingboard.ui.shared.buttons import KeyButton
from soundingboard.ui.shared.flow import FlowBox
from soundingboard.ui.shared.guided import Guide
from soundingboard.ui.shared.jotting import Keeping
from soundingboard.ui.shared.notice import Notice
from soundingboard.ui.shared.pages import Beside, Card, Page, PageTop, Scrolled, stacked
from soundingboard.views.begun import HalfAnswered
from soundingboard.views.contacts import Contact
from soundingboard.views.found import Files
from soundingboard.views.preparing import PrepareView

_NEW = "New conference"
_CHILDREN = Words("Children", "An unborn baby has the day it is due.", "Add this child", "Save this child")
_PEOPLE = Words(
    "People",
    "Everybody who is asked to come: family, supporters and professionals.",
    "Add this person",
    "Save this person",
)


@dataclass(frozen=True, slots=True)
class Ways:
    """What the page may do.

    Attributes:
        look: The conference as it is now; None while it is not yet made.
        send: Does a command, or raises `Trouble` and changes nothing.
        undo: Takes the last command back.
        now: The time.
        back: Goes back to the list.
        start: Opens the conference's day.
        check_sound: Leads to the sound check.
        files: Reads people out of a file that the chair chooses.
        guide: What is asked of prose while it is written.
        bring: Leads to the papers to bring.
        policy: Gives the numbers that hold in this vault, for a conference that is not yet made.
        contacts: Gives the professionals who are known from before.
        forget: Has one of them suggested no more.
        keeping: Where what is typed outlives the program; None for nowhere.
    """

    look: Callable[[], PrepareView | None]
    send: Callable[[Command], object]
    undo: Callable[[], object]
    now: Callable[[], datetime]
    back: Callable[[], None]
    start: Callable[[], None]
    check_sound: Callable[[], None]
    files: Files
    guide: Guide | None = None
    bring: Callable[[], None] = lambda: None
    policy: Callable[[], Policy] = field(kw_only=True)
    contacts: Callable[[], tuple[Contact, ...]] = tuple
    forget: Callable[[Contact], None] = lambda _contact: None
    keeping: Keeping | None = None


class PrepareWindow(Page):
    """The page that prepares one conference.

    Args:
        ways: What it may do.
    """

    def __init__(self, ways: Ways) -> None:
        super().__init__()
        self._ways = ways
        self.view: PrepareView | None = None
        self._from = ""
        self.notice = Notice()
        self.back = KeyButton("All conferences", "Alt Left")
        self.start = KeyButton("Start the conference", look="primary")
        self.sound = KeyButton("Sound check", "F10")
        self.papers = KeyButton("Papers to bring", "F9")
        self.top = PageTop(_NEW, "", (self.back, self.papers, self.sound, self.start))
        self.conference = Card("The conference", "You can leave this half done and come back to it.")
        self.form = Form(CONFERENCE, ways.now)
        self.make = KeyButton("Make the conference", "Enter", look="primary")
        button = FlowBox()
        button.add(self.make)
        for part in (self.form, button):
            self.conference.add(part)
        self.change = KeyButton("Change day or place", "F2")
        self.changing = ChangeCard(ways.now, self._save_changes, self.change.setFocus)
        children = Keeper(self._save_child, partial(self._remove, "child"))
        people = Keeper(self.save_person, partial(self._remove, "person"))
        self.children_list = EnteredList(_CHILDREN, CHILD, children, ways.now)
        self.people_list = EnteredList(_PEOPLE, PERSON, people, ways.now, "group", guide=ways.guide)
        self.known = KnownPeople(self.people_list.form, ways.contacts, ways.forget)
        self.people_list.add(self.known)
        self._taking = TakingIn(ways.files, self)
        self.bring, self.file = self._taking.button, self._taking.card
        self.side, self.asking = AtTheSide(), AskCard(ways.now, self._answered, ways.guide)
        acts = Acts(self._do, self._ask, self._copy)
        self.fathers = Fathers(acts)
        self.parts = Parts(self._people_part(), acts)
        self._scroll = Scrolled()
        self._lay_out()
        for key, way, act in (
            ("Alt+Left", self.back, self._leave),
            ("F10", self.sound, ways.check_sound),
            ("F9", self.papers, ways.bring),
            ("Ctrl+O", self.bring, self._taking.choose),
            ("F2", self.change, self._change),
        ):
            QShortcut(QKeySequence(key), self).activated.connect(act)
            way.clicked.connect(act)
        self.start.clicked.connect(ways.start)
        self.make.clicked.connect(self._make)
        self.form.entered.connect(self._make)
        self.form.changed.connect(self._count_dates)
        self.look()
        self._typed = self._take_up(ways.keeping) if ways.keeping else None

    def _people_part(self) -> QWidget:
        bring = FlowBox()
        for button in (self.change, self.bring):
            bring.add(button)
        return stacked(
            bring,
            self.conference,
            self.changing,
            self.file,
            self.children_list,
            self.fathers,
            self.people_list,
        )

    def _lay_out(self) -> None:
        main = stacked(self.notice, self.asking, self.parts)
        self._scroll.column.addWidget(Beside(main, self.side, (11, 5)))
        self._scroll.column.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for part in (self.top, self.parts.tabs):
            column.addWidget(part)
        column.addWidget(self._scroll, 1)
        self.parts.tabs.turned.connect(self._turned)
        self.asking.opened.connect(self._into_sight)
        self.asking.left.connect(self._back_to)

    def _take_up(self, keeping: Keeping) -> Typed:
        forms = Forms(self.form, self.children_list, self.people_list, self.changing, self.asking)
        typed = Typed(self, keeping, forms, lambda: self.view is not None)
        typed.bring_back()
        left, view = typed.found.conference, self.view
        if view is not None and typed.found.change:
            self.changing.take_up(asdict(view.about), typed.found.change)
        if typed.found.asked:
            self._ask_again(typed.found.asked)
        if left and view is not None and CHAIR not in view.taken:
            # The program ended between the two commands that make a conference.
            self.tried(partial(self._send, (chair_command(left),)))
        return typed

    def _ask_again(self, left: HalfAnswered) -> None:
        """Ask from the same button what was half answered; nothing where that is settled meanwhile."""
        self.parts.tabs.turn_to(left.part)
        for button in self._named(left.button):
            button.click()
            if self.asking.take_up(left):
                self._from = left.button
                return
        self.asking.hide()

    def _leave(self) -> None:
        self._keep()  # the list shows what is begun
        self._ways.back()

    def _keep(self) -> None:
        if self._typed:
            self._typed.keep_now()

    def hideEvent(self, event: QHideEvent) -> None:
        """What is typed is there when the page is opened again."""
        self._keep()
        super().hideEvent(event)

    def first_stop(self) -> QWidget:
        """Where writing goes on: what is half answered or changed, the first child, or the next person."""
        for card in (self.asking, self.changing):
            if card.form is not None and not card.isHidden():
                return card.form.stops()[0]
        if self.view is None:
            return self.form.editors["family"]
        return (self.people_list if self.view.children else self.children_list).form.editors["name"]

    def look(self) -> None:
        """Draw the conference as it is now."""
        view = self.view = self._ways.look()
        there = (self.start, self.sound, self.papers, self.change, self.children_list, self.people_list)
        for part in (*there, self.side.asks, self.fathers):
            part.setVisible(view is not None)
        self.parts.look(view)
        self.conference.setVisible(view is None)
        self._count_dates()
        # The title stands where others see it, so it names no family.
        self.setWindowTitle(f"Sounding Board: {_NEW.lower() if view is None else 'prepare'}")
        if view is None:
            return
        when = f"{full_date(view.starts)}, {spoken_time(view.starts)}"
        self.top.set_words(f"Prepare · {view.family}", f"{view.title}, {when}")
        self.people_list.form.offer("to", {child.id: child.called for child in view.children})
        self.children_list.show_rows(tuple(child_row(child) for child in view.children))
        self.people_list.show_rows(tuple(person_row(person, view) for person in view.people))
        self.fathers.look(view)
        self.side.show_asks(view.asks)
        self.side.show_call(view.on_call)

    def _make(self) -> None:
        self.tried(self._make_it)

    def _make_it(self) -> None:
        self._keep()
        for each in conference_commands(self.form.values()):
            self._ways.send(each)
        self.look()
        if self.view is not None:
            self._taking.meet(self.view)
        self.first_stop().setFocus()

    def _change(self) -> None:
        if self.view is not None:
            self.changing.open(asdict(self.view.about))

    def _save_changes(self) -> None:
        def act() -> None:
            if self.view is not None:
                self._ways.send(change_command(self.changing.values(), self.view))
                self.changing.let_go()
                self.look()

        self.tried(act)

    def _save_child(self, key: str, values: Mapping[str, Value]) -> None:
        if self.view is not None:
            self._send(child_commands(key, values, self.view))

    def save_person(self, key: str, values: Mapping[str, Value]) -> None:
        """Add somebody, or with a key change them; raises `Trouble`."""
        if self.view is not None:
            self._send((person_command(key, values, self.view),))

    def bring_in(self, person: Taken) -> int:
        """Add somebody who was found, with their answer; how many changes that were. Raises `Trouble`."""
        if self.view is None:
            return 0
        commands = person_commands(*person, self.view)
        self._send(commands)
        return len(commands)

    def take_back(self, count: int) -> None:
        """Take the last changes back."""

        def act() -> None:
            for _ in range(count):
                self._ways.undo()
            self.look()

        self.tried(act)

    def _remove(self, noun: str, each: Entered) -> None:
        def act() -> None:
            self._ways.send(removal(noun, each.id))
            self.look()
            back = partial(self.take_back, 1)
            self.notice.ask(f"{each.name} is taken out.", {"Good": self.look, "Bring back": back})

        self.tried(act)

    def tried(self, deed: Callable[[], None]) -> None:
        """Do it; why it cannot be done is said at the top."""
        try:
            self.notice.clear()
            deed()
        except Trouble as trouble:
            self.notice.refuse(str(trouble))

    def _do(self, *commands: Command) -> None:
        """What a part does at once; the focus stays with the button that did it."""
        self._from = self._named_focus()
        self.tried(partial(self._send, commands))
        self._back_to()

    def _send(self, commands: Sequence[Command]) -> None:
        for each in commands:
            self._ways.send(each)
        self.look()

    def _answered(self, commands: Sequence[Command]) -> None:
        """What was asked for; that people are kept apart can be taken back, for no form does it."""
        self.notice.clear()
        self._send(commands)
        if apart := sum(isinstance(each, KeepApart) for each in commands):
            back = partial(self.take_back, apart)
            self.notice.ask("They are kept apart.", {"Good": self.look, "Take it back": back})

    def _ask(self, asked: Asked) -> None:
        self._from = self._named_focus()
        self.asking.ask(asked, self.parts.tabs.number, self._from)

    def _copy(self, text: str, what: str) -> None:
        QGuiApplication.clipboard().setText(text)
        self.notice.done(f"{what} is on the clipboard: paste it where you write to them.")

    def _turned(self) -> None:
        """A part begins at its top, and nothing is asked any more that was asked in another."""
        self.asking.hide()
        self._scroll.verticalScrollBar().setValue(0)

    def _into_sight(self) -> None:
        QTimer.singleShot(0, self, partial(self._scroll.ensureWidgetVisible, self.asking))

    def _named_focus(self) -> str:
        focus = QApplication.focusWidget()
        return focus.accessibleName() if focus is not None else ""

    def _back_to(self) -> None:
        """To the button that asked, once its row is drawn: it may be another button of the same name."""
        QTimer.singleShot(0, self, self._find_back)

    def _find_back(self) -> None:
        same = (each for each in self._named(self._from) if each.isVisibleTo(self.parts.part))
        there = next(same, self.parts.tabs.shown)
        there.setFocus(Qt.FocusReason.OtherFocusReason)
        self._scroll.ensureWidgetVisible(there)

    def _named(self, name: str) -> list[QPushButton]:
        """The buttons of this part that a screen reader calls so."""
        return [each for each in self.parts.part.findChildren(QPushButton) if each.accessibleName() == name]

    def _count_dates(self) -> None:
        self.side.show_dates(self._date_lines())

    def _date_lines(self) -> tuple[DateLine, ...]:
        view = self.view
        if view is not None:
            children = tuple(ChildFacts(each.id, "", "", each.born, each.due) for each in view.children)
            return date_lines(view.kind, view.starts, view.strategy_discussion, view.policy, children)
        starts = self.form.peek("starts")
        return date_lines(
            self.form.raw("kind"),
            starts if isinstance(starts, datetime) else None,
            self.form.peek("strategy_discussion"),
            self._ways.policy(),
        )
