"""The family's screen: what it shows, and who is looking."""

from soundingboard.commands.change import Change
from soundingboard.commands.command import Aside
from soundingboard.commands.plain import LONGEST_NOTE
from soundingboard.commands.types import Page
from soundingboard.conference.meeting import PrivateNote


def wait_to_be_shown(change: Change) -> None:
    """What had the screen is over: it stays calm, and nothing comes back to it unasked."""
    change.conference.neutral = True


def wait_if_held(change: Change) -> None:
    """The same, where the screen was held: what was held comes back when the chair shows it."""
    if change.conference.held:
        wait_to_be_shown(change)


class Show(Aside):
    """A page for the family, or ``follow`` to go with the agenda again."""

    in_words = "what the family's screen showed"
    page: Page

    def run(self, change: Change) -> None:
        conference = change.conference
        conference.page, conference.hidden, conference.turned = self.page, False, -1
        conference.neutral = False


class Hide(Aside):
    """The family's screen goes to the neutral page at once."""

    in_words = "hiding the family's screen"

    def run(self, change: Change) -> None:
        change.conference.hidden = True


class Hold(Aside):
    """The family's screen stays as it is while the chair works on, or goes on."""

    in_words = "holding the family's screen"
    on: bool

    def run(self, change: Change) -> None:
        change.conference.held = self.on


class ShareScreen(Aside):
    """Whether people on the call see the family's screen."""

    in_words = "sharing the screen on the call"
    on_call: bool

    def run(self, change: Change) -> None:
        change.conference.shared_on_call = self.on_call


class TurnPage(Aside):
    """Which part of a long page is shown, from 0; -1 is the newest."""

    in_words = "the turn of a page"
    to: int

    def run(self, change: Change) -> None:
        change.conference.turned = max(self.to, -1)


class WritePrivateNote(Aside, tag="private_note"):
    """The chair's own note: in no view, no document and no export."""

    in_words = "the note"
    apart = True
    longest = LONGEST_NOTE
    text: str

    def run(self, change: Change) -> None:
        change.add(
            PrivateNote(conference=change.key, id=f"note-{change.number}", text=self.text, at=change.now)
        )
