"""The window comes before what it does not need yet, and all of that is there soon after."""

import subprocess
import sys
from typing import Final

HEAVY: Final = ("docx", "fontTools", "holidays", "numpy", "pikepdf", "reportlab", "soundfile")
"""Libraries that only papers, sound and days need."""

LOOK: Final = f"""
import sys
import soundingboard.app.main
from soundingboard.app.later import SLOW, load_the_rest
print(*sorted({{*{HEAVY}, *SLOW}} & sys.modules.keys()))
load_the_rest().join()
print(*sorted({{*{HEAVY}, *SLOW}} - sys.modules.keys()))
"""


def test_the_first_window_waits_for_nothing_heavy_and_the_rest_is_loaded_beside_it() -> None:
    done = subprocess.run([sys.executable, "-c", LOOK], capture_output=True, text=True, check=True)
    assert done.stdout.splitlines() == ["", ""], "there at the start, and missing after the rest was loaded"
