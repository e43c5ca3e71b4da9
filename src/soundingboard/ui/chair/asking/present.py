"""What a form that changes something starts from: the thing as it is now, as answers."""

from collections.abc import Callable, Mapping
from datetime import date, datetime
from typing import Final

from soundingboard.base.dates import as_date, plain_date, spoken_time, words_said
from soundingboard.ui.chair.asking.options import NO, YES
from soundingboard.ui.chair.asking.reading import Raw
from soundingboard.views.chair.parts import CardView, ChairView
from soundingboard.views.chair.plan_parts import ActionView

Path = tuple[str, ...]
Answers = dict[Path, Raw]


def as_it_is(name: str, known: Mapping[str, object], view: ChairView) -> Answers:
    """The answers that hold already for what the form is about; nothing where there is none."""
    read = _READ.get(name)
    found = read(known, view) if read else {}
    return {path: raw for path, raw in found.items() if raw not in {"", ()}}


def card_of(key: object, view: ChairView) -> CardView | None:
    """The card with this id."""
    cards = (card for column in view.columns for card in column.cards)
    return next((card for card in cards if card.id == key), None)


def action_of(key: object, view: ChairView) -> tuple[str, ActionView] | None:
    """The action with this id, after the id of its outcome."""
    pairs = ((outcome.id, action) for outcome in view.plan.outcomes for action in outcome.actions)
    return next(((outcome, action) for outcome, action in pairs if action.id == key), None)


def _card(known: Mapping[str, object], view: ChairView) -> Answers:
    card = card_of(known.get("entry"), view)
    if card is None:
        return {}
    answers = _texts(card, *_CARD_TEXTS, *_RISK_TEXTS)
    answers |= {(name,): getattr(card, name) for name in _CARD_LISTS}
    answers |= {("effect", child): words for child, words in card.effect}
    answers |= {(name,): _yes(getattr(card, name)) for name in _CARD_TICKS}
    answers["protects",] = "\n".join(card.protects)
    answers["find_by",] = _said_day(card.find_by)
    return answers


def _safe(known: Mapping[str, object], view: ChairView) -> Answers:
    """Of a card to keep somebody safe: its words, to be put in another way; never where they came from."""
    card = card_of(known.get("entry"), view)
    return _texts(card, "text", "because") if card and known.get("way") == "reword" else {}


def _response(known: Mapping[str, object], view: ChairView) -> Answers:
    card = card_of(known.get("entry"), view)
    responses = card.responses if card else ()
    found = next((each for each in responses if each.who == known.get("who")), None)
    return _texts(found, "response", "words")


def _answer(known: Mapping[str, object], view: ChairView) -> Answers:
    card = card_of(known.get("entry"), view)
    if card is None or card.answer is None:
        return {}
    return _texts(card.answer, "answer", "by", "action") | {("by_when",): _said_day(card.answer.by_when)}


def _action(known: Mapping[str, object], view: ChairView) -> Answers:
    found = action_of(known.get("action"), view)
    if found is None:
        return {}
    outcome, action = found
    answers = _texts(action, *_ACTION_TEXTS)
    answers |= {(name,): getattr(action, name) for name in ("risks", "agreed_by", "audience", "not_for")}
    answers["outcome",], answers["with",] = outcome, action.helpers
    answers["by",] = _said_day(action.by_said)
    answers["until",] = _day(action.until)
    return answers


def _new_action(known: Mapping[str, object], view: ChairView) -> Answers:
    """Of a step to reach a parent who is not here: a professional does it unless another is chosen."""
    reaching = known.get("kind") == "contact_absent_parent"
    return {("who",): view.plan.reaches} if reaching else {}


def _outcome(known: Mapping[str, object], view: ChairView) -> Answers:
    found = (each for each in view.plan.outcomes if each.id and each.id == known.get("outcome"))
    outcome = next(found, None)
    if outcome is None:
        return {}
    lists = {(name,): getattr(outcome, name) for name in ("about", "audience", "not_for")}
    return _texts(outcome, "text", "now", "better", "held_for") | lists


def _remark(known: Mapping[str, object], view: ChairView) -> Answers:
    found = next((each for each in view.plan.remarks if each.id == known.get("remark")), None)
    if found is None:
        return {}
    answers = _texts(found, *_REMARK_TEXTS)
    answers |= {(name,): getattr(found, name) for name in ("about", "audience", "not_for")}
    answers["when",] = _said_day(found.when)
    answers["number",] = "" if found.number is None else str(found.number)
    return answers


def _review(known: Mapping[str, object], view: ChairView) -> Answers:
    found = action_of(known.get("action"), view)
    return _texts(found[1], "status", "evidence") if found else {}


def _core_group(_known: Mapping[str, object], view: ChairView) -> Answers:
    group = view.plan.core
    if group is None:
        return {}
    first = _moment(group.first_meeting)
    return {("lead",): group.lead, ("members",): group.members, ("first_meeting",): first}


def _next_conference(_known: Mapping[str, object], view: ChairView) -> Answers:
    return {("date",): _moment(view.plan.next_conference)}


def _agreement(_known: Mapping[str, object], view: ChairView) -> Answers:
    agreement = view.plan.working
    if agreement is None:
        return {}
    answers = _texts(agreement, "what_we_ask", "what_you_can_ask") | {("by",): agreement.by}
    visits = ("home", "school", "limits")
    return answers | {("visits_without_notice", name): getattr(agreement, name) for name in visits}


def _check_in(known: Mapping[str, object], view: ChairView) -> Answers:
    found = next((each for each in view.check_ins if each.who == known.get("who")), None)
    return {("by",): found.by, ("when",): _said_day(found.when)} if found else {}


def _touch(known: Mapping[str, object], view: ChairView) -> Answers:
    found = next((each for each in view.people if each.id == known.get("who")), None)
    return {("how",): found.keep_in_touch} if found else {}


def _number(known: Mapping[str, object], view: ChairView) -> Answers:
    found = next((each for each in view.people if each.id == known.get("who")), None)
    return _texts(found, "ring")


def _item(known: Mapping[str, object], view: ChairView) -> Answers:
    item = next((each for each in view.time.items if each.id == known.get("item")), None)
    answers = _texts(item, "title", "family_title", "minutes", "purpose")
    return answers | ({("who",): item.who, ("audience",): item.audience} if item else {})


def _recap(known: Mapping[str, object], view: ChairView) -> Answers:
    item = next((each for each in view.time.items if each.id == known.get("item")), None)
    return {("text",): item.recap} if item else {}


def _decision(known: Mapping[str, object], view: ChairView) -> Answers:
    child = next((each for each in view.children if each.id == known.get("child")), None)
    if child is None or not child.outcome:
        return {}
    return _texts(child, *_DECISION_TEXTS) | {("relied_on_new",): _yes(child.relied_on_new)}


def _view(known: Mapping[str, object], view: ChairView) -> Answers:
    wanted = (known.get("who"), known.get("child"))
    found = next((each for each in view.views if (each.who, each.child) == wanted), None)
    return _texts(found, "view", "category", "words")


def _dissent(known: Mapping[str, object], view: ChairView) -> Answers:
    child = next((each for each in view.children if each.id == known.get("child")), None)
    found = next((each for each in child.dissents if each.who == known.get("who")), None) if child else None
    if found is None:
        return {}
    return _texts(found, "words") | {("formal",): _yes(found.formal), ("shared",): _yes(found.shared)}


def _texts(thing: object, *names: str) -> Answers:
    """These of its values as they would be typed; nothing where there is no such thing."""
    return {(name,): str(getattr(thing, name)) for name in names} if thing is not None else {}


def _yes(holds: bool) -> str:
    return YES if holds else NO


def _day(day: date | None) -> str:
    return plain_date(day) if day else ""


def _said_day(text: str) -> str:
    """A date as it would be typed, with the words beside it; words alone as they are."""
    return " ".join(part for part in (_day(as_date(text)), words_said(text)) if part)


def _moment(moment: datetime | None) -> str:
    return f"{plain_date(moment)} {spoken_time(moment)}" if moment else ""


_CARD_TEXTS: Final = (
    "kind", "text", "said_by", "read_by", "may_share", "finder", "nature", "whose", "gathered", "where",
    "also_at_risk", "who_can_change", "support",
)  # fmt: skip
_CARD_TICKS: Final = ("own_words", "read_back", "family_concern", "held")
_CARD_LISTS: Final = ("about", "audience", "not_for", "matters", "context")
_RISK_TEXTS: Final = (
    "because", "likelihood", "significant_because", "if_nothing_changes", "whose_behaviour", "source",
)  # fmt: skip
_ACTION_TEXTS: Final = (
    "what", "who", "how_we_will_know", "help", "kind", "how_often", "tells_child", "how_to", "service",
    "wait", "meanwhile",
)  # fmt: skip
_REMARK_TEXTS: Final = ("kind", "text", "more", "who", "by", "outcome", "answer")
_DECISION_TEXTS: Final = (
    "outcome", "category", "reasons", "words_for_child", "dissent_weighed", "despite",
)  # fmt: skip
_READ: Final[dict[str, Callable[[Mapping[str, object], ChairView], Answers]]] = {
    "edit_entry": _card,
    "keep_safe": _safe,
    "respond": _response,
    "answer_concern": _answer,
    "add_action": _new_action,
    "edit_action": _action,
    "edit_outcome": _outcome,
    "edit_remark": _remark,
    "review_action": _review,
    "set_core_group": _core_group,
    "set_next_conference": _next_conference,
    "agree_working_agreement": _agreement,
    "check_in_after": _check_in,
    "keep_in_touch": _touch,
    "note_number": _number,
    "edit_item": _item,
    "recap": _recap,
    "decide": _decision,
    "give_view": _view,
    "record_dissent": _dissent,
}
