"""What the chair reads as long as it is so: why the family's window is on no screen, who is at the door."""

from typing import Final

from soundingboard.base.dates import clock_time
from soundingboard.ui.chair.actions import BY_ID
from soundingboard.ui.family.place import Standing
from soundingboard.views.chair.apart_parts import DoorView
from soundingboard.views.chair.parts import ChairView

CHANGING: Final = "The screens are changing: the family's window is away until you bring it back."
_TOLD: Final[dict[Standing, str]] = {
    "fine": "The family sees nothing: their window is on no screen. F11 puts it on {name}.",
    "alone": "",
    "not_chosen": "Which screen faces the room? F11 shows a large number on each.",
    "gone": "The screen that faces the room is not plugged in: the family's window is away, and stays so.",
    "twins": "Two screens look the same to this computer: F11 lets you say which one faces the room.",
    "chairs": "This window is on the screen that faces the room. Move it to your own, then press F11.",
    "taken": "Another Sounding Board shows a family's window now. Close that one, then press F11.",
    "mirrored": "Both screens show the same, so the family's window is away. Set them apart, then press F11.",
}


def told(standing: Standing, name: str, *, changing: bool) -> str:
    """The sentence; empty where there is nothing to do.

    Args:
        standing: Whether the window could stand on the chosen screen.
        name: That screen's name.
        changing: Whether the screens have not come to rest yet.
    """
    return CHANGING if changing else _TOLD[standing].format(name=name)


def waiting(door: DoorView) -> str:
    """Who is at the door, and since when everything waits; without a full stop."""
    return f"{door.who or 'Somebody'} is at the door since {clock_time(door.since)}: everything waits"


def at_door(view: ChairView) -> str:
    """The sentence on whoever is at the door, with the key that ends it; empty where nobody is."""
    door = view.apart.door if view.phase == "day" else None
    return f"{waiting(door)}. {BY_ID['settle_door'].cap} says what was decided." if door else ""
