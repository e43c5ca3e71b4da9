"""The words of the command line, and how the program ends: quietly, or with one sentence."""

import os
import subprocess
import sys
from collections.abc import Callable
from importlib.metadata import version
from pathlib import Path

import pytest

from soundingboard.__main__ import main
from soundingboard.cli import rehearsing
from tests.integration.cli.conftest import Tool

NAMES = ("rehearse", "open", "seal", "recording", "practice", "doctor", "backup", "restore", "deposit")
DISPLAYS = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
HEAVY = ("PySide6", "sqlalchemy", "sqlcipher3", "numpy", "sounddevice", "soundfile", "reportlab", "alembic")


def test_the_help_names_every_tool(tool: Tool) -> None:
    said = tool("--help")
    assert said.status == 0
    assert [name for name in NAMES if f"\n    {name} " not in said.out.decode()] == []


@pytest.mark.parametrize(
    "words", [*((name,) for name in NAMES), ("recording", "info"), ("recording", "extract")]
)
def test_every_tool_has_a_help(words: tuple[str, ...], tool: Tool) -> None:
    said = tool(*words, "--help")
    assert said.status == 0
    assert said.out.startswith(f"usage: soundingboard {' '.join(words)} ".encode())


def test_the_version_is_that_of_the_package(tool: Tool) -> None:
    assert tool("--version").out.decode().split() == ["soundingboard", version("soundingboard")]


@pytest.mark.parametrize(
    ("words", "named"),
    [
        (["sing"], "invalid choice: 'sing'"),
        (["open"], "FILE"),
        (["open", "a.age"], "--identity --passphrase-file"),
        (["open", "a.age", "--identity", "k", "--passphrase-file", "p"], "not allowed with"),
        (["seal"], "--recipient --passphrase-file"),
        (["recording"], "info|verify|extract"),
        (["recording", "hum"], "invalid choice: 'hum'"),
        (["recording", "extract", "a", "--identity", "k"], "--out"),
        (["practice"], "rules"),
        (["practice", "singing"], "invalid choice: 'singing'"),
        (["backup", "there"], "--passphrase-file"),
        (["restore", "one"], "DIR"),
        (["deposit", "--passphrase-file", "p", "one"], "FOLDER"),
        (["doctor", "--jso"], "unrecognized arguments: --jso"),
        (["--colour"], "unrecognized arguments"),
    ],
)
def test_words_that_are_not_known_are_one_sentence(words: list[str], named: str, tool: Tool) -> None:
    said = tool(*words)
    assert (said.status, said.out) == (2, b"")
    assert said.err.count("\n") == 1
    assert named in said.err
    assert "--help” tells" in said.err


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere there is always a display")
@pytest.mark.parametrize("words", [[], ["rehearse", "a.toml", "--out", "b", "--show"]])
def test_a_window_without_a_display_is_one_sentence(
    words: list[str], tool: Tool, monkeypatch: pytest.MonkeyPatch
) -> None:
    for variable in DISPLAYS:
        monkeypatch.delenv(variable, raising=False)
    said = tool(*words)
    assert (said.status, said.out, said.err.count("\n")) == (1, b"", 1)
    assert "no display" in said.err


def fails_with(error: BaseException) -> Callable[[object], int]:
    def run(_asked: object) -> int:
        raise error

    return run


@pytest.mark.parametrize("shown", ["", "1"])
def test_a_fault_of_ours_is_one_sentence_without_what_it_says(
    shown: str, tool: Tool, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SOUNDINGBOARD_TRACEBACK", shown)
    monkeypatch.setattr(rehearsing, "_rehearse", fails_with(KeyError("Mia Marlowe")))
    said = tool("rehearse", "a.toml", "--out", "b")
    assert said.status == 70
    assert "Something went wrong that should not: KeyError." in said.err
    assert ("Traceback" in said.err, "Mia" in said.err, said.err.count("\n") == 1) == (
        (True, True, False) if shown else (False, False, True)
    )


def test_what_the_system_refuses_is_one_sentence(tool: Tool, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(rehearsing, "_rehearse", fails_with(PermissionError(13, "Permission denied", "a.db")))
    said = tool("rehearse", "a.toml", "--out", "b")
    assert (said.status, said.err.count("\n")) == (1, 1)
    assert said.err.startswith("a.db could not be used (permission denied)")


def test_stopping_it_is_quiet(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.setattr(rehearsing, "_rehearse", fails_with(KeyboardInterrupt()))
    assert main(["rehearse", "a.toml", "--out", "b"]) == 130
    assert capsys.readouterr() == ("", "")


@pytest.mark.usefixtures("buffered")
def test_nobody_reading_on_is_quiet(tmp_path: Path) -> None:
    lines = tmp_path / "lines"
    lines.write_text("Dean was hostile.\n" * 20_000)
    with (
        lines.open("rb") as given,
        subprocess.Popen(
            [sys.executable, "-m", "soundingboard", "practice", "language"],
            stdin=given,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
        ) as process,
    ):
        assert process.stdout
        assert process.stderr
        assert b"hostile" in process.stdout.readline()
        process.stdout.close()
        assert process.stderr.read() == b""
        assert process.wait(30) == 141


def loaded_by(*words: str | Path, given: bytes = b"") -> set[str]:
    """The top packages in memory after the program did this."""
    show = (
        "import sys; from soundingboard.__main__ import main; status = main(sys.argv[1:]);"
        "print(status, *{name.split('.')[0] for name in sys.modules}, file=sys.stderr)"
    )
    done = subprocess.run(
        [sys.executable, "-c", show, *words], input=given, capture_output=True, check=True, env=os.environ
    )
    status, *names = done.stderr.decode().splitlines()[-1].split()
    assert status == "0", done.stderr
    return set(names)


def test_small_tools_load_nothing_heavy(key_file: Path, tmp_path: Path, tool: Tool) -> None:
    recipient = key_file.read_text().split()[3]
    sealed = tmp_path / "a.age"
    sealed.write_bytes(tool("seal", "--recipient", recipient, given=b"hello").out)
    assert loaded_by("--help") & set(HEAVY) == set()
    assert loaded_by("open", sealed, "--identity", key_file) & set(HEAVY) == set()
    assert loaded_by("seal", "--recipient", recipient, given=b"hello") & set(HEAVY) == set()
    assert loaded_by("practice", "language", given=b"Dean was hostile.\n") & set(HEAVY) == set()
    assert loaded_by("practice", "smart", given=b"{}\n") & set(HEAVY) == set()
    assert "PySide6" not in loaded_by("doctor")
