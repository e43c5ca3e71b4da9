"""Ten thousand changes of a byte, and none goes unnoticed or lets out a byte that was not sealed."""

import random
from collections.abc import Sequence

import pytest

from soundingboard.base.errors import BadInput
from soundingboard.sealing.errors import BadPayload
from soundingboard.sealing.keys import Identity
from soundingboard.sealing.payload import CHUNK, SEALED_CHUNK
from soundingboard.sealing.whole import seal
from tests.unit.sealing.letter import anywhere, armored, outcome

SEED = 20261124
DATA = random.Random(SEED).randbytes(2 * CHUNK + 999)


def start_of(sealed: bytes) -> int:
    """Where the first chunk begins."""
    return sealed.index(b"\n--- ") + 5 + 43 + 1 + 16


def changed(sealed: bytes, place: int, by: int) -> bytes:
    return sealed[:place] + bytes([sealed[place] ^ by]) + sealed[place + 1 :]


def places(sealed: bytes, count: int) -> Sequence[int]:
    """As many in the header, each of its bytes among them, as in the chunks with all their tags."""
    dice, start = random.Random(SEED), start_of(sealed)
    tags = [end - back for end in range(start, len(sealed), SEALED_CHUNK) for back in range(1, 17)]
    body = [place for place in (*tags, *range(len(sealed) - 17, len(sealed))) if place >= start]
    heads = [*range(start), *dice.choices(range(start), k=count // 2 - start)]
    return heads + body + dice.choices(range(start, len(sealed)), k=count - len(heads) - len(body))


@pytest.mark.parametrize(("post_quantum", "count"), [(False, 10_000), (True, 8_000)])
def test_every_change_of_a_byte_is_noticed(post_quantum: bool, count: int) -> None:
    me, other = (Identity.new(post_quantum=post_quantum) for _ in range(2))
    sealed = seal(DATA, [other.recipient, me.recipient])
    assert outcome(sealed, [me]) == (DATA, None)
    dice, start, tried = random.Random(SEED), start_of(sealed), 0
    for place in places(sealed, count):
        by = dice.randrange(1, 256)
        released, error = outcome(changed(sealed, place, by), [me])
        assert error, f"byte {place} changed by {by}"
        assert issubclass(error, BadInput)
        assert released == DATA[: max(0, place - start) // SEALED_CHUNK * CHUNK], place
        assert (error is BadPayload) == (place >= start - 16), place
        tried += 1
    assert tried == count


def test_whoever_reads_anywhere_notices_them_too() -> None:
    me = Identity.new()
    sealed = seal(DATA, [me.recipient])
    for place in places(sealed, 2_000):
        assert anywhere(changed(sealed, place, 1), [me])[1], place


def test_every_change_of_a_bit_of_its_text_form_is_noticed() -> None:
    me = Identity.new()
    text = armored(seal(b"hello" * 20, [me.recipient]))
    assert outcome(text, [me])[1] is None
    for place in range(len(text)):
        for bit in range(8):
            assert outcome(changed(text, place, 1 << bit), [me])[1], f"bit {bit} of byte {place}"
