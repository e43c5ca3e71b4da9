"""The small way in which rule books write what they look for.

A pattern is words, with regular-expression groups where forms differ. ``word~`` means all regular
forms of a word, ``<words>`` up to three words in between. A pattern with a capital letter is found
in that case only; every other one in any.
"""

import re


def compile_pattern(pattern: str) -> re.Pattern[str]:
    """A pattern of a rule book as a regular expression over a text with plain spaces and apostrophes."""
    has_capitals = re.search(r"[A-Z]", re.sub(r"\\[A-Z]", "", pattern))
    shaped = re.sub(r"(\w+)~", lambda match: _forms(match[1]), pattern.replace(" <words> ", "\0"))
    shaped = re.sub(r"(\(\?<!.*?\)|\[.*?\]| \?)| ", lambda match: match[1] or " +", shaped)
    shaped = shaped.replace("\0", r" +(?:[\w'-]+ +){0,3}?")
    return re.compile(rf"(?<!\w)(?:{shaped})(?!\w)", 0 if has_capitals else re.IGNORECASE)


def _forms(word: str) -> str:
    """All regular forms of a verb: support, supports, supported, supporting."""
    if word.endswith("e"):
        return f"{word[:-1]}(?:e|es|ed|ing)"
    if re.search(r"[^aeiou]y$", word):
        return f"{word[:-1]}(?:y|ies|ied|ying)"
    return f"{word}(?:s|es|{word[-1]}?ed|{word[-1]}?ing)?"


QUOTED = re.compile(
    r"“[^”]*”|\"[^\"]*\"|‘(?:[^’]|’(?=\w))*’(?!\w)|(?<!\w)'(?:[^'\n]|(?<=\w)'(?=\w))+'(?!\w)",
)
"""Somebody's exact words. An apostrophe inside a word opens and closes nothing."""


def without_quotes(text: str) -> str:
    """The text with each quotation blanked and plain spaces and apostrophes; every place is kept."""
    blanked = QUOTED.sub(lambda match: "·" * len(match[0]), re.sub(r"\s", " ", text))
    return blanked.replace("’", "'")


def without_names(text: str, names: frozenset[str]) -> str:
    """The text with each name as one made-up word of its length, that no phrase has."""
    for name in sorted(names, key=lambda one: (-len(one), one)):
        if name.strip():
            pattern = rf"(?<!\w){re.escape(name.replace('’', chr(39)))}(?!\w)"
            text = re.sub(pattern, lambda match: "Q" + "q" * (len(match[0]) - 1), text)
    return text
