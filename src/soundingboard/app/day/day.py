"""One conference, open: its desk, its recorder and its two windows, wired to each other."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication

from soundingboard.app.guide import Spelling
from soundingboard.app.sound.choice import call_of, choice_of, source_of
from soundingboard.app.sound.keeper import Recording, SoundKeeper
from soundingboard.app.sound.listening import Listening
from soundingboard.app.sound.marking import Marking
from soundingboard.app.sound.vouching import keep_finished
from soundingboard.base.clock import Clock
from soundingboard.base.dictionary import british
from soundingboard.base.errors import Trouble
from soundingboard.desk.desk import Desk, Sound
from soundingboard.desk.news import News
from soundingboard.recording.hearing.sources import Source
from soundingboard.ui.chair.standing import told
from soundingboard.ui.chair.window import ChairWindow
from soundingboard.ui.family.keeper import FamilyScreenKeeper, never
from soundingboard.ui.family.window import FamilyWindow
from soundingboard.vault.unfinished import Unfinished
from soundingboard.vault.vault import Vault
from soundingboard.views.chair.recorded import part_begins_at, paused
from soundingboard.views.listening import open_closed_part

if TYPE_CHECKING:
    from soundingboard.app.screening import Screening
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
    """Everything of one conference while it is open; closes it all in reverse.

    Args:
        vault: Where it is kept.
        key: Its id.
        setting: The world around it.
        speaker: Plays sound; the computer's own where it is left out.
        screening: Which screen faces the room; where it is left out nobody can be asked, as in a
            rehearsal, and a second screen does if it is the only one.
    """

    def __init__(
        self,
        vault: Vault,
        key: str,
        setting: Setting,
        speaker: "Callable[[], Speaker] | None" = None,
        screening: "Screening | None" = None,
    ) -> None:
        self._vault, self._extra, self._unkept = vault, setting.recipients, ""
        self._screening = screening
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
            self.desk,
            self.sound.state,
            guide=Spelling(lambda: self.desk.view.names).guide(),
            keeping=self._unfinished,
            playback=self.listening,
            blank=self.family.show_neutral,
        )
        known, cloned = (
            (self._screening.chosen.face_room, self._screening.copies) if self._screening else ((), never)
        )
        self.screens = FamilyScreenKeeper(self.family, self.chair, known, cloned)
        self.screens.taken_down.connect(self.desk.calm)
        self.screens.changed.connect(self._tell_standing)
        self.chair.showMaximized()
        if self._screening:
            self._screening.begin(self.screens, self.chair, self.put_up)
        # A dialog of the system's own would keep the key that hides the family's screen to itself.
        QApplication.setAttribute(Qt.ApplicationAttribute.AA_DontUseNativeDialogs, on=True)
        self.put_up()
        QTimer.singleShot(0, self.chair, british)  # it takes a moment to read, which no first word waits for

    def put_up(self) -> bool:
        """Put the family's window on the screen that faces the room; tells whether it stands there."""
        if not self.screens.chosen and self._screening is None:
            self.screens.choose(self.screens.suggested())
        self.family.show_frame(self.desk.view.screen.frame)
        return self.screens.put_up() == "fine"

    def _tell_standing(self) -> None:
        keeper = self.screens
        words = told(keeper.standing(), keeper.name, changing=keeper.waits)
        self.chair.lookout.show_standing("" if keeper.up else words, up=keeper.up)

    def keep_time(self) -> None:
        """Let the computer's clock tick; a rehearsal ticks by hand."""
        self._ticking.start()

    def close(self) -> None:
        """Windows first, then the desk's listeners, then the recorder, which goes on unless stopped."""
        self._ticking.stop()
        QApplication.setAttribute(Qt.ApplicationAttribute.AA_DontUseNativeDialogs, on=False)
        if self._screening:
            self._screening.end()
        self.screens.let_go()
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
