"""What the desk tells everyone after each command, and after each tick of the clock."""

from dataclasses import dataclass

from soundingboard.views.chair.parts import ChairView


@dataclass(frozen=True, slots=True)
class News:
    """Something changed.

    Attributes:
        topics: Names of the tables that changed, such as ``entries``; only ``clock`` after a tick.
        command: The name of the command that changed them, empty after a tick.
        asked_by: Who sent it, so that an editor keeps its cursor when the change was its own.
        chair: The chair's view as it is now; its ``screen.frame`` is what the family's window draws.
    """

    topics: frozenset[str]
    command: str
    asked_by: str
    chair: ChairView
