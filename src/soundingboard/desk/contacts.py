"""The address book of a vault: the professionals of its conferences, but for those who were forgotten."""

from datetime import datetime
from hashlib import sha256
from typing import Final

from sqlalchemy import Engine, func, select

from soundingboard.conference.meeting import Conference
from soundingboard.conference.people import Person
from soundingboard.vault.database import reading, writing
from soundingboard.vault.tables import ForgottenRow
from soundingboard.views.contacts import Contact

LONGEST: Final = 2000
"""How many are kept at hand, the latest first."""


def contacts(engine: Engine) -> tuple[Contact, ...]:
    """Each professional once, as the latest conference has them, the latest first."""
    last = func.max(Conference.starts)  # SQLite gives the other columns of the row that is the latest
    known = (
        select(Person.name, Person.called, Person.is_, Person.plain, Person.agency, last)
        .join(Conference, Conference.id == Person.conference)
        .where(Person.group == "professional", Person.removed.is_(False))
        .group_by(func.lower(Person.name))
        .order_by(last.desc(), Person.name)
        .limit(LONGEST)
    )
    with reading(engine) as session:
        forgotten = set(session.scalars(select(ForgottenRow.id)))
        every = [Contact(*row[:-1]) for row in session.execute(known)]
    return tuple(contact for contact in every if _mark(contact.name) not in forgotten)


def forget(engine: Engine, contact: Contact, now: datetime) -> None:
    """Suggest this one no more; the conferences they came to keep them."""
    with writing(engine) as session:
        session.merge(ForgottenRow(id=_mark(contact.name), at=now))


def _mark(name: str) -> str:
    """What stands for a name that is to be forgotten: not the name."""
    return sha256(name.casefold().encode()).hexdigest()
