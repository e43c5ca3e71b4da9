"""Which pages the family chose not to see on its screen."""

from typing import Final

from soundingboard.base.dates import joined
from soundingboard.conference.people import Child, Choice, Person
from soundingboard.conference.record import Record

NOT_SHOWN: Final = {
    "scale": "the scale",
    "child": "the children’s page",
    "board": "the board",
    "plan": "the plan",
}
"""The pages that the family may choose not to see, in words."""


def chose_against(page: str, record: Record) -> str:
    """Who of the family chose that this page is not shown, in a sentence; empty where nobody did."""
    chosen = (row for row in record.all(Choice) if page in row.not_shown)
    who = [name for row in chosen if (name := _still_there(row.who, record))]
    return f"{joined(who)} chose that {NOT_SHOWN[page]} is not shown." if who else ""


def _still_there(key: str, record: Record) -> str:
    """What somebody is called who was not taken out again."""
    who = record.find(Person, key) or record.find(Child, key)
    return who.called if who and not who.removed else ""
