"""The family's window under a real window system, while its monitor comes and goes."""

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from soundingboard.base.places import CHECKOUT

TOOLS = ("Xvfb", "openbox", "xrandr")
SCREEN = ("-screen", "0", "3840x1080x24", "+extension", "RANDR", "-noreset", "-nolisten", "tcp")
PLAY = Path(__file__).with_name("unplugging.py")

pytestmark = pytest.mark.skipif(
    sys.platform != "linux" or not all(shutil.which(tool) for tool in TOOLS),
    reason="needs the X tools Xvfb, openbox and xrandr",
)


@pytest.fixture
def two_monitors() -> Iterator[dict[str, str]]:
    """A display with two monitors side by side; gives the environment that leads to it."""
    server = subprocess.Popen(
        [
            "Xvfb",
            "-displayfd",
            "1",
            *SCREEN,
        ],
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
    )
    assert server.stdout is not None
    display = {**os.environ, "DISPLAY": f":{server.stdout.readline().strip()}", "QT_QPA_PLATFORM": "xcb"}
    manager = subprocess.Popen(["openbox", "--sm-disable"], env=display, stderr=subprocess.DEVNULL)
    for name, left, output in (("LEFT", 0, "screen"), ("RIGHT", 1920, "none")):
        place = f"1920/508x1080/286+{left}+0"
        subprocess.run(
            ["xrandr", "--setmonitor", name, place, output], env=display, check=True, capture_output=True
        )
    yield display
    for process in (manager, server):
        process.terminate()
        process.wait(10)
    server.stdout.close()


def test_it_never_comes_on_to_the_chairs_monitor(two_monitors: dict[str, str]) -> None:
    played = subprocess.run(
        [sys.executable, str(PLAY)],
        env=two_monitors | {"PYTHONPATH": str(CHECKOUT)},
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert played.returncode == 0, played.stderr
    told = {line["done"]: line for line in map(json.loads, played.stdout.splitlines())}
    assert (told["put up"]["up"], told["put up"]["left"], told["put up"]["page"]) == (True, 1920, "board")
    assert told["put up"]["heard"] == []
    assert (told["unplugged"]["up"], told["unplugged"]["page"]) == (False, "neutral")
    assert told["unplugged"]["heard"] == ["down: gone"]
    assert not told["plugged in"]["up"]
    assert told["plugged in"]["heard"] == ["asked: RIGHT"]
    assert (told["put up again"]["up"], told["put up again"]["left"]) == (True, 1920)
    assert (told["mirrored"]["up"], told["mirrored"]["page"]) == (False, "neutral")
