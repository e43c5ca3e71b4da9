"""Whose side somebody speaks from: the children's, the family's, or that of those who come for their work."""

from typing import Final, Literal, get_args

Side = Literal["child", "family", "professional"]
"""A supporter who is none of the family stands with the professionals."""

SIDES: Final[tuple[Side, ...]] = get_args(Side)
"""In the order in which they are told: the children before the grown-ups of their family."""
