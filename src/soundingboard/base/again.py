"""Starting this program again, to do one thing in a process of its own that may fail alone."""

import os
import subprocess
import sys
from collections.abc import Mapping

NO_WINDOW = getattr(subprocess, "CREATE_NO_WINDOW", 0)
"""On Windows, so that no black window opens beside ours."""


def program(*words: str) -> list[str]:
    """The words that start this program, built or from source, with these arguments."""
    itself = [] if getattr(sys, "frozen", False) else ["-m", "soundingboard"]
    return [sys.executable, *itself, *words]


def started(*words: str) -> subprocess.Popen[bytes]:
    """Such a process, which is talked to through its input and output, and ends when its input does."""
    return subprocess.Popen(
        program(*words),
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        creationflags=NO_WINDOW,
    )


def answer_of(*words: str, seconds: float, settings: Mapping[str, str] | None = None) -> bytes | None:
    """What such a process printed; None where it failed, crashed or took longer.

    ``settings`` are environment variables that it gets beside ours.
    """
    try:
        done = subprocess.run(
            program(*words),
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            timeout=seconds,
            check=False,
            env={**os.environ, **(settings or {})},
            creationflags=NO_WINDOW,
        )
    except subprocess.TimeoutExpired:
        return None
    return done.stdout if done.returncode == 0 else None
