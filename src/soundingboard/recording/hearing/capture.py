"""The recorder's side of a process that hears."""

import subprocess
import threading
from queue import Empty, SimpleQueue
from typing import BinaryIO

import numpy as np
from numpy import int16
from numpy.typing import NDArray

from soundingboard.base.again import started
from soundingboard.recording.hearing.messages import FIRST_ARGUMENT, News, Problem, unpacked
from soundingboard.recording.hearing.sight import Wish

GOODBYE = 1.0
NOT_STARTED = (
    "The computer cannot start what hears the microphone: close other programs; the recorder keeps trying."
)


class Capture:
    """One such process, from its start to its end. Nothing here waits but `wait`.

    Attributes:
        count: Samples that arrived, at the recording's rate.
        news: The newest that it told, None before it has opened anything.
        problem: Why it opened nothing, if so.
        ended: Whether no more will come.
    """

    def __init__(self, wish: Wish) -> None:
        self._samples = SimpleQueue[NDArray[int16]]()
        self.count = 0
        self.news: News | None = None
        self.problem: Problem | None = None
        self.ended = False
        self._process: subprocess.Popen[bytes] | None = None
        self._ender: threading.Thread | None = None
        try:
            process = started(FIRST_ARGUMENT, wish.role, wish.name or "")
        except OSError as error:  # the program was replaced meanwhile, or the computer is at its limits
            self.problem, self.ended = Problem(NOT_STARTED, error.strerror or ""), True
            return
        self._process = process
        self._reader = threading.Thread(
            target=self._hear, args=(process.stdout,), name="capture-reader", daemon=True
        )
        self._reader.start()

    def read(self) -> NDArray[int16]:
        """What arrived since it was last asked."""
        parts = [np.zeros(0, int16)]
        while True:
            try:
                parts.append(self._samples.get_nowait())
            except Empty:
                return np.concatenate(parts)

    def end(self) -> None:
        """Have it ended, by force if it hangs."""
        if self._ender is None and self._process is not None:
            self._ender = threading.Thread(
                target=self._end, args=(self._process,), name="capture-end", daemon=True
            )
            self._ender.start()

    @property
    def over(self) -> bool:
        """Whether its process is gone too."""
        return self._process is None or (self._ender is not None and not self._ender.is_alive())

    def wait(self, seconds: float) -> None:
        """Wait until it has ended, for so long at most."""
        if self._ender is not None:
            self._ender.join(seconds)

    def _hear(self, pipe: BinaryIO) -> None:
        with pipe:
            for told in unpacked(pipe):
                if isinstance(told, News):
                    self.news = told
                elif isinstance(told, Problem):
                    self.problem = told
                else:
                    self._samples.put(told)
                    self.count += len(told)
        self.ended = True

    def _end(self, process: subprocess.Popen[bytes]) -> None:
        if process.stdin:
            process.stdin.close()
        try:
            process.wait(GOODBYE)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()
        self._reader.join()
