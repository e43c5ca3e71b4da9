"""What it is to read a finished paper again as a stranger would: everything in the file that holds letters.

A reading is a sequence of pieces, each with where it stands. The same file is read in several
orders, for what is spelled across cells or columns shows in one of them only.
"""

Reading = tuple[tuple[str, str], ...]
"""Pieces in one order: where each stands, and its text."""

ABOUT = "the file's own details"
"""Where whatever is on no page stands."""
