"""The program: choose what it is to be, and load nothing heavy before that."""

import sys
from importlib import import_module

CHILDREN = {
    "recorder-child": "soundingboard.recording.recorder.child",
    "capture-child": "soundingboard.recording.hearing.child",
    "offers-child": "soundingboard.recording.hearing.sound_system",
    "sound-child": "soundingboard.recording.hearing.devices",
    "screens-child": "soundingboard.app.surroundings",
}
"""What the program starts of itself as a process of its own: its first word, and the module that it is."""


def main(argv: list[str] | None = None) -> int:
    """Run it; gives the exit status."""
    words = sys.argv[1:] if argv is None else argv
    if words and words[0] in CHILDREN:
        return int(import_module(CHILDREN[words[0]]).main(words[1:]))
    from soundingboard.cli.main import main as run

    return run(words)


if __name__ == "__main__":
    sys.exit(main())
