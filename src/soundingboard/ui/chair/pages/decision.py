"""Views and decision: for each child what everyone thinks, with reasons first, and what the chair decides.

Nothing is counted here: the decision is the chair's.
"""

from collections.abc import Callable, Iterable, Iterator
from typing import Final, NamedTuple

from soundingboard.practice.names import with_role
from soundingboard.practice.stage import PLAN_OUTCOMES
from soundingboard.ui.chair.asking.wording import words_for
from soundingboard.ui.chair.pages.page import At, Page, PageKey, PageTable
from soundingboard.ui.chair.pages.rows import Cell, Row, gap, part, tag
from soundingboard.ui.chair.pages.todo import found, todo, worded
from soundingboard.ui.chair.seams import Ask, Send
from soundingboard.views.chair.opinions import DissentView, StatedViewView
from soundingboard.views.chair.parts import ChairView, ChildView, PersonView
from soundingboard.views.side import Side

_CODES = ("quorum_lost", "not_quorate_twice", "not_heard", "new_information")


class _Side(NamedTuple):
    """How the views of one side stand on the page, and the rows for whoever of it has not been asked."""

    side: Side
    heading: str
    heading_of_several: str
    tone: str
    unasked: Callable[[ChairView, ChildView], Iterable[Row]]


class DecisionPage(Page):
    """What everyone thinks, and the decision, child by child."""

    def __init__(self, send: Send, ask: Ask) -> None:
        super().__init__(TABLE, send, ask)


def decision_rows(view: ChairView) -> tuple[Row, ...]:
    """Each child's views and decision."""
    rows = [row for child in view.children for row in _child(view, child)]
    if not rows:
        rows = [Row("none:", "line", "There is no child in this conference yet.", done=True)]
    words = worded(view, {child.id for child in view.children})
    return (*rows, *todo(view, _CODES, "Before you decide"), *words)


def _child(view: ChairView, child: ChildView) -> Iterator[Row]:
    decided = words_for(child.outcome)
    tags = (tag(decided, "app", "tick"),) if decided else (gap("not decided yet", "app"),)
    yield Row(f"child:{child.id}", "heading", child.called, child.age, tone="app", tags=tags)
    for side in _SIDES:
        yield from _side(view, child, side)
    yield part("What you decide", child.id)
    yield _decision(child)
    if child.words_for_child:
        words = Cell(f"How {child.called} is told", f"“{child.words_for_child}”")
        yield Row(f"words:{child.id}", "card", tone="app", cells=(words,))
    if child.dissents or child.dissent_weighed:
        yield part("Who sees it differently", child.id)
        yield from (_dissent(child, each) for each in child.dissents)
        yield _weighed(child)


def _side(view: ChairView, child: ChildView, side: _Side) -> Iterator[Row]:
    """What one side thinks, under its heading, and who of it has not been asked."""
    theirs = [each for each in view.views if each.child == child.id and each.side == side.side]
    rows = (*(_stated(each, side.tone) for each in theirs), *side.unasked(view, child))
    if rows:
        yield part(side.heading_of_several if len(view.children) > 1 else side.heading, child.id)
        yield from rows


def _stated(view: StatedViewView, tone: str) -> Row:
    """Somebody's reasons, and then what they think."""
    thinks = " · ".join(words_for(code) for code in (view.view, view.category) if code)
    words = f"“{view.words}”" if view.words else "…"
    cells = (Cell(with_role(view.called, view.role), words, weight=2.6), Cell("thinks", thinks, bold=True))
    return Row(f"view:{view.child}|{view.who}", "card", cells=cells, tone=tone)


def _family_unasked(view: ChairView, child: ChildView) -> Iterator[Row]:
    asked = {each.who for each in view.views if each.child == child.id}
    for person in view.people:
        theirs = not person.to or child.id in person.to
        if person.group == "family" and theirs and person.id not in asked:
            words = f"{person.called} has not been asked yet."
            yield _unasked(child, person, words)


def _agencies_unasked(view: ChairView, child: ChildView) -> Iterator[Row]:
    for finding in found(view, ("view_missing",)):
        if child.id in finding.about:
            others = [each for each in finding.about if each != child.id]
            asked = next((each for each in view.people if _of(each, others)), None)
            yield _unasked(child, asked, finding.message, key="-".join(others))


def _of(person: PersonView, wanted: list[str]) -> bool:
    return person.id in wanted or person.agency in wanted


def _unasked(child: ChildView, person: PersonView | None, words: str, key: str = "") -> Row:
    who = person.id if person else ""
    row_id = f"view:{child.id}|{who}" if who else f"view:{child.id}||{key}"
    return Row(row_id, "line", words, mark="not_sure", tone="not_sure")


def _decision(child: ChildView) -> Row:
    words = words_for(child.outcome)
    harm = (Cell("harm most about", words_for(child.category), bold=True),) if child.category else ()
    cells = (
        Cell("For " + child.called, words or "…", bold=True),
        *harm,
        Cell("because", child.reasons or "…", weight=2.4),
    )
    missing = [gap("reasons", "app")] if words and not child.reasons else []
    if child.outcome in PLAN_OUTCOMES and not child.category:
        missing.append(gap("which kind of harm", "app"))
    note = f"Decided although the meeting was too small: {child.despite}" if child.despite else ""
    tags = [tag("relies on what was new today", "app")] if child.relied_on_new else []
    return Row(f"decide:{child.id}", "card", note=note, cells=cells, tone="app", tags=(*tags, *missing))


def _dissent(child: ChildView, dissent: DissentView) -> Row:
    cells = (Cell(dissent.called, f"“{dissent.words}”"),)
    formal = (tag("their agency's formal dissent", "app"),) if dissent.formal else ()
    tags = (*formal, tag("in the parents' papers, too", "app")) if dissent.shared else formal
    return Row(f"dissent:{child.id}|{dissent.who}", "card", tone="app", cells=cells, tags=tags)


def _weighed(child: ChildView) -> Row:
    cells = (Cell("How you weighed it", child.dissent_weighed or "…"),)
    tags = () if child.dissent_weighed else (gap("how you weighed it", "app"),)
    return Row(f"weighed:{child.id}", "card", tone="app", cells=cells, tags=tags)


def _child_of(at: At) -> str | None:
    """The child that the current row is about."""
    if at.row is None or at.row.about not in _OF_CHILD:
        return at.view.children[0].id if len(at.view.children) == 1 else None
    return at.key.partition("|")[0]


def _ask_view(at: At) -> None:
    who = at.key.split("|")[1] if at.row and at.row.about == "view" else ""
    at.ask("give_view", child=_child_of(at), who=who or None)


def _decide(at: At) -> None:
    at.ask("decide", child=_child_of(at))


def _ask_dissent(at: At) -> None:
    known = {"who": at.key.partition("|")[2]} if at.row and at.row.about == "dissent" else {}
    at.ask("record_dissent", child=_child_of(at), **known)


def _nobody(_view: ChairView, _child: ChildView) -> Iterable[Row]:
    """Neither children nor those who come with the family have to be asked."""
    return ()


_FAMILY, _AT_WORK = "What the family thinks", "What professionals think"
_BESIDE: Final = "What those who support the family think"
_SIDES: Final = (
    _Side("child", "What the child thinks", "What the children think", "family", _nobody),
    _Side("family", _FAMILY, _FAMILY, "family", _family_unasked),
    _Side("supporter", _BESIDE, _BESIDE, "family", _nobody),
    _Side("professional", _AT_WORK, _AT_WORK, "professional", _agencies_unasked),
)
_DECIDED = frozenset({"child", "decide", "words", "weighed"})
_OF_CHILD = _DECIDED | {"view", "dissent"}

TABLE = PageTable(
    title="Views and decision",
    note=lambda _view: "Reasons first. The plan, then whether it is a child protection plan. You decide.",
    rows=decision_rows,
    keys=(
        PageKey("Return", "Ask for a view", _ask_view, frozenset({"view"})),
        PageKey("Return", "Change", _ask_dissent, frozenset({"dissent"})),
        PageKey("Return", "Decide", _decide, _DECIDED, main=True),
        PageKey("V", "Add a view", lambda at: at.ask("give_view", child=_child_of(at))),
        PageKey("D", "Decide", _decide, frozenset({"view"})),
        PageKey("D", "Decide", _decide, quiet=True),
        PageKey("S", "Sees it differently", _ask_dissent),
    ),
)
"""The page of views and decision."""
