"""People out of a list: a row each, by columns that the chair can name otherwise."""

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Final

from soundingboard.base.errors import BadInput
from soundingboard.exchange.people.columns import guessed, heading_row
from soundingboard.exchange.people.names import called_by, marked, plain_name
from soundingboard.exchange.people.tables import Table
from soundingboard.views.found import LIST, Column, FoundPerson, Known, Preview

_KIN: Final = (
    r"(mum|mam|mom|mother|mummy|dad|daddy|father|parent|nan|nana|gran|granny|grandma|grandad|grandpa"
    r"|aunt|auntie|uncle|brother|sister|cousin|son|daughter|carer|guardian|partner|neighbour)"
)
_AT_WORK: Final = re.compile(
    r"\b(work|teach|head|nurs|midwi|doctor|gp\b|police|officer|constable|manage|visitor|practi|therap|psych"
    r"|consult|lead|team|service|solicitor|lawyer|counsel|co-?ordinat|advis|safeguard|senco|school|clinic)"
)
_CANNOT: Final = re.compile(r"apolog|declin|unable|cannot|can['’]t|^no\b|\bnot (be )?(attend|com)")
_NO_AGENCY: Final = frozenset(
    {"n/a", "na", "none", "no", "nil", "family", "self", "private", "-", "not applicable"}
)
_ASIDE: Final = re.compile(r"\s*[(\[].*?[)\]]\s*|\s+[-\u2013,:;/].*$")
"""What stands beside a word for kin: Father (Ella), Mum - Noah."""
_WORDS: Final[Mapping[str, Mapping[str, str]]] = {
    "joins": {
        "teams": r"teams|online|video|virtual|remote|zoom|call in|not in (the )?(person|room)",
        "phone": r"phone|telephone|dial",
        "written": r"writ|report only|paper",
        "room": r"room|person|face|yes|attending|office|in building",
    },
    "group": {
        "family": r"family|parent|relative|carer|kin",
        "supporter": r"support|friend|advocate|interpreter",
        "professional": r"prof|staff|agency|worker|practitioner",
    },
    "is_": {
        "family": (
            r"((maternal|paternal|biological|birth|step|grand|great|foster|half|god|mum's|dad's)[- ]?)*"
            rf"{_KIN}"
            r"( (to|of|for) .+|'s partner)?"
        ),
        "supporter": r".*\b(supporter|advocate|friend|interpreter)\b.*",
    },
}
"""What cells say, as patterns, by field and code; what somebody is, as patterns over the whole of it."""
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
        said = [(field, cell) for field, cell in zip(fields, cells, strict=True) if field and cell]
        given = {**dict(said), **_kinship([cell for field, cell in said if field == "is_"])}
        name = plain_name(given.get("name") or f"{given.get('first', '')} {given.get('last', '')}")
        if name:
            yield _person(row, name, given)


def _person(row: int, name: str, given: Mapping[str, str]) -> FoundPerson:
    is_, agency = given.get("is_", ""), given.get("agency", "")
    group, cannot = _group(given), bool(_CANNOT.search(given.get("joins", "").casefold()))
    odd = []
    if any(text.startswith(_FORMULA) for text in given.values()):
        odd.append("A cell here begins as a formula does: look at it.")
    if not group:
        odd.append("The list does not say whether they are family.")
    if not is_:
        odd.append("The list does not say what they are here.")
    return FoundPerson(
        row=row,
        name=name,
        called=given.get("called", "") or called_by(name),
        is_=is_,
        group=group,
        agency=agency,
        plain=given.get("plain", ""),
        joins="room" if cannot else _code("joins", given.get("joins", "")) or "room",
        answer="no" if cannot else "",
        odd=tuple(odd),
    )


def _kinship(said: Sequence[str]) -> Mapping[str, str]:
    """What somebody is, where two columns say it: kin before a role, else what stands first."""
    kin = [cell for cell in said if _code("is_", cell)]
    return {"is_": (kin[-1:] or said)[0]} if said else {}


def _group(given: Mapping[str, str]) -> str:
    """Family, supporter or professional; empty where it would be a guess: what they may read hangs on it."""
    is_, agency = given.get("is_", ""), given.get("agency", "")
    if known := _code("group", given.get("group", "")) or _code("is_", is_):
        return known
    works = _AT_WORK.search(is_.casefold())
    employed = agency.casefold() not in _NO_AGENCY and not re.search(_KIN, is_.casefold())
    return "professional" if works or (agency and employed) else ""


def _code(field: str, text: str) -> str:
    """The code that a cell speaks of; what somebody is has to be said by the whole of it."""
    said = " ".join(text.casefold().replace("’", "'").split())
    if field == "is_":
        said = _ASIDE.sub("", said)
    matches = re.fullmatch if field == "is_" else re.search
    return next((code for code, words in _WORDS[field].items() if said and matches(words, said)), "")
