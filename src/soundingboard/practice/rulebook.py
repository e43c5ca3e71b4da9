"""A council's rule book: the numbers of practice that are its own, each checked, each fault a sentence."""

import difflib
import tomllib
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any, Final

import msgspec

from soundingboard.base.forgetting import remembered
from soundingboard.base.settings import Rule
from soundingboard.practice.books import read_book
from soundingboard.practice.policy import Policy

Check = Callable[[object], Rule]
"""The value as it is kept; raises `ValueError` with what it has to be."""

SHIPPED: Final = ("england", "ninety_days", "oxfordshire")
"""The rule books that come with the program, in the order in which they are offered."""


@dataclass(frozen=True, slots=True)
class RuleBook:
    """A rule book: its name, where its numbers come from, and those that differ from the usual."""

    name: str
    about: str = ""
    rules: tuple[tuple[str, Rule], ...] = ()


def _whole(least: int, most: int, unit: str) -> Check:
    def check(value: object) -> Rule:
        if isinstance(value, bool) or not isinstance(value, int) or not least <= value <= most:
            raise ValueError(f"a whole number of {unit} from {least} to {most}")
        return value

    return check


def _yes_or_no(value: object) -> Rule:
    if not isinstance(value, bool):
        raise ValueError("true or false")  # noqa: TRY004 - every fault of a value is told in one way
    return value


def _words(value: object) -> Rule:
    if not isinstance(value, list) or not all(isinstance(each, str) and each.strip() for each in value):
        raise ValueError('a list of words, such as ["gp", "police"]')
    return tuple(" ".join(each.casefold().split()) for each in value)


def _days(value: object) -> Rule:
    days = value if isinstance(value, list) else [""]
    try:
        return tuple(sorted(date.fromisoformat(str(each)).isoformat() for each in days))
    except ValueError:
        raise ValueError('a list of days, such as ["2026-12-29", "2026-12-30"]') from None


CHECKS: Final[Mapping[str, Check]] = {
    "report_hours": _whole(0, 336, "hours"),
    "exempt_agencies": _words,
    "other_agencies": _whole(0, 6, "agencies"),
    "health_counts_once": _yes_or_no,
    "break_minutes": _whole(15, 180, "minutes"),
    "first_conference_working_days": _whole(1, 60, "working days"),
    "again_working_days": _whole(1, 60, "working days"),
    "core_group_working_days": _whole(1, 60, "working days"),
    "first_review_months": _whole(1, 12, "months"),
    "first_review_days": _whole(1, 366, "days"),
    "after_birth_working_days": _whole(1, 60, "working days"),
    "after_birth_days": _whole(1, 366, "days"),
    "later_review_months": _whole(1, 24, "months"),
    "closed_days": _days,
    "send_by_hour": _whole(8, 20, "hours of the day"),
    "risks_per_child": _whole(1, 20, "risks"),
    "words_per_sentence": _whole(8, 60, "words"),
    "unheard_minutes": _whole(5, 240, "minutes"),
    "new_worker_days": _whole(0, 730, "days"),
    "told_from_age": _whole(0, 17, "years of age"),
    "advocate_from_age": _whole(0, 17, "years of age"),
}
"""Every rule that a council may set, by its name in `Policy`."""


def checked(text: str) -> tuple[RuleBook | None, tuple[str, ...]]:
    """The rule book that this TOML is, or None and a sentence for each of its faults."""
    try:
        found = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        return None, (f"This is not a rule book yet, for it cannot be read as TOML: {error}.",)
    faults = tuple(_faults(found))
    if faults:
        return None, faults
    rules = tuple((name, CHECKS[name](value)) for name, value in found.get("rules", {}).items())
    return RuleBook(found["name"].strip(), str(found.get("about", "")), rules), ()


def shipped_books() -> tuple[RuleBook, ...]:
    """Those that come with the program."""
    return tuple(_shipped(name) for name in SHIPPED)


@remembered(4)
def policy_from(rules: tuple[tuple[str, Rule], ...]) -> Policy:
    """The numbers that hold where a rule book has these of its own."""
    return msgspec.convert(dict(rules), Policy)


def told(policy: Policy) -> tuple[str, ...]:
    """What these numbers come to, in sentences for a chair."""
    review = f"{policy.first_review_months} months"
    if policy.first_review_days is not None:
        review = f"{review} or {policy.first_review_days} days, whichever is sooner"
    if policy.after_birth_working_days is not None:
        review = f"{review}, or {policy.after_birth_working_days} working days after a birth"
    if policy.after_birth_days is not None:
        review = f"{review}, or {policy.after_birth_days} days after a birth"
    closed = len(policy.closed_days)
    lines = (
        f"First conference within {policy.first_conference_working_days} working days of the discussion.",
        f"Parents have each report {policy.report_hours:g} hours before the start.",
        f"Everything is sent by {_hour(policy.send_by_hour)} on the next working day.",
        f"First core group within {policy.core_group_working_days} working days.",
        f"First review within {review}; later ones within {policy.later_review_months} months.",
        f"A quorum is social care and {policy.other_agencies} other agencies.",
        f"A break is due after {policy.break_minutes:g} minutes.",
    )
    return (*lines, f"The council is closed on {closed} more days.") if closed else lines


def _shipped(name: str) -> RuleBook:
    found = read_book(dict[str, Any], "rules", "books", f"{name}.toml")
    rules = tuple((rule, CHECKS[rule](value)) for rule, value in found.get("rules", {}).items())
    return RuleBook(found["name"], found["about"], rules)


def _faults(found: Mapping[str, Any]) -> Iterator[str]:
    name = found.get("name")
    if not isinstance(name, str) or not name.strip():
        yield 'The rule book has no name: write one at its top, such as name = "Our council".'
    for other in found.keys() - {"name", "about", "rules"}:
        yield f"“{other}” is not known at the top of a rule book: put it under [rules], or take it out."
    rules = found.get("rules", {})
    if not isinstance(rules, dict):
        yield "“rules” has to be a table: write [rules] on a line of its own and the rules under it."
        return
    for rule, value in rules.items():
        yield from _rule_faults(rule, value)


def _rule_faults(rule: str, value: object) -> Iterator[str]:
    if rule not in CHECKS:
        near = difflib.get_close_matches(rule, CHECKS, 2)
        hint = f"perhaps {' or '.join(near)} is meant" if near else "take it out"
        yield f"There is no rule “{rule}”: {hint}."
        return
    try:
        CHECKS[rule](value)
    except ValueError as error:
        yield f"“{rule}” has to be {error}, and is {_as_written(value)}."


def _as_written(value: object) -> str:
    words = str(value)
    return f"“{words[:40]}”" if words else "empty"


def _hour(hour: int) -> str:
    return f"{hour % 12 or 12} {'am' if hour < 12 else 'pm'}"
