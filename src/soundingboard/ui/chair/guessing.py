"""What the program guesses of the next card before the chair says anything: who, about whom, for whom.

Pure: the chair's view in, guesses out. The chair sees each guess and can change it. A guess of who
may see a card only ever takes people away.
"""

import re
from dataclasses import dataclass
from typing import Final

from soundingboard.practice.protection import stands_in
from soundingboard.ui.chair.possible import current_item
from soundingboard.ui.chair.reading import children_named, is_family, who_speaks
from soundingboard.views.chair.parts import ChairView, PersonView

KINDS_OF_ITEMS: Final = {"going_well": "going_well", "plan": "action"}
"""Parts of the day that bring mostly one kind; all others begin with a worry."""
_SAYING: Final = (
    r"(?:says?|said|tells?|told|asks?|asked|feels?|felt|thinks?|thought|wants?|worries|is worried)"
)
_FAMILY: Final = "family"


@dataclass(frozen=True, slots=True)
class Seen:
    """Who may see what goes up: words for it, the audience, and people taken out of it."""

    words: str = "everyone"
    audience: str = "everyone"
    not_for: tuple[str, ...] = ()


EVERYONE: Final = Seen()
PROFESSIONALS: Final = Seen("professionals only", "professionals")


def guessed_kind(item: str) -> str:
    """The kind that a part of the day begins with."""
    return KINDS_OF_ITEMS.get(item, "worry")


def guessed_speaker(text: str, view: ChairView) -> str:
    """Who said it: whoever speaks now, else whoever alone the words themselves name as saying it."""
    named = {key for key, name in _names(view) if _tells(text, name)}
    return who_speaks(view) or ("" if len(named) != 1 else named.pop())


def guessed_about(named: tuple[str, ...], said_by: str, view: ChairView) -> tuple[str, ...]:
    """The children it is about: those named, else the child who speaks or is spoken for, else the item's."""
    if named:
        return named
    if any(child.id == said_by for child in view.children):
        return (said_by,)
    works_with = next((person.to for person in view.people if person.id == said_by), ())
    if len(works_with) == 1 and not is_family(said_by, view):
        return works_with
    item = current_item(view)
    of_item = children_named(item.title, view) if item else ()
    return of_item if len(of_item) < len(view.children) else ()


def guessed_seen(text: str, said_by: str, view: ChairView) -> Seen:
    """Who may see it: not those who are out for this part, and not who could take it out on the speaker."""
    away = _not_meant(view)
    feared = tuple(person.id for person in view.people if _is_feared(person, text, said_by, view))
    family = [person.id for person in view.people if person.group != "professional"]
    if family and set(family) <= {*away, *feared}:
        return PROFESSIONALS
    taken_out = tuple(dict.fromkeys((*away, *feared)))
    return not_for(taken_out, view) if taken_out else EVERYONE


def not_for(who: tuple[str, ...], view: ChairView) -> Seen:
    """Everyone but these."""
    names = [person.called for person in view.people if person.id in who]
    *before, last = names or [""]
    return Seen(f"not {', '.join(before)} or {last}" if before else f"not {last}", not_for=who)


def next_round(view: ChairView) -> str:
    """Who comes next round the table: an id, or empty where nobody else is here."""
    here = [person.id for person in view.people if person.present and person.id != view.chair]
    now = who_speaks(view)
    if now in here:
        here = here[here.index(now) + 1 :] + here[: here.index(now)]
    return here[0] if here else ""


def _not_meant(view: ChairView) -> tuple[str, ...]:
    """Family and supporters who wait outside, or whom this part of the day is not for."""
    item = current_item(view)
    meant = view.closed_part if view.closed_part is not None else item.who if item and item.who else None
    if meant is None:
        return ()
    return tuple(
        person.id for person in view.people if person.group != "professional" and person.id not in meant
    )


def _is_feared(person: PersonView, text: str, said_by: str, view: ChairView) -> bool:
    """Whether words of a child, or of somebody harmed, tell of somebody who might harm them for it."""
    if not person.feared or person.id == said_by:
        return False
    needs_care = any(child.id == said_by for child in view.children) or any(
        each.id == said_by and each.harmed for each in view.people
    )
    return needs_care and any(_stands(name, text) for name in (person.called, person.role))


def _names(view: ChairView) -> list[tuple[str, str]]:
    """What everybody may be called, the family by what they are too."""
    named = [(person.id, person.called) for person in view.people]
    named += [(person.id, person.role) for person in view.people if person.group == _FAMILY]
    return named + [(child.id, child.called) for child in view.children]


def _tells(text: str, name: str) -> bool:
    return bool(name) and re.match(rf"{re.escape(name)}\s+{_SAYING}\b", text, re.IGNORECASE) is not None


def _stands(name: str, text: str) -> bool:
    return stands_in(text, name)
