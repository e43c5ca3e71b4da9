"""The audience of anything that has one."""

from soundingboard.commands.change import Change, listed
from soundingboard.commands.types import Audience

WORDS = ("everyone", "professionals", "child")


def audience_list(change: Change, audience: Audience) -> list[str]:
    """The audience as it is kept: one of the words, or the ids of people in the conference."""
    names = listed(audience) or ["everyone"]
    if len(names) == 1 and names[0] in WORDS:
        return names
    mixed = [name for name in names if name in WORDS]
    if mixed:
        change.refuse(f"“{mixed[0]}” stands alone as an audience: name it, or name people.")
    change.everybody(names)
    return names
