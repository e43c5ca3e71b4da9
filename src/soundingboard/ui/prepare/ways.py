"""What the page before the day is handed: everything that it may do."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime

from soundingboard.commands.command import Command
from soundingboard.practice.policy import Policy
from soundingboard.ui.shared.guided import Guide
from soundingboard.ui.shared.jotting import Keeping
from soundingboard.views.contacts import Contact
from soundingboard.views.found import Files
from soundingboard.views.preparing import PrepareView


@dataclass(frozen=True, slots=True)
class Ways:
    """What the page may do.

    Attributes:
        look: The conference as it is now; None while it is not yet made.
        send: Does a command, or raises `Trouble` and changes nothing.
        undo: Takes the last command back.
        now: The time.
        back: Goes back to the list.
        start: Opens the conference's day.
        check_sound: Leads to the sound check.
        files: Reads people out of a file that the chair chooses.
        guide: What is asked of prose while it is written.
        bring: Leads to the papers to bring.
        policy: Gives the numbers that hold in this vault, for a conference that is not yet made.
        contacts: Gives the professionals who are known from before.
        forget: Has one of them suggested no more.
        keeping: Where what is typed outlives the program; None for nowhere.
    """

    look: Callable[[], PrepareView | None]
    send: Callable[[Command], object]
    undo: Callable[[], object]
    now: Callable[[], datetime]
    back: Callable[[], None]
    start: Callable[[], None]
    check_sound: Callable[[], None]
    files: Files
    guide: Guide | None = None
    bring: Callable[[], None] = lambda: None
    policy: Callable[[], Policy] = field(kw_only=True)
    contacts: Callable[[], tuple[Contact, ...]] = tuple
    forget: Callable[[Contact], None] = lambda _contact: None
    keeping: Keeping | None = None
