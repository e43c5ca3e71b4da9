"""What the tests of several rooms together share."""

import os
import signal
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.integration.pulse import Room, room
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


@pytest.fixture
def loud_room(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Room]:
    """A room that this test's recorder hears and its player sounds into."""
    folder = tmp_path / "room"
    folder.mkdir()
    with room(folder) as opened:
        for name in ("XDG_RUNTIME_DIR", "PULSE_RUNTIME_PATH", "PULSE_SERVER", "HOME"):
            monkeypatch.setenv(name, opened.environment[name])
        yield opened
