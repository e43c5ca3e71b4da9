"""How fast files are sealed and opened, beside ``age`` and beside the bare cipher over the same bytes."""

import os
import shutil
import subprocess
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import BinaryIO

from cryptography.hazmat.primitives.ciphers.aead import ChaCha20Poly1305

from soundingboard.sealing.keys import Identity
from soundingboard.sealing.payload import CHUNK, TAG
from soundingboard.sealing.reader import SealedReader
from soundingboard.sealing.whole import seal
from soundingboard.sealing.writer import SealedWriter
from tests.bench.harness import Lacking, Step, benchmark, trial

CHAIR, COUNCIL = Identity.new(), Identity.new()
TO = [CHAIR.recipient, COUNCIL.recipient]
SIZE = 64 << 20
PIECE = 1 << 20
TICK = 6_000
"""What the recorder keeps in three quarters of a second, in bytes."""
ROUNDS = 9
SEALING, BARE_SEALING = "sealing 64 MiB", "bare ChaCha20-Poly1305, sealing"
AGE_SEALING = "age, sealing 64 MiB"
BY_TICKS, AT_ONCE = "sealing 64 MiB by ticks of the recorder", "sealing 64 MiB in one go"
OPENING, BARE_OPENING = "opening 64 MiB", "bare ChaCha20-Poly1305, opening"
AGE_OPENING = "age, opening 64 MiB"
FRAME, SAFER_FRAME = "sealing a frame of the tail", "sealing a frame of the tail, post-quantum"

NOTHING = bytes(12)
Way = Callable[[BinaryIO, BinaryIO], object]
"""Reads all of one file and writes what it makes of it to the other."""


@trial(
    "MB/s",
    {
        BARE_SEALING: BARE_SEALING,
        SEALING: BARE_SEALING,
        BY_TICKS: BARE_SEALING,
        AT_ONCE: BARE_SEALING,
        AGE_SEALING: SEALING,
    },
)
def sealing(place: Path) -> Mapping[str, list[float]]:
    """From a file that the system has in memory to nowhere."""
    plain = place / "plain"
    plain.write_bytes(bytes(range(256)) * (SIZE >> 8))
    seal_with_age = _age(*(word for each in TO for word in ("-r", str(each))))
    return _in_turns(
        {
            BARE_SEALING: (plain, _bare_sealing),
            SEALING: (plain, _sealing(PIECE)),
            BY_TICKS: (plain, _sealing(TICK)),
            AT_ONCE: (plain, _sealing(SIZE)),
            AGE_SEALING: (plain, seal_with_age),
        }
    )


@trial("MB/s", {BARE_OPENING: BARE_OPENING, OPENING: BARE_OPENING, AGE_OPENING: OPENING})
def opening(place: Path) -> Mapping[str, list[float]]:
    """The same the other way, in order."""
    data, cipher = bytes(range(256)) * (SIZE >> 8), ChaCha20Poly1305(bytes(32))
    (place / "sealed.age").write_bytes(seal(data, TO))
    chunks = (data[at : at + CHUNK] for at in range(0, SIZE, CHUNK))
    (place / "bare").write_bytes(b"".join(cipher.encrypt(NOTHING, chunk, None) for chunk in chunks))
    (place / "key.txt").write_text(CHAIR.text)
    return _in_turns(
        {
            BARE_OPENING: (place / "bare", _bare_opening),
            OPENING: (place / "sealed.age", _opening),
            AGE_OPENING: (place / "sealed.age", _age("-d", "-i", str(place / "key.txt"))),
        }
    )


@benchmark(FRAME, beside=FRAME)
def frame(_place: Path) -> Iterator[Step]:
    """What is sealed at every tick: a whole age file, to the chair and to the council."""
    yield lambda: seal(bytes(TICK), TO)


@benchmark(SAFER_FRAME, beside=FRAME)
def safer_frame(_place: Path) -> Iterator[Step]:
    """The same in a vault that is safe from quantum computers too."""
    safer = [Identity.new(post_quantum=True).recipient for _ in TO]
    yield lambda: seal(bytes(TICK), safer)


def _in_turns(ways: Mapping[str, tuple[Path, Way]]) -> dict[str, list[float]]:
    """The speed of every round, after one turn that does not count; a busy moment meets them all."""
    speeds: dict[str, list[float]] = {name: [] for name in ways}
    for turn in range(ROUNDS + 1):
        for name, (source, way) in ways.items():
            with source.open("rb") as given, Path(os.devnull).open("wb") as taken:
                before = time.perf_counter()
                way(given, taken)
                seconds = time.perf_counter() - before
            speeds[name] += [SIZE / 1e6 / seconds] if turn else []
    return speeds


def _bare_sealing(given: BinaryIO, taken: BinaryIO) -> None:
    cipher = ChaCha20Poly1305(bytes(32))
    while chunk := given.read(CHUNK):
        taken.write(cipher.encrypt(NOTHING, chunk, None))


def _bare_opening(given: BinaryIO, taken: BinaryIO) -> None:
    cipher = ChaCha20Poly1305(bytes(32))
    while chunk := given.read(CHUNK + TAG):
        taken.write(cipher.decrypt(NOTHING, chunk, None))


def _sealing(size: int) -> Way:
    def way(given: BinaryIO, taken: BinaryIO) -> None:
        writer = SealedWriter(taken, TO)
        while piece := given.read(size):
            writer.write(piece)
        writer.close()

    return way


def _opening(given: BinaryIO, taken: BinaryIO) -> None:
    taken.writelines(SealedReader(given, [CHAIR]).chunks())


def _age(*words: str) -> Way:
    """The program, from its start to its end."""
    program = shutil.which("age")
    if not program:
        raise Lacking("age is not installed")
    command: Sequence[str] = (program, *words)

    def way(given: BinaryIO, taken: BinaryIO) -> None:
        subprocess.run(command, stdin=given, stdout=taken, check=True)

    return way
