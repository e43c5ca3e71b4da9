"""Starting this program again, to do one thing in a process of its own that may fail alone."""

import os
import subprocess
import sys
from collections.abc import Mapping


def program(*words: str) -> list[str]:
    """The words that start this program, built or from source, with these arguments."""
    itself = [] if getattr(sys, "frozen", False) else ["-m", "soundingboard"]
    return [sys.executable, *itself, *words]


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
        )
    except subprocess.TimeoutExpired:
        return None
    return done.stdout if done.returncode == 0 else None
