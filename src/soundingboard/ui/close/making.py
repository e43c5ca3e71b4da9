"""Packs made one after another by a thread of their own, so that the window never waits for one."""

from collections.abc import Callable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from typing import Final

from PySide6.QtCore import QObject, QTimer

from soundingboard.base.errors import Trouble
from soundingboard.ui.close.packs import PackMade

_GLANCE: Final = 20
"""Milliseconds between two looks at whether a pack is ready."""


class Making(QObject):
    """Takes one pack after another, and tells of each where windows live.

    Args:
        packs: Makes the next pack each time it is asked; it is asked in another thread.
        made: Called with each pack.
        ended: Called once: with the trouble that ended it, or None when all are made.
        parent: The window; when it is gone, nothing more is made.
    """

    def __init__(
        self,
        packs: Iterator[PackMade],
        made: Callable[[PackMade], None],
        ended: Callable[[Trouble | None], None],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._packs, self._made, self._ended = packs, made, ended
        self._hands = ThreadPoolExecutor(1, "papers")
        self._work = self._next()
        self._glance = QTimer(self)
        self._glance.timeout.connect(self._look)
        self._glance.start(_GLANCE)

    def _next(self) -> Future[PackMade | None]:
        return self._hands.submit(next, self._packs, None)

    def _look(self) -> None:
        if not self._work.done():
            return
        try:
            pack = self._work.result()
        except Trouble as trouble:
            self._end(trouble)
            return
        if pack is None:
            self._end(None)
            return
        self._made(pack)
        self._work = self._next()

    def _end(self, trouble: Trouble | None) -> None:
        self._glance.stop()
        self._hands.shutdown(wait=False)
        self._ended(trouble)
