"""What can be done while a vault is unlocked: the list, the pages of each conference, and its day."""

from collections.abc import Callable
from functools import partial
from typing import Final

from soundingboard.app.close.feedback import ask_how_it_was
from soundingboard.app.day.day import Day
from soundingboard.app.day.meeting import Meeting
from soundingboard.app.front import Front
from soundingboard.app.library.beside import Beside
from soundingboard.app.library.laptop import Laptop
from soundingboard.app.library.rescue import Rescue
from soundingboard.app.library.shelving import Shelving
from soundingboard.app.prepare.preparing import WaysOut, preparing
from soundingboard.app.sample import Sample
from soundingboard.app.screening import Screening
from soundingboard.app.sound.choice import USUAL_HOURS, choice_of, planned_hours
from soundingboard.app.sound.keeper import Recording, SoundKeeper
from soundingboard.app.sound.listening import Listening
from soundingboard.app.sound.mending import Mending
from soundingboard.app.world import LiveSetting, World
from soundingboard.base.errors import Trouble
from soundingboard.base.ids import new_id
from soundingboard.desk.desk import Desk
from soundingboard.desk.reviewing import begin_review
from soundingboard.ui.close.window import CloseWindow
from soundingboard.ui.library.recovery import RecoveryPage
from soundingboard.ui.library.row import Doors
from soundingboard.ui.library.window import LibraryWindow, Tools
from soundingboard.ui.prepare.bring import BringPage
from soundingboard.ui.prepare.screens import ScreensPage
from soundingboard.ui.prepare.sound import SoundPage
from soundingboard.vault.vault import Vault

READ_ALONG: Final = (
    "Every screen of this computer shows the same: whatever you open is seen in the room. Set the screens "
    "side by side first; on Windows that is “extend”, under Windows P."
)
LOOK_AGAIN: Final = "Look again"
ANYWAY: Final = "Open it all the same"

Back = Callable[[], None]
"""Shows again where the chair came from."""


class Unlocked:
    """Turns the front window from page to page, and opens one conference's day at a time.

    Args:
        vault: The open vault; it is closed with this.
        world: What the app meets.
        front: The front window.
        lock: Locks the app.
        sample: Plays the sample; it has a family's window of its own, so it ends before a day begins.

    Attributes:
        screening: Which screen faces the room.
        beside: The pages beside the list.
        meeting: The day that is open, or None.
    """

    def __init__(
        self,
        vault: Vault,
        world: World,
        front: Front,
        *,
        lock: Callable[[], None],
        sample: Sample,
    ) -> None:
        self.vault, self._world, self._front = vault, world, front
        self._lock, self._sample = lock, sample
        self.screening = Screening(vault.folder, world.desktop, front)
        self.beside = Beside(front, vault, world, self.library)
        self.meeting: Meeting | None = None

    def library(self) -> None:
        """Show all conferences."""
        self._end_day()
        beside, clock = self.beside, self._world.clock
        shelving = Shelving(self.vault, clock, Laptop(self.vault, self.screening, self._world))
        doors = Doors(
            self.start,
            self.prepare,
            self.send_rest,
            partial(self.mend, self.library),
            self.review,
            hand_over=beside.hand_over,
            put_away=shelving.put_away,
            bring_back=shelving.bring_back,
            delete=shelving.delete,
            throw_away=shelving.throw_away,
        )
        tools = Tools(
            self.new,
            self._sample.play,
            partial(self.check_sound, self.library),
            partial(self.screens, self.library),
            beside.settings,
            beside.bring_in,
            shelving.back_up,
            beside.practice,
        )
        page = LibraryWindow(doors, tools)
        shelving.join(page)
        self._front.turn_to(page)

    def new(self) -> None:
        """Begin a conference that nobody has entered yet."""
        self.prepare(new_id("conference"))

    def review(self, key: str) -> None:
        """Begin a review of that conference, and prepare it."""
        self.prepare(begin_review(self.vault.engine, key, self._world.clock))

    def prepare(self, key: str) -> None:
        """Show the page that prepares a conference."""
        desk, back = self._desk(key), partial(self.prepare, key)
        check, bring = partial(self.check_sound, back, desk), partial(self.bring, back, desk)
        out = WaysOut(self.library, partial(self.start, key), check, bring)
        self._front.turn_to(preparing(self.vault, desk, self._world, out))

    def bring(self, back: Back, desk: Desk) -> None:
        """Show the papers to bring to a conference."""
        from soundingboard.app.prepare.bringing import Bringing  # noqa: PLC0415 - see `app.later`

        world, records = self._world, choice_of(self.vault).records
        self._front.turn_to(BringPage(Bringing(desk, world.clock, world.ask_for_folder, records), back))

    def check_sound(self, back: Back, desk: Desk | None = None) -> None:
        """Show the sound check; ``desk`` knows how long is planned."""
        from soundingboard.app.sound.checking import Checking  # noqa: PLC0415 - see `app.later`

        check = Checking(self.vault, self._world, planned_hours(desk) if desk else USUAL_HOURS)
        self._front.turn_to(SoundPage(check, back), check.close)

    def screens(self, back: Back) -> None:
        """Show the screens, and ask which one faces the room."""
        self._front.turn_to(ScreensPage(self.screening, back))

    def start(self, key: str, *, seen: bool = False) -> None:
        """Open a conference's day; ``seen`` says that the chair knows the room can read along."""
        if self.meeting is not None:
            return
        if self.screening.read_along() and not seen:
            look, anyway = partial(self.start, key), partial(self.start, key, seen=True)
            self._front.ask(READ_ALONG, {LOOK_AGAIN: look, ANYWAY: anyway})
            return
        setting = LiveSetting(self._world.clock, self._world.source)
        self._sample.close()
        try:
            day = Day(self.vault, key, setting, screening=self.screening)
            day.open()
        except Trouble as trouble:
            self._front.refuse(str(trouble))
            return
        self.meeting = Meeting(day, self._front, self)

    def send_rest(self, key: str) -> None:
        """Show the close of a conference whose day is over."""
        vault, world, desk = self.vault, self._world, self._desk(key)
        recipients = tuple(str(each) for each in vault.recipients)
        sound = SoundKeeper(Recording(vault.recordings, key, recipients, world.source), world.clock)
        sound.follow(desk.record.conference.recording)
        listening = Listening(vault, desk, lambda: sound.settled)

        def let_go() -> None:
            listening.hush()
            sound.close()

        page = self.close_page(desk, sound, listening, again=partial(self.send_rest, key), back=self.library)
        self._front.turn_to(page, let_go)

    def close_page(
        self, desk: Desk, sound: SoundKeeper, listening: Listening, *, again: Back, back: Back
    ) -> CloseWindow:
        """The page of the close; ``again`` shows it once more after a page that it leads to."""
        from soundingboard.app.close.closing import Close  # noqa: PLC0415 - see `app.later`

        mend = partial(self.mend, again, desk.key)
        how = partial(ask_how_it_was, self._front, desk, self._lock, again)
        return Close(self.vault, desk, self._world, sound, listening, mend, how).page(back)

    def mend(self, back: Back, key: str) -> None:
        """Show what was left of an interrupted recording, to be made whole."""
        mending = Mending(self.vault, key)
        self._front.turn_to(RecoveryPage(mending, back), mending.close)

    def try_passphrase(self, passphrase: str) -> None:
        """Raise `Trouble` unless it opens the vault; the access log tells of it."""
        Vault.unlock(self.vault.folder, passphrase, clock=self._world.clock).close()

    def rescue(self, opened: Back) -> Rescue:
        """The council's key in place of a lost passphrase, while this vault is open behind a lock."""

        def again(vault: Vault) -> None:
            vault.close()
            opened()

        return Rescue(self.vault.folder, self._world, again)

    def close(self) -> None:
        """End the day if one is open, and close the vault; a recording that goes on does so."""
        self._end_day()
        self._front.let_go()
        self.vault.close()

    def _end_day(self) -> None:
        meeting, self.meeting = self.meeting, None
        if meeting is not None:
            meeting.close()

    def _desk(self, key: str) -> Desk:
        return Desk(self.vault.engine, key, clock=self._world.clock)
