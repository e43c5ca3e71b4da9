"""What a recorder costs a laptop on battery, beside ``ffmpeg -c:a libopus | age`` at the same sound."""

import shutil
import subprocess
import time
from collections.abc import Iterator, Mapping
from contextlib import ExitStack, contextmanager
from pathlib import Path

import numpy as np

from soundingboard.base.places import shipped
from soundingboard.recording.hearing.sources import FileSource
from soundingboard.recording.opus.codec import soundfile
from soundingboard.recording.recorder.client import RecorderClient, start_recorder
from soundingboard.sealing.keys import Identity
from tests.bench.harness import Lacking, trial
from tests.bench.processes import Meter
from tests.integration.recorded import recorder_of

CHAIR, COUNCIL = Identity.new(), Identity.new()
TO = [str(CHAIR.recipient), str(COUNCIL.recipient)]
LIVE, LIVE_TWICE = "an hour recorded live", "an hour recorded live, two copies"
LIVE_THEIRS = "an hour of ffmpeg | age, live"
WORK, WORK_THEIRS = "an hour recorded at once", "an hour of ffmpeg | age at once"
MEMORY = "memory of the recorder over eight hours"
LAPS, LAP_SECONDS = 5, 8.0
SETTLED = 3.0
FED_AT_ONCE = 10.0
FED_MINUTES = 10
HOURS = 8


@trial("CPU s", {LIVE: LIVE_THEIRS, LIVE_TWICE: LIVE_THEIRS, LIVE_THEIRS: LIVE_THEIRS})
def live(place: Path) -> Mapping[str, list[float]]:
    """In real time, all at the same time."""
    wave = _wave(place)
    with ExitStack() as running:
        meters = {
            LIVE: [running.enter_context(_recorder(place / "one", wave))],
            LIVE_TWICE: [running.enter_context(_recorder(place / "two", wave, second=place / "spare"))],
            LIVE_THEIRS: running.enter_context(_peers(wave, place, "-re", "-stream_loop", "-1")),
        }
        time.sleep(SETTLED)
        costs: dict[str, list[float]] = {name: [] for name in meters}
        for lap in range(LAPS + 1):
            for name, processes in meters.items():
                cost = sum(meter.lap() for meter in processes)
                costs[name] += [cost] if lap else []
            time.sleep(LAP_SECONDS if lap < LAPS else 0)
    return costs


@trial("CPU s", {WORK: WORK_THEIRS, WORK_THEIRS: WORK_THEIRS})
def work(place: Path) -> Mapping[str, list[float]]:
    """As fast as it goes, without the waking up and waiting that real time takes."""
    wave = _wave(place)
    with start_recorder(place / "fed", "a", TO, FileSource(str(wave), "fed")) as client:
        meter = Meter(recorder_of(place))
        before = meter.read()
        _feed(client, FED_MINUTES)
        ours = meter.read() - before
        client.stop()
    used = _processor_seconds_of_children()
    rounds = str(FED_MINUTES - 1)  # ffmpeg counts how often it begins again
    with _peers(wave, place, "-stream_loop", rounds, wait=True):
        pass
    theirs = _processor_seconds_of_children() - used
    an_hour = 60 / FED_MINUTES
    return {WORK: [ours * an_hour], WORK_THEIRS: [theirs * an_hour]}


@trial("MB", {MEMORY: MEMORY})
def memory(place: Path) -> Mapping[str, list[float]]:
    """Its memory at the end of each hour, with a mark every minute."""
    wave = _wave(place)
    at_each_hour = list[float]()
    with start_recorder(place / "fed", "a", TO, FileSource(str(wave), "fed")) as client:
        meter = Meter(recorder_of(place))
        for hour in range(1, HOURS + 1):
            _feed(client, 60, marks=True)
            at_each_hour.append(meter.memory)
            print(f"  after {hour} hours: {at_each_hour[-1]:.1f} MB", flush=True)
        client.stop()
    return {MEMORY: at_each_hour}


def _feed(client: RecorderClient, minutes: int, *, marks: bool = False) -> None:
    for minute in range(minutes):
        for _ in range(round(60 / FED_AT_ONCE)):
            client.feed(FED_AT_ONCE)
        if marks:
            client.mark(f"minute {minute}")


def _wave(place: Path) -> Path:
    """A minute of somebody speaking, uncompressed."""
    speech, rate = soundfile.read(shipped("resources", "rehearsal", "speech.opus"), dtype="int16")
    path = place / "minute.wav"
    soundfile.write(path, np.resize(speech, 60 * rate), rate)
    return path


@contextmanager
def _recorder(folder: Path, wave: Path, *, second: Path | None = None) -> Iterator[Meter]:
    with start_recorder(folder, "a", TO, FileSource(str(wave), "real"), second=second) as client:
        yield Meter(recorder_of(folder))
        client.stop()


@contextmanager
def _peers(wave: Path, place: Path, *options: str, wait: bool = False) -> Iterator[list[Meter]]:
    """Both programs at work with the settings that they come with: Opus at 64 kbit/s for one channel."""
    missing = [program for program in ("ffmpeg", "age") if not shutil.which(program)]
    if missing:
        raise Lacking(f"{' and '.join(missing)} not installed")
    encode: list[str | Path] = [
        "ffmpeg",
        "-v",
        "error",
        "-nostdin",
        *options,
        "-i",
        wave,
        "-c:a",
        "libopus",
        "-f",
        "ogg",
        "-",
    ]
    seal: list[str | Path] = [
        "age",
        *(word for recipient in TO for word in ("-r", recipient)),
        "-o",
        place / "theirs.age",
    ]
    with (
        subprocess.Popen(encode, stdout=subprocess.PIPE) as encoder,
        subprocess.Popen(seal, stdin=encoder.stdout) as sealer,
    ):
        if wait:
            sealer.wait()
        yield [] if wait else [Meter(encoder.pid), Meter(sealer.pid)]
        encoder.kill()


def _processor_seconds_of_children() -> float:
    import resource  # noqa: PLC0415 - Windows has none

    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime
