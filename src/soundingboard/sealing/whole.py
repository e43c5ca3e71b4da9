"""Sealing and opening what fits in memory."""

import io
from collections.abc import Sequence

from soundingboard.base.errors import Locked
from soundingboard.sealing.errors import NoMatch
from soundingboard.sealing.header import Key, Lock
from soundingboard.sealing.keys import Recipient
from soundingboard.sealing.passphrase import WORK_FACTOR, Passphrase
from soundingboard.sealing.reader import SealedReader
from soundingboard.sealing.writer import SealedWriter


def seal(data: bytes, recipients: Sequence[Recipient]) -> bytes:
    """An age file that each of the recipients can open alone."""
    return _sealed(data, recipients)


def seal_with_passphrase(data: bytes, passphrase: str, *, work_factor: int = WORK_FACTOR) -> bytes:
    """An age file that the passphrase opens; takes about a second at the usual work factor."""
    return _sealed(data, [Passphrase(passphrase, work_factor)])


def open_sealed(data: bytes, identities: Sequence[Key]) -> bytes:
    """The contents; raises the errors of `soundingboard.sealing.errors`."""
    return _opened(data, identities)


def open_with_passphrase(data: bytes, passphrase: str) -> bytes:
    """The contents; raises `Locked` for a wrong passphrase, else as `open_sealed`."""
    try:
        return _opened(data, [Passphrase(passphrase)])
    except NoMatch as error:
        raise Locked("This passphrase does not open it: check it and type it again.") from error


def _sealed(data: bytes, locks: Sequence[Lock]) -> bytes:
    out = io.BytesIO()
    writer = SealedWriter(out, locks)
    writer.write(data)
    writer.close()
    return out.getvalue()


def _opened(data: bytes, keys: Sequence[Key]) -> bytes:
    return b"".join(SealedReader(io.BytesIO(data), keys).chunks())
