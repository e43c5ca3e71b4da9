"""Whether a recording is the one that was made: its chunks, its hash, its signature and its signer."""

import json
from collections.abc import Callable
from pathlib import Path

import msgspec
import pytest

from soundingboard.app.library.handing import Giving, Taking
from soundingboard.app.sound.vouching import is_kept, keep
from soundingboard.app.world import World
from soundingboard.base.clock import HandClock
from soundingboard.commands.attendance import StartConference
from soundingboard.commands.recording import StartRecording, StopRecording
from soundingboard.desk.desk import Desk
from soundingboard.recording.keeping.statement import Signed, read_signed, signed_path
from soundingboard.sealing.keys import Identity
from soundingboard.sealing.whole import seal
from soundingboard.vault.database import reading
from soundingboard.vault.signing import SigningKey, check
from soundingboard.vault.timeline import rows
from soundingboard.vault.vault import Vault
from tests.integration.cli.conftest import CONFERENCE, PASSPHRASE, STARTS, Tool

ALL_WELL = {"authentic": True, "hash": True, "signature": True, "signer_expected": True, "holds": True}
Ways = dict[str, list[str | Path]]


@pytest.fixture
def recording(vault: Path) -> Path:
    """A recording that its vault has vouched for."""
    path = vault / "recordings" / f"{CONFERENCE}.opus.age"
    with Vault.unlock(vault, PASSPHRASE) as opened:
        desk = Desk(opened.engine, CONFERENCE, clock=HandClock(STARTS))
        for command in (StartConference(), StartRecording(), StopRecording()):
            desk.do(command)
        assert not is_kept(desk, path)
        keep(opened, desk, path, 3.0)
        assert is_kept(desk, path)
    return path


@pytest.fixture
def ways(vault: Path, passphrase: Path, council: Identity, tmp_path: Path) -> Ways:
    keys = tmp_path / "council.txt"
    keys.write_text(council.text)
    return {"chair": ["--vault", vault, "--passphrase-file", passphrase], "council": ["--identity", keys]}


def answer(tool: Tool, recording: Path, way: list[str | Path], status: int = 0) -> dict[str, object]:
    said = tool("recording", "verify", recording, "--json", *way)
    assert said.status == status, said.err
    found: dict[str, object] = json.loads(said.out)
    return found


def test_all_of_it_holds(recording: Path, vault: Path, ways: Ways, tool: Tool) -> None:
    found = answer(tool, recording, ways["chair"])
    assert {name: found[name] for name in ALL_WELL} == ALL_WELL
    with Vault.unlock(vault, PASSPHRASE) as opened, reading(opened.engine) as session:
        (row,) = [row for row in rows(session, CONFERENCE) if row.command == "keep_recording"]
        assert row.who == "recorder"
        assert row.fields["signed_by"] == found["signed_by"] == opened.signer
        signed = read_signed(recording, [opened.identity])
    assert signed is not None
    assert row.fields["signature"] == signed.signature
    assert (row.fields["file"], row.fields["size"]) == (recording.name, recording.stat().st_size)
    spelt = (
        f'{{"about":"soundingboard recording 1","conference":"R-1","file":"{recording.name}",'
        f'"seconds":"3.000","sha256":"{row.fields["sha256"]}","size":{row.fields["size"]}}}'
    )
    assert check(row.fields["signed_by"], spelt.encode(), row.fields["signature"])


def test_in_words(recording: Path, ways: Ways, tool: Tool) -> None:
    said = tool("recording", "verify", recording, *ways["chair"]).out.decode()
    assert [line.split(":")[0].split() for line in said.splitlines()[1:]] == [
        ["chunks", "holds"], ["hash", "holds"], ["signature", "holds"], ["signer", "holds"],
    ]  # fmt: skip


def test_who_has_no_vault_compares_the_key_with_the_printed_one(
    recording: Path, ways: Ways, tool: Tool
) -> None:
    signer = str(answer(tool, recording, ways["chair"])["signed_by"])
    found = answer(tool, recording, ways["council"])
    assert (found["signer_expected"], found["signed_by"], found["holds"]) == (None, signer, True)
    said = tool("recording", "verify", recording, *ways["council"]).out.decode()
    assert f"made with {signer}" in said
    assert "compare that key" in said
    assert answer(tool, recording, [*ways["council"], "--signer", signer])["signer_expected"] is True
    other = answer(tool, recording, [*ways["council"], "--signer", "0" * 64], status=1)
    assert (other["signer_expected"], other["signature"], other["holds"]) == (False, True, False)


def test_one_byte_changed_is_the_chunks_and_the_hash(recording: Path, ways: Ways, tool: Tool) -> None:
    data = bytearray(recording.read_bytes())
    data[len(data) // 2] ^= 1
    recording.write_bytes(data)
    found = answer(tool, recording, ways["chair"], status=1)
    assert [found[name] for name in ALL_WELL] == [False, False, True, True, False]


def test_another_file_sealed_to_the_same_keys_is_not_the_one_that_was_signed(
    recording: Path, vault: Path, ways: Ways, tool: Tool
) -> None:
    """Whoever has the public keys can seal a file; only the signature tells it from the real one."""
    with Vault.unlock(vault, PASSPHRASE) as opened:
        plain = tool("open", recording, *ways["council"]).out
        recording.write_bytes(seal(plain, list(opened.recipients)))
    found = answer(tool, recording, ways["chair"], status=1)
    assert [found[name] for name in ALL_WELL] == [True, False, True, True, False]


def _resealed(change: Callable[[Signed], Signed], recording: Path, vault: Path) -> None:
    with Vault.unlock(vault, PASSPHRASE) as opened:
        signed = read_signed(recording, [opened.identity])
        assert signed is not None
        data = msgspec.json.encode(change(signed))
        signed_path(recording).write_bytes(seal(data, list(opened.recipients)))


def test_a_statement_that_was_changed_is_told(recording: Path, vault: Path, ways: Ways, tool: Tool) -> None:
    def longer(signed: Signed) -> Signed:
        return msgspec.structs.replace(
            signed, statement=msgspec.structs.replace(signed.statement, seconds=4.0)
        )

    _resealed(longer, recording, vault)
    found = answer(tool, recording, ways["chair"], status=1)
    assert [found[name] for name in ALL_WELL] == [True, True, False, True, False]


def test_a_statement_of_somebody_else_is_told(recording: Path, vault: Path, ways: Ways, tool: Tool) -> None:
    key = SigningKey.new()

    def theirs(signed: Signed) -> Signed:
        return Signed(signed.statement, key.sign(signed.statement.text()), key.signer)

    _resealed(theirs, recording, vault)
    found = answer(tool, recording, ways["chair"], status=1)
    assert [found[name] for name in ALL_WELL] == [True, True, True, False, False]


def test_a_statement_that_is_none_is_one_sentence(
    recording: Path, vault: Path, ways: Ways, tool: Tool
) -> None:
    with Vault.unlock(vault, PASSPHRASE) as opened:
        signed_path(recording).write_bytes(seal(b"Good morning", list(opened.recipients)))
    said = tool("recording", "verify", recording, *ways["chair"])
    assert (said.status, said.err.count("\n")) == (1, 1)
    assert "no signed statement" in said.err


def test_without_a_statement_the_chunks_are_checked_and_the_rest_is_open(
    recording: Path, ways: Ways, tool: Tool
) -> None:
    signed_path(recording).unlink()
    found = answer(tool, recording, ways["chair"])
    assert (found["authentic"], found["hash"], found["signature"], found["holds"]) == (True, None, None, True)
    assert "no signed statement" in tool("recording", "verify", recording, *ways["chair"]).out.decode()


@pytest.fixture
def taken_in(recording: Path, vault: Path, council: Identity, tmp_path: Path) -> Path:
    """The same recording, on another laptop that took the conference in."""
    (tmp_path / "out").mkdir()
    world = World(HandClock(STARTS), ask_for_folder=lambda _title: tmp_path / "out", work_factor=4)
    theirs = tmp_path / "theirs"
    with (
        Vault.unlock(vault, PASSPHRASE) as ours,
        Vault.create(theirs, PASSPHRASE, [council.recipient], work_factor=4) as other,
    ):
        Giving(ours, CONFERENCE, world).give("", str(other.recipients[0]), sound=True)
        (given,) = (tmp_path / "out").iterdir()
        taking = Taking(other, given)
        taking.look_first()
        taking.take()
    return theirs / "recordings" / recording.name


def test_a_recording_from_another_laptop_is_looked_at_as_any_other(
    taken_in: Path, recording: Path, ways: Ways, passphrase: Path, tmp_path: Path, tool: Tool
) -> None:
    there: list[str | Path] = ["--vault", taken_in.parent.parent, "--passphrase-file", passphrase]
    found = answer(tool, taken_in, there)
    assert {name: found[name] for name in ALL_WELL} == ALL_WELL
    told = [
        tool("recording", "info", each, "--json", *way).out
        for each, way in ((recording, ways["chair"]), (taken_in, there))
    ]
    assert told[0] == told[1]
    sound = [tmp_path / "here.opus", tmp_path / "there.opus"]
    tool("recording", "extract", recording, "--out", sound[0], *ways["chair"])
    tool("recording", "extract", taken_in, "--out", sound[1], *there)
    assert sound[0].read_bytes() == sound[1].read_bytes()
    copied = taken_in.rename(tmp_path / taken_in.name)
    assert answer(tool, copied, there)["authentic"] is True
    other = copied.rename(tmp_path / "c-2.opus.age")
    assert "sealed to another key" in tool("recording", "verify", other, *there).err
