"""The small way in which rule books write what they look for.

A pattern is words, with regular-expression groups where forms differ. ``word~`` means all regular
forms of a word, ``<words>`` up to three words in between, ``<unclear>`` that nothing later in the
sentence says how, how often or by when. Words may be joined by spaces or by one hyphen; a hyphen
of the pattern may be a space, or nothing. A pattern with a capital letter is found in that case
only; every other one in any.
"""

import re

from soundingboard.base.forgetting import remembered

_WORDS_BETWEEN = r"[ -]+(?:[\w'-]+ +){0,3}?"
_UNCLEAR = (
    r"(?![^.;!?]*\b(?:by \w+ing|every|each|once|twice|\d+|"
    r"on (?:a )?(?:mon|tues|wednes|thurs|fri|satur|sun)days?|"
    r"to (?!the|her|his|their|him|them|a|an|both|all|this|that|these|those|mum|dad|mother|father|"
    r"parents?|family|families|children)[a-z]+)\b)"
)
_SIGN = re.compile(
    r"(?P<words> <words> )|(?P<unclear>\s?<unclear>)|(?P<kept>\(\?<[!=].*?\)|\[.*?\]| \?)|"
    r"(?P<forms>\w+~)|(?P<hyphen>-\??)|(?P<space> )"
)


def compile_pattern(pattern: str) -> re.Pattern[str]:
    """A pattern of a rule book as a regular expression over a text that `plain` gives."""
    has_capitals = re.search(r"[A-Z]", re.sub(r"\\[A-Z]", "", pattern))
    shaped = _SIGN.sub(_shape, pattern)
    return re.compile(rf"(?<!\w)(?:{shaped})(?!\w)", 0 if has_capitals else re.IGNORECASE)


def _shape(match: re.Match[str]) -> str:
    shapes = {
        "words": _WORDS_BETWEEN,
        "unclear": _UNCLEAR,
        "kept": match["kept"] or "",
        "forms": _forms((match["forms"] or "").removesuffix("~")),
        "hyphen": r"(?:-| *)",
        "space": r"(?: +|-)",
    }
    return shapes[match.lastgroup or "kept"]


def _forms(word: str) -> str:
    """All regular forms of a verb: support, supports, supported, supporting."""
    if word.endswith("e"):
        return f"{word[:-1]}(?:e|es|ed|ing)"
    if re.search(r"[^aeiou]y$", word):
        return f"{word[:-1]}(?:y|ies|ied|ying)"
    return f"{word}(?:s|es|{word[-1:]}?ed|{word[-1:]}?ing)?"


_LIKE = str.maketrans("’ʼ‛′´`‐‑‒–−", "''''''-----")
"""Apostrophes and hyphens in all their shapes."""


def plain(text: str) -> str:
    """The text with plain spaces, apostrophes and hyphens; every place is kept.

    A dash with a space beside it joins no words: it stays a dash.
    """
    spaced = re.sub(r"\s", " ", text)
    dashed = re.sub(r"(?<= )[‐‑‒–−-]|[‐‑‒–−-](?= )", "—", spaced)
    return dashed.translate(_LIKE)


_UNSEEN = re.compile(
    r"[\u00ad\u034f\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufe00-\ufe0f\ufeff]"
    r"|(?<=\s)[^\S\n]+",
)
"""What joins, hides or turns letters and is none itself, and spaces after a space."""


def seen(text: str) -> str:
    """The text without what nobody sees in it, for whoever needs no places."""
    return _UNSEEN.sub("", text)


def without_unseen(text: str) -> tuple[str, tuple[int, ...]]:
    """The text without what nobody sees in it, and where each character that is left stood."""
    unseen = {place for match in _UNSEEN.finditer(text) for place in range(*match.span())}
    kept = tuple(place for place in range(len(text)) if place not in unseen)
    return "".join(text[place] for place in kept), kept


QUOTED = re.compile(
    r"“[^”]*”|„[^“”]*[“”]|«[^»]*»|\"[^\"]*\"|‘(?:[^’]|’(?=\w))*’(?!\w)|"
    r"(?<!\w)'(?:[^'\n]|(?<=\w)'(?=\w))+'(?!\w)",
)
"""Somebody's exact words. An apostrophe inside a word opens and closes nothing."""


def without_quotes(text: str) -> str:
    """The plain text with each quotation blanked but for the end of its sentence; every place is kept."""
    return plain(QUOTED.sub(_blank, text))


def _blank(match: re.Match[str]) -> str:
    end = match[0][-2:] if re.search(r"[.!?…].$", match[0]) else ""
    return "·" * (len(match[0]) - len(end)) + end


def without_names(text: str, names: frozenset[str]) -> str:
    """The text with each name as one made-up word of its length, that no phrase has."""
    for name in _patterns(names):
        text = name.sub(lambda match: "Q" + "q" * (len(match[0]) - 1), text)
    return text


@remembered(16)
def _patterns(names: frozenset[str]) -> tuple[re.Pattern[str], ...]:
    """What finds each of the names, the longest first."""
    longest_first = sorted(names, key=lambda one: (-len(one), one))
    return tuple(
        re.compile(rf"(?<!\w){re.escape(plain(name))}(?!\w)") for name in longest_first if name.strip()
    )
