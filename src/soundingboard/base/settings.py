"""What a council and its chair have settled for one vault; nothing of any conference."""

from typing import Final

import msgspec

AREAS: Final = {"": "No area", "north": "North", "central": "Central", "south": "South"}
"""The areas of a council by code, in words."""

Rule = bool | int | float | str | tuple[str | int, ...] | None
"""One number or switch of a rule book; a day stands as ISO 8601 writes it."""


class Office(msgspec.Struct, frozen=True):
    """The office that families and professionals write to; each part may be empty."""

    name: str = ""
    address: str = ""
    phone: str = ""
    email: str = ""

    @property
    def to_ring(self) -> str:
        """Its name and its number; empty where there is no number."""
        return ", ".join(filter(None, (self.name, self.phone))) if self.phone else ""

    @property
    def lines(self) -> tuple[str, ...]:
        """What is known of it, line by line as on an envelope."""
        address = (line.strip() for line in self.address.splitlines())
        return tuple(line for line in (self.name, *address, self.phone, self.email) if line)


class Settings(msgspec.Struct, frozen=True):
    """The settings of one vault.

    Attributes:
        area: The area that a new conference is in: north, central, south or empty.
        book: The name of the rule book that holds here; empty for the usual numbers.
        rules: Its own numbers, by the names that `soundingboard.practice.policy.Policy` has.
        office: Where letters go.
        retention_months: How long a closed conference is kept; None where nobody has decided it yet.
    """

    area: str = ""
    book: str = ""
    rules: tuple[tuple[str, Rule], ...] = ()
    office: Office = Office()
    retention_months: int | None = None


USUAL: Final = Settings()
"""What holds where nothing was settled."""
