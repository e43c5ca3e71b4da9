"""What there is to choose from: people, children, cards and so on, as they are in the conference now."""

import types
import unicodedata
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Final, Literal, Union, get_args, get_origin

from soundingboard.base.dates import full_date
from soundingboard.practice.scale import FACES
from soundingboard.practice.wording import family_words, wording
from soundingboard.ui.chair.asking.question import Kind, Question
from soundingboard.ui.chair.asking.wording import words_for
from soundingboard.views.chair.parts import ChairView, PersonView

YES: Final = "yes"
NO: Final = "no"
_OF_A_REVIEW: Final = frozenset({"continue", "change_category", "end"})


@dataclass(frozen=True, slots=True)
class Option:
    """Something to choose: its code, its words, quiet words beside them, and a mark before them."""

    code: str
    words: str
    more: str = ""
    mark: str = ""


def options_for(question: Question, wanted: object, view: ChairView) -> tuple[Option, ...]:
    """All there is to choose for this question; ``wanted`` is the type of its field."""
    if question.kind in _CODED:
        return tuple(Option(code, _words(question, code)) for code in _codes(question, wanted, view))
    choices = _KINDS.get(question.kind)
    return choices(view) if choices else ()


def faces() -> tuple[Option, ...]:
    """The faces by which a child says a number."""
    told = wording().faces
    return tuple(
        Option(str(number), family_words(told, face), str(number), face) for face, number in FACES.items()
    )


def fitting(options: tuple[Option, ...], typed: str) -> tuple[Option, ...]:
    """Those whose words begin as typed, in any order; one that is typed in full stands first."""
    parts = _plain(typed).split()
    if typed.strip() and not parts:
        return ()
    found = tuple(option for option in options if _fits(option, parts))
    whole = _plain(typed).strip()
    return tuple(sorted(found, key=lambda option: _plain(option.words) != whole)) if whole else found


def literals(wanted: object) -> tuple[str, ...]:
    """The words that a type allows, however deep it holds them."""
    return tuple(_literals(wanted))


def _literals(wanted: object) -> Iterator[str]:
    origin = get_origin(wanted)
    if origin is Literal:
        yield from (str(value) for value in get_args(wanted))
    elif origin in {Union, types.UnionType, tuple} or hasattr(wanted, "__metadata__"):
        for part in get_args(wanted):
            yield from _literals(part)


def _codes(question: Question, wanted: object, view: ChairView) -> tuple[str, ...]:
    if question.kind is Kind.PICKED:
        return tuple(question.words)
    if question.kind is Kind.ONE and not literals(wanted):
        return tuple(question.words)
    if question.kind is Kind.YES_NO:
        return (YES, NO)
    if question.kind is Kind.SCORE:
        return tuple(str(score) for score in range(11))
    codes = literals(wanted)
    if set(codes) >= _OF_A_REVIEW:
        other = {"plan"} if view.kind == "review" else _OF_A_REVIEW
        return tuple(code for code in codes if code not in other)
    return codes


def _words(question: Question, code: str) -> str:
    if question.kind is Kind.SCORE:
        return code
    return question.words.get(code) or words_for(code)


def _people(view: ChairView) -> tuple[Option, ...]:
    here = sorted(view.people, key=lambda person: not person.present)
    return tuple(Option(person.id, person.called, _role(person)) for person in here)


def _role(person: PersonView) -> str:
    return person.role or person.agency


def _children(view: ChairView) -> tuple[Option, ...]:
    return tuple(Option(child.id, child.called, child.age) for child in view.children)


def _everybody(view: ChairView) -> tuple[Option, ...]:
    return _people(view) + _children(view)


def _cards(view: ChairView, *kinds: str) -> tuple[Option, ...]:
    return tuple(
        Option(card.id, card.text, words_for(column.kind))
        for column in view.columns
        for card in column.cards
        if not kinds or card.kind in kinds
    )


def _actions(view: ChairView) -> tuple[Option, ...]:
    return tuple(
        Option(action.id, action.what, action.who_line)
        for outcome in view.plan.outcomes
        for action in outcome.actions
    )


def _outcomes(view: ChairView) -> tuple[Option, ...]:
    return tuple(
        Option(outcome.id, outcome.text, outcome.about_line) for outcome in view.plan.outcomes if outcome.id
    )


def _items(view: ChairView) -> tuple[Option, ...]:
    return tuple(Option(item.id, item.title, f"{item.minutes} min") for item in view.time.items)


def _reports(view: ChairView) -> tuple[Option, ...]:
    return tuple(Option(report.id, report.author, report.agency) for report in view.reports)


def _remarks(view: ChairView) -> tuple[Option, ...]:
    return tuple(Option(each.id, each.text or each.who_line, each.who_line) for each in view.plan.remarks)


def _key_dates(view: ChairView) -> tuple[Option, ...]:
    return tuple(Option(each.id, each.what, full_date(each.day)) for each in view.plan.key_dates)


def _audience(view: ChairView) -> tuple[Option, ...]:
    groups = (
        Option("everyone", words_for("everyone")),
        Option("professionals", words_for("professionals")),
        Option("child", "Only the child"),
    )
    return groups + _people(view)


def _things(view: ChairView) -> tuple[Option, ...]:
    decided = tuple(
        Option(child.id, f"What was decided for {child.called}", child.called) for child in view.children
    )
    of_the_plan = _outcomes(view) + _actions(view) + _remarks(view) + _key_dates(view)
    return decided + _cards(view) + of_the_plan + _items(view) + _reports(view)


def _fits(option: Option, parts: list[str]) -> bool:
    words = _plain(f"{option.words} {option.more}").split()
    return all(any(word.startswith(part) for word in words) for part in parts)


def _plain(text: str) -> str:
    """Small letters without accents or signs, so that ``zoe`` finds Zoë."""
    letters = unicodedata.normalize("NFKD", text.casefold())
    return "".join(
        letter if letter.isalnum() else " " for letter in letters if not unicodedata.combining(letter)
    )


_CODED: Final = frozenset({Kind.ONE, Kind.SOME, Kind.YES_NO, Kind.SCORE, Kind.PICKED})
_KINDS: Final[dict[Kind, Callable[[ChairView], tuple[Option, ...]]]] = {
    Kind.PERSON: _people,
    Kind.PEOPLE: _people,
    Kind.PER_PERSON: _everybody,
    Kind.SOMEBODY: _everybody,
    Kind.EVERYBODY: _everybody,
    Kind.CHILD: _children,
    Kind.CHILDREN: _children,
    Kind.CARD: _cards,
    Kind.THING: _things,
    Kind.RISKS: lambda view: _cards(view, "risk"),
    Kind.ACTION: _actions,
    Kind.OUTCOME: _outcomes,
    Kind.ITEM: _items,
    Kind.REPORT: _reports,
    Kind.REMARK: _remarks,
    Kind.KEY_DATE: _key_dates,
    Kind.AUDIENCE: _audience,
}
