"""A plan as a table and as data, for the system of whoever works with it."""

from collections.abc import Iterator, Sequence
from typing import Final

import msgspec

from soundingboard.exchange.spreadsheet import spreadsheet
from soundingboard.views.copies.parts import Copy
from soundingboard.views.copies.plan_parts import ActionPart, OutcomePart

SCHEMA: Final = 1
"""The version of the form of the data; it grows when a reader of the old form would misread the new."""

COLUMNS: Final = (
    "for", "what should be", "step", "who", "with", "by", "until", "how often", "how we will know", "help",
)  # fmt: skip


def as_table(copy: Copy) -> bytes:
    """The steps of this reader's plan as CSV that spreadsheets open, in UTF-8; none of it is a formula."""
    return spreadsheet(COLUMNS, _rows(copy))


def as_data(copy: Copy) -> bytes:
    """The same as JSON that a person can read too."""
    steps = [dict(zip(COLUMNS, row, strict=True)) for row in _rows(copy)]
    whole = {"schema": SCHEMA, "reference": copy.reference, "plan": steps}
    return msgspec.json.format(msgspec.json.encode(whole), indent=2)


def _rows(copy: Copy) -> Iterator[Sequence[str]]:
    for outcome in copy.outcomes:
        for action in outcome.actions:
            yield _row(outcome, action)


def _row(outcome: OutcomePart, action: ActionPart) -> Sequence[str]:
    return (
        ", ".join(outcome.about),
        outcome.text,
        action.what,
        action.who,
        ", ".join(action.with_whom),
        action.by.isoformat() if action.by else action.by_words,
        action.until.isoformat() if action.until else "",
        action.how_often,
        action.how_we_will_know,
        action.help,
    )
