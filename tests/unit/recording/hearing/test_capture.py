"""The recorder's side of the process that hears, where that process cannot even be started."""

import sys
import time
from pathlib import Path

import pytest

from soundingboard.recording.hearing.device_sound import DeviceSound
from soundingboard.recording.hearing.sources import DeviceSource


def test_a_computer_that_starts_nothing_is_told_and_the_recorder_goes_on(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(sys, "executable", str(tmp_path / "gone"))
    sound = DeviceSound(DeviceSource())
    deadline = time.monotonic() + 10
    while sound.standing != "gone" and time.monotonic() < deadline:
        assert not len(sound.read())
        time.sleep(0.01)
    assert "cannot start what hears" in sound.troubles[0]
    assert [each.kind for each in sound.happenings()] == ["lost"]
    sound.close()
