"""The keys that a tool may use: files of keys, a file with a passphrase, or the chair's own vault."""

import argparse
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from soundingboard.base.errors import BadInput
from soundingboard.base.places import usual_vault
from soundingboard.sealing.header import Key
from soundingboard.sealing.keys import Identity, read_identities
from soundingboard.sealing.passphrase import Passphrase

if TYPE_CHECKING:
    from soundingboard.vault.vault import Vault

KeysOf = Callable[[Path], Sequence[Key]]
"""What opens a recording, by its file."""


def add_keys(parser: argparse.ArgumentParser) -> None:
    """Ask for files of keys or for a file with a passphrase."""
    ways = parser.add_mutually_exclusive_group(required=True)
    ways.add_argument(
        "--identity", type=Path, action="append", metavar="KEYFILE", help="a file of secret keys"
    )
    add_passphrase(ways)


def add_passphrase(parser: argparse._ActionsContainer, *, required: bool = False) -> None:
    """Ask for a file with a passphrase; ``parser`` may be a group of one."""
    parser.add_argument(
        "--passphrase-file",
        type=Path,
        required=required,
        metavar="F",
        help="a file that holds the passphrase",
    )


def keys(asked: argparse.Namespace) -> tuple[Key, ...]:
    """The keys that the words name."""
    if asked.identity:
        return _identities(asked.identity)
    return (Passphrase(passphrase(asked.passphrase_file)),)


def passphrase(file: Path) -> str:
    """The passphrase in a file, without the end of its line."""
    return text_of(file).removesuffix("\n").removesuffix("\r")


def vault_place(asked: argparse.Namespace) -> Path:
    """The vault that the words name, or the usual one."""
    named: Path | None = asked.vault
    return named or usual_vault()


@contextmanager
def opened_vault(asked: argparse.Namespace) -> "Iterator[Vault]":
    """The vault, unlocked with the passphrase in its file."""
    from soundingboard.vault.vault import Vault

    with Vault.unlock(vault_place(asked), passphrase(asked.passphrase_file)) as vault:
        yield vault


@contextmanager
def recording_keys(asked: argparse.Namespace, why: str) -> "Iterator[tuple[KeysOf, Vault | None]]":
    """The keys of files, and no vault; or the vault's for each recording, and its access log says ``why``."""
    if asked.identity:
        named = _identities(asked.identity)
        yield lambda _file: named, None
        return
    from soundingboard.recording.keeping.parts import conference_of

    with opened_vault(asked) as vault:
        vault.note("chair", why)
        yield lambda file: vault.keys_for(conference_of(file)), vault


def text_of(file: Path) -> str:
    """What a small file of text says; raises `BadInput` that names the file."""
    try:
        return file.read_text(encoding="utf-8-sig")
    except UnicodeDecodeError:
        raise BadInput(f"{file} is not text: choose another file.") from None
    except OSError as error:
        raise unreadable(file, error) from None


def unreadable(file: Path, error: OSError) -> BadInput:
    """The error for a file that cannot be opened."""
    return BadInput(f"{file} cannot be read ({(error.strerror or 'it failed').lower()}): check its name.")


def _identities(files: list[Path]) -> tuple[Identity, ...]:
    return tuple(key for file in files for key in _named(file))


def _named(file: Path) -> tuple[Identity, ...]:
    text = text_of(file)
    try:
        return read_identities(text)
    except BadInput as error:
        raise BadInput(f"{file}: {error}") from None
