"""What the chair is in the middle of writing: the line, and the forms that are half filled in."""

from collections.abc import Mapping

import msgspec

from soundingboard.ui.chair.asking.drafts import Told
from soundingboard.ui.chair.asking.strip import FormStrip
from soundingboard.ui.chair.capture import CaptureBox
from soundingboard.ui.shared.jotting import Jotting, Keeping


class Left(msgspec.Struct, frozen=True):
    """What was left unfinished: the line and its kind, and the answers of forms."""

    line: Mapping[str, str] = {}
    forms: Told = ()


class Jotter(Jotting):
    """Keeps the line and the forms, and brings them back.

    Args:
        keeping: Where they are kept.
        capture: The line.
        strip: The forms.
    """

    def __init__(self, keeping: Keeping, capture: CaptureBox, strip: FormStrip) -> None:
        self._capture, self._strip = capture, strip
        super().__init__(capture, keeping, self._left)
        for changed in (capture.line.textChanged, capture.kinds.chosen, strip.typed, strip.closed):
            changed.connect(self.later)

    def bring_back(self) -> bool:
        """Put what was left where it was; tells whether there was anything."""
        try:
            left = msgspec.json.decode(self.kept or "{}", type=Left)
        except msgspec.DecodeError:
            return False
        if left.line:
            self._capture.take_up(left.line)
        self._strip.take_up(left.forms)
        return left != Left()

    def _left(self) -> str:
        left = Left(self._capture.unfinished(), self._strip.unfinished())
        return msgspec.json.encode(left).decode() if left != Left() else ""
