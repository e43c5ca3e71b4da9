"""The sample's conference, open in real windows with a real recorder."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from soundingboard.ui.shared.theme import apply_theme
from soundingboard.views.chair.parts import ChairView
from tests.gui.conference.hall import Hall, opened
from tests.gui.conference.moments import moments_of


@pytest.fixture(scope="session")
def moments(tmp_path_factory: pytest.TempPathFactory) -> dict[str, ChairView]:
    """What the chair sees at the end of each part of the sample, and in a crowded and an empty conference."""
    return dict(moments_of(tmp_path_factory.mktemp("vault")))


@pytest.fixture
def hall(tmp_path: Path, qapp: QApplication) -> Iterator[Hall]:
    """The day before it starts; the recorder hears a sound file in real time."""
    apply_theme(qapp)
    with opened(tmp_path) as made:
        yield made
    apply_theme(qapp)
