"""What the chair chose for the next card, what is guessed of the rest, and the menus that change it."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from functools import partial
from typing import Final

from soundingboard.ui.chair.guessing import (
    EVERYONE,
    PROFESSIONALS,
    Seen,
    guessed_about,
    guessed_seen,
    guessed_speaker,
    not_for,
)
from soundingboard.ui.chair.menus import Choice
from soundingboard.ui.chair.reading import Reading, called
from soundingboard.views.chair.parts import ChairView

ALL_CHILDREN: Final = "all children"
_A_CHILDS: Final = Seen("the child's part", "child")


@dataclass(frozen=True, slots=True)
class Chosen:
    """What the chair chose for the next card; None where the program guesses."""

    said_by: str | None = None
    about: tuple[str, ...] | None = None
    seen: Seen | None = None


@dataclass(frozen=True, slots=True)
class Next:
    """The next card as it would go up now.

    Attributes:
        guessed: Who may see it is a guess.
    """

    said_by: str
    about: tuple[str, ...]
    seen: Seen
    guessed: bool = False


def next_card(reading: Reading, chosen: Chosen, view: ChairView) -> Next:
    """What was chosen or typed, and guesses for the rest."""
    said_by = reading.said_by or chosen.said_by
    if said_by is None:
        said_by = guessed_speaker(reading.text, view)
    about = guessed_about(reading.about, said_by, view) if chosen.about is None else chosen.about
    if chosen.seen is not None:
        return Next(said_by, about, chosen.seen)
    guess = guessed_seen(reading.text, said_by, view)
    if reading.professionals or guess.audience != EVERYONE.audience:
        seen = PROFESSIONALS
    else:
        out = tuple(dict.fromkeys((*reading.not_for, *guess.not_for)))
        seen = not_for(out, view) if out else EVERYONE
    typed = reading.professionals or bool(reading.not_for)
    return Next(said_by, about, seen, guessed=seen != EVERYONE and not typed)


def who_lines(card: Next, chosen: Chosen, view: ChairView, choose: Callable[[Chosen], None]) -> list[Choice]:
    """Everybody who may have said it, those who are here first."""
    here = sorted(view.people, key=lambda person: not person.present)
    named = [(each.id, f"{each.called}, {each.role}" if each.role else each.called) for each in here]
    named += [(child.id, child.called) for child in view.children]
    return [
        Choice(words, key == card.said_by, partial(choose, replace(chosen, said_by=key)))
        for key, words in (*named, ("", "Nobody"))
    ]


def about_lines(
    card: Next, chosen: Chosen, view: ChairView, choose: Callable[[Chosen], None]
) -> list[Choice]:
    """The children, each to be taken in or out, and all of them."""
    now = card.about
    lines = []
    for child in view.children:
        about = tuple(key for key in now if key != child.id) if child.id in now else (*now, child.id)
        lines.append(Choice(child.called, child.id in now, partial(choose, replace(chosen, about=about))))
    nobody = partial(choose, replace(chosen, about=()))
    return [*lines, Choice(ALL_CHILDREN.capitalize(), not now, nobody)]


def seen_lines(card: Next, chosen: Chosen, view: ChairView, choose: Callable[[Chosen], None]) -> list[Choice]:
    """Everyone, professionals, the child, or everyone but one."""
    outside = [person.id for person in view.people if person.group != "professional"]
    every: Sequence[Seen] = (
        EVERYONE,
        PROFESSIONALS,
        _A_CHILDS,
        *(not_for((key,), view) for key in outside),
    )
    if card.seen not in every:
        every = (*every, card.seen)
    return [
        Choice(seen.words, seen == card.seen, partial(choose, replace(chosen, seen=seen))) for seen in every
    ]


def about_words(card: Next, view: ChairView) -> str:
    """Whom it is about, in words."""
    return " · ".join(child.called for child in view.children if child.id in card.about) or ALL_CHILDREN


def said_words(card: Next, view: ChairView) -> str:
    """Who said it, in words."""
    return called(card.said_by, view)
