"""What kind of strength or worry a card may be, on which cards, and what each must say to be that."""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Final

from soundingboard.practice.doing import is_empty
from soundingboard.practice.facts import EntryFacts
from soundingboard.practice.risk import NO_NAMES, lacks, says


@dataclass(frozen=True, slots=True)
class Nature:
    """One kind: the kinds of card it suits, and the part that it must say, as a field and in words."""

    suits: frozenset[str]
    part: str = ""
    words: str = ""


_STRENGTHS: Final = frozenset({"going_well"})
_WORRIES: Final = frozenset({"worry"})

NATURES: Final[Mapping[str, Nature]] = MappingProxyType(
    {
        "asked_for_help": Nature(_STRENGTHS),
        "done_well": Nature(_STRENGTHS),
        "existing_safety": Nature(
            _STRENGTHS, "because", "when it kept them safe, and from what; it is a strength until then"
        ),
        "likes": Nature(_STRENGTHS),
        "only_we_know": Nature(frozenset({"risk", "worry", "going_well", "not_sure"})),
        "past_harm": Nature(_WORRIES, "effect"),
        "complicating": Nature(_WORRIES),
    }
)
"""Each by its code. Safety is a strength that was seen to protect while the danger was there."""


def suits(nature: str, kind: str) -> bool:
    """Whether a card of this kind may be that: what makes change harder is no risk."""
    return nature in NATURES and kind in NATURES[nature].suits


def nature_lacks(entry: EntryFacts, called: Mapping[str, str] = NO_NAMES) -> str:
    """What the card must still say to be what it is called, in words; empty when it says all."""
    nature = NATURES.get(entry.nature)
    if nature is None or not nature.part or not lacks(entry, nature.part):
        return ""
    return nature.words or says(entry, nature.part, called)


def nature_told(nature: str, because: str) -> str:
    """The nature that readers are told: safety without an example is told as the strength it is."""
    return "" if nature == "existing_safety" and is_empty(because) else nature
