"""Opening and sealing age files, as a stream: what is authentic is written as it is found."""

import argparse
from collections.abc import Iterator, Sequence
from pathlib import Path

from soundingboard.cli.answers import given, output
from soundingboard.cli.keys import add_keys, add_passphrase, keys, passphrase, unreadable
from soundingboard.cli.parsing import New
from soundingboard.sealing.header import Key, Lock

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
    for chunk in _contents(asked.file, keys(asked)):
        output().write(chunk)
    return 0


def _contents(file: Path, held: Sequence[Key]) -> Iterator[bytes]:
    """The contents as far as they are authentic; whatever the system says of the file is about its name."""
    from soundingboard.sealing.reader import SealedReader

    try:
        with file.open("rb") as stream:
            yield from SealedReader(stream, held).chunks()
    except OSError as error:
        raise unreadable(file, error) from None


def _seal(asked: argparse.Namespace) -> int:
    from soundingboard.sealing.keys import Recipient
    from soundingboard.sealing.passphrase import Passphrase
    from soundingboard.sealing.writer import SealedWriter

    locks: list[Lock] = [Recipient.parse(each) for each in dict.fromkeys(asked.recipient or ())]
    writer = SealedWriter(output(), locks or [Passphrase(passphrase(asked.passphrase_file))])
    while piece := given().read1(PIECE):
        writer.write(piece)
    writer.close()
    return 0
