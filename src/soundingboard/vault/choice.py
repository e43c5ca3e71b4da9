"""What a chair chose for this computer, kept as small files beside the vault's database; nothing personal."""

from pathlib import Path
from typing import TypeVar

import msgspec

from soundingboard.base.disk import put_file
from soundingboard.base.errors import BadInput
from soundingboard.base.faults import told

Chosen = TypeVar("Chosen", bound=msgspec.Struct)


def read_kept(path: Path, kind: type[Chosen], unreadable: str) -> Chosen:
    """What was chosen last, or the usual of its kind.

    Raises `BadInput` with the sentence ``unreadable``, which may name the file in braces, for a file
    that says nothing readable.
    """
    try:
        return msgspec.json.decode(path.read_bytes(), type=kind)
    except FileNotFoundError:
        return kind()
    except (msgspec.DecodeError, OSError) as error:
        raise BadInput(unreadable.format(path.name)) from error


def keep_choice(path: Path, choice: msgspec.Struct) -> None:
    """Keep this for the next start; raises `Trouble` where it cannot be written."""
    with told("What you chose could not be kept", "make room on the disk, then choose again"):
        put_file(path, msgspec.json.encode(choice) + b"\n")
