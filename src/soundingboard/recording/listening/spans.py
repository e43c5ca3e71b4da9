"""Stretches of a recording, and the closed parts that its marks tell of."""

from collections.abc import Sequence
from dataclasses import dataclass

from soundingboard.recording.keeping.marks import Mark

CLOSED, OPEN, CLOSED_AGAIN = "closed part begins", "closed part ends", "closed part goes on"
"""What the marks around a closed part say. It goes on when the chair takes its end back."""


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch of a recording, in seconds from its start."""

    start: float
    end: float


def closed_spans(marks: Sequence[Mark]) -> tuple[Span, ...]:
    """The closed parts that the marks of one file tell of; one that has no end lasts until the file's.

    A file that begins in a closed part, after a recorder ended too early, has a mark of the end alone.
    """
    spans, began = list[Span](), None
    for mark in marks:
        if mark.kind != "mark":
            continue
        if mark.text == CLOSED and began is None:
            began = mark.seconds
        elif mark.text == CLOSED_AGAIN and began is None:
            began = spans.pop().start if spans else mark.seconds
        elif mark.text == OPEN and (began is not None or not spans):
            spans.append(Span(began or 0.0, mark.seconds))
            began = None
    return (*spans, *([Span(began, float("inf"))] if began is not None else []))


def merged(spans: Sequence[Span], seconds: float) -> tuple[Span, ...]:
    """These in order, without overlaps, inside a recording of that length; none that is empty."""
    joined = list[Span]()
    for span in sorted(spans, key=lambda each: each.start):
        start, end = max(0.0, span.start), min(span.end, seconds)
        if joined and start <= joined[-1].end:
            joined[-1] = Span(joined[-1].start, max(end, joined[-1].end))
        elif start < end:
            joined.append(Span(start, end))
    return tuple(joined)
