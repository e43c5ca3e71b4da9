"""The header of an age file: one stanza for each key that opens it, and a seal over them all.

See https://c2sp.org/age. Everything is strict: one spelling of each header is right, so that
nobody can change a byte of it unnoticed.
"""

import binascii
import hmac
import re
from base64 import b64decode, b64encode
from collections.abc import Sequence
from dataclasses import dataclass
from typing import BinaryIO, Protocol

from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from soundingboard.base.errors import BadInput
from soundingboard.sealing.errors import BadHeader, BadMac, NoMatch

FILE_KEY_SIZE = 16
VERSION_LINE = b"age-encryption.org/v1\n"
ANY_VERSION_LINE = re.compile(rb"age-encryption\.org/[!-~]+\n")
COLUMNS = 64
LINE_LIMIT = 1 << 16
HEADER_LIMIT = 1 << 22
STANZA_LINE = re.compile(rb"->(?: [!-~]+)+\n")
BODY_LINE = re.compile(rb"[A-Za-z0-9+/]{0,64}\n")
MAC_LINE = re.compile(rb"--- ([A-Za-z0-9+/]{43})\n")

FOREIGN = "This age file is of another version than 1, which is the one read here: use a newer program."
NO_AGE_FILE = "This is not an age file, or it ends within its first lines: choose another file."


@dataclass(frozen=True, slots=True)
class Stanza:
    """One way to the file key: the kind of lock, its public values, and the wrapped file key."""

    kind: str
    values: tuple[str, ...]
    body: bytes

    def lines(self) -> bytes:
        """As written in the header; the last line of the body is always a short one."""
        text = spell(self.body)
        body = "".join(text[at : at + COLUMNS] + "\n" for at in range(0, len(text) + 1, COLUMNS))
        return (" ".join(("->", self.kind, *self.values)) + "\n" + body).encode("ascii")


class Lock(Protocol):
    """Something a file can be sealed to."""

    @property
    def alone(self) -> bool:
        """Whether it must be the only lock of its file."""
        ...

    @property
    def post_quantum(self) -> bool:
        """Whether it holds against quantum computers; all locks of one file do, or none does."""
        ...

    def wrap(self, file_key: bytes) -> Stanza:
        """A fresh stanza that gives the file key to whoever can open this lock."""
        ...


class Key(Protocol):
    """Something that can open a file."""

    def unwrap(self, stanza: Stanza) -> bytes | None:
        """The file key, or None where the stanza is for another key.

        Raises `BadHeader` where the stanza is of this kind but not well formed.
        """
        ...


@dataclass(frozen=True, slots=True)
class Header:
    """What stands before the contents. ``covered`` is what the seal ``mac`` is made over."""

    stanzas: tuple[Stanza, ...]
    covered: bytes
    mac: bytes

    def open_with(self, keys: Sequence[Key]) -> bytes:
        """The file key.

        Raises `NoMatch` when no key fits, `BadMac` when one fits and the header was changed, and
        `BadHeader` when a stanza is not well formed.
        """
        found = [key.unwrap(stanza) for key in keys for stanza in self.stanzas]
        file_key = next((each for each in found if each is not None), None)
        if file_key is None:
            raise NoMatch("This file is sealed to another key or passphrase: use the one that belongs to it.")
        if not hmac.compare_digest(self.mac, _mac(file_key, self.covered)):
            raise BadMac("The first lines of this file were changed after it was sealed: use another copy.")
        return file_key


def write_header(file_key: bytes, locks: Sequence[Lock]) -> bytes:
    """A whole header.

    Raises `ValueError` for no lock at all or one that must stand alone, and as `refuse_mixed`.
    """
    if not locks or (len(locks) > 1 and any(lock.alone for lock in locks)):
        raise ValueError("a file needs a lock, and a passphrase must be its only one")
    refuse_mixed(locks)
    covered = VERSION_LINE + b"".join(lock.wrap(file_key).lines() for lock in locks) + b"---"
    return covered + b" " + spell(_mac(file_key, covered)).encode("ascii") + b"\n"


def refuse_mixed(locks: Sequence[Lock]) -> None:
    """Raise `BadInput` for locks of both kinds: the weaker would open what the stronger is to keep."""
    if len({lock.post_quantum for lock in locks}) > 1:
        raise BadInput(
            "Keys that start age1pq1 and other keys cannot be used together, for the others would open "
            "everything to a quantum computer: use keys of one kind."
        )


def read_header(stream: BinaryIO) -> Header:
    """Read a header and leave the stream at the first byte after it; raises `BadHeader`."""
    first = _line(stream)
    if first != VERSION_LINE:
        raise BadHeader(FOREIGN if ANY_VERSION_LINE.fullmatch(first) else NO_AGE_FILE)
    covered, stanzas, line = bytearray(VERSION_LINE), list[Stanza](), _line(stream)
    while STANZA_LINE.fullmatch(line):
        body = _body_lines(stream)
        kind, *values = line.decode("ascii").split()[1:]
        stanzas.append(Stanza(kind, tuple(values), b"".join(unspell(each[:-1]) for each in body)))
        covered += line + b"".join(body)
        if len(covered) > HEADER_LIMIT:
            raise damaged()
        line = _line(stream)
    mac = MAC_LINE.fullmatch(line)
    if not mac or not stanzas or (len(stanzas) > 1 and any(each.kind == "scrypt" for each in stanzas)):
        raise damaged()
    return Header(tuple(stanzas), bytes(covered) + b"---", unspell(mac[1]))


def derive(secret: bytes, salt: bytes, purpose: str) -> bytes:
    """A 32-byte key for one purpose."""
    return HKDF(SHA256(), 32, salt, purpose.encode("ascii")).derive(secret)


def spell(data: bytes) -> str:
    """Base64 without padding."""
    return b64encode(data).decode("ascii").rstrip("=")


def unspell(text: bytes | str) -> bytes:
    """The data of base64 without padding; raises `BadHeader` for any but the one right spelling."""
    letters = text if isinstance(text, str) else text.decode("ascii")
    try:
        data = b64decode(letters + "=" * (-len(letters) % 4), validate=True)
    except (binascii.Error, ValueError) as error:
        raise damaged() from error
    if spell(data) != letters:
        raise damaged()
    return data


def damaged() -> BadHeader:
    """The error for a header that is not well formed."""
    return BadHeader("The first lines of this age file are damaged: use another copy of it.")


def _body_lines(stream: BinaryIO) -> list[bytes]:
    lines = list[bytes]()
    while not lines or len(lines[-1]) > COLUMNS:
        line = _line(stream)
        if not BODY_LINE.fullmatch(line) or len(lines) > HEADER_LIMIT // COLUMNS:
            raise damaged()
        lines.append(line)
    return lines


def _line(stream: BinaryIO) -> bytes:
    line = stream.readline(LINE_LIMIT)
    if not line.endswith(b"\n"):
        raise BadHeader(NO_AGE_FILE)
    return line


def _mac(file_key: bytes, covered: bytes) -> bytes:
    return hmac.digest(derive(file_key, b"", "header"), covered, "sha256")
