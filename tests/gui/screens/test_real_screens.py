"""The real program on real monitors that are taken out, put back, copied and changed while a page is shown.

In all of it not one pixel of the family's window ever stands on the chair's monitor, and once it was
hidden nothing of it stands anywhere before the chair says so.
"""

import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from tests.gui.screens.desktop import missing, xorg, xvfb
from tests.gui.screens.stage import Stage, staged

MOMENT = 0.4


@contextmanager
def theatre(server: str, folder: Path) -> Iterator[Stage]:
    """The program with a page on the family's monitor, under one kind of X server."""
    if why := missing(server):
        pytest.skip(why)
    with xorg(folder) if server == "Xorg" else xvfb() as monitors, staged(monitors, folder) as stage:
        stage.begin()
        yield stage


@pytest.mark.parametrize("server", ["Xorg", "Xvfb"])
def test_monitors_come_and_go(server: str, tmp_path: Path) -> None:
    story = (_unplugged, _plugged_in, _put_up_again, _hidden_by_one_key_that_never_shows)
    with theatre(server, tmp_path) as stage:
        for step in (*story, _two_at_once_from_a_dock) if stage.monitors.outputs else story:
            with stage.watched(step.__name__):
                step(stage)


def test_monitors_change(tmp_path: Path) -> None:
    with theatre("Xorg", tmp_path) as stage:
        for step in (_another_size, _another_primary, _larger, _copied, _side_by_side_again):
            with stage.watched(step.__name__):
                step(stage)
        _the_chairs_own_goes(stage)


def test_of_two_programs_one_has_the_screen_that_faces_the_room(tmp_path: Path) -> None:
    """The one that came first; once it has ended, in whatever way, a key gives it to the other."""
    if why := missing("Xvfb"):
        pytest.skip(why)
    folders = [tmp_path / name for name in ("first", "second")]
    for folder in folders:
        folder.mkdir()
    with xvfb() as monitors, staged(monitors, folders[1]) as second:
        with staged(monitors, folders[0]) as first:
            assert first.say("put up")["up"]
            first.family_sees_it()
            seen = second.say("put up")
            assert (seen["up"], seen["standing"]) == (False, "taken")
            assert "Another Sounding Board" in seen["says"]
            assert first.say("look")["up"]
            first.kill()
        assert second.say("put up")["up"]
        second.family_sees_it()


def _unplugged(stage: Stage) -> None:
    stage.monitors.unplug()
    seen = stage.rested("gone")
    assert (seen["up"], seen["page"]) == (False, "neutral")
    assert "not plugged in" in seen["says"]
    assert seen["chair"]


def _plugged_in(stage: Stage) -> None:
    stage.monitors.plug_in()
    _waits_for_the_chair(stage)


def _put_up_again(stage: Stage) -> None:
    stage.strike("F11")
    seen = stage.until(lambda seen: seen["up"])
    assert (seen["page"], seen["state"]) == ("neutral", "neutral"), "calm until something is shown"
    stage.say("show")
    stage.family_sees_it()


def _hidden_by_one_key_that_never_shows(stage: Stage) -> None:
    for _ in range(3):
        stage.strike("F9")
    seen = stage.until(lambda seen: seen["state"] == "hidden")
    assert (seen["up"], seen["page"]) == (True, "neutral")
    stage.strike("shift+F9")
    stage.until(lambda seen: seen["state"] == "live")


def _two_at_once_from_a_dock(stage: Stage) -> None:
    stage.monitors.unplug()
    stage.rested("gone")
    stage.monitors.dock()
    _waits_for_the_chair(stage)


def _another_size(stage: Stage) -> None:
    _changed(stage, lambda: stage.monitors.right("--mode", "1024x768", "--pos", "1366x0"))


def _another_primary(stage: Stage) -> None:
    _changed(stage, lambda: stage.monitors.right("--primary"))


def _larger(stage: Stage) -> None:
    """The desktop's settings make everything larger, and then as it was."""
    _changed(stage, lambda: stage.monitors.scale.tell(1.5))
    _changed(stage, lambda: stage.monitors.scale.tell(1))


def _changed(stage: Stage, change: Callable[[], None]) -> None:
    change()
    stage.until(lambda seen: not seen["up"])
    _waits_for_the_chair(stage)
    _put_up_again(stage)


def _copied(stage: Stage) -> None:
    stage.monitors.mirror()
    seen = stage.until(lambda seen: seen["front"] == "LockPage")
    assert (seen["up"], seen["chair"], seen["standing"]) == (False, False, "mirrored")
    assert "shows the same" in seen["notice"], "nobody in the room reads along with the chair"


def _side_by_side_again(stage: Stage) -> None:
    stage.monitors.plug_in()
    stage.say("unlock")
    seen = stage.until(lambda seen: seen["chair"])
    assert not seen["up"]
    _waits_for_the_chair(stage)


def _the_chairs_own_goes(stage: Stage) -> None:
    _put_up_again(stage)
    stage.monitors.left("--off")
    seen = stage.until(lambda seen: seen["front"] == "LockPage")
    assert (seen["up"], seen["chair"]) == (False, False), "what was on it comes on to no other"
    assert "Your own screen went away" in seen["notice"]


def _waits_for_the_chair(stage: Stage) -> None:
    """The window could stand there, the chair is told how, and nothing of it shows."""
    seen = stage.rested("fine")
    assert not seen["up"]
    assert "F11" in seen["says"]
    ends = time.monotonic() + MOMENT
    while time.monotonic() < ends:
        assert stage.family_sees() == 0
