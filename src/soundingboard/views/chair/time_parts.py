"""The day's parts and breaks, and how its time goes, as the chair's screens draw them."""

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True)
class ItemView:
    """One part of the agenda. ``state``: to_come, now, finished or skipped; ``spent`` in minutes.

    ``who``: ids of those it is for, where it is not for all. ``planned``: its minutes as they count today,
    more with an interpreter. ``why``: the reason it was left out.
    """

    id: str
    title: str
    family_title: str
    minutes: int
    purpose: str
    state: str
    spent: float
    ask: str = ""
    recap: str = ""
    who: tuple[str, ...] = ()
    audience: tuple[str, ...] = ("everyone",)
    planned: int = 0
    why: str = ""


@dataclass(frozen=True, slots=True)
class BreakView:
    """Breaks: when one is due, and the one that is on.

    ``since`` is the number of minutes since the start or the last break, ``every`` how many there
    should be at most; ``ends`` is set while a break is on, and ``minutes_left`` may be negative.
    """

    since: float
    every: int
    ends: datetime | None = None
    minutes: int = 0
    minutes_left: float = 0.0


@dataclass(frozen=True, slots=True)
class TimeView:
    """What the clock changes: rebuilt on every tick, small enough to draw every second.

    ``planned`` is how many minutes all parts are planned to take together.
    """

    now: datetime
    running: float
    items: tuple[ItemView, ...]
    pause: BreakView
    share_on_risk_and_plan: float
    family_heard: float
    professionals_heard: float
    quiet: str = ""
    planned_finish: datetime | None = None
    planned: int = 0
