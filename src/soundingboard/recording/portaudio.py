"""What every stream of PortAudio needs, whether it hears or plays.

The library itself is only loaded when it is used: where it is missing, importing it fails.
"""

import threading
from typing import Any

NO_PORTAUDIO = "This computer's sound cannot be used: PortAudio is missing (libportaudio2 on Linux)."
WINDOWS_SHARED = "Windows WASAPI"
HANG_UP = 2.0

_open = list[Any]()
"""The streams of this process that are not closed yet."""


def begin(stream: Any) -> None:  # noqa: ANN401 - PortAudio's own
    """Start a stream; `let_go` ends it. Raises PortAudio's own error."""
    stream.start()
    _open.append(stream)


def let_go(stream: Any) -> None:  # noqa: ANN401 - PortAudio's own
    """End a stream, at once. To stop a stalled one can take for ever: it is aborted, and not waited for."""
    letting_go = threading.Thread(target=_abort, args=(stream,), name="portaudio-abort", daemon=True)
    letting_go.start()
    letting_go.join(HANG_UP)


def look_again() -> None:
    """Let PortAudio list the devices anew, for it looks only once.

    That ends every open stream of this process, so nothing is done while there is one.
    """
    import sounddevice  # noqa: PLC0415 - needs the sound system

    if not _open:
        sounddevice._terminate()  # noqa: SLF001 - there is no public way
        sounddevice._initialize()  # noqa: SLF001 - the same


def is_shared(device: Any) -> bool:  # noqa: ANN401 - a row of PortAudio's list
    """Whether other programs may use the device too, and Windows brings the sound to our rate."""
    import sounddevice  # noqa: PLC0415 - needs the sound system

    return bool(sounddevice.query_hostapis(device["hostapi"])["name"] == WINDOWS_SHARED)


def converted(*, shared: bool) -> Any:  # noqa: ANN401 - PortAudio's own
    """The settings that ask Windows to do so; nothing elsewhere."""
    import sounddevice  # noqa: PLC0415 - needs the sound system

    return sounddevice.WasapiSettings(auto_convert=True) if shared else None


def _abort(stream: Any) -> None:  # noqa: ANN401 - PortAudio's own
    import sounddevice  # noqa: PLC0415 - needs the sound system

    try:
        stream.abort()
        stream.close()
    except sounddevice.PortAudioError:
        pass  # it is gone: there is nothing left to let go of
    if stream in _open:
        _open.remove(stream)
