"""A stop that the full disk did not let through is tried again, and nobody has to ask for it."""

import resource
from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from soundingboard.app.sound.keeper import Recording, SoundKeeper
from soundingboard.base.clock import SystemClock
from soundingboard.base.places import shipped
from soundingboard.recording.hearing.sources import FileSource
from soundingboard.recording.keeping.verify import verify
from soundingboard.sealing.keys import Identity
from tests.integration.recorded import recorder_of
from tests.integration.test_recorder_disk import allow

CHAIR = Identity.new()
SPEECH = FileSource(str(shipped("resources", "rehearsal", "speech.opus")), "fed")

pytestmark = pytest.mark.usefixtures("no_recorder_left")


@pytest.fixture
def keeper(tmp_path: Path) -> Iterator[SoundKeeper]:
    """A recording that has begun."""
    made = SoundKeeper(Recording(tmp_path, "a", (str(CHAIR.recipient),), SPEECH), SystemClock())
    made.follow("on")
    made.settle()
    yield made
    made.close()


def test_a_stop_that_was_refused_is_carried_out_once_there_is_room(
    qtbot: QtBot, keeper: SoundKeeper, tmp_path: Path
) -> None:
    keeper.feed(40)
    process = recorder_of(tmp_path)
    allow(process, 1000)
    keeper.follow("stopped")
    keeper.settle()
    assert "make space on it" in keeper.trouble
    keeper.follow("stopped")
    assert not keeper.settled, "it is tried again"
    allow(process, resource.RLIM_INFINITY)

    def whole() -> bool:
        keeper.follow("stopped")
        return keeper.finished is not None

    qtbot.waitUntil(whole, timeout=20_000)
    keeper.settle()
    assert keeper.trouble == ""
    assert keeper.finished is not None
    assert verify(keeper.finished.path, [CHAIR]).seconds == 40.0
    keeper.follow("stopped")
    assert keeper.settled, "what is whole is not stopped again"
