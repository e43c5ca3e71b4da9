"""Looking at recordings from outside: through public programs, and by the shape of their sound."""

import shutil
import subprocess
from pathlib import Path

import numpy as np
import pytest
import soundfile
from numpy.typing import NDArray

from soundingboard.sealing.keys import Identity

ENVELOPE_RATE = 50
"""Loudness values a second."""
ALIKE = 0.9
"""Speech heard through the recorder correlates with itself at 0.98 and more; other speech stays under 0.7."""
CLEARLY = 0.2
"""How much more like itself than like other speech it is at the least."""

needs_tools = pytest.mark.skipif(
    not all(map(shutil.which, ("age", "opusdec", "opusinfo", "ffprobe", "espeak-ng"))),
    reason="age, opus-tools, ffmpeg or espeak-ng is not installed",
)


def recorder_of(folder: Path) -> int:
    """The process that records in this folder, found by what it holds open; raises `LookupError`."""
    for process in Path("/proc").glob("[0-9]*"):
        try:
            recorder = b"recorder-child" in (process / "cmdline").read_bytes()
            if recorder and any(is_in(folder, link) for link in (process / "fd").iterdir()):
                return int(process.name)
        except (FileNotFoundError, ProcessLookupError):
            continue
    raise LookupError(folder)


def is_in(folder: Path, link: Path) -> bool:
    """Whether an open file lies in a folder."""
    try:
        return link.readlink().is_relative_to(folder)
    except FileNotFoundError:
        return False


def opened_with_age(sealed: Path, identity: Identity, folder: Path) -> Path:
    """The sound of a recording, decrypted by Debian's age program."""
    key, opened = folder / "key.txt", folder / f"{sealed.name}.opus"
    key.write_text(identity.text + "\n")
    subprocess.run(["age", "-d", "-i", key, "-o", opened, sealed], check=True)
    return opened


def decoded(opus: Path) -> NDArray[np.float64]:
    """Its samples as opusdec makes them, at 48 kHz."""
    wave = opus.with_suffix(".wav")
    subprocess.run(["opusdec", "--quiet", "--rate", "48000", opus, wave], check=True, capture_output=True)
    return samples(wave)


def samples(path: Path) -> NDArray[np.float64]:
    """The first channel of a sound file."""
    data, rate = soundfile.read(path, dtype="float64", always_2d=True)
    assert rate in {22050, 48000}
    heard: NDArray[np.float64] = np.interp(
        np.arange(0, len(data), rate / 48000), np.arange(len(data)), data[:, 0]
    )
    return heard


def spoken(words: str, path: Path, voice: str = "en-gb") -> Path:
    """A sound file of somebody saying this."""
    subprocess.run(["espeak-ng", "-v", voice, "-w", path, words], check=True)
    return path


def likeness(heard: NDArray[np.float64], said: NDArray[np.float64]) -> tuple[float, float]:
    """How like its best place in ``heard`` the speech ``said`` is, up to 1, and that place in seconds.

    Compared are envelopes, the loudness of each fiftieth of a second: 0.0 where nothing is heard.
    """
    longer, shorter = _envelope(heard), _envelope(said)
    windows = np.lib.stride_tricks.sliding_window_view(longer, len(shorter))
    windows = windows - windows.mean(axis=1, keepdims=True)
    shape = shorter - shorter.mean()
    size = np.sqrt((windows**2).sum(axis=1) * (shape**2).sum())
    values = np.divide(windows @ shape, size, out=np.zeros(len(windows)), where=size > 1e-9)
    best = int(values.argmax())
    return float(values[best]), best / ENVELOPE_RATE


def _envelope(sound: NDArray[np.float64]) -> NDArray[np.float64]:
    step = 48000 // ENVELOPE_RATE
    frames = sound[: len(sound) // step * step].reshape(-1, step)
    loudness: NDArray[np.float64] = np.sqrt((frames**2).mean(axis=1))
    return loudness
