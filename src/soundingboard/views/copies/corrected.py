"""What was put right after the close, and what it corrects in plain words, as one reader may have it."""

from collections.abc import Callable, Collection
from typing import Any, Final

from soundingboard.conference.board import Entry, NewInformation
from soundingboard.conference.meeting import AgendaItem
from soundingboard.conference.noun import Belongs
from soundingboard.conference.papers import Correction, Report
from soundingboard.conference.people import Child, Person
from soundingboard.conference.plan import Action, Contingency, CoreGroup, KeyDate, Outcome, WorkingAgreement
from soundingboard.conference.record import Record
from soundingboard.conference.remarks import Remark
from soundingboard.practice.names import quoted
from soundingboard.views.copies.changed import CorrectionPart
from soundingboard.views.copies.filter import Sieve
from soundingboard.views.named import Names

_OF: Final[dict[type[Belongs], tuple[str, Callable[[Any, Names], str]]]] = {
    Entry: ("The card", lambda row, _names: quoted(row.text)),
    Action: ("The step", lambda row, _names: quoted(row.what)),
    Outcome: ("What is to be better,", lambda row, _names: quoted(row.text)),
    Remark: ("The note", lambda row, _names: quoted(row.text or row.more)),
    Child: ("What was decided for", lambda row, _names: row.called),
    Person: ("What is said of", lambda row, _names: row.called),
    AgendaItem: ("The part", lambda row, names: quoted(names.filled(row.family_title, ()))),
    Contingency: ("What happens if", lambda row, _names: quoted(row.sign)),
    KeyDate: ("The day that matters,", lambda row, _names: quoted(row.what)),
    NewInformation: ("What was new,", lambda row, _names: quoted(row.what)),
    Report: ("The report of", lambda row, names: names.full(row.author)),
    CoreGroup: ("The core group", lambda _row, _names: ""),
    WorkingAgreement: ("The working agreement", lambda _row, _names: ""),
}
"""How a correction names what it corrects, by what that is: its kind, then its words or a name."""


def corrects(record: Record, key: str, *, quoting: bool = True) -> str:
    """``The card “Ella sleeps well.”``; what was only written stays as it was written.

    Without ``quoting``, ``The card``: a paper that does not hold the thing says nothing of its words.
    """
    for noun, (kind, told) in _OF.items():
        if (row := record.find(noun, key)) is not None:
            words = told(row, Names(record))
            quotes = words.startswith("“")
            return f"{kind} {words}".strip() if quoting or not quotes else kind.rstrip(",")
    said = key.strip()
    return said[:1].upper() + said[1:]


def corrections(
    record: Record, sieve: Sieve, holds: Collection[str] | None = None
) -> tuple[CorrectionPart, ...]:
    """What was put right; only for those who have what it corrects, and know of whom it is about.

    A paper of one's own says by ``holds`` of which things it has the words.
    """
    names, chair = Names(record), record.conference.chair
    return tuple(
        CorrectionPart(row.id, of, row.now_is, row.why, names.full(by) if sieve.may_name(by) else "", row.at)
        for row in sorted(record.all(Correction), key=lambda row: row.at)
        for by in [row.by or chair]
        for of in [corrects(record, row.what, quoting=holds is None or row.what in holds)]
        if sieve.correction(row, of)
    )


def own_corrections(record: Record, sieve: Sieve, holds: Collection[str]) -> tuple[CorrectionPart, ...]:
    """The same for a paper of one's own: what names its reader, or is about a thing that it ``holds``."""
    reader = sieve.recipient
    named = {reader.id} | ({"child"} if reader.reader == "child" else set())
    theirs = {
        row.id for row in record.all(Correction) if row.what in holds or not named.isdisjoint(row.audience)
    }
    return tuple(each for each in corrections(record, sieve, holds) if each.id in theirs)
