"""Whether what somebody is, or an agency is called, says one of some words."""

import re
from collections.abc import Iterable

from soundingboard.base.forgetting import remembered


def says_any(texts: Iterable[str], words: Iterable[str]) -> bool:
    """One of the texts has one of the words (or phrases, in small letters) in it, whole.

    Case does not matter; empty words are in nothing.
    """
    said = " | ".join(filter(None, texts)).lower().replace("’", "'")
    return bool(said) and _pattern(frozenset(words)).search(said) is not None


@remembered(1024)
def _pattern(words: frozenset[str]) -> re.Pattern[str]:
    one_of = "|".join(re.escape(word) for word in sorted(words) if word) or r"(?!)"
    return re.compile(rf"(?<!\w)(?:{one_of})(?!\w)")
