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

_OF: Final[dict[type[Belongs], Callable[[Any, Names], str]]] = {
    Entry: lambda row, _names: f"The card {quoted(row.text)}",
    Action: lambda row, _names: f"The step {quoted(row.what)}",
    Outcome: lambda row, _names: f"What is to be better, {quoted(row.text)}",
    Remark: lambda row, _names: f"The note {quoted(row.text or row.more)}",
    Child: lambda row, _names: f"What was decided for {row.called}",
    Person: lambda row, _names: f"What is said of {row.called}",
    AgendaItem: lambda row, names: f"The part {quoted(names.filled(row.family_title, ()))}",
    Contingency: lambda row, _names: f"What happens if {quoted(row.sign)}",
    KeyDate: lambda row, _names: f"The day that matters, {quoted(row.what)}",
    NewInformation: lambda row, _names: f"What was new, {quoted(row.what)}",
    Report: lambda row, names: f"The report of {names.full(row.author)}",
    CoreGroup: lambda _row, _names: "The core group",
    WorkingAgreement: lambda _row, _names: "The working agreement",
}
"""How a correction names what it corrects, by what that is."""


def corrects(record: Record, key: str) -> str:
    """``The card “Ella sleeps well.”``; what was only written stays as it was written."""
    names = Names(record)
    rows = ((row, words) for noun, words in _OF.items() if (row := record.find(noun, key)) is not None)
    said = next((words(row, names) for row, words in rows), key.strip())
    return said[:1].upper() + said[1:]


def corrections(record: Record, sieve: Sieve) -> tuple[CorrectionPart, ...]:
    """What was put right; only for those who have what it corrects, and know of whom it is about."""
    names, chair = Names(record), record.conference.chair
    return tuple(
        CorrectionPart(row.id, of, row.now_is, row.why, names.full(by) if sieve.may_name(by) else "", row.at)
        for row in sorted(record.all(Correction), key=lambda row: row.at)
        for by, of in [(row.by or chair, corrects(record, row.what))]
        if sieve.correction(row, of)
    )


def own_corrections(record: Record, sieve: Sieve, holds: Collection[str]) -> tuple[CorrectionPart, ...]:
    """The same for a paper of one's own: what names its reader, or is about a thing that it ``holds``."""
    reader = sieve.recipient
    named = {reader.id} | ({"child"} if reader.reader == "child" else set())
    theirs = {
        row.id for row in record.all(Correction) if row.what in holds or not named.isdisjoint(row.audience)
    }
    return tuple(each for each in corrections(record, sieve) if each.id in theirs)
