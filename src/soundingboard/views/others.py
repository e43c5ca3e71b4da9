"""What a vault's other conferences come to for one: the names of other families, and feedback in numbers."""

from collections.abc import Iterable

from soundingboard.conference.elsewhere import OtherFamilies
from soundingboard.conference.papers import Feedback
from soundingboard.practice.elsewhere import counted
from soundingboard.practice.feedback import Counted
from soundingboard.practice.feedback import counted as counted_feedback
from soundingboard.practice.opinions import Asked, Opinions, opinions

__all__ = ["Asked", "Counted", "Opinions", "feedback_in_numbers", "other_families", "said_of_it"]


def other_families(families: Iterable[Iterable[str]], children: Iterable[str]) -> OtherFamilies:
    """Families, each with everybody's full name, and those that are children's, as they are looked for."""
    return OtherFamilies(*counted(families, children))


def feedback_in_numbers(forms: Iterable[Feedback]) -> tuple[Counted, ...]:
    """All answers, counted by group; small numbers are hidden."""
    return counted_feedback((form.group, form.answers) for form in forms)


def said_of_it(forms: Iterable[Feedback], asked: Asked) -> Opinions:
    """The same as charts, for each kind of person the questions of their form."""
    return opinions(((form.group, form.answers) for form in forms), asked)
