"""The board on the family's screen: a card is worded again only once something of it has changed."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from itertools import compress, repeat
from operator import attrgetter
from typing import Final, cast

from soundingboard.base.forgetting import remembered
from soundingboard.conference.board import Entry, Response
from soundingboard.conference.people import Child
from soundingboard.practice.facts import EntryFacts
from soundingboard.practice.natures import nature_told
from soundingboard.practice.wording import family_words, wording
from soundingboard.views import frame as f
from soundingboard.views.cardfacts import CARDS_KEPT, cards_of
from soundingboard.views.named import Everybody, everybody
from soundingboard.views.room import words
from soundingboard.views.room.scene import WHOLE, Made, Scene, title_of, turned_to
from soundingboard.views.room.sheets import GAP, lines, page_of, parted, sheets

CARDS, CARDS_OF_FOUR = 5, 4
"""The most cards in a column of a page; fewer where there are four columns, so that words stay large."""

_ROOM: Final = 17.0
_LETTERS_OF_THREE, _LETTERS_OF_FOUR = 37, 26

DISPUTES = frozenset({"disagree", "part"})


@dataclass(frozen=True, slots=True, eq=False)
class _Told:
    """A card in the family's words, whoever looks: what stands over and under it, and when it was put up."""

    known: EntryFacts
    text: str
    speaker: str
    nature: str
    item: str
    captured: tuple[datetime, int]


def board_page(scene: Scene) -> Made:
    """Risks, worries and what is going well; a fourth column only when somebody is not sure.

    Three empty columns that begin with the word risk are no welcome: until something is said they
    stand only where risks are what that part of the day is about.
    """
    cards = _standing(scene)
    if not any(cards.values()) and not _about_risk(scene):
        return f.BoardPage(title_of(scene), (), words.NO_CARD_YET), WHOLE
    item = scene.record.conference.current_item
    latest = (told for column in cards.values() for told in column if told.item == item)
    newest = max(latest, key=attrgetter("captured"), default=None)
    four = bool(cards["not_sure"])
    most, letters = (CARDS_OF_FOUR, _LETTERS_OF_FOUR) if four else (CARDS, _LETTERS_OF_THREE)
    parts = {
        kind: _sheets(
            tuple(column),
            tuple(_disputes(scene, told.known) for told in column),
            newest if newest and newest.known.kind == kind else None,
            letters,
            most,
        )
        for kind, column in cards.items()
    }
    pages = max(map(len, parts.values()))
    first, *more = (
        _pieces(_worded(newest, _disputes(scene, newest.known), new=True), letters) if newest else (None,)
    )
    begins = page_of(first, parts[newest.known.kind]) if newest and more else pages - 1
    turned = begins if scene.turned < 0 else min(scene.turned, pages - 1)
    columns = tuple(
        f.Column(cast("f.Kind", kind), title, meaning, tuple(turned_to(parts[kind], turned)[0]))
        for kind, title, meaning in words.COLUMNS
        if kind != "not_sure" or four
    )
    return f.BoardPage(title_of(scene), columns), (turned, pages)


def _about_risk(scene: Scene) -> bool:
    return scene.item is not None and scene.item.purpose == "risk"


def quoted(text: str) -> str:
    """Somebody's own words in quotation marks, exactly once."""
    bare = text.strip()
    return bare if bare[:1] in "“\"‘'" and bare[-1:] in "”\"’'" else f"“{bare}”"


def _standing(scene: Scene) -> dict[str, list[_Told]]:
    """The cards that may stand there, by kind."""
    known, hidden = cards_of(scene.record), scene.room.keeps_back(scene.record)
    stands = (why is None and not card.withdrawn for card, why in zip(known, hidden, strict=True))
    told = map(_told, scene.record.all(Entry), known, repeat(everybody(scene.record, scene.room.clean)))
    standing: dict[str, list[_Told]] = {kind: [] for kind, _, _ in words.COLUMNS}
    for each in compress(told, stands):
        standing[each.known.kind].append(each)
    return standing


@remembered(CARDS_KEPT)
def _told(entry: Entry, known: EntryFacts, people: Everybody) -> _Told:
    return _Told(
        known,
        quoted(entry.text) if entry.own_words else entry.text,
        _speaker(entry, people) if entry.own_words else "",
        _nature(known, people),
        entry.item,
        (entry.at, entry.position),
    )


def _speaker(entry: Entry, people: Everybody) -> str:
    """Whose own words these are: a child by name, a grown-up of the family as what they are."""
    person = people.grown.get(entry.said_by)
    return person.is_ if person and person.group == "family" else people.called(entry.said_by)


def _nature(known: EntryFacts, people: Everybody) -> str:
    """What kind of strength or worry it is, with the name of whoever's strength it is if all may have it."""
    told = nature_told(known.nature, known.because)
    if not told:
        return ""
    plain, named = words.NATURES[told]
    whose = people.grown.get(known.whose or "")
    return named.replace("{name}", whose.called) if whose and not whose.removed else plain


@remembered(16)
def _sheets(
    column: tuple[_Told, ...],
    disputes: tuple[tuple[str, ...], ...],
    newest: _Told | None,
    letters: int,
    most: int,
) -> Sequence[Sequence[f.Card]]:
    """The cards of one kind by pages, each with who sees it differently; most columns stay as they were."""
    cards = (
        _worded(told, differing, new=told is newest) for told, differing in zip(column, disputes, strict=True)
    )
    pieces = [piece for card in cards for piece in _pieces(card, letters)]
    return sheets(pieces, most, _ROOM, lambda card: _takes(card, letters))


@remembered(CARDS_KEPT)
def _worded(told: _Told, disputes: tuple[str, ...], *, new: bool) -> f.Card:
    under = (told.speaker or ("New" if new else ""), told.nature, *disputes)
    return f.Card(told.text, "\n".join(line for line in under if line))


def _disputes(scene: Scene, known: EntryFacts) -> tuple[str, ...]:
    return tuple(_disputed(scene, known)) if known.responses else ()


def _disputed(scene: Scene, known: EntryFacts) -> Iterator[str]:
    """Who sees it differently, in their words: it stands with what is said.

    A child's words stay off, and those of somebody harmed before the other parent.
    """
    for response in known.responses:
        row = scene.record.find(Response, response.id)
        if response.response not in DISPUTES or (row and not scene.room.may_have(row)):
            continue
        child = scene.record.find(Child, response.who)
        who = scene.names.called(response.who)
        told = child is None or scene.room.all_may_see(["everyone"], [], [child.id])
        if told and scene.room.may_hear(response.who):
            says = family_words(wording().responses, response.response)
            quotes = child is None and scene.room.may_quote(response.who)
            said = scene.room.clean(response.words) if quotes else ""
            yield f"{who} {says}: {quoted(said)}" if said else f"{who} {says}"


@remembered(CARDS_KEPT)
def _pieces(card: f.Card, letters: int) -> tuple[f.Card, ...]:
    """The card whole, or in pieces of a page each where it is more than that; its note stands at the end."""
    if _takes(card, letters) <= _ROOM:
        return (card,)
    most = int(_ROOM - GAP) - 1
    *begins, end = parted(card.text, letters, most)
    going_on = [f.Card(text, words.GOES_ON) for text in begins]
    if _takes(f.Card(end, card.note), letters) <= _ROOM:
        return (*going_on, f.Card(end, card.note))
    notes = (f.Card("", note) for note in parted(card.note, letters, most))
    return (*going_on, f.Card(end, words.GOES_ON), *notes)


@remembered(CARDS_KEPT)
def _takes(card: f.Card, letters: int) -> float:
    """How many lines a card takes."""
    return lines(card.text, letters) + lines(card.note, letters) + GAP
