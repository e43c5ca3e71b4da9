"""Backups, vaults made from them, and what the council's store is given."""

import errno
import hashlib
import json
import os
import shutil
import subprocess
from pathlib import Path

import pytest

from soundingboard.conference.papers import Feedback
from soundingboard.sealing.keys import Identity
from soundingboard.sealing.whole import open_sealed
from soundingboard.vault.database import writing
from soundingboard.vault.folder import FILES
from soundingboard.vault.vault import Vault
from tests.integration.cli.conftest import CONFERENCE, PASSPHRASE, Tool

DEPOSITED = [
    f"{CONFERENCE}.json.age",
    f"{CONFERENCE}.marks.age",
    f"{CONFERENCE}.opus.age",
    f"{CONFERENCE}.sha256",
]


@pytest.fixture
def store(tmp_path: Path) -> Path:
    """The folder that the council configured."""
    (tmp_path / "store").mkdir()
    return tmp_path / "store"


@pytest.fixture
def words(vault: Path, passphrase: Path) -> list[str | Path]:
    return ["--vault", vault, "--passphrase-file", passphrase]


def files(folder: Path) -> dict[str, bytes]:
    return {file.name: file.read_bytes() for file in sorted(folder.iterdir())}


def test_a_backup_becomes_a_vault_again(words: list[str | Path], tmp_path: Path, tool: Tool) -> None:
    copy, new = tmp_path / "stick" / "copy", tmp_path / "new"
    assert str(copy) in tool("backup", *words, copy).out.decode()
    assert set(files(copy)) == set(FILES)
    assert str(new) in tool("restore", copy, new).out.decode()
    Vault.unlock(new, PASSPHRASE).close()
    for again in (["backup", *words, copy], ["restore", copy, new]):
        said = tool(*again)
        assert (said.status, said.out, said.err.count("\n")) == (1, b"", 1)
        assert "already a vault" in said.err


def test_what_cannot_be_a_backup_is_told(
    words: list[str | Path], passphrase: Path, tmp_path: Path, tool: Tool
) -> None:
    assert "There is no vault in" in tool("restore", tmp_path / "none", tmp_path / "new").err
    assert not (tmp_path / "new").exists()
    under_a_file = tool("backup", *words, passphrase / "copy")
    assert (under_a_file.status, under_a_file.err.count("\n")) == (1, 1)
    passphrase.write_text("another kettle entirely")
    assert "does not open it" in tool("backup", *words, tmp_path / "copy").err
    assert not (tmp_path / "copy").exists()


def test_a_deposit_is_sealed_to_the_council_and_sums_up(
    words: list[str | Path], store: Path, vault: Path, council: Identity, tool: Tool
) -> None:
    (vault / "recordings" / f"{CONFERENCE}.other.opus.age").write_bytes(b"another conference's")
    said = tool("deposit", *words, CONFERENCE, store)
    assert said.status == 0
    given = files(store)
    assert list(given) == DEPOSITED  # and nothing of another conference
    whole = json.loads(open_sealed(given[f"{CONFERENCE}.json.age"], [council]))
    assert whole["conference"]["family"] == "Marlowe"
    assert b"own thought" not in open_sealed(given[f"{CONFERENCE}.json.age"], [council])
    assert not any(b"Marlowe" in data for data in given.values())
    recording = f"{CONFERENCE}.opus.age"
    assert given[recording] == (vault / "recordings" / recording).read_bytes()
    sums = "".join(f"{hashlib.sha256(given[name]).hexdigest()}  {name}\n" for name in DEPOSITED[:-1])
    assert given[f"{CONFERENCE}.sha256"].decode() == sums
    assert [line.split()[1] for line in said.out.decode().splitlines()] == DEPOSITED


@pytest.mark.skipif(not shutil.which("sha256sum"), reason="sha256sum is not installed")
def test_the_sums_are_as_sha256sum_reads_them(words: list[str | Path], store: Path, tool: Tool) -> None:
    tool("deposit", *words, CONFERENCE, store)
    subprocess.run(
        ["sha256sum", "--check", "--strict", DEPOSITED[-1]], cwd=store, check=True, capture_output=True
    )


def test_the_same_again_changes_nothing(words: list[str | Path], store: Path, tool: Tool) -> None:
    first = json.loads(tool("deposit", *words, CONFERENCE, store, "--json").out)
    before = files(store)
    second = json.loads(tool("deposit", *words, CONFERENCE, store, "--json").out)
    assert files(store) == before
    assert [file.pop("there_already") for file in first["files"]] == [False] * 4
    assert [file.pop("there_already") for file in second["files"]] == [True] * 4
    assert first == second
    assert {file["name"]: file["size"] for file in first["files"]} == {
        name: len(data) for name, data in before.items()
    }


@pytest.mark.parametrize("name", DEPOSITED)
def test_another_file_of_that_name_is_kept_and_nothing_is_written(
    name: str, words: list[str | Path], store: Path, tool: Tool
) -> None:
    (store / name).write_text("somebody else's")
    said = tool("deposit", *words, CONFERENCE, store)
    assert (said.status, said.out, said.err.count("\n")) == (1, b"", 1)
    assert name in said.err
    assert files(store) == {name: b"somebody else's"}


def test_a_deposit_that_was_cut_off_is_finished(words: list[str | Path], store: Path, tool: Tool) -> None:
    tool("deposit", *words, CONFERENCE, store)
    before = files(store)
    (store / f"{CONFERENCE}.opus.age").unlink()
    (store / f"{CONFERENCE}.sha256").unlink()
    (store / f".{CONFERENCE}.opus.age.new").write_bytes(b"half")
    assert tool("deposit", *words, CONFERENCE, store).status == 0
    assert files(store) == before


def test_what_cannot_be_deposited_is_told(
    words: list[str | Path], store: Path, vault: Path, passphrase: Path, tool: Tool
) -> None:
    recordings = vault / "recordings"
    for conference, folder, named in (
        (CONFERENCE, store / "none", "cannot be reached"),
        (CONFERENCE, passphrase, "cannot be reached"),
        ("c-2", store, "There is no conference “c-2”"),
        ("../c-1", store, "no conference"),
    ):
        said = tool("deposit", *words, conference, folder)
        assert (said.status, said.out, said.err.count("\n")) == (1, b"", 1)
        assert named in said.err
    (recordings / f"{CONFERENCE}.recorder").write_text("{}")
    assert "was cut off" in tool("deposit", *words, CONFERENCE, store).err
    assert files(store) == {}
    (recordings / f"{CONFERENCE}.recovered.opus.age").write_bytes(b"recovered")
    assert tool("deposit", *words, CONFERENCE, store).status == 0
    assert f"{CONFERENCE}.recovered.opus.age" in files(store)


def test_a_store_that_is_full_is_told_and_holds_nothing_half(
    words: list[str | Path], store: Path, tool: Tool, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(_handle: int) -> None:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    monkeypatch.setattr("soundingboard.base.disk.os.fsync", full)
    said = tool("deposit", *words, CONFERENCE, store)
    assert (said.status, said.out, said.err.count("\n")) == (1, b"", 1)
    assert "the disk is full" in said.err
    assert files(store) == {}


def test_feedback_is_counted_and_leads_back_to_nobody(
    vault: Path, words: list[str | Path], tool: Tool
) -> None:
    assert tool("feedback", *words).out == b"There is no feedback yet.\n"
    with Vault.unlock(vault, PASSPHRASE) as opened, writing(opened.engine) as session:
        given = [("parent", "yes")] * 6 + [("parent", "no")] * 5 + [("child", "no")] * 2
        for number, (group, answer) in enumerate(given):
            answers = {"heard": answer, "better": "Kirsty was loud"}
            session.add(Feedback(id=f"f{number}", group=group, answers=answers, words="Kirsty was loud"))
    said = tool("feedback", *words).out.decode().splitlines()
    assert said == [
        "child, heard, no: hidden, for it is small",
        "parent, heard, yes: 6",
        "parent, heard, no: 5",
    ]
    data = json.loads(tool("feedback", *words, "--json").out)
    assert (data["schema"], data["fewest_told"]) == (1, 5)
    assert [each["count"] for each in data["feedback"]] == [None, 6, 5]
    assert "Kirsty" not in str(data)
