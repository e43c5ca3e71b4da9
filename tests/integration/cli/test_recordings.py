"""Looking at a real recording: what is known of it, whether it is whole, and its sound."""

import io
import json
from collections.abc import Callable
from pathlib import Path

import pytest
import soundfile

from soundingboard.sealing.keys import Identity
from soundingboard.vault.database import reading
from soundingboard.vault.vault import Vault
from tests.integration.access_log import accesses
from tests.integration.cli.conftest import CONFERENCE, PASSPHRASE, Tool

Ways = list[list[str | Path]]


@pytest.fixture
def recording(vault: Path) -> Path:
    return vault / "recordings" / f"{CONFERENCE}.opus.age"


@pytest.fixture
def ways(vault: Path, passphrase: Path, council: Identity, tmp_path: Path) -> Ways:
    """The chair's way and the council's to the same recording."""
    keys = tmp_path / "council.txt"
    keys.write_text(council.text)
    return [["--vault", vault, "--passphrase-file", passphrase], ["--identity", keys]]


def test_the_chair_and_the_council_see_the_same(recording: Path, ways: Ways, tool: Tool) -> None:
    answers = [tool("recording", "info", recording, "--json", *way).out for way in ways]
    assert answers[0] == answers[1]
    info = json.loads(answers[0])
    assert (info["file"], info["seconds"], info["whole"], info["gaps"]) == (recording.name, 3.0, True, [])
    assert info["size"] == recording.stat().st_size
    marks = [mark for mark in info["marks"] if mark["kind"] != "clock"]
    assert [(mark["kind"], mark["seconds"], mark["text"]) for mark in marks] == [
        ("start", 0.0, "a sound file"),
        ("pause", 1.0, "a break"),
        ("resume", 1.0, ""),
        ("mark", 1.0, "notice"),
        ("stop", 3.0, ""),
    ]


def test_in_words(recording: Path, ways: Ways, tool: Tool) -> None:
    said = tool("recording", "info", recording, *ways[1]).out.decode()
    assert said.startswith(
        f"{recording.name}\n  length  00:00:03\n  health  it has its end; nothing is missing"
    )
    assert "mark    00:00:01" in said
    assert " clock " not in said
    assert "every chunk is authentic" in tool("recording", "verify", recording, *ways[1]).out.decode()


def test_every_file_is_looked_at_whatever_is_wrong_with_one(
    recording: Path, ways: Ways, tmp_path: Path, tool: Tool
) -> None:
    bad, none = tmp_path / "bad.opus.age", tmp_path / "none.opus.age"
    data = bytearray(recording.read_bytes())
    data[len(data) // 2] ^= 1
    bad.write_bytes(data)
    said = tool("recording", "verify", bad, none, recording, *ways[1], "--json")
    assert said.status == 1
    assert [line.split(":")[0] for line in said.err.splitlines()] == [bad.name, none.name]
    assert "changed or cut short" in said.err
    answers = [json.loads(line) for line in said.out.splitlines()]
    assert [(each["file"], each["authentic"], each["seconds"]) for each in answers] == [
        (bad.name, False, 0.0),
        (recording.name, True, 3.0),
    ]


def test_parts_of_one_conference_say_which_they_are(recording: Path, ways: Ways, tool: Tool) -> None:
    second = recording.with_name(f"{CONFERENCE}.part-2.opus.age")
    second.write_bytes(recording.read_bytes())
    said = tool("recording", "info", recording, second, "--json", *ways[1])
    answers = [json.loads(line) for line in said.out.splitlines()]
    assert [(each["part"], each["parts"], each["starts"]) for each in answers] == [(1, 2, 0.0), (2, 2, 3.0)]
    words = tool("recording", "info", second, *ways[1]).out.decode()
    assert words.startswith(f"{second.name}\n  part    2 of 2, from 00:00:03 of the whole\n  length")


def test_its_sound_comes_out_and_covers_no_other_file(
    recording: Path, ways: Ways, tmp_path: Path, tool: Tool
) -> None:
    out = tmp_path / "sound.opus"
    assert str(out) in tool("recording", "extract", recording, "--out", out, *ways[0]).out.decode()
    assert soundfile.info(out).duration == pytest.approx(3.0, abs=0.01)
    assert "exists already" in tool("recording", "extract", recording, "--out", out, *ways[0]).err
    nowhere = tmp_path / "none" / "sound.opus"
    said = tool("recording", "extract", recording, "--out", nowhere, *ways[0])
    assert (said.status, said.err.count("\n")) == (1, 1)
    assert str(nowhere.parent) in said.err
    assert not nowhere.parent.exists()


def test_a_copy_for_a_court_is_sealed_to_it_and_names_what_is_silent(
    recording: Path, ways: Ways, tmp_path: Path, tool: Tool
) -> None:
    court, out = Identity.new(), tmp_path / "court.opus.age"
    asked = ["--out", out, "--recipient", str(court.recipient), "--silence", "0:01-0:02.5", "--json"]
    said = tool("recording", "extract", recording, recording, *asked, "--silence", "4-00:05", *ways[0])
    first, second = (json.loads(line) for line in said.out.splitlines())
    assert first["silent"] == [{"from": 1.0, "to": 2.5}]
    assert (first["sealed"], first["closed_parts_known"]) == (True, True)
    assert (second["out"], second["silent"]) == (
        str(tmp_path / "court.part-2.opus.age"),
        [{"from": 1.0, "to": 2.0}],
    )
    keys = tmp_path / "court.txt"
    keys.write_text(court.text)
    assert "every chunk is authentic" in tool("recording", "verify", out, "--identity", keys).out.decode()
    assert "sealed to another key" in tool("recording", "verify", out, *ways[1]).err
    sound, rate = soundfile.read(io.BytesIO(tool("open", out, "--identity", keys).out))
    assert abs(sound[round(1.0 * rate) : round(2.5 * rate)]).max() < 1e-9
    assert abs(sound[: rate // 2]).max() > 0.01
    assert "00:00:01 to 00:00:02" in (tmp_path / "court.opus.age.silent.txt").read_text()


def test_a_copy_without_marks_says_what_it_cannot_know(
    recording: Path, ways: Ways, tmp_path: Path, tool: Tool
) -> None:
    alone = tmp_path / "alone.opus.age"
    alone.write_bytes(recording.read_bytes())
    said = tool("recording", "extract", alone, "--out", tmp_path / "a.opus", *ways[1]).out.decode()
    assert "not known where closed parts are" in said
    assert "Nothing protects that file" in said


@pytest.mark.parametrize("span", ["5", "9-5", "1:2:3:4-5", "a-b", "5-5", "-5"])
def test_a_span_that_is_none_is_told(
    span: str, recording: Path, ways: Ways, tmp_path: Path, tool: Tool
) -> None:
    out = tmp_path / "out.opus"
    said = tool("recording", "extract", recording, "--out", out, f"--silence={span}", *ways[1])
    assert said.status == 2
    assert span.partition("-")[0] in said.err
    assert not out.exists()


def test_the_vault_remembers_who_looked(recording: Path, vault: Path, ways: Ways, tool: Tool) -> None:
    tool("recording", "verify", recording, *ways[0])
    with Vault.unlock(vault, PASSPHRASE) as opened, reading(opened.engine) as session:
        assert "looked at a recording: verify" in [row.what for row in accesses(session)]


def _wrong_words(vault: Path, passphrase: Path) -> list[str | Path]:
    passphrase.write_text("another kettle entirely")
    return ["--vault", vault, "--passphrase-file", passphrase]


def _wrong_key(_vault: Path, passphrase: Path) -> list[str | Path]:
    passphrase.write_text(Identity.new().text)
    return ["--identity", passphrase]


def _no_vault(vault: Path, passphrase: Path) -> list[str | Path]:
    return ["--vault", vault / "none", "--passphrase-file", passphrase]


def _usual_vault(_vault: Path, passphrase: Path) -> list[str | Path]:
    return ["--passphrase-file", passphrase]


@pytest.mark.parametrize(
    ("way", "said"),
    [
        (_wrong_words, "This passphrase does not open it"),
        (_wrong_key, "sealed to another key"),
        (_no_vault, "There is no vault in"),
        (_usual_vault, "There is no vault in"),
    ],
)
def test_who_has_no_key_sees_nothing(
    way: Callable[[Path, Path], list[str | Path]],
    said: str,
    recording: Path,
    vault: Path,
    passphrase: Path,
    tool: Tool,
) -> None:
    for what in ("info", "verify"):
        answer = tool("recording", what, recording, "--json", *way(vault, passphrase))
        assert (answer.status, answer.out, answer.err.count("\n")) == (1, b"", 1)
        assert said in answer.err
