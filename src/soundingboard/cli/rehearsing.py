"""Playing a conference from a file."""

import argparse
from pathlib import Path

from soundingboard.cli.parsing import New, positive


def add(new: New) -> None:
    """Add ``rehearse``."""
    parser = new("rehearse", help="play a conference from a file")
    parser.add_argument("file", type=Path, metavar="FILE")
    parser.add_argument("--out", type=Path, required=True, metavar="DIR", help="where it leaves everything")
    parser.add_argument("--pace", choices=("fast", "real"), default="fast")
    parser.add_argument("--show", action="store_true", help="let it be seen")
    sound = parser.add_mutually_exclusive_group()
    sound.add_argument("--audio", type=Path, metavar="FILE", help="the sound that it records")
    sound.add_argument("--microphone", default="", metavar="NAME", help="record this one, in real time")
    parser.add_argument(
        "--recipient", default="", metavar="age1…", help="a public key that may open the recording, too"
    )
    parser.add_argument(
        "--sound-per-minute",
        type=positive,
        default=1.0,
        metavar="SECONDS",
        help="of sound for each minute of conference",
    )
    parser.set_defaults(tool=_rehearse)


def _rehearse(asked: argparse.Namespace) -> int:
    from soundingboard.app.surroundings import need_display
    from soundingboard.rehearsal.offscreen import two_screens

    if asked.show:
        need_display()
    with two_screens(wanted=not asked.show):
        from soundingboard.rehearsal.run import Options, rehearse

        options = Options(
            asked.pace, asked.show, asked.audio, asked.microphone, asked.recipient, asked.sound_per_minute
        )
        rehearse(asked.file, asked.out, options)
    return 0
