"""Before the day: the conference, its children and its people on one page, with what is still missing."""

from collections.abc import Sequence
from dataclasses import asdict
from functools import partial

from PySide6.QtCore import QTimer
from PySide6.QtGui import QGuiApplication, QHideEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from soundingboard.base.dates import full_date, spoken_time
from soundingboard.commands.command import Command
from soundingboard.commands.keeping_apart import KeepApart
from soundingboard.ui.prepare.asking import AskCard, Asked
from soundingboard.ui.prepare.beside import AtTheSide
from soundingboard.ui.prepare.changing import ChangeCard
from soundingboard.ui.prepare.dates import lines_of_form, lines_of_view
from soundingboard.ui.prepare.doing import Doing
from soundingboard.ui.prepare.fathers import Fathers
from soundingboard.ui.prepare.form import Form
from soundingboard.ui.prepare.known_people import KnownPeople
from soundingboard.ui.prepare.parts import Parts
from soundingboard.ui.prepare.people import EnteredList, Keeper, Words
from soundingboard.ui.prepare.reading import CHAIR, chair_command, child_row, person_row
from soundingboard.ui.prepare.section import Acts
from soundingboard.ui.prepare.tables import CHILD, CONFERENCE, PERSON
from soundingboard.ui.prepare.taking_in import TakingIn
from soundingboard.ui.prepare.unfinished import Forms, Typed
from soundingboard.ui.prepare.way_back import WayBack
from soundingboard.ui.prepare.ways import Ways
from soundingboard.ui.shared.buttons import KeyButton
from soundingboard.ui.shared.flow import FlowBox
from soundingboard.ui.shared.heads import Heads
from soundingboard.ui.shared.jotting import Keeping
from soundingboard.ui.shared.notice import Notice
from soundingboard.ui.shared.pages import Beside, Card, Page, PageTop, Scrolled, stacked
from soundingboard.views.begun import HalfAnswered
from soundingboard.views.preparing import PrepareView

_NEW = "New conference"
_CHILDREN = Words("Children", "An unborn baby has the day it is due.", "Add this child", "Save this child")
_PEOPLE = Words(
    "People",
    "Everybody who is asked to come: family, supporters and professionals.",
    "Add this person",
    "Save this person",
)


class PrepareWindow(Page):
    """The page that prepares one conference.

    Args:
        ways: What it may do.
    """

    def __init__(self, ways: Ways) -> None:
        super().__init__()
        self._ways = ways
        self.notice = Notice()
        self._doing = Doing(ways, self.notice, self.look)
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
        children = Keeper(self._doing.save_child, partial(self._doing.remove, "child"))
        people = Keeper(self._doing.save_person, partial(self._doing.remove, "person"))
        self.children_list = EnteredList(_CHILDREN, CHILD, children, ways.now)
        self.people_list = EnteredList(_PEOPLE, PERSON, people, ways.now, "group", guide=ways.guide)
        self.known = KnownPeople(self.people_list.form, ways.contacts, ways.forget)
        self.people_list.add(self.known)
        self._taking = TakingIn(ways.files, self._doing, self.form)
        self.bring, self.file = self._taking.button, self._taking.card
        self.side, self.asking = AtTheSide(), AskCard(ways.now, self._answered, ways.guide)
        acts = Acts(self._do, self._ask, self._copy)
        self.fathers = Fathers(acts)
        self.parts = Parts(self._people_part(), acts)
        self._scroll = Scrolled()
        self._back_to = WayBack(self.parts, self._scroll)
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
        self._heads = Heads(self, self._scroll, self.top, self.parts.tabs)
        self.parts.tabs.turned.connect(self._turned)
        self.asking.opened.connect(self._into_sight)
        self.asking.left.connect(self._back_to.go)

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
            self._doing.tried(partial(self._doing.send, (chair_command(left),)))
        return typed

    def _ask_again(self, left: HalfAnswered) -> None:
        """Ask from the same button what was half answered; nothing where that is settled meanwhile."""
        self.parts.tabs.turn_to(left.part)
        for button in self._back_to.named(left.button):
            button.click()
            if self.asking.take_up(left):
                self._back_to.name = left.button
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

    @property
    def view(self) -> PrepareView | None:
        """The conference as it was drawn last; None while it is not made."""
        return self._doing.view

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
        view = self._doing.read()
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
        self._doing.tried(self._make_it)

    def _make_it(self) -> None:
        self._keep()
        self._doing.make(self.form.values())
        if self.view is not None:
            self._taking.meet(self.view)
        self.first_stop().setFocus()

    def _change(self) -> None:
        if self.view is not None:
            self.changing.open(asdict(self.view.about))

    def _save_changes(self) -> None:
        self._doing.tried(self._save_them)

    def _save_them(self) -> None:
        self._doing.change(self.changing.values())
        self.changing.let_go()

    def _do(self, *commands: Command) -> None:
        """What a part does at once; the focus stays with the button that did it."""
        self._back_to.remember()
        self._doing.tried(partial(self._doing.send, commands))
        self._back_to.go()

    def _answered(self, commands: Sequence[Command]) -> None:
        """What was asked for; that people are kept apart can be taken back, for no form does it."""
        self.notice.clear()
        self._doing.send(commands)
        if apart := sum(isinstance(each, KeepApart) for each in commands):
            self._doing.offer_back("They are kept apart.", "Take it back", apart)

    def _ask(self, asked: Asked) -> None:
        self.asking.ask(asked, self.parts.tabs.number, self._back_to.remember())

    def _copy(self, text: str, what: str) -> None:
        QGuiApplication.clipboard().setText(text)
        self.notice.done(f"{what} is on the clipboard: paste it where you write to them.")

    def _turned(self) -> None:
        """A part begins at its top, and nothing is asked any more that was asked in another."""
        self.asking.hide()
        self._heads.to_top()

    def _into_sight(self) -> None:
        QTimer.singleShot(0, self, partial(self._scroll.ensureWidgetVisible, self.asking))

    def _count_dates(self) -> None:
        view = self.view
        lines = lines_of_form(self.form, self._ways.policy()) if view is None else lines_of_view(view)
        self.side.show_dates(lines)
