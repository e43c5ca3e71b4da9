"""Who is here: a card for each person, with a letter, a name and what they are to the family."""

from typing import Final

from PySide6.QtWidgets import QWidget

from soundingboard.ui.family.fit import FLOOR, Fit
from soundingboard.ui.family.page import PageView, Pool, words
from soundingboard.ui.shared import theme
from soundingboard.ui.shared.panels import Avatar, Ground, Panel
from soundingboard.views.frame import Person, WhoPage

_COLUMNS: Final = 3


class PersonView(Panel):
    """One person."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent=parent)
        self._avatar = Avatar(parent=self)
        self._name = words(self)
        self._role, self._where = words(self, theme.SOFT), words(self, theme.SOFT)
        self._new = words(self, theme.TEAL)
        self._lines = (self._name, self._role, self._where, self._new)

    def fill(self, person: Person) -> None:
        """Take the person's words."""
        tone = theme.TONES["family" if person.family else "professional"]
        self._avatar.set_person(person.initial or person.name[:1], tone)
        self._name.setText(person.name)
        self._role.setText(person.role)
        self._where.setText(person.where)
        self._new.setText(person.new)

    def arrange(self, width: int, fit: Fit) -> int:
        """Lay it out; gives the height it needs."""
        pad, disc = fit.room(24), round(fit.fixed(104) * min(1.0, 0.4 + 0.6 * fit.step.space))
        self.dress(Ground(theme.CARD, theme.LINE, fit.fixed(22), fit.fixed(2)))
        self._avatar.set_face(disc * 0.385, bold=True)
        self._name.set_face(fit.text(38), bold=True)
        self._role.set_face(fit.text(FLOOR))
        self._where.set_face(fit.text(FLOOR))
        self._new.set_face(fit.text(FLOOR), bold=True)
        left = 2 * pad + disc
        top = pad
        for label in self._lines:
            top += fit.put_even(label, left, top, width - left - pad)
        return max(top + pad, disc + 2 * pad)

    def settle(self, height: int, fit: Fit) -> None:
        """Put the disc and the words in the middle of the height that the row has."""
        pad, disc = fit.room(24), round(fit.fixed(104) * min(1.0, 0.4 + 0.6 * fit.step.space))
        self._avatar.setGeometry(pad, (height - disc) // 2, disc, disc)
        shown = [label for label in self._lines if label.text()]
        top = (height - sum(label.height() for label in shown)) // 2
        for label in shown:
            label.move(label.x(), top)
            top += label.height()


class WhoView(PageView[WhoPage]):
    """Everybody who is here, in three columns, in the order they came in."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._pool = Pool(lambda: PersonView(self))
        self._people: list[PersonView] = []

    def fill(self, page: WhoPage) -> None:
        """Take the people."""
        self._people = self._pool.take(len(page.people))
        for view, person in zip(self._people, page.people, strict=True):
            view.fill(person)

    def arrange(self, width: int, height: int, fit: Fit) -> int:
        """Lay the cards out in rows; the cards of a row are equally high."""
        gap = fit.room(26)
        wide = (width - gap * (_COLUMNS - 1)) // _COLUMNS
        top = 0
        for start in range(0, len(self._people), _COLUMNS):
            row = self._people[start : start + _COLUMNS]
            high = max(person.arrange(wide, fit) for person in row)
            for number, person in enumerate(row):
                person.setGeometry(number * (wide + gap), top, wide, high)
                person.settle(high, fit)
            top += high + gap
        return max(0, top - gap)
