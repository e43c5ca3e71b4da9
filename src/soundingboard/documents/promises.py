"""The plan: what will change, who does what by when, and what happens if it does not work."""

from collections.abc import Iterable
from datetime import datetime

from soundingboard.base import dates
from soundingboard.documents import look, pictures
from soundingboard.documents.content import Block, Bullets, Facts, Heading, Note, Table
from soundingboard.documents.shared import all_ended, has_plan, moment, opened, section
from soundingboard.documents.text import Text, ended, letters, lines, plain, strong
from soundingboard.documents.typeset import widest_word
from soundingboard.documents.wording import labelled, names, say, word
from soundingboard.practice.protection import stands_in
from soundingboard.practice.wording import family_words, wording
from soundingboard.views.copies.parts import Copy
from soundingboard.views.copies.plan_parts import ActionPart, AgreementPart, OutcomePart

_WIDTHS = (0.335, 0.145, 0.195, 0.325)
_WIDEST = 0.25
"""How wide the column of names may become for a name that would be cut."""
_NAMED = frozenset(("repair", "recovery", "disruption"))
"""Kinds of step that are told by name: a family reads that they are meant as that."""
_BESIDE = (
    ("plan.often", "how_often"),
    ("plan.help", "help"),
    ("plan.how_to", "how_to"),
    ("plan.service", "service"),
    ("plan.wait", "wait"),
    ("plan.meanwhile", "meanwhile"),
)
_COLUMNS = ("plan.what", "plan.who", "plan.when", "plan.know")


def outcomes(copy: Copy, level: int = 3) -> tuple[Block, ...]:
    """Every outcome with its actions, one table each."""
    return tuple(block for outcome in copy.outcomes for block in _outcome(copy, outcome, level))


def _outcome(copy: Copy, outcome: OutcomePart, level: int) -> tuple[Block, ...]:
    alone = len(copy.outcomes) == 1 and not outcome.text
    title = plain(outcome.text) or (() if alone else say("plan.loose"))
    heading = (Heading(title, 2 if level == 2 else 3),) if title else ()
    return (*heading, *_for_whom(copy, outcome), *_measures(outcome), *_actions(outcome))


def _for_whom(copy: Copy, outcome: OutcomePart) -> tuple[Note, ...]:
    """For whom it is, where that is not said by its own words or by there being one child."""
    everybody = len(copy.children) == 1 and outcome.about == (copy.children[0].called,)
    told = all(stands_in(outcome.text, called) for called in outcome.about)
    return () if everybody or told else (Note(say("plan.for", children=names(outcome.about)), opens=True),)


def _measures(outcome: OutcomePart) -> tuple[Facts, ...]:
    said = (("plan.now", outcome.now), ("plan.better", outcome.better), ("plan.held", outcome.held_for))
    rows = tuple((word(name), text) for name, words in said if (text := plain(words)))
    return (Facts(rows),) if rows else ()


def _actions(outcome: OutcomePart) -> tuple[Table, ...]:
    rows = tuple((_what(action), _who(action), when(action), _known(action)) for action in outcome.actions)
    return (Table(tuple(word(name) for name in _COLUMNS), rows, _widths(rows)),) if rows else ()


def _widths(rows: Iterable[tuple[Text, ...]]) -> tuple[float, ...]:
    """The columns, that of names as wide as its longest word; the two with sentences give it the room."""
    what, who, by, know = _WIDTHS
    longest = max(widest_word(row[1], look.CELL) for row in rows) + 2 * look.CELL_PAD_X
    more = min(max(who, longest / look.USUAL.measure), _WIDEST) - who
    return what - more / 2, who + more, by, know - more / 2


def _what(action: ActionPart) -> Text:
    kind = opened(family_words(wording().actions, action.kind)) if action.kind in _NAMED else ()
    said = (labelled(word(name), getattr(action, field)) for name, field in _BESIDE)
    return lines(strong(letters(kind)), plain(action.what), *said)


def _known(action: ActionPart) -> Text:
    """How we will know; for a promise of the last plan, how it was kept."""
    if not action.status:
        return plain(action.how_we_will_know)
    status = word(f"plan.status.{action.status}")
    return lines(plain(action.how_we_will_know), labelled(status, action.evidence) or strong(f"{status}."))


def _who(action: ActionPart) -> Text:
    who = say("plan.you", name=action.who) if action.own and action.who else plain(action.who)
    others = say("plan.with", names=names(action.with_whom)) if action.with_whom else ()
    return lines(who, others, () if action.agreed else say("plan.not_agreed"))


def when(action: ActionPart) -> Text:
    """When an action is done: its day, its days, the words that stand for one, or that none is set."""
    start = dates.short_date(action.by) if action.by else action.by_words
    if action.until is None:
        return plain(start) or say("plan.no_date")
    end = dates.short_date(action.until)
    return lines(plain(start), say("plan.until" if start else "plan.until_only", end=end))


def as_bullets(copy: Copy) -> tuple[Block, ...]:
    """The plan as a list of what everybody does, for a child."""
    items = tuple(_told(action) for outcome in copy.outcomes for action in outcome.actions)
    return (Bullets(items),) if items else ()


def _told(action: ActionPart) -> Text:
    if action.who and not stands_in(action.what, action.who):
        return ended(say("plan.told", who=action.who, what=action.what))
    return ended(plain(action.what))


def contingency(copy: Copy) -> tuple[Block, ...]:
    """What happens if things get worse: each sign, and what we do then."""
    rows = tuple((plain(sign), plain(then)) for sign, then in copy.contingencies)
    headers = (word("plan.sign"), word("plan.then"))
    return section("plan.contingency", *([Table(headers, rows, (0.36, 0.64))] if rows else []))


def key_dates(copy: Copy) -> tuple[Block, ...]:
    """Who does what by when, and when people meet, on a line; and days that matter, such as a hearing."""
    items = tuple(_key_date(dates.full_date(day), what, then) for day, what, then in copy.key_dates)
    picture = pictures.plan_dates(copy)
    line = (Note(say("plan.dates_drawn"), opens=True), picture) if picture else ()
    days = (Bullets(items),) if items else ()
    return section("plan.dates", *line, *days)


def _key_date(day: str, what: str, then: str) -> Text:
    if then:
        return say("plan.date_then", day=strong(day), what=what, then=then)
    return say("plan.date", day=strong(day), what=what)


def agreement(copy: Copy) -> tuple[Block, ...]:
    """What was agreed about visits without notice and about how to ask for things."""
    if copy.agreement is None:
        return ()
    agreed = copy.agreement
    heading = "agreement.heading" if agreed.home or agreed.school else "agreement.heading_ask"
    rows = tuple((word(name), text) for name, text in _agreed(agreed) if text)
    return section(heading, *([Facts(rows, _ASKED)] if rows else []))


_ASKED = 0.43
"""The share of the line for what was asked about visits, so that each is told in one."""


def _agreed(agreed: AgreementPart) -> tuple[tuple[str, Text], ...]:
    return (
        ("agreement.home", _answer(agreed.home)),
        ("agreement.school", _answer(agreed.school)),
        ("agreement.limits", plain(agreed.limits)),
        ("agreement.ask", plain(agreed.what_we_ask)),
        ("agreement.you_ask", plain(agreed.what_you_can_ask)),
        ("agreement.by", names(agreed.by)),
    )


def _answer(code: str) -> Text:
    return opened(family_words(wording().visits, code)) if code else ()


_OF_A_PLAN = ("next.lead", "next.group", "next.again")
_WITHOUT = ("next.lead_agreed", "next.group_agreed", "next.meet")
"""Who leads, who makes it work and when all meet again: of a protection plan, and of what else was agreed."""


def what_next(copy: Copy, *, told: bool = False) -> tuple[Block, ...]:
    """Who leads, who makes the plan work, when everybody meets again, and who is in touch until then.

    ``told`` leaves out who leads, where that stands in the same paper with what was decided.
    """
    group = copy.core_group
    first = group.first_meeting if group else None
    lead, small, again = _OF_A_PLAN if has_plan(copy) else _WITHOUT
    meeting = (
        (lead, () if told and has_plan(copy) else plain(copy.lead)),
        (small, names(group.members) if group else ()),
        ("next.first", _at(first)),
        (again, _at(copy.next_conference)),
    )
    touch = (
        ("touch.heading", plain(copy.keep_in_touch)),
        ("touch.check_ins", lines(*map(plain, copy.check_ins))),
    )
    said = touch if all_ended(copy) else (*meeting, *touch)
    rows = tuple((word(name), text) for name, text in said if text)
    return section("next.heading", *([Facts(rows)] if rows else []))


def _at(at: datetime | None) -> Text:
    return plain(moment(at)) if at else ()
