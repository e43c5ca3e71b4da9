"""Who has to be careful of whom, and who waits outside: what guesses about an audience start from."""

from soundingboard.conference.board import Entry
from soundingboard.conference.meeting import ClosedPart
from soundingboard.conference.people import KeptApart, Person
from soundingboard.conference.record import Record


def feared(record: Record) -> frozenset[str]:
    """Whoever's behaviour a card tells of, and whoever is kept apart from somebody they may have harmed."""
    harmed = {person.id for person in record.all(Person) if person.harmed}
    apart = {who for row in record.all(KeptApart) if harmed & {*row.people} for who in row.people}
    behaviour = {card.whose_behaviour for card in record.all(Entry) if card.whose_behaviour}
    return frozenset((apart | behaviour) - harmed)


def closed_part(record: Record) -> tuple[str, ...] | None:
    """Whoever stays in for the closed part that is on; None while none is."""
    on = next((row for row in record.all(ClosedPart) if row.until is None), None)
    return tuple(on.who) if on else None
