"""What good practice would still ask for, as lines at the end of a page."""

from collections.abc import Collection, Iterator

from soundingboard.ui.chair.pages.rows import Row, part
from soundingboard.views.chair.parts import ChairView, FindingView


def found(view: ChairView, codes: Collection[str]) -> tuple[FindingView, ...]:
    """The findings with these codes."""
    return tuple(finding for finding in view.findings if finding.code in codes)


def todo(view: ChairView, codes: Collection[str], title: str) -> Iterator[Row]:
    """A small title and a line for each finding with these codes; nothing when there is none."""
    findings = found(view, codes)
    if findings:
        yield part(title)
    lines = {"|".join((finding.code, *finding.about)): finding.message for finding in findings}
    for key, message in lines.items():
        yield Row(f"finding:{key}", "line", message, mark="worry", tone="worry")
