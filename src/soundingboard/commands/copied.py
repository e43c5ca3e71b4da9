"""Words that seem to come from where they should not: noticed by the program, cleared by the chair."""

from collections.abc import Iterable
from typing import ClassVar

from sqlalchemy import inspect

from soundingboard.commands.change import Change
from soundingboard.commands.command import Aside, Phase
from soundingboard.commands.types import Id, Words
from soundingboard.conference.copied import Copied
from soundingboard.conference.elsewhere import ClearedName
from soundingboard.conference.noun import Belongs


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
    words are cleared wherever else they were typed.
    """

    in_words = "the clearing of copied words"
    row: Id

    def run(self, change: Change) -> None:
        standing = change.all(Copied, cleared=False)
        words = {each for copied in standing if copied.row == self.row for each in copied.words}
        if not words:
            change.refuse("No words there come from a card that not everyone may see.")
        for copied in standing:
            if words & {*copied.words}:
                copied.cleared = True


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
