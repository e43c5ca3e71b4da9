"""People out of a list: a row each, by columns that the chair can name otherwise."""

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Final

from soundingboard.base.errors import BadInput
from soundingboard.exchange.people.columns import guessed, heading_row
from soundingboard.exchange.people.names import called_by, marked, plain_name
from soundingboard.exchange.people.tables import Table
from soundingboard.views.found import LIST, Column, FoundPerson, Known, Preview

_WORDS: Final[Mapping[str, Mapping[str, str]]] = {
    "joins": {
        "teams": r"teams|online|video|virtual|remote|zoom|call in",
        "phone": r"phone|telephone|dial",
        "written": r"writ|report only|paper|apolog|not attending|declined",
        "room": r"room|person|face|yes|attending|office|in building",
    },
    "group": {
        "family": r"family|parent|relative|carer|kin",
        "supporter": r"support|friend|advocate|interpreter",
        "professional": r"prof|staff|agency|worker|practitioner",
    },
    "is_": {
        "family": (
            r"(step|grand|great|foster|birth|half|god|mum s |dad s)?[- ]?"
            r"(mum|mam|mom|mother|mummy|dad|daddy|father|parent|nan|nana|gran|granny|grandma|grandad|grandpa"
            r"|aunt|auntie|uncle|brother|sister|cousin|son|daughter|carer|guardian|partner)"
            r"( to .+| of .+|'s partner)?"
        ),
        "supporter": r".*\b(supporter|advocate|friend|interpreter)\b.*",
    },
}
"""What cells say, as patterns over the whole of them, by field and code."""
_FORMULA: Final = ("=", "+", "-", "@")
_NO_NAMES: Final = (
    "No column of this list was known for names: say below which column holds them, or choose another file."
)
_LEFT: Final = "Not taken in: {}. How it is safe to reach somebody is asked of them, not read from a list."
_REACHES: Final = re.compile(r"mail|phone|mobile|address|contact|tel\b", re.IGNORECASE)


def preview_list(table: Table, there: tuple[Known, ...], fields: Sequence[str] | None = None) -> Preview:
    """What a list holds; ``fields`` says for each column what it is, where the chair has said so.

    Raises `BadInput` for a list with headings and nobody under them.
    """
    at = heading_row(table.rows)
    width = len(table.rows[0])
    headings = table.rows[at] if at is not None else tuple(f"Column {n}" for n in range(1, width + 1))
    start = 0 if at is None else at + 1
    body = table.rows[start:]
    if not body:
        raise BadInput("This list has headings and nobody under them: choose the list with the people in it.")
    chosen = tuple(fields) if fields is not None else guessed(headings)
    columns = tuple(
        Column(heading or f"Column {place + 1}", field, next((row[place] for row in body if row[place]), ""))
        for place, (heading, field) in enumerate(zip(headings, chosen, strict=True))
    )
    people = tuple(marked(_people(body, chosen, start + 1), there))
    return Preview(LIST, people, columns, notes=(*table.notes, *_notes(columns, people)))


def _notes(columns: Sequence[Column], people: Sequence[FoundPerson]) -> Iterator[str]:
    if not people:
        yield _NO_NAMES
    reaching = [column.heading for column in columns if not column.field and _REACHES.search(column.heading)]
    if reaching:
        yield _LEFT.format(", ".join(reaching))


def _people(body: Sequence[Sequence[str]], fields: Sequence[str], first: int) -> Iterator[FoundPerson]:
    for row, cells in enumerate(body, start=first):
        given = {field: cell for field, cell in zip(fields, cells, strict=True) if field and cell}
        name = plain_name(given.get("name") or f"{given.get('first', '')} {given.get('last', '')}")
        if name:
            yield _person(row, name, given)


def _person(row: int, name: str, given: Mapping[str, str]) -> FoundPerson:
    is_, agency = given.get("is_", ""), given.get("agency", "")
    group = _code("group", given.get("group", "")) or _code("is_", is_)
    odd = []
    if any(text.startswith(_FORMULA) for text in given.values()):
        odd.append("A cell here begins as a formula does: look at it.")
    if not group and not agency:
        odd.append("The list does not say whether they are family: they are taken for a professional.")
    if not is_:
        odd.append("The list does not say what they are here.")
    return FoundPerson(
        row=row,
        name=name,
        called=given.get("called", "") or called_by(name),
        is_=is_,
        group=group or "professional",
        agency=agency,
        plain=given.get("plain", ""),
        joins=_code("joins", given.get("joins", "")) or "room",
        odd=tuple(odd),
    )


def _code(field: str, text: str) -> str:
    """The code that a cell speaks of; what somebody is has to be said by the whole of it."""
    said = " ".join(text.casefold().split())
    matches = re.fullmatch if field == "is_" else re.search
    return next((code for code, words in _WORDS[field].items() if said and matches(words, said)), "")
