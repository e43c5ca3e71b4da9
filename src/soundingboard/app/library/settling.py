"""The settings of a vault as its chair settles them, and the rule books to choose from."""

from collections.abc import Callable
from pathlib import Path
from typing import Final

from soundingboard.app.library.council_keys import public_keys
from soundingboard.app.world import World
from soundingboard.base.settings import Settings
from soundingboard.practice.rulebook import RuleBook, checked, shipped_books
from soundingboard.vault.settings import keep_settings, read_settings
from soundingboard.vault.vault import CHAIR, Vault

KINDS: Final = "Rule books (*.toml);;All files (*)"
LARGEST: Final = 1_000_000
"""Bytes of a rule book at the most; anything larger is something else."""

AskToOpen = Callable[[str, str], Path | None]
"""Asks for a file to open, by a title and the kinds that are shown; None where none was chosen."""


class RuleBooks:
    """Those that come with the program, and one from a file.

    Args:
        ask: The system's way to choose a file.
    """

    def __init__(self, ask: AskToOpen) -> None:
        self._ask = ask

    def offered(self) -> tuple[RuleBook, ...]:
        """Those that come with the program."""
        return shipped_books()

    def from_file(self) -> tuple[RuleBook | None, tuple[str, ...]]:
        """One from a file that the chair chooses, or a sentence for each fault; neither where none was."""
        path = self._ask("Your council's rule book", KINDS)
        if path is None:
            return None, ()
        try:
            if path.stat().st_size > LARGEST:
                return None, (f"{path.name} is too large to be a rule book: choose another file.",)
            return checked(path.read_text(encoding="utf-8"))
        except OSError as error:
            why = (error.strerror or "it failed").lower()
            return None, (f"{path.name} cannot be read ({why}): copy it to this computer first.",)
        except UnicodeDecodeError:
            return None, (f"{path.name} is no text in UTF-8: save it as that, or choose another file.",)


class Settling:
    """What may be done about the settings of one vault.

    Args:
        vault: The open vault.
        world: The clock, the system's way to choose a file, and how slow a passphrase is to try.
    """

    def __init__(self, vault: Vault, world: World) -> None:
        self._vault, self._world = vault, world
        self.books = RuleBooks(world.ask_to_open)

    @property
    def settings(self) -> Settings:
        """What is settled now."""
        return read_settings(self._vault.engine)

    @property
    def keys(self) -> tuple[str, ...]:
        """The council's recovery keys."""
        return tuple(str(key) for key in self._vault.recipients[1:])

    @property
    def own_key(self) -> str:
        """The key to which another chair may seal what is for this laptop."""
        return str(self._vault.recipients[0])

    def change_keys(self, passphrase: str, keys: str) -> None:
        """Have these recovery keys, one on a line, in place of those of now; raises `Trouble`."""
        self._vault.change_council(passphrase, public_keys(keys), work_factor=self._world.work_factor)

    def change_passphrase(self, passphrase: str, new: str) -> None:
        """Have ``new`` open the vault in place of ``passphrase``; raises `Trouble`."""
        self._vault.change_passphrase(
            passphrase, new, work_factor=self._world.work_factor, rehearsal=self._world.easy
        )

    def keep(self, settings: Settings) -> None:
        """Keep these; raises `Trouble` where they cannot be."""
        if settings != self.settings:
            keep_settings(self._vault.engine, settings, self._world.clock.now())
            self._vault.note(CHAIR, "changed the settings")
