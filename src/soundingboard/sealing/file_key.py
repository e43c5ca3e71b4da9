"""The key of one sealed file, apart from the file: whoever has it can open that one and no other."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import BinaryIO

from soundingboard.sealing.armor import unarmored
from soundingboard.sealing.header import Key, Stanza, read_header


@dataclass(frozen=True, slots=True, repr=False)
class FileKey:
    """What opens the one file whose header has a stanza of this ``body``; it never shows itself.

    The file stays as it is, to the byte: sums and signatures of it still hold.
    """

    body: bytes
    secret: bytes

    def unwrap(self, stanza: Stanza) -> bytes | None:
        """The file key, for that stanza alone."""
        return self.secret if stanza.body == self.body else None


def file_key_of(stream: BinaryIO, keys: Sequence[Key]) -> FileKey:
    """The key of the file at whose beginning the stream stands; raises as `Header.open_with`."""
    header = read_header(unarmored(stream))
    return FileKey(header.stanzas[0].body, header.open_with(keys))
