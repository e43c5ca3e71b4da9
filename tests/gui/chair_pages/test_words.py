"""What the language guide finds outside the board stands on the page of what was written."""

from dataclasses import replace

import pytest

from soundingboard.ui.chair.pages.decision import decision_rows
from soundingboard.ui.chair.pages.next_page import next_rows
from soundingboard.ui.chair.pages.plan import plan_rows
from soundingboard.ui.chair.pages.rows import Row
from soundingboard.views.chair.parts import ChairView, FindingView
from tests.gui.chair_pages.made import chair_view

FOUND = "In {}, “chaotic”: it judges a life and says nothing that can be helped. Try: “… times …”"


def shown(rows: tuple[Row, ...]) -> list[str]:
    return [row.title for row in rows if row.id.startswith("finding:language")]


def finding(where: str) -> FindingView:
    return FindingView("language", (where, "chaotic"), FOUND.format(where))


@pytest.fixture
def view() -> ChairView:
    """A day on which words of a card, a step, a child's reasons and a recap could be kinder."""
    seen = chair_view()
    card = next(card.id for column in seen.columns for card in column.cards)
    outcome = next(each for each in seen.plan.outcomes if each.actions)
    places = (card, outcome.actions[0].id, seen.children[0].id, "risks")
    return replace(seen, findings=tuple(finding(place) for place in places))


def test_each_page_shows_what_stands_on_it(view: ChairView) -> None:
    _card, step, child, recap = (each.about[0] for each in view.findings)
    assert shown(plan_rows(view)) == [FOUND.format(step)]
    assert shown(decision_rows(view)) == [FOUND.format(child)]
    assert shown(next_rows(view)) == [FOUND.format(place) for place in (step, child, recap)]


def test_with_nothing_found_there_is_no_title(view: ChairView) -> None:
    calm = replace(view, findings=())
    for rows in (plan_rows(calm), decision_rows(calm), next_rows(calm)):
        assert not any("what to say instead" in row.title for row in rows)
