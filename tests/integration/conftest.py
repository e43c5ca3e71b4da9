"""What the tests of several rooms together share."""

import os
import signal
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.integration.recorded import recorder_of


@pytest.fixture
def no_recorder_left(tmp_path: Path) -> Iterator[None]:
    """End a recorder that a failed test leaves in its folder, for recorders outlive what started them."""
    yield
    while True:
        try:
            left = recorder_of(tmp_path)
        except LookupError:
            return
        os.kill(left, signal.SIGKILL)
        try:
            os.waitpid(left, 0)
        except ChildProcessError:
            continue
