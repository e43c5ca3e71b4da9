"""A vault is made whole or not at all, and opens for the chair and for the council alone."""

import io
import os
import shutil
import sqlite3
import stat
import subprocess
import sys
import tomllib
from collections.abc import Callable
from pathlib import Path

import pytest

from soundingboard.base.errors import BadInput, Locked, Refused, TooNew, Trouble
from soundingboard.sealing.header import read_header
from soundingboard.sealing.keys import POST_QUANTUM, Identity, read_identities
from soundingboard.sealing.whole import open_sealed, seal
from soundingboard.vault.database import altering
from soundingboard.vault.folder import DATABASE, FILES, FOLDERS, MANIFEST, PASSPHRASE_FILE, RECOVERY_FILE
from soundingboard.vault.signing import check
from soundingboard.vault.vault import Vault
from tests.integration.vault.conftest import CLOCK, PASSPHRASE, QUICK, conferences, keep, log


def make(folder: Path, passphrase: str = PASSPHRASE, *, policy: str = "england") -> None:
    Vault.create(
        folder, passphrase, [Identity.new().recipient], work_factor=QUICK, policy=policy, clock=CLOCK
    ).close()


def test_its_files_are_those_of_the_design_and_nothing_else_is_left(vault: Vault) -> None:
    vault.close()
    assert {file.name for file in vault.folder.iterdir()} == {*FILES, *FOLDERS}
    assert {file.name for file in vault.folder.parent.iterdir() if "vault" in file.name} == {"vault"}


def test_what_anybody_may_read_of_it(vault: Vault, council: Identity) -> None:
    found = tomllib.loads((vault.folder / MANIFEST).read_text(encoding="utf-8"))
    assert set(found) == {"format", "vault", "policy", "chair", "council"}
    assert (found["format"], found["policy"]) == (1, "england")
    assert found["chair"] == str(vault.identity.recipient)
    assert found["council"] == [str(council.recipient)]


@pytest.mark.skipif(os.name == "nt", reason="its folders have no such bits")
def test_it_is_its_owners_alone(vault: Vault) -> None:
    assert stat.S_IMODE(vault.folder.stat().st_mode) == 0o700
    for name in (MANIFEST, PASSPHRASE_FILE, RECOVERY_FILE):
        assert stat.S_IMODE((vault.folder / name).stat().st_mode) == 0o600


def test_the_passphrase_opens_what_was_kept(vault: Vault) -> None:
    keep(vault, "c1")
    recipients, identity = vault.recipients, vault.identity
    vault.close()
    with Vault.unlock(vault.folder, PASSPHRASE, clock=CLOCK) as opened:
        assert conferences(opened) == ["c1"]
        assert (opened.recipients, opened.identity, opened.policy) == (recipients, identity, "england")
        assert log(opened) == [("chair", "made the vault"), ("chair", "opened with the passphrase")]


def test_a_recovery_key_opens_the_same_and_that_is_noted(vault: Vault, council: Identity) -> None:
    keep(vault, "c1")
    vault.close()
    with Vault.unlock_with(vault.folder, read_identities(council.text), clock=CLOCK) as opened:
        assert conferences(opened) == ["c1"]
        assert ("council", "opened with a recovery key") in log(opened)


def test_each_of_two_recovery_keys_opens_it_alone(tmp_path: Path) -> None:
    first, second = Identity.new(), Identity.new()
    Vault.create(tmp_path / "v", PASSPHRASE, [first.recipient, second.recipient], work_factor=QUICK).close()
    for identity in (first, second):
        Vault.unlock_with(tmp_path / "v", [identity]).close()


@pytest.mark.parametrize("wrong", ["", " ", "kettle orbit thimble", PASSPHRASE.upper(), PASSPHRASE + " "])
def test_a_wrong_passphrase_does_not_open_it(wrong: str, vault: Vault) -> None:
    with pytest.raises((Locked, BadInput), match=r"passphrase"):
        Vault.unlock(vault.folder, wrong)
    assert log(vault) == [("chair", "made the vault")]


def test_a_strange_key_does_not_open_it(vault: Vault) -> None:
    with pytest.raises(Locked):
        Vault.unlock_with(vault.folder, [Identity.new()])
    with pytest.raises(Locked):
        Vault.unlock_with(vault.folder, [vault.identity])


def test_an_accent_may_be_typed_in_two_ways(tmp_path: Path) -> None:
    make(tmp_path / "v", "cafe\u0301 orbit thimble")
    Vault.unlock(tmp_path / "v", "caf\u00e9 orbit thimble").close()


@pytest.mark.parametrize(
    "weak", ["", "   ", "short", "aaaaaaaaaaaaaaaaaa", "abababababababab", "1212 1212 1212"]
)
def test_a_weak_passphrase_is_refused_with_what_to_do(weak: str, tmp_path: Path) -> None:
    with pytest.raises(Refused, match="choose four words"):
        make(tmp_path / "v", weak)
    assert not (tmp_path / "v").exists()


def test_a_vault_without_a_recovery_key_or_with_an_odd_policy_is_refused(tmp_path: Path) -> None:
    with pytest.raises(BadInput, match="recovery key"):
        Vault.create(tmp_path / "v", PASSPHRASE, [], work_factor=QUICK)
    with pytest.raises(BadInput, match="policy set"):
        make(tmp_path / "v", policy='x"\nchair = "')
    assert list(tmp_path.iterdir()) == []


def test_all_of_a_post_quantum_vault_is_sealed_to_keys_of_that_kind(tmp_path: Path) -> None:
    council = Identity.new(post_quantum=True)
    folder = tmp_path / "v"
    with Vault.create(
        folder, PASSPHRASE, [council.recipient], work_factor=QUICK, clock=CLOCK, post_quantum=True
    ) as vault:
        assert {vault.identity.kind, *(key.kind for key in vault.recipients)} == {POST_QUANTUM}
    header = read_header(io.BytesIO((folder / RECOVERY_FILE).read_bytes()))
    assert [stanza.kind for stanza in header.stanzas] == ["mlkem768x25519"]
    Vault.unlock_with(folder, read_identities(council.text)).close()
    with Vault.unlock(folder, PASSPHRASE) as vault:
        assert open_sealed(seal(b"sound", vault.recipients), [vault.identity]) == b"sound"


@pytest.mark.parametrize("post_quantum", [False, True])
def test_a_recovery_key_of_the_other_kind_is_refused(post_quantum: bool, tmp_path: Path) -> None:
    keys = [Identity.new(post_quantum=kind).recipient for kind in (post_quantum, not post_quantum)]
    for council in (keys, keys[1:]):
        with pytest.raises(Refused, match="ask the council for"):
            Vault.create(tmp_path / "v", PASSPHRASE, council, work_factor=QUICK, post_quantum=post_quantum)
    assert list(tmp_path.iterdir()) == []


def test_a_manifest_with_keys_of_both_kinds_is_said_to_be_damaged(vault: Vault, council: Identity) -> None:
    other = Identity.new(post_quantum=True).recipient
    edit(vault.folder / MANIFEST, str(council.recipient), str(other))
    with pytest.raises(BadInput, match="cannot be read"):
        Vault.unlock(vault.folder, PASSPHRASE)


@pytest.mark.parametrize("name", FILES)
def test_no_vault_is_made_where_there_is_any_of_one(name: str, tmp_path: Path) -> None:
    folder = tmp_path / "v"
    folder.mkdir()
    (folder / name).write_bytes(b"kept")
    with pytest.raises(Refused, match="already a vault"):
        make(folder)
    assert [(file.name, file.read_bytes()) for file in folder.iterdir()] == [(name, b"kept")]


def test_no_vault_is_made_among_other_files_or_over_one(tmp_path: Path) -> None:
    (tmp_path / "v").mkdir()
    (tmp_path / "v" / "letter.txt").write_text("dear")
    with pytest.raises(Refused, match="not an empty folder"):
        make(tmp_path / "v")
    with pytest.raises(Refused, match="not an empty folder"):
        make(tmp_path / "v" / "letter.txt")


def test_an_empty_folder_and_one_in_a_new_folder_will_do(tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    for folder in (tmp_path / "empty", tmp_path / "new" / "deeper"):
        make(folder)
        Vault.unlock(folder, PASSPHRASE).close()


def test_where_making_one_fails_nothing_is_left(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="work factor 99"):
        Vault.create(tmp_path / "v", PASSPHRASE, [Identity.new().recipient], work_factor=99)
    assert list(tmp_path.iterdir()) == []
    (tmp_path / "file").write_text("in the way")
    with pytest.raises(Trouble, match=r"could not be written \(something else is in its place\): choose"):
        make(tmp_path / "file" / "v")


@pytest.mark.skipif(sys.platform == "win32", reason="there is no signal that cannot be caught")
def test_one_killed_while_it_is_made_is_no_vault_and_stands_in_nobodys_way(tmp_path: Path) -> None:
    program = f"""
import os, signal
from pathlib import Path
from soundingboard.sealing.keys import Identity
from soundingboard.vault import vault
vault.upgrade = lambda *about: os.kill(os.getpid(), signal.SIGKILL)
vault.Vault.create(Path({str(tmp_path / "v")!r}), {PASSPHRASE!r}, [Identity.new().recipient], work_factor=4)
"""
    assert subprocess.run([sys.executable, "-c", program], check=False).returncode < 0
    assert len(list(tmp_path.iterdir())) == 1
    with pytest.raises(Trouble, match="There is no vault"):
        Vault.unlock(tmp_path / "v", PASSPHRASE)
    make(tmp_path / "v")


@pytest.mark.parametrize("name", FILES)
def test_a_vault_that_lacks_a_file_says_which(name: str, vault: Vault) -> None:
    vault.close()
    (vault.folder / name).unlink()
    with pytest.raises(Trouble, match="There is no vault" if name == MANIFEST else f"lacks {name}"):
        Vault.unlock(vault.folder, PASSPHRASE)
    assert not (vault.folder / name).exists()


def edit(path: Path, old: str, new: str) -> None:
    words = path.read_text(encoding="utf-8")
    assert old in words
    path.write_text(words.replace(old, new), encoding="utf-8")


def test_a_newer_vault_is_refused(vault: Vault) -> None:
    edit(vault.folder / MANIFEST, "format = 1", "format = 2")
    with pytest.raises(TooNew, match="newest version"):
        Vault.unlock(vault.folder, PASSPHRASE)


@pytest.mark.parametrize(
    ("old", "new"), [("format = 1", "format ="), ("chair", "stool"), ("age1", "bge1"), ("= 1", '= "1"')]
)
def test_a_damaged_manifest_is_said_so(old: str, new: str, vault: Vault) -> None:
    edit(vault.folder / MANIFEST, old, new)
    with pytest.raises(BadInput, match="cannot be read"):
        Vault.unlock(vault.folder, PASSPHRASE)


def replaced(vault: Vault, council: Identity, stranger: Identity) -> None:
    edit(vault.folder / MANIFEST, str(council.recipient), str(stranger.recipient))


def added(vault: Vault, council: Identity, stranger: Identity) -> None:
    mine = f'"{council.recipient}"'
    edit(vault.folder / MANIFEST, mine, f'{mine}, "{stranger.recipient}"')


def another_chair(vault: Vault, _council: Identity, stranger: Identity) -> None:
    edit(vault.folder / MANIFEST, str(vault.identity.recipient), str(stranger.recipient))


@pytest.mark.parametrize("change", [replaced, added, another_chair])
def test_nobody_can_slip_in_a_key_of_their_own(
    change: Callable[[Vault, Identity, Identity], None], vault: Vault, council: Identity
) -> None:
    change(vault, council, Identity.new())
    with pytest.raises(Trouble, match="somebody changed it"):
        Vault.unlock(vault.folder, PASSPHRASE)
    with pytest.raises(Trouble, match="somebody changed it"):
        Vault.unlock_with(vault.folder, [council])


def test_a_recovery_file_forged_for_the_council_opens_nothing(vault: Vault, council: Identity) -> None:
    sealed = (vault.folder / RECOVERY_FILE).read_bytes()
    forged = open_sealed(sealed, [council]).replace(b'"key": "', b'"key": "00')[:-1] + b"}"
    (vault.folder / RECOVERY_FILE).write_bytes(seal(forged, [council.recipient]))
    with pytest.raises(Trouble):
        Vault.unlock_with(vault.folder, [council])


def test_a_database_that_is_not_encrypted_is_refused(vault: Vault) -> None:
    vault.close()
    (vault.folder / DATABASE).unlink()
    plain = sqlite3.connect(vault.folder / DATABASE)
    plain.execute("CREATE TABLE conferences (id TEXT)")
    plain.close()
    with pytest.raises(Trouble, match="not encrypted"):
        Vault.unlock(vault.folder, PASSPHRASE)


def test_the_database_of_another_vault_is_refused(vault: Vault, tmp_path: Path) -> None:
    vault.close()
    make(tmp_path / "other")
    shutil.copy(tmp_path / "other" / DATABASE, vault.folder / DATABASE)
    with pytest.raises(Locked, match="does not open with this vault's key"):
        Vault.unlock(vault.folder, PASSPHRASE)


def test_two_vaults_share_no_key(tmp_path: Path) -> None:
    council = Identity.new().recipient
    with (
        Vault.create(tmp_path / "a", PASSPHRASE, [council], work_factor=QUICK) as first,
        Vault.create(tmp_path / "b", PASSPHRASE, [council], work_factor=QUICK) as second,
    ):
        assert first._keys.database_key != second._keys.database_key
        assert first._keys.database_key != first._keys.key
        assert first.identity != second.identity


def test_what_it_signed_holds_when_it_was_opened_again_by_anybody_who_may(
    vault: Vault, council: Identity
) -> None:
    signature, signer = vault.sign(b"a recording"), vault.signer
    vault.close()
    with (
        Vault.unlock(vault.folder, PASSPHRASE, clock=CLOCK) as chair,
        Vault.unlock_with(vault.folder, [council], clock=CLOCK) as recovered,
    ):
        assert chair.signer == recovered.signer == signer
        assert check(signer, b"a recording", signature)
        assert not check(signer, b"another", signature)
        assert recovered.sign(b"a recording") == signature


def test_a_vault_never_shows_its_secrets(vault: Vault) -> None:
    shown = repr(vault) + str(vault) + repr(vault._keys) + repr(vault.engine)
    assert vault.identity.text not in shown
    assert vault._keys.key.hex() not in shown


@pytest.mark.skipif(shutil.which("age") is None, reason="the age tool is not here")
def test_the_council_can_open_its_key_file_with_the_public_tool(
    vault: Vault, council: Identity, tmp_path: Path
) -> None:
    (tmp_path / "key.txt").write_text(council.text + "\n")
    done = subprocess.run(
        ["age", "--decrypt", "-i", tmp_path / "key.txt", vault.folder / RECOVERY_FILE],
        capture_output=True,
        check=True,
    )
    assert done.stdout == vault._keys.to_json()


@pytest.mark.parametrize(
    "trial",
    ["DROP TABLE archived", "ALTER TABLE people RENAME COLUMN harmed TO hurt"],
    ids=["table", "column"],
)
def test_a_vault_of_an_earlier_trial_is_told_and_not_touched(vault: Vault, trial: str) -> None:
    with altering(vault.engine) as connection:
        for name in connection.exec_driver_sql("SELECT name FROM sqlite_master WHERE type = 'trigger'").all():
            connection.exec_driver_sql(f"DROP TRIGGER {name[0]}")
        connection.exec_driver_sql(trial)
    vault.close()
    before = (vault.folder / DATABASE).read_bytes()
    with pytest.raises(Trouble, match="earlier trial version"):
        Vault.unlock(vault.folder, PASSPHRASE, clock=CLOCK)
    assert (vault.folder / DATABASE).read_bytes() == before
