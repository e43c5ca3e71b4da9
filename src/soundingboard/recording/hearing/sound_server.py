"""PulseAudio, or PipeWire in its place, asked through ``pactl``.

PortAudio knows the sound server only as one device, and is not told when the server gives a stream
another microphone. The server knows both; so microphones are listed, chosen and watched by its names.
"""

import os
import shutil
import subprocess
import sys
from dataclasses import dataclass, field
from typing import Any

import msgspec

from soundingboard.base.errors import Trouble
from soundingboard.recording.hearing.sight import Offer, Offers, Role, Sight, Wish

PROGRAM = "pactl"
PATIENCE = 1.5
"""Seconds; a server that is well answers in a few thousandths of one."""
MONITOR = ".monitor"
UNSAID = "(null)"
"""What pactl writes in JSON for a name with letters such as â, ŵ or é."""
ABSENT: dict[Role, str] = {
    "room": "The microphone “{}” is not there: plug it in, or choose another.",
    "call": "The call's sound cannot be taken from “{}”: choose where the call is heard.",
}
NO_SERVER = "This computer's sound system does not answer: log out and in again if that does not pass."
NO_OUTPUT = "Nothing plays sound on this computer, so a call cannot be recorded: connect a loudspeaker."


class _Silence(Exception):
    """The server did not answer."""


class _Hangs(_Silence):
    """It is there, and took too long."""


@dataclass(frozen=True, slots=True)
class _Source:
    index: int
    key: str
    name: str
    own_sound: bool
    muted: bool
    asleep: bool


@dataclass(frozen=True, slots=True)
class SoundServer:
    """A server that answered once; ``pactl`` is where the program is."""

    pactl: str
    _plays: dict[str, str] = field(default_factory=dict)

    excuse = ""

    def hello(self) -> None:
        """See whether it answers."""
        self._sources()

    def offers(self) -> Offers:
        """Microphones under the names that the server gives them, and what plays on each output."""
        try:
            sources = self._sources()
            calls = self._offered(sources, "call")
        except _Silence:
            return Offers(no_calls=NO_OUTPUT)
        return Offers(self._offered(sources, "room"), calls, "" if calls else NO_OUTPUT)

    def way_to(self, wish: Wish) -> tuple[str | None, dict[str, str]]:
        """Through the server, which is told the source by a setting of its own library."""
        if wish.name is None:
            return _door(), {"PULSE_SOURCE": "@DEFAULT_MONITOR@"} if wish.role == "call" else {}
        try:
            key = self._key(wish.name, self._offered(self._sources(), wish.role))
        except _Silence as error:
            raise Trouble(NO_SERVER) from error
        if key:
            return _door(), {"PULSE_SOURCE": key}
        if wish.role == "room" and wish.name in _listed():
            return wish.name, {}
        raise Trouble(ABSENT[wish.role].format(wish.name))

    def sight(self, wish: Wish) -> Sight:
        """What the server has connected this process to. A stream that it moved elsewhere is moved back."""
        try:
            sources = self._sources()
            stream, source = self._heard(sources)
            if source is None:
                return Sight()
            offered = self._offered(sources, wish.role)
            better = self._better(wish, source, offered)
            if better and self._moved(stream, better):
                source = next(each for each in sources if each.key == better)
        except _Silence:
            return Sight(answers=False)
        name = next((each.name for each in offered if each.key == source.key), source.name)
        return Sight(source.key, name, source.own_sound and wish.role == "room", source.muted, source.asleep)

    def close(self) -> None:
        """Nothing is kept open."""

    def _heard(self, sources: list[_Source]) -> tuple[int, _Source | None]:
        by_index = {each.index: each for each in sources}
        for stream in self._ask("list", "source-outputs"):
            ours = stream["properties"].get("application.process.id") == str(os.getpid())
            if ours and stream["source"] in by_index:
                return stream["index"], by_index[stream["source"]]
        return -1, None

    def _offered(self, sources: list[_Source], role: Role) -> tuple[Offer, ...]:
        if role == "room":
            return _told_apart([(each.name, each.key) for each in sources if not each.own_sound])
        outputs = [each.key for each in sources if each.own_sound]
        if not all(key in self._plays for key in outputs):
            found = self._ask("list", "sinks")
            self._plays.update({each["monitor_source"]: each["description"] for each in found})
        return _told_apart([(self._plays[key], key) for key in outputs if key in self._plays])

    def _better(self, wish: Wish, source: _Source, offered: tuple[Offer, ...]) -> str:
        """The key of what shall be heard where that is there and something else is heard, or nothing."""
        keys = [each.key for each in offered]
        if wish.name is not None:
            key = self._key(wish.name, offered)
        elif wish.role == "call":
            key = self._default("sink") + MONITOR
        elif source.own_sound:
            key = next((each for each in (self._default("source"), *keys) if each in keys), "")
        else:
            return ""
        return key if key in keys and key != source.key else ""

    def _key(self, name: str, offered: tuple[Offer, ...]) -> str:
        return next((each.key for each in offered if name in {each.key, each.name}), "")

    def _moved(self, stream: int, key: str) -> bool:
        try:
            self._run("move-source-output", str(stream), key)
        except _Silence:
            return False
        return True

    def _default(self, what: str) -> str:
        return self._run(f"get-default-{what}").decode().strip()

    def _sources(self) -> list[_Source]:
        return [
            _Source(
                each["index"],
                each["name"],
                each["description"],
                bool(each["monitor_source"]),
                _muted(each),
                each["state"] == "SUSPENDED",
            )
            for each in self._ask("list", "sources")
        ]

    def _ask(self, *words: str) -> list[dict[str, Any]]:
        try:
            found = msgspec.json.decode(self._run("-f", "json", *words), type=list[dict[str, Any]])
        except msgspec.DecodeError as error:
            raise _Silence from error
        if any(each.get("description") == UNSAID for each in found):
            names = self._names(*words)
            return [each | {"description": names.get(each["name"], each["name"])} for each in found]
        return found

    def _names(self, *words: str) -> dict[str, str]:
        """Names that only the plain list spells, each by its key."""
        lines = [line.strip() for line in self._run(*words).decode("utf-8", "replace").splitlines()]
        keys = [line.removeprefix("Name: ") for line in lines if line.startswith("Name: ")]
        names = [line.removeprefix("Description: ") for line in lines if line.startswith("Description: ")]
        return dict(zip(keys, names, strict=False))

    def _run(self, *words: str) -> bytes:
        try:
            return subprocess.run(
                [self.pactl, *words],
                stdin=subprocess.DEVNULL,
                stdout=subprocess.PIPE,
                stderr=subprocess.DEVNULL,
                timeout=PATIENCE,
                check=True,
                # in some languages pactl writes numbers that are not JSON
                env={**os.environ, "LC_ALL": "C.UTF-8"},
            ).stdout
        except subprocess.TimeoutExpired as error:
            raise _Hangs from error
        except (OSError, subprocess.SubprocessError) as error:
            raise _Silence from error


def has_program() -> bool:
    """Whether this system is of the kind that has a sound server, running or not."""
    return sys.platform == "linux" and shutil.which(PROGRAM) is not None


def find_server() -> SoundServer | None:
    """The sound server, where one runs; raises `Trouble` when it runs and does not answer."""
    if not has_program():
        return None
    server = SoundServer(PROGRAM)
    try:
        server.hello()
    except _Hangs as error:
        raise Trouble(NO_SERVER) from error
    except _Silence:
        return None
    return server


def _muted(source: dict[str, Any]) -> bool:
    volumes = [each["value"] for each in source["volume"].values()]
    return bool(source["mute"]) or not any(volumes)


def _told_apart(found: list[tuple[str, str]]) -> tuple[Offer, ...]:
    names = [name for name, _ in found]
    return tuple(Offer(name if names.count(name) == 1 else f"{name} ({key})", key) for name, key in found)


def _listed() -> list[str]:
    import sounddevice  # noqa: PLC0415 - needs the sound system

    return [each["name"] for each in sounddevice.query_devices()]


def _door() -> str | None:
    """PortAudio's name for the server."""
    return next((name for name in ("pulse", "pipewire") if name in _listed()), None)
