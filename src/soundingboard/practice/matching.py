"""Whether what somebody is, or an agency is called, says one of some words."""

import re
from collections.abc import Iterable


def says_any(texts: Iterable[str], words: Iterable[str]) -> bool:
    """One of the texts has one of the words (or phrases) in it, whole; case does not matter."""
    joined = " | ".join(text.lower().replace("’", "'") for text in texts)
    return any(re.search(rf"(?<!\w){re.escape(word)}(?!\w)", joined) for word in words)
