"""What the doctor says of a computer with everything, of one with nothing, and of a broken program."""

import json
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from soundingboard.app.surroundings import Surroundings
from soundingboard.base.errors import Trouble
from soundingboard.cli import checks
from soundingboard.recording.hearing import devices
from soundingboard.recording.hearing.devices import Microphones, microphones
from soundingboard.sealing.keys import Identity
from soundingboard.vault.folder import DATABASE, MANIFEST, RECOVERY_FILE
from soundingboard.vault.vault import Vault
from tests.integration.cli.conftest import Tool
from tests.integration.pulse import needs_pulse, room

PARTS = ["sound", "screens", "disk", "fonts", "spelling", "vault", "database", "recorder"]
OURS = {"fonts", "spelling", "database", "recorder"}
"""What works wherever the program itself does."""


def found(tool: Tool) -> dict[str, Any]:
    """Each part as the doctor finds it, where no part of the program is broken."""
    said = tool("doctor", "--json")
    assert said.status == 0
    report = json.loads(said.out)
    assert [each["part"] for each in report["found"]] == PARTS
    assert report["sound"] is True
    return {each["part"]: each for each in report["found"]}


def test_the_program_itself_is_sound_and_every_part_has_its_line(tool: Tool) -> None:
    parts = found(tool)
    assert {name for name in OURS if parts[name]["standing"] == "works"} == OURS
    lines = tool("doctor").out.decode().splitlines()
    assert [line.split()[0] for line in lines] == PARTS
    assert "0.5 seconds were sealed and read back" in lines[-1]


def test_a_computer_without_display_or_microphone_is_told_so_and_is_no_failure(
    tool: Tool, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("PULSE_SERVER", f"unix:{tmp_path}/none")
    monkeypatch.delenv("QT_QPA_PLATFORM")
    for display in ("", ":717"):
        monkeypatch.setenv("DISPLAY", display)
        monkeypatch.delenv("WAYLAND_DISPLAY", raising=False)
        parts = found(tool)
        assert parts["screens"]["standing"] == "lacking"
        assert "no display" in parts["screens"]["what"]
        assert parts["fonts"]["standing"] == "works"
        assert (parts["sound"]["standing"], parts["sound"]["what"]) == (
            "lacking",
            "This computer has no microphone: plug one in.",
        )


@needs_pulse
def test_a_microphone_is_found_and_not_named(
    tool: Tool, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    with room(tmp_path) as pulse:
        (tmp_path / "home" / ".asoundrc").write_text(
            'pcm.Ruths { type pulse device "mic" hint { show on description "Ruth\'s own" } }\n'
        )
        for name, value in pulse.environment.items():
            monkeypatch.setenv(name, value)
        assert "Ruths" in microphones().names
        said = tool("doctor")
    assert "sound     works" in said.out.decode()
    assert b"Ruth" not in said.out


@pytest.mark.parametrize(
    ("seen", "standing", "said"),
    [
        (
            Surroundings(True, ((1366, 768), (1920, 1080)), False, ()),
            "works",
            "2 screens, 1366 × 768 and 1920",
        ),
        (Surroundings(True, ((1366, 768),), False, ()), "lacking", "There is one screen, 1366 × 768."),
        (Surroundings(True, ((1366, 768), (1366, 768)), True, ()), "lacking", "show the same"),
        (Surroundings(False, ((800, 800),), False, ()), "lacking", "no display"),
        (None, "broken", "Qt does not start"),
    ],
)
def test_each_way_that_screens_may_stand(
    seen: Surroundings | None, standing: str, said: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("soundingboard.app.surroundings.surroundings", lambda: seen)
    told = checks._screens()
    assert told.standing == standing
    assert said in told.what


def test_a_font_that_does_not_load_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    seen = Surroundings(True, (), False, ("Noto Sans",))
    monkeypatch.setattr("soundingboard.app.surroundings.surroundings", lambda: seen)
    assert checks._fonts() == checks.Found(
        "fonts", "broken", "On screens, Noto Sans cannot be shown.", checks.AGAIN
    )


def test_a_missing_dictionary_is_told_and_is_no_failure(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("soundingboard.base.dictionary.british", lambda: None)
    told = checks._spelling()
    assert told.standing == "lacking"
    assert "all else works" in told.what


def test_a_sound_system_that_takes_its_process_down_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(devices, "FIRST_ARGUMENT", "no-such-child")
    assert microphones() == Microphones(trouble=devices.NO_ANSWER)
    assert checks._sound().standing == "lacking"


def test_little_room_is_told_in_hours(tool: Tool, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    usage = type(shutil.disk_usage(tmp_path))
    monkeypatch.setattr(shutil, "disk_usage", lambda _place: usage(9, 9, 110_000_000))
    told = checks._disk(tmp_path / "not" / "there")
    assert (told.standing, told.what) == (
        "lacking",
        "0.1 GB free where the vault is: room for 3 hours of sound.",
    )


@pytest.fixture
def vault(tmp_path: Path) -> Path:
    folder = tmp_path / "Ruth's vault"
    Vault.create(folder, "kettle orbit thimble marsh", [Identity.new().recipient], work_factor=4).close()
    return folder


def test_a_vault_is_seen_without_being_opened(vault: Path, tool: Tool) -> None:
    before = {file: file.read_bytes() for file in vault.iterdir() if file.is_file()}
    for words in (["doctor", "--vault", vault], ["--vault", vault, "doctor"]):
        said = tool(*words)
        assert "vault     works     There is a vault of format 1, all there, encrypted" in said.out.decode()
        assert b"Ruth" not in said.out
    assert {file: file.read_bytes() for file in vault.iterdir() if file.is_file()} == before


def _plain(vault: Path) -> None:
    (vault / DATABASE).write_bytes(b"SQLite format 3\0" + bytes(100))


def _newer(vault: Path) -> None:
    manifest = vault / MANIFEST
    manifest.write_text(manifest.read_text().replace("format = 1", "format = 9"))


@pytest.mark.parametrize(
    ("harm", "said"),
    [
        (lambda vault: (vault / MANIFEST).unlink(), "There is no vault"),
        (lambda vault: (vault / RECOVERY_FILE).unlink(), "lacks key-recovery.age"),
        (lambda vault: (vault / MANIFEST).write_text("hello"), "cannot be read"),
        (_plain, "not encrypted"),
        (_newer, "newer version"),
    ],
)
def test_a_vault_that_is_not_right_is_told_and_is_not_the_programs_fault(
    harm: Callable[[Path], object], said: str, vault: Path
) -> None:
    harm(vault)
    told = checks._vault(vault)
    assert told.standing == "lacking"
    assert said in told.what
    assert "Ruth" not in told.what


def test_a_part_of_the_program_that_is_missing_is_a_failure(
    tool: Tool, monkeypatch: pytest.MonkeyPatch
) -> None:
    def gone(*parts: str) -> Path:
        raise Trouble(f"The program's own file {'/'.join(parts)} is missing: install Sounding Board again.")

    monkeypatch.setattr(checks, "shipped", gone)
    said = tool("doctor", "--json", silent=True)
    assert said.status == 1
    report = json.loads(said.out)
    assert report["sound"] is False
    assert [each["part"] for each in report["found"] if each["standing"] == "broken"] == ["recorder"]


def test_a_part_that_raises_anything_is_told_without_what_it_says() -> None:
    def fails() -> checks.Found:
        raise KeyError("Mia Marlowe")

    told = checks._looked("fonts", fails)
    assert (told.standing, told.what) == ("broken", "It fails (KeyError).")
