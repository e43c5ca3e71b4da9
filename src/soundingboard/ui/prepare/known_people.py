"""Beside the form for a person: who is known from before, and on whose side somebody's solicitor sits."""

from collections.abc import Callable
from functools import partial
from typing import Final

from PySide6.QtWidgets import QVBoxLayout, QWidget

from soundingboard.practice.matching import says_any
from soundingboard.ui.prepare.form import Form
from soundingboard.ui.prepare.section import ActRow
from soundingboard.ui.shared import theme
from soundingboard.ui.shared.pages import emptied
from soundingboard.ui.shared.words import SectionTitle, WrapLabel
from soundingboard.views.contacts import Contact, suggested

_LAWYERS: Final = frozenset({"solicitor", "barrister", "lawyer", "legal representative", "legal adviser"})
_COUNCIL: Final = frozenset({"council", "council's", "local authority", "children's services", "social care"})
_HINT: Final = (
    "A parent’s solicitor sits with the parent: as a supporter they get none of the professionals’ papers. "
    "For the council’s own solicitor, choose Professional."
)


class KnownPeople(QWidget):
    """Suggestions while a name is typed, each to put in or to forget.

    Args:
        form: The form for a person.
        contacts: Gives everybody who is known.
        forget: Has somebody suggested no more.
    """

    def __init__(
        self, form: Form, contacts: Callable[[], tuple[Contact, ...]], forget: Callable[[Contact], None]
    ) -> None:
        super().__init__()
        self._form, self._contacts, self._forget = form, contacts, forget
        self._suggested_side = False
        self._known: tuple[Contact, ...] = ()
        self.title, self.hint = SectionTitle("From your address book"), WrapLabel(_HINT, ink=theme.SOFT)
        holder = QWidget()
        self._rows = QVBoxLayout(holder)
        self._rows.setContentsMargins(0, 0, 0, 0)
        self.rows: dict[str, ActRow] = {}
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        for part in (self.hint, self.title, holder):
            column.addWidget(part)
        form.changed.connect(self.look)
        self.look()

    def look(self) -> None:
        """Suggest what fits to what is typed now."""
        self._choose_side()
        typed = self._form.raw("name")
        self._known = (self._known or self._contacts()) if typed else ()
        found = suggested(typed, self._known)
        self.title.setVisible(bool(found))
        if tuple(self.rows) != tuple(contact.line for contact in found):
            emptied(self._rows)
            self.rows = {contact.line: self._row(contact) for contact in found}

    def _row(self, contact: Contact) -> ActRow:
        row = ActRow("person", "professional", contact.line)
        row.put("Put in", partial(self._put_in, contact))
        row.put("Forget", partial(self._let_go, contact))
        self._rows.addWidget(row)
        return row

    def _put_in(self, contact: Contact) -> None:
        known = {"name": contact.name, "called": contact.called, "is_": contact.is_}
        for name, value in {
            "group": "professional",
            **known,
            "plain": contact.plain,
            "agency": contact.agency,
        }.items():
            self._form.put(name, value)
        self._form.focus_first("joins")

    def _let_go(self, contact: Contact) -> None:
        self._forget(contact)
        self._known = ()
        self.look()
        self._form.focus_first("name")

    def _choose_side(self) -> None:
        """Once for each entry, where what they are says that they are somebody's solicitor."""
        what, agency = self._form.raw("is_"), self._form.raw("agency")
        lawyer = says_any((what,), _LAWYERS) and not says_any((what, agency), _COUNCIL)
        if lawyer and not self._suggested_side and self._form.raw("group") == "professional":
            self._suggested_side = True
            self._form.put("group", "supporter")
        self._suggested_side = self._suggested_side and bool(what)
        self.hint.setVisible(bool(lawyer))
