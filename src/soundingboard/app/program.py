"""The app from its start to its end: the way in, the lock, and the way out."""

from functools import partial
from pathlib import Path

from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QWidget

from soundingboard.app.front import Front
from soundingboard.app.library.council_keys import ask_for_new_key, public_keys
from soundingboard.app.library.rescue import Rescue
from soundingboard.app.sample import Sample
from soundingboard.app.unlocked import Unlocked
from soundingboard.app.world import World
from soundingboard.ui.chair.actions import BY_ID
from soundingboard.ui.library.entry import FirstRunPage, UnlockPage
from soundingboard.vault.folder import FILES
from soundingboard.vault.keys import strength
from soundingboard.vault.vault import Vault


class Program:
    """Has the front window from the first page to the last, and a vault while it is unlocked.

    Args:
        folder: Where the vault is, or will be.
        world: What it meets.

    Attributes:
        front: The front window.
        unlocked: What can be done with the open vault; None while it is locked.
    """

    def __init__(self, folder: Path, world: World) -> None:
        self._folder, self._world = folder, world
        self.front = Front(self._may_end)
        self._sample = Sample(self.front.refuse)
        self.unlocked: Unlocked | None = None
        QShortcut(QKeySequence(BY_ID["lock"].keys[0]), self.front).activated.connect(self.lock)

    @property
    def page(self) -> QWidget | None:
        """The page of the front window."""
        return self.front.page

    def open(self) -> None:
        """Show the way in: the first run where no vault is, and the passphrase where one is."""
        if any((self._folder / name).exists() for name in FILES):
            rescue = Rescue(self._folder, self._world, lambda vault: self._enter(vault).library())
            self.front.turn_to(UnlockPage(self._unlock, rescue), rescue.close)
        else:
            new_key = partial(ask_for_new_key, self._world)
            self.front.turn_to(FirstRunPage(self._make, new_key, self._sample.play, strength))

    def lock(self) -> None:
        """Show nothing of any conference until the passphrase is given; an open one stays open behind it."""
        if self.unlocked is None:
            return
        if self.unlocked.meeting is not None:
            self.unlocked.meeting.lock()
            return
        self._close_vault()
        self.open()

    def close(self) -> None:
        """Let go of everything, in reverse; a recording that goes on does so."""
        self._close_vault()
        self._sample.close()
        self.front.let_go()
        self.front.hide()
        self.front.deleteLater()

    def _make(self, passphrase: str, keys: str) -> None:
        world, council = self._world, public_keys(keys)
        vault = Vault.create(
            self._folder,
            passphrase,
            council,
            work_factor=world.work_factor,
            clock=world.clock,
            rehearsal=world.easy,
            post_quantum=council[0].post_quantum,
        )
        self._enter(vault).beside.set_up(self._sample.play)

    def _unlock(self, passphrase: str) -> None:
        self._enter(Vault.unlock(self._folder, passphrase, clock=self._world.clock)).library()

    def _enter(self, vault: Vault) -> Unlocked:
        self.unlocked = Unlocked(vault, self._world, self.front, lock=self.lock, sample=self._sample)
        return self.unlocked

    def _close_vault(self) -> None:
        unlocked, self.unlocked = self.unlocked, None
        if unlocked is not None:
            unlocked.close()

    def _may_end(self) -> bool:
        """The front window is closed: back to the conference while one is open, else the app ends."""
        meeting = self.unlocked.meeting if self.unlocked else None
        if meeting is not None and meeting.stays():
            return False
        application = QApplication.instance()
        if application is not None:
            application.quit()
        return True
