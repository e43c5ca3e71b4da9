"""What is being written, kept while it is written, so that a crash takes none of it."""

import logging
import threading
from collections.abc import Callable
from typing import Final, Protocol

from PySide6.QtCore import QObject, QTimer

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


class Jotting(QObject):
    """Keeps what stands in a page's fields. No key waits for the disk: a thread writes.

    Args:
        page: Where they are; it lives as long.
        keeping: Where they are kept.
        words: Gives all that stands there now; empty for nothing.

    Attributes:
        kept: What was kept last.
    """

    def __init__(self, page: QObject, keeping: Keeping, words: Callable[[], str]) -> None:
        super().__init__(page)
        self._keeping, self._words = keeping, words
        self.kept = keeping.read()
        self._writing: threading.Thread | None = None
        self._soon = QTimer(self, singleShot=True, interval=SOON)
        self._soon.timeout.connect(self._keep_aside)

    def later(self, *_changed: object) -> None:
        """Something was written: keep it soon."""
        if not self._soon.isActive():
            self._soon.start()

    def keep_now(self) -> None:
        """Write down what stands there now, if it is not what was written last, and wait for it."""
        if self._writing:
            self._writing.join()
        words = self._words()
        if words != self.kept:
            self._write(words)

    def _keep_aside(self) -> None:
        if self._writing and self._writing.is_alive():
            self._soon.start()  # the disk is slow: what comes meanwhile goes with the next
            return
        words = self._words()
        if words != self.kept:
            self._writing = threading.Thread(target=self._write, args=(words,), name="unfinished-words")
            self._writing.start()

    def _write(self, words: str) -> None:
        try:
            self._keeping.keep(words)
        except OSError as fault:
            # A full disk must not stop anybody from writing; the next key tries again.
            log.error("Unfinished words could not be kept: %s", type(fault).__name__)  # noqa: TRY400 - as just said
            return
        self.kept = words
