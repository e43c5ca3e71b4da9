"""The page of the close, with what it may do: made for a day that is open, or for one that is long over."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QTimer

from soundingboard.app.keeping import is_kept, keep
from soundingboard.app.papers import Made, making_papers
from soundingboard.app.sound import SoundKeeper
from soundingboard.base.clock import Clock
from soundingboard.base.errors import Trouble
from soundingboard.desk.desk import Desk
from soundingboard.recording.files import RecordingFiles
from soundingboard.recording.recovery import needs_recovery
from soundingboard.recording.verify import Info, info
from soundingboard.ui.close.packs import PackMade, RecordingLine, StoppedPaper
from soundingboard.ui.close.window import CloseWindow, Ways
from soundingboard.vault.vault import Vault
from soundingboard.views.closing import close_view

GLANCE = 400
"""Milliseconds between two looks at a recording that is being finished."""

GOING_ON = RecordingLine("It goes on, and ends when you close the conference.")
FINISHING = RecordingLine("It is being finished and sealed.", settled=False)
BROKEN = RecordingLine(
    "Its recorder ended too early. What reached the disk is safe: ask your council to recover it.",
    settled=False,
)
GONE = RecordingLine("It is not in this vault: look in your council's store.", settled=False)


@dataclass(slots=True)
class Close:
    """What the page needs of one conference.

    Attributes:
        sound: The conference's recorder, as the app keeps it.
    """

    vault: Vault
    desk: Desk
    sound: SoundKeeper
    clock: Clock
    ask_for_folder: Callable[[str], Path | None]
    _known: Info | None = None

    def page(self, back: Callable[[], None]) -> CloseWindow:
        """The page; it looks at the recording until that is whole."""
        ways = Ways(
            look=lambda: close_view(self.desk.record, now=self.clock.now()),
            recording=self.recording,
            choose_folder=lambda: self.ask_for_folder("Where the packs go"),
            make=self.packs,
            send=self.desk.do,
            back=back,
        )
        page = CloseWindow(ways)
        glance = QTimer(page)
        glance.timeout.connect(page.show_recording)
        glance.start(GLANCE)
        return page

    def recording(self) -> RecordingLine | None:
        """The recording in words, from the file itself once it is whole; None where there is none."""
        wanted = self.desk.record.conference.recording
        if wanted != "stopped":
            return None if wanted == "off" else GOING_ON
        files = RecordingFiles(self.vault.recordings, self.desk.key)
        if not self.sound.settled:
            return FINISHING
        if self.sound.trouble:
            return RecordingLine(self.sound.trouble, settled=False)
        if needs_recovery(files.folder, files.name):
            return BROKEN
        return self._kept(files.sound)

    def _kept(self, path: Path) -> RecordingLine:
        """What the file says of itself."""
        if not path.exists():
            return GONE
        try:
            known = self._known = self._known or info(path, [self.vault.identity])
            if not is_kept(self.desk, path):
                keep(self.vault, self.desk, path, known.seconds)
        except Trouble as trouble:
            return RecordingLine(str(trouble), settled=False)
        return RecordingLine(f"{_length(known.seconds)}, sealed and kept on this computer", _size(known.size))

    def packs(self, folder: Path) -> Iterator[PackMade]:
        """Every pack, one after another."""
        self.recording()
        for made in making_papers(self.desk, folder, self.clock.now()):
            yield _told(made)


def _told(made: Made) -> PackMade:
    return PackMade(
        made.copy.recipient.id,
        tuple(paper.name for paper in made.papers),
        tuple(StoppedPaper(paper.name, paper.what, paper.where) for paper in made.stopped),
    )


def _length(seconds: float) -> str:
    minutes = round(seconds / 60)
    if minutes < 60:
        return f"{minutes} min" if minutes else f"{seconds:.0f} s"
    return f"{minutes // 60} h {minutes % 60:02} min"


def _size(size: int) -> str:
    return f"{size / 1_000_000:.1f} MB"
