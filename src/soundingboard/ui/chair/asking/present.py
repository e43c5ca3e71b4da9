"""What a form that changes something starts from: the thing as it is now, as answers."""

from collections.abc import Callable, Mapping
from typing import Final

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
    texts = ("kind", "text", "said_by", *_RISK_TEXTS)
    answers: Answers = {(name,): str(getattr(card, name)) for name in texts}
    answers |= {("effect", child): words for child, words in card.effect}
    answers["own_words",] = YES if card.own_words else NO
    answers["family_concern",] = YES if card.family_concern else NO
    answers["about",] = card.about
    return answers


def _action(known: Mapping[str, object], view: ChairView) -> Answers:
    found = action_of(known.get("action"), view)
    if found is None:
        return {}
    outcome, action = found
    answers: Answers = {(name,): str(getattr(action, name)) for name in _ACTION_TEXTS}
    answers["outcome",] = outcome
    answers["by",] = action.by.isoformat() if action.by else action.by_line
    answers["risks",] = action.risks
    return answers


def _outcome(known: Mapping[str, object], view: ChairView) -> Answers:
    found = (each for each in view.plan.outcomes if each.id and each.id == known.get("outcome"))
    outcome = next(found, None)
    return {("text",): outcome.text} if outcome else {}


def _item(known: Mapping[str, object], view: ChairView) -> Answers:
    item = next((each for each in view.time.items if each.id == known.get("item")), None)
    if item is None:
        return {}
    names = ("title", "family_title", "minutes", "purpose")
    return {(name,): str(getattr(item, name)) for name in names}


def _recap(known: Mapping[str, object], view: ChairView) -> Answers:
    item = next((each for each in view.time.items if each.id == known.get("item")), None)
    return {("text",): item.recap} if item else {}


def _decision(known: Mapping[str, object], view: ChairView) -> Answers:
    child = next((each for each in view.children if each.id == known.get("child")), None)
    if child is None:
        return {}
    return {(name,): str(getattr(child, name)) for name in ("outcome", "category", "reasons")}


def _view(known: Mapping[str, object], view: ChairView) -> Answers:
    wanted = (known.get("who"), known.get("child"))
    found = next((each for each in view.views if (each.who, each.child) == wanted), None)
    return {(name,): str(getattr(found, name)) for name in ("view", "category", "words")} if found else {}


_RISK_TEXTS: Final = (
    "because", "likelihood", "significant_because", "if_nothing_changes", "whose_behaviour", "source",
)  # fmt: skip
_ACTION_TEXTS: Final = ("what", "who", "how_we_will_know", "help", "kind")
_READ: Final[dict[str, Callable[[Mapping[str, object], ChairView], Answers]]] = {
    "edit_entry": _card,
    "edit_action": _action,
    "edit_outcome": _outcome,
    "edit_item": _item,
    "recap": _recap,
    "decide": _decision,
    "give_view": _view,
}
