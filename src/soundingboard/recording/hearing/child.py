"""The process that hears: one open microphone or call, sent on as it arrives.

It is apart from the recorder because a sound system can hang, crash or forget a device for good in
the process that uses it. The recorder ends this process then, and starts another with a fresh one.
What arrives while the recorder is busy waits here, in the ring of `Microphone`.
"""

import os
import threading

from soundingboard.base.errors import Refused, Trouble
from soundingboard.recording.hearing.devices import CLOSED, STANDARD_INPUT, STANDARD_OUTPUT
from soundingboard.recording.hearing.messages import News, Problem, Told, packed
from soundingboard.recording.hearing.sight import Role, SoundSystem, Wish
from soundingboard.recording.hearing.sound_system import this_system
from soundingboard.recording.portaudio import NO_PORTAUDIO

GLANCE = 0.04
LOOK_EVERY = 2.0
ROLES: dict[str, Role] = {"room": "room", "call": "call"}


def main(argv: list[str]) -> int:
    """Hear what is asked for, ``room`` or ``call`` and a name or nothing, until the input ends."""
    role, name = argv
    wish = Wish(name or None, ROLES[role])
    over = threading.Event()
    threading.Thread(target=_end, args=(over,), daemon=True).start()
    try:
        _hear(wish, this_system(), over)
    except Trouble as trouble:
        _say(Problem(str(trouble), final=isinstance(trouble, Refused)))
    except BrokenPipeError:
        pass  # the recorder is gone
    except OSError:
        _say(Problem(NO_PORTAUDIO))
    # Whatever the sound system still does in threads of its own must not keep this process.
    os._exit(0)


def _hear(wish: Wish, system: SoundSystem, over: threading.Event) -> None:
    name, settings = system.way_to(wish)
    os.environ.update(settings)
    import sounddevice  # noqa: PLC0415 - needs the sound system, and its settings

    from soundingboard.recording.hearing.microphone import Microphone, find_device  # noqa: PLC0415 - the same

    try:
        microphone = Microphone(find_device(name))
    except (sounddevice.PortAudioError, ValueError) as error:
        _say(Problem(system.excuse or CLOSED, str(error)))
        return
    except Trouble as trouble:
        _say(Problem(system.excuse or str(trouble)))
        return
    looker = _Looker(wish, system, microphone.device.name)
    told: News | None = None
    while not (over.wait(GLANCE) or microphone.ended):
        news = News(looker.name, looker.sight, microphone.lost)
        if news != told:
            _say(news)
            told = news
        samples = microphone.read()
        if len(samples):
            _say(samples)
    system.close()
    microphone.hang_up()


class _Looker:
    """Asks the system every two seconds what is heard, on a thread of its own, since it may hang.

    Attributes:
        sight: The newest that it said.
        name: What is heard, as the chair knows it: by the name that was asked for while it is that.
    """

    def __init__(self, wish: Wish, system: SoundSystem, opened: str) -> None:
        self._wish, self._system = wish, system
        self.sight = system.sight(wish)
        self._first = self.sight
        self._opened = self.name = wish.name or self.sight.name or opened
        threading.Thread(target=self._look, daemon=True).start()

    def _look(self) -> None:
        pause = threading.Event()
        while not pause.wait(LOOK_EVERY):
            seen = self._system.sight(self._wish)
            if seen.key:
                same = not self._first.key or seen.key == self._first.key
                self.name = self._opened if same else seen.name
            self.sight = seen


def _end(over: threading.Event) -> None:
    os.read(STANDARD_INPUT, 1)
    over.set()


def _say(told: Told) -> None:
    data = memoryview(packed(told))
    while data:
        data = data[os.write(STANDARD_OUTPUT, data) :]
