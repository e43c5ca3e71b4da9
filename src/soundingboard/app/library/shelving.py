"""The list of all conferences: what it shows, what it finds, and what it asks for."""

from collections.abc import Callable
from dataclasses import replace

from soundingboard.app.library.laptop import Laptop
from soundingboard.app.sound.mending import told_of
from soundingboard.base.clock import Clock
from soundingboard.base.errors import Trouble
from soundingboard.desk.shelf import SHOWN, are_made, found_in_all, shelf
from soundingboard.ui.library.window import LibraryWindow
from soundingboard.vault.archive import bring_back, delete_past, put_away
from soundingboard.vault.settings import read_settings
from soundingboard.vault.unfinished import BEFORE, Unfinished, left_over, let_go
from soundingboard.vault.vault import CHAIR, Vault
from soundingboard.views.begun import Begun, Written, begun
from soundingboard.views.library import Wanted, kept_since

MORE = 50
"""How many more of a group are shown each time somebody asks."""
DELETE = (
    "Delete the conference of the {} for good, with its recording? It is past the time for which "
    "conferences are kept. Backups that you made still have it."
)
THROW_AWAY = (
    "Throw away what is written of a conference that is not made yet ({})? It cannot be brought back."
)
FILES_LEFT = (
    "The conference is deleted, but these files of its recording could not be: {}. Delete them by hand."
)


class Shelving:
    """Keeps one list of a vault's conferences true to what is in it.

    Args:
        vault: The open vault.
        clock: Tells the time.
        laptop: Tells how this computer stands; None where nothing is told of it.
    """

    def __init__(self, vault: Vault, clock: Clock, laptop: Laptop | None = None) -> None:
        self._vault, self._clock, self._laptop = vault, clock, laptop
        self._page: LibraryWindow | None = None
        self._wanted = Wanted()
        self._shown: dict[str, int] = {}

    def join(self, page: LibraryWindow) -> None:
        """Fill this list, and hear what it asks for."""
        self._page = page
        page.asked.connect(self._find)
        page.more_wanted.connect(self._show_more)
        page.wanted.connect(self._choose)
        self.look()

    def look(self) -> None:
        """Show the conferences as they are now."""
        self._try(self._look)

    def put_away(self, key: str) -> None:
        """Put a conference into the archive."""
        self._try(lambda: put_away(self._vault.engine, key, self._clock.now()), self.look)

    def bring_back(self, key: str) -> None:
        """Bring a conference back from the archive."""
        self._try(lambda: bring_back(self._vault.engine, key), self.look)

    def delete(self, key: str) -> None:
        """Ask whether to delete a conference that is past its time, and do so after a yes."""
        if self._page is not None:
            family = next((row.line.family for row in self._page.list.rows if row.key == key), "family")
            answers = {"Keep it": self.look, "Delete it for good": lambda: self._delete(key)}
            self._page.notice.ask(DELETE.format(family), answers)

    def throw_away(self, key: str) -> None:
        """Ask whether to throw away a conference that is not made yet, and do so after a yes."""
        if self._page is not None:
            family = next((each.family for each in self._begun() if each.id == key), "")
            answers = {"Keep it": self.look, "Throw it away": lambda: self._throw_away(key)}
            self._page.notice.ask(THROW_AWAY.format(family), answers)

    def back_up(self) -> None:
        """Make a backup where the chair says."""
        laptop, page = self._laptop, self._page
        if laptop is not None and page is not None:

            def act() -> None:
                if told := laptop.back_up():
                    page.notice.done(told)

            self._try(act, self.look)

    def _delete(self, key: str) -> None:
        vault = self._vault

        def act() -> None:
            since = kept_since(read_settings(vault.engine), self._clock.now().date())
            left = delete_past(vault.engine, key, vault.recordings, since)
            vault.note(CHAIR, "deleted a conference that was past its time", key)
            let_go(vault.folder, key)
            self.look()
            if left:
                raise Trouble(FILES_LEFT.format(", ".join(left)))

        self._try(act)

    def _throw_away(self, key: str) -> None:
        let_go(self._vault.folder, key)
        self.look()

    def _begun(self) -> tuple[Begun, ...]:
        """What is written of conferences that are not made."""
        vault = self._vault
        keys = left_over(vault.folder, BEFORE)
        made = are_made(vault.engine, keys)
        written = {
            key: Written.read(Unfinished(vault.folder, vault.identity, key, BEFORE).read())
            for key in keys
            if key not in made
        }
        return tuple(begun(key, each) for key, each in written.items() if each.conference)

    def _look(self) -> None:
        if self._page is None:
            return
        now, recordings = self._clock.now(), self._vault.recordings
        view = shelf(self._vault.engine, now, wanted=self._wanted, shown=self._shown)
        if self._wanted == Wanted():
            view = replace(view, begun=self._begun())
        told = {line.id: told_of(recordings, line.id) for line in view.lines}
        interrupted = {key: words for key, words in told.items() if words}
        self._page.show_view(view, interrupted, self._laptop.lines() if self._laptop else ())

    def _find(self, words: str) -> None:
        page = self._page
        if page is not None:
            self._try(lambda: page.show_found(found_in_all(self._vault.engine, words)))

    def _show_more(self, group: str) -> None:
        self._shown[group] = self._shown.get(group, SHOWN) + MORE
        self.look()

    def _choose(self, wanted: Wanted) -> None:
        self._wanted, self._shown = wanted, {}
        self.look()

    def _try(self, act: Callable[[], None], after: Callable[[], None] | None = None) -> None:
        """Act, and then look again; what goes wrong stands in the list's own strip."""
        try:
            act()
        except Trouble as trouble:
            if self._page is not None:
                self._page.notice.refuse(str(trouble))
            return
        if after is not None:
            after()
