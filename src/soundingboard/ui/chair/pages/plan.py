"""The plan: what it is for, who does what by when, and what we do if."""

from collections.abc import Iterator

from soundingboard.base.dates import full_date, spoken_time
from soundingboard.ui.chair.asking.options import fitting, options_for
from soundingboard.ui.chair.asking.question import Kind, Question
from soundingboard.ui.chair.asking.questions_remarks import ANSWERS, KINDS
from soundingboard.ui.chair.asking.wording import words_for
from soundingboard.ui.chair.laying import Bit
from soundingboard.ui.chair.pages.page import At, Line, Page, PageKey, PageTable
from soundingboard.ui.chair.pages.rows import Cell, Row, gap, part, tag
from soundingboard.ui.chair.pages.todo import todo, worded
from soundingboard.ui.chair.seams import Ask, Send
from soundingboard.views.chair.parts import ChairView
from soundingboard.views.chair.plan_parts import ActionView, OutcomeView, PlanView

_CODES = (
    "contingency_missing",
    "visits_not_asked",
    "risk_without_action",
    "no_action_on_harmer",
    "mostly_on_parents",
    "no_disruption_action",
    "not_told_not_their_fault",
)
_OPEN = "…"
_KEPT = {"done": "going_well", "part": "worry", "not_done": "worry"}


class PlanPage(Page):
    """The plan as it grows."""

    def __init__(self, send: Send, ask: Ask) -> None:
        super().__init__(TABLE, send, ask)


def plan_rows(view: ChairView) -> tuple[Row, ...]:
    """Outcomes with their actions, then what holds for all of the plan."""
    return tuple(_rows(view))


def _rows(view: ChairView) -> Iterator[Row]:
    if not view.plan.outcomes:
        yield Row(
            "none:", "line", "Nothing is in the plan yet.", note="Begin with what it is for.", done=True
        )
    for outcome in view.plan.outcomes:
        yield _outcome(outcome)
        yield from (_action(action) for action in outcome.actions)
    yield part("If things go wrong")
    yield from _contingencies(view.plan)
    yield part("For all of the plan")
    yield from _for_all(view.plan)
    yield part("Beside the plan")
    yield from _remarks(view.plan)
    yield from todo(view, _CODES, "Still to think about")
    steps = {action.id for outcome in view.plan.outcomes for action in outcome.actions}
    yield from worded(view, steps | {outcome.id for outcome in view.plan.outcomes})


def _outcome(outcome: OutcomeView) -> Row:
    title = f"So that {outcome.text}" if outcome.id else "Not yet for anything"
    tags = () if outcome.actions else (gap("no action yet", "plan"),)
    return Row(f"outcome:{outcome.id}", "heading", title, outcome.about_line, tone="plan", tags=tags)


def _action(action: ActionView) -> Row:
    cells = (
        Cell("What will happen", action.what, weight=2.3),
        Cell("Who", action.who_line or _OPEN, action.with_line, bold=True, weight=1.0),
        Cell("By when", action.by_line or _OPEN, action.until_line, bold=True, weight=1.1),
        Cell("How we will know", action.how_we_will_know or _OPEN, weight=1.7),
    )
    return Row(
        f"action:{action.id}", "card", note=_beside(action), tone="plan", cells=cells, tags=_tags(action)
    )


def _beside(action: ActionView) -> str:
    """What goes with an action, in one line."""
    said = (
        ("Help", action.help),
        ("How", action.how_to),
        ("Service", action.service),
        ("Wait", action.wait),
        ("Until then", action.meanwhile),
        ("What we know of it", action.evidence),
    )
    return "  ·  ".join(f"{name}: {words}" for name, words in said if words)


def _tags(action: ActionView) -> tuple[Bit, ...]:
    tags = [tag("agreed", "going_well", "tick")] if action.agreed else []
    if action.status:
        words = "Kept in part" if action.status == "part" else words_for(action.status)
        tags.append(
            tag(words, _KEPT.get(action.status, "plain"), "tick" if action.status == "done" else "ring")
        )
    if action.kind != "step":
        tags.append(tag(words_for(action.kind), "plan"))
    if action.risks:
        count = len(action.risks)
        tags.append(tag(f"answers {count} risk{'s' if count > 1 else ''}", "risk"))
    if action.kept_back:
        tags.append(tag(action.kept_back, "not_sure", "lock"))
    return (*tags, *(gap(part, "plan") for part in action.missing))


def _contingencies(plan: PlanView) -> Iterator[Row]:
    for number, (sign, then) in enumerate(plan.contingencies):
        cells = (Cell("If", sign, bold=True), Cell("Then", then, weight=2.0))
        yield Row(f"if:{number}", "card", tone="plan", cells=cells)
    if not plan.contingencies:
        yield Row("if:", "line", "What would show that things go wrong?", tags=(gap("not said yet", "plan"),))


def _for_all(plan: PlanView) -> Iterator[Row]:
    nearest = plan.next_conference
    when = f"{full_date(nearest)}, {spoken_time(nearest)}" if nearest else ""
    for about, title, words in (
        ("core", "Core group", plan.core_group),
        ("next", "Next conference", when),
        ("agreement", "How we work together", plan.agreement),
    ):
        missing = () if words else (gap("not set yet", "plan"),)
        yield Row(f"{about}:", "line", title, note=words, tags=missing)


def _remarks(plan: PlanView) -> Iterator[Row]:
    """What was noted, each under the name of its kind."""
    for each in plan.remarks:
        number = f"{each.number} of 10" if each.number is not None else ""
        answer = ANSWERS.get(each.answer) or (words_for(each.answer) if each.answer else "")
        said = (number, answer, each.text, each.more, each.outcome_line, each.by_line)
        note = "  ·  ".join(words for words in said if words)
        yield Row(f"remark:{each.id}", "line", KINDS[each.kind], each.who_line, note, mark="dot", tone="plan")
    if not plan.remarks:
        yield Row(
            "remark:", "line", "Who understood, what is needed and not there, what we assume…", done=True
        )


def _current_outcome(at: At) -> str:
    """The outcome that the current row belongs to, else the last one."""
    outcomes = at.view.plan.outcomes
    for outcome in outcomes:
        ids = {f"outcome:{outcome.id}", *(f"action:{action.id}" for action in outcome.actions)}
        if at.row and at.row.id in ids:
            return outcome.id
    return outcomes[-1].id if outcomes else ""


def _who(at: At, typed: str) -> str:
    """Whom the first word names, if it is the name of exactly one person; else nobody."""
    first = typed.split(maxsplit=1)[0].rstrip(",")
    people = options_for(Question("", Kind.PERSON), None, at.view)
    named = [person for person in fitting(people, first) if person.words.casefold() == first.casefold()]
    return named[0].code if len(named) == 1 else ""


def _add(at: At, typed: str) -> bool:
    outcome, who = _current_outcome(at), _who(at, typed)
    known = {name: value for name, value in (("outcome", outcome), ("who", who)) if value}
    return at.give("add_action", what=typed, **known)


def _add_more(at: At, typed: str) -> None:
    at.ask("add_action", what=typed, outcome=_current_outcome(at) or None, who=_who(at, typed) or None)


def _open(at: At) -> None:
    """Ask for what the current row stands for."""
    about = at.row.about if at.row else ""
    match about:
        case "action":
            at.ask("edit_action", action=at.key)
        case "outcome" if at.key:
            at.ask("edit_outcome", outcome=at.key)
        case "remark" if at.key:
            at.ask("edit_remark", remark=at.key)
        case "if":
            signs = dict(enumerate(at.view.plan.contingencies))
            sign, then = signs.get(int(at.key or -1), ("", ""))
            at.ask("set_contingency", sign=sign, then=then)
        case _:
            at.ask(_FORMS.get(about, "add_outcome"))


def _move(at: At, by: int) -> None:
    """Put the current action before or after its neighbour."""
    for outcome in at.view.plan.outcomes:
        ids = [action.id for action in outcome.actions]
        if at.key in ids:
            place = ids.index(at.key)
            if by < 0 and place > 0:
                at.give("edit_action", action=at.key, before=ids[place - 1])
            elif by > 0 and place + 1 < len(ids):
                at.give("edit_action", action=ids[place + 1], before=at.key)


def _withdraw(at: At) -> None:
    name = at.row.about if at.row else ""
    if at.key:
        at.give(f"withdraw_{name}", **{name: at.key})


_FORMS = {
    "core": "set_core_group",
    "next": "set_next_conference",
    "agreement": "agree_working_agreement",
    "remark": "add_remark",
}
_ACTION = frozenset({"action"})
_EITHER = frozenset({"action", "outcome", "remark"})

TABLE = PageTable(
    title="The plan we make together",
    rows=plan_rows,
    keys=(
        PageKey("Return", "Fill in", _open),
        PageKey("E", "Change", _open, quiet=True),
        PageKey("A", "Agreed", lambda at: at.ask("agree_action", action=at.key), _ACTION),
        PageKey("T", "Add an action", lambda at: at.ask("add_action", outcome=_current_outcome(at) or None)),
        PageKey("Ctrl+O", "Add an outcome", lambda at: at.ask("add_outcome")),
        PageKey("I", "Add an “if”", lambda at: at.ask("set_contingency")),
        PageKey("N", "Note beside it", lambda at: at.ask("add_remark")),
        PageKey("R", "Was it kept?", lambda at: at.ask("review_action", action=at.key), _ACTION),
        PageKey("Alt+Up", "Earlier", lambda at: _move(at, -1), _ACTION),
        PageKey("Alt+Down", "Later", lambda at: _move(at, 1), _ACTION),
        PageKey("Del", "Take away", _withdraw, _EITHER),
    ),
    line=Line("Who will do what?", _add, _add_more),
)
"""The plan's page."""
