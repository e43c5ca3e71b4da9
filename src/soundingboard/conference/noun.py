"""What every noun of a conference has: a key, a place in one conference, and a class for each field."""

from datetime import date, datetime
from typing import Any, ClassVar

from sqlalchemy import JSON, Date, DateTime, ForeignKey, MetaData
from sqlalchemy.orm import DeclarativeBase, Mapped, MappedAsDataclass, mapped_column

Data = dict[str, Any]


class Noun(MappedAsDataclass, DeclarativeBase, kw_only=True, eq=False, repr=False):
    """The base of all mapped classes.

    No noun compares by value or prints itself: a repr would carry a child's name into a log.

    Attributes:
        stays_here: Its rows never leave the vault in which they were written, except in its backup.
    """

    stays_here: ClassVar[bool] = False

    metadata = MetaData()
    type_annotation_map: ClassVar[dict[Any, Any]] = {
        list[str]: JSON,
        dict[str, str]: JSON,
        Data: JSON,
        date: Date,
        datetime: DateTime,
    }


def for_room(**options: Any) -> Any:  # noqa: ANN401 - a descriptor whose type the annotation beside it gives
    """A field that may stand on the family's screen, for those who may see its row."""
    return mapped_column(info={"class": "room"}, **options)


def for_chair(**options: Any) -> Any:  # noqa: ANN401 - as above
    """A field that never stands on the family's screen, whoever is in the room."""
    return mapped_column(info={"class": "chair"}, **options)


class Belongs(MappedAsDataclass, kw_only=True, eq=False, repr=False):
    """Part of one conference, under an id that is its own within that conference.

    Keys are text and never change. Rows that others point at are never deleted but marked
    (``removed``, ``withdrawn``), so that an id in the record always names something.
    """

    called_in_sentences: ClassVar[str] = "thing"

    conference: Mapped[str] = mapped_column(
        ForeignKey("conferences.id"), primary_key=True, info={"class": "chair"}
    )
    id: Mapped[str] = for_chair(primary_key=True)


class KeptFromSome(Belongs, kw_only=True, eq=False, repr=False):
    """Something that stands in papers or on the screen, and can be kept from people by their names.

    Attributes:
        not_for: Ids of people it is not for, whatever its audience says.
    """

    not_for: Mapped[list[str]] = for_chair(default_factory=list)
