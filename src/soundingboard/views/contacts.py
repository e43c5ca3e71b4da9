"""Professionals of former conferences, so that nobody types them twice; nothing of any family."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

FEWEST: Final = 2
"""Letters that have to be typed before anybody is suggested."""
MOST: Final = 3
"""How many are suggested at once."""


@dataclass(frozen=True, slots=True)
class Contact:
    """What is known of a professional: the name, what they are, in family words too, and their agency."""

    name: str
    called: str
    is_: str
    plain: str
    agency: str

    @property
    def line(self) -> str:
        """``Priya Nair, Health visitor, Health visiting``."""
        return ", ".join(filter(None, (self.name, self.is_, self.agency)))


def suggested(typed: str, contacts: Iterable[Contact]) -> tuple[Contact, ...]:
    """Whoever has words that begin as what was typed, in the order given; nobody who stands there whole."""
    wanted = typed.casefold().split()
    if len("".join(wanted)) < FEWEST:
        return ()
    found = [contact for contact in contacts if _begins(contact, wanted) and contact.name != typed.strip()]
    return tuple(found[:MOST])


def _begins(contact: Contact, wanted: list[str]) -> bool:
    words = contact.line.casefold().replace(",", " ").split()
    return all(any(word.startswith(part) for word in words) for part in wanted)
