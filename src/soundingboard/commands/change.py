"""What a command is given: one conference, at one moment, open for change."""

import re
from collections.abc import Iterable
from datetime import datetime
from typing import Any, Final, NoReturn, TypeVar

from sqlalchemy import func, inspect, select
from sqlalchemy.orm import Session

from soundingboard.base.errors import Refused
from soundingboard.base.settings import USUAL, Settings
from soundingboard.conference.board import Entry, NewInformation, Response, Score
from soundingboard.conference.decision import Decision
from soundingboard.conference.meeting import ClosedPart, Conference
from soundingboard.conference.noun import Belongs, KeptFromSome
from soundingboard.conference.people import Child, Person
from soundingboard.conference.plan import Action, Contingency, KeyDate, Outcome
from soundingboard.conference.record import place_of
from soundingboard.conference.remarks import Remark
from soundingboard.practice.names import with_children

N = TypeVar("N", bound=Belongs)
GAP = 1024
"""Between two positions, so that moving a row rewrites that row only."""
ROOM = 2
"""The least distance of two neighbours that leaves a place between them."""
SAID: Final[tuple[type[KeptFromSome], ...]] = (
    Entry, Response, Score, NewInformation, Outcome, Action, Contingency, KeyDate, Remark, Decision,
)  # fmt: skip
"""What is said, planned and given as reasons: in a closed part it is not for whoever waits outside."""
NAMES_A_FILE = re.compile(r"(?![. ])[^\x00-\x1f/\\:*?\"<>|]{1,100}(?<![. ])")
"""Ids that are names of files on every system, and of none in another folder."""


class Change:
    """One change to one conference.

    Attributes:
        key: The conference's id.
        now: The civil time of the change.
        number: Its number in the timeline; ids made here end in it, so that a replay makes the same.
        place: Position in the recording in seconds, when one is running.
        settings: What was settled for the vault.
    """

    def __init__(
        self,
        session: Session,
        key: str,
        *,
        now: datetime,
        number: int,
        place: float | None = None,
        settings: Settings = USUAL,
    ) -> None:
        self._session = session
        self.key = key
        self.now = now
        self.number = number
        self.place = place
        self.settings = settings

    @property
    def conference(self) -> Conference:
        """The conference itself; refuses when there is none."""
        found = self._session.get(Conference, self.key)
        if found is None:
            raise Refused(f"There is no conference “{self.key}”.")
        return found

    def find(self, noun: type[N], key: str) -> N | None:
        """The row with that id, if there is one."""
        return self._session.get(noun, (self.key, key))

    def get(self, noun: type[N], key: str) -> N:
        """The row with that id; an unknown, removed or withdrawn one is refused in a sentence."""
        found = self.find(noun, key)
        if found is None or getattr(found, "removed", False):
            self.refuse(f"There is no {noun.called_in_sentences} “{key}” in this conference.")
        return found

    def people(self, ids: Iterable[str]) -> list[Person]:
        """The people with those ids."""
        return [self.get(Person, each) for each in ids]

    def children(self, ids: Iterable[str]) -> list[Child]:
        """The children with those ids."""
        return [self.get(Child, each) for each in ids]

    def somebody(self, key: str) -> Person | Child:
        """A person or a child with that id."""
        child = self.find(Child, key)
        return child if child is not None and not child.removed else self.get(Person, key)

    def everybody(self, ids: Iterable[str]) -> None:
        """Refuse unless each id names a person or a child."""
        for each in ids:
            self.somebody(each)

    def all(self, noun: type[N], **equal: object) -> list[N]:
        """All rows of this conference with those values, in the order of their ids."""
        query = select(noun).filter_by(conference=self.key, **equal).order_by(noun.id)
        return list(self._session.scalars(query))

    def add(self, row: object) -> None:
        """A new row; what is said in a closed part is kept from whoever waits outside, but for their own."""
        self._keep_inside(row)
        self._session.add(row)

    def write(self, row: object, /, **values: object) -> None:
        """These values on a row; words that are new in a closed part are kept as a new row is.

        Where ``not_for`` is one of the values, it is for whomever that says.
        """
        words = [name for name, value in values.items() if isinstance(value, str)]
        anew = any(getattr(row, name) != values[name] for name in words)
        for name, value in values.items():
            setattr(row, name, value)
        if anew and "not_for" not in values:
            self._keep_inside(row)

    def _keep_inside(self, row: object) -> None:
        if isinstance(row, SAID):
            own = {getattr(row, name, "") for name in ("who", "said_by")}
            outside = [who for who in self.waiting_outside() if who not in own]
            row.not_for = list(dict.fromkeys((*row.not_for, *outside)))

    def waiting_outside(self) -> list[str]:
        """The ids of all the family's side for whom the closed part that is on is not, here or elsewhere."""
        stays = [
            who for part in self.all(ClosedPart, until=None) for who in (*part.who, self.conference.chair)
        ]
        family = (person for person in self.all(Person) if person.group != "professional")
        return [person.id for person in family if stays and person.id not in stays]

    def drop(self, row: object) -> None:
        """Take a row away that nothing points at."""
        self._session.delete(row)

    def new_id(self, what: str, wanted: str | None, noun: type[N]) -> str:
        """The id wanted, or one made of the number of this change.

        One that is taken is refused, and one that could not name a file or would name one elsewhere.
        """
        key = wanted or f"{what}-{self.number}"
        if not NAMES_A_FILE.fullmatch(key):
            self.refuse(
                f"“{key}” cannot be an id, for files are named by it: use letters, digits and hyphens."
            )
        if self.find(noun, key) is not None:
            self.refuse(f"There is already a {noun.called_in_sentences} “{key}” in this conference.")
        return key

    def put(self, noun: type[N], key: str, /, **values: object) -> None:
        """Write the one row under that id, whether it was there or not."""
        row = self.find(noun, key)
        if row is None:
            self.add(noun(conference=self.key, id=key, **values))
        else:
            self.write(row, **values)

    def last_position(self, noun: type[N]) -> int:
        """A position after all rows of that kind."""
        columns = inspect(noun).local_table.columns
        if "position" not in columns:
            return GAP
        last = select(func.max(columns["position"])).where(columns["conference"] == self.key)
        return (self._session.scalar(last) or 0) + GAP

    def place_before(self, target: Belongs) -> int:
        """A position before a row and after the one before it; with no room between, all are set apart."""
        rows: list[Any] = sorted(self.all(type(target)), key=place_of)
        place = rows.index(target)
        if place and rows[place].position - rows[place - 1].position < ROOM:
            for number, row in enumerate(rows, start=1):
                row.position = number * GAP
        after = rows[place].position
        before = rows[place - 1].position if place else after - 2 * GAP
        return int(after + before) // 2

    def refuse(self, sentence: str) -> NoReturn:
        """Stop; nothing of this change remains. A title may stand in the sentence as it is kept."""
        with self._session.no_autoflush:  # what is refused may be of no form that can be kept
            children = sorted((child for child in self.all(Child) if not child.removed), key=place_of)
        raise Refused(with_children(sentence, [child.called for child in children]))


def listed(one_or_more: str | tuple[str, ...]) -> list[str]:
    """A list of ids from one id or several."""
    return [one_or_more] if isinstance(one_or_more, str) else list(one_or_more)
