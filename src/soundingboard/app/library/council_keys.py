"""The council's recovery keys: those that were pasted, and a new one in a file of its own."""

from pathlib import Path

from soundingboard.app.world import World
from soundingboard.base.clock import Clock
from soundingboard.base.dates import full_date
from soundingboard.base.disk import put_file, refuse_taken
from soundingboard.base.errors import BadInput
from soundingboard.base.faults import told
from soundingboard.sealing.keys import Identity, Recipient

FILE_NAME = "sounding-board-recovery-key.txt"


def public_keys(text: str) -> tuple[Recipient, ...]:
    """Every key of a text, one on a line; lines after ``#`` are passed over.

    Raises `BadInput` for a line that is no public key, and where there is none.
    """
    lines = [line.strip() for line in text.splitlines()]
    keys = tuple(Recipient.parse(line) for line in lines if line and not line.startswith("#"))
    if not keys:
        raise BadInput("There is no recovery key yet: paste the one from your council, or make one here.")
    return keys


def ask_for_new_key(world: World) -> str:
    """Make a key where the chair says, and give its public half; empty where they chose nothing."""
    path = world.ask_for_file("Where the recovery key goes", FILE_NAME)
    return save_new_key(path, world.clock) if path else ""


def save_new_key(path: Path, clock: Clock) -> str:
    """Make a key, write its secret half to a new file, and give its public half.

    Raises `Refused` where a file is already there, and `Trouble` where none can be written.
    """
    key = Identity.new()
    text = (
        f"# The council's recovery key for Sounding Board, made on {full_date(clock.now().date())}.\n"
        "# Whoever holds this file can open everything in the vault: keep it safe and apart from it.\n"
        f"# public key: {key.recipient}\n"
        f"{key.text}\n"
    )
    with told("The key could not be written there"):
        refuse_taken(path)
        put_file(path, text.encode())
    return str(key.recipient)
