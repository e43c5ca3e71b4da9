"""What a vault vouches for when a recording is whole, and the small sealed file that says so beside it.

The file is ``<recording>.signed.age``: JSON, sealed like the recording, for whoever may open that.
Its signature is Ed25519 over `Statement.text`, so that any program can check it.
"""

import json
from collections.abc import Sequence
from pathlib import Path

import msgspec

from soundingboard.base.errors import BadInput
from soundingboard.recording.keeping.disk import write_sealed
from soundingboard.recording.keeping.files import SUFFIX
from soundingboard.sealing.header import Key
from soundingboard.sealing.keys import Recipient
from soundingboard.sealing.whole import open_sealed

ABOUT = "soundingboard recording 1"
SIGNED = ".signed.age"
NO_STATEMENT = "{} holds no signed statement: it may have been changed; keep it and ask for help."


class Statement(msgspec.Struct, frozen=True):
    """What is said of one sealed file: name, size, SHA-256, the length of its sound, and whose it is."""

    file: str
    size: int
    sha256: str
    seconds: float
    conference: str

    def text(self) -> bytes:
        """The bytes that are signed: one line of JSON, keys sorted, no spaces, in ASCII.

        ``seconds`` has three decimals and stands as text, so that every program spells it alike.
        """
        said = {**msgspec.structs.asdict(self), "seconds": f"{self.seconds:.3f}", "about": ABOUT}
        return json.dumps(said, sort_keys=True, separators=(",", ":")).encode("ascii")


class Signed(msgspec.Struct, frozen=True):
    """A statement, the signature over its text, and the public key that checks it, both hexadecimal."""

    statement: Statement
    signature: str
    signed_by: str


def signed_path(path: Path) -> Path:
    """Where the statement about a recording lies."""
    return path.with_name(path.name.removesuffix(SUFFIX) + SIGNED)


def write_signed(path: Path, signed: Signed, recipients: Sequence[Recipient]) -> None:
    """Leave the statement beside the recording; raises `FileExistsError` where there is one."""
    write_sealed(signed_path(path), msgspec.json.encode(signed) + b"\n", recipients)


def read_signed(path: Path, identities: Sequence[Key]) -> Signed | None:
    """The statement beside a recording, None where none lies; whether it is true is for the caller to check.

    Raises the errors of `soundingboard.sealing.errors`, and `BadInput` where something else is in it.
    """
    try:
        sealed = signed_path(path).read_bytes()
    except FileNotFoundError:
        return None
    try:
        return msgspec.json.decode(open_sealed(sealed, identities), type=Signed)
    except msgspec.DecodeError as error:
        raise BadInput(NO_STATEMENT.format(signed_path(path).name)) from error
