"""What the page of the close may do: plain functions, each from the app."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from soundingboard.commands.command import Command
from soundingboard.ui.close.checks import Asking
from soundingboard.ui.close.packs import PackMade, RecordingLine
from soundingboard.ui.close.storing import Store
from soundingboard.ui.shared.playing import Playback
from soundingboard.views.closing import CloseView
from soundingboard.views.found import Files


class PrintAll(Protocol):
    """Puts papers into one file to print."""

    def __call__(self, folder: Path, *, everything: bool) -> str:
        """Everybody's, or only those of readers who have no copy that holds; gives the sentence for it."""
        ...


@dataclass(frozen=True, slots=True)
class Ways:
    """What the page may do.

    Attributes:
        look: The close as it is now.
        recording: The recording in words; None where there is none.
        choose_folder: Asks the chair for a folder under this title; None when they chose none.
        make: Makes every pack into a folder, one after another; each is asked for in another thread.
        lock: Writes a reader's PDFs once more, with a password; gives the words that open them.
        print_all: Puts papers into one file in that folder, everybody's or what changed; gives the sentence
            for the chair.
        plan_files: Writes the dates and the plan for other programs there, and gives the same.
        send: Does a command, or raises `Trouble` and changes nothing.
        back: Goes back to the meeting, or to the list.
        files: Reads who was on the call out of a file.
        mend: Leads to where an interrupted recording is made whole.
        playback: Plays the recording; None where that cannot be done.
        store: What the council's store has of it; None where nothing can be given there.
        feedback: Asks one person how it was; None where that cannot be done.
        asking: Puts the question that settles what is open; None where nothing can be settled.
    """

    look: Callable[[], CloseView]
    recording: Callable[[], RecordingLine | None]
    choose_folder: Callable[[str], Path | None]
    make: Callable[[Path], Iterator[PackMade]]
    lock: Callable[[str, Path], str]
    print_all: PrintAll
    plan_files: Callable[[Path], str]
    send: Callable[[Command], object]
    back: Callable[[], None]
    mend: Callable[[], None]
    files: Files
    playback: Playback | None = None
    asking: Asking | None = None
    feedback: Callable[[], None] | None = None
    store: Store | None = None
