"""What happens next: the dates, who looks in on whom, who tells each child, and the way to the close."""

from collections.abc import Iterator, Mapping

from soundingboard.base.dates import full_date, spoken_time
from soundingboard.ui.chair.asking.wording import words_for
from soundingboard.ui.chair.pages.page import At, Page, PageKey, PageTable
from soundingboard.ui.chair.pages.rows import Row, gap, part
from soundingboard.ui.chair.pages.settling import open_rows, settle, tells_child
from soundingboard.ui.chair.pages.todo import WORDS, found, todo, worded
from soundingboard.ui.chair.seams import Ask, Send
from soundingboard.views.chair.parts import ChairView, ChildView

_LATE = ("meet_again_late", "not_quorate_twice", "review_date_late", "core_group_late")
_BEFORE_CLOSE = (
    "concern_unanswered",
    "response_missing",
    "keep_in_touch_missing",
    "not_told_not_their_fault",
    "visits_not_asked",
    "time_on_risk_and_plan",
    "send_by",
)


class NextPage(Page):
    """What is still to settle, and then the close."""

    def __init__(self, send: Send, ask: Ask) -> None:
        super().__init__(TABLE, send, ask)


def next_rows(view: ChairView) -> tuple[Row, ...]:
    """Dates, people and children, and what still stands between here and the close."""
    return tuple(_rows(view))


def _rows(view: ChairView) -> Iterator[Row]:
    yield part("Dates")
    yield from _dates(view)
    yield from todo(view, _LATE, "About these dates")
    yield part("Who looks in on whom afterwards")
    yield from _looked_after(view)
    yield part("What each child is told")
    yield from (_told(view, child) for child in view.children)
    yield from todo(view, _BEFORE_CLOSE, "Before you close")
    yield from open_rows(view.open_ends, "Small things that matter to the family")
    cards = {card.id for column in view.columns for card in column.cards}
    yield from worded(view, {each.about[0] for each in (*found(view, WORDS), *view.wordings)} - cards)
    yield from _marked(view)
    yield part("The close")
    yield from (_decided(child) for child in view.children)


def _marked(view: ChairView) -> Iterator[Row]:
    """Moments that were marked to come back to."""
    if view.bookmarks:
        yield part("Moments you marked to come back to")
    for number, note in enumerate(view.bookmarks):
        yield Row(f"bookmark:{number}", "line", note or "A moment without words", mark="bookmark", tone="app")


def _dates(view: ChairView) -> Iterator[Row]:
    day = view.plan.next_conference
    when = f"{full_date(day)}, {spoken_time(day)}" if day else ""
    yield _settled("next:", "Next conference", when)
    yield _settled("core:", "Core group", view.plan.core_group)
    for number, key in enumerate(view.plan.key_dates):
        note = f"Then: {key.then}" if key.then else ""
        title = f"{full_date(key.day)}: {key.what}"
        yield Row(f"key:{key.id or number}", "line", title, note=note, mark="dot", tone="plan")
    if view.send_by:
        send = f"{full_date(view.send_by)}, {spoken_time(view.send_by)}"
        yield Row("send:", "line", "Papers go out by", note=send, mark="dot", tone="app")


def _settled(row_id: str, title: str, words: str) -> Row:
    tags = () if words else (gap("not set yet", "app"),)
    return Row(row_id, "line", title, note=words, tone="app", mark="tick" if words else "ring", tags=tags)


def _looked_after(view: ChairView) -> Iterator[Row]:
    """The family, and whoever else somebody looks in on."""
    lines = {each.who: each.line for each in view.check_ins}
    open_ends = {key for each in view.findings if each.code == "nobody_checks_in" for key in each.about}
    for person in view.people:
        if person.group == "family" or person.id in lines:
            title = f"{person.role} — {person.called}" if person.role else person.called
            yield _looked_in_on(person.id, title, lines, missing=person.id in open_ends)
    for child in view.children:
        if child.id in lines:
            yield _looked_in_on(child.id, child.called, lines)


def _looked_in_on(key: str, title: str, lines: Mapping[str, str], *, missing: bool = False) -> Row:
    tags = (gap("nobody yet", "worry"),) if missing else ()
    mark = "tick" if key in lines else "person"
    return Row(f"person:{key}", "line", title, note=lines.get(key, ""), tags=tags, mark=mark, tone="family")


def _told(view: ChairView, child: ChildView) -> Row:
    codes = {"not_told_not_their_fault"}
    untold = {key for each in view.findings if each.code in codes for key in each.about}
    tags = (gap("nobody tells them yet", "worry"),) if child.id in untold else ()
    trusts = f"{child.called} trusts {child.trusted_adult}" if tags and child.trusted_adult else ""
    mark, note = ("tick", child.told_by) if child.told_by else ("dot", trusts)
    return Row(f"tell:{child.id}", "line", child.called, child.age, note, tags=tags, mark=mark, tone="app")


def _tell(at: At) -> None:
    name, known = tells_child(at.view, (at.key,))
    at.ask(name, **known)


def _decided(child: ChildView) -> Row:
    ready = bool(child.outcome and child.reasons)
    words = words_for(child.outcome) if child.outcome else "no decision yet"
    tags = () if ready else (gap("reasons" if child.outcome else "to decide", "app"),)
    mark = "tick" if ready else "ring"
    return Row(f"decide:{child.id}", "line", f"{child.called}: {words}", mark=mark, tone="app", tags=tags)


def _open(at: At) -> None:
    about = at.row.about if at.row else ""
    match about:
        case "person":
            at.ask("check_in_after", who=at.key)
        case "tell":
            _tell(at)
        case "decide":
            at.ask("decide", child=at.key)
        case "core":
            at.ask("set_core_group")
        case "open":
            settle(at)
        case _:
            at.ask("set_next_conference")


_ASKED = frozenset({"person", "tell", "decide", "core", "next", "open"})

TABLE = PageTable(
    title="What happens next",
    rows=next_rows,
    keys=(
        PageKey("Return", "Fill in", _open, _ASKED),
        PageKey("N", "Next conference", lambda at: at.ask("set_next_conference"), quiet=True),
        PageKey("G", "Core group", lambda at: at.ask("set_core_group"), quiet=True),
        PageKey("K", "A day that matters", lambda at: at.ask("add_key_date")),
        PageKey("X", "Take it out", lambda at: at.give("remove_key_date", id=at.key), frozenset({"key"})),
        PageKey("L", "Who looks in", lambda at: at.ask("check_in_after")),
        PageKey("Ctrl+Return", "Close the conference", lambda at: at.give("close_conference"), main=True),
    ),
)
"""The page of what happens next."""
