"""What a command is: a small frozen value with a name, typed fields and what it does."""

from collections.abc import Iterator
from functools import cache
from typing import TYPE_CHECKING, Any, ClassVar, Final, Literal, dataclass_transform

import msgspec
import msgspec.inspect
from msgspec.structs import force_setattr

from soundingboard.base.errors import Refused
from soundingboard.base.plain import texts_in
from soundingboard.commands.plain import LONGEST, plain_value, too_long

if TYPE_CHECKING:
    from soundingboard.commands.change import Change

Phase = Literal["open", "day", "after", "always"]
"""When a command can be done: until the close, on the day, after the close, or whenever."""

_NO_WORDS: Final = "There are no words in it that anybody could read: write some."


def _name(class_name: str) -> str:
    """``StartBreak`` is written ``start_break``."""
    return "".join("_" + letter.lower() if letter.isupper() else letter for letter in class_name)[1:]


@cache
def _must_say(kind: type) -> frozenset[str]:
    """The fields of a command that may not be empty."""
    fields = msgspec.inspect.type_info(kind).fields  # type: ignore[attr-defined]  # a command is a struct
    return frozenset(field.name for field in fields if _holds_words(field.type))


def _holds_words(wanted: msgspec.inspect.Type) -> bool:
    if isinstance(wanted, msgspec.inspect.UnionType):
        return any(map(_holds_words, wanted.types))
    return isinstance(wanted, msgspec.inspect.StrType) and bool(wanted.min_length)


@dataclass_transform(frozen_default=True, field_specifiers=(msgspec.field,))
class Fields(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Fields whose every text is plain from its birth: `soundingboard.commands.plain` says what that is.

    A text that is too long, or of which nothing is left where something must be said, is `Refused`.

    Attributes:
        longest: How many characters one text may have.
    """

    longest: ClassVar[int] = LONGEST

    def __post_init__(self) -> None:
        """Make every text plain, or refuse the command with a sentence."""
        for name in self.__struct_fields__:
            given = getattr(self, name)
            kept = plain_value(given)
            if kept == given:
                continue
            if kept == "" and name in _must_say(type(self)):
                raise Refused(_NO_WORDS)
            force_setattr(self, name, kept)
        if trouble := next(filter(None, (too_long(text, self.longest) for text in self._texts())), ""):
            raise Refused(trouble)

    def values_but(self, *apart: str) -> dict[str, Any]:
        """Each field's value by its name, but for these."""
        return {name: getattr(self, name) for name in self.__struct_fields__ if name not in apart}

    def given_but(self, *apart: str) -> dict[str, Any]:
        """The same without what nobody named."""
        return {name: value for name, value in self.values_but(*apart).items() if value is not None}

    def _texts(self) -> Iterator[str]:
        return texts_in(list(self.values_but().values()), keys=True)


@dataclass_transform(frozen_default=True, kw_only_default=True, field_specifiers=(msgspec.field,))
class Command(
    Fields,
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


class Talk(Command):
    """Part of what is talked about: it waits while somebody is out, until the chair says why it goes on.

    Every command is either this or an `Aside`.
    """


class Aside(Command):
    """What goes on around the talk, such as who is here, the screen and the sound: it waits for nobody."""
