"""Nothing is ever sealed twice under one key and nonce, whatever is written and however the disk fails."""

import errno
import io
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

import soundingboard
from soundingboard.sealing.header import read_header
from soundingboard.sealing.keys import Identity
from soundingboard.sealing.payload import CHUNK
from soundingboard.sealing.whole import open_sealed, seal, seal_with_passphrase
from soundingboard.sealing.writer import SealedWriter
from tests.unit.sealing.ledger import SEALING, kept_ledger, repeated

ME = (Identity.new(), Identity.new(post_quantum=True))

sizes = st.one_of(
    st.integers(0, 300), st.integers(CHUNK - 2, CHUNK + 2), st.integers(0, 3 * CHUNK), st.just(2 * CHUNK)
)
rooms = st.one_of(st.just(None), st.integers(0, 200_000))
"""How many bytes the disk takes from now on; None is all."""


class Disk(io.BytesIO):
    """Takes what it has room for, in parts, and then fails."""

    def __init__(self) -> None:
        super().__init__()
        self.room: int | None = None

    def write(self, data: bytes) -> int:  # type: ignore[override] # bytes is what is written here
        if self.room is None:
            return super().write(data)
        taken = super().write(data[: min(self.room, 30_000)])
        self.room -= taken
        if not taken:
            raise OSError(errno.ENOSPC, "No space left on device")
        return taken


@given(post_quantum=st.booleans(), acts=st.lists(st.tuples(sizes, rooms), max_size=20), ends=st.lists(rooms))
def test_the_writer_never_repeats_itself(
    post_quantum: bool, acts: list[tuple[int, int | None]], ends: list[int | None]
) -> None:
    given_ = bytearray()
    disk, me = Disk(), ME[post_quantum]
    with kept_ledger() as ledger:
        writer = SealedWriter(disk, [me.recipient])
        for number, (size, disk.room) in enumerate(acts):
            given_ += bytes([number]) * size
            try:
                writer.write(bytes([number]) * size)
            except OSError:
                assert disk.room == 0
        for disk.room in (*ends, None):
            try:
                writer.close()
            except OSError:
                assert disk.room == 0
        assert repeated(ledger) == 0
        assert len(ledger) >= 2 + (len(given_) - 1) // CHUNK
        assert open_sealed(disk.getvalue(), [me]) == given_


def test_small_files_have_keys_of_their_own() -> None:
    with kept_ledger() as ledger:
        for me in ME:
            for _ in range(200):
                seal(b"the same frame", [me.recipient, me.recipient])
        for _ in range(20):
            seal_with_passphrase(b"the same key", "the same words", work_factor=1)
    assert len(ledger) == 2 * 200 * 3 + 20 * 2
    assert repeated(ledger) == 0


# The ledger cannot see this: a second file under the same key would open with what opened the first.
def test_every_file_has_a_key_and_a_nonce_of_its_own() -> None:
    keys, nonces = set[bytes](), set[bytes]()
    for _ in range(100):
        stream = io.BytesIO(seal(b"the same frame", [ME[0].recipient]))
        keys.add(read_header(stream).open_with([ME[0]]))
        nonces.add(stream.read(16))
    assert {len(keys), len(nonces)} == {100}


def test_nothing_seals_beside_the_ledger() -> None:
    rooms_of = Path(soundingboard.__file__).parent
    ciphers = {
        path for path in rooms_of.rglob("*.py") if "primitives.ciphers" in path.read_text(encoding="utf-8")
    }
    assert ciphers == {Path(str(module.__file__)) for module in SEALING}
