"""Before the start: what is not ready, who is here, and the one key that begins."""

from collections.abc import Iterator

from soundingboard.base.dates import full_date, spoken_time
from soundingboard.practice.names import with_role
from soundingboard.ui.chair.pages.page import At, Page, PageKey, PageTable
from soundingboard.ui.chair.pages.rows import Row, part
from soundingboard.ui.chair.pages.todo import todo
from soundingboard.ui.chair.possible import before_start
from soundingboard.ui.chair.seams import Ask, Send
from soundingboard.views.chair.parts import ChairView, PersonView

_SAFETY = ("not_asked_if_safe", "kept_apart_together", "interpreter_needed", "source_in_danger")
_REPORTS = ("report_late", "report_not_shared", "report_exempt")
_PEOPLE = (
    "not_prepared",
    "agency_missing",
    "father_not_named",
    "advocate_not_offered",
    "first_conference_late",
)
_PLACES = {"room": "in the room", "teams": "on Teams", "phone": "by phone"}


class StartPage(Page):
    """The last look before the conference starts."""

    def __init__(self, send: Send, ask: Ask) -> None:
        super().__init__(TABLE, send, ask)


def start_rows(view: ChairView) -> tuple[Row, ...]:
    """What to see to first, then who is asked to come."""
    return tuple(_rows(view))


def _rows(view: ChairView) -> Iterator[Row]:
    wanted = (*_SAFETY, *_REPORTS, *_PEOPLE)
    if not view.people:
        yield Row("nobody:", "line", "Nobody is asked to come yet.", mark="worry", tone="worry")
    elif not any(finding.code in wanted for finding in view.findings):
        yield Row("ready:", "line", "Everything is ready.", mark="tick", tone="going_well")
    yield from todo(view, _SAFETY, "See to this first: who is safe with whom")
    for number, warning in enumerate(view.apart.warnings):
        yield Row(f"meets:{number}", "line", warning, mark="risk", tone="risk")
    yield from todo(view, _REPORTS, "Reports that somebody has not had in time")
    yield from todo(view, _PEOPLE, "People and invitations")
    if view.people:
        yield part("Who is asked to come")
    yield from (_person(person) for person in view.people)


def _person(person: PersonView) -> Row:
    title = with_role(person.called, person.role)
    here = _PLACES.get(person.present, "")
    side = f"here, {here}" if here else person.status
    tone = "family" if person.group == "family" else "professional"
    return Row(f"person:{person.id}", "line", title, side, mark="tick" if here else "person", tone=tone)


def _note(view: ChairView) -> str:
    return (
        f"{view.title}. {full_date(view.starts)}, {spoken_time(view.starts)}. {view.place}".strip(" .") + "."
    )


def _answer(at: At) -> None:
    """Ask for what a finding is about."""
    code, *about = at.key.split("|")
    first = about[0] if about else None
    match code:
        case "not_asked_if_safe":
            at.ask("ask_if_safe", who=first)
        case "not_prepared":
            at.ask("prepare", who=first)
        case "report_late" | "report_not_shared":
            at.ask("share_report", report=first, with_=about[1] if len(about) > 1 else None)
        case "father_not_named":
            at.ask("record_father", child=first)
        case "interpreter_needed":
            at.ask("use_interpreter")
        case "kept_apart_together":
            at.ask("edit_item")
        case _:
            at.ask("answer_readiness", about=first)


_PERSON = frozenset({"person"})

TABLE = PageTable(
    title="Before we start",
    note=_note,
    rows=start_rows,
    keys=(
        PageKey(
            "Ctrl+PgDown",
            "Start the conference",
            lambda at: at.give("start_conference"),
            now=before_start,
            main=True,
            stays=True,
        ),
        PageKey("Return", "See to it", _answer, frozenset({"finding"})),
        PageKey("Return", "Plan who is there", lambda at: at.ask("plan_attendance"), frozenset({"meets"})),
        PageKey(
            "Return", "Ask in private if it is safe", lambda at: at.ask("ask_if_safe", who=at.key), _PERSON
        ),
        PageKey("P", "How they were prepared", lambda at: at.ask("prepare", who=at.key), _PERSON),
        PageKey("R", "They replied", lambda at: at.ask("reply", who=at.key), _PERSON),
    ),
)
"""The page before the start."""
