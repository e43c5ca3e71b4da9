"""What goes on from a closed conference beside its papers: one file to print, dates, and the plan as data."""

from dataclasses import dataclass
from datetime import datetime
from typing import Final

from soundingboard.base.destination import Destination
from soundingboard.base.errors import Refused
from soundingboard.desk.desk import Desk
from soundingboard.documents.pack import Paper, Stopped, made
from soundingboard.documents.printing import Envelope, one_after_another
from soundingboard.documents.sweep import sweep
from soundingboard.exchange.dates import as_calendar, days_of
from soundingboard.exchange.plan import COLUMNS, as_data, as_table
from soundingboard.practice.elsewhere import Elsewhere
from soundingboard.views.closing import close_view
from soundingboard.views.copies.again import still_to_go
from soundingboard.views.copies.build import copies
from soundingboard.views.copies.parts import Copy
from soundingboard.views.facts import facts_of

TO_PRINT: Final = "to print"
AS_FILES: Final = "as files"
"""Their folders, beside those of the readers."""
EVERYTHING: Final = "everything.pdf"
CHANGED: Final = "what changed.pdf"
PRINTED: Final = (EVERYTHING, CHANGED)
"""The file that is printed: everybody's papers, or those of whoever has no copy that holds."""
DATA: Final = ("dates.ics", "plan.csv", "plan.json")


def print_all(desk: Desk, to: Destination, now: datetime, *, everything: bool = False) -> str:
    """Put everybody's papers into one file, in order; gives the sentence for the chair.

    Once one copy replaces another, who has what holds is passed over, unless ``everything`` is wanted.
    Raises `Trouble` where one of them may not leave, or the file cannot be written.
    """
    to.take_away(PRINTED, TO_PRINT)
    record = desk.record
    others = facts_of(record, now).other_families
    safe = {reader.id: reader.safe for reader in close_view(record, now=now).readers}
    made_now = copies(record, now=now)
    wanted = made_now if everything else still_to_go(made_now, record)
    envelopes = [
        Envelope(copy.recipient.name, safe.get(copy.recipient.id, ""), _pages(copy, others), copy.office)
        for copy in wanted
    ]
    name = EVERYTHING if len(wanted) == len(made_now) else CHANGED
    data = one_after_another(envelopes, record.conference.starts.date())
    to.hand_over([Paper(name, "", data)], TO_PRINT)
    return _printed(name, len(wanted), len(made_now) - len(wanted))


def _pages(copy: Copy, others: Elsewhere) -> list[bytes]:
    """One reader's papers as PDF; refuses where one may not leave."""
    pages = []
    for paper in made(copy, ("pdf",), others):
        if isinstance(paper, Stopped):
            raise Refused(f"{paper.name} for {copy.recipient.called} may not leave: make the packs first.")
        pages.append(paper.data)
    return pages


def _printed(name: str, count: int, passed: int) -> str:
    """What is in the file to print, and how many readers were passed over."""
    has = f" {passed} reader{' has' if passed == 1 else 's have'} what holds already." if passed else ""
    return (
        f"Papers for {count} envelope{'' if count == 1 else 's'} are one after another in {TO_PRINT}/"
        f"{name}, each behind its name. The first page, with the safe ways, stays in the office.{has} "
        "Delete the file when it is printed: it holds what several people get."
    )


def plan_files(desk: Desk, to: Destination, now: datetime) -> str:
    """Write the dates for a calendar, and the plan as a table and as data, as the lead worker may have it."""
    to.take_away(DATA, AS_FILES)
    record = desk.record
    copy = _for_the_lead(copies(record, now=now))
    others = facts_of(record, now).other_families
    made_of = (
        (as_calendar(days_of(copy), now), "VCALENDAR"),
        (as_table(copy), COLUMNS[-1]),
        (as_data(copy), "schema"),
    )
    files = [_swept(name, *each, copy, others) for name, each in zip(DATA, made_of, strict=True)]
    to.hand_over(files, AS_FILES)
    return f"Dates for a calendar, and the plan for {copy.recipient.called}, are in {AS_FILES}."


@dataclass(frozen=True, slots=True)
class _Meant:
    """What may not stand in a file for the lead worker, and what stands in every one of its kind."""

    protected: frozenset[str]
    unnamed: frozenset[str]
    sign: str


def _swept(name: str, data: bytes, sign: str, copy: Copy, others: Elsewhere) -> Paper:
    file = Paper(name, "", data)
    for hit in sweep(_Meant(copy.protected, copy.unnamed, sign), file, others):
        if not hit.asks:
            raise Refused(f"{name} was not written: “{hit.what}” stands in it.")
    return file


def _for_the_lead(every: tuple[Copy, ...]) -> Copy:
    """The copy of whoever leads the plan; where nobody does, of the first professional who has one."""
    office = [copy for copy in every if copy.recipient.reader == "professional" and "plan" in copy.papers]
    if not office:
        raise Refused("No professional gets the plan: add who leads it first.")
    return next((copy for copy in office if copy.recipient.name == copy.lead), office[0])
