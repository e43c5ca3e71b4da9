"""What the page of the close is told of packs and of the recording: plain values."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class StoppedPaper:
    """A paper that was not written: its file's name, what stood in it, and where.

    ``named`` is True where that is a name another family has, and the chair can say whose it is here.
    """

    name: str
    what: str
    where: str
    named: bool = False


@dataclass(frozen=True, slots=True)
class PackMade:
    """One reader's pack: the papers that were written, and those that were stopped.

    ``spelled`` holds words in letters that no font has: the PDF says the letters' names instead;
    ``asks`` names that may be those of another family; ``same`` that nothing was made, for the reader has
    a copy that says the same; ``content`` the fingerprint of what it says; ``reading_age`` about how old a
    child has to be to read the letter in it, 0 where it is no child's.
    """

    who: str
    papers: tuple[str, ...]
    stopped: tuple[StoppedPaper, ...] = ()
    spelled: tuple[str, ...] = ()
    asks: tuple[str, ...] = ()
    same: bool = False
    content: str = ""
    reading_age: int = 0


@dataclass(frozen=True, slots=True)
class RecordingLine:
    """The recording in a sentence, a quiet word beside it, and whether it is as it should be.

    ``mend`` is True where the chair can make it whole.
    """

    words: str
    quiet: str = ""
    settled: bool = True
    mend: bool = False
