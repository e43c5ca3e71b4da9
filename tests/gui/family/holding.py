"""What a frame says, held against what can be read in a window."""

from collections.abc import Iterator

import msgspec

from soundingboard.ui.family.painter import FrameView
from soundingboard.ui.family.reading import visible_texts
from soundingboard.views.frame import BreakPage, Frame

NOT_WORDS = {"kind", "state"}
"""Fields that say how something looks; what they mean is said in words beside them."""


def words_in(frame: Frame) -> list[str]:
    """Every text of a frame that must stand in the window.

    On a break the page itself says whether sound is kept, so the line at the foot does not.
    """
    words = list(_walk(frame))
    if isinstance(frame.page, BreakPage) and frame.recording:
        words.remove(frame.recording)
    return words


def missing(frame: Frame, view: FrameView) -> list[str]:
    """The texts of a frame that cannot be read in the window."""
    there = visible_texts(view)
    return [text for text in words_in(frame) if text not in there]


def _walk(value: object) -> Iterator[str]:
    if isinstance(value, str):
        yield from [value] if value else []
    elif isinstance(value, tuple):
        for item in value:
            yield from _walk(item)
    elif isinstance(value, msgspec.Struct):
        for field in msgspec.structs.fields(value):
            if field.name not in NOT_WORDS:
                yield from _walk(getattr(value, field.name))
