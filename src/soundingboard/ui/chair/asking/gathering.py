"""What the answers to one field of a form come to: the value that its command takes."""

from soundingboard.ui.chair.asking.present import Answers
from soundingboard.ui.chair.asking.question import Kind, Question
from soundingboard.ui.chair.asking.reading import Raw, value_of
from soundingboard.views.chair.parts import ChairView

_GROUPS = frozenset({"everyone", "professionals", "child"})


def gathered(field: str, question: Question, answers: Answers, view: ChairView) -> object:
    """The value of a field, of all that was answered to it; raises `BadInput` with one sentence."""
    raw = answers.get((field,), "")
    match question.kind:
        case Kind.PER_CHILD:
            return _by_part(field, answers)
        case Kind.PARTS:
            return {name: value for name, value in _by_part(field, answers).items() if value}
        case Kind.PICKED:
            return {code: answers.get((field, code)) or True for code in raw}
        case Kind.PER_PERSON:
            return [{"who": code, **_about(field, code, answers)} for code in raw]
        case Kind.AUDIENCE:
            return _audience(raw)
        case _:
            no_day = question.kind is Kind.DATE and not raw
            return "" if no_day else value_of(question, raw, view)


def _by_part(field: str, answers: Answers) -> dict[str, Raw]:
    return {path[1]: raw for path, raw in answers.items() if path[0] == field and len(path) > 1}


def _about(field: str, code: str, answers: Answers) -> dict[str, Raw]:
    return {path[2]: raw for path, raw in answers.items() if path[:2] == (field, code) and len(path) > 2}


def _audience(raw: Raw) -> Raw:
    """One group by its name, or a list of people: what was chosen last counts.

    ``everyone`` stands there ticked before anything is chosen, and must not outdo what is.
    """
    if not raw or isinstance(raw, str):
        return raw
    return raw[-1] if raw[-1] in _GROUPS else tuple(code for code in raw if code not in _GROUPS)
