"""The sample's conference, open in real windows with a real recorder."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from soundingboard.ui.shared.theme import apply_theme
from tests.gui.conference.hall import Hall, opened


@pytest.fixture
def hall(tmp_path: Path, qapp: QApplication) -> Iterator[Hall]:
    """The day before it starts; the recorder hears a sound file in real time."""
    apply_theme(qapp)
    with opened(tmp_path) as made:
        yield made
    apply_theme(qapp)
