"""Whether a child was told already, in words of the chair's own, that it is not their fault."""

import re
from typing import Final

_SENTENCE: Final = re.compile(r"[^.!?]+[.!]")
_DENIED: Final = re.compile(r"\b(?:not|none|nothing|never)\b[^,;:]*\byour fault\b|n[’']t your fault\b")
_PARTLY: Final = re.compile(
    r"\b(?:all|alone|but|completely|entirely|if|just|only|really|sure|think|wholly)\b"
)


def clears_of_fault(text: str) -> bool:
    """Whether one sentence says so and nothing else; when in doubt it does not."""
    sentences = (sentence.casefold() for sentence in _SENTENCE.findall(f"{text.strip()}."))
    return any(_DENIED.search(each) and not _PARTLY.search(each) for each in sentences)
