"""Papers have the inks of the windows."""

import pytest

from soundingboard.documents import look
from soundingboard.ui.shared import theme


@pytest.mark.parametrize("name", ["INK", "SOFT", "LINE", "EDGE", "TEAL", "PLAN"])
def test_the_inks_are_those_of_the_windows(name: str) -> None:
    assert getattr(look, name) == getattr(theme, name)


def test_so_are_those_of_the_four_kinds() -> None:
    assert look.KINDS == {
        "risk": (theme.RISK_TINT, theme.RISK),
        "worry": (theme.WORRY_TINT, theme.WORRY),
        "going_well": (theme.WELL_TINT, theme.WELL),
        "not_sure": (theme.UNSURE_TINT, theme.UNSURE),
    }
