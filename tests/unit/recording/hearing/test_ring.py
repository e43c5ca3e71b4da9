"""The ring between the sound system's thread and the recorder."""

from hypothesis import given
from hypothesis import strategies as st

from soundingboard.recording.hearing.ring import Ring


@given(st.lists(st.tuples(st.binary(max_size=10), st.booleans()), max_size=60))
def test_everything_comes_out_once_and_in_order(steps: list[tuple[bytes, bool]]) -> None:
    ring, given_in, taken = Ring(1000), b"", b""
    for data, take in steps:
        ring.put(memoryview(data))
        given_in += data
        taken += ring.take() if take else b""
    assert taken + ring.take() == given_in
    assert ring.lost == 0


@given(st.lists(st.binary(min_size=1, max_size=10), min_size=1, max_size=40))
def test_what_does_not_fit_is_the_oldest_and_is_counted(pieces: list[bytes]) -> None:
    ring = Ring(16)
    for piece in pieces:
        ring.put(memoryview(piece))
    everything = b"".join(pieces)
    assert ring.take() == everything[-16:]
    assert ring.lost == max(0, len(everything) - 16)
    assert ring.written == len(everything)
