"""House rules that no ready-made tool knows, each a small look at the sources that says what is wrong."""

import ast
import re
import subprocess
import sys
from importlib.util import find_spec
from pathlib import Path

import pytest

from tests.architecture.linting import TOP
from tests.architecture.reading import (
    calls,
    imported_names,
    modules,
    place,
    room,
    syntax,
    tracked_text,
)

LONGEST_FILE = 400
LONGEST_FUNCTION = 60
NO_NAMES = {"utils", "util", "helpers", "helper", "common", "misc"}
"""Names that say nothing of what is in a module."""

CLOCKS = ("datetime.now", "datetime.utcnow", "datetime.today", "date.today", "time.time", "time.time_ns",
          "time.localtime", "time.gmtime", "time.strftime", "QDateTime.currentDateTime",
          "QDate.currentDate", "QTime.currentTime")  # fmt: skip
TRANSCRIBERS = ("vosk", "whisper", "faster_whisper", "pywhispercpp", "speech_recognition", "torch", "silero")
NETWORK_OF_QT = ("PySide6.QtNetwork", "PySide6.QtWebSockets", "PySide6.QtWebEngineWidgets")

# Put together here, so that this file does not hold what it looks for.
ADDRESSES = ("py" + "pi.org", "python" + "hosted", "npm" + "js.org", "index" + "-url", "find" + "-links")
MACHINE = re.compile(r"(?<![\w.])/(?:work|root|home|Users)/[a-z]|\b[A-Z]:\\Users\\")

WITHOUT_REASON = re.compile(r"# noqa: [A-Z0-9, ]+$|# noqa$|type: ignore\[[^]]*\]\s*$|type: ignore(?!\[)")


def test_every_init_is_empty() -> None:
    full = [place(file) for file in modules() if file.name == "__init__.py" and file.read_bytes()]
    assert full == []


def test_no_file_is_too_long() -> None:
    long = {
        place(file): lines
        for file in modules()
        if (lines := len(file.read_text(encoding="utf-8").splitlines())) > LONGEST_FILE
    }
    assert long == {}


def _length(function: ast.FunctionDef | ast.AsyncFunctionDef) -> int:
    """The lines of a function without its docstring."""
    body = function.body[1:] if ast.get_docstring(function) else function.body
    return (function.end_lineno or 0) - body[0].lineno + 1 if body else 0


def test_no_function_is_too_long() -> None:
    long = {
        f"{place(file)}:{node.lineno} {node.name}": _length(node)
        for file in modules()
        for node in ast.walk(syntax(file))
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef) and _length(node) > LONGEST_FUNCTION
    }
    assert long == {}


def test_every_module_is_named_for_what_it_holds() -> None:
    vague = [place(file) for file in modules() if NO_NAMES & {*file.with_suffix("").parts[-2:]}]
    assert vague == []


def test_time_comes_in_through_the_clock_alone() -> None:
    asked = [
        f"{place(file)}:{line} {name}"
        for file in modules()
        if place(file) != "src/soundingboard/base/clock.py"
        for name, line in calls(file)
        if any(name == clock or name.endswith("." + clock) for clock in CLOCKS)
    ]
    renamed = [
        f"{place(file)}:{line} {name}"
        for file in modules()
        for name, line in imported_names(file)
        if name in {"time.time", "time.time_ns", "time.localtime", "time.gmtime"}
    ]
    assert asked + renamed == []


def _made_or_handed_on(tree: ast.Module, name: str) -> list[int]:
    """The lines where a class is called, or stands as a value for others to call; a type is neither."""
    holders = [node for node in ast.walk(tree) if isinstance(node, ast.Call | ast.arguments | ast.AnnAssign)]
    called = [each for node in holders if isinstance(node, ast.Call)
              for each in (node.func, *node.args, *(word.value for word in node.keywords))]  # fmt: skip
    usual = [each for node in holders if isinstance(node, ast.arguments)
             for each in (*node.defaults, *node.kw_defaults)]  # fmt: skip
    given = [node.value for node in holders if isinstance(node, ast.AnnAssign)]
    values = [*called, *usual, *given]
    return [each.lineno for each in values if isinstance(each, ast.Name) and each.id == name]


def test_the_numbers_of_practice_are_those_of_the_vaults_rule_book() -> None:
    """`soundingboard.practice.rulebook` alone makes a policy, so no council's numbers are passed by."""
    bare = [
        f"{place(file)}:{line}"
        for file in modules()
        if place(file) != "src/soundingboard/practice/rulebook.py"
        for line in _made_or_handed_on(syntax(file), "Policy")
    ]
    assert bare == []


def test_only_the_command_line_prints() -> None:
    printed = [
        f"{place(file)}:{line}"
        for file in modules()
        if room(file) != "cli"
        for name, line in calls(file)
        if name == "print"
    ]
    assert printed == []


@pytest.mark.parametrize("banned", [*TRANSCRIBERS, *NETWORK_OF_QT])
def test_nothing_listens_for_words_or_opens_a_connection(banned: str) -> None:
    found = [
        f"{place(file)}:{line} {name}"
        for file in modules()
        for name, line in imported_names(file)
        if name == banned or name.startswith(banned + ".")
    ]
    assert found == []


def test_every_exception_to_a_rule_says_why() -> None:
    bare = [
        f"{place(file)}:{number} {line.strip()}"
        for file in modules()
        for number, line in enumerate(file.read_text(encoding="utf-8").splitlines(), 1)
        if WITHOUT_REASON.search(line)
    ]
    assert bare == []


@pytest.mark.skipif(not (TOP / ".git").exists(), reason="no repository here, so nothing is tracked")
def test_nothing_of_one_machine_or_of_a_registry_is_kept() -> None:
    found = [
        f"{place(file)}:{number} {line.strip()[:80]}"
        for file, text in tracked_text()
        for number, line in enumerate(text.splitlines(), 1)
        if MACHINE.search(line) or any(address in line for address in ADDRESSES)
    ]
    assert found == []


def test_the_lock_names_no_address() -> None:
    lock = (TOP / "requirements.lock").read_text(encoding="utf-8").splitlines()
    options = [line for line in lock if re.search(r"://|^-", line)]
    assert lock
    assert options == []


def test_every_pin_in_the_lock_has_its_hashes() -> None:
    lock = (TOP / "requirements.lock").read_text(encoding="utf-8").replace("\\\n", "").splitlines()
    pins = [line for line in lock if line and not line.startswith("#")]
    assert pins
    assert [pin for pin in pins if "==" not in pin or "--hash=sha256:" not in pin] == []


ALONE = {
    "soundingboard.ui.family.window": ("sqlalchemy", "sqlcipher3", "soundingboard.conference",
                                       "soundingboard.vault", "soundingboard.desk"),
    "soundingboard.recording.recorder.child": ("PySide6", "shiboken6", "sqlalchemy", "sqlcipher3",
                                      "soundingboard.conference"),
}  # fmt: skip
"""Modules, and what must not be in memory once they are imported: what runs, not what is written."""


@pytest.mark.parametrize("module", ALONE)
def test_what_a_module_really_loads(module: str, tmp_path: Path) -> None:
    if find_spec(module) is None:
        pytest.skip(f"{module} is not there yet")
    show = f"import sys, {module}; print(*sys.modules, sep='\\n')"
    loaded = subprocess.run(
        [sys.executable, "-c", show], capture_output=True, text=True, check=True, cwd=tmp_path
    ).stdout.split()
    assert module in loaded
    unwanted = [name for name in loaded if any(f"{name}.".startswith(f"{it}.") for it in ALONE[module])]
    assert unwanted == []
