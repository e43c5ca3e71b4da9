"""What the page of the close is told of packs and of the recording: plain values."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class StoppedPaper:
    """A paper that was not written: its file's name, what stood in it, and where."""

    name: str
    what: str
    where: str


@dataclass(frozen=True, slots=True)
class PackMade:
    """One reader's pack: the papers that were written, and those that were stopped.

    ``spelled`` holds words in letters that no font has: the PDF says the letters' names instead.
    """

    who: str
    papers: tuple[str, ...]
    stopped: tuple[StoppedPaper, ...] = ()
    spelled: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class RecordingLine:
    """The recording in a sentence, a quiet word beside it, and whether it is as it should be.

    ``mend`` is True where the chair can make it whole.
    """

    words: str
    quiet: str = ""
    settled: bool = True
    mend: bool = False
