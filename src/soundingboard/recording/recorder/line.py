"""An open line from the app to a recorder."""

import threading
import time
from multiprocessing import AuthenticationError
from multiprocessing.connection import Client, Connection
from queue import Empty, SimpleQueue

import msgspec

from soundingboard.base.errors import Trouble
from soundingboard.recording.keeping.note import Note
from soundingboard.recording.recorder.messages import Answer, Order
from soundingboard.recording.state import RecorderState

LISTEN_FOR = 0.1
SILENT_AFTER = 3.0
REACH_TIMEOUT = 5.0
GONE = "The recorder has stopped by itself: start a new recording now; what was said until here is safe."
STRANGER = "The recorder of this recording does not know this app: start a new recording now."
SILENT = "The recorder has not answered for some seconds: if this does not pass, start a new recording."


class Line:
    """Gives orders one by one, and keeps the newest state in a thread of its own."""

    def __init__(self, connection: Connection, first: RecorderState) -> None:
        self._connection = connection
        self._lock = threading.Lock()
        self._numbers = 0
        self._answers = SimpleQueue[Answer]()
        self._newest = first, time.monotonic()
        self._closing = threading.Event()
        self._gone = threading.Event()
        self._listener = threading.Thread(target=self._listen, name="recorder-line", daemon=True)
        self._listener.start()

    def state(self) -> RecorderState:
        """The newest state; ``lost`` when the recorder is gone or has said nothing for some seconds."""
        state, heard = self._newest
        if state.phase == "stopped" or self._closing.is_set():
            return state
        if self._gone.is_set():
            return msgspec.structs.replace(state, phase="lost", level=0.0, copies=0, troubles=(GONE,))
        if time.monotonic() - heard > SILENT_AFTER:
            return msgspec.structs.replace(state, phase="lost", level=0.0, copies=0, troubles=(SILENT,))
        return state

    def ask(self, order: Order, timeout: float) -> Answer:
        """Give an order and wait for its answer; raises `Trouble` when none comes in time."""
        with self._lock:
            self._numbers += 1
            numbered = msgspec.structs.replace(order, number=self._numbers)
            try:
                self._connection.send_bytes(msgspec.json.encode(numbered))
            except OSError as error:
                raise Trouble(GONE) from error
            return self._answer_to(self._numbers, time.monotonic() + timeout)

    def close(self) -> None:
        """Hang up; the recorder goes on."""
        self._closing.set()
        self._listener.join()
        self._connection.close()

    def _answer_to(self, number: int, deadline: float) -> Answer:
        while time.monotonic() < deadline:
            try:
                answer = self._answers.get(timeout=LISTEN_FOR)
            except Empty:
                if self._gone.is_set() and self._answers.empty():
                    raise Trouble(GONE) from None
                continue
            if answer.number == number:
                return answer
        raise Trouble(SILENT)

    def _listen(self) -> None:
        try:
            while not self._closing.is_set():
                if self._connection.poll(LISTEN_FOR):
                    self._take(_heard(self._connection))
        except (EOFError, OSError):
            self._gone.set()

    def _take(self, answer: Answer) -> None:
        self._newest = answer.state, time.monotonic()
        if answer.number:
            self._answers.put(answer)


def reach(note: Note) -> Line | None:
    """A line to the recorder that left this note, or None where it is gone.

    Raises `Trouble` when it is there and does not answer.
    """
    found = SimpleQueue[Line | Exception]()

    def knock() -> None:
        try:
            connection = Client(note.address, authkey=bytes.fromhex(note.secret))
            found.put(Line(connection, _heard(connection).state))
        except Exception as error:  # noqa: BLE001 - the edge of a thread: whoever waits decides
            found.put(error)

    threading.Thread(target=knock, name="recorder-knock", daemon=True).start()
    try:
        answer = found.get(timeout=REACH_TIMEOUT)
    except Empty:
        raise Trouble(SILENT) from None
    if isinstance(answer, OSError | EOFError):
        return None
    if isinstance(answer, AuthenticationError):
        raise Trouble(STRANGER) from answer
    if isinstance(answer, Exception):
        raise answer
    return answer


def _heard(connection: Connection) -> Answer:
    return msgspec.json.decode(connection.recv_bytes(), type=Answer)
