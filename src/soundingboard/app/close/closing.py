"""The page of the close, with what it may do: made for a day that is open, or for one that is long over."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from PySide6.QtCore import QTimer

from soundingboard.app.close.carrying_on import plan_files, print_all
from soundingboard.app.close.depositing import CouncilStore
from soundingboard.app.close.papers import Made, lock_papers, making_papers
from soundingboard.app.close.settling_ends import SettlingEnds
from soundingboard.app.people_files import PeopleFiles
from soundingboard.app.sound.keeper import SoundKeeper
from soundingboard.app.sound.listening import Listening
from soundingboard.app.sound.mending import told_of
from soundingboard.app.sound.vouching import is_kept, keep
from soundingboard.app.world import World
from soundingboard.base.destination import Destination
from soundingboard.base.errors import Trouble
from soundingboard.desk.desk import Desk
from soundingboard.recording.keeping.parts import heard_files
from soundingboard.recording.keeping.verify import Info, info
from soundingboard.ui.close.packs import PackMade, RecordingLine, StoppedPaper
from soundingboard.ui.close.ways import Ways
from soundingboard.ui.close.window import CloseWindow
from soundingboard.vault.vault import Vault
from soundingboard.views.closing import close_view
from soundingboard.views.copies.again import fingerprint

GLANCE = 400
"""Milliseconds between two looks at a recording that is being finished."""

GOING_ON = RecordingLine("It goes on, and ends when you close the conference.")
FINISHING = RecordingLine("It is being finished and sealed.", settled=False)
GONE = RecordingLine("It is not in this vault: look in your council's store.", settled=False)


@dataclass(slots=True)
class Close:
    """What the page needs of one conference.

    Attributes:
        world: Its clock, and the system's ways to choose a file.
        sound: The conference's recorder, as the app keeps it.
        listening: Plays the recording.
        feedback: Asks one person how it was.
    """

    vault: Vault
    desk: Desk
    world: World
    sound: SoundKeeper
    listening: Listening
    mend: Callable[[], None]
    feedback: Callable[[], None] | None = None
    _known: dict[Path, Info] = field(default_factory=dict)
    _went: Destination | None = None

    def page(self, back: Callable[[], None]) -> CloseWindow:
        """The page; it looks at the recording until that is whole."""
        ways = Ways(
            look=lambda: close_view(self.desk.record, now=self.world.clock.now()),
            recording=self.recording,
            choose_folder=self.world.ask_for_folder,
            make=self.packs,
            lock=self.lock,
            print_all=self.printed,
            plan_files=lambda folder: plan_files(self.desk, self.went_to(folder), self.world.clock.now()),
            send=self.desk.do,
            back=back,
            playback=self.listening,
            mend=self.mend,
            files=PeopleFiles(self.world.ask_for_people),
            asking=SettlingEnds(self.desk),
            feedback=self.feedback,
            store=CouncilStore(self.vault, self.desk),
        )
        page = CloseWindow(ways)
        glance = QTimer(page)
        glance.timeout.connect(page.recording.show_now)
        glance.start(GLANCE)
        return page

    def recording(self) -> RecordingLine | None:
        """The recording in words, from the file itself once it is whole; None where there is none."""
        wanted = self.desk.record.conference.recording
        if wanted != "stopped":
            return None if wanted == "off" else GOING_ON
        if not self.sound.settled:
            return FINISHING
        left = told_of(self.vault.recordings, self.desk.key)
        if left:
            return RecordingLine(left, settled=False, mend=True)
        if self.sound.trouble:
            return RecordingLine(self.sound.trouble, settled=False)
        return self._kept(heard_files(self.vault.recordings, self.desk.key))

    def _kept(self, paths: Sequence[Path]) -> RecordingLine:
        """What the files say of themselves; the vault vouches for each."""
        if not paths or not all(path.exists() for path in paths):
            return GONE
        try:
            known = [self._vouched(path) for path in paths]
        except Trouble as trouble:
            return RecordingLine(str(trouble), settled=False)
        length = _length(sum(each.seconds for each in known))
        several = f" in {len(known)} parts" if len(known) > 1 else ""
        words = f"{length}{several}, sealed and kept on this computer"
        return RecordingLine(words, _size(sum(each.size for each in known)))

    def _vouched(self, path: Path) -> Info:
        if path not in self._known:
            self._known[path] = info(path, self.vault.keys_for(self.desk.key))
        if not is_kept(self.desk, path):
            keep(self.vault, self.desk, path, self._known[path].seconds)
        return self._known[path]

    def lock(self, who: str, folder: Path) -> str:
        """The words that open this reader's PDFs, which are written once more."""
        return lock_papers(self.desk, who, self.went_to(folder), self.world.clock.now())

    def printed(self, folder: Path, *, everything: bool) -> str:
        """Everybody's papers in one file, or those of whoever has no copy that holds."""
        return print_all(self.desk, self.went_to(folder), self.world.clock.now(), everything=everything)

    def went_to(self, folder: Path) -> Destination:
        """The folder on the disk that the packs went to: a share that went away since is not made anew."""
        return self._went if self._went and self._went.folder == folder else Destination.at(folder)

    def packs(self, folder: Path) -> Iterator[PackMade]:
        """Every pack, one after another; what it answers leaves the desk alone, so any thread may ask it."""
        self.recording()
        self._went = Destination.at(folder)
        return map(_told, making_papers(self.desk, self._went, self.world.clock.now(), spare_same=True))


def _told(made: Made) -> PackMade:
    return PackMade(
        made.copy.recipient.id,
        tuple(paper.name for paper in made.papers),
        tuple(StoppedPaper(paper.name, paper.what, paper.where, paper.named) for paper in made.stopped),
        tuple(dict.fromkeys(word for paper in made.papers for word in paper.spelled)),
        tuple(dict.fromkeys(name for paper in made.papers for name in paper.asks)),
        same=made.same,
        content=fingerprint(made.copy),
        reading_age=max((paper.reading_age for paper in made.papers), default=0),
    )


def _length(seconds: float) -> str:
    minutes = round(seconds / 60)
    if minutes < 60:
        return f"{minutes} min" if minutes else f"{seconds:.0f} s"
    return f"{minutes // 60} h {minutes % 60:02} min"


def _size(size: int) -> str:
    return f"{size / 1_000_000:.1f} MB"
