"""How the first step in ``db/versions`` spells a table, for the tests and for whoever writes a step.

``python -m tests.integration.vault.spelling`` prints the first step as the mapped classes want it.
"""

import sys
from textwrap import fill

from sqlalchemy import JSON, Boolean, Column, Date, DateTime, Double, Integer, String, Table

from soundingboard.base.places import shipped
from soundingboard.vault.timeline import SCHEMA

WORDS = {
    String: "text", JSON: "data", DateTime: "moment", Date: "day",
    Boolean: "flag", Integer: "whole", Double: "real",
}  # fmt: skip

FIRST = shipped("db", "versions", "0001_first_form.py")
BODY_STARTS_AFTER = '    """Make every table."""\n'


def spelt(column: Column[object]) -> str:
    """One column, such as ``text("why")``."""
    kind = next(word for base, word in WORDS.items() if isinstance(column.type, base))
    key = ", key=True" if column.primary_key else ""
    empty = ", empty=True" if column.nullable else ""
    return f'{kind}("{column.name}"{key}{empty})'


def table_spelt(table: Table) -> str:
    """One table, as it stands in the first step."""
    belongs = any(column.foreign_keys for column in table.columns)
    own = [column for column in table.columns if not belongs or column.name not in {"conference", "id"}]
    words = ", ".join(spelt(column).replace(" ", "\0") for column in own) + ","
    lines = fill(words, 110, initial_indent=" " * 8, subsequent_indent=" " * 8, break_long_words=False)
    call = "part" if belongs else "table"
    return f'    {call}(\n        "{table.name}",\n{lines}\n    )  # fmt: skip\n'.replace("\0", " ")


if __name__ == "__main__":
    head = FIRST.read_text(encoding="utf-8").partition(BODY_STARTS_AFTER)[0]
    sys.stdout.write(head + BODY_STARTS_AFTER + "".join(table_spelt(table) for table in SCHEMA.sorted_tables))
