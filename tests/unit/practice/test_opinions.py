"""What people said of it: by kind of person, and never so that a few could be known."""

import pytest

from soundingboard.practice.mirror import Row
from soundingboard.practice.opinions import Opinions, opinions

ASKED = {group: {"heard": "Heard?", "plan": "Plan?"} for group in ("child", "family", "professional")}


def forms(group: str, **answers: int) -> list[tuple[str, dict[str, object]]]:
    return [(group, {"heard": answer}) for answer, count in answers.items() for _ in range(count)]


NOTHING = (None, None, None)


@pytest.mark.parametrize(
    ("answers", "row"),
    [
        ({"yes": 5}, Row("Heard?", 5, (1, 0, 0))),
        ({"yes": 10, "part": 5, "no": 5}, Row("Heard?", 20, (0.5, 0.25, 0.25))),
        ({"yes": 9, "no": 1}, Row("Heard?", 10, (None, 0, None))),
        ({"yes": 10, "part": 6, "no": 4}, Row("Heard?", 20, (0.5, None, None))),
        ({"yes": 5, "part": 1, "no": 1}, Row("Heard?", None, NOTHING)),
        ({"yes": 4, "maybe": 9}, Row("Heard?", None, NOTHING)),
    ],
)
def test_few_are_hidden_and_no_number_beside_them_tells_them(answers: dict[str, int], row: Row) -> None:
    (chart,) = opinions(forms("family", **answers), ASKED).charts
    assert chart.rows == (row, Row("Plan?", None, NOTHING))
    assert (chart.title, chart.about, chart.of) == (
        "What parents said",
        f"{sum(answers.values())} answered.",
        "answers",
    )


def test_a_kind_of_whom_few_answered_is_left_out_and_that_is_said() -> None:
    said = opinions([*forms("child", no=4), *forms("family", yes=5), *forms("supporter", yes=9)], ASKED)
    assert [chart.code for chart in said.charts] == ["family"]
    assert said.words == (
        "From the forms about how it was, which are kept apart from every conference. "
        "Fewer than 5 have answered, so they are left out: children and professionals."
    )
    everybody = opinions([*forms("professional", no=5), *forms("child", no=5), *forms("family", no=5)], ASKED)
    assert [chart.code for chart in everybody.charts] == ["child", "family", "professional"]
    assert "left out" not in everybody.words


def test_where_nobody_may_be_told_of_it_says_when_somebody_will_be() -> None:
    assert opinions(forms("child", yes=4), ASKED) == opinions([], ASKED) == Opinions()
    assert "once 5 of them have answered" in Opinions().words
