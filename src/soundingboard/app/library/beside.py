"""The pages beside the list: the steps of the first run, settings, and conferences that go and come."""

from collections.abc import Callable
from functools import partial

from soundingboard.app.front import Front
from soundingboard.app.library.council_keys import ask_for_new_key
from soundingboard.app.library.handing import KINDS, Giving, Taking
from soundingboard.app.library.mirroring import Mirroring
from soundingboard.app.library.settling import Settling
from soundingboard.app.world import World
from soundingboard.base.errors import Trouble
from soundingboard.ui.library.council_keys import CouncilKeysPage
from soundingboard.ui.library.handing import BringInPage, HandOverPage
from soundingboard.ui.library.mirror import MirrorPage
from soundingboard.ui.library.new_passphrase import NewPassphrasePage
from soundingboard.ui.library.sections import STEPS
from soundingboard.ui.library.settings import ReadyPage, SettingsPage, SetUpPage
from soundingboard.vault.keys import strength
from soundingboard.vault.vault import Vault


class Beside:
    """Turns the front window to them, and back to the list.

    Args:
        front: The front window.
        vault: The open vault.
        world: What the app meets.
        back: Shows the list.
    """

    def __init__(self, front: Front, vault: Vault, world: World, back: Callable[[], None]) -> None:
        self._front, self._vault, self._world, self._back = front, vault, world, back

    def settings(self) -> None:
        """Show all that is settled for this vault."""
        self._front.turn_to(SettingsPage(self._settling, self._back, self._council_keys, self._passphrase))

    def practice(self) -> None:
        """Show what the chair's own conferences come to."""
        self._front.turn_to(MirrorPage(Mirroring(self._vault, self._world), self._back))

    def set_up(self, rehearse: Callable[[], None], step: int = 0) -> None:
        """Show this step of the first run, and after the last of them a rehearsal or the list."""
        if step < len(STEPS):
            go_on = partial(self.set_up, rehearse, step + 1)
            self._front.turn_to(SetUpPage(self._settling, step, go_on))
        else:
            self._front.turn_to(ReadyPage(rehearse, self._back))

    def hand_over(self, key: str) -> None:
        """Ask for whom a conference is sealed, and hand it over."""
        try:
            giving = Giving(self._vault, key, self._world)
        except Trouble as trouble:
            self._front.refuse(str(trouble))
            return
        self._front.turn_to(HandOverPage(giving.family, giving.sound, giving.give, self._back))

    def bring_in(self) -> None:
        """Take in a conference from another laptop, out of a file that the chair chooses."""
        path = self._world.ask_to_open("A conference from another laptop", KINDS)
        if path is None:
            return
        taking = Taking(self._vault, path)
        try:
            told = taking.look_first()
        except Trouble as trouble:
            self._front.refuse(str(trouble))
            return
        self._front.turn_to(BringInPage(taking, told, self._back, self._back))

    @property
    def _settling(self) -> Settling:
        return Settling(self._vault, self._world)

    def _council_keys(self) -> None:
        settling, make_key = self._settling, partial(ask_for_new_key, self._world)
        keys = "\n".join(settling.keys)
        self._front.turn_to(CouncilKeysPage(keys, settling.change_keys, make_key, self.settings))

    def _passphrase(self) -> None:
        change = self._settling.change_passphrase
        self._front.turn_to(NewPassphrasePage(change, strength, self.settings))
