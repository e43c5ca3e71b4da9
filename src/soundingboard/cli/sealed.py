"""Opening and sealing age files, as a stream: what is authentic is written as it is found."""

import argparse
from pathlib import Path

from soundingboard.cli.answers import given, output
from soundingboard.cli.keys import add_keys, add_passphrase, keys, passphrase, unreadable
from soundingboard.cli.parsing import New

PIECE = 1 << 20


def add(new: New) -> None:
    """Add ``open`` and ``seal``."""
    parser = new("open", help="decrypt an age file to standard output")
    parser.add_argument("file", type=Path, metavar="FILE")
    add_keys(parser)
    parser.set_defaults(tool=_open)
    parser = new("seal", help="encrypt standard input to an age file on standard output")
    ways = parser.add_mutually_exclusive_group(required=True)
    ways.add_argument("--recipient", action="append", metavar="age1…", help="a public key that may open it")
    add_passphrase(ways)
    parser.set_defaults(tool=_seal)


def _open(asked: argparse.Namespace) -> int:
    from soundingboard.sealing.reader import SealedReader

    held = keys(asked)
    try:
        file = asked.file.open("rb")
    except OSError as error:
        raise unreadable(asked.file, error) from None
    with file:
        for chunk in SealedReader(file, held).chunks():
            output().write(chunk)
    return 0


def _seal(asked: argparse.Namespace) -> int:
    from soundingboard.sealing.header import Lock
    from soundingboard.sealing.keys import Recipient
    from soundingboard.sealing.passphrase import Passphrase
    from soundingboard.sealing.writer import SealedWriter

    locks: list[Lock] = [Recipient.parse(each) for each in dict.fromkeys(asked.recipient or ())]
    writer = SealedWriter(output(), locks or [Passphrase(passphrase(asked.passphrase_file))])
    while piece := given().read1(PIECE):
        writer.write(piece)
    writer.close()
    return 0
