"""What is slow to load and nobody needs at first: what makes papers, hears sound, or knows bank holidays.

The pages that need it import it as they open. Until then it is loaded beside whoever types a passphrase.
"""

from importlib import import_module
from threading import Thread
from typing import Final

SLOW: Final = (
    "holidays.countries",
    "soundingboard.documents.pack",
    "soundingboard.documents.printing",
    "soundingboard.recording.sound_check",
)


def load_the_rest() -> Thread:
    """Load it in a thread, which the program waits for before it ends."""
    thread = Thread(target=_load, name="loading the rest")
    thread.start()
    return thread


def _load() -> None:
    for name in SLOW:
        import_module(name)
