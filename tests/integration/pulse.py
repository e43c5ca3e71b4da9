"""A room with a microphone, made of a PulseAudio server of the test's own.

What is played into the room is heard by the microphone ``mic``. The server lives in a folder of
its own, reached through the environment that `Room.environment` names; nothing of the machine's
own sound is touched.
"""

import os
import shutil
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

import numpy as np
import pytest
from numpy.typing import NDArray

NEEDED = ("pulseaudio", "pactl", "pacat", "paplay", "parec")
MODULES = (
    "module-native-protocol-unix",
    "module-null-sink sink_name=room rate=48000 channels=2",
    "module-remap-source source_name=mic master=room.monitor source_properties=device.description=Table",
    "module-always-sink",
)
MISSING = [program for program in NEEDED if not shutil.which(program)]
needs_pulse = pytest.mark.skipif(
    bool(MISSING), reason=f"no virtual microphone here: {', '.join(MISSING)} missing"
)
START_TIMEOUT = 10.0


@dataclass(slots=True)
class Room:
    """A running sound server, its environment, and what plays into it."""

    environment: dict[str, str]
    server: subprocess.Popen[bytes]
    playing: list[subprocess.Popen[bytes]] = field(default_factory=list)

    def play(self, path: Path, into: str = "room") -> subprocess.Popen[bytes]:
        """Start playing a sound file into the room, or on another loudspeaker."""
        self.playing.append(self._run("paplay", f"--device={into}", str(path)))
        return self.playing[-1]

    def control(self, *words: str) -> str:
        """What pactl answers."""
        return subprocess.run(
            ["pactl", *words], env=self.environment, capture_output=True, text=True, check=True
        ).stdout

    def hear(self, seconds: float) -> NDArray[np.float64]:
        """What sounds in the room from now on, from -1 to 1."""
        command = ["parec", "--raw", "--format=s16le", "--rate=48000", "--channels=1", "-d", "room.monitor"]
        with subprocess.Popen(
            [*command, "--latency-msec=20"], env=self.environment, stdout=subprocess.PIPE
        ) as ear:
            assert ear.stdout is not None
            data = ear.stdout.read(round(seconds * 48_000) * 2)
            ear.kill()
        return np.frombuffer(data, np.int16) / 32768

    def add(self, name: str, called: str, *, inside: str = "") -> None:
        """Plug in a microphone that hears what is played into ``inside``, or silence."""
        if not inside:
            inside = f"{name}-own"
            self.control("load-module", "module-null-sink", f"sink_name={inside}")
        described = f"source_properties=\"device.description='{called}'\""
        self.control(
            "load-module", "module-remap-source", f"source_name={name}", f"master={inside}.monitor", described
        )

    def add_output(self, name: str, called: str) -> None:
        """Plug in a loudspeaker."""
        described = f"sink_properties=\"device.description='{called}'\""
        self.control("load-module", "module-null-sink", f"sink_name={name}", "rate=48000", described)

    def unplug(self, name: str) -> None:
        """Take away the microphone or the loudspeaker of this name, as when its cable is pulled."""
        for line in self.control("list", "short", "modules").splitlines():
            number, _, arguments = line.split("\t")[:3]
            if {f"source_name={name}", f"sink_name={name}"} & set(arguments.split()):
                self.control("unload-module", number)

    def hum(self, output: str = "room") -> None:
        """Keep an output's sound running, so that a recorder hears it within a fraction of a second."""
        self.playing.append(
            self._run("pacat", "-p", "--raw", "--latency-msec=10", f"--device={output}", "/dev/zero")
        )

    def close(self) -> None:
        """Silence everything."""
        for process in (*self.playing, self.server):
            process.kill()
            process.wait()

    def _run(self, *words: str) -> subprocess.Popen[bytes]:
        return subprocess.Popen(
            words, env=self.environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
        )


@contextmanager
def room(folder: Path) -> Iterator[Room]:
    """Open a room in an empty folder; everything in it ends with the block."""
    home = folder / "home"
    home.mkdir(mode=0o700)
    folder.chmod(0o700)
    environment = {
        **os.environ,
        "XDG_RUNTIME_DIR": str(folder),
        "PULSE_RUNTIME_PATH": str(folder / "pulse"),
        "PULSE_SERVER": f"unix:{folder}/pulse/native",
        "HOME": str(home),
    }
    loads = [word for module in MODULES for word in ("-L", module)]
    command = ["pulseaudio", "-n", "--daemonize=no", "--exit-idle-time=-1", "--disallow-exit"]
    log = f"--log-target=file:{folder}/server.log"
    opened = Room(
        environment, subprocess.Popen([*command, log, *loads], env=environment, stderr=subprocess.DEVNULL)
    )
    try:
        _wait_until_it_answers(opened)
        opened.control("set-default-source", "mic")
        opened.control("set-default-sink", "room")
        opened.hum()
        yield opened
    finally:
        opened.close()


def _wait_until_it_answers(opened: Room) -> None:
    deadline = time.monotonic() + START_TIMEOUT
    while time.monotonic() < deadline:
        try:
            if "mic" in opened.control("list", "short", "sources"):
                return
        except subprocess.CalledProcessError:
            pass
        time.sleep(0.05)
    raise RuntimeError("PulseAudio did not start")
