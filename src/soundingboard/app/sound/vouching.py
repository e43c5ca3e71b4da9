"""Vouching for a recording once it is whole: signed by the vault, in the timeline and beside the file."""

from pathlib import Path

from soundingboard.base.errors import Trouble
from soundingboard.base.faults import told
from soundingboard.commands.recording import KeepRecording
from soundingboard.desk.desk import Desk
from soundingboard.recording.keeping.disk import fingerprint
from soundingboard.recording.keeping.statement import Signed, Statement, signed_path, write_signed
from soundingboard.recording.state import Finished
from soundingboard.sealing.keys import Recipient
from soundingboard.vault.vault import Vault
from soundingboard.views.listening import kept

UNREADABLE = "The recording {} cannot be read, so nobody vouches for it yet: look for it in its folder."
RECORDER = "recorder"
"""Who did it, as the timeline has it."""


def is_kept(desk: Desk, path: Path) -> bool:
    """Whether the record vouches for a file of this name already."""
    return any(each.file == path.name for each in kept(desk.record))


def keep_finished(vault: Vault, desk: Desk, finished: Finished | None, extra: tuple[str, ...] = ()) -> None:
    """Vouch for what a recorder finished, its other copy too; nothing where that was done before.

    ``extra`` are public keys that the recording was sealed to beside the vault's own.
    """
    if finished is None or is_kept(desk, finished.path):
        return
    keep(vault, desk, finished.path, finished.seconds, extra)
    if finished.second is not None:
        keep(vault, desk, finished.second, finished.seconds, extra)


def keep(vault: Vault, desk: Desk, path: Path, seconds: float, extra: tuple[str, ...] = ()) -> None:
    """Vouch for one file that is whole."""
    try:
        digest, size = fingerprint(path)
    except OSError as error:
        raise Trouble(UNREADABLE.format(path.name)) from error
    reference = desk.record.conference.reference
    statement = Statement(path.name, size, digest, round(seconds, 3), reference)
    signed = Signed(statement, vault.sign(statement.text()), vault.signer)
    recipients = [*vault.recipients, *map(Recipient.parse, extra)]
    with told("Nobody vouches for the recording yet, for that could not be written", "make room on the disk"):
        if not signed_path(path).exists():
            write_signed(path, signed, list(dict.fromkeys(recipients)))
    desk.do(
        KeepRecording(
            file=path.name,
            seconds=statement.seconds,
            size=size,
            sha256=digest,
            signature=signed.signature,
            signed_by=signed.signed_by,
        ),
        asked_by=RECORDER,
    )
