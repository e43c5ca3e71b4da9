"""Words that seem to come from where they should not: noticed by the program, cleared by the chair."""

from collections.abc import Iterable
from typing import Any, ClassVar, Final

from sqlalchemy import inspect

from soundingboard.commands.change import Change
from soundingboard.commands.command import Aside, Phase
from soundingboard.commands.types import Id, Words
from soundingboard.conference.board import Entry, Score
from soundingboard.conference.copied import ClearedText, Copied
from soundingboard.conference.decision import Decision
from soundingboard.conference.elsewhere import ClearedName
from soundingboard.conference.meeting import AgendaItem
from soundingboard.conference.noun import Belongs
from soundingboard.conference.people import Child
from soundingboard.conference.plan import Action, Outcome
from soundingboard.conference.sources import texts_for_room
from soundingboard.practice.protection import stands_in

_SAID: Final[tuple[type[Any], ...]] = (Entry, Score, Outcome, Action, AgendaItem, Decision)
"""What the family's screen tells in words of its own."""


def note_copied(change: Change, row: Belongs, source: Belongs, words: Iterable[str]) -> None:
    """Note that a row says words of another one, which not everyone may read."""
    table, from_table = (str(inspect(type(each)).local_table) for each in (row, source))
    change.put(
        Copied,
        f"{table}:{row.id}:{source.id}",
        table=table,
        row=row.id,
        from_table=from_table,
        source=source.id,
        words=list(words),
        cleared=False,
        at=change.now,
    )


class ClearWords(Aside):
    """The chair has read them: copied words may be read by all who may read where they stand.

    ``row`` is the id of what they stand in: a card, an action, a part of the day and so on. The same
    words are cleared wherever else they were typed. Where nothing is copied, what names a child there
    may stand on the family's screen as it is, whoever looks.
    """

    in_words = "the clearing of words"
    row: Id

    def run(self, change: Change) -> None:
        standing = change.all(Copied, cleared=False)
        words = {each for copied in standing if copied.row == self.row for each in copied.words}
        for copied in standing:
            if words & {*copied.words}:
                copied.cleared = True
        if not words and not self._cleared_names(change):
            change.refuse("No words there come from a card that not everyone may see, or name a child.")

    def _cleared_names(self, change: Change) -> bool:
        """Let what names a child there stand as it is; whether there was anything."""
        names = {name for child in change.all(Child) for name in (child.name, child.called)}
        rows = [row for noun in _SAID if (row := change.find(noun, self.row))]
        found = {row: [text for text in texts_for_room(row) if _holds(text, names)] for row in rows}
        for row, texts in found.items():
            if texts:
                change.put(ClearedText, f"{row.__tablename__}:{row.id}", texts=texts, at=change.now)
        return any(found.values())


def _holds(text: str, names: Iterable[str]) -> bool:
    return any(stands_in(text, name) for name in names)


class ClearName(Aside):
    """A name that another family of the vault has too is somebody else's here."""

    phase: ClassVar[Phase] = "always"
    in_words = "the clearing of a name"
    name: Words

    def run(self, change: Change) -> None:
        name = " ".join(self.name.split())
        if change.find(ClearedName, name.casefold()):
            change.refuse(f"It is said already that {name} is somebody else.")
        change.put(ClearedName, name.casefold(), name=name, at=change.now)
