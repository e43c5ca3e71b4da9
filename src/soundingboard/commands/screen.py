"""The family's screen: what it shows, and who is looking."""

from soundingboard.commands.change import Change
from soundingboard.commands.command import Command
from soundingboard.commands.plain import LONGEST_NOTE
from soundingboard.commands.types import Page
from soundingboard.conference.meeting import PrivateNote


class Show(Command):
    """A page for the family, or ``follow`` to go with the agenda again."""

    in_words = "what the family's screen showed"
    page: Page

    def run(self, change: Change) -> None:
        conference = change.conference
        conference.page, conference.hidden, conference.turned = self.page, False, -1
        conference.neutral = False


class Hide(Command):
    """The family's screen goes to the neutral page at once."""

    in_words = "hiding the family's screen"

    def run(self, change: Change) -> None:
        change.conference.hidden = True


class Hold(Command):
    """The family's screen stays as it is while the chair works on, or goes on."""

    in_words = "holding the family's screen"
    on: bool

    def run(self, change: Change) -> None:
        change.conference.held = self.on


class ShareScreen(Command):
    """Whether people on the call see the family's screen."""

    in_words = "sharing the screen on the call"
    on_call: bool

    def run(self, change: Change) -> None:
        change.conference.shared_on_call = self.on_call


class TurnPage(Command):
    """Which part of a long page is shown, from 0; -1 is the newest."""

    in_words = "the turn of a page"
    to: int

    def run(self, change: Change) -> None:
        change.conference.turned = max(self.to, -1)


class WritePrivateNote(Command, tag="private_note"):
    """The chair's own note: in no view, no document and no export."""

    in_words = "the note"
    apart = True
    longest = LONGEST_NOTE
    text: str

    def run(self, change: Change) -> None:
        change.add(
            PrivateNote(conference=change.key, id=f"note-{change.number}", text=self.text, at=change.now)
        )
