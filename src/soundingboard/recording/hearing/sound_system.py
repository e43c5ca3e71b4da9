"""Which way this computer's sound is asked about; as a process of its own, what can be heard on it."""

import os

import msgspec

from soundingboard.base.errors import Trouble
from soundingboard.recording.hearing.device_list import DeviceList
from soundingboard.recording.hearing.devices import STANDARD_OUTPUT
from soundingboard.recording.hearing.sight import Offers, SoundSystem
from soundingboard.recording.hearing.sound_server import NO_SERVER, find_server, has_program

FIRST_ARGUMENT = "offers-child"


def main(_argv: list[str]) -> int:
    """Print what `soundingboard.recording.sound_check.offers` gives."""
    os.write(STANDARD_OUTPUT, msgspec.json.encode(_offers()))
    return 0


def _offers() -> Offers:
    try:
        return this_system().offers()
    except Trouble as trouble:
        return Offers(trouble=str(trouble))


def this_system() -> SoundSystem:
    """The sound server where one runs, else PortAudio's list; raises `Trouble` for a server that hangs."""
    server = find_server()
    if server is not None:
        return server
    return DeviceList(NO_SERVER) if has_program() else DeviceList()
