"""Names of the other families of a vault, and those that mean somebody else here."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import ClassVar

from sqlalchemy.orm import Mapped

from soundingboard.conference.noun import Belongs, Noun, for_chair


@dataclass(frozen=True, slots=True, eq=False)
class OtherFamilies:
    """All families but one, as far as they are looked for.

    Attributes:
        full: Each full name, in words without capitals and marks, and whether it is a child's or rare.
        surnames: Surnames that so few have that they still point at somebody.
        young: Those of the full names that are children's.
    """

    full: Mapping[tuple[str, ...], bool]
    surnames: frozenset[str]
    young: frozenset[tuple[str, ...]] = frozenset()


NO_OTHERS = OtherFamilies({}, frozenset())


class ClearedName(Belongs, Noun):
    """The chair has looked: in this conference the name is somebody's of no other family."""

    __tablename__ = "cleared_names"
    called_in_sentences: ClassVar[str] = "cleared name"

    name: Mapped[str] = for_chair()
    at: Mapped[datetime] = for_chair()
