"""What a command is: a small frozen value with a name, typed fields and what it does."""

from typing import TYPE_CHECKING, ClassVar, Literal, dataclass_transform

import msgspec

if TYPE_CHECKING:
    from soundingboard.commands.change import Change

Phase = Literal["open", "day", "after", "always"]
"""When a command can be done: until the close, on the day, after the close, or whenever."""


def _name(class_name: str) -> str:
    """``StartBreak`` is written ``start_break``."""
    return "".join("_" + letter.lower() if letter.isupper() else letter for letter in class_name)[1:]


@dataclass_transform(frozen_default=True, kw_only_default=True, field_specifiers=(msgspec.field,))
class Command(
    msgspec.Struct,
    frozen=True,
    kw_only=True,
    forbid_unknown_fields=True,
    omit_defaults=True,
    tag_field="do",
    tag=_name,
):
    """One thing that can happen in a conference.

    Attributes:
        phase: When it can be done.
        barrier: Whether it can never be undone, nor anything before it once it is done.
        apart: Whether the record says only that it happened, and holds nothing of what it says.
        in_words: What undo calls it, such as ``the card``.
    """

    phase: ClassVar[Phase] = "open"
    barrier: ClassVar[bool] = False
    apart: ClassVar[bool] = False
    in_words: ClassVar[str] = ""

    def run(self, change: "Change") -> None:
        """Change the conference, or raise `Refused` with a sentence for the chair."""
        raise NotImplementedError

    @property
    def verb(self) -> str:
        """The command's name in the vocabulary, such as ``start_break``."""
        return str(self.__struct_config__.tag)
