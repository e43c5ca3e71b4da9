"""The chair's own practice as a paper: measures, agencies, what is hidden, and what people said."""

from datetime import date

from soundingboard.documents.content import Document
from soundingboard.documents.mirror import paper
from soundingboard.documents.to_lay_out import ASKED
from soundingboard.documents.wording import word
from soundingboard.practice.mirror import MEASURES, Held, charts
from soundingboard.practice.opinions import opinions

_DAYS = (date(2026, 2, 3), date(2026, 5, 5), date(2026, 9, 9))
_GROUPS = {"child": "child", "family": "parent", "professional": "professional"}
_FORMS = (
    [("family", {"heard": "yes", "understood": "part", "plan": "yes"})] * 9
    + [("family", {"heard": "part", "understood": "yes", "plan": "no"})] * 6
    + [("professional", {"heard": "yes"})] * 7
    + [("child", {"heard": "yes"})] * 4
)


def my_practice() -> Document:
    """Over some conferences of three quarters, of which the middle one has too few."""
    amounts = {
        each.code: {"": tuple(float(9 - 3 * at) for at in range(len(each.parts)))} for each in MEASURES
    }
    amounts["reports"] = {"social_care": (2.0, 1.0), "school": (1.0, 0.0)}
    amounts["breaks"] = {}
    held = [Held(day, amounts) for day, count in zip(_DAYS, (9, 2, 6), strict=True) for _ in range(count)]
    asked = {
        group: {code: word(f"feedback.{reader}.{code}") for code in ASKED}
        for group, reader in _GROUPS.items()
    }
    return paper(charts(held), len(held), date(2026, 11, 24), opinions(_FORMS, asked))
