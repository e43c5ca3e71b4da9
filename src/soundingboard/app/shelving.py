"""The list of all conferences: what it shows, what it finds, and what it asks for."""

from soundingboard.app.interrupted import told_of
from soundingboard.base.clock import Clock
from soundingboard.base.errors import Trouble
from soundingboard.desk.shelf import SHOWN, found_in_all, shelf
from soundingboard.ui.library.window import LibraryWindow
from soundingboard.vault.vault import Vault

MORE = 50
"""How many more of a group are shown each time somebody asks."""


class Shelving:
    """Keeps one list of a vault's conferences true to what is in it.

    Args:
        vault: The open vault.
        clock: Tells the time.
        page: The list.
    """

    def __init__(self, vault: Vault, clock: Clock, page: LibraryWindow) -> None:
        self._vault, self._clock, self._page = vault, clock, page
        self._kind = ""
        self._shown: dict[str, int] = {}
        page.asked.connect(self._find)
        page.more_wanted.connect(self._show_more)
        page.kind_chosen.connect(self._choose)

    def look(self) -> None:
        """Show the conferences as they are now."""
        try:
            view = shelf(self._vault.engine, self._clock.now(), kind=self._kind, shown=self._shown)
            told = {line.id: told_of(self._vault.recordings, line.id) for line in view.lines}
        except Trouble as trouble:
            self._page.notice.refuse(str(trouble))
            return
        self._page.show_lines(view.lines, {key: words for key, words in told.items() if words}, view.more)

    def _find(self, words: str) -> None:
        try:
            self._page.show_found(found_in_all(self._vault.engine, words))
        except Trouble as trouble:
            self._page.notice.refuse(str(trouble))

    def _show_more(self, group: str) -> None:
        self._shown[group] = self._shown.get(group, SHOWN) + MORE
        self.look()

    def _choose(self, kind: str) -> None:
        self._kind, self._shown = kind, {}
        self.look()
