"""What good practice would still ask for, as lines at the end of a page."""

from collections.abc import Collection, Iterator

from soundingboard.ui.chair.pages.rows import Row, part
from soundingboard.views.chair.parts import ChairView, FindingView


def found(view: ChairView, codes: Collection[str]) -> tuple[FindingView, ...]:
    """The findings with these codes."""
    return tuple(finding for finding in view.findings if finding.code in codes)


WORDS = ("language", "vague_word", "jargon", "unclear", "long_sentence")
"""Findings about words; the first thing that each is about is where the words stand."""


def worded(view: ChairView, places: Collection[str]) -> Iterator[Row]:
    """A line for each word that may be kinder or clearer, where it stands in one of these places."""
    findings = [each for each in (*found(view, WORDS), *view.wordings) if each.about[0] in places]
    yield from listed(findings, "Words that families will read, and what to say instead")


def todo(view: ChairView, codes: Collection[str], title: str) -> Iterator[Row]:
    """A small title and a line for each finding with these codes; nothing when there is none."""
    yield from listed(found(view, codes), title)


def listed(findings: Collection[FindingView], title: str) -> Iterator[Row]:
    """A small title and a line for each of these; nothing when there is none."""
    if findings:
        yield part(title)
    lines = {"|".join((finding.code, *finding.about)): finding.message for finding in findings}
    for key, message in lines.items():
        yield Row(f"finding:{key}", "line", message, mark="worry", tone="worry")
