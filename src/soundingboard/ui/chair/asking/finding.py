"""What can be found in a conference: everything that was said, promised or planned, and where it is.

Pure: a view in, things to find out.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from soundingboard.base.dates import weekday_date
from soundingboard.ui.chair.asking.wording import words_for
from soundingboard.views.chair.parts import CardView, ChairView

MOST: Final = 60
"""Things shown at a time: more are found by writing more."""


@dataclass(frozen=True, slots=True)
class Thing:
    """Something to go to.

    Attributes:
        place: Where it is: ``card:`` and the card's id, or a page and the row on it.
        words: What is shown of it.
        side: What it is, in one or two words.
        more: Other words it is found by.
    """

    place: str
    words: str
    side: str
    more: str = ""


def things(view: ChairView) -> tuple[Thing, ...]:
    """Everything there is to find, the newest cards first."""
    return tuple(_things(view))


def _things(view: ChairView) -> Iterator[Thing]:
    yield from _cards(view)
    yield from _plan(view)
    yield from _people(view)
    for item in view.time.items:
        yield Thing(f"agenda:{item.id}", item.title, "Part of the day", item.recap)
    for stated in view.views:
        row = f"view:{stated.child}|{stated.who}"
        yield Thing(f"decision:{row}", stated.words or stated.called, "View", stated.called)
    for report in view.reports:
        yield Thing("reports:", f"{report.author}, {report.agency}", "Report")
    yield from (Thing("next:", note, "Bookmark") for note in view.bookmarks if note)


def _cards(view: ChairView) -> Iterator[Thing]:
    cards = [card for column in view.columns for card in column.cards]
    for card in sorted(cards, key=lambda card: (card.at, card.position), reverse=True):
        yield Thing(f"card:{card.id}", card.text, words_for(card.kind), _of_card(card))


def _plan(view: ChairView) -> Iterator[Thing]:
    for outcome in view.plan.outcomes:
        if outcome.id:
            more = f"{outcome.now} {outcome.better} {outcome.about_line}"
            yield Thing(f"plan:outcome:{outcome.id}", outcome.text, "Outcome", more)
        for action in outcome.actions:
            parts = (action.who_line, action.with_line, action.by_line, action.how_we_will_know, action.help)
            yield Thing(f"plan:action:{action.id}", action.what, "Action", " ".join(parts))
    for sign, then in view.plan.contingencies:
        yield Thing("plan:", sign, "If things go wrong", then)
    for date in view.plan.key_dates:
        yield Thing("plan:", date.what, "Key date", f"{weekday_date(date.day)} {date.then}")


def _people(view: ChairView) -> Iterator[Thing]:
    for person in view.people:
        words = f"{person.name}, {person.role}" if person.role else person.name
        yield Thing(f"people:{person.id}", words, "Person", f"{person.called} {person.agency} {person.plain}")
    for child in view.children:
        yield Thing(f"decision:child:{child.id}", child.name, "Child", f"{child.called} {child.reasons}")


def _of_card(card: CardView) -> str:
    """Every other word of a card."""
    said = (f"{each.called} {each.words}" for each in card.responses)
    effects = (effect for _, effect in card.effect)
    gate = (card.because, card.likelihood, card.significant_because, card.if_nothing_changes)
    answer = card.answer.line if card.answer else ""
    return " ".join((card.said_line, card.about_line, answer, *gate, *effects, *said, *card.moves))
