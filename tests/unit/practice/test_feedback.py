"""Feedback in numbers: nobody can be told from a count, and no words stand in it."""

import pytest

from soundingboard.practice.feedback import LEAST, Counted, counted


def forms(group: str, **answers: int) -> list[tuple[str, dict[str, object]]]:
    return [(group, {"heard": answer}) for answer, count in answers.items() for _ in range(count)]


def told(**answers: int) -> dict[str, int | None]:
    return {each.answer: each.count for each in counted(forms("parent", **answers))}


@pytest.mark.parametrize(
    ("answers", "expected"),
    [
        ({"yes": 5}, {"yes": 5}),
        ({"yes": 4}, {"yes": None}),
        ({"yes": 1, "no": 1}, {"yes": None, "no": None}),
        ({"yes": 9, "part": 7, "no": 5}, {"yes": 9, "part": 7, "no": 5}),
        ({"yes": 9, "part": 7, "no": 4}, {"yes": 9, "part": None, "no": None}),
        ({"yes": 9, "part": 3, "no": 4}, {"yes": 9, "part": None, "no": None}),
        ({"yes": 20, "part": 1, "no": 1}, {"yes": None, "part": None, "no": None}),
        ({"yes": 20, "part": 1, "no": 4}, {"yes": 20, "part": None, "no": None}),
        ({"yes": 20, "part": 6, "no": 4}, {"yes": 20, "part": None, "no": None}),
        ({"yes": 9, "no": 1}, {"yes": None, "no": None}),
    ],
)
def test_row_28_small_numbers_are_hidden_and_cannot_be_worked_out(
    answers: dict[str, int], expected: dict[str, int | None]
) -> None:
    assert LEAST == 5
    assert told(**answers) == expected


def test_groups_are_counted_apart_and_words_not_at_all() -> None:
    many = [*forms("parent", yes=6), *forms("child", no=5)]
    many += [("parent", {"better": "Kirsty should not have been there", "heard": "maybe"})] * 9
    assert counted(many) == (Counted("child", "heard", "no", 5), Counted("parent", "heard", "yes", 6))
    assert counted([]) == ()
