"""What lies in the room: name cards, pages for when the computer stops, and forms to say how it was."""

from collections.abc import Iterator
from datetime import date

from soundingboard.base import dates
from soundingboard.documents.content import (
    Blank,
    Block,
    Document,
    Heading,
    Kind,
    Lead,
    NameCard,
    Note,
    Paragraph,
    Table,
    Ticks,
    Title,
)
from soundingboard.documents.parts_of_day import coming_rows, day_rows
from soundingboard.documents.shared import hour, office, opened, section
from soundingboard.documents.text import letters, strong
from soundingboard.documents.wording import names, say, word
from soundingboard.views.copies.before import Before, Coming

SPARE = 3
"""Name cards without a name, for whoever else comes."""
STEPS = 5
"""Steps of the plan that can be written by hand."""
ASKED = ("heard", "understood", "plan")
"""What every form asks, as `add_feedback` calls it."""
READERS = ("child", "parent", "professional")
"""Whom there is a form for."""
NO_DAY = date(2000, 1, 1)
"""The day of a paper that is of no day."""
_CARDS: tuple[tuple[Kind, int, int], ...] = (
    ("risk", 3, 4),
    ("worry", 3, 3),
    ("going_well", 3, 2),
    ("not_sure", 2, 2),
)
"""Cards to write by hand: of which kind, how many, and how many lines each has."""


def name_cards(before: Before, *, surnames: bool) -> Document:
    """A card for everybody who comes into the room, by first name alone unless surnames are wanted."""
    title = say("cards.title")
    cards = (_card(each, surnames=surnames) for each in before.in_room)
    spare = (NameCard("", ()) for _ in range(SPARE))
    about = (
        Title(title),
        Lead(say("cards.day", day=strong(dates.full_date(before.starts)))),
        Paragraph(say("cards.how")),
        Paragraph(say("cards.spare")),
    )
    return Document(letters(title), (*about, *cards, *spare), "", before.starts.date())


def _card(each: Coming, *, surnames: bool) -> NameCard:
    """Everybody reads it, and not for all of them is somebody “your social worker”."""
    return NameCard(each.name if surnames else each.called, opened(each.role.removeprefix("your ")))


def on_paper(before: Before) -> Document:
    """All that the chair needs to go on by hand: the day, the people, cards, a plan, decisions and dates."""
    title, day = say("paper.title"), dates.full_date(before.starts)
    at, called = hour(before.starts), names(before.children)
    blocks = (
        office(before.area),
        Title(title),
        Lead(say("paper.lead", children=called, day=strong(day), time=strong(at))),
        *section("paper.day", *_day(before)),
        *section("paper.who", *_who(before)),
        *section("paper.cards", *_cards()),
        *section("paper.plan", *_plan()),
        *section("paper.unless", *_unless()),
        *section("paper.decision", *_decisions(before)),
        *section("paper.next", *_next()),
    )
    foot = word("paper.footer", reference=before.reference, title=title, day=dates.plain_date(before.starts))
    return Document(f"{letters(title)}: {before.reference}", blocks, foot, before.starts.date())


def _day(before: Before) -> Iterator[Block]:
    if rows := day_rows(before, say("paper.break")):
        yield Table((word("paper.when"), word("paper.what")), rows, (0.22, 0.78))


def _who(before: Before) -> Iterator[Block]:
    """Who comes, and room to write when they did."""
    headers = (word("paper.name"), word("paper.role"), word("paper.here"))
    if rows := tuple((*row, say("paper.from_to")) for row in coming_rows(before.coming)):
        yield Table(headers, rows, (0.3, 0.42, 0.28))


def _cards() -> Iterator[Block]:
    for kind, count, lines in _CARDS:
        yield from [Blank((say(f"paper.write_{kind}"),), lines, kind)] * count
    yield Blank((say("paper.said"),), 5)


def _plan() -> Iterator[Block]:
    for number in range(1, STEPS + 1):
        yield Heading(say("paper.step", number=str(number)), 3)
        yield Blank(((),), 2, opens=True)
        yield Blank((say("paper.who_does"), say("paper.by_when")), opens=True)
        yield Blank((say("paper.know"), say("paper.help")))


def _unless() -> Iterator[Block]:
    for _ in range(2):
        yield Blank((say("paper.sign"), say("paper.then")), 2)


def _decisions(before: Before) -> Iterator[Block]:
    for child in before.children:
        yield Blank((say("paper.for_child", child=strong(child)),), 3)
    yield Blank((say("paper.others"),), 2)


def _next() -> Iterator[Block]:
    yield Blank((say("paper.lead_worker"), say("paper.tells")))
    yield Blank((say("paper.group"), say("paper.again")))
    yield Blank((say("paper.looks_in"),), 2)


def feedback(reader: str) -> Document:
    """The form of one kind of reader, the same for every conference, so that it tells of none."""
    title = say(f"feedback.{reader}.title")
    asked = (block for question in ASKED for block in _question(reader, question))
    back = "feedback.back_professional" if reader == "professional" else "feedback.back"
    blocks = (
        Title(title),
        Lead(say(f"feedback.{reader}.lead")),
        *asked,
        Heading(say("feedback.good")),
        Blank(((),), 5),
        Heading(say("feedback.better")),
        Blank(((),), 5),
        Note(say(back)),
    )
    return Document(letters(title), blocks, "", NO_DAY)


def _question(reader: str, question: str) -> tuple[Block, ...]:
    answers = tuple(say(f"feedback.{reader}.{answer}") for answer in ("yes", "part", "no"))
    return Heading(say(f"feedback.{reader}.{question}"), 2), Ticks(answers)
