"""What settles a thing that is still open: which question is put, and what of it is known already."""

from collections.abc import Callable, Collection, Iterator, Mapping
from itertools import chain
from typing import Final

from soundingboard.ui.chair.asking.questions import form_of
from soundingboard.ui.chair.pages.page import At
from soundingboard.ui.chair.pages.rows import Row, part
from soundingboard.views.chair.parts import ChairView, FindingView

Asked = tuple[str, Mapping[str, object]]
"""A form and what of it is known."""
Settle = Callable[[ChairView, tuple[str, ...]], Asked]
"""Gives what settles it, from the conference and the ids that it is about."""


def _form(name: str, *fields: str, **known: object) -> Settle:
    """A form whose fields are the ids that it is about, in their order."""
    return lambda _view, about: (name, {**known, **dict(zip(fields, about, strict=False))})


def _noted(kind: str) -> Settle:
    return _form("add_remark", "who", kind=kind)


def _noted_of_all(kind: str) -> Settle:
    return _form("add_remark", kind=kind)


def _looked_again(view: ChairView, about: tuple[str, ...]) -> Asked:
    """Say if the agreement holds; where no day was set for that, note that it was looked at."""
    if any(each.id == about[0] for each in view.plan.remarks):
        return "edit_remark", {"remark": about[0]}
    return "add_remark", {"kind": "revisit"}


def tells_child(view: ChairView, about: tuple[str, ...]) -> Asked:
    """Change the action that tells the child, or add one."""
    actions = (action for outcome in view.plan.outcomes for action in outcome.actions)
    telling = next((action.id for action in actions if action.tells_child == about[0]), "")
    return ("edit_action", {"action": telling}) if telling else ("add_action", {"tells_child": about[0]})


def _their_view(view: ChairView, about: tuple[str, ...]) -> Asked:
    """Ask the agency's own person where there is one alone."""
    child, agency = about[0], about[1] if len(about) > 1 else ""
    theirs = [person.id for person in view.people if person.agency == agency and person.present]
    return "give_view", {"child": child, **({"who": theirs[0]} if len(theirs) == 1 else {})}


def _reworded(view: ChairView, about: tuple[str, ...]) -> Asked:
    """Change whatever the words stand in: of several things under one id the one that holds them."""
    where, said = about[0], about[-1]
    stands = [(form, known, text) for key, form, known, text in _places(view) if key == where]
    holding = ((form, known) for form, known, text in stands if said in text)
    alone = ((form, known) for form, known, text in stands if not text)
    return next(chain(holding, alone), ("", {}))


def _places(view: ChairView) -> Iterator[tuple[str, str, Mapping[str, object], str]]:
    """Everything that can be said in other words: its id, the form for it, what is known of that, its words.

    The words stand there only where an id is that of several things.
    """
    for card in (card for column in view.columns for card in column.cards):
        yield card.id, "edit_entry", {"entry": card.id}, ""
    for outcome in view.plan.outcomes:
        yield outcome.id, "edit_outcome", {"outcome": outcome.id}, ""
        for action in outcome.actions:
            yield action.id, "edit_action", {"action": action.id}, ""
            yield action.id, "review_action", {"action": action.id}, action.evidence
    for remark in view.plan.remarks:
        yield remark.id, "edit_remark", {"remark": remark.id}, ""
    for item in view.time.items:
        yield item.id, "recap", {"item": item.id}, item.recap
        yield item.id, "edit_item", {"item": item.id}, item.family_title
    yield "working_agreement", "agree_working_agreement", {}, ""
    yield "core_group", "set_core_group", {}, ""
    for child in view.children:
        yield child.id, "decide", {"child": child.id}, ""
    for each in view.views:
        yield each.child, "give_view", {"who": each.who, "child": each.child}, each.words
    for person in view.people:
        yield person.id, "keep_in_touch", {"who": person.id}, person.keep_in_touch
    for check_in in view.check_ins:
        yield check_in.who, "check_in_after", {"who": check_in.who}, check_in.when


_CARD: Final = _form("edit_entry", "entry")
_REMARK: Final = _form("edit_remark", "remark")
_ACTION: Final = _form("edit_action", "action")
_DECIDE: Final = _form("decide", "child")
_ELSEWHERE: Final = _form("add_action", kind="disruption")

SETTLED_BY: Final[Mapping[str, Settle]] = {
    "understood_open": _noted("understood"),
    "absent_open": _noted("absent"),
    "care_support_open": _noted("care_support"),
    "contact_open": lambda _view, about: (
        "add_action",
        {"kind": "contact_absent_parent", "with": about[:1]},
    ),
    "promise_open": _form("review_action", "action"),
    "assumption_open": _REMARK,
    "not_available_open": _REMARK,
    "referral_open": _ACTION,
    "on_parent_open": _ACTION,
    "read_back_open": _CARD,
    "nature_open": _CARD,
    "context_open": _CARD,
    "changer_open": _CARD,
    "support_open": _CARD,
    "agreement_open": _noted_of_all("revisit"),
    "revisit_open": _looked_again,
    "route_open": _noted_of_all("route"),
    "network_open": _noted("network"),
    "new_worker_open": _noted("new_worker"),
    "kin_open": _form("answer_readiness", "what", about="conference"),
    "how_often_open": _form("keep_in_touch", "who"),
    "apart_open": lambda _view, about: (
        "keep_from",
        {**dict(zip(("what", "id"), about, strict=False)), "who": about[2:]},
    ),
    "trusted_open": _form("trust", "child"),
    "recap_open": _form("recap", "item"),
    "catch_up_open": _form("catch_up", "who"),
}
"""Small things, by their code; what no single question settles is not in it."""

FOUND_SETTLED_BY: Final[Mapping[str, Settle]] = {
    "decision_missing": _DECIDE,
    "reasons_missing": _DECIDE,
    "view_missing": _their_view,
    "not_heard": _form("capture", "said_by"),
    "no_strengths_yet": _form("capture", kind="going_well"),
    "too_many_risks": _form("merge_entries"),
    "risk_incomplete": _CARD,
    "grey_area_without_finder": _CARD,
    "separation_reminder": _CARD,
    "source_in_danger": _form("keep_safe", "entry"),
    "risk_without_action": lambda _view, about: ("add_action", {"risks": about[:1]}),
    "no_action_on_harmer": lambda _view, about: ("add_action", {"risks": about[:1]}),
    "mostly_on_parents": _ELSEWHERE,
    "no_disruption_action": _ELSEWHERE,
    "response_missing": _form("respond", "entry", "who"),
    "concern_unanswered": _form("answer_concern", "entry"),
    "contingency_missing": _form("set_contingency"),
    "visits_not_asked": _form("agree_working_agreement"),
    "not_told_not_their_fault": tells_child,
    "nobody_checks_in": _form("check_in_after", "who"),
    "keep_in_touch_missing": _form("keep_in_touch", "who"),
    "meet_again_late": _form("set_next_conference"),
    "review_date_late": _form("set_next_conference"),
    "core_group_late": _form("set_core_group"),
    "report_not_shared": _form("share_report", "report", "with"),
    "not_prepared": _form("prepare", "who"),
    "not_asked_if_safe": _form("ask_if_safe", "who"),
    "advocate_not_offered": _form("choose", "who", what="advocate"),
    "father_not_named": _form("record_father", "child"),
    "agency_missing": _form("add_person", group="professional"),
    "action_not_agreed": _form("agree_action", "action"),
    **dict.fromkeys(
        (
            "action_no_owner",
            "action_group_owner",
            "action_two_in_one",
            "action_vague",
            "action_no_date",
            "action_date_past",
            "action_after_review",
            "action_on_closed_day",
            "action_no_measure",
            "action_no_risk",
            "action_parent_without_help",
        ),
        _ACTION,
    ),
    **dict.fromkeys(
        (
            "language",
            "vague_word",
            "jargon",
            "unclear",
            "long_sentence",
            "copied_words",
            "protected_string",
            "example_open",
        ),
        _reworded,
    ),
}
"""The same for what is asked for at once, and for words wherever they stand."""

ALL: Final = {**SETTLED_BY, **FOUND_SETTLED_BY}


def asked_by(view: ChairView, end: FindingView) -> Asked | None:
    """The question that settles this; None where no single one does."""
    settles = ALL.get(end.code)
    name, known = settles(view, end.about) if settles else ("", {})
    return (name, known) if name else None


_BUTTONS: Final = {"add": "Add", "set": "Add", "edit": "Change", "keep_from": "Keep it from them"}
"""What a button says that puts a question, by the command's name or its first word."""


def put_in_words(view: ChairView, end: FindingView) -> tuple[str, str]:
    """What a button says that puts the question, and what it leads to; both empty where there is none."""
    asked = asked_by(view, end)
    if asked is None:
        return "", ""
    name, verb = asked[0], asked[0].partition("_")[0]
    label = _BUTTONS.get(name) or _BUTTONS.get(verb, "Ask now")
    return label, form_of(name).title


def open_rows(ends: Collection[FindingView], title: str) -> Iterator[Row]:
    """A small title and a line for each; those that one question settles can be opened."""
    if ends:
        yield part(title)
    for each in ends:
        about = "open" if each.code in SETTLED_BY else "finding"
        key = "|".join((each.code, *each.about))
        yield Row(f"{about}:{key}", "line", each.message, mark="worry", tone="worry")


def settle(at: At) -> None:
    """Put the question that settles what the current row says."""
    code, *about = at.key.split("|")
    name, known = SETTLED_BY[code](at.view, tuple(about))
    at.ask(name, **known)
