"""The app as its chair goes through it: the way in, the list, before the day, the day, and the close."""

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Final

from PySide6.QtCore import QTimer
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QWidget

from soundingboard.app.beside import Beside
from soundingboard.app.bringing import Bringing
from soundingboard.app.checking import USUAL_HOURS, Checking, choice_of, planned_hours
from soundingboard.app.closing import Close
from soundingboard.app.day import Day
from soundingboard.app.feedback import ask_how_it_was
from soundingboard.app.front import Front
from soundingboard.app.interrupted import Mending
from soundingboard.app.laptop import Laptop
from soundingboard.app.leaving import Leaving
from soundingboard.app.listening import Listening
from soundingboard.app.locking import Lock
from soundingboard.app.preparing import WaysOut, preparing
from soundingboard.app.recovery import ask_for_new_key, public_keys
from soundingboard.app.sample import Sample
from soundingboard.app.screening import Screening
from soundingboard.app.shelving import Shelving
from soundingboard.app.sound import Recording, SoundKeeper
from soundingboard.app.watch import Watch
from soundingboard.app.world import LiveSetting, World
from soundingboard.base.errors import Refused, Trouble
from soundingboard.base.ids import new_id
from soundingboard.desk.desk import Desk
from soundingboard.desk.news import News
from soundingboard.desk.reviewing import begin_review
from soundingboard.ui.chair.actions import BY_ID
from soundingboard.ui.chair.window import ChairWindow
from soundingboard.ui.close.window import CloseWindow
from soundingboard.ui.library.entry import FirstRunPage, UnlockPage
from soundingboard.ui.library.recovery import RecoveryPage
from soundingboard.ui.library.row import Doors
from soundingboard.ui.library.window import LibraryWindow, Tools
from soundingboard.ui.prepare.bring import BringPage
from soundingboard.ui.prepare.screens import ScreensPage
from soundingboard.ui.prepare.sound import SoundPage
from soundingboard.ui.shared.notice import Notice
from soundingboard.vault.folder import FILES
from soundingboard.vault.vault import Vault

READ_ALONG: Final = (
    "Every screen of this computer shows the same: whatever you open is seen in the room. Set the screens "
    "side by side first; on Windows that is “extend”, under Windows P."
)
LOOK_AGAIN: Final = "Look again"
ANYWAY: Final = "Open it all the same"


class Program:
    """Builds every window and closes them in reverse.

    Args:
        folder: Where the vault is, or will be.
        world: What it meets.
    """

    def __init__(self, folder: Path, world: World) -> None:
        self._folder, self._world = folder, world
        self.front = Front(self._may_end)
        self.sample = Sample(self._refuse)
        self.day: Day | None = None
        self.lock_page: Lock | None = None
        self._leaving: Leaving | None = None
        self.watch: Watch | None = None
        self._vault: Vault | None = None
        self._sound: SoundKeeper | None = None
        self._listening: Listening | None = None
        self._mending: Mending | None = None
        self._check: Checking | None = None
        self._screening: Screening | None = None
        QShortcut(QKeySequence(BY_ID["lock"].keys[0]), self.front).activated.connect(self.lock)

    @property
    def page(self) -> QWidget | None:
        """The page of the front window."""
        return self.front.page

    def open(self) -> None:
        """Show the way in: the first run where no vault is, and the passphrase where one is."""
        if any((self._folder / name).exists() for name in FILES):
            self.front.turn_to(UnlockPage(self._unlock))
        else:
            self.front.turn_to(
                FirstRunPage(self._make, partial(ask_for_new_key, self._world), self.sample.play)
            )

    def close(self) -> None:
        """Let go of everything, in reverse; a recording that goes on does so."""
        self._end_day()
        self._let_check_go()
        self._let_mending_go()
        self._let_sound_go()
        self.sample.close()
        if self._vault is not None:
            self._close_vault(self._vault)
        self.front.hide()
        self.front.deleteLater()

    def library(self) -> None:
        """Show all conferences."""
        self._end_day()
        self._let_mending_go()
        self._let_sound_go()
        vault, world, beside = self._open_vault, self._world, self._beside
        shelving = Shelving(vault, world.clock, Laptop(vault, self._open_screening, world))
        doors = Doors(
            self.start,
            self.prepare,
            self.send_rest,
            self.mend,
            self.review,
            hand_over=beside.hand_over,
            put_away=shelving.put_away,
            bring_back=shelving.bring_back,
            delete=shelving.delete,
            throw_away=shelving.throw_away,
        )
        check = partial(self.check_sound, self.library)
        tools = Tools(
            self.new,
            self.sample.play,
            check,
            self.screens,
            beside.settings,
            beside.bring_in,
            shelving.back_up,
            beside.practice,
        )
        page = LibraryWindow(doors, tools)
        shelving.join(page)
        self.front.turn_to(page)

    def new(self) -> None:
        """Begin a conference that nobody has entered yet."""
        self.prepare(new_id("conference"))

    def review(self, key: str) -> None:
        """Begin a review of that conference, and prepare it."""
        self.prepare(begin_review(self._open_vault.engine, key, self._world.clock))

    def prepare(self, key: str) -> None:
        """Show the page that prepares a conference."""
        desk = Desk(self._open_vault.engine, key, clock=self._world.clock)
        back = partial(self.prepare, key)
        check, bring = partial(self.check_sound, back, desk), partial(self.bring, back, desk)
        out = WaysOut(self.library, partial(self.start, key), check, bring)
        self.front.turn_to(preparing(self._open_vault, desk, self._world, out))

    def bring(self, back: Callable[[], None], desk: Desk) -> None:
        """Show the papers to bring to a conference."""
        world, records = self._world, choice_of(self._open_vault).records
        self.front.turn_to(BringPage(Bringing(desk, world.clock, world.ask_for_folder, records), back))

    def check_sound(self, back: Callable[[], None], desk: Desk | None = None) -> None:
        """Show the sound check; ``desk`` knows how long is planned."""
        self._let_check_go()
        hours = planned_hours(desk) if desk else USUAL_HOURS
        self._check = Checking(self._open_vault, self._world, hours)
        self.front.turn_to(SoundPage(self._check, partial(self._end_check, back)))

    def screens(self) -> None:
        """Show the screens, and ask which one faces the room."""
        self.front.turn_to(ScreensPage(self._open_screening, self._back))

    def _end_check(self, back: Callable[[], None]) -> None:
        self._let_check_go()
        back()

    def _let_check_go(self) -> None:
        if self._check is not None:
            self._check.close()
            self._check = None

    def _check_before_start(self) -> None:
        if self.day is not None:
            self.check_sound(self._back, self.day.desk)

    def start(self, key: str, *, seen: bool = False) -> None:
        """Open a conference's day; ``seen`` says that the chair knows the room can read along."""
        if self.day is not None:
            return
        if self._open_screening.read_along() and not seen:
            self._ask(
                READ_ALONG, {LOOK_AGAIN: lambda: self.start(key), ANYWAY: lambda: self.start(key, seen=True)}
            )
            return
        setting = LiveSetting(self._world.clock, self._world.source)
        try:
            self.day = Day(self._open_vault, key, setting, screening=self._open_screening)
            self.day.open()
        except Trouble as trouble:
            self._end_day()
            self._refuse(str(trouble))
            return
        self._leaving = Leaving(self.day.desk, self.day.chair, self._look_at_close, self.library)
        self.day.desk.subscribe(self._hear)
        self.day.chair.lock_wanted.connect(self.lock)
        self.day.chair.sound_check_wanted.connect(self._check_before_start)
        self.day.chair.screen_wanted.connect(self._put_up)
        self.day.chair.screens_wanted.connect(self.screens)
        self.watch = Watch(self.day, self.front, self.lock, lambda: self.lock_page is not None)
        self.front.beside = self.day.chair
        self.day.keep_time()
        self._to_meeting(self.day.chair)

    def lock(self, why: str = "") -> None:
        """Show nothing of any conference until the passphrase is given; an open one stays open behind it.

        ``why`` is told where the app locks by itself.
        """
        if self.watch is not None:
            self.watch.roll.stop()
        if self._vault is None or self.lock_page is not None:
            return
        if self.day is not None:
            self.day.listening.hush()
            self._let_check_go()
            self.lock_page = Lock(self.front, self.day, self._try_passphrase, self._unlocked, why)
            return
        self._let_check_go()
        self._let_sound_go()
        self._close_vault(self._vault)
        self.open()

    def send_rest(self, key: str) -> None:
        """Show the close of a conference whose day is over."""
        self._let_sound_go()
        world, vault = self._world, self._open_vault
        recipients = tuple(str(each) for each in vault.recipients)
        self._sound = SoundKeeper(Recording(vault.recordings, key, recipients, world.source), world.clock)
        desk = Desk(vault.engine, key, clock=world.clock)
        self._sound.follow(desk.record.conference.recording)
        sound = self._sound
        mend = partial(self.mend, key, partial(self.send_rest, key))
        self._listening = Listening(vault, desk, lambda: sound.settled)
        ask = partial(ask_how_it_was, self.front, desk, self.lock, partial(self.send_rest, key))
        close = Close(vault, desk, sound, world.clock, world.ask_for_folder, self._listening, mend, ask)
        self.front.turn_to(close.page(self.library))

    def mend(self, key: str, back: Callable[[], None] | None = None) -> None:
        """Show what was left of an interrupted recording, to be made whole."""
        self._let_mending_go()
        self._let_sound_go()
        self._mending = Mending(self._open_vault, key)
        self.front.turn_to(RecoveryPage(self._mending, back or self.library))

    @property
    def _open_vault(self) -> Vault:
        if self._vault is None:
            raise Refused("The vault is closed: open it with your passphrase.")
        return self._vault

    @property
    def _open_screening(self) -> Screening:
        if self._screening is None:
            self._screening = Screening(self._open_vault.folder, self._world.desktop, self.front)
        return self._screening

    @property
    def _beside(self) -> Beside:
        return Beside(self.front, self._open_vault, self._world, self.library, self._refuse)

    def _close_vault(self, vault: Vault) -> None:
        vault.close()
        self._vault = self._screening = None

    def _put_up(self) -> None:
        """The family's window on the screen that faces the room; where it cannot stand, the screens."""
        if self.day is not None and not self.day.put_up():
            self.screens()

    def _unlock(self, passphrase: str) -> None:
        self._vault = Vault.unlock(self._folder, passphrase, clock=self._world.clock)
        self.library()

    def _try_passphrase(self, passphrase: str) -> None:
        """Raise `Trouble` unless it opens the vault; the access log tells of it."""
        Vault.unlock(self._folder, passphrase, clock=self._world.clock).close()

    def _unlocked(self) -> None:
        self.lock_page = None
        if self.day is None:
            return
        if self.day.desk.view.phase == "closed":
            self._look_at_close()
            return
        self.day.chair.show()
        self._to_meeting(self.day.chair)

    def _make(self, passphrase: str, keys: str) -> None:
        world, council = self._world, public_keys(keys)
        self._vault = Vault.create(
            self._folder,
            passphrase,
            council,
            work_factor=world.work_factor,
            clock=world.clock,
            rehearsal=world.easy,
            post_quantum=council[0].post_quantum,
        )
        self._beside.set_up(self.sample.play)

    def _hear(self, news: News) -> None:
        if news.command == "close_conference" and self.day is not None:
            self.day.chair.hide()
            # Later: others still hear this news, and a window that goes may take the focus with it.
            QTimer.singleShot(0, self.front, self._look_at_close)

    def _look_at_close(self) -> None:
        """The close of the day that is open: to look at before, and to work through after."""
        day, world = self.day, self._world
        if day is None:
            return
        if isinstance(self.page, CloseWindow):
            self.page.look()
            self.front.come()
            return
        ask, mend = world.ask_for_folder, partial(self.mend, day.desk.key, self._look_at_close)
        how = partial(ask_how_it_was, self.front, day.desk, self.lock, self._look_at_close)
        close = Close(self._open_vault, day.desk, day.sound, world.clock, ask, day.listening, mend, how)
        self.front.turn_to(close.page(self._back))

    def _back(self) -> None:
        """From the close back to the meeting while it goes on, and to the list when it is over."""
        if self.day is not None and self.day.desk.view.phase != "closed":
            self._to_meeting(self.day.chair)
        else:
            self.library()

    def _to_meeting(self, chair: ChairWindow) -> None:
        """The chair's window alone, with the focus; the microphone is not tried any more."""
        self._let_check_go()

        def take_focus() -> None:
            if not self.front.isVisible():
                chair.activateWindow()

        self.front.hide()
        QTimer.singleShot(0, chair, take_focus)  # later: what is just closing would take it again

    def _may_end(self) -> bool:
        """The front window is closed: back to the conference while one is open, else the app ends."""
        if self.lock_page is not None:
            self.lock_page.stay()
            return False
        if self.day is not None and self.day.desk.view.phase != "closed":
            self._back()
            return False
        application = QApplication.instance()
        if application is not None:
            application.quit()
        return True

    def _end_day(self) -> None:
        day, self.day, self.watch, self.front.beside = self.day, None, None, None
        if day is None:
            return
        if self._leaving is not None:
            self._leaving.let_go()
            self._leaving = None
        day.close()

    def _let_mending_go(self) -> None:
        if self._mending is not None:
            self._mending.close()
            self._mending = None

    def _let_sound_go(self) -> None:
        if self._listening is not None:
            self._listening.hush()
            self._listening = None
        if self._sound is not None:
            self._sound.close()
            self._sound = None

    def _refuse(self, sentence: str) -> None:
        if self._notice is not None:
            self._notice.refuse(sentence)

    def _ask(self, sentence: str, answers: dict[str, Callable[[], None]]) -> None:
        if self._notice is not None:
            self._notice.ask(sentence, answers)

    @property
    def _notice(self) -> Notice | None:
        notice = getattr(self.page, "notice", None)
        return notice if isinstance(notice, Notice) else None
