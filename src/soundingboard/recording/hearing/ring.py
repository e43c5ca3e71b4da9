"""Where the sound system's own thread leaves sound, and the recorder finds it."""


class Ring:
    """Bytes in a circle that was laid out once, so that the thread that writes it only copies.

    One thread puts and one takes; neither waits for the other. What was not taken when the circle
    comes round is lost, and counted.
    """

    def __init__(self, size: int) -> None:
        self._data = memoryview(bytearray(size))
        self._size = size
        self._taken = 0
        self.written = 0
        self.lost = 0

    def put(self, data: memoryview) -> None:
        """Copy bytes in; at most the size of the circle."""
        place = self.written % self._size
        first = min(len(data), self._size - place)
        self._data[place : place + first] = data[:first]
        self._data[: len(data) - first] = data[first:]
        self.written += len(data)

    def take(self) -> bytes:
        """Everything that was put since it was last asked, less what was lost."""
        written = self.written
        behind = written - self._size - self._taken
        if behind > 0:
            self.lost += behind
            self._taken += behind
        place, count = self._taken % self._size, written - self._taken
        first = min(count, self._size - place)
        self._taken = written
        return bytes(self._data[place : place + first]) + bytes(self._data[: count - first])
