"""The strip that settles what is still open at the close: the same questions as in the meeting."""

from PySide6.QtCore import SignalInstance

from soundingboard.app.guide import Spelling
from soundingboard.base.errors import Trouble
from soundingboard.commands.command import Command
from soundingboard.desk.desk import Desk
from soundingboard.ui.chair.asking.strip import FormStrip
from soundingboard.ui.chair.pages.settling import asked_by, put_in_words
from soundingboard.views.chair.parts import FindingView


class SettlingEnds:
    """Asks for what settles an open end, and does it.

    Args:
        desk: The conference.
    """

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self.strip = FormStrip(self._attempt, Spelling(lambda: desk.view.names).guide())

    @property
    def closed(self) -> SignalInstance:
        """Sent when the strip was put away."""
        return self.strip.closed

    def words(self, end: FindingView) -> tuple[str, str]:
        """What its button says, and what that leads to."""
        return put_in_words(self._desk.view, end)

    def put(self, end: FindingView) -> None:
        """Put the question that settles it."""
        asked = asked_by(self._desk.view, end)
        if asked:
            name, known = asked
            self.strip.show_view(self._desk.view)
            self.strip.ask(name, **known)

    def correct(self) -> None:
        """Ask what is put right after the close."""
        self.strip.show_view(self._desk.view)
        self.strip.ask("correct")

    def _attempt(self, command: Command) -> str:
        try:
            self._desk.do(command)
        except Trouble as trouble:
            return str(trouble)
        return ""
