"""Which way this computer's sound is asked about."""

from soundingboard.recording.device_list import DeviceList
from soundingboard.recording.sight import SoundSystem
from soundingboard.recording.sound_server import NO_SERVER, find_server, has_program


def this_system() -> SoundSystem:
    """The sound server where one runs, else PortAudio's list; raises `Trouble` for a server that hangs."""
    server = find_server()
    if server is not None:
        return server
    return DeviceList(NO_SERVER) if has_program() else DeviceList()
