"""A backup stands in for the vault it was made from."""

import shutil
import sqlite3
from pathlib import Path

import pytest

from soundingboard.base.errors import Refused, Trouble
from soundingboard.sealing.keys import Identity
from soundingboard.vault.backup import backup, restore
from soundingboard.vault.folder import DATABASE, FILES, FOLDERS, MANIFEST
from soundingboard.vault.vault import Vault
from tests.integration.vault.conftest import CLOCK, PASSPHRASE, conferences, keep, log


def test_a_backup_made_while_work_goes_on_stands_in_for_the_vault(
    vault: Vault, council: Identity, tmp_path: Path
) -> None:
    keep(vault, "c1")
    backup(vault, tmp_path / "stick" / "copy")
    keep(vault, "c2")
    assert {file.name for file in (tmp_path / "stick" / "copy").iterdir()} == set(FILES)
    for file in (tmp_path / "stick" / "copy").iterdir():
        assert b"Marlowe" not in file.read_bytes()
    assert ("chair", "made a backup") in log(vault)
    recipients = vault.recipients
    vault.close()
    shutil.rmtree(vault.folder)
    restore(tmp_path / "stick" / "copy", vault.folder)
    with Vault.unlock(vault.folder, PASSPHRASE, clock=CLOCK) as opened:
        assert conferences(opened) == ["c1"]
        assert opened.recipients == recipients
        assert {file.name for file in opened.folder.iterdir() if file.is_dir()} == set(FOLDERS)
    Vault.unlock_with(vault.folder, [council]).close()


def test_a_backup_that_anybody_could_read_is_refused(vault: Vault, tmp_path: Path) -> None:
    backup(vault, tmp_path / "copy")
    (tmp_path / "copy" / DATABASE).unlink()
    plain = sqlite3.connect(tmp_path / "copy" / DATABASE)
    plain.execute("CREATE TABLE conferences (id TEXT)")
    plain.close()
    with pytest.raises(Trouble, match="not encrypted"):
        restore(tmp_path / "copy", tmp_path / "new")
    assert not (tmp_path / "new").exists()


def test_no_backup_or_vault_is_covered_by_another(vault: Vault, tmp_path: Path) -> None:
    backup(vault, tmp_path / "copy")
    with pytest.raises(Refused, match="already a vault"):
        backup(vault, tmp_path / "copy")
    with pytest.raises(Refused, match="already a vault"):
        restore(tmp_path / "copy", vault.folder)


@pytest.mark.parametrize("name", FILES)
def test_a_backup_that_lacks_a_file_is_refused(name: str, vault: Vault, tmp_path: Path) -> None:
    backup(vault, tmp_path / "copy")
    (tmp_path / "copy" / name).unlink()
    with pytest.raises(Trouble, match="There is no vault" if name == MANIFEST else f"lacks {name}"):
        restore(tmp_path / "copy", tmp_path / "new")
    assert not (tmp_path / "new").exists()
