"""Two hundred made-up conferences in the family's real window: no widget holds what it may not."""

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication, QLabel

from soundingboard.ui.family.page import PageView
from tests.privacy.canary.hunt import Hunt
from tests.privacy.canary.on_the_widgets import Widgets

STORIES, SHARES = 200, 4
SLOW_MACHINE = 600


@pytest.fixture
def widgets(qapp: QApplication) -> Iterator[Widgets]:
    """Both of them, and gone after the test."""
    made = Widgets()
    yield made
    made.close()


@pytest.mark.timeout(SLOW_MACHINE)
@pytest.mark.parametrize("share", range(SHARES))
def test_no_widget_holds_a_canary_that_somebody_looking_may_not_see(widgets: Widgets, share: int) -> None:
    leak = Hunt(widgets.look).first_leak(range(share, STORIES, SHARES))
    assert leak is None, str(leak)


def _forgets_nothing(_view: PageView[object]) -> None:
    """What a page does that keeps its words while another one is shown."""


@pytest.mark.timeout(SLOW_MACHINE)
def test_a_page_that_kept_its_words_out_of_sight_would_be_found(
    widgets: Widgets, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(PageView, "empty", _forgets_nothing)
    assert "the window of the" in str(Hunt(widgets.look).first_leak(range(100)))


@pytest.mark.timeout(SLOW_MACHINE)
def test_words_left_in_a_tool_tip_would_be_found(widgets: Widgets) -> None:
    label = QLabel(widgets.window)
    widgets.window.view.changed.connect(lambda: label.setToolTip(label.toolTip() + _shown(widgets)))
    assert "the window of the" in str(Hunt(widgets.look).first_leak(range(100)))


def _shown(widgets: Widgets) -> str:
    return " ".join(each.text() for each in widgets.window.view.findChildren(QLabel))
