"""What every screen says first of a conference: what kind it is, whose, where, and how far it is."""

from typing import Final

from soundingboard.conference.meeting import Conference

TITLES: Final = {
    "initial": "Initial conference",
    "review": "Review conference",
    "pre_birth": "Conference before birth",
    "transfer_in": "Transfer-in conference",
}
"""Each kind of conference in words."""


def family_of(conference: Conference) -> str:
    """``Marlowe family``."""
    return f"{conference.family} family"


def place_of(conference: Conference) -> str:
    """``Room 2 and Teams``; empty where nobody has said."""
    return " and ".join(place for place in (conference.place, conference.online) if place)


def phase_of(conference: Conference) -> str:
    """before, day or closed."""
    return "closed" if conference.closed_at else "day" if conference.started_at else "before"
