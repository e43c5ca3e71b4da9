"""The record that a rehearsal leaves: the timeline, the vault, the recording and the data."""

import hashlib
import json
import shutil
import subprocess
from collections.abc import Iterator
from datetime import datetime
from itertools import pairwise
from pathlib import Path

import msgspec
import pytest

from soundingboard.base.clock import HandClock
from soundingboard.base.errors import Locked
from soundingboard.conference.record import read
from soundingboard.desk.desk import Desk
from soundingboard.recording.keeping.statement import read_signed
from soundingboard.sealing.keys import Identity
from soundingboard.vault.database import reading
from soundingboard.vault.signing import check
from soundingboard.vault.timeline import rows, verify
from soundingboard.vault.vault import Vault
from soundingboard.views.whole import whole
from tests.e2e.played import PASSPHRASE, Played, span
from tests.integration.recorded import opened_with_age

CONFERENCE = "rehearsal"
BEFORE = {"expect_report", "receive_report", "share_report", "comment_on_report", "prepare", "ask_if_safe",
          "create_conference", "add_child", "add_person"}  # fmt: skip
KEPT = "keep_recording"
"""What the app does by itself, once the recording is whole."""
A_SECOND_A_MINUTE = 1 / 60


@pytest.fixture(scope="module")
def vault(played: Played, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Vault]:
    """The rehearsal's own vault, opened with its passphrase; a copy, for opening one writes in it."""
    folder = tmp_path_factory.mktemp("vault") / "vault"
    shutil.copytree(played.out / "vault", folder)
    with Vault.unlock(folder, PASSPHRASE) as opened:
        yield opened


def _kept(played: Played) -> Path:
    return played.out / "recording" / f"{CONFERENCE}.opus.age"


def _printed(paper: Path) -> str:
    told = subprocess.run(["pdftotext", "-raw", paper, "-"], capture_output=True, text=True, check=True)
    return told.stdout


def _recorded(played: Played, at: str) -> float:
    """Seconds of sound until this time: those between start and stop, without the break."""
    begun, paused, resumed, ended = (
        span(str(next(played.steps(do))["at"]))
        for do in ("start_recording", "start_break", "end_break", "stop_recording")
    )
    now = min(span(at), ended)
    before, after = min(now, paused) - begun, max(now - resumed, now - now)
    return (before + after).total_seconds() * A_SECOND_A_MINUTE


def test_every_command_is_there_in_order_with_its_number_and_its_time(played: Played) -> None:
    lines = played.timeline
    assert [line["number"] for line in lines] == list(range(1, len(lines) + 1))
    assert {line["act"] for line in lines} == {"do"}
    day = [(line["at"], line["do"]) for line in lines if line["do"] not in {*BEFORE, KEPT}]
    assert day == [(step["at"], step["do"]) for step in played.scenario["step"]]
    known = sum(len(played.scenario[table]) for table in ("child", "person"))
    assert sum(line["do"] in {"add_child", "add_person"} for line in lines) == known


def test_the_chain_of_hashes_is_that_of_the_vault_and_holds(played: Played, vault: Vault) -> None:
    assert played.timeline[0]["before"] == ""
    for row, after in pairwise(played.timeline):
        assert after["before"] == row["hash"]
    with reading(vault.engine) as session:
        verify(session, CONFERENCE)
        kept = [(row.number, row.command, row.hash) for row in rows(session, CONFERENCE)]
    assert kept == [(line["number"], line["do"], line["hash"]) for line in played.timeline]


def test_a_hash_can_be_computed_by_anybody(played: Played, vault: Vault) -> None:
    """As the timeline's own words say it, without its code."""
    with reading(vault.engine) as session:
        row = rows(session, CONFERENCE)[-1]
        content = {
            name: getattr(row, name)
            for name in (
                "conference", "number", "who", "place", "act", "command", "fields", "changes", "before"
            )
        } | {"at": row.at.isoformat(timespec="microseconds")}  # fmt: skip
    text = json.dumps(content, sort_keys=True, separators=(",", ":"))
    assert hashlib.sha256(text.encode("ascii")).hexdigest() == played.timeline[-1]["hash"]


def test_places_are_those_of_the_sound_and_stand_still_in_the_break(played: Played) -> None:
    begun = str(next(played.steps("start_recording"))["at"])
    ended = str(next(played.steps("stop_recording"))["at"])
    for line in played.timeline:
        if line["do"] in BEFORE or not begun < line["at"] <= ended:
            assert line["place"] is None, line
        else:
            assert line["place"] == pytest.approx(_recorded(played, line["at"]), abs=0.02), line
    placed = [line["place"] for line in played.timeline if line["place"] is not None]
    assert len(placed) > 50
    assert placed == sorted(placed)
    places = {line["do"]: line["place"] for line in played.timeline}
    assert places["start_break"] == places["end_break"] == pytest.approx(39.5, abs=0.02)


def test_the_recording_is_vouched_for_in_the_timeline_beside_it_and_on_paper(
    played: Played, vault: Vault
) -> None:
    (line,) = [line for line in played.timeline if line["do"] == KEPT]
    said, recording = line["fields"], _kept(played)
    assert line["who"] == "recorder"
    assert said["sha256"] == hashlib.sha256(recording.read_bytes()).hexdigest()
    assert (said["file"], said["size"]) == (recording.name, recording.stat().st_size)
    for opens in (vault.identity, played.extra):
        signed = read_signed(recording, [opens])
        assert signed is not None
        assert check(vault.signer, signed.statement.text(), said["signature"])
    for paper in (played.out / "documents").glob("*/summary.pdf"):
        text = "".join(_printed(paper).split())
        office = paper.parent.name in {"sam", "priya", "tom", "kay"}
        assert (said["sha256"] in text, vault.signer in text) == (office, office), paper
    assert said["sha256"] in "".join(_printed(played.out / "documents" / "sam" / "summary.pdf").split())


def test_the_recording_opens_with_the_public_program_for_the_extra_key(
    played: Played, tmp_path: Path
) -> None:
    opened = opened_with_age(_kept(played), played.extra, tmp_path)
    told = subprocess.run(["opusinfo", opened], capture_output=True, text=True, check=True)
    assert "WARNING" not in told.stdout + told.stderr
    wanted = _recorded(played, "02:09:00")
    assert wanted == pytest.approx(113.5)
    assert _length(opened) == pytest.approx(wanted, abs=0.1)


def test_the_recording_opens_with_the_vaults_own_key_and_with_no_other(
    played: Played, vault: Vault, tmp_path: Path
) -> None:
    own, other = tmp_path / "own", tmp_path / "other"
    own.mkdir()
    other.mkdir()
    opened = opened_with_age(_kept(played), vault.identity, own)
    assert opened.read_bytes().startswith(b"OggS")
    with pytest.raises(subprocess.CalledProcessError):
        opened_with_age(_kept(played), Identity.new(), other)


def test_the_recording_is_the_one_in_the_vault_and_nothing_lies_open(played: Played) -> None:
    in_vault = played.out / "vault" / "recordings"
    assert {path.name for path in in_vault.iterdir()} == {
        f"{CONFERENCE}.{what}.age" for what in ("opus", "marks", "signed")
    }
    for path in in_vault.iterdir():
        assert path.read_bytes() == (played.out / "recording" / path.name).read_bytes()
    database = (played.out / "vault" / "conferences.db").read_bytes()
    for path in (played.out / "vault").rglob("*"):
        assert not path.is_file() or b"Marlowe" not in path.read_bytes(), path.name
    assert not database.startswith(b"SQLite format 3")


def test_only_the_passphrase_opens_the_vault(played: Played, tmp_path: Path) -> None:
    shutil.copytree(played.out / "vault", tmp_path / "vault")
    with pytest.raises(Locked):
        Vault.unlock(tmp_path / "vault", "rehearsals")


def test_the_conference_as_data_is_that_of_the_vault_with_its_schema(played: Played, vault: Vault) -> None:
    data = played.data("conference")
    assert isinstance(data["schema"], int)
    with reading(vault.engine) as session:
        record = read(session, CONFERENCE)
        assert record is not None
        kept = whole(record)
    assert data == msgspec.json.decode(msgspec.json.encode(kept))


def test_the_conference_as_data_says_what_the_scenario_did(played: Played) -> None:
    data = played.data("conference")
    assert data["conference"]["reference"] == "CP-0417"
    assert data["conference"]["recording"] == "stopped"
    assert data["conference"]["closed_at"] == "2026-11-24T12:09:00"
    captured = {step["id"]: step for step in played.steps("capture")}
    entries = {entry["id"]: entry for entry in data["entries"]}
    assert entries.keys() == captured.keys()
    assert entries["r-fights"]["kind"] == "risk"
    assert entries["r-fights"]["text"] == next(played.steps("edit_entry"))["text"]
    assert {action["id"] for action in data["actions"]} == {step["id"] for step in played.steps("add_action")}


def test_the_chairs_own_notes_are_in_no_data(played: Played) -> None:
    assert not [name for name in played.data("conference") if "note" in name]


def test_the_vault_opens_as_a_conference_that_is_closed(vault: Vault) -> None:
    desk = Desk(vault.engine, CONFERENCE, clock=HandClock(datetime(2026, 11, 24, 13)))
    assert desk.view.phase == "closed"
    assert desk.view.undo == ""


def _length(opus: Path) -> float:
    told = subprocess.run(
        ["ffprobe", "-v", "error", "-show_entries", "format=duration", "-of", "csv=p=0", opus],
        capture_output=True,
        text=True,
        check=True,
    )
    assert told.stderr == ""
    return float(told.stdout)
