"""Which build of libsndfile makes the sound, and that one does wherever it runs."""

import ctypes
import re
import subprocess
import sys
from pathlib import Path

import pytest

import soundingboard.recording

MAKE = """
from soundingboard.recording.opus.encoder import Encoder
made = Encoder()
print(len(made.encode(numpy.ones(48000, numpy.int16)) + made.finish()) > 200, made.short_pages)
from soundingboard.recording.opus.codec import soundfile
print(soundfile._snd)
"""
CHANGED = """
import ctypes, ctypes.util, numpy
class Build:
    opus_encoder_create = None
    class sf_version_string: __new__ = lambda kind: b"libsndfile-{version}"
ctypes.CDLL = lambda name: Build
"""
MISSING = """
import ctypes, numpy
def missing(name): raise OSError(name)
ctypes.CDLL = missing
"""
OUT_OF_SIGHT = "import ctypes.util, numpy; ctypes.util.find_library = lambda name: None"

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="only Linux has two builds to choose from")


def build_used(before: str = "import numpy") -> str:
    """The file of the build with which a process makes sound with short pages."""
    command = [sys.executable, "-c", before + MAKE]
    made, used = subprocess.run(command, capture_output=True, text=True, check=True).stdout.splitlines()
    assert made == "True True"
    return used


def test_the_systems_own_is_taken() -> None:
    try:
        ctypes.CDLL("libsndfile.so.1")
    except OSError:
        pytest.skip("this system has no libsndfile of its own")
    assert build_used().endswith("'libsndfile.so.1'>")
    assert build_used(CHANGED.format(version="1.1.0")).endswith("'libsndfile.so.1'>")


@pytest.mark.parametrize("why", [CHANGED.format(version="1.0.31"), MISSING, OUT_OF_SIGHT])
def test_without_one_that_serves_the_packages_own_does(why: str) -> None:
    assert "_soundfile_data/libsndfile_" in build_used(why)


def test_nobody_takes_sound_past_the_choice() -> None:
    taking = re.compile(r"^\s*(import|from) soundfile", re.MULTILINE)
    rooms = Path(soundingboard.recording.__file__).parent
    assert [path.name for path in rooms.rglob("*.py") if taking.search(path.read_text())] == ["codec.py"]
