"""Pictures of the family's screen as it is painted for the sample, and how two of them differ.

The fonts come with the program and Qt draws them itself, so the same words make the same picture on every
machine, but for the edges of letters. Those are smoothed away before pictures are compared.
"""

from collections.abc import Iterator
from pathlib import Path
from typing import Final

from PySide6.QtCore import QPoint, QSize, Qt
from PySide6.QtGui import QImage, QPainter, qGray

from soundingboard.rehearsal.scenario import Scenario
from soundingboard.ui.family.painter import FrameView
from tests.privacy.conftest import Told

PICTURES: Final = Path(__file__).parent / "pictures"
DRAWN: Final = QSize(1920, 1080)
KEPT: Final = QSize(480, 270)
LOOKED_AT: Final = QSize(240, 135)
"""Pictures are kept smaller than they are drawn, and compared smaller still: a word is a short line."""
SMALLEST: Final = 0
"""How hard a picture is pressed together, of which nothing is lost."""
TOLD_APART: Final = 12
"""Of 255: so much darker or lighter is another thing and not the edge of the same."""

PAGES: Final = ("today", "your_part", "child", "pause")
"""Pages that no part of the day shows by itself."""


def moments(told: Told, sample: Scenario) -> Iterator[str]:
    """Play the sample, and stop with a name wherever there is a page to look at: before each next one."""
    number = 0
    for step in sample.before + sample.steps:
        if step.command.verb in {"start_item", "start_break", "end_break", "close_conference"}:
            number += 1
            yield f"{number:02}-{told.page}"
        told.clock.move_to(sample.starts + step.at)
        if step.command.verb == "close_conference":
            break
        told.desk.do(step.command)
    for page in PAGES:
        told.do("show", page=page)
        yield f"{page}-{told.page}"


def drawn(view: FrameView, frame: bytes) -> QImage:
    """The picture that these bytes make."""
    view.resize(DRAWN)
    view.set_clock(lambda: 0.0)
    view.show_frame(frame)
    picture = QImage(DRAWN, QImage.Format.Format_RGB32)
    painter = QPainter(picture)
    view.render(painter, QPoint())
    painter.end()
    return _smaller(picture, KEPT)


def difference(one: QImage, other: QImage) -> float:
    """How much of the one picture is another thing in the other, from 0 to 1."""
    if one.size() != other.size():
        return 1.0
    ones, others = (_greys(picture) for picture in (one, other))
    apart = sum(abs(a - b) > TOLD_APART for a, b in zip(ones, others, strict=True))
    return apart / len(ones)


def keep(picture: QImage, file: Path) -> None:
    """Write it down."""
    picture.save(str(file), quality=SMALLEST)


def _greys(picture: QImage) -> bytes:
    small = _smaller(picture, LOOKED_AT)
    return bytes(qGray(small.pixel(x, y)) for y in range(small.height()) for x in range(small.width()))


def _smaller(picture: QImage, size: QSize) -> QImage:
    smooth = Qt.TransformationMode.SmoothTransformation
    return picture.scaled(size, Qt.AspectRatioMode.IgnoreAspectRatio, smooth)
