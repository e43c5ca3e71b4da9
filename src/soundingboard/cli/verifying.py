"""Checking a recording: its chunks, whether it is the file that was signed, and the signature itself."""

import argparse
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Literal

from soundingboard.base.dates import running_time
from soundingboard.base.errors import BadInput, Refused
from soundingboard.cli.keys import KeysOf, recording_keys

if TYPE_CHECKING:
    from soundingboard.vault.vault import Vault

Holds = bool | None
"""True or False; None where there is nothing to hold against."""

SIGNER = {
    True: "the key that was expected",
    False: "a key that is not the one expected: somebody else signed it",
    None: "compare that key with the one that the summary prints",
}
CHUNKS = "every chunk is authentic and every page follows: {}"
UNSIGNED = "no signed statement lies beside it"


@dataclass(frozen=True, slots=True)
class Held:
    """What opens a recording, and the keys that may have signed it; none where that is not known."""

    keys: KeysOf
    signers: Callable[[Path], frozenset[str]]


@dataclass(frozen=True, slots=True)
class Checked:
    """What of one file holds.

    Attributes:
        chunks: Empty where all of them hold, else the sentence that says what does not.
        hash: Whether it is byte for byte the file that the statement is about.
        signature: Whether the statement is as it was signed.
        signer: Whether the key that signed it is the one expected.
    """

    chunks: str
    seconds: float
    bytes: int
    pages: int
    hash: Holds = None
    signature: Holds = None
    signer: Holds = None
    signed_by: str = ""

    @property
    def holds(self) -> bool:
        """Whether nothing is wrong."""
        return not self.chunks and False not in (self.hash, self.signature, self.signer)


@contextmanager
def held(asked: argparse.Namespace, why: str) -> Iterator[Held]:
    """The keys that the words name; the vault's own record knows by which key each was signed."""
    with recording_keys(asked, why) as (keys, vault):
        if asked.signer or vault is None:
            named = frozenset(filter(None, (asked.signer,)))
            yield Held(keys, lambda _file: named)
        else:
            yield Held(keys, partial(_signers, vault))


def _signers(vault: "Vault", file: Path) -> frozenset[str]:
    """By which keys a recording is vouched for: its own vault's, wherever it was made."""
    from soundingboard.base.clock import SystemClock
    from soundingboard.desk.desk import Desk
    from soundingboard.recording.keeping.parts import conference_of
    from soundingboard.views.listening import kept

    try:
        vouched = kept(Desk(vault.engine, conference_of(file), clock=SystemClock()).record)
    except Refused:  # the file is not called as a conference of this vault
        vouched = ()
    return frozenset(each.signed_by for each in vouched) or frozenset({vault.signer})


def check(file: Path, by: Held) -> Checked:
    """Look at all of it; raises only where nothing at all can be said of it, as for another key."""
    from soundingboard.recording.keeping.disk import fingerprint
    from soundingboard.recording.keeping.statement import read_signed
    from soundingboard.recording.keeping.verify import verify
    from soundingboard.sealing.errors import BadArmor, BadHeader, NoMatch
    from soundingboard.vault.signing import check as signed_by

    wrong, seconds, size, pages = "", 0.0, 0, 0
    keys, signers = by.keys(file), by.signers(file)
    try:
        found = verify(file, keys)
        seconds, size, pages = found.seconds, found.bytes, found.pages
    except (BadHeader, BadArmor, NoMatch):
        raise
    except BadInput as error:
        if not file.is_file():
            raise
        wrong = str(error)
    signed = read_signed(file, keys)
    if signed is None:
        return Checked(wrong, seconds, size, pages)
    digest, length = fingerprint(file)
    said = signed.statement
    return Checked(
        wrong,
        seconds,
        size,
        pages,
        hash=(digest, length) == (said.sha256, said.size),
        signature=signed_by(signed.signed_by, said.text(), signed.signature),
        signer=signed.signed_by in signers if signers else None,
        signed_by=signed.signed_by,
    )


def as_values(checked: Checked) -> dict[str, object]:
    """For a program to read."""
    return {
        "authentic": not checked.chunks,
        "seconds": checked.seconds,
        "bytes": checked.bytes,
        "pages": checked.pages,
        "hash": checked.hash,
        "signature": checked.signature,
        "signed_by": checked.signed_by or None,
        "signer_expected": checked.signer,
        "holds": checked.holds,
    }


def as_lines(checked: Checked) -> list[str]:
    """For a person to read."""
    first = _line("chunks", not checked.chunks, CHUNKS.format(running_time(checked.seconds)), checked.chunks)
    if checked.hash is None or checked.signature is None:
        return [first, f"signature  {UNSIGNED}"]
    return [
        first,
        _line("hash", checked.hash, "it is the file that was signed", "it is not the file that was signed"),
        _line("signature", checked.signature, f"made with {checked.signed_by}", "the statement was changed"),
        _line("signer", checked.signer is not False, SIGNER[checked.signer], SIGNER[checked.signer]),
    ]


def _line(what: Literal["chunks", "hash", "signature", "signer"], holds: bool, well: str, ill: str) -> str:  # noqa: FBT001 - it is what is told
    return f"{what:<9}  {f'holds: {well}' if holds else f'does not hold: {ill}'}"
