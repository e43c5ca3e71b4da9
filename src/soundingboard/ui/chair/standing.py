"""What the chair reads while the family's window is on no screen: why, and what to do."""

from typing import Final

from soundingboard.ui.family.place import Standing

CHANGING: Final = "The screens are changing: the family's window is away until you bring it back."
_TOLD: Final[dict[Standing, str]] = {
    "fine": "The family sees nothing: their window is on no screen. F11 puts it on {name}.",
    "alone": "",
    "not_chosen": "Which screen faces the room? F11 shows a large number on each.",
    "gone": "The screen that faces the room is not plugged in: the family's window is away, and stays so.",
    "twins": "Two screens look the same to this computer: F11 lets you say which one faces the room.",
    "chairs": "This window is on the screen that faces the room. Move it to your own, then press F11.",
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
