"""Listening to a conference's recording: for the chair alone, and each time written into the access log."""

import time
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Final

from soundingboard.base.dates import running_time
from soundingboard.base.errors import Refused, Trouble
from soundingboard.desk.desk import Desk
from soundingboard.recording.keeping.parts import parts_of_day
from soundingboard.ui.shared.playing import PlayView
from soundingboard.vault.vault import CHAIR, Vault
from soundingboard.views.listening import heard_at, places

if TYPE_CHECKING:
    from soundingboard.recording.listening.playback import Player
    from soundingboard.recording.listening.speaker import Speaker

BEFORE: Final = 5.0
"""Seconds before a place that it is played from: what was said just before it was written down."""
BACK: Final = 10.0
PATIENCE: Final = 0.5
GLANCE: Final = 0.01
SPEEDS: Final = (0.8, 1.0, 1.25, 1.5, 1.75, 2.0)
RUNNING: Final = (
    "While the recording runs nothing is played, for it would record itself: pause or stop it first."
)
NOTHING: Final = "Nothing was recorded in this conference, so there is nothing to play."
NOWHERE: Final = "Nothing was being recorded then, so there is no place to play from."
NOT_YET: Final = "The recording is still being put away: try again in a moment."


class Listening:
    """The player of one conference; it opens when something is first played.

    Args:
        vault: Where the recording lies, and whose access log is written.
        desk: The conference.
        settled: Whether the recorder has done all that it was told.
        speaker: Opens the output; the computer's own where none is given.
    """

    def __init__(
        self,
        vault: Vault,
        desk: Desk,
        settled: Callable[[], bool],
        speaker: "Callable[[], Speaker] | None" = None,
    ) -> None:
        self._vault, self._desk, self._settled, self._speaker = vault, desk, settled, speaker
        self._player: Player | None = None
        self._speed = 1.0
        self._deeds: dict[str, Callable[[str], None]] = {
            "toggle": lambda _on: self._toggle(),
            "back": lambda _on: self._back(),
            "slower": lambda _on: self._step(-1),
            "faster": lambda _on: self._step(1),
            "away": lambda _on: self.hush(),
            "card": lambda on: self._play_near(heard_at(desk.record, "card", on)),
            "item": lambda on: self._play_near(heard_at(desk.record, "item", on)),
            "place": lambda on: self._play_near(float(on)),
        }

    def look(self) -> PlayView | None:
        """How it stands; what was heard meanwhile goes into the access log."""
        player = self._player
        if player is None:
            return None
        self._write(player)
        state = player.state()
        return PlayView(
            state.playing,
            f"{running_time(state.seconds)} of {running_time(state.length)}",
            self._part_at(state.seconds),
            f"× {state.speed:g}",
            state.trouble,
        )

    def do(self, what: str, on: str = "") -> str:
        """Do what a strip can ask for; a sentence where that cannot be done."""
        if self._desk.record.conference.recording == "on":
            return RUNNING
        try:
            self._deeds[what](on)
        except Trouble as trouble:
            return str(trouble)
        return ""

    def places(self) -> Sequence[tuple[str, str]]:
        """Every part of the day and every bookmark, with its time."""
        found = places(self._desk.record)
        return [(f"{running_time(each.seconds)}  {each.words}", str(each.seconds)) for each in found]

    def hush(self) -> None:
        """Stop at once and let go, as when the recording goes on."""
        player, self._player = self._player, None
        if player is not None:
            player.close()
            self._write(player)

    def _toggle(self) -> None:
        player = self._player
        if player is None or not player.state().playing:
            self._play(None)
            return
        player.pause()
        self._write(player)

    def _play(self, at: float | None) -> None:
        player = self._player or self._open()
        self._write(player)
        self._log(f"began to play the recording from {running_time(player.play(at))}")

    def _play_near(self, at: float | None) -> None:
        if at is None:
            raise Refused(NOWHERE)
        self._play(max(0.0, at - BEFORE))

    def _back(self) -> None:
        if self._player is not None:
            self._player.seek(max(0.0, self._player.state().seconds - BACK))
            self._write(self._player)

    def _step(self, by: int) -> None:
        nearest = min(range(len(SPEEDS)), key=lambda each: abs(SPEEDS[each] - self._speed))
        self._speed = SPEEDS[min(len(SPEEDS) - 1, max(0, nearest + by))]
        if self._player is not None:
            self._player.set_speed(self._speed)

    def _open(self) -> "Player":
        # Only for who listens: decoding and the sound system are slow to load.
        from soundingboard.recording.listening.playback import Player  # noqa: PLC0415 - as just said
        from soundingboard.recording.listening.recorded import Recorded  # noqa: PLC0415 - the same
        from soundingboard.recording.listening.speaker import Loudspeaker  # noqa: PLC0415 - the same

        if self._desk.record.conference.recording == "off":
            raise Refused(NOTHING)
        self._wait_for_the_recorder()
        keys = self._vault.keys_for(self._desk.key)
        paths = [part.path for part in parts_of_day(self._vault.recordings, self._desk.key, keys)]
        if not paths:
            raise Refused(NOTHING)
        self._player = Player(Recorded.open(paths, keys), self._speaker or Loudspeaker)
        self._player.set_speed(self._speed)
        return self._player

    def _wait_for_the_recorder(self) -> None:
        """It carries out a pause within a moment; a stop takes longer, and then the chair is told."""
        deadline = time.monotonic() + PATIENCE
        while not self._settled():
            if time.monotonic() > deadline:
                raise Refused(NOT_YET)
            time.sleep(GLANCE)

    def _part_at(self, seconds: float) -> str:
        items = [each for each in places(self._desk.record) if each.kind == "item"]
        return next((each.words for each in reversed(items) if each.seconds <= seconds + 0.5), "")

    def _write(self, player: "Player") -> None:
        for span in player.heard():
            self._log(f"played the recording from {running_time(span.start)} to {running_time(span.end)}")

    def _log(self, what: str) -> None:
        self._vault.note(CHAIR, what, self._desk.record.conference.reference)
