"""Letters of a paper, before anything is known of blocks or pages: runs of one weight, always clean.

Nothing here is markup. A `Run` is letters and whether they are strong; whoever typed ``<b>`` meets
``<b>`` again on paper. Every text passes through `clean` when its run is made.
"""

import re
import unicodedata
from dataclasses import dataclass

_UNSEEN = frozenset(("Cc", "Cf", "Cs", "Co", "Cn"))
_BREAKS = re.compile("\r\n|[\n\r\v\f\x1c-\x1e\x85\u2028\u2029]")
_SPACES = re.compile(r"[^\S\n]+")
_BLANK_LINES = re.compile(r" ?\n[ \n]*")
_ENDS = frozenset(".!?…:;”’\"')")


def clean(text: str) -> str:
    """The text with one kind of line break, single spaces, and no letter that cannot be seen.

    Control characters, direction marks, soft hyphens, lone surrogates and unassigned code points
    go; what is left is composed (NFC). Spaces at the ends stay, for a run may end before a word.
    """
    if text.isascii() and text.isprintable() and "  " not in text:
        return text
    spaced = _SPACES.sub(" ", _BREAKS.sub("\n", text))
    seen = "".join(c for c in spaced if c == "\n" or unicodedata.category(c) not in _UNSEEN)
    return unicodedata.normalize("NFC", _BLANK_LINES.sub("\n", _SPACES.sub(" ", seen)))


@dataclass(frozen=True, slots=True)
class Run:
    """Some letters of one weight."""

    text: str
    strong: bool = False

    def __post_init__(self) -> None:
        """Clean the text; a run never holds anything else."""
        object.__setattr__(self, "text", clean(self.text))


Text = tuple[Run, ...]
"""A text in runs; empty when there is nothing to print."""


def plain(text: str) -> Text:
    """A text of one weight, without spaces at its ends; empty for an empty text."""
    stripped = clean(text).strip()
    return (Run(stripped),) if stripped else ()


def strong(text: str) -> Text:
    """The same, in strong letters."""
    return tuple(Run(run.text, strong=True) for run in plain(text))


def letters(text: Text) -> str:
    """The bare letters of a text."""
    return "".join(run.text for run in text)


def lines(*texts: Text) -> Text:
    """Texts under one another in one cell; empty ones are left out."""
    return _joined("\n", texts)


def ended(text: Text, end: str = ".") -> Text:
    """The text with a full stop or another end where it has none, so that more may follow; or no text."""
    said = letters(text)
    return text if not said or said[-1] in _ENDS else (*text, Run(end, strong=text[-1].strong))


def spaced(*texts: Text) -> Text:
    """Texts one after another with a space between; empty ones are left out."""
    return _joined(" ", texts)


def _joined(between: str, texts: tuple[Text, ...]) -> Text:
    said = [text for text in texts if text]
    return tuple(run for at, text in enumerate(said) for run in (*((Run(between),) if at else ()), *text))
