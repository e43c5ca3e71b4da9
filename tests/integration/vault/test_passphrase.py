"""The passphrase changes whole or not at all: by the one before, or where it is lost by the council's key."""

from pathlib import Path

import pytest

from soundingboard.base import disk
from soundingboard.base.errors import Locked, Refused, Trouble
from soundingboard.sealing.errors import NoMatch
from soundingboard.sealing.keys import Identity
from soundingboard.vault.backup import backup, restore
from soundingboard.vault.exchanging import EXCHANGED
from soundingboard.vault.vault import Vault
from tests.integration.vault.conftest import CLOCK, PASSPHRASE, QUICK, conferences, keep, log

NEW = "violin harbour pepper cloud"


def opens(folder: Path, passphrase: str) -> bool:
    try:
        Vault.unlock(folder, passphrase, clock=CLOCK).close()
    except Locked:
        return False
    return True


def files_of(vault: Vault) -> dict[str, bytes]:
    return {name: (vault.folder / name).read_bytes() for name in EXCHANGED}


def test_the_new_one_opens_it_and_the_one_before_no_longer(vault: Vault, council: Identity) -> None:
    keep(vault, "c1")
    own = (vault.identity, vault.recipients, vault.signer)
    vault.change_passphrase(PASSPHRASE, NEW, work_factor=QUICK)
    assert ("chair", "began to change the passphrase") in log(vault)
    keep(vault, "c2")
    assert [opens(vault.folder, each) for each in (PASSPHRASE, NEW)] == [False, True]
    with Vault.unlock_with(vault.folder, [council], clock=CLOCK) as again:
        assert (again.identity, again.recipients, again.signer) == own
        assert conferences(again) == ["c1", "c2"]


def test_a_backup_from_before_opens_with_the_passphrase_of_its_day(vault: Vault, tmp_path: Path) -> None:
    backup(vault, tmp_path / "before")
    vault.change_passphrase(PASSPHRASE, NEW, work_factor=QUICK)
    backup(vault, tmp_path / "after")
    for name, passphrase in (("before", PASSPHRASE), ("after", NEW)):
        restore(tmp_path / name, tmp_path / f"{name}-again")
        assert [opens(tmp_path / f"{name}-again", each) for each in (PASSPHRASE, NEW)] == [
            passphrase == PASSPHRASE,
            passphrase == NEW,
        ]


@pytest.mark.parametrize(
    ("old", "new", "trouble"),
    [
        ("not the passphrase", NEW, Locked),
        (PASSPHRASE, "aaaaaaaaaaaaaaaa", Refused),
        (PASSPHRASE, "", Refused),
        (PASSPHRASE, PASSPHRASE, Refused),
    ],
    ids=["a wrong one", "easy to guess", "none", "the same"],
)
def test_what_cannot_be_changes_no_file(vault: Vault, old: str, new: str, trouble: type[Trouble]) -> None:
    before, said = files_of(vault), log(vault)
    with pytest.raises(trouble) as told:
        vault.change_passphrase(old, new, work_factor=QUICK)
    assert (files_of(vault), log(vault)) == (before, said)
    assert all(secret not in str(told.value) for secret in (old, new) if secret)


def test_a_full_disk_leaves_the_passphrase_as_it_was(vault: Vault, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(_file: object) -> None:
        raise OSError(28, "No space left on device")

    before = files_of(vault)
    with monkeypatch.context() as patch:
        patch.setattr(disk, "settle", full)
        with pytest.raises(Trouble, match="stay as they were"):
            vault.change_passphrase(PASSPHRASE, NEW, work_factor=QUICK)
    assert files_of(vault) == before


def test_where_it_is_lost_the_councils_key_stands_for_it_once(vault: Vault, council: Identity) -> None:
    with Vault.unlock_with(vault.folder, [council], clock=CLOCK) as opened:
        with pytest.raises(Refused):
            opened.renew_passphrase("easy", work_factor=QUICK)
        assert opens(vault.folder, PASSPHRASE)
        opened.renew_passphrase(NEW, work_factor=QUICK)
        with pytest.raises(ValueError, match="only a recovery key"):
            opened.renew_passphrase("another one entirely", work_factor=QUICK)
    assert [opens(vault.folder, each) for each in (PASSPHRASE, NEW)] == [False, True]
    assert {
        ("council", "opened with a recovery key"),
        ("council", "began to choose a new passphrase, after opening with a recovery key"),
    } <= set(log(vault))


def test_nobody_else_chooses_a_passphrase_without_the_one_before(vault: Vault) -> None:
    with pytest.raises(ValueError, match="only a recovery key"):
        vault.renew_passphrase(NEW, work_factor=QUICK)
    with pytest.raises(NoMatch):
        Vault.unlock_with(vault.folder, [Identity.new()], clock=CLOCK)
    assert opens(vault.folder, PASSPHRASE)
