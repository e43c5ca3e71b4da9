"""Names for things that nobody named."""

import secrets

ALPHABET = "abcdefghijkmnpqrstuvwxyz23456789"
"""Letters and digits that are not mistaken for one another when read aloud."""


def new_id(prefix: str) -> str:
    """A fresh id such as ``entry-k7m2p9xq4w``; the prefix says what kind of thing it names."""
    return prefix + "-" + "".join(secrets.choice(ALPHABET) for _ in range(10))
