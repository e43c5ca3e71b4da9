"""Whose side somebody speaks from: the children's, the family's, their supporters', or professionals'."""

from typing import Final, Literal, get_args

Side = Literal["child", "family", "supporter", "professional"]
"""An advocate, or whoever else comes with one of the family, is neither of the family nor a professional."""

SIDES: Final[tuple[Side, ...]] = get_args(Side)
"""In the order in which they are told: the children, the grown-ups of their family, who comes with them."""
