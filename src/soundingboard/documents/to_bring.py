"""The papers that one brings to a conference, made and read again."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import NamedTuple

from soundingboard.documents.content import Document, in_large_print
from soundingboard.documents.leaflet import leaflet
from soundingboard.documents.pack import ENDINGS, Paper, Stopped, finished
from soundingboard.documents.sweep import Meant
from soundingboard.documents.text import letters
from soundingboard.documents.to_lay_out import READERS, feedback, name_cards, on_paper
from soundingboard.documents.wording import say
from soundingboard.practice.elsewhere import NOBODY, Elsewhere
from soundingboard.views.copies.before import Before

TO_PRINT = ("pdf", "docx")
"""Formats of what is printed and laid out; a leaflet may be read on a telephone, too."""


class ToBring(NamedTuple):
    """The papers of one folder: that of a reader, by id, or with none what lies in the room."""

    reader: str
    papers: tuple[Paper | Stopped, ...]


@dataclass(frozen=True, slots=True)
class _Form:
    """A form that tells of no conference: any word of its own says that it can be read."""

    protected: frozenset[str]
    sign: str
    unnamed: frozenset[str] = frozenset()


def to_bring(
    room: Before, leaflets: Iterable[Before], *, surnames: bool, others: Elsewhere = NOBODY
) -> Iterator[ToBring]:
    """What lies in the room, and then each leaflet; one that holds what it may not comes out as `Stopped`."""
    yield ToBring("", tuple(_in_the_room(room, others, surnames=surnames)))
    for before in leaflets:
        if before.recipient is not None:
            made = leaflet(before)
            document = in_large_print(made) if before.recipient.large_print else made
            papers = finished("leaflet", document, before, ENDINGS, others)
            yield ToBring(before.recipient.id, tuple(papers))


def _in_the_room(room: Before, others: Elsewhere, *, surnames: bool) -> Iterator[Paper | Stopped]:
    for kind, document, meant in _documents(room, surnames=surnames):
        yield from finished(kind, document, meant, TO_PRINT, others)


def _documents(room: Before, *, surnames: bool) -> Iterator[tuple[str, Document, Meant]]:
    yield "name-cards", name_cards(room, surnames=surnames), room
    yield "on-paper", on_paper(room), room
    for reader in READERS:
        form = _Form(room.protected, letters(say(f"feedback.{reader}.lead")))
        yield f"feedback-{reader}", feedback(reader), form
