"""Which microphones this computer has, asked in a process of its own.

PortAudio looks at the devices once, when it starts, and some drivers end the process that asks.
"""

import os
import threading

import msgspec

from soundingboard.base.again import answer_of
from soundingboard.base.errors import Trouble
from soundingboard.recording.portaudio import NO_PORTAUDIO, look_again

FIRST_ARGUMENT = "sound-child"
TRY = "try"
WATCH = "watch"
EVERY = 2.0
PATIENCE = 15.0
STANDARD_INPUT = 0
STANDARD_OUTPUT = 1
NO_ANSWER = "This computer's sound system does not answer: start the computer again."
CLOSED = "The microphone cannot be opened: check its plug, and that this computer lets apps use it."


class Microphones(msgspec.Struct, frozen=True):
    """The names of all microphones, which one the system prefers, and what is wrong, or nothing."""

    names: tuple[str, ...] = ()
    trouble: str = ""
    default: str = ""


def microphones(*, tried: bool = False) -> Microphones:
    """Those that are plugged in now; ``tried`` also opens the system's own choice for a moment."""
    said = answer_of(FIRST_ARGUMENT, *([TRY] if tried else []), seconds=PATIENCE)
    return msgspec.json.decode(said, type=Microphones) if said else Microphones(trouble=NO_ANSWER)


def main(argv: list[str]) -> int:
    """Print what `microphones` gives; to watch is to print it every two seconds until the input ends."""
    if argv == [WATCH]:
        return _watch()
    os.write(STANDARD_OUTPUT, msgspec.json.encode(_look(tried=argv == [TRY])))
    return 0


def _watch() -> int:
    over = threading.Event()

    def wait_for_the_end() -> None:
        os.read(STANDARD_INPUT, 1)
        over.set()

    threading.Thread(target=wait_for_the_end, daemon=True).start()
    while True:
        os.write(STANDARD_OUTPUT, msgspec.json.encode(_look(tried=False)) + b"\n")
        if over.wait(EVERY):
            return 0
        look_again()  # this process has no open stream


def _look(*, tried: bool) -> Microphones:
    try:
        import sounddevice  # noqa: PLC0415 - needs the sound system

        from soundingboard.recording.hearing.microphone import Microphone, find_device  # noqa: PLC0415 - the same
    except OSError:
        return Microphones(trouble=NO_PORTAUDIO)
    listed = [each["name"] for each in sounddevice.query_devices() if each["max_input_channels"] > 0]
    names = tuple(dict.fromkeys(listed))
    try:
        device = find_device(None)
        if tried:
            Microphone(device).hang_up()
    except Trouble as trouble:
        return Microphones(names, str(trouble))
    except (sounddevice.PortAudioError, ValueError):
        return Microphones(names, CLOSED)
    return Microphones(names, default=device.name)
