"""What somebody has already: whether a copy would say anything else now, and what was put right since."""

from collections.abc import Sequence
from dataclasses import replace
from hashlib import blake2b

import msgspec

from soundingboard.conference.papers import Correction, Issued
from soundingboard.conference.record import Record
from soundingboard.views.copies.changed import ReplacesPart
from soundingboard.views.copies.parts import Copy


def fingerprint(copy: Copy) -> str:
    """The same for two copies that say the same; nothing of them can be read from it."""
    said = replace(copy, replaces=None, left_out=(), protected=frozenset(), unnamed=frozenset())
    return blake2b(msgspec.json.encode(said, order="deterministic"), digest_size=16).hexdigest()


def last_issued(record: Record, who: str) -> Issued | None:
    """The copy that they have, the one that was noted last."""
    return max((row for row in record.all(Issued) if row.who == who), key=_number, default=None)


def told_what_changed(copy: Copy, record: Record) -> Copy:
    """The copy, with the one that it replaces where it would say something else now.

    What changed is taken from the copy itself, so it is never more than its reader may see.
    """
    had = last_issued(record, copy.recipient.id)
    if had is None:
        return copy
    since = {row.id for row in record.all(Correction) if _number(row) > _number(had)}
    changes = tuple(each for each in copy.corrections if each.id in since)
    differs = bool(had.content) and had.content != fingerprint(copy)
    return replace(copy, replaces=ReplacesPart(had.at, changes)) if changes or differs else copy


def still_to_go(made: Sequence[Copy], record: Record) -> tuple[Copy, ...]:
    """Once one copy replaces another: all but those of who has what holds; until then all of them."""
    if not any(copy.replaces for copy in made):
        return tuple(made)
    return tuple(copy for copy in made if copy.replaces or last_issued(record, copy.recipient.id) is None)


def _number(row: Issued | Correction) -> int:
    """Its place in the timeline, which its id ends with: a day may have been noted afterwards."""
    return int(row.id.rpartition("-")[2])
