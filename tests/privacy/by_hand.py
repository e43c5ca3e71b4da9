"""A conference made by hand, row by row: nothing of the desk stands between a rule and who asks it."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Any, Final

from soundingboard.conference.board import Entry
from soundingboard.conference.meeting import Conference
from soundingboard.conference.people import Child, Father, Person, Presence
from soundingboard.conference.record import Record
from soundingboard.practice.facts import Facts
from soundingboard.views.facts import facts_of
from soundingboard.views.room.looking import Room
from soundingboard.views.shown import Hidden

DAY: Final = datetime(2026, 11, 24, 10, 0)
NOT_FOR_ALL: Final = Hidden("not everyone here may see it", may=True)
HOLDS_IT: Final = Hidden("it holds “Larch Row”, which not everyone here may read", may=True)
BLAMES: Final = Hidden("“failed to protect”: there may be kinder words")
BLAME: Final = "She failed to protect them."

PEOPLE: Final[dict[str, dict[str, Any]]] = {
    "mia": {"is_": "Mum", "group": "family", "to": ["ella", "noah"], "harmed": True},
    "dean": {"is_": "Dad", "group": "family", "to": ["ella"]},
    "lee": {"is_": "Friend", "group": "family"},
    "gran": {"is_": "Neighbour", "group": "family"},
    "ade": {"is_": "Advocate", "group": "supporter", "to": ["noah"]},
    "ruth": {"is_": "Chair", "group": "professional"},
    "sam": {"is_": "Social worker", "group": "professional"},
}
"""Dean is father to Ella, Lee to Noah, Mia mother to both; Ruth is in the chair."""


@dataclass
class Hall:
    """A conference that was made by hand: who is here and what was said, and nothing that guards it."""

    rows: dict[Any, dict[str, Any]]
    conference: Conference

    @property
    def record(self) -> Record:
        """The record of it."""
        return Record(self.conference, self.rows)

    @property
    def facts(self) -> Facts:
        """What the rules read of it."""
        return facts_of(self.record, DAY)

    @property
    def room(self) -> Room:
        """Everybody who looks."""
        return Room(self.record, self.facts)

    def add(self, noun: Any, **fields: Any) -> Any:  # noqa: ANN401 - any row of a conference
        """One more row, or another form of one."""
        row = noun(**({"conference": "c1"} | fields))
        self.rows.setdefault(noun, {})[row.id] = row
        return row


def hall(here: str = "", *, removed: str = "", on_call: bool = True, expected: str = "") -> Hall:
    """Those named are here, on Teams or on the phone where a word after a colon says so.

    Everybody else sent apologies but those who are ``expected`` in that way.
    """
    ways, awaited = _ways(here), _ways(expected)
    made = Hall(
        {},
        Conference(id="c1", kind="initial", reference="r", family="f", starts=DAY, chair="ruth",
                   shared_on_call=on_call),
    )  # fmt: skip
    for child in ("ella", "noah"):
        fields = {"name": f"{child.title()} Ward", "called": child.title(), "born": date(2019, 3, 1)}
        made.add(Child, id=child, present=child in ways, removed=child in removed.split(), **fields)
    for who, fields in PEOPLE.items():
        called = {"name": f"{who.title()} Marlowe", "called": who.title()}
        away = {"joins": awaited.get(who, "room"), "apologies": "" if who in {*awaited, *ways} else "ill"}
        person = called | fields | away
        made.add(Person, id=who, present=ways.get(who, ""), removed=who in removed.split(), **person)
        if who in ways:
            made.add(Presence, id=f"{who}-here", who=who, joins=ways[who], started=DAY)
    made.add(Father, id="noah", person="lee")
    return made


def left_call(made: Hall, who: str, *, let_in: bool = True) -> None:
    """Somebody was on the call and has left it; it may let them back in, or does not."""
    gone = {"who": who, "joins": "teams", "started": DAY, "until": DAY, "let_in": let_in}
    made.add(Presence, id=f"{who}-gone", **gone)


def _ways(named: str) -> dict[str, str]:
    return {who: way or "room" for who, _, way in (word.partition(":") for word in named.split())}


def guarded(here: str, **more: Any) -> Hall:  # noqa: ANN401 - as for a hall
    """The same, with a card that tells an address that is not for Dean."""
    made = hall(here, **more)
    addresses = ["Larch Row", "14 Church Street"]
    made.add(Entry, **card(id="secret", text="An address", protects=addresses, not_for=["dean"]))
    return made


def card(**fields: Any) -> dict[str, Any]:  # noqa: ANN401 - the fields of a card
    """A card's fields."""
    return {"id": "card", "kind": "worry", "text": "He shouts.", "at": DAY} | fields


def copied(**fields: Any) -> dict[str, Any]:  # noqa: ANN401 - the fields of copied words
    """The fields of words that came from somewhere else."""
    words = {"table": "entries", "row": "card", "words": ["He hit her on Tuesday."], "at": DAY}
    return words | {"from_table": "entries"} | fields
