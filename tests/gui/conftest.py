"""What holds for every test of the windows."""

import pytest
from PySide6.QtWidgets import QApplication


@pytest.fixture(autouse=True)
def _application(qapp: QApplication) -> None:
    """Have the one application there first: Qt ends the whole run at a widget without one."""
