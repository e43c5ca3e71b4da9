"""Writing live: what leaves when, and what happens when the disk takes only a part."""

import errno
import io

import pytest
from cryptography.hazmat.primitives.ciphers.aead import ChaCha20Poly1305

from soundingboard.sealing import payload, wrapping
from soundingboard.sealing.keys import Identity
from soundingboard.sealing.payload import CHUNK
from soundingboard.sealing.whole import open_sealed, seal, seal_with_passphrase
from soundingboard.sealing.writer import SealedWriter

ME = Identity.new()


def test_at_least_one_byte_is_kept_back_until_the_end() -> None:
    out = io.BytesIO()
    writer = SealedWriter(out, [ME.recipient])
    header = len(out.getvalue())
    writer.write(bytes(CHUNK))
    assert (writer.sealed, len(writer.waiting), len(out.getvalue())) == (0, CHUNK, header)
    writer.write(b"x")
    assert (writer.sealed, writer.waiting, len(out.getvalue())) == (CHUNK, b"x", header + CHUNK + 16)
    writer.close()
    assert open_sealed(out.getvalue(), [ME]) == bytes(CHUNK) + b"x"


def test_writing_in_any_pieces_gives_the_same_contents() -> None:
    data = bytes(range(256)) * 800
    for size in (1 << 12, 65535, 65536, 65537, len(data)):
        out = io.BytesIO()
        writer = SealedWriter(out, [ME.recipient])
        for at in range(0, len(data), size):
            assert writer.write(data[at : at + size]) == len(data[at : at + size])
        writer.close()
        assert open_sealed(out.getvalue(), [ME]) == data


def test_nothing_is_written_after_the_end() -> None:
    writer = SealedWriter(io.BytesIO(), [ME.recipient])
    writer.close()
    with pytest.raises(ValueError, match="closed"):
        writer.write(b"more")


class Disk(io.BytesIO):
    """Takes what it has room for: a part first, without a word, and then an error, as a real one does."""

    def __init__(self, room: int) -> None:
        super().__init__()
        self.room = room
        self.kept = b""

    def write(self, data: bytes) -> int:  # type: ignore[override] # bytes is what is written here
        if not self.room:
            raise OSError(errno.ENOSPC, "No space left on device")
        taken = data[: min(self.room, 1000)]
        self.room -= len(taken)
        self.kept += taken
        return len(taken)


@pytest.mark.parametrize("room", [200, 300, 40_000, 65_800, 66_000, 140_000])
def test_a_full_disk_loses_nothing_once_there_is_room_again(room: int) -> None:
    disk, data = Disk(room), bytes(range(256)) * 700
    writer = SealedWriter(disk, [ME.recipient])
    failures = 0
    for at in range(0, len(data), 7000):
        try:
            writer.write(data[at : at + 7000])
        except OSError:
            failures += 1
            disk.room = room if failures > 3 else 0
    disk.room = 1 << 20
    writer.close()
    assert failures or room > 100_000
    assert open_sealed(disk.kept, [ME]) == data


def test_a_disk_without_room_for_the_header_says_so_at_once() -> None:
    with pytest.raises(OSError, match="No space"):
        SealedWriter(Disk(100), [ME.recipient])


# Two messages under one (key, nonce) would give both away: nothing may ever be sealed so.
def test_no_key_and_nonce_are_used_twice(monkeypatch: pytest.MonkeyPatch) -> None:
    ledger = list[tuple[bytes, bytes]]()

    class Noted:
        def __init__(self, key: bytes) -> None:
            self.key, self.cipher = bytes(key), ChaCha20Poly1305(key)

        def encrypt(self, nonce: bytes, data: bytes, extra: None) -> bytes:
            ledger.append((self.key, nonce))
            return self.cipher.encrypt(nonce, data, extra)

    for module in (wrapping, payload):
        monkeypatch.setattr(module, "ChaCha20Poly1305", Noted)
    disk = Disk(100_000)
    writer = SealedWriter(disk, [ME.recipient, Identity.new().recipient])
    for step in range(60):
        try:
            writer.write(bytes(5000))
        except OSError:
            disk.room = 90_000 if step % 3 else 0
    disk.room = 1 << 20
    writer.close()
    for _ in range(50):
        seal(b"a frame", [ME.recipient])
    seal_with_passphrase(b"a key", "correct horse", work_factor=2)
    assert len(ledger) == (2 + 5) + 50 * 2 + 2
    assert len(set(ledger)) == len(ledger)
