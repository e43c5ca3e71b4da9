"""A rehearsal that somebody watches: the family's window is in sight, whatever screens there are."""

import json
from pathlib import Path

import pytest
from PySide6.QtGui import QImage

from soundingboard.rehearsal.offscreen import SCREENS
from tests.e2e.played import soundingboard
from tests.e2e.short import short_one

WALL = ("WALL", 3286, 1920, 1080)
WHOLE, FRAMED = (1920, 1080), (911, 540)
WELCOME = (
    ("00:00:00", "start_conference", ""),
    ("00:00:01", "arrive", 'who = "ruth"'),
    ("00:00:02", "start_item", 'item = "welcome"'),
)


def in_memory(folder: Path, count: int) -> str:
    """Qt's platform without a display, with so many screens."""
    screens = [
        {"name": name, "x": left, "y": 0, "width": width, "height": height}
        | {"logicalDpi": 96, "logicalBaseDpi": 96, "dpr": 1}
        for name, left, width, height in (*SCREENS, WALL)[:count]
    ]
    file = folder / "screens.json"
    file.write_text(json.dumps({"windowFrameMargins": False, "screens": screens}), encoding="utf-8")
    return f"offscreen:configfile={file.as_posix()}"


@pytest.mark.parametrize(("count", "size"), [(1, FRAMED), (2, WHOLE), (3, FRAMED)])
def test_the_familys_window_is_in_sight(tmp_path: Path, count: int, size: tuple[int, int]) -> None:
    """On the one other screen it fills it; where there is none, or a choice, it stands in a frame."""
    file, out = short_one(tmp_path, WELCOME), tmp_path / "out"
    platform = in_memory(tmp_path, count)
    said = soundingboard("rehearse", file, "--out", out, "--show", home=tmp_path, screens=platform)
    assert (said.returncode, said.stderr) == (0, "")
    shown = (out / "family-screen.jsonl").read_text("utf-8").splitlines()[-1]
    assert "Ruth" in json.loads(shown)["texts"]
    picture = QImage(str(out / "screens" / "family-01-welcome.png"))
    assert (picture.width(), picture.height()) == size
