"""The council's recovery keys change as one: whatever ends in the middle, one set of keys opens the vault."""

import os
import shutil
import signal
import sys
from collections.abc import Callable
from functools import partial
from pathlib import Path

import pytest

from soundingboard.base import disk
from soundingboard.base.errors import Locked, Refused, Trouble
from soundingboard.sealing.keys import Identity
from soundingboard.vault import exchanging
from soundingboard.vault.backup import restore
from soundingboard.vault.exchanging import EXCHANGED, NEXT, exchange
from soundingboard.vault.folder import FILES, FOLDERS
from soundingboard.vault.vault import Vault
from tests.integration.vault.conftest import CLOCK, PASSPHRASE, QUICK, conferences, keep, log

OTHER, THIRD = Identity.new(), Identity.new()
STEPS = ((os, "open"), (os, "fsync"), (Path, "replace"), (Path, "unlink"))
"""Whatever touches the disk on the way."""


def opens_for(folder: Path, key: Identity) -> bool:
    try:
        Vault.unlock_with(folder, [key], clock=CLOCK).close()
    except Locked:
        return False
    return True


def test_other_keys_open_it_and_those_before_no_longer(vault: Vault, council: Identity) -> None:
    keep(vault, "c1")
    own = vault.identity
    vault.change_council(PASSPHRASE, [OTHER.recipient, THIRD.recipient], work_factor=QUICK)
    assert vault.recipients == (own.recipient, OTHER.recipient, THIRD.recipient)
    assert ("chair", "began to change the council's recovery keys") in log(vault)
    vault.close()
    assert {file.name for file in vault.folder.iterdir()} == {*FILES, *FOLDERS}
    assert [opens_for(vault.folder, key) for key in (council, OTHER, THIRD)] == [False, True, True]
    with Vault.unlock(vault.folder, PASSPHRASE, clock=CLOCK) as again:
        assert (again.identity, again.recipients[1:]) == (own, (OTHER.recipient, THIRD.recipient))
        assert conferences(again) == ["c1"]


@pytest.mark.parametrize(
    ("passphrase", "key", "trouble"),
    [
        ("not the passphrase", OTHER, Locked),
        (PASSPHRASE, Identity.new(post_quantum=True), Refused),
        (PASSPHRASE, None, Refused),
    ],
    ids=["a wrong passphrase", "another kind", "the same"],
)
def test_what_cannot_be_changes_no_file(
    vault: Vault, council: Identity, passphrase: str, key: Identity | None, trouble: type[Trouble]
) -> None:
    before = {name: (vault.folder / name).read_bytes() for name in EXCHANGED}
    with pytest.raises(trouble):
        vault.change_council(passphrase, [(key or council).recipient], work_factor=QUICK)
    assert {name: (vault.folder / name).read_bytes() for name in EXCHANGED} == before
    assert vault.recipients[1:] == (council.recipient,)


def _killed_at(step: int, deed: Callable[[], None]) -> bool:
    """Do it in a process that is killed before its so-manieth step on the disk; whether it was."""
    child = os.fork()
    if child:
        return os.WIFSIGNALED(os.waitpid(child, 0)[1])
    left = [step]

    def counted(real: Callable[..., object]) -> Callable[..., object]:
        def call(*args: object, **more: object) -> object:
            if not left[0]:
                os.kill(os.getpid(), signal.SIGKILL)
            left[0] -= 1
            return real(*args, **more)

        return call

    for owner, name in STEPS:
        setattr(owner, name, counted(getattr(owner, name)))
    try:
        deed()
    finally:
        os._exit(0)


@pytest.fixture
def files(vault: Vault, tmp_path: Path) -> dict[str, bytes]:
    """The three files once the keys are changed; the vault itself is closed and as it was."""
    vault.close()
    shutil.copytree(vault.folder, tmp_path / "changed")
    with Vault.unlock(tmp_path / "changed", PASSPHRASE, clock=CLOCK) as changed:
        changed.change_council(PASSPHRASE, [OTHER.recipient], work_factor=QUICK)
    return {name: (tmp_path / "changed" / name).read_bytes() for name in EXCHANGED}


@pytest.mark.skipif(sys.platform == "win32", reason="there is no fork and no signal that cannot be caught")
def test_killed_before_any_step_it_opens_with_one_set_of_keys(
    vault: Vault, council: Identity, files: dict[str, bytes], tmp_path: Path
) -> None:
    opened, step, killed = [], 0, True
    while killed:
        folder = tmp_path / f"killed-{step}"
        shutil.copytree(vault.folder, folder)
        killed = _killed_at(step, partial(exchange, folder, files))
        keys = [opens_for(folder, key) for key in (council, OTHER)]
        with Vault.unlock(folder, PASSPHRASE, clock=CLOCK) as again:
            assert keys == [again.recipients[1] == key.recipient for key in (council, OTHER)]
        assert not (folder / NEXT).exists()
        opened.append(keys.index(True))
        step += 1
    assert step > 4 * len(EXCHANGED)
    assert opened == sorted(opened)
    assert {0, 1} == set(opened)


def test_a_copy_of_a_change_that_was_begun_is_ended_where_it_is_restored(
    vault: Vault, files: dict[str, bytes], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(_path: Path, _data: bytes) -> None:
        raise OSError(28, "No space left on device")

    with monkeypatch.context() as patch:
        patch.setattr(exchanging, "finish_exchange", lambda folder: full(folder, b""))
        exchange(vault.folder, files)
    restore(vault.folder, tmp_path / "again")
    assert opens_for(tmp_path / "again", OTHER)
    assert not (tmp_path / "again" / NEXT).exists()


def test_a_full_disk_leaves_the_keys_as_they_were(
    vault: Vault, council: Identity, files: dict[str, bytes], monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(_file: object) -> None:
        raise OSError(28, "No space left on device")

    with monkeypatch.context() as patch:
        patch.setattr(disk, "settle", full)
        with pytest.raises(Trouble, match="stay as they were"):
            exchange(vault.folder, files)
    assert opens_for(vault.folder, council)


def test_a_change_that_cannot_be_read_says_what_to_do(vault: Vault) -> None:
    vault.close()
    (vault.folder / NEXT).write_bytes(b'{"vault.toml": "')
    with pytest.raises(Trouble, match="restore the vault from a backup"):
        Vault.unlock(vault.folder, PASSPHRASE, clock=CLOCK)
