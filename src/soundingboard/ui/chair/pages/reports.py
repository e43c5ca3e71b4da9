"""Reports: which came, and which parent has seen each; nothing is discussed that the family has not seen."""

from collections.abc import Iterator

from soundingboard.base.dates import short_date
from soundingboard.ui.chair.laying import Bit
from soundingboard.ui.chair.pages.page import At, Page, PageKey, PageTable
from soundingboard.ui.chair.pages.rows import Row, gap, tag
from soundingboard.ui.chair.pages.todo import todo
from soundingboard.ui.chair.seams import Ask, Send
from soundingboard.views.chair.parts import ChairView, ReportView


class ReportsPage(Page):
    """What was written beforehand, and who has read it."""

    def __init__(self, send: Send, ask: Ask) -> None:
        super().__init__(TABLE, send, ask)


def reports_rows(view: ChairView) -> tuple[Row, ...]:
    """Each report with each parent, then new information."""
    return tuple(_rows(view))


def _rows(view: ChairView) -> Iterator[Row]:
    if not view.reports:
        yield Row("none:", "line", "No report was asked for yet.", done=True)
    yield from (_report(report) for report in view.reports)
    yield from todo(view, ("new_information",), "New today")


def _report(report: ReportView) -> Row:
    came = f"came {short_date(report.received)}" if report.received else "not here yet"
    author = report.author if report.author != report.agency else ""
    return Row(
        f"report:{report.id}", "card", report.agency or report.author, came, author, tags=_seen(report)
    )


def _seen(report: ReportView) -> tuple[Bit, ...]:
    if report.exempt:
        return (tag("outside the rule: need not be shared beforehand", "not_sure"),)
    return tuple(_by(*each) for each in report.shared)


def _by(called: str, hours: int | None, late: bool) -> Bit:
    if hours is None:
        return gap(f"{called} has not seen it", "worry")
    if late:
        return tag(f"{called}: {hours} h before, late", "worry", "worry")
    return tag(f"{called}: {hours} h before", "going_well", "tick")


def _ask(name: str) -> PageKey:
    words = {"share_report": ("S", "Somebody has seen it"), "receive_report": ("R", "It came")}
    key, text = words[name]
    return PageKey(key, text, lambda at: at.ask(name, report=at.key), _REPORT)


def _comment(at: At) -> None:
    at.ask("comment_on_report", report=at.key)


_REPORT = frozenset({"report"})

TABLE = PageTable(
    title="What has happened: the reports",
    note=lambda _view: "Taken as read: nobody has to tell it all again.",
    rows=reports_rows,
    keys=(
        PageKey("Return", "What they say about it", _comment, _REPORT),
        _ask("share_report"),
        _ask("receive_report"),
        PageKey("X", "Ask for another report", lambda at: at.ask("expect_report")),
        PageKey("N", "New information", lambda at: at.ask("new_information")),
    ),
)
"""The page of reports."""
