"""How large the text is on this machine, kept from one day to the next."""

from contextlib import suppress
from functools import partial
from pathlib import Path
from typing import Final

from PySide6.QtWidgets import QApplication

from soundingboard.base.disk import put_file
from soundingboard.ui.shared.textsize import set_scale, text_size

FILE: Final = "text-size"


def keep_text_size(app: QApplication, folder: Path) -> None:
    """Set the text as it was when the app last ran here, and keep every change from now on."""
    set_scale(app, read_text_size(folder))
    text_size().changed.connect(partial(write_text_size, folder))


def read_text_size(folder: Path) -> float:
    """The scale that was kept; 1 where none was, or it cannot be read."""
    with suppress(OSError, ValueError):
        return float((folder / FILE).read_text(encoding="ascii"))
    return 1.0


def write_text_size(folder: Path, scale: float) -> None:
    """Keep the scale; where that fails the text is plain again next time, and nothing else is lost."""
    with suppress(OSError):
        put_file(folder / FILE, f"{scale}\n".encode("ascii"))
