"""What takes the family's screen over from whatever the chair shows, holds or follows, and in which order."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from typing import Final

from soundingboard.conference.meeting import Alarm, AtDoor, Break, ClosedPart
from soundingboard.conference.people import Absence
from soundingboard.conference.record import Record


@dataclass(frozen=True, slots=True)
class TakesOver:
    """Something that takes the screen over.

    Attributes:
        page: The page that stands meanwhile.
        on: Whether it is so now.
        why: What the screen waits for, in a sentence for the chair; empty where that is plain.
    """

    page: str
    on: Callable[[Record], bool]
    why: str = ""


def running_break(record: Record) -> Break | None:
    """The break that is on."""
    return next((row for row in record.all(Break) if row.until is None), None)


def _not_running(record: Record) -> bool:
    return not record.conference.started_at or record.conference.closed_at is not None


def _hidden(record: Record) -> bool:
    return record.conference.hidden


def _goes_on(noun: type[AtDoor] | type[Alarm] | type[ClosedPart], record: Record) -> bool:
    return any(row.until is None for row in record.all(noun))


def _waits_to_be_shown(record: Record) -> bool:
    return record.conference.neutral


def _on_break(record: Record) -> bool:
    # A break begins with following: any other page was shown on purpose since.
    return running_break(record) is not None and record.conference.page == "follow"


def _somebody_out(record: Record) -> bool:
    return any(not row.until and not row.gone_on_because for row in record.all(Absence))


TAKING_OVER: Final = (
    TakesOver("neutral", _not_running),
    TakesOver("neutral", _hidden),
    TakesOver(
        "neutral",
        partial(_goes_on, AtDoor),
        "It stays calm until you say what was decided at the door.",
    ),
    TakesOver("neutral", partial(_goes_on, Alarm), "It stays calm until you go on after the emergency."),
    TakesOver("neutral", partial(_goes_on, ClosedPart), "It stays calm until the closed part ends."),
    TakesOver("neutral", _waits_to_be_shown),
    TakesOver("break", _on_break),
    TakesOver("pause", _somebody_out, "It waits until they are back, or you say why you go on."),
)
"""Each stands until it is over: no page that is shown, held or begun meanwhile comes up before that."""


def taken_over(record: Record) -> TakesOver | None:
    """What has the screen now; None where the chair's page stands."""
    return next((each for each in TAKING_OVER if each.on(record)), None)
