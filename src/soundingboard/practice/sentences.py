"""Sentences and words of a plain text."""

import re

WORD = re.compile(r"[^\W_]+(?:['’.,:-][^\W_]+)*")
"""A word as people count them: letters and digits, with what joins them inside."""

_END = re.compile(r"(?<!\be\.g)(?<!\bi\.e)(?<!\bDr)(?<!\bMr)(?<!\bMrs)(?<!\bMs)[.!?…]+[\"”’')]*(?=\s|$)|\n+")


def sentence_spans(text: str) -> tuple[tuple[int, int], ...]:
    """Start and end of each sentence that has a word, without spaces around it."""
    spans, start = [], 0
    for end in [match.end() for match in _END.finditer(text)] + [len(text)]:
        piece = text[start:end]
        if WORD.search(piece):
            spans.append((start + len(piece) - len(piece.lstrip()), start + len(piece.rstrip())))
        start = end
    return tuple(spans)


def words(text: str) -> tuple[str, ...]:
    """The words of a text, in order."""
    return tuple(WORD.findall(text))


def long_sentences(text: str, longest: int) -> tuple[tuple[int, int], ...]:
    """Start and end of each sentence with more than `longest` words."""
    return tuple(span for span in sentence_spans(text) if len(words(text[slice(*span)])) > longest)
