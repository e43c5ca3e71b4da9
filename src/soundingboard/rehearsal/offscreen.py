"""Two screens where there is none: a laptop, and what the family looks at.

This is asked before Qt is loaded, for Qt looks at it once, when it starts.
"""

import json
import os
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

SCREENS = (("LAPTOP", 0, 1366, 768), ("PROJECTOR", 1366, 1920, 1080))
"""Name, left edge, width and height in pixels."""


@contextmanager
def two_screens(*, wanted: bool) -> Iterator[None]:
    """Let Qt draw on two screens in memory, unless windows are to be seen or a platform is set already."""
    if not wanted or "QT_QPA_PLATFORM" in os.environ:
        yield
        return
    screens = [
        {"name": name, "x": left, "y": 0, "width": width, "height": height}
        | {"logicalDpi": 96, "logicalBaseDpi": 96, "dpr": 1}
        for name, left, width, height in SCREENS
    ]
    layout = {"synchronousWindowSystemEvents": True, "windowFrameMargins": False, "screens": screens}
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "screens.json"
        file.write_text(json.dumps(layout), encoding="utf-8")
        os.environ["QT_QPA_PLATFORM"] = f"offscreen:configfile={file.as_posix()}"
        try:
            yield
        finally:
            del os.environ["QT_QPA_PLATFORM"]
