"""Which piece of the chair's view each part of the window draws.

A part is drawn again when its piece is not equal to the one before. So a tick of the clock touches
the clock, the day's parts and the bars, and nothing else.
"""

from datetime import datetime
from typing import Final

from soundingboard.ui.chair.possible import current_item, on_break
from soundingboard.views.chair.parts import ChairView, FindingView, PersonView
from soundingboard.views.chair.time_parts import TimeView

_ALWAYS: Final = "kept_apart_together"


def clock(view: ChairView) -> tuple[int, int]:
    """The clock at the top, to the minute."""
    now: datetime = view.time.now
    return now.hour, now.minute


def top(view: ChairView) -> tuple[object, ...]:
    """The title and the three buttons beside the clock."""
    state = (view.phase, view.recording, view.recorder_gone, view.screen.state, on_break(view))
    return view.title, view.family, tuple(child.called for child in view.children), *state


def time(view: ChairView) -> TimeView:
    """The left side."""
    return view.time


def people(view: ChairView) -> tuple[object, ...]:
    """Who is here."""
    return view.people, view.quorate, view.here_line


def screen(view: ChairView) -> object:
    """What the family's screen does and shows."""
    return view.screen


def screen_keys(view: ChairView) -> tuple[object, ...]:
    """The buttons under it."""
    return view.screen.page, view.screen.state, view.phase


def page(view: ChairView) -> tuple[object, ...]:
    """All that the pages of the centre draw."""
    said = (
        view.columns,
        view.plan,
        view.scores,
        view.views,
        view.findings,
        view.open_ends,
    )
    about = (view.children, view.reports, view.matters, view.send_by, view.bookmarks, view.notice_given)
    who = tuple((person.id, person.present, person.called, *_of_somebody(person)) for person in view.people)
    return view.phase, view.current_item, view.apart, who, *said, *about


def _of_somebody(person: PersonView) -> tuple[object, ...]:
    """What the pages tell of somebody that time does not change each second."""
    told = (person.stepped_out, person.known, person.needs, person.chose, person.log, person.missed)
    return (*told, person.told_by, person.safe, person.must_not_meet, person.ring)


def headline(view: ChairView) -> tuple[object, ...]:
    """What the part of the day is called, what to ask, and who waits outside."""
    item = current_item(view)
    asks = (item.id, item.title, item.ask, item.recap) if item else ()
    return *asks, view.closed_part, names(view)[0]


def names(view: ChairView) -> tuple[object, ...]:
    """Whom the capture line can name, who speaks, and what else it guesses from."""
    who = tuple(
        (each.id, each.called, each.role, each.present, each.speaking, each.feared) for each in view.people
    )
    children = tuple((child.id, child.called) for child in view.children)
    return who, children, view.current_item, view.closed_part


def cues(view: ChairView) -> tuple[FindingView, ...]:
    """What the message line may cue; in an emergency only that two who must not meet are together."""
    told = (*view.findings, *view.cues)
    return tuple(each for each in told if each.code == _ALWAYS) if view.apart.alarm else told


def rails(view: ChairView) -> tuple[object, ...]:
    """The facts on the folded sides, to the minute."""
    pause = view.time.pause
    return round(pause.since), round(pause.minutes_left), on_break(view), view.here_line, view.quorate
