#!/usr/bin/env python3
"""Run, try and package Sounding Board, from nothing but Python 3.11, 3.12 or 3.13.

    python3 dev.py app                    open the app
    python3 dev.py rehearse [FILE] [...]  play a whole conference through the real windows
    python3 dev.py test [...]             every check and test; with arguments, pytest alone, with them
    python3 dev.py check                  style, types and import contracts alone
    python3 dev.py bench [...]            measure, or try a promise with --campaign NAME
    python3 dev.py package                build the program that people install
    python3 dev.py lock                   pin the newest dependencies again

The words after a command are passed on to what it runs. Each command first makes ready what it needs:
the environment in .venv, with the dependencies of requirements.lock, and on Debian and its relatives
the system's libraries. What is there already is left alone. On Windows say "py" instead of "python3".
"""

import hashlib
import importlib.util
import os
import platform
import shutil
import subprocess
import sys
from pathlib import Path

if not (3, 11) <= sys.version_info[:2] <= (3, 13):
    sys.exit("This is Python " + platform.python_version() + ": run dev.py with Python 3.11, 3.12 or 3.13.")

HERE = Path(__file__).resolve().parent
VENV = HERE / ".venv"
PYTHON = VENV / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
STAMP = VENV / "made-from"
LOCK = HERE / "requirements.lock"
REHEARSAL = HERE / "resources" / "rehearsal" / "marlowe.toml"

# Debian's names for what the wheels leave to the system: Qt with and without a display, and sound.
TO_RUN = (
    *("libgl1", "libegl1", "libglib2.0-0", "libxkbcommon0", "libfontconfig1", "libdbus-1-3"),
    *("libxcb-cursor0", "libxcb-icccm4", "libxcb-keysyms1", "libxkbcommon-x11-0", "libxcb-shape0"),
    *("libportaudio2", "libsndfile1"),
)
TO_TEST = (
    *("pulseaudio", "pulseaudio-utils", "libasound2-plugins", "espeak-ng"),  # a microphone that speaks
    *("age", "opus-tools", "ffmpeg", "poppler-utils"),  # other people's readers of what we write
    *("xvfb", "xdotool", "openbox", "x11-xserver-utils"),  # a desk with a screen, a keyboard and a mouse
    *("xserver-xorg-core", "xserver-xorg-video-dummy"),  # monitors that are taken out and put back
)
TO_PACKAGE = ("binutils",)

# What each check is called, and the module that makes it.
CHECKS = {
    "style": ("ruff", "check"),
    "layout": ("ruff", "format", "--check"),
    "types": ("mypy",),
}
CONTRACTS = {"contracts": ("pytest", "--quiet", "tests/architecture/test_contracts.py")}
# One test file a core: what a file's tests share is made once, and the whole takes half the time.
TESTS = {"tests": ("pytest", "--numprocesses=auto", "--dist=loadfile")}


class Stop(Exception):
    """There is no going on; its text says why and what to do."""


def run(*words: str | Path, at: Path | None = None) -> int:
    """Run a program to its end, with its output on this terminal, and give its exit code."""
    sys.stdout.flush()
    return subprocess.run([str(word) for word in words], check=False, cwd=at).returncode


def python(*words: str | Path, at: Path | None = None) -> int:
    """Run a module or a file with the environment's own Python."""
    return run(PYTHON, *words, at=at)


# --- making ready ------------------------------------------------------------------------------------


def installed_on_debian() -> set[str] | None:
    """The names that the installed packages go by; None where packages are not Debian's."""
    query = shutil.which("dpkg-query")
    if not (query and shutil.which("apt-get")):
        return None
    shape = "${db:Status-Status}, ${Package}, ${Provides}\n"
    lines = subprocess.run([query, "-W", "-f", shape], check=True, capture_output=True, text=True).stdout
    rows = [line.split(", ") for line in lines.splitlines() if line.startswith("installed")]
    return {name.split(" ")[0] for row in rows for name in row[1:]}


def need_system(*names: str) -> None:
    """Install what is missing of these Debian packages, or say how to, and go on."""
    there = installed_on_debian()
    missing = [name for name in names if there is not None and name not in there]
    if not missing:
        return
    install = ["apt-get", "install", "--yes", "--no-install-recommends", *missing]
    if getattr(os, "geteuid", lambda: 1)() != 0:
        print("Some of the system's packages are missing, and parts may fail. To install them:")
        print("  sudo " + " ".join(install))
        return
    print("Installing the system's " + ", ".join(missing))
    os.environ["DEBIAN_FRONTEND"] = "noninteractive"
    if run("apt-get", "update", "-qq") or run(*install, "-qq"):
        print("They could not be installed; parts may fail.")


def need_environment() -> None:
    """Make .venv, or bring it up to date; nothing is done when it is."""
    inputs = LOCK.read_bytes() + (HERE / "pyproject.toml").read_bytes()
    stamp = f"Python {platform.python_version()}\n{hashlib.sha256(inputs).hexdigest()}\n"
    made_from = STAMP.read_text(encoding="utf-8") if STAMP.exists() else ""
    if PYTHON.exists() and made_from == stamp:
        return
    print("Making ready .venv; the first time takes some minutes")
    another_python = bool(made_from) and made_from.splitlines()[0] != stamp.splitlines()[0]
    if another_python or not PYTHON.exists():
        make_venv()
    pip = ("-m", "pip", "--disable-pip-version-check", "install", "--quiet")
    if python(*pip, "--require-hashes", "--requirement", LOCK):
        raise Stop(
            "The dependencies could not be installed: see above; if it stays so, remove .venv and try again."
        )
    if python(*pip, "--no-build-isolation", "--no-deps", "--editable", HERE):
        raise Stop("The project itself could not be installed into .venv: see above.")
    STAMP.write_text(stamp, encoding="utf-8")


def make_venv() -> None:
    """Lay out an empty environment in .venv, in place of what was there."""
    package = f"python3.{sys.version_info[1]}-venv"
    if importlib.util.find_spec("ensurepip") is None:  # Debian keeps it in a package of its own
        need_system(package)
        importlib.invalidate_caches()
    if importlib.util.find_spec("ensurepip") is None or run(sys.executable, "-m", "venv", "--clear", VENV):
        raise Stop(f"Python could not make .venv here; on Debian it needs the package {package}.")


# --- the commands ------------------------------------------------------------------------------------


def app(words: list[str]) -> int:
    """Open the app."""
    need_system(*TO_RUN)
    return python("-m", "soundingboard", *words)


def rehearse(words: list[str]) -> int:
    """Play a scenario file, the one word that ends in .toml, and say where its outputs are."""
    need_system(*TO_RUN)
    words = [part for word in words for part in (word.split("=", 1) if word.startswith("--out=") else [word])]
    if not any(word.endswith(".toml") for word in words):
        words = [str(REHEARSAL), *words]
    if "--out" not in words:
        words = [*words, "--out", str(HERE / "out" / "rehearsal")]
    code = python("-m", "soundingboard", "rehearse", *words)
    if code == 0 and not {"-h", "--help"}.intersection(words):
        out = Path(words[words.index("--out") + 1]).resolve()
        print(f"The papers, pictures, recording and records of the rehearsal are in {out}")
    return code


def look(checks: dict[str, tuple[str, ...]]) -> int:
    """Make all of these checks, whatever fails, and close with one line that says what did."""
    failed = []
    for name, words in checks.items():
        print(f"== {name}")
        if python("-m", *words, at=HERE):
            failed.append(name)
    print(f"== FAILED: {', '.join(failed)}" if failed else f"== all well: {', '.join(checks)}")
    return len(failed)


def check(_words: list[str]) -> int:
    """Look at style, layout, types and import contracts."""
    return look(CHECKS | CONTRACTS)


def test(words: list[str]) -> int:
    """Look at everything, the contracts among the tests; or run pytest alone with these words."""
    need_system(*TO_RUN, *TO_TEST)
    return python("-m", "pytest", *words, at=HERE) if words else look(CHECKS | TESTS)


def bench(words: list[str]) -> int:
    """Measure what has to be quick or small, or try a promise with --campaign NAME."""
    need_system(*TO_RUN, *TO_TEST)
    return python("-m", "tests.bench.run", *words, at=HERE)


def package(_words: list[str]) -> int:
    """Build the program that people install, and ask it how it does."""
    need_system(*TO_RUN, *TO_PACKAGE)
    places = ("--distpath", HERE / "dist", "--workpath", HERE / "build")
    if python(
        "-m", "PyInstaller", "--noconfirm", "--log-level", "WARN", *places, HERE / "build.spec", at=HERE
    ):
        raise Stop("The program could not be built: see above.")
    program = HERE / "dist" / "soundingboard" / ("soundingboard.exe" if os.name == "nt" else "soundingboard")
    print(f"Built {program.parent}; asked how it does, it says:")
    return run(program, "doctor")


def lock(_words: list[str]) -> int:
    """Choose the newest dependencies that pyproject.toml allows, for every system, with their hashes."""
    if python("-m", "pip", "--disable-pip-version-check", "install", "--quiet", "uv"):
        raise Stop("The tool that pins dependencies, uv, could not be installed: see above.")
    shape = ("--universal", "--generate-hashes", "--upgrade", "--no-header", "--no-annotate", "--quiet")
    inputs = ("--group", "dev", "pyproject.toml", "--output-file", LOCK.name)
    return python("-m", "uv", "pip", "compile", *shape, *inputs, at=HERE)


COMMANDS = {command.__name__: command for command in (app, rehearse, test, check, bench, package, lock)}


def main(words: list[str]) -> int:
    """Make ready, do the one thing asked for, and give the exit code."""
    command = COMMANDS.get(words[0]) if words else None
    if command is None:
        print((__doc__ or "").strip())
        return 0 if words in (["-h"], ["--help"]) else 2
    try:
        need_environment()
        return command(words[1:])
    except Stop as reason:
        print(reason, file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        return 130


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
