"""A conference that is given to the council's store: a folder that the chair connects to and chooses."""

from collections.abc import Iterator
from pathlib import Path

from soundingboard.base.dates import clock_time, day_and_month
from soundingboard.desk.desk import Desk
from soundingboard.exchange.data import as_json
from soundingboard.exchange.deposit import Deposited, Parcel, deposit
from soundingboard.recording.keeping.finished import finished_files
from soundingboard.vault.council_store import given_at, note_given
from soundingboard.vault.vault import Vault
from soundingboard.views.whole import whole


class CouncilStore:
    """What the council's store has of one conference.

    Args:
        vault: Where it is kept.
        desk: The conference.
    """

    def __init__(self, vault: Vault, desk: Desk) -> None:
        self._vault, self._desk = vault, desk

    def told(self) -> str:
        """When it was given last, as in ``24 November 17:05``; empty while it never was."""
        at = given_at(self._vault.engine, self._desk.key)
        return f"{day_and_month(at)} {clock_time(at)}" if at else ""

    def give(self, folder: Path) -> tuple[int, Iterator[Deposited]]:
        """How many sealed files go there, and each once it lies there; any thread may ask for the next.

        Raises `Trouble`: at once while the recording has no end, and later where the folder fails.
        """
        parcel = Parcel(
            self._desk.key,
            as_json(whole(self._desk.record)),
            finished_files(self._vault.recordings, self._desk.key),
            self._vault.recipients,
        )
        return len(parcel.recordings) + 2, deposit(parcel, folder, self._vault.identity)

    def note(self) -> None:
        """All of it is there: write that down."""
        note_given(self._vault, self._desk.key)
