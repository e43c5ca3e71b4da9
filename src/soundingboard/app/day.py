"""One conference, open: its desk, its recorder and its two windows, wired to each other."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QTimer

from soundingboard.app.checking import call_of, choice_of, source_of
from soundingboard.app.keeping import keep_finished
from soundingboard.app.listening import Listening
from soundingboard.app.marking import Marking
from soundingboard.app.sound import Recording, SoundKeeper
from soundingboard.base.clock import Clock
from soundingboard.base.errors import Trouble
from soundingboard.desk.desk import Desk, Sound
from soundingboard.desk.news import News
from soundingboard.recording.hearing.sources import Source
from soundingboard.ui.chair.window import ChairWindow
from soundingboard.ui.family.keeper import FamilyScreenKeeper
from soundingboard.ui.family.window import FamilyWindow
from soundingboard.vault.unfinished import Unfinished
from soundingboard.vault.vault import Vault
from soundingboard.views.chair.recorded import part_begins_at, paused
from soundingboard.views.listening import open_closed_part

if TYPE_CHECKING:
    from soundingboard.recording.listening.speaker import Speaker

TICK = 1000
"""Milliseconds between two looks at the clock."""


class Setting(Protocol):
    """What of the world around a conference differs between a live day and a rehearsal."""

    clock: Clock
    source: Source
    recipients: tuple[str, ...]
    rehearsal: bool


class Day:
    """Everything of one conference while it is open; closes it all in reverse."""

    def __init__(
        self, vault: Vault, key: str, setting: Setting, speaker: "Callable[[], Speaker] | None" = None
    ) -> None:
        self._vault, self._extra, self._unkept = vault, setting.recipients, ""
        recipients = (*(str(each) for each in vault.recipients), *setting.recipients)
        choice = choice_of(vault)
        self._records = choice.records
        recording = Recording(
            vault.recordings,
            key,
            recipients,
            source_of(setting.source, choice),
            call_of(setting.source, choice),
            Path(choice.second) if choice.second and not setting.rehearsal else None,
        )
        self.sound = SoundKeeper(recording, setting.clock)
        self.desk = Desk(vault.engine, key, clock=setting.clock, sound=self._heard)
        self.listening = Listening(vault, self.desk, lambda: self.sound.settled, speaker)
        self._marking = Marking(open_closed_part(self.desk.record))
        self.family = FamilyWindow(rehearsal=setting.rehearsal)
        self._unfinished = Unfinished(vault.folder, vault.identity, key)
        self._leave: list[Callable[[], None]] = []
        self._ticking = QTimer(interval=TICK)
        self._ticking.timeout.connect(self.desk.tick)
        self._ticking.timeout.connect(self.keep_sound)

    def open(self) -> None:
        """Make the chair's window and show both, the family's where it may stand; time begins to tick."""
        self._follow()
        self._leave = [self.desk.subscribe(self._hear)]
        self.chair = ChairWindow(
            self.desk, self.sound.state, keeping=self._unfinished, playback=self.listening
        )
        self.screens = FamilyScreenKeeper(self.family, self.chair)
        self.family.show_frame(self.desk.view.screen.frame)
        self.chair.showMaximized()
        self.put_up()

    def put_up(self) -> None:
        """Put the family's window on its screen, when there is just one that may face the room."""
        if not self.screens.chosen:
            self.screens.choose(self.screens.suggested())
        self.screens.put_up()

    def keep_time(self) -> None:
        """Let the computer's clock tick; a rehearsal ticks by hand."""
        self._ticking.start()

    def close(self) -> None:
        """Windows first, then the desk's listeners, then the recorder, which goes on unless stopped."""
        self._ticking.stop()
        self.screens.take_down()
        self.chair.close()
        self.listening.hush()
        for leave in self._leave:
            leave()
        self.family.deleteLater()
        self.chair.deleteLater()
        self.sound.close()

    def keep_sound(self) -> None:
        """Vouch for the recording once it was stopped and is whole; why that fails is told once."""
        try:
            keep_finished(self._vault, self.desk, self.sound.finished, self._extra)
        except Trouble as trouble:
            if str(trouble) != self._unkept:
                self._unkept = str(trouble)
                self.chair.message.refuse(self._unkept)

    def _heard(self) -> Sound:
        """What the desk knows of the sound; the recorder is told first what the conference wants of it.

        What is being played is silent before that, so that the recording cannot hear it.
        """
        if self.desk.record.conference.recording == "on":
            self.listening.hush()
        self._follow()
        return replace(self.sound.sound(), allowed=self._records)

    def _follow(self) -> None:
        record = self.desk.record
        self.sound.begins_at = part_begins_at(record)
        pause = paused(record)
        self.sound.follow(record.conference.recording, pause.why if pause else "")

    def _hear(self, news: News) -> None:
        self.family.show_frame(news.chair.screen.frame)
        if news.command == "record_again":
            self.sound.again()
            for text in self._marking.again():
                self.sound.mark(text)
        for text in self._marking.heed(news.command, open_closed_part(self.desk.record)):
            self.sound.mark(text)
