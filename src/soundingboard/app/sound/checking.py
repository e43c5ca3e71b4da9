"""The sound check of a vault: what is chosen is kept in it, and what is tried is forgotten."""

from collections.abc import Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from pathlib import Path

import msgspec

from soundingboard.app.sound.choice import call_of, choice_of, source_of
from soundingboard.app.world import World
from soundingboard.recording.hearing.sight import Offers, Role
from soundingboard.recording.hearing.sources import Source
from soundingboard.recording.keeping.forecast import forecast
from soundingboard.recording.sound_check import Heard, SoundCheck, offers
from soundingboard.vault.sound_choice import SoundChoice, write_choice
from soundingboard.vault.vault import Vault


class Checking:
    """One sound check, open until it is closed.

    Args:
        vault: Where the choice is kept, and whose keys are proved.
        world: What is heard, and the system's way to choose a folder.
        hours: How long a recording there should be room for.
    """

    def __init__(self, vault: Vault, world: World, hours: float) -> None:
        self._vault, self._world, self._hours = vault, world, hours
        self.chosen = choice_of(vault)
        self._thread = ThreadPoolExecutor(1, "sound check")
        self._asked: Future[Offers] = self._thread.submit(offers)
        self._sources: dict[Role, Source] = {}
        self._checks: dict[Role, SoundCheck] = {}
        self._listen()

    @property
    def offered(self) -> tuple[tuple[str, ...], tuple[str, ...], str] | None:
        """Microphones, what a call is heard through, and one sentence; None while that is being asked."""
        if not self._asked.done():
            return None
        found = self._asked.result()
        names = tuple(offer.name for offer in found.microphones), tuple(offer.name for offer in found.calls)
        return *names, found.trouble or found.no_calls

    def choose(self, **fields: object) -> None:
        """Keep another choice for the next start, and hear it; raises `Trouble`."""
        self.chosen = msgspec.convert({**msgspec.structs.asdict(self.chosen), **fields}, SoundChoice)
        write_choice(self._vault.folder, self.chosen)
        self._listen()

    def look(self) -> Heard | None:
        """What is heard in the room; None once it is closed, for a page outlives its check by a moment."""
        return self._look("room")

    def look_at_call(self) -> Heard | None:
        """What is heard of the call; None where none was chosen."""
        return self._look("call")

    def record(self) -> None:
        """Begin five seconds."""
        self._checks["room"].record()

    def play(self) -> None:
        """Play them, and note that they were heard; raises `Trouble`."""
        self._checks["room"].play()
        self.chosen = msgspec.structs.replace(self.chosen, heard_at=self._world.clock.now())
        write_choice(self._vault.folder, self.chosen)

    def prove(self) -> None:
        """Seal to this vault's keys and open again with the chair's; raises `Trouble`."""
        self._checks["room"].prove([str(each) for each in self._vault.recipients], self._vault.identity)

    def disks(self) -> Sequence[tuple[str, bool]]:
        """For each place whether there is room for the planned length, in words."""
        places = [self._vault.recordings, *([Path(self.chosen.second)] if self.chosen.second else [])]
        found = forecast(places, self._hours, 2 if self.chosen.call else 1)
        return [(each.sentence, each.enough) for each in found]

    def ask_for_second(self) -> str:
        """The folder that the chair chooses; empty for none."""
        chosen = self._world.ask_for_folder("Where the second copy goes")
        return str(chosen) if chosen else ""

    def close(self) -> None:
        """Let go of what is heard."""
        for role in tuple(self._checks):
            self._checks.pop(role).close()
        self._thread.shutdown(wait=False, cancel_futures=True)

    def _look(self, role: Role) -> Heard | None:
        check = self._checks.get(role)
        return check.look() if check else None

    def _listen(self) -> None:
        """Hear what is chosen now; what is heard already goes on, and what is not wanted is let go of."""
        wanted = _sources(self._world.source, self.chosen)
        for role in tuple(self._checks):
            if wanted.get(role) != self._sources[role]:
                self._checks.pop(role).close()
        for role in wanted.keys() - self._checks.keys():
            self._checks[role] = SoundCheck(wanted[role], role)
        self._sources = wanted


def _sources(source: Source, choice: SoundChoice) -> dict[Role, Source]:
    found: dict[Role, Source | None] = {"room": source_of(source, choice), "call": call_of(source, choice)}
    return {role: each for role, each in found.items() if each is not None}
