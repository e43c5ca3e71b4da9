"""The safety scale, 0 to 10, and the faces by which a child says a number.

A score says how safe somebody thinks it is. It is talked about: no rule reads it, and it decides nothing.
"""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

FACES: Final[Mapping[str, int]] = MappingProxyType(
    {"face_0": 0, "face_1": 3, "face_2": 5, "face_3": 7, "face_4": 10}
)
"""The number that each face stands for, from not safe at all to safe; `wording` has their words."""


def face_of(score: int) -> str:
    """The face that is nearest to a number; of two that are as near, the less safe one."""
    return min(FACES, key=lambda face: abs(FACES[face] - score))


def may_stand(may_share: str) -> bool:
    """Whether a score may stand before the family: a child's, only after the child's yes."""
    return may_share in ("", "yes")
