"""Things made one after another by a thread of their own, so that the window never waits for one."""

from collections.abc import Callable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from typing import Final, Generic, TypeVar

from PySide6.QtCore import QObject, QTimer

from soundingboard.base.errors import Trouble

_GLANCE: Final = 20
"""Milliseconds between two looks at whether one is ready."""
_FAULT: Final = "Something went wrong that should not, and the rest was not made: try again."

M = TypeVar("M")


class Making(QObject, Generic[M]):
    """Takes one thing after another, and tells of each where windows live.

    Args:
        things: Makes the next each time it is asked; it is asked in another thread.
        made: Called with each.
        ended: Called once: with the trouble that ended it, or None when all are made.
        parent: The window; when it is gone, nothing more is made.
    """

    def __init__(
        self,
        things: Iterator[M],
        made: Callable[[M], None],
        ended: Callable[[Trouble | None], None],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._things, self._made, self._ended = things, made, ended
        self._hands = ThreadPoolExecutor(1, "making")
        self._work = self._next()
        self._glance = QTimer(self)
        self._glance.timeout.connect(self._look)
        self._glance.start(_GLANCE)

    def _next(self) -> Future[M | None]:
        return self._hands.submit(next, self._things, None)

    def _look(self) -> None:
        if not self._work.done():
            return
        try:
            thing = self._work.result()
        except Trouble as trouble:
            self._end(trouble)
            return
        except Exception:
            # a fault of ours, out of another thread: the page must not wait for ever for what never comes
            self._end(Trouble(_FAULT))
            raise
        if thing is None:
            self._end(None)
            return
        self._made(thing)
        self._work = self._next()

    def _end(self, trouble: Trouble | None) -> None:
        self._glance.stop()
        self._hands.shutdown(wait=False)
        self._ended(trouble)
