"""The program's own examples: in another family's plan, nobody's own words."""

from collections.abc import Mapping
from functools import cache
from types import MappingProxyType
from typing import Any, Final

import msgspec

from soundingboard.practice.books import read_book

REHEARSALS: Final = ("marlowe.toml", "pryce.toml")
GAP: Final = "…"
"""Stands in what the language guide proposes, where only people can say what is true."""

_HINTS: Final = ("one thing that can be seen",)
"""What stands as a hint where a plan is written."""
_PLANNED: Final = {"add_outcome": "text", "add_action": "what"}


class _Family(msgspec.Struct, frozen=True):
    family: str


class _Rehearsal(msgspec.Struct, frozen=True):
    conference: _Family
    step: tuple[dict[str, Any], ...]


@cache
def examples() -> Mapping[str, str]:
    """What rehearsals plan and forms show, as `bare` words, each with the family whose it is, or nothing."""
    known = dict.fromkeys(_HINTS, "")
    for name in REHEARSALS:
        book = read_book(_Rehearsal, "rehearsal", name)
        for step in book.step:
            if field := _PLANNED.get(step["do"]):
                known[bare(step[field])] = book.conference.family
    return MappingProxyType(known)


def bare(text: str) -> str:
    """The text without what stands around it, in small letters."""
    return text.strip(" .“”?").replace("’", "'").casefold()


def is_example(text: str, family: str) -> bool:
    """Whether these are the words of an example, in the plan of a family that it is not of."""
    return examples().get(bare(text), family) != family
