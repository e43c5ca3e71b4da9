"""What is being written, kept while it is written: the line and the forms that are half filled in."""

import logging
import threading
from collections.abc import Mapping
from typing import Final, Protocol

import msgspec
from PySide6.QtCore import QObject, QTimer

from soundingboard.ui.chair.asking.strip import Drafts, FormStrip
from soundingboard.ui.chair.capture import CaptureBox

log = logging.getLogger(__name__)

SOON: Final = 250
"""Milliseconds from a key to the disk; keys struck meanwhile go with it."""


class Keeping(Protocol):
    """Somewhere that words outlive the program."""

    def keep(self, words: str, /) -> None:
        """Keep these and no others; with none, keep nothing."""
        ...

    def read(self) -> str:
        """What was kept last."""
        ...


class Left(msgspec.Struct, frozen=True):
    """What was left unfinished: the line and its kind, and the answers of forms."""

    line: Mapping[str, str] = {}
    forms: Drafts = ()


class Jotter(QObject):
    """Keeps what is being written, and brings it back. No key waits for the disk: a thread writes.

    Args:
        keeping: Where it is kept.
        capture: The line.
        strip: The forms.
    """

    def __init__(self, keeping: Keeping, capture: CaptureBox, strip: FormStrip) -> None:
        super().__init__(capture)
        self._keeping, self._capture, self._strip = keeping, capture, strip
        self._kept = keeping.read()
        self._writing: threading.Thread | None = None
        self._soon = QTimer(self, singleShot=True, interval=SOON)
        self._soon.timeout.connect(self._keep_aside)
        for changed in (capture.line.textChanged, capture.kinds.chosen, strip.typed, strip.closed):
            changed.connect(self._later)

    def bring_back(self) -> bool:
        """Put what was left where it was; tells whether there was anything."""
        try:
            left = msgspec.json.decode(self._kept or "{}", type=Left)
        except msgspec.DecodeError:
            return False
        if left.line:
            self._capture.take_up(left.line)
        self._strip.take_up(left.forms)
        return left != Left()

    def keep_now(self) -> None:
        """Write down what stands there now, if it is not what was written last, and wait for it."""
        if self._writing:
            self._writing.join()
        words = self._words()
        if words != self._kept:
            self._write(words)

    def _keep_aside(self) -> None:
        if self._writing and self._writing.is_alive():
            self._soon.start()  # the disk is slow: what comes meanwhile goes with the next
            return
        words = self._words()
        if words != self._kept:
            self._writing = threading.Thread(target=self._write, args=(words,), name="unfinished-words")
            self._writing.start()

    def _words(self) -> str:
        left = Left(self._capture.unfinished(), self._strip.unfinished())
        return msgspec.json.encode(left).decode() if left != Left() else ""

    def _write(self, words: str) -> None:
        try:
            self._keeping.keep(words)
        except OSError as fault:
            # A full disk must not stop anybody from writing; the next key tries again.
            log.error("Unfinished words could not be kept: %s", type(fault).__name__)  # noqa: TRY400 - as just said
            return
        self._kept = words

    def _later(self, *_changed: object) -> None:
        if not self._soon.isActive():
            self._soon.start()
