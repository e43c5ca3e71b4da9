"""Each rule about the chunks, broken by itself: what is authentic comes out, and nothing after it."""

import io

import pytest

from soundingboard.sealing.errors import BadPayload
from soundingboard.sealing.keys import Identity
from soundingboard.sealing.reader import SealedFile, SealedReader
from tests.unit.sealing.letter import (
    CHUNK,
    NONCE,
    Chunk,
    anywhere,
    header,
    outcome,
    payload,
    sealed_chunks,
    spelt,
    stanza,
    x25519,
)

ME = Identity.new()
SHARE, BODY = x25519(ME.recipient.public)
HEAD = header(stanza(b"X25519", spelt(SHARE), body=BODY))
FULL = b"f" * CHUNK
PART = b"part"
MORE, LAST = 0, 1


def full(count: int) -> list[Chunk]:
    """So many full chunks, the last of them not marked as such."""
    return [(FULL, number, MORE) for number in range(count)]


WHOLE: dict[str, list[Chunk]] = {
    "nothing": [(b"", 0, LAST)],
    "a part of a chunk": [(PART, 0, LAST)],
    "one byte": [(b"1", 0, LAST)],
    "a full chunk": [(FULL, 0, LAST)],
    "all but a byte of one": [(FULL[1:], 0, LAST)],
    "two chunks": [*full(1), (PART, 1, LAST)],
    "one byte more than a chunk": [*full(1), (b"1", 1, LAST)],
    "two full chunks": [*full(1), (FULL, 1, LAST)],
    "three chunks": [*full(2), (PART, 2, LAST)],
    "more chunks than a byte counts": [*full(256), (PART, 256, LAST)],
    "all of them full": [*full(256), (FULL, 256, LAST)],
    "and one more": [*full(257), (PART, 257, LAST)],
}

ENDLESS: dict[str, tuple[list[Chunk], int]] = {
    "no chunk at all": ([], 0),
    "a part that is not the last": ([(PART, 0, MORE)], 0),
    "a full one that is not the last": (full(1), 1),
    "two of which none is the last": ([*full(1), (PART, 1, MORE)], 1),
    "two full ones of which none is the last": (full(2), 2),
    "a part that others follow": ([(PART, 0, MORE), (PART, 1, LAST)], 0),
    "a part among full ones": ([*full(1), (PART, 1, MORE), (PART, 2, LAST)], 1),
    "an end without contents": ([*full(1), (b"", 1, LAST)], 1),
    "nothing, and then something": ([(b"", 0, MORE), (PART, 1, LAST)], 0),
    "a second end": ([(PART, 0, LAST), (PART, 1, LAST)], 0),
    "the end again": ([(PART, 0, LAST), (PART, 0, LAST)], 0),
    "a second end after a full one": ([(FULL, 0, LAST), (PART, 1, LAST)], 1),
    "two full ends": ([(FULL, 0, LAST), (FULL, 1, LAST)], 1),
    "the end twice later on": ([*full(1), (PART, 1, LAST), (PART, 2, LAST)], 1),
    "two full ends later on": ([*full(1), (FULL, 1, LAST), (FULL, 2, LAST)], 2),
    "a full chunk after the end": ([(FULL, 0, LAST), (FULL, 1, MORE)], 1),
    "a chunk left out": ([*full(1), (PART, 2, LAST)], 1),
    "the first left out": ([(FULL, 1, MORE), (PART, 2, LAST)], 0),
    "a chunk given twice": ([*full(1), (FULL, 0, MORE), (PART, 1, LAST)], 1),
    "chunks that changed places": ([(FULL, 1, MORE), (FULL, 0, MORE), (PART, 2, LAST)], 0),
    "counted from one": ([(PART, 1, LAST)], 0),
    "another mark of the end": ([(PART, 0, 2)], 0),
    "a number counted from the wrong side": ([*full(1), (PART, 1 << 80, LAST)], 1),
    "a number that starts again after a byte": ([*full(256), (PART, 0, LAST)], 256),
    "a chunk that is larger than a chunk": ([(FULL + b"1", 0, LAST)], 0),
}


@pytest.mark.parametrize("chunks", WHOLE.values(), ids=WHOLE)
def test_what_the_rules_allow_is_read(chunks: list[Chunk]) -> None:
    comes = (b"".join(plain for plain, *_ in chunks), None)
    assert outcome(HEAD + payload(*chunks), [ME]) == comes
    assert anywhere(HEAD + payload(*chunks), [ME]) == comes


@pytest.mark.parametrize(("chunks", "released"), ENDLESS.values(), ids=ENDLESS)
def test_what_they_do_not_allow_ends_it_after_the_last_authentic_chunk(
    chunks: list[Chunk], released: int
) -> None:
    file = HEAD + payload(*chunks)
    assert outcome(file, [ME]) == (FULL * released, BadPayload)
    assert anywhere(file, [ME]) == (b"", BadPayload)


PIECES = list(sealed_chunks([*full(1), (FULL, 1, MORE), (PART, 2, LAST)]))


@pytest.mark.parametrize(
    ("contents", "released"),
    [
        (PIECES[0][:-1] + b"\0" + b"".join(PIECES[1:]), 0),
        (PIECES[0] + b"\0" + PIECES[1][1:] + PIECES[2], 1),
        (b"".join(PIECES[:2]) + PIECES[2][:-1] + b"\0", 2),
        (b"".join(PIECES)[:-16], 2),
        (b"".join(PIECES)[:-1], 2),
        (b"".join(PIECES[:2]) + b"1", 2),
        (b"".join(PIECES[:2]) + bytes(16), 2),
        (b"".join(PIECES[:2]), 2),
        (b"".join(PIECES) + b"1", 2),
        (b"".join(PIECES) + bytes(16), 2),
        (b"".join(PIECES) + bytes(CHUNK), 2),
        (b"".join(PIECES) + bytes(CHUNK + 16), 2),
        (PIECES[2], 0),
        (b"", 0),
        (b"1", 0),
        (bytes(15), 0),
        (bytes(16), 0),
    ],
)
def test_damage_anywhere_in_it_is_noticed_by_whoever_comes_to_it(contents: bytes, released: int) -> None:
    assert outcome(HEAD + NONCE + contents, [ME]) == (FULL * released, BadPayload)


def test_another_nonce_is_another_file() -> None:
    file = HEAD + payload((PART, 0, LAST)).replace(NONCE, NONCE[::-1])
    assert outcome(file, [ME]) == (b"", BadPayload)


@pytest.mark.parametrize(("chunks", "released"), ENDLESS.values(), ids=ENDLESS)
def test_where_the_end_is_wrong_nothing_is_read_anywhere_after_what_is_right(
    chunks: list[Chunk], released: int
) -> None:
    reader = SealedReader(io.BytesIO(HEAD + payload(*chunks)), [ME])
    with pytest.raises(BadPayload):
        reader.read_at(0, (released + 1) * CHUNK)


# The length of a file is whatever somebody made it: cut between two chunks it is authentic up to there.
@pytest.mark.parametrize("left", [0, 1, 2])
def test_nothing_is_read_anywhere_before_the_end_is_known(left: int) -> None:
    file = HEAD + NONCE + b"".join(PIECES[:left])
    with pytest.raises(BadPayload):
        SealedReader(io.BytesIO(file), [ME]).read_at(0, 1)
    with pytest.raises(BadPayload):
        _ = SealedReader(io.BytesIO(file), [ME]).size
    with pytest.raises(BadPayload):
        SealedFile(SealedReader(io.BytesIO(file), [ME])).seek(0, io.SEEK_END)
