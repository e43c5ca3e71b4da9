"""The recorder's side of the local socket. A line that breaks, or an app that hangs, changes nothing."""

import sys
import tempfile
import threading
from collections.abc import Callable
from multiprocessing.connection import Connection, Listener, answer_challenge, deliver_challenge
from pathlib import Path
from queue import Empty, SimpleQueue

import msgspec

from soundingboard.recording.recorder.messages import Answer, Order
from soundingboard.recording.state import RecorderState

NEWS_EVERY = 0.2
GOODBYE = 2.0
Inbox = SimpleQueue[tuple[Order, Callable[[Answer], None]]]


class Door:
    """Lets in whoever knows the secret, each on two threads: one hears orders, one tells how it stands."""

    def __init__(self, secret: bytes, inbox: Inbox, state: Callable[[], RecorderState]) -> None:
        self._secret = secret
        self._inbox = inbox
        self._state = state
        self._closing = threading.Event()
        self._speakers = list[threading.Thread]()
        self._place = None if sys.platform == "win32" else Path(tempfile.mkdtemp(prefix="soundingboard-"))
        self._listener = Listener(
            str(self._place / "line") if self._place else None, None if self._place else "AF_PIPE"
        )
        self.address = str(self._listener.address)
        threading.Thread(target=self._let_in, name="recorder-door", daemon=True).start()

    def close(self) -> None:
        """Say what is still to be said, and hang up."""
        self._closing.set()
        for speaker in self._speakers:
            speaker.join(GOODBYE)
        self._listener.close()
        if self._place:
            self._place.rmdir()

    def _let_in(self) -> None:
        while not self._closing.is_set():
            try:
                connection = self._listener.accept()
            except OSError:
                continue  # somebody knocked and ran, or the door is closing
            threading.Thread(
                target=self._hear, args=(connection,), name="recorder-hears", daemon=True
            ).start()

    def _hear(self, connection: Connection) -> None:
        outbox = SimpleQueue[Answer]()
        try:
            deliver_challenge(connection, self._secret)
            answer_challenge(connection, self._secret)
            speaker = threading.Thread(
                target=self._speak, args=(connection, outbox), name="recorder-speaks", daemon=True
            )
            self._speakers.append(speaker)
            speaker.start()
            while True:
                self._inbox.put((msgspec.json.decode(connection.recv_bytes(), type=Order), outbox.put))
        except Exception:  # noqa: BLE001 - the edge of a thread: whatever the other side does, recording goes on
            return

    def _speak(self, connection: Connection, outbox: SimpleQueue[Answer]) -> None:
        try:
            connection.send_bytes(msgspec.json.encode(Answer(0, self._state())))
            while not (self._closing.is_set() and outbox.empty()):
                connection.send_bytes(msgspec.json.encode(self._next(outbox)))
        except OSError:
            return  # the app hung up
        finally:
            connection.close()

    def _next(self, outbox: SimpleQueue[Answer]) -> Answer:
        try:
            return outbox.get(timeout=NEWS_EVERY)
        except Empty:
            return Answer(0, self._state())
