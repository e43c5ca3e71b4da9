"""What acts do to a card of the board."""

from collections.abc import Callable
from typing import Protocol

from soundingboard.ui.chair.possible import newest_unready, newest_waiting, to_clear
from soundingboard.ui.chair.reading import sentences_of, who_speaks
from soundingboard.ui.chair.seams import Hands
from soundingboard.views.chair.parts import CardView


class Dropped(Protocol):
    """What was dropped, and where: see `soundingboard.ui.chair.dragging.Drop`."""

    @property
    def card(self) -> str:
        """The card that was picked up."""
        ...

    @property
    def column(self) -> str:
        """The kind of the column it was dropped in."""
        ...

    @property
    def before(self) -> str:
        """The card it was dropped before, or empty."""
        ...

    @property
    def into(self) -> str:
        """The card it was dropped on, or empty."""
        ...

    @property
    def sentence(self) -> str:
        """The one sentence that was picked up, or empty."""
        ...


def edit(hands: Hands) -> None:
    """Ask for what it says, beginning with what is missing."""
    card = _current(hands)
    if card is not None:
        _ask_all(hands, card)


def gate(hands: Hands) -> None:
    """Ask for what a risk still needs: of the current card, else of the newest one that lacks a part."""
    card = _current(hands)
    card = card if card is not None and card.draft else newest_unready(hands.view)
    if card is not None:
        _ask_all(hands, card)


def respond(response: str) -> Callable[[Hands], None]:
    """Note what whoever speaks says to it; with nobody speaking it is asked who."""

    def do(hands: Hands) -> None:
        who = who_speaks(hands.view)
        hands.ask(
            "respond", entry=hands.on, response=response, who=who if who != hands.view.chair and who else None
        )

    return do


def show(hands: Hands) -> None:
    """Show the current card; where its words are another card's, or name a child, clear them."""
    card = _current(hands)
    if card is not None:
        _show(hands, card)


def show_newest(hands: Hands) -> None:
    """Show the newest card that is kept back."""
    card = newest_waiting(hands.view)
    if card is not None:
        _show(hands, card)


def clear_copied(hands: Hands) -> None:
    """Clear the first words that are another card's, or name a child, wherever they stand."""
    row = to_clear(hands.view)
    if row:
        hands.say("clear_words", row=row)


def keep_safe(hands: Hands) -> None:
    """Ask how whoever told it is kept safe; who is in danger and from whom is known where rules know it."""
    card = _current(hands)
    if card is None:
        return
    about = [each.about for each in hands.view.findings if each.code == "source_in_danger"]
    feared = tuple(dict.fromkeys(who for key, who in about if key == card.id))
    harmed = {person.id for person in hands.view.people if person.harmed}
    in_need = harmed | {child.id for child in hands.view.children}
    told = tuple(dict.fromkeys(who for who in (card.said_by, card.source) if who in in_need))
    hands.ask("keep_safe", entry=card.id, who=told or None, **{"from": feared or None})


def split(hands: Hands) -> None:
    """Ask what each card says; its sentences stand there on lines of their own."""
    card = _current(hands)
    if card is not None:
        hands.ask("split_entry", entry=card.id, texts=sentences_of(card.text))


def earlier(hands: Hands) -> None:
    """Put it before the card above it."""
    cards, place = _beside(hands)
    if place > 0:
        _put_before(hands, cards[place], cards[place - 1])


def later(hands: Hands) -> None:
    """Put the card below it before it."""
    cards, place = _beside(hands)
    if 0 <= place < len(cards) - 1:
        _put_before(hands, cards[place + 1], cards[place])


def dropped(hands: Hands, drop: Dropped) -> None:
    """Do what dropping a card is for: a place, another kind, one card of two, or two of one."""
    card = _by_id(hands, drop.card)
    if card is None:
        return
    if drop.sentence:
        _take_out(hands, card, drop)
    elif drop.into:
        hands.say("merge_entries", entry=card.id, into=drop.into)
    elif drop.column == card.kind and card.draft:
        _ask_all(hands, card)
    elif drop.column == card.kind or (card.draft and drop.column == "worry"):
        if drop.before != card.id:
            hands.say("move_entry", entry=card.id, to=card.kind, before=drop.before)
    else:
        hands.ask("move_entry", entry=card.id, to=drop.column, before=drop.before or None)


def _show(hands: Hands, card: CardView) -> None:
    if card.clearable:
        hands.say("clear_words", row=card.id)
    else:
        hands.say("show_entry", entry=card.id)


def _take_out(hands: Hands, card: CardView, drop: Dropped) -> None:
    """Make a card of its own of one sentence, and one of another kind where it was dropped among those."""
    rest = " ".join(each for each in sentences_of(card.text) if each != drop.sentence)
    before = {each.id for column in hands.view.columns for each in column.cards}
    if not hands.say("split_entry", entry=card.id, texts=(rest, drop.sentence)):
        return
    new = [each for column in hands.view.columns for each in column.cards if each.id not in before]
    if new and drop.column != card.kind and not (card.draft and drop.column == "worry"):
        hands.ask("move_entry", entry=new[0].id, to=drop.column, before=drop.before or None)


def _by_id(hands: Hands, key: str) -> CardView | None:
    cards = (card for column in hands.view.columns for card in column.cards)
    return next((card for card in cards if card.id == key), None)


def _current(hands: Hands) -> CardView | None:
    cards, place = _beside(hands)
    return cards[place] if place >= 0 else None


def _beside(hands: Hands) -> tuple[tuple[CardView, ...], int]:
    """The column of the current card, and the card's place in it; -1 when there is none."""
    for column in hands.view.columns:
        for place, card in enumerate(column.cards):
            if card.id == hands.on:
                return column.cards, place
    return (), -1


def _put_before(hands: Hands, moved: CardView, other: CardView) -> None:
    hands.say("move_entry", entry=moved.id, to=moved.kind, before=other.id)


def _ask_all(hands: Hands, card: CardView) -> None:
    hands.ask("edit_entry", entry=card.id, text=card.text, about=card.about, said_by=card.said_by)
