"""Which column of a list is what."""

import re
from collections.abc import Mapping, Sequence
from typing import Final

_KNOWN: Final[Mapping[str, Sequence[str]]] = {
    "name": (
        "name", "full name", "attendee", "participant", "invitee", "person", "display name", "names",
        "attendee name", "participant name", "professional", "contact name",
    ),
    "first": ("first name", "forename", "given name", "forenames", "first"),
    "last": ("last name", "surname", "family name", "last"),
    "called": ("called", "known as", "preferred name", "likes to be called"),
    "is_": ("role", "job title", "title", "job", "relationship", "relation", "designation", "position",
            "what they are here", "job role", "relationship to child", "role in conference"),
    "agency": ("agency", "organisation", "organization", "company", "service", "team", "employer",
               "department", "office", "organisation name"),
    "group": ("group", "type", "category", "kind", "family or professional"),
    "joins": ("attending how", "attending", "how they join", "joins", "attendance", "format", "joining",
              "in person or teams", "method", "mode", "how"),
    "plain": ("plain role", "in plain words", "in words for the family"),
}  # fmt: skip
_LOOKED_AT: Final = 10


def heading_row(rows: Sequence[Sequence[str]]) -> int | None:
    """Which of the first rows holds the headings: the one with most that are known; None for none."""
    counts = [sum(bool(field_for(cell)) for cell in row) for row in rows[:_LOOKED_AT]]
    best = max(counts, default=0)
    return counts.index(best) if best else None


def guessed(headings: Sequence[str]) -> tuple[str, ...]:
    """A field for each heading; empty where a heading tells nothing.

    Each field stands once, but what somebody is may stand in two columns: a role, and how they are related.
    """
    fields: list[str] = []
    for heading in headings:
        field = field_for(heading)
        fields.append("" if field in fields and field != "is_" else field)
    return tuple(fields)


def field_for(heading: str) -> str:
    """The field that a heading speaks of; empty for one that is not known."""
    words = " ".join(re.findall(r"[^\W_]+", heading.casefold()))
    return next((field for field, known in _KNOWN.items() if words in known), "")
